"""What tests of sittings share: a clock that is set by hand, small decks, and right and wrong responses."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import assert_never

from aiquiz.collection import Collection, Question, Study
from aiquiz.config import Paths, Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.response import Arranged, Chosen, DontKnow, Matched, Response, Revealed, Typed
from aiquiz.model.review import Now, Rating
from aiquiz.store import Action
from answering import NOON

CAPITALS = DeckId("capitals")
MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS


class HandClock:
    """Stands still until it is told to go on."""

    def __init__(self, now: Now = NOON) -> None:
        self.now = now

    def __call__(self) -> Now:
        return self.now

    def wait(self, ms: int) -> None:
        self.now = Now(self.now.ms + ms, self.now.utc_offset_min)


def capitals(count: int, *, deck: str = CAPITALS, title: str = "Capitals") -> str:
    """The text of a deck of `count` questions with ids `q0`, `q1` …, each with one card that is flipped."""
    items = "".join(
        f"  - {{id: q{number}, question: Capital {number}?, answer: City {number}, ask: flip}}\n"
        for number in range(count)
    )
    return f"id: {deck}\ntitle: {title}\nitems:\n{items}"


def mixed_deck(rng: random.Random, deck: str, items: int) -> str:
    """Items with one to four cards; some quote the same sentence, or overlapping ones."""
    lines = [f"id: {deck}", f"title: {deck}", "items:"]
    for number in range(items):
        gaps = " ".join(f"{{{{w{number}g{gap}}}}} and" for gap in range(rng.choice((1, 1, 1, 2, 4))))
        lines += [f"  - id: i{number}", "    kind: cloze", f'    text: "{gaps} end {number}"']
        match rng.randrange(4):
            case 0:
                lines.append(f"    source: {{quote: Sentence {rng.randrange(4)}.}}")
            case 1:
                lines.append(f"    source: {{quote: Some longer sentence., at: {rng.randrange(200)}}}")
    return "\n".join(lines) + "\n"


def places(folder: Path) -> Paths:
    """A progress file and a deck folder below `folder`."""
    return Paths(folder / "progress.db", folder / "config.toml", (folder / "decks",), folder / "cache")


def put(folder: Path, text: str, name: str = "capitals.yaml") -> Path:
    """Writes a deck into the deck folder below `folder`."""
    file = folder / "decks" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@contextmanager
def opened_collection(
    folder: Path, clock: HandClock, settings: Settings | None = None, *, extra: Sequence[Path] = ()
) -> Iterator[Collection]:
    with Collection.open(places(folder), settings or Settings(), clock, extra=extra) as collection:
        yield collection


def right(shown: Interaction) -> Response:
    """The right response to what is shown; a flip where only the learner can tell."""
    match shown:
        case Recall():
            return Revealed()
        case Choice():
            return Chosen(shown.correct)
        case TextEntry():
            return Typed(shown.accepted[0])
        case Order():
            return Arranged(shown.sequence)
        case Match():
            return Matched(shown.pairs)
        case _:
            assert_never(shown)


def asked(study: Study) -> Question:
    """The question, which there must be."""
    assert study.question is not None
    return study.question


def answer_one(study: Study, rating: Rating = Rating.GOOD) -> str:
    """Answers the question and goes on; the card's item."""
    question = asked(study)
    response = DontKnow() if rating is Rating.AGAIN else right(question.shown)
    study.grade(response)
    study.record(rating, response, 2_000)
    study.advance()
    return question.card.item


def learn_a_little(study: Study, rng: random.Random, *, most: int, seldom: Callable[[], object]) -> None:
    """Fewer than `most` steps as they come: mostly answers of any rating, sometimes undone, set aside, or `seldom`."""
    for _ in range(rng.randrange(most)):
        if study.question is None:
            return
        match rng.randrange(12):
            case 0:
                study.set_aside(rng.choice((Action.SUSPEND, Action.BURY)))
            case 1:
                study.undo()
            case 2:
                seldom()
            case _:
                answer_one(study, rng.choice((Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY)))


def answer_all(study: Study) -> list[str]:
    """Answers every question right; the items in the order asked."""
    items = []
    while study.question is not None:
        items.append(answer_one(study))
    return items
