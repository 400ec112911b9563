"""The decks with their counts, line by line; a number studies one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from aiquiz.collection.shelving import GROUP_SEPARATOR
from aiquiz.errors import AiquizError
from aiquiz.plain.exam import ExamTalk
from aiquiz.plain.sitting import Sitting
from aiquiz.plain.talk import EndOfInput, Talk

if TYPE_CHECKING:
    from aiquiz.collection import Collection, DeckOverview, Overview, Wish

__all__ = ["Home"]

_EPOCH_ORDINAL: Final = date(1970, 1, 1).toordinal()
_AHEAD_DAYS: Final = 7
_ASKED: Final = "Type a number to study that deck, a for all of them, ? for more, q to leave."
_HELP: Final = (
    "3: study deck 3, what is due today.",
    "a or all: study what is due today, in all decks.",
    "n 3 or new 3: learn more new cards of deck 3.",
    "w 3 or week 3: study what comes back in deck 3 within a week.",
    "c 3 or cram 3: practise all of deck 3; the schedule stays as it is.",
    "m 3 or mistakes 3: practise what you missed in deck 3 this week.",
    "e 3 or exam 3: take a timed test of deck 3; e alone goes on with one that was left.",
    "o 3 or overconfident 3: practise what you were sure of in deck 3 and had wrong.",
    "p or problems: what is wrong in deck files.",
    "r or reload: read the deck files again, and list the decks.",
    "q or quit: leave. Everything is saved already.",
)
_LETTERS: Final[Mapping[str, str]] = {
    "all": "a", "new": "n", "week": "w", "cram": "c", "mistakes": "m", "overconfident": "o",
    "exam": "e",
    "problems": "p", "reload": "r", "list": "r",
    "quit": "q", "help": "?",
}  # fmt: skip


class Home:
    """The decks in a conversation; each is studied in the same conversation."""

    def __init__(self, collection: Collection, talk: Talk, stopwatch: Callable[[], int]) -> None:
        self._collection, self._talk, self._stopwatch = collection, talk, stopwatch
        self._overview: Overview | None = None

    def run(self) -> None:
        """Lists and studies decks until the person leaves or the input ends."""
        overview = self._listed()
        try:
            while (typed := self._word()) != "q":
                try:
                    overview = self._does(typed, overview)
                except AiquizError as failure:
                    self._talk.say(str(failure))
        except EndOfInput:
            return

    def _word(self) -> str:
        self._talk.say(_ASKED)
        first, _, rest = self._talk.listen().casefold().removeprefix("/").partition(" ")
        return f"{_LETTERS.get(first, first)} {rest}".strip()

    def _does(self, typed: str, overview: Overview) -> Overview:
        """What was asked for; the decks as they are then."""
        name, _, number = typed.partition(" ")
        match name:
            case "?":
                self._talk.say(*_HELP)
            case "p":
                self._talk.say(*(map(str, overview.problems) if overview.problems else ["No problems."]))
            case "r":
                return self._listed()
            case "a":
                return self._studied(overview.decks)
            case "n" | "w" | "c" | "m" | "o" if deck := _numbered(number, overview):
                return self._studied([deck], _wishes()[name])
            case "e":
                return self._examined(_numbered(number, overview))
            case _ if deck := _numbered(typed, overview):
                return self._studied([deck])
            case _ if typed:
                self._talk.say(f"That is no deck and no command: {typed}")
        return overview

    def _studied(self, decks: Sequence[DeckOverview], wish: Wish | None = None) -> Overview:
        study = self._collection.study([deck.id for deck in decks], wish)
        is_saving = self._collection.is_saving
        Sitting(study, self._talk, self._collection.passage, self._stopwatch, is_saving=is_saving).run()
        self._talk.say("")
        return self._listed()

    def _examined(self, deck: DeckOverview | None) -> Overview:
        """The exam that was left, else a new one of `deck`."""
        sitting = self._collection.unfinished_exam()
        if sitting is None and deck is None:
            self._talk.say("An exam of which deck? Type e and its number.")
        else:
            ExamTalk(sitting or self._collection.exam([deck.id] if deck else ()), self._talk, self._stopwatch).run()
            self._talk.say("")
        return self._listed()

    def _listed(self) -> Overview:
        overview = self._collection.overview()
        self._talk.say(*_lines(overview), *self._left_exam())
        return overview

    def _left_exam(self) -> Iterator[str]:
        try:
            left = self._collection.unfinished_exam()
        except AiquizError as failure:
            yield str(failure)
        else:
            if left is not None:
                yield f"An exam was left before its end: {left.exam.title}. Type e to go on with it."


def _lines(overview: Overview) -> Iterator[str]:
    today = date.fromordinal(_EPOCH_ORDINAL + overview.today)
    yield f"{today:%A}, {today.day} {today:%B}."
    if not overview.decks:
        yield "No decks yet. Make one: aiquiz generate article.html -o my-deck.yaml"
        yield "Or put deck files where `aiquiz paths` says decks are searched."
    elif not any(_left(deck) for deck in overview.decks):
        yield "All done for today."
    for number, deck in enumerate(overview.decks, start=1):
        # Groups by commas: “colon colon” is nothing to listen to.
        yield f"{number}. {', '.join(deck.whole_title.split(GROUP_SEPARATOR))}: {_counts(deck)}"
    if overview.reviewed_today:
        yield f"Answered today: {overview.reviewed_today}."
    if overview.problems:
        first = overview.problems[0]
        more = len(overview.problems) - 1
        yield f"Problem: {first.place}: {first.message}." + (f" {more} more: type p." if more else "")


def _counts(deck: DeckOverview) -> str:
    parts = ((deck.due, "due"), (deck.learning, "learning"), (deck.new, "new"))
    left = ", ".join(f"{count} {name}" for count, name in parts if count)
    if deck.proposed and not deck.is_shipped:
        noun = "item" if deck.proposed == 1 else "items"
        waiting = f"{deck.proposed} {noun} to review with aiquiz review"
        return f"{left}, {waiting}" if left else waiting
    return left or "nothing left for today"


def _left(deck: DeckOverview) -> int:
    return deck.new + deck.learning + deck.due


def _numbered(typed: str, overview: Overview) -> DeckOverview | None:
    """The deck with this number, or with this id."""
    if typed.isdecimal() and 1 <= int(typed[:6]) <= len(overview.decks):
        return overview.decks[int(typed[:6]) - 1]
    return next((deck for deck in overview.decks if deck.id.casefold() == typed), None)


def _wishes() -> Mapping[str, Wish]:
    from aiquiz.collection import Mode, Wish

    return {
        "n": Wish(Mode.NEW),
        "w": Wish(Mode.AHEAD, count=_AHEAD_DAYS),
        "c": Wish(Mode.CRAM),
        "m": Wish(Mode.MISTAKES),
        "o": Wish(Mode.SURE_BUT_WRONG),
    }
