"""The note for the next start: how the study screen looks, so that its first frame can stand before Textual is there.

`aiquiz.early` reads it. The looks are those of this run, in its theme and with its keys; where these are not the ones
that the settings file says, no note is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from rich.color import ColorSystem
from rich.segment import Segment
from textual.color import Color
from textual.strip import Strip
from textual.style import Style

from aiquiz.early.note import write_note
from aiquiz.errors import AiquizError
from aiquiz.model.interaction import Choice, Match, Order
from aiquiz.tui.driver import QuickDriver
from aiquiz.tui.interactions import VIEWS, AnyView
from aiquiz.tui.interactions.choice import SeveralView
from aiquiz.tui.interactions.text_entry import TextEntryView
from aiquiz.tui.keys import Key, Scope
from aiquiz.tui.theme import THEMES
from aiquiz.tui.turn import Phase, Turn
from aiquiz.tui.widgets.key_bar import with_more

if TYPE_CHECKING:
    from aiquiz.collection import Question
    from aiquiz.early.noted import Looking, Way
    from aiquiz.tui.app import AiquizApp

__all__ = ["leave_note", "looks", "seen_in", "ways"]

_LOOKS: Final[Mapping[str, tuple[str, str]]] = {
    "ground": ("$background", ""),
    "text": ("$background", "$foreground"),
    "strong": ("$background", "bold $foreground"),
    "muted": ("$background", "$foreground-muted"),
    "thin": ("$background", "$foreground 20%"),
    "primary": ("$background", "$primary"),
    "mark": ("$background", "bold $primary"),
    "flag": ("$background", "$text-warning"),
    "due": ("$background", "$text-success"),
    "learning": ("$background", "$text-warning"),
    "new": ("$background", "$text-primary"),
    "panel": ("$panel", ""),
    "panel-text": ("$panel", "$foreground"),
    "panel-strong": ("$panel", "bold $foreground"),
    "panel-mark": ("$panel", "bold $primary"),
    "panel-faint": ("$panel", "bold $foreground-muted"),
    "panel-primary": ("$panel", "$primary"),
    "cursor": ("$input-cursor-background", "$input-cursor-foreground $input-cursor-text-style"),
    "bar-key": ("$panel", "bold $footer-key-foreground"),
    "bar-word": ("$panel", "$foreground-muted"),
}
"""What the frame is drawn in: the ground, and the style upon it."""


def leave_note(app: AiquizApp) -> None:
    """Writes the note, where the next start will look as this one does. Reads files: not for the app's own thread."""
    wanted = app.collection.settings.theme
    is_usual = app.theme == (wanted if wanted in app.available_themes else THEMES[0].name)
    if not is_usual or not isinstance(app._driver, QuickDriver):
        return
    try:
        facts = app.collection.facts_for_next_start()
        if facts is not None:
            note: Looking = {"facts": facts, "looks": looks(app), "ways": ways(app)}
            write_note(note, str(app.config_file), has_colours=not app.no_color)
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


def looks(app: AiquizApp) -> dict[str, str]:
    """The parameters of SGR for each name, as this app's terminal gets them."""
    return {name: _rendered(app, *styles) for name, styles in _LOOKS.items()}


def ways(app: AiquizApp) -> dict[str, Way]:
    """For each way of asking what is said, and the keys that work before the answer."""
    found = {kind.__name__: _way(app, view) for kind, view in VIEWS.items()}
    return {**found, "Several": _way(app, SeveralView)}


def _way(app: AiquizApp, view: type[AnyView]) -> Way:
    is_typing = view is TextEntryView
    bar = [
        (key.printed(while_typing=is_typing), key.label, with_more(key).label, key.action_name)
        for key in _keys(app, view.scope)
        if key.label and key.printed(while_typing=is_typing)
    ]
    return {"instruction": app.keymap.told(view.scope, view.instruction), "bar": bar}


def _keys(app: AiquizApp, scope: Scope) -> Iterator[Key]:
    asking = Turn(phase=Phase.ASKING)
    yield from app.keymap.of(scope)
    for key in app.keymap.of(Scope.STUDY):
        name = key.action.partition("(")[0]
        if name == "hint" or asking.allows(name):
            yield key
    yield from app.keymap.of(Scope.APP)


def _rendered(app: AiquizApp, ground: str, upon: str) -> str:
    variables = app.theme_variables
    attributes = variables["input-cursor-text-style"]
    upon = upon.replace("$input-cursor-text-style", "" if attributes == "none" else attributes)
    # Where the ground is transparent, what lies below it is seen.
    style = sum(
        (Style.parse(one, variables) for one in (f"on {ground}", upon)), Style.parse("on $background", variables)
    )
    line = [Segment(" ", style.rich_style)]
    for line_filter in app.get_line_filters():
        if line_filter.enabled:
            line = line_filter.apply(line, Color.parse(variables["background"]))
    drawn = line[0].style
    return "" if drawn is None else Strip.render_ansi(drawn, app.console._color_system or ColorSystem.TRUECOLOR)
