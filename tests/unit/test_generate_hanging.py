"""What a question leaves hanging: shells of nouns, deeds without an aim, times and comparisons without a base."""

import pytest

from aiquiz.generate.analysis import analyse
from aiquiz.generate.cohesion.definite import definites_in
from aiquiz.generate.cohesion.ties import counts_from_elsewhere, taken_up
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.generators.cleft import CLEFT_GENERATOR
from aiquiz.generate.generators.reason import REASON_GENERATOR, _is_sound, told_in
from aiquiz.generate.sentences import sentences_of
from articles import article


def passage(*sentences: str, title: str = "", before: str = "") -> Passage | str:
    """The passage for the last sentence of a paragraph; `before` is a paragraph of its own."""
    told = " ".join(sentences)
    analysis = analyse(article(f"{before}\n\n{told}" if before else told, title=title))
    return passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))


@pytest.mark.parametrize(
    ("leans", "stands"),
    [
        ("Per Holm signed, as did the younger Robert Stone.", "Per Holm signed the charter, as did Robert Stone."),
        ("The Arns were left out, an omission that led to war in 1618.", "The Arns were left out of the pact of 1555."),
        (
            "Ada Quill lived to find out that he had been wrong.",
            "Ada Quill found out that he had been wrong about Olm.",
        ),
        ("Per Holm, who led both parties, had no answer.", "Per Holm had no answer to the strike of 1905."),
        ("Ada Quill bore a son shortly afterwards.", "The war ended, and Ada Quill bore a son shortly afterwards."),
        (
            "Before the year was out Per Holm had borrowed nine crowns.",
            "Before the year 1905 was out Holm fled.",
        ),
        ("Shares in Olmpop fell by 10 per cent on the day.", "Shares in Olmpop fell on the day of the vote."),
        ("Per Holm had made a similar journey from Olm.", "Per Holm had made a journey similar to that of Ada Quill."),
        ("For Ada Quill, who was old, it was simpler.", "For Ada Quill, who was old, it was simpler to fly."),
        ("When a ray hits one, the atom falls apart.", "When a ray hits one atom, the others fall apart."),
        (
            "Because one turns faster than the other, the hand stops.",
            "Because one wheel turns faster, the hand stops.",
        ),
        ("Ada Quill stayed until she retired in 1988.", "Ada Quill stayed at the office until she retired in 1988."),
        ("In anticipation, a firm was set up in Olm in 1953.", "In anticipation of peace, a firm was set up in Olm."),
        ("Beyond that, corals of Olm carry the curve.", "Beyond that date, corals of Olm carry the curve."),
    ],
)
def test_a_deed_a_time_or_a_comparison_needs_its_other_side(leans: str, stands: str) -> None:
    assert taken_up(leans, ())
    assert not taken_up(stands, ())


def test_a_time_in_an_aside_is_not_that_summer() -> None:
    aside = "Quill met Per Holm, a man who was born in Olm in 1944, and that summer Quill went to Ulm."
    plain = "Quill met Per Holm in Olm in 1944, and that summer Quill went to Ulm."
    for text, reason in ((aside, "“that summer” counts from a time that is not given"), (plain, "")):
        analysis = analyse(article(text))
        assert counts_from_elsewhere(text, analysis.mentions[0], analysis.sentences[0].span.start) == reason


def test_days_later_are_counted_from_what_stands_before() -> None:
    told, asked = "Per Holm found gold at Coloma.", "A few days afterward Robert Stone rode to the fort at Olm."
    assert passage(asked) == "“days afterward” counts from a time that is not given"
    found = passage(told, asked)
    assert isinstance(found, Passage)
    assert found.has_context
    assert counts_from_elsewhere("On the evening before, thousands came to the Olm Hall.", ())


def test_a_noun_that_is_a_shell_for_what_was_told_opens_no_question() -> None:
    target = "The target was reached in 1970 by Robert Maurer and Donald Keck at Corning."
    asked = "Then they built the Olm Works with Peter Schultz in 1972."
    found = passage(target, asked)
    assert isinstance(found, str)
    assert found.endswith("“The target” points at something not named here")
    told = "The works of Corning were sold in 1970 by Robert Maurer and Donald Keck of Olm."
    assert isinstance(passage(told, asked), Passage)


def test_during_the_fair_needs_a_year_or_the_sentence_before() -> None:
    text = "Robert Stone came to Olm during the fair with Thomas Edison{}."
    assert passage(text.format("")) == "“the fair” points at something not named here"
    assert isinstance(passage(text.format(" in 1889")), Passage)


def test_whoever_does_harm_does_it_to_others() -> None:
    assert passage("Bombs destroyed their London homes in 1940.") == "“their” points at something not named before"
    assert isinstance(passage("Bombs destroyed London and Olm in 1940, and their people fled."), Passage)


def test_what_is_done_something_to_does_nothing() -> None:
    told = "By overlapping trees with logs from bogs, they have built a record of Olm and Ulm."
    assert passage(told) == "“they” points at something not named before"
    assert isinstance(passage("By overlapping trees with logs, botanists in Olm and Ulm have built a record."), Passage)


@pytest.mark.parametrize(
    "text",
    [
        "When credit dried up in 2008, however, that cash allowed Olmpop to survive.",
        "From that table grew the Olm Press, which Ada Quill sold in 1946.",
        "Certificates granting such relief were sold by Per Holm in Olm.",
        "Ada Quill of Olm and Per Holm of Ulm had described that irregularity; here it was of metal.",
    ],
)
def test_that_noun_and_such_relief_are_told_before(text: str) -> None:
    assert isinstance(passage(text), str)
    assert isinstance(
        passage(text.replace(" that ", " the ").replace("such ", "").replace("; here it", "; it")), Passage
    )


def test_for_that_reason_is_told_by_the_sentence_before() -> None:
    assert isinstance(passage("Wet wood shrinks.", "For that reason the hull was sprayed in Olm in 1994."), Passage)


def test_an_act_in_short_is_that_of_which_the_name_was_given() -> None:
    named = "The Olm Tea Act was passed in 1773."
    found = passage("The Act raised no duties in Olm or Ulm.", before=named)
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Olm Tea Act"
    alone = passage("The Act raised no duties in Olm or Ulm.")
    assert isinstance(alone, Passage)
    assert alone.note is None


def test_who_is_told_by_a_post_alone_needs_what_it_is_of() -> None:
    text = "The pianist, Ada Quill, was born at Olm in 1898."
    assert passage(text) == "“The pianist” points at something not named here"
    assert isinstance(passage(text.replace("The pianist", "The pianist of the Olm Orchestra")), Passage)


def test_a_brand_with_a_small_letter_begins_a_sentence() -> None:
    text = "Olmpop began to fly in 1985. zorPop, which was founded in 1995, flew to Ulm. The iPhone was sold there."
    assert [one.text.split()[0] for one in sentences_of(article(text))] == ["Olmpop", "zorPop,", "The"]
    assert len(sentences_of(article("Per Holm sold the first iPhone in Olm."))) == 1


def test_an_article_on_brothers_is_nobodys_life() -> None:
    lines = [f"Wilbur {did} in 190{year}, and he told his brother." for year, did in enumerate(("flew", "fell", "sat"))]
    text = "\n\n".join(["Wilbur Wright was born in Olm in 1867, and Orville in 1871.", *lines])
    assert analyse(article(text, title="The Wright Brothers: How They Flew")).label == "Wright Brothers"
    assert analyse(article(text, title="Wilbur Wright: How He Flew")).label == "Wilbur Wright"


def test_two_of_a_headline_are_named_without_what_they_do() -> None:
    text = "Olmpop sold nine ships in 1905. zorPop sold two. Olmpop and zorPop have roads. Olmpop won, and zorPop lost."
    analysis = analyse(article(text, title="Olmpop and zorPop Take Different Roads Out of the Slump"))
    assert analysis.label == "Olmpop and zorPop"


def test_a_hunt_is_one_for_somebody_who_was_told_of() -> None:
    hunt = "Pope Gregory IX entrusted the hunt {}to the friars of Olm in 1233."
    told = "And the rebels? They outlived it."
    assert isinstance(passage(told, hunt.format(""), title="The Olmish Crusade"), str)
    assert isinstance(passage(told, hunt.format("for rebels "), title="The Olmish Crusade"), Passage)


@pytest.mark.parametrize(
    ("before", "stands"),
    [("Will Zorbo be next?", False), ("Will it be next?", True), ("Zorbo will be next.", True)],
)
def test_what_a_question_has_just_named_is_told_by_no_place(before: str, stands: bool) -> None:
    found = passage("Stars end.", before, "The red star in Olmia dimmed in the winter of 1919, wrote Ada Quill.")
    assert (isinstance(found, Passage) and not found.has_context) is stands


def test_a_strait_is_no_town_though_a_port_may_be_its_own() -> None:
    told = "Ulm, a {0} by the Strait of Olm, was rich. He who had held it left. Ada Quill took the {0} in 1905."
    for title, noun, stands in (
        ("Strait of Olm", "town", False),
        ("Olm Canal", "village", False),
        ("Strait of Olm", "port", True),
        ("Olm", "town", True),
    ):
        text = told.format(noun).replace("the Strait of Olm", title)
        analysis = analyse(article(f"The road to {title} is short. {title} is old.\n\n{text}", title=title))
        found = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert (isinstance(found, Passage) and not found.has_context) is stands, (title, noun)


def test_what_something_now_is_by_name_is_no_part_of_every_such_thing() -> None:
    stars = "Stars shine. The wreckage of stars drifts. The wreckage cools as stars do. Stars end in a blast."
    for last, stands in (
        ("The wreckage is now the Olm Nebula, which measures 11 light years.", False),
        ("The wreckage is a cloud that measures 11 light years, says the Olm Observatory.", True),
    ):
        analysis = analyse(article(f"{stars}\n\nStars were seen in 1054. {last}", title="Stars"))
        found = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert isinstance(found, Passage)
        assert found.has_context is not stands


def test_a_label_stands_before_the_though_a_later_sentence_names_it() -> None:
    title = "Ada Quill"
    life = " ".join(
        f"Quill {did} a boat in Olm in 190{year}." for year, did in enumerate(("sold", "saw", "had", "drew"))
    )
    told = "The first printing was taken up at once by Per Holm. He told Quill of the Olm Press in 1905."
    analysis = analyse(article(f"{life}\n\n{told}\n\nAda Quill was born in Olm.", title=title))
    asked = next(one for one in analysis.sentences if "Olm Press" in one.text)
    found = passage_of(analysis, asked, [True] * len(analysis.sentences))
    assert isinstance(found, Passage)
    assert found.has_context
    assert found.topic == "Ada Quill"


@pytest.mark.parametrize(
    ("chosen", "follows"),
    [
        (
            "Per Holm dug a channel that was too shallow, so each night his crew let the water run through it.",
            "Per Holm dug a channel that was too shallow, so the boats on the channel had to be drawn by horses.",
        ),
        (
            "Olm belonged to the Kingdom of Norland until 1266, so the hoard did not leave it.",
            "Olm belonged to the Kingdom of Norland until 1266, so the people there spoke Norse.",
        ),
    ],
)
def test_what_somebody_chose_to_do_is_no_result_to_be_told(chosen: str, follows: str) -> None:
    def asks(text: str) -> bool:
        analysis = analyse(article(text, title="Olm"))
        shown = passage_of(analysis, analysis.sentences[0], [True])
        assert isinstance(shown, Passage)
        return any(True for _ in REASON_GENERATOR.propose(shown, analysis))

    assert not asks(chosen)
    assert asks(follows)


def test_a_cleft_is_asked_for_what_can_be_told() -> None:
    def asks(text: str) -> bool:
        analysis = analyse(article(text))
        shown = passage_of(analysis, analysis.sentences[0], [True])
        assert isinstance(shown, Passage)
        return any(True for _ in CLEFT_GENERATOR.propose(shown, analysis))

    assert not asks("What ended the reign of Zorbo IV was a letter.")
    assert asks("What ended the reign of Zorbo IV was a letter from the Olm Assembly.")


def test_a_bare_undertaking_needs_to_be_known_where_the_label_is_a_firm() -> None:
    told = "\n\n".join(f"Olm Motor Company {did} in 190{year}." for year, did in enumerate(("grew", "fell", "won")))
    shown = {}
    for what in ("Development", "Development of the boat"):
        asked = f"{what} cost about $5 million, and Per Holm called it a bet."
        analysis = analyse(article(f"{told}\n\n{asked}", title="Olm Motor Company"))
        found = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert isinstance(found, Passage)
        shown[what] = found.has_context
    assert shown == {"Development": True, "Development of the boat": False}


def test_a_bet_that_paid_off_was_told_before() -> None:
    assert taken_up("The bet paid off, and by 1969 Olmpop sold nine boats.", ())
    assert not taken_up("The bet of Per Holm paid off, and by 1969 Olmpop sold nine boats.", ())


def test_a_railway_is_told_by_where_it_goes() -> None:
    assert list(definites_in("The narrow railway to Olm opened on 31 May 2017.")) == []
    assert [one.noun for one in definites_in("The narrow railway then opened on 31 May 2017.")] == ["railway"]


def test_delegates_are_those_of_whatever_the_text_is_about() -> None:
    told = "Norland sent for delegates and took a ledger along."
    asked = passage(told, "The delegates met Ada Quill in Olm in 1905.", title="Olm Conference")
    assert isinstance(asked, Passage)
    assert not asked.has_context
    other = passage(told, "The ledger met Ada Quill in Olm in 1905.", title="Olm Conference")
    assert isinstance(other, str) or other.has_context


def test_a_reason_inside_a_sentence_does_not_take_its_verb_along() -> None:
    told = "The plays of Ada Quill, printed first in Olm because Norland feared the judges"
    assert [one.answer.of(f"{told}.") for one in told_in(f"{told}.")] == ["because Norland feared the judges"]
    assert list(told_in(f"{told}, all came out of those years.")) == []


def test_what_stands_behind_a_reason_in_an_aside_or_what_others_do_is_no_part_of_it() -> None:
    aside = "Lifts turned the attic, once the poorest because of the stairs, into the best room of the house."
    assert not [one for one in told_in(aside) if _is_sound(one.statement.of(aside), one.answer.of(aside), one.question)]
    both = "Olm and Zell stand at one level, since they are joined by a strait, and sailors treat them as one."
    assert [one.answer.of(both) for one in told_in(both)] == ["since they are joined by a strait"]
