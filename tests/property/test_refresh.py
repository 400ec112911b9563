"""Whatever is inserted makes nothing stale; whatever is deleted flags exactly its items."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.collection.refresh import Comparison, Standing, compared
from aiquiz.deckfile import decode_deck, encode_deck
from aiquiz.generate import generate_deck
from aiquiz.generate.sentences import sentences_of
from aiquiz.model.article import Article
from aiquiz.model.ids import DeckId
from articles import CANAL, article

DECK = encode_deck(generate_deck(CANAL, deck_id=DeckId("canal")).deck).encode()
PARAGRAPHS = [block.span.of(CANAL.text) for block in CANAL.blocks]
SENTENCES = [sentence.text for sentence in sentences_of(CANAL)]


def compare(changed: Article) -> Comparison:
    return compared(decode_deck(DECK, "canal.yaml"), changed)


@given(
    st.integers(0, len(PARAGRAPHS)), st.sampled_from(["Fog is common there.", "In 1901 Ada Quill painted the lock."])
)
def test_an_inserted_paragraph_makes_nothing_stale(at: int, new: str) -> None:
    result = compare(article(*PARAGRAPHS[:at], new, *PARAGRAPHS[at:], title=CANAL.title))
    assert result.of(Standing.STALE) == ()
    assert len(result.items) == len(decode_deck(DECK, "canal.yaml").deck.items)


@given(st.sampled_from(SENTENCES))
def test_a_deleted_sentence_flags_exactly_its_items(gone: str) -> None:
    result = compare(article(*(text.replace(gone, "", 1) for text in PARAGRAPHS), title=CANAL.title))
    stale = {one.item.id for one in result.of(Standing.STALE)}
    quotes = {one.item.id: one.item.evidence.quote for one in result.items if one.item.evidence}
    assert stale == {name for name, quote in quotes.items() if gone in quote}


@given(st.lists(st.integers(0, len(CANAL.text) - 1), max_size=5))
def test_wrapping_and_other_quotation_marks_make_nothing_stale(places: list[int]) -> None:
    text = CANAL.text.replace("“", '"').replace("”", '"').replace("’", "'")
    for at in places:
        text = f"{text[:at]}  {text[at + 1 :]}" if text[at] == " " else text
    result = compare(article(*text.split("\n\n"), title=CANAL.title))
    assert result.of(Standing.STALE) == ()


def test_additions_are_new_sentences_with_ids_of_their_own() -> None:
    new = "In 1901 the painter Ada Quill bought the lock house of Olm for 900 crowns."
    result = compare(article(*PARAGRAPHS, new, title=CANAL.title))
    assert result.additions
    assert all(item.is_proposed and item.evidence and item.evidence.quote == new for item in result.additions)
    assert not {item.id for item in result.additions} & {one.item.id for one in result.items}
