"""A large collection to measure on: decks, and years of answers. The same for the same numbers, on every machine."""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from aiquiz.collection.rule import memory_rule
from aiquiz.config import Settings
from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule.days import study_day
from aiquiz.store import Store, new_event_id
from aiquiz.store.events import Event, answer_event
from aiquiz.store.log import append_all

__all__ = ["large_collection"]

DAY_MS = 86_400_000
_SHARE_SEEN = 0.9
_OLDEST_DAYS = 900
_GROWTH = 1.75
_SHARE_MISSED = 0.12
_SYLLABLES = tuple(first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "un", "ar"))


def large_collection(folder: Path, decks: int, items_per_deck: int, answers: int, seed: int = 1) -> Path:
    """A folder with `decks/` and `progress.db` in it, made in `folder` unless it is there already.

    A tenth of the cards was never answered; the others were answered `answers` times in all, up to yesterday.
    """
    # The study day, not the day of the calendar: else some thousand answers were of today in the hours after midnight.
    today = study_day(Now(int(time.time() * 1000), time.localtime().tm_gmtoff // 60))
    home = folder / f"aiquiz-big-{decks}-{items_per_deck}-{answers}-{seed}-{today}"
    done = home / "complete"
    if done.exists():
        return home
    (home / "decks").mkdir(parents=True, exist_ok=True)
    (home / "progress.db").unlink(missing_ok=True)
    rng = random.Random(seed)
    words = _words(rng)
    for number in range(decks):
        (home / "decks" / f"deck-{number:03}.yaml").write_text(_deck(rng, words, number, items_per_deck), "utf-8")
    print(f"{decks} decks written; answering {answers:,} times …", file=sys.stderr)
    _answer(home / "progress.db", rng, decks, items_per_deck, answers, today)
    done.write_text(json.dumps({"decks": decks, "items": decks * items_per_deck, "answers": answers}))
    return home


def _words(rng: random.Random) -> list[str]:
    return ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(20_000)]


def _text(rng: random.Random, words: list[str], count: int) -> str:
    """Words as often as words are: the n-th a n-th as often as the first."""
    found = [words[int(len(words) ** rng.random()) - 1] for _ in range(count)]
    return " ".join(found).capitalize()


def _deck(rng: random.Random, words: list[str], number: int, items: int) -> str:
    """A deck whose items have one card each: half to choose from options, a quarter typed, a quarter flipped."""
    lines = [f"id: deck-{number:03}", f'title: "{_text(rng, words, 3)} {number}"', "items:"]
    for item in range(items):
        answer = _text(rng, words, 2)
        lines += [f"  - id: i{item}", f'    question: "{_text(rng, words, 11)}?"', f'    answer: "{answer} {item}"']
        if item % 4 < 2:
            wrong = ", ".join(f'"{_text(rng, words, 2)} {item}{letter}"' for letter in "abc")
            lines.append(f"    distractors: [{wrong}]")
            lines.append("    ask: choose")
        elif item % 4 == 2:
            lines.append("    ask: flip")
        lines.append(f'    explanation: "{_text(rng, words, 14)}."')
        lines.append(f'    source: {{quote: "{_text(rng, words, 16)}.", at: {item * 300}}}')
        lines.append(f"    tags: [{_text(rng, words, 1).lower()}, part-{item // 50}]")
    return "\n".join(lines) + "\n"


def _answer(path: Path, rng: random.Random, decks: int, items: int, answers: int, today: int) -> None:
    cards = [CardId(f"deck-{deck:03}/i{item}/front") for deck in range(decks) for item in range(items)]
    seen = [card for card in cards if rng.random() < _SHARE_SEEN]
    plans = [_history(rng, card, today, answers / len(seen)) for card in seen]
    history = sorted((day, rng.random(), card, rating, due) for plan in plans for day, card, rating, due in plan)
    with Store.open(path, memory_rule(Settings()), Now(today * DAY_MS, 0)) as store:
        device = store.device
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("BEGIN")
        append_all(raw, list(_events(history, device)))
        raw.execute("COMMIT")
    with Store.open(path, memory_rule(Settings()), Now(today * DAY_MS, 0)) as store:
        store.rebuild_memory()
        # A learner's grows along with the log; else the first sittings would make it, beside what is measured.
        store.mend_second_copy()


def _history(rng: random.Random, card: CardId, today: int, wanted: float) -> list[tuple[int, CardId, Rating, int]]:
    """Days on which a card was answered, the rating, and the day it was sent to: always the next that is answered."""
    count = max(1, round(rng.gauss(wanted, wanted / 4)))
    interval = max(1.0, rng.gauss(60, 30))
    days = [today + rng.randint(-2, int(interval))]  # backwards from the day on which it is due
    while len(days) <= count:
        days.append(days[-1] - max(1, int(interval)))
        interval = max(1.0, interval / _GROWTH) if rng.random() > _SHARE_MISSED else max(1.0, interval * 3)
        if days[-1] < today - _OLDEST_DAYS:
            break
    days.reverse()
    while days[-2:-1] and days[-2] > today - 1:  # nothing was answered today or later
        days.pop(-2)
    rated = []
    for at, day in enumerate(days[:-1]):
        rating = Rating.AGAIN if rng.random() < _SHARE_MISSED and 0 < at < len(days) - 2 else Rating.GOOD
        rated.append((day, card, rating, days[at + 1]))
    return rated


def _events(history: list[tuple[int, float, CardId, Rating, int]], device: str) -> Iterator[Event]:
    hlc = 0
    for number, (day, place, card, rating, due) in enumerate(history):
        at_ms = day * DAY_MS + int((8 + 12 * place) * 3_600_000)
        hlc = max(at_ms, hlc + 1)
        review = Review(
            id=new_event_id(at_ms, number.to_bytes(10)),
            card=card,
            at=Now(at_ms, 0),
            study_day=day,
            rating=rating,
            is_right=rating is not Rating.AGAIN,
            way="choice",
            options=("one", "two", "three", "four"),
            given="two",
            took_ms=2_000 + int(8_000 * place),
            due_day=due,
        )
        yield answer_event(review, hlc=hlc, device=device)
