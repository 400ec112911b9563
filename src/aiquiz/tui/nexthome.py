"""The note for the next start of home: tree, words and looks, so that it can stand before Textual is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from aiquiz.early.homeframe import home_seen
from aiquiz.early.note import write_home_note
from aiquiz.errors import AiquizError
from aiquiz.text import clean_line
from aiquiz.tui.deck_tree import Node, nodes_of
from aiquiz.tui.home_words import WELCOME, size_of, told_of
from aiquiz.tui.keys import Scope
from aiquiz.tui.looks import bar_of_note, looks, looks_as_usual
from aiquiz.tui.widgets.deck_list import nothing_left

if TYPE_CHECKING:
    from aiquiz.collection import Overview
    from aiquiz.early.noted import Facts, Home, HomeNote, Lately, Row
    from aiquiz.tui.app import AiquizApp

__all__ = ["home_of", "leave_home_note", "seen_at_home"]

_MOST_CHARS = 200
"""More of a text is never seen on a line of home."""
_LOOKS_OF_IDLE = {"$text-success": "due", "$text-primary": "new", "$foreground-muted": "muted"}
_NOT_AT_FIRST = ("show_all", "undo")
"""Actions of home that do nothing when it is shown for the first time."""
_PASSING = ("L002", "S")
"""What these codes begin with tells of passes by itself, or is found on the way: a file gone of late, a damaged row."""


def leave_home_note(app: AiquizApp, overview: Overview, to_review: Callable[[Node], str]) -> None:
    """Writes the note, where the next start will look as this one does. Reads files: not for the app's own thread.

    `to_review` says what a row proposes.
    """
    if any(problem.code.startswith(_PASSING) for problem in overview.problems) or not looks_as_usual(app):
        return
    try:
        facts = app.collection.facts_for_next_start()
        if facts is None or [deck for _, deck, *_ in facts["decks"]] != [deck.id for deck in overview.decks]:
            return
        home = home_of(app, facts, app.collection.lately_for_next_start(), overview, to_review)
        if home["rows"]:
            note: HomeNote = {"facts": facts, "looks": looks(app), "home": home}
            write_home_note(note, str(app.config_file), has_colours=not app.no_color)
    except (AiquizError, OSError):
        return  # the next start will be as this one was


def seen_at_home(overview: Overview) -> tuple[str, ...]:
    """What somebody has seen who saw these decks, as `aiquiz.early` tells it."""
    return home_seen((node.depth, node.deck.id if node.deck else "", _name(node)) for node in nodes_of(overview.decks))


def home_of(app: AiquizApp, facts: Facts, lately: Lately, overview: Overview, to_review: Callable[[Node], str]) -> Home:
    """What home shows of these decks besides its numbers."""
    places = {deck: place for place, (_, deck, *_) in enumerate(facts["decks"])}
    nodes = nodes_of(overview.decks)
    first = nodes[0] if nodes else None
    waits = first is not None and bool(to_review(first))
    problems = overview.problems
    idle = {*_NOT_AT_FIRST, *(() if waits else ("review",)), *(() if problems else ("problems",))}
    keys = [key for key in app.keymap.of(Scope.HOME) if key.action_name not in idle]
    said, *tail = told_of(problems, app.keymap) if problems else ("", "", "")
    about = first.deck.description if first and first.deck else ""
    return {
        "rows": [_row(node, places) for node in nodes],
        "cards": size_of(first) if first else "",
        "to_review": to_review(first) if first else "",
        "about": _cleaned(about),
        "problem": (_cleaned(said), tail[0], tail[1]),
        "welcome": places.get(WELCOME, -1),
        "bar": bar_of_note([*keys, *app.keymap.of(Scope.APP)]),
        "lately": lately,
    }


def _row(node: Node, places: dict[str, int]) -> Row:
    words, style = nothing_left(node)
    return {
        "depth": node.depth,
        "name": _name(node),
        "is_group": node.has_children,
        "deck": node.deck.id if node.deck else "",
        "decks": [places[deck.id] for deck in node.decks],
        "idle": (_LOOKS_OF_IDLE[style], words),
    }


def _name(node: Node) -> str:
    return clean_line(node.name)


def _cleaned(text: str) -> str:
    return clean_line(text)[:_MOST_CHARS]
