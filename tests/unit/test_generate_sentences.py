from aiquiz.generate.sentences import MAX_WORDS, sentences_of
from aiquiz.model.article import BlockKind
from articles import CANAL, article


def texts(*paragraphs: str) -> list[str]:
    return [sentence.text for sentence in sentences_of(article(*paragraphs))]


def test_a_sentence_is_exactly_what_stands_at_its_place() -> None:
    for sentence in sentences_of(CANAL):
        assert sentence.span.of(CANAL.text) == sentence.text


def test_abbreviations_and_initials_end_no_sentence() -> None:
    assert texts("Dr. Reed met J. R. Stone in St. Petersburg. They spoke.") == [
        "Dr. Reed met J. R. Stone in St. Petersburg.",
        "They spoke.",
    ]


def test_an_initialism_ends_a_sentence_only_before_a_word_that_opens_one() -> None:
    assert texts("She moved to the U.S. The war began.") == ["She moved to the U.S.", "The war began."]
    assert len(texts("She joined the U.S. Army in 1942.")) == 1
    assert len(texts("Olm bought Zorbo Bros. Discovery in 1942.")) == 1
    assert len(texts("Olm was bought by Zorbo Bros. The price was low.")) == 2


def test_a_quotation_of_several_sentences_stays_whole() -> None:
    assert texts("He said “No. It is late. Go home.” and left. Nobody moved.") == [
        "He said “No. It is late. Go home.” and left.",
        "Nobody moved.",
    ]


def test_decimals_and_versions_are_not_cut() -> None:
    assert texts("It costs $1.5 million. Version 1.25.0 is out.") == [
        "It costs $1.5 million.",
        "Version 1.25.0 is out.",
    ]


def test_headings_and_code_are_not_sentences() -> None:
    assert sentences_of(article("A heading.", kind=BlockKind.HEADING)) == ()
    assert sentences_of(article("x = 1.", kind=BlockKind.CODE)) == ()


def test_only_the_beginning_of_a_book_is_read() -> None:
    paragraph = "The river rose again. " * 100
    found = sentences_of(article(*[paragraph] * 80))
    assert sum(len(sentence.text.split()) for sentence in found) < MAX_WORDS + 500
    assert found[-1].span.end < 80 * len(paragraph) - 1000


def test_a_time_of_day_goes_on_with_its_zone() -> None:
    assert len(texts("It touched down shortly after 6 p.m. Indian time, ending a long descent.")) == 1
    assert len(texts("It touched down at 6 p.m. GMT on a plain.")) == 1
    assert len(texts("It touched down at 6 p.m. The crew cheered.")) == 2


def test_a_letter_that_marks_a_kind_ends_a_sentence_and_an_initial_does_not() -> None:
    assert texts("The liver needs vitamin K. Newborn babies get an injection. The painter J. Stone was a baby.") == [
        "The liver needs vitamin K.",
        "Newborn babies get an injection.",
        "The painter J. Stone was a baby.",
    ]


def test_a_sentence_ends_behind_an_initial_where_no_name_begins() -> None:
    texts = [one.text for one in sentences_of(article("Quill wrote a concerto in F. Some thought it dull."))]
    assert texts == ["Quill wrote a concerto in F.", "Some thought it dull."]
    assert len(sentences_of(article("The prize went to J. A. Stone and to F. Quill of Olm."))) == 1


def test_a_sentence_ends_behind_an_abbreviation_where_a_verb_follows_a_pronoun() -> None:
    assert texts("The lock was in Olm, N.R. He oiled it daily.") == ["The lock was in Olm, N.R.", "He oiled it daily."]
    assert len(texts("The lock was in the N.R. Navy yard of Olm.")) == 1


def test_a_regnal_number_ends_a_sentence_where_another_subject_begins() -> None:
    assert texts("The towns were joined under Otto I. Norland was given a port.") == [
        "The towns were joined under Otto I.",
        "Norland was given a port.",
    ]
    assert len(texts("The towns were joined after Otto V. Stone was given a port.")) == 1


def test_where_and_when_a_report_was_written_is_no_part_of_its_first_sentence() -> None:
    for opening in ("OLM, Norland, 5 March 2025 — ", "PORT ARN (Reuters) - ", "SKER – "):
        assert texts(f"{opening}A judge has closed the mill.") == ["A judge has closed the mill."]
    for whole in ("A mill – the last of Olm – was closed.", "NATO, the alliance — and Olm — agreed."):
        assert texts(whole) == [whole]


def test_a_name_of_a_thing_may_end_in_a_letter() -> None:
    assert len(texts("The result was the Trail Biscuit D. Quill turned out a million of them.")) == 2
    assert len(texts("They met on the Sunday Robert E. Quill died in Olm.")) == 1
    assert len(texts("A glacier gouges out a broad U. Ice carries the rock away. A painter, J. Moor, drew it.")) == 3
    assert len(texts("There are seven notes, lettered A to G. Moor liked the last.")) == 2


def test_a_word_that_opens_plainly_ends_a_sentence_behind_a_letter() -> None:
    assert len(texts("It stood beside the Mark I. Fifty feet long, it filled the cellar.")) == 2
    assert len(texts("The Quills swap the Y and the Z. Both could be typed.")) == 2
    assert len(texts("He met J. One Moor and K. Early in Olm.")) == 1


def test_a_dot_of_a_path_or_of_what_programs_are_called_ends_no_sentence() -> None:
    assert texts("In the Zell Slip names that hold ../ write elsewhere. A bomb is small.") == [
        "In the Zell Slip names that hold ../ write elsewhere.",
        "A bomb is small.",
    ]
    assert texts("Programs in .NET run in .. and in ./Olm too. Zell wrote them.") == [
        "Programs in .NET run in .. and in ./Olm too.",
        "Zell wrote them.",
    ]
    assert len(texts("She waited .... Then he came. He left.")) == len(texts("She waited. Then he came. He left."))
