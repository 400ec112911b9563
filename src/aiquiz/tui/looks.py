"""How this run's screens look in a terminal: what the frames before the next start's app are drawn in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from rich.segment import Segment
from textual.color import Color
from textual.strip import Strip
from textual.style import Style

from aiquiz.tui.theme import THEMES
from aiquiz.tui.widgets.key_bar import with_more

if TYPE_CHECKING:
    from aiquiz.early.noted import Key as NotedKey
    from aiquiz.tui.app import AiquizApp
    from aiquiz.tui.keys import Key

__all__ = ["bar_of_note", "looks", "looks_as_usual"]

_ON_GROUND: Final = {
    "text": "$foreground",
    "strong": "bold $foreground",
    "muted": "$foreground-muted",
    "flag": "$text-warning",
    "due": "$text-success",
    "strong-due": "bold $text-success",
    "learning": "$text-warning",
    "new": "$text-primary",
}
_LOOKS: Final[Mapping[str, tuple[str, str]]] = {
    "ground": ("$background", ""),
    **{name: ("$background", style) for name, style in _ON_GROUND.items()},
    **{f"row-{name}": ("$lit", f"bold {style}") for name, style in _ON_GROUND.items()},
    "error": ("$background", "$text-error"),
    "thin": ("$background", "$foreground 20%"),
    "primary": ("$background", "$primary"),
    "mark": ("$background", "bold $primary"),
    "panel": ("$panel", ""),
    "panel-text": ("$panel", "$foreground"),
    "panel-strong": ("$panel", "bold $foreground"),
    "panel-mark": ("$panel", "bold $primary"),
    "panel-faint": ("$panel", "bold $foreground-muted"),
    "panel-primary": ("$panel", "$primary"),
    "cursor": ("$input-cursor-background", "$input-cursor-foreground $input-cursor-text-style"),
    "bar-key": ("$panel", "bold $footer-key-foreground"),
    "bar-word": ("$panel", "$foreground-muted"),
    "thumb": ("$background", "reverse $scrollbar"),
    "thumb-end": ("$scrollbar-background", "reverse $scrollbar"),
    "track": ("$scrollbar-background", ""),
}
"""What the frames are drawn in: the ground, and the style upon it."""


def looks_as_usual(app: AiquizApp) -> bool:
    """Whether the next start will look as this one: in the theme of the settings, through the tested driver."""
    wanted = app.collection.settings.theme
    is_usual = app.theme == (wanted if wanted in app.available_themes else THEMES[0].name)
    return is_usual and app.has_own_driver


def looks(app: AiquizApp) -> dict[str, str]:
    """The parameters of SGR for each name, as this app's terminal gets them."""
    return {name: _rendered(app, *styles) for name, styles in _LOOKS.items()}


def bar_of_note(keys: Iterable[Key], *, is_typing: bool = False) -> list[NotedKey]:
    """The keys that stand in the bar, as the note has them."""
    return [
        (key.printed(while_typing=is_typing), key.label, with_more(key).label, key.action_name)
        for key in keys
        if key.label and key.printed(while_typing=is_typing)
    ]


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
    return (
        ""
        if drawn is None
        else Strip.render_ansi(drawn, COLOR_SYSTEMS.get(app.console.color_system or "", ColorSystem.TRUECOLOR))
    )
