"""What every learner may expect of the decks that come with aiquiz."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from aiquiz.config import shipped_decks_folder
from aiquiz.deckfile import DecodedDeck, check_quotes, decode_deck
from aiquiz.kinds import KINDS, TrueFalse, cards_of
from aiquiz.model.article import Article
from aiquiz.model.card import Card
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.item import Item
from aiquiz.reading import read_article
from aiquiz.text import folded, word_count, words
from aiquiz.tui.keys import KEYS, Scope

FOLDER = shipped_decks_folder()
DECKS = tuple(sorted(FOLDER.glob("*.yaml")))
MADE_FROM_ARTICLES = ("ai-rivalry", "how-memory-works")
ITEM_COUNTS = {"ai-rivalry": (40, 80), "how-memory-works": (25, 40), "welcome": (8, 12)}
ARTICLE_WORDS = {"ai-rivalry": (700, 1100), "how-memory-works": (900, 1200)}
# A bot that knows nothing is right on one of four; chance and a little luck reach this share.
LUCKY = 0.40
# New cards are asked in the author's order: what was just read must not answer what comes next.
NEARBY_ITEMS = 5

every_deck = pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
every_sourced_deck = pytest.mark.parametrize("name", MADE_FROM_ARTICLES)


def decoded(path: Path) -> DecodedDeck:
    return decode_deck(path.read_bytes(), path.name)


def deck_named(name: str) -> DecodedDeck:
    return decoded(FOLDER / f"{name}.yaml")


def article_of(name: str) -> Article:
    reference = deck_named(name).deck.article
    assert reference is not None
    file = FOLDER / reference.path
    return read_article(file.read_bytes(), file.name)


def choices(cards: Iterable[Card]) -> list[tuple[Card, Choice]]:
    """The cards to be asked as one of several free options, true/false left out."""
    firsts = ((card, card.ways[0]) for card in cards)
    return [
        (card, way)
        for card, way in firsts
        if isinstance(way, Choice) and not way.several and way.options != ("True", "False")
    ]


def share_right(cards: Iterable[Card], liking: Callable[[Card, Choice, int], float]) -> float:
    """How often a bot is right that picks the option it likes best, and guesses among those it likes equally."""
    rights = []
    for card, way in choices(cards):
        likings = [liking(card, way, index) for index in range(len(way.options))]
        best = [index for index, value in enumerate(likings) if value == max(likings)]
        rights.append(len(way.correct.intersection(best)) / len(best))
    assert rights
    return sum(rights) / len(rights)


def answers_of(card: Card) -> tuple[str, ...]:
    """The texts a learner must come up with; empty where the prompt has to show them (order, match, true/false)."""
    way = card.ways[0]
    if isinstance(way, Order | Match) or (isinstance(way, Choice) and way.options == ("True", "False")):
        return ()
    if isinstance(way, Choice):
        return tuple(way.options[index] for index in sorted(way.correct))
    return (card.answer,)


def spoken(text: str) -> str:
    """The words of `text`, each between spaces, so that one text is found in another only as whole words."""
    return f" {' '.join(words(folded(text)))} "


def sentences(item: Item) -> int:
    return sum(item.explanation.count(mark) for mark in (". ", "? ", "! ")) + 1


def test_the_folder_holds_exactly_the_decks_we_promise() -> None:
    assert [path.stem for path in DECKS] == sorted(ITEM_COUNTS)


@every_deck
def test_the_file_reads_without_a_warning_and_is_named_like_its_deck(path: Path) -> None:
    found = decoded(path)
    assert not found.warnings
    assert found.deck.id == path.stem
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=deck.schema.json\n")


@every_deck
def test_the_deck_has_as_many_items_as_promised(path: Path) -> None:
    few, many = ITEM_COUNTS[path.stem]
    assert few <= len(decoded(path).deck.items) <= many


@every_deck
def test_every_item_has_an_id_of_its_own_an_explanation_and_tags(path: Path) -> None:
    items = decoded(path).deck.items
    assert len({item.id for item in items}) == len(items)
    for item in items:
        assert item.id_is_written, item.id
        assert item.tags, item.id
        assert item.explanation, item.id
        assert sentences(item) <= 3, item.id


@every_deck
def test_no_two_cards_ask_the_same(path: Path) -> None:
    prompts = [folded(card.prompt) for card in cards_of(decoded(path).deck)]
    assert len(set(prompts)) == len(prompts)


@every_deck
def test_no_prompt_contains_its_answer(path: Path) -> None:
    for card in cards_of(decoded(path).deck):
        for answer in answers_of(card):
            assert not words(answer) or spoken(answer) not in spoken(card.prompt), card.id


@every_sourced_deck
def test_the_feedback_on_an_item_does_not_answer_the_next_ones(name: str) -> None:
    deck = deck_named(name).deck
    shown: list[tuple[str, str]] = []
    for item in deck.items:
        cards = [card for card in cards_of(deck) if card.item == item.id]
        quote = item.evidence.quote if item.evidence else ""
        for earlier_quote, earlier_text in shown[-NEARBY_ITEMS:]:
            assert quote != earlier_quote, item.id
            for answer in (answer for card in cards for answer in answers_of(card)):
                assert spoken(answer) not in earlier_text, (item.id, answer)
        read = (quote, item.explanation, *(text for card in cards for text in (card.prompt, card.answer)))
        shown.append((quote, spoken(" ".join(read))))


@every_deck
def test_an_explanation_says_more_than_the_answer(path: Path) -> None:
    for card in cards_of(decoded(path).deck):
        assert spoken(card.explanation) != spoken(card.answer), card.id
        assert card.evidence is None or folded(card.explanation) != folded(card.evidence.quote), card.id


@every_deck
def test_everything_fits_a_small_terminal(path: Path) -> None:
    for card in cards_of(decoded(path).deck):
        assert len(card.prompt) <= 240, card.id
        assert len(card.explanation) <= 240, card.id
        for way in card.ways:
            assert all(len(text) <= 60 for text in texts_of(way)), card.id


def texts_of(way: Interaction) -> tuple[str, ...]:
    match way:
        case Choice(options=options):
            return options
        case Order(sequence=sequence):
            return sequence
        case Match(pairs=pairs):
            return tuple(f"{left} → {right}" for left, right in pairs)
        case TextEntry() | Recall():
            return ()


@every_sourced_deck
def test_every_quote_stands_at_its_place_in_the_article(name: str) -> None:
    found, article = deck_named(name), article_of(name)
    assert check_quotes(found, article) == ()
    for item in found.deck.items:
        assert item.evidence is not None, item.id
        quote, at = item.evidence.quote, item.evidence.at
        assert at is not None, item.id
        assert article.text[at : at + len(quote)] == quote, item.id


@every_sourced_deck
def test_the_deck_names_the_article_it_was_made_from(name: str) -> None:
    reference, article = deck_named(name).deck.article, article_of(name)
    assert reference is not None
    assert (reference.title, reference.sha256) == (article.title, article.sha256)


@every_sourced_deck
def test_a_quote_with_one_word_altered_is_noticed(name: str) -> None:
    data = (FOLDER / f"{name}.yaml").read_bytes()
    found, article = decode_deck(data, name), article_of(name)
    evidence = found.deck.items[0].evidence
    assert evidence is not None
    altered = data.replace(evidence.quote.encode(), evidence.quote.replace(" ", " never ", 1).encode())
    complaints = check_quotes(decode_deck(altered, name), article)
    assert complaints
    assert complaints[0].place.line == found.quote_places[found.deck.items[0].id].line


@every_sourced_deck
def test_the_article_is_as_long_as_promised_and_has_headings(name: str) -> None:
    article = article_of(name)
    few, many = ARTICLE_WORDS[name]
    assert few <= word_count(article.text) <= many
    assert not article.dropped
    assert 5 <= sum(block.kind == "heading" for block in article.blocks) <= 7


@every_sourced_deck
def test_every_kind_of_item_is_used(name: str) -> None:
    assert {item.kind for item in deck_named(name).deck.items} == {kind.name for kind in KINDS}


@every_sourced_deck
def test_true_and_false_statements_are_balanced(name: str) -> None:
    judged = [item.body.is_true for item in deck_named(name).deck.items if isinstance(item.body, TrueFalse)]
    assert len(judged) >= 6
    assert abs(2 * sum(judged) - len(judged)) <= 1


@every_sourced_deck
def test_every_choice_has_four_options(name: str) -> None:
    assert {len(way.options) for _, way in choices(cards_of(deck_named(name).deck))} == {4}


@every_sourced_deck
def test_picking_the_longest_or_the_shortest_option_is_no_better_than_luck(name: str) -> None:
    cards = cards_of(deck_named(name).deck)
    assert share_right(cards, lambda _, way, index: len(way.options[index])) <= LUCKY
    assert share_right(cards, lambda _, way, index: -len(way.options[index])) <= LUCKY


@every_sourced_deck
def test_picking_the_option_that_shares_words_with_the_question_is_no_better_than_luck(name: str) -> None:
    def shared_words(card: Card, way: Choice, index: int) -> int:
        return len(set(words(folded(card.prompt))) & set(words(folded(way.options[index]))))

    assert share_right(cards_of(deck_named(name).deck), shared_words) <= LUCKY


@pytest.mark.parametrize("rank", range(4))
def test_picking_one_rank_among_amounts_is_no_better_than_luck(rank: int) -> None:
    in_order = [
        card for name in MADE_FROM_ARTICLES for card, way in choices(cards_of(deck_named(name).deck)) if way.fixed_order
    ]
    assert len(in_order) >= 16
    assert share_right(in_order, lambda _card, _way, index: index == rank) <= LUCKY


@every_sourced_deck
def test_the_right_answers_of_a_multi_item_are_not_told_by_their_length(name: str) -> None:
    for card in cards_of(deck_named(name).deck):
        way = card.ways[0]
        if isinstance(way, Choice) and way.several:
            right = [len(way.options[index]) for index in way.correct]
            wrong = [len(option) for index, option in enumerate(way.options) if index not in way.correct]
            assert min(right) <= max(wrong), card.id
            assert min(wrong) <= max(right), card.id


def test_the_article_on_the_rivalry_says_whose_claims_its_figures_are() -> None:
    opening = article_of("ai-rivalry").text[:600]
    assert "that article’s claims" in opening
    assert "according to the article this account draws on" in article_of("ai-rivalry").text


def test_welcome_shows_every_way_of_asking() -> None:
    ways = [card.ways for card in cards_of(deck_named("welcome").deck)]
    assert all(len(way) == 1 for way in ways), "a way that is not pinned would change while it is being taught"
    assert {type(way) for (way,) in ways} == {Choice, TextEntry, Recall, Order, Match}
    assert any(isinstance(way, Choice) and way.several for (way,) in ways)


@pytest.mark.parametrize(
    ("item", "scope", "label"),
    [
        ("undo", Scope.STUDY, "Undo"),
        ("skip", Scope.STUDY, "Not now"),
        ("flag", Scope.STUDY, "Flag"),
        ("source", Scope.RATING, "Source"),
        ("help", Scope.APP, "Help"),
    ],
)
def test_welcome_teaches_the_keys_that_work(item: str, scope: Scope, label: str) -> None:
    (card,) = (card for card in cards_of(deck_named("welcome").deck) if card.item == item)
    (key,) = (key for key in KEYS if key.scope is scope and key.label == label)
    assert card.answer == key.printed()
    ((_, way),) = choices([card])
    others = set(way.options) - {card.answer}
    bound = {pressed for key in KEYS if key.scope in (Scope.CHOICE, Scope.STUDY, Scope.RATING) for pressed in key.keys}
    assert others.isdisjoint(bound)
