"""Text that can be read in every theme: shades too close to what they stand on are moved away from it."""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color, ColorParseError

__all__ = ["GRAPHICS", "TEXTS", "contrast", "ground_of", "legible"]

TEXTS: Mapping[str, tuple[str, ...]] = {
    "primary": ("background",),
    "foreground": ("background", "panel", "surface", "primary 30%"),
    "foreground-muted": ("background", "panel"),
    "text-primary": ("background", "primary 30%"),
    "text-success": ("background", "primary 30%"),
    "text-warning": ("background", "primary 30%"),
    "text-error": ("background",),
    "footer-key-foreground": ("panel",),
}
"""The shades that words are written in, each with what they stand on: `primary 30%` lies over the background, as in a
highlighted row, and what is a ground itself comes before what stands on it."""
GRAPHICS: Mapping[str, tuple[str, ...]] = {
    "success": ("background",),
    "warning": ("background",),
    "secondary": ("background",),
}
"""The shades of bars and lines."""
_LEAST_OF_TEXT, _LEAST_OF_GRAPHICS = 4.5, 3.0
"""Ratios of contrast. Source: WCAG 2.2, 1.4.3 and 1.4.11."""
_STEP = 0.05


def legible(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables of a theme that must be other ones, with what they must be.

    Colours that are the terminal's own are left alone: how they look is its owner's choice.
    """
    changed: dict[str, str] = {}
    for shades, least in ((TEXTS, _LEAST_OF_TEXT), (GRAPHICS, _LEAST_OF_GRAPHICS)):
        for name, grounds in shades.items():
            colour = _colour(variables.get(name, ""))
            now = {**variables, **changed}
            known = [found for found in (ground_of(now, ground) for ground in grounds) if found]
            if colour is None or not known:
                continue
            moved = _moved(colour, known, least)
            if moved != colour:
                changed[name] = moved.hex
    return changed


def ground_of(variables: Mapping[str, str], name: str) -> Color | None:
    """The colour of a ground in `TEXTS`; None where it is the terminal's own."""
    shade, _, percent = name.partition(" ")
    colour, below = _colour(variables.get(shade, "")), _colour(variables.get("background", ""))
    if colour is None or below is None:
        return None
    return below.blend(colour, float(percent.removesuffix("%")) / 100, alpha=1.0) if percent else colour


def contrast(one: Color, other: Color) -> float:
    """The ratio of contrast of two opaque colours, 1–21. Source: WCAG 2.2, relative luminance."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _moved(colour: Color, grounds: list[Color], least: float) -> Color:
    """`colour`, or the nearest shade towards black or white that stands out from all of `grounds`."""
    far = grounds[0].get_contrast_text(1.0)
    for step in range(round(1 / _STEP) + 1):
        tried = colour.blend(far, step * _STEP, alpha=colour.a if not step else 1.0)
        if all(contrast(ground.blend(tried, tried.a, alpha=1.0), ground) >= least for ground in grounds):
            return colour if not step else tried
    return far


def _luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colour(value: str) -> Color | None:
    """A colour that has red, green and blue; None for the terminal's own, and for `auto`."""
    try:
        colour = Color.parse(value)
    except ColorParseError:
        return None
    return None if colour.ansi is not None else colour
