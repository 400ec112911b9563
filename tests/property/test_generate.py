import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.deckfile import decode_deck, encode_deck
from aiquiz.generate import generate_deck
from aiquiz.generate.sentences import sentences_of
from aiquiz.kinds import cards_of
from aiquiz.model.article import Article
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice
from aiquiz.text import clean_line
from articles import CANAL, article
from strategies import raw_texts

_SENTENCES = tuple(sentence.text for sentence in sentences_of(CANAL))
_pieces = st.one_of(
    st.sampled_from(_SENTENCES), raw_texts, st.sampled_from(["“", "”", "(", "1905", "$3", "Dr.", "U.S.", "—"])
)
paragraphs = st.lists(_pieces, max_size=5).map(lambda pieces: clean_line(" ".join(pieces)))
articles = st.lists(paragraphs.filter(bool), max_size=5).map(lambda texts: article(*texts))


@settings(max_examples=60, deadline=None)
@given(articles)
def test_whatever_the_text_every_item_is_grounded_and_the_deck_can_be_read_again(text: Article) -> None:
    deck = generate_deck(text, deck_id=DeckId("d")).deck
    for item in deck.items:
        assert item.evidence is not None
        assert item.evidence.at is not None
        assert text.text[item.evidence.at :].startswith(item.evidence.quote)
    assert decode_deck(encode_deck(deck).encode(), "d.yaml").deck == deck


@settings(max_examples=60, deadline=None)
@given(articles)
def test_whatever_the_text_options_are_distinct_and_ids_unique(text: Article) -> None:
    deck = generate_deck(text, deck_id=DeckId("d")).deck
    assert len({item.id for item in deck.items}) == len(deck.items)
    for card in cards_of(deck):
        for way in card.ways:
            if isinstance(way, Choice):
                assert len(set(way.options)) == len(way.options)


@settings(max_examples=60, deadline=None)
@given(articles)
def test_sentences_never_overlap_and_stand_where_they_say(text: Article) -> None:
    sentences = sentences_of(text)
    assert all(sentence.span.of(text.text) == sentence.text for sentence in sentences)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(sentences))


@settings(max_examples=30, deadline=None)
@given(st.permutations(_SENTENCES[:12]))
def test_the_same_text_gives_the_same_deck(sentences: list[str]) -> None:
    text = article(" ".join(sentences))
    assert generate_deck(text, deck_id=DeckId("d")) == generate_deck(text, deck_id=DeckId("d"))
