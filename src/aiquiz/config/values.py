"""The settings as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from aiquiz.errors import Place
from aiquiz.values import dataclass

__all__ = ["DeckSettings", "Settings", "TagSettings", "WantedKeys"]


@dataclass(frozen=True, slots=True)
class WantedKeys:
    """Keys that an action of the app shall have instead of its own, as the table `[keys.SCOPE]` says at `place`."""

    scope: str
    action: str
    keys: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class DeckSettings:
    """What one deck does otherwise, in a table `[deck.ID]`; None: as the settings say for all.

    `exam` is the day it is to be known, `goal` the share, 0–1, to be recalled then, `minutes_per_day` the time for it.
    """

    desired_retention: float | None = None
    new_per_day: int | None = None
    reviews_per_day: int | None = None
    exam: date | None = None
    goal: float | None = None
    minutes_per_day: int | None = None


@dataclass(frozen=True, slots=True)
class TagSettings:
    """An exam over all cards with one tag, in a table `[tag.NAME]`: as in `DeckSettings`."""

    exam: date | None = None
    goal: float | None = None
    minutes_per_day: int | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings file may change; the values here hold without one. `SETTINGS` describes each.

    `decks` is what single decks do otherwise; `tags` has the exams that are set for a tag; `keys` are the learner's own
    keys, and the app knows which there are.
    """

    desired_retention: float = 0.90
    new_per_day: int = 20
    reviews_per_day: int = 200
    rollover_hour: int = 4
    learning_step_minutes: int = 10
    maximum_interval_days: int = 3650
    leech_lapses: int = 8
    load_balance: bool = True
    easy_days: Mapping[str, float] = field(default_factory=dict)
    breaks: tuple[tuple[date, date], ...] = ()
    new_in_backlog: bool = False
    two_buttons: bool = False
    asking: str = "ladder"
    ask_confidence: bool = False
    decks: Mapping[str, DeckSettings] = field(default_factory=dict)
    tags: Mapping[str, TagSettings] = field(default_factory=dict)
    deck_folders: tuple[Path, ...] = ()
    theme: str = ""
    pictures: str = "auto"
    language_model: str = "en_core_web_sm"
    keys: tuple[WantedKeys, ...] = ()
