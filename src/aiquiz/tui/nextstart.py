"""The note for the next start: how the study screen looks, so that its first frame can stand before Textual is there.

`aiquiz.early` reads it. The looks are those of this run, in its theme and with its keys; where these are not the ones
that the settings file says, no note is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from aiquiz.early.note import write_study_note
from aiquiz.errors import AiquizError
from aiquiz.model.interaction import Choice, Match, Order
from aiquiz.tui.interactions import VIEWS, AnyView
from aiquiz.tui.interactions.choice import SeveralView
from aiquiz.tui.interactions.text_entry import TextEntryView
from aiquiz.tui.keys import Key, Scope
from aiquiz.tui.looks import bar_of_note, looks, looks_as_usual
from aiquiz.tui.turn import Phase, Turn

if TYPE_CHECKING:
    from aiquiz.collection import Question
    from aiquiz.early.noted import StudyNote, Way
    from aiquiz.tui.app import AiquizApp

__all__ = ["leave_note", "seen_in", "ways"]


def leave_note(app: AiquizApp) -> None:
    """Writes the note, where the next start will look as this one does. Reads files: not for the app's own thread."""
    if not looks_as_usual(app):
        return
    try:
        facts = app.collection.facts_for_next_start()
        if facts is not None:
            note: StudyNote = {"facts": facts, "looks": looks(app), "ways": ways(app)}
            write_study_note(note, str(app.config_file), has_colours=not app.no_color)
    except (AiquizError, OSError):
        return  # the next start will be as this one was


def seen_in(question: Question) -> tuple[str, ...]:
    """What somebody has seen who was asked this, as `aiquiz.early` tells it."""
    match question.shown:
        case Choice(options=texts) | Order(shown=texts):
            pass
        case Match(pairs=pairs):
            texts = tuple(left for left, _ in pairs)
        case _:
            texts = ()
    return (question.card.id, question.card.prompt, type(question.shown).__name__, *texts)


def ways(app: AiquizApp) -> dict[str, Way]:
    """For each way of asking what is said, and the keys that work before the answer."""
    found = {kind.__name__: _way(app, view) for kind, view in VIEWS.items()}
    return {**found, "Several": _way(app, SeveralView)}


def _way(app: AiquizApp, view: type[AnyView]) -> Way:
    is_typing = view is TextEntryView
    bar = bar_of_note(_keys(app, view.scope), is_typing=is_typing)
    return {"instruction": app.keymap.told(view.scope, view.instruction), "bar": bar}


def _keys(app: AiquizApp, scope: Scope) -> Iterator[Key]:
    asking = Turn(phase=Phase.ASKING)
    yield from app.keymap.of(scope)
    for key in app.keymap.of(Scope.STUDY):
        name = key.action.partition("(")[0]
        if name == "hint" or asking.allows(name):
            yield key
    yield from app.keymap.of(Scope.APP)
