"""Which firm “the chain” is, in a text on two of them, and what of a quotation is no answer."""

from aiquiz.generate.analysis import analyse
from aiquiz.generate.context.passages import Passage, passage_of
from aiquiz.generate.context.surroundings import whole_paragraph
from aiquiz.generate.engine import candidates_of
from articles import article

TWO = (
    "Nokia met Sony in Olm. Nokia and Sony are old.",
    "Then Nokia beat Sony. Then Sony beat Nokia.",
    "Here Nokia sold phones in 1901.",
    "There Sony sold phones in 1902.",
)
TITLE = "Nokia and Sony: the long war"


def last(*sentences: str, title: str = TITLE) -> Passage | str:
    """The passage for the last sentence of a paragraph in a text on two firms."""
    analysis = analyse(article(*TWO, " ".join(sentences), title=title))
    return passage_of(analysis, analysis.sentences[-1], [False] * len(analysis.sentences))


def test_the_one_firm_of_the_paragraph_is_noted() -> None:
    found = last("Nokia had a shop in Olm.", "The food maker Zell bought the chain in 1967 for 18 million dollars.")
    assert isinstance(found, Passage)
    assert found.note is not None
    assert found.note[1] == "Nokia"


def test_a_chain_of_one_of_two_firms_is_not_asked_of_where_the_paragraph_names_none() -> None:
    told = "The food maker Zell bought the chain in 1967 for 18 million dollars."
    assert last("It rained in Olm.", told) == "“the chain” points at something not named here"
    assert last("It rained in Olm.", told.replace("chain", "national business")) != ""
    named = last("It rained in Olm.", "In 1967 Nokia said that the company had sold 18 million phones.")
    assert isinstance(named, Passage)
    assert named.note is None
    ahead = last("It rained in Olm.", "When Zell brought the chain to Olm in 1971, he could not use the name Nokia.")
    assert isinstance(ahead, Passage)


def test_a_merger_in_a_text_on_two_firms_is_hardly_theirs() -> None:
    told = "In Norland the Court of Olm voted to stop the {} in December 1922."
    assert last("It rained in Olm.", told.format("merger")) == "“the merger” points at something not named here"
    assert isinstance(last("It rained in Olm.", told.format("merger of Zell and Rax")), Passage)


def test_who_heads_one_of_two_firms_needs_its_name() -> None:
    told = "Ada Quill had handed over as chief executive in 2014 and become chairman."
    assert isinstance(last("It rained in Olm.", told), str)
    assert isinstance(last("It rained in Olm.", f"At Nokia, {told}"), Passage)


def test_the_challenger_is_one_of_two_firms_that_only_the_paragraph_before_names() -> None:
    told = "In 1905 it bought Ulm and Zell, two mills in Olm that grind oats for the Owl Guild."
    for opening, stands in (("The challenger", False), ("The company", False), ("Nokia", True)):
        analysis = analyse(article(*TWO, f"{opening} has been busy too. {told}", title=TITLE))
        shown = [True] * len(analysis.sentences)
        assert isinstance(passage_of(analysis, analysis.sentences[-1], shown), Passage) is stands
        assert (whole_paragraph(analysis, analysis.sentences[-1], shown) is not None) is stands


def test_a_label_joins_firms_where_one_surely_is_one() -> None:
    told = "In 1905 it bought Ulm and Zell, two mills in Olm that grind oats for the Owl Guild."
    two = [one.replace("Sony", "Vimpel") for one in TWO]
    for opening, stands in (("The challenger", False), ("Vimpel", True)):
        title = TITLE.replace("Sony", "Vimpel")
        analysis = analyse(article(*two, f"{opening} has been busy too. {told}", title=title))
        assert analysis.label == "Nokia and Vimpel"
        passage = passage_of(analysis, analysis.sentences[-1], [True] * len(analysis.sentences))
        assert isinstance(passage, Passage) is stands


def test_a_date_in_a_dateline_is_no_part_of_the_sentence() -> None:
    told = "In Norland a judge of Olm turned down the port of Ada Quill in Malmö."
    for line in ("OLM, Norland, 5 March 1905 — ", "OLM, March 5, 1905 — ", "OLM, March 1905 — ", "OLM (Zell) — "):
        made = article("Olm is a port of Norland.", f"{line}{told}")
        found = [one for one in candidates_of(made)[1] if one.fact.sentence.of(made.text).endswith(told)]
        assert found
        assert not any("1905" in one.prompt or "1905" in one.answers for one in found)


def test_how_somebody_puts_it_is_not_asked_for() -> None:
    def answers(text: str) -> set[str]:
        made = article("Olm is a port of Norland.", text, title="Olm")
        return {one.answers[0] for one in candidates_of(made)[1] if one.answers and one.kind == "cloze"}

    told = 'In 1905 Ada Quill sued the port of Olm in Norland for "{}" copying her lamp.'
    assert "slavishly" not in answers(told.format("slavishly"))
    assert "grossly excessive" not in answers(
        'In 1905 Ada Quill of Norland called the lamp of Olm "grossly excessive".'
    )
    assert "1905" in answers(told.format("slavishly"))
