"""aiquiz's own two themes. Everything else says colours by the names these define."""

from __future__ import annotations

from textual.theme import Theme

__all__ = ["THEMES"]

_SCROLLBARS = {
    "scrollbar": "#3b4252",
    "scrollbar-hover": "#4c566a",
    "scrollbar-active": "#7aa2f7",
    "scrollbar-background": "#16181f",
    "scrollbar-background-hover": "#16181f",
    "scrollbar-background-active": "#16181f",
}
_SCROLLBARS_LIGHT = {
    "scrollbar": "#c9c4b8",
    "scrollbar-hover": "#aaa598",
    "scrollbar-active": "#2f5fc4",
    "scrollbar-background": "#fbfaf7",
    "scrollbar-background-hover": "#fbfaf7",
    "scrollbar-background-active": "#fbfaf7",
}

DARK = Theme(
    name="aiquiz-dark",
    dark=True,
    primary="#7aa2f7",
    secondary="#8f9bb3",
    accent="#e0af68",
    foreground="#d5d9e4",
    background="#16181f",
    surface="#1c1f28",
    panel="#252935",
    success="#8fce7a",
    warning="#e0af68",
    error="#f0788c",
    variables={"footer-key-foreground": "#7aa2f7", **_SCROLLBARS},
)

LIGHT = Theme(
    name="aiquiz-light",
    dark=False,
    primary="#2f5fc4",
    secondary="#5b6478",
    accent="#9a5b00",
    foreground="#22262f",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e7e4dc",
    success="#2c7a2f",
    warning="#9a5b00",
    error="#b3263b",
    variables={"footer-key-foreground": "#2f5fc4", **_SCROLLBARS_LIGHT},
)

THEMES = (DARK, LIGHT)
