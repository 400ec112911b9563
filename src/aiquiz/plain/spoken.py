"""Spans of time in words: what is short for the eye is read aloud badly."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["spoken", "spoken_time"]

_UNITS: Mapping[str, str] = {"s": "second", "min": "minute", "h": "hour", "d": "day", "mo": "month", "y": "year"}


def spoken(label: str) -> str:
    """The label of an interval in words: `2 d` is two days, `~6 d` about six."""
    number, _, unit = label.removeprefix("~").partition(" ")
    if unit not in _UNITS:
        return label
    words = f"{number} {_UNITS[unit]}{'' if number == '1' else 's'}"
    return f"about {words}" if label.startswith("~") else words


def spoken_time(ms: int) -> str:
    """Milliseconds as minutes and seconds."""
    minutes, seconds = divmod(round(ms / 1000), 60)
    return f"{spoken(f'{minutes} min')} {spoken(f'{seconds} s')}" if minutes else spoken(f"{seconds} s")
