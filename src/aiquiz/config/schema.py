"""The one table of settings: what each is, what it may be, and what it does. File reader and screen go by it."""

from __future__ import annotations

from aiquiz.config.kinds import Breaks, Day, EasyDays, Folders, Fraction, Kind, OneOf, Text, Whole, YesNo
from aiquiz.values import dataclass

__all__ = ["DECK_SETTINGS", "EXAM_SETTINGS", "SETTINGS", "Setting"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: a field of `Settings` by the same `name`, and of `DeckSettings` where decks may differ.

    `title` heads it on the settings screen, in the part `group`; `help` is a sentence or two.
    """

    name: str
    kind: Kind
    group: str
    title: str
    help: str
    is_by_deck: bool = False


_LEARNING, _DAY, _APP, _EXAM = "Learning", "The day", "The app", "An exam"

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "desired_retention",
        Fraction(0.70, 0.97),
        _LEARNING,
        "Wanted recall",
        "The chance of recall that you want on the day a card returns. More of it costs more answers.",
        is_by_deck=True,
    ),
    Setting(
        "new_per_day",
        Whole(0, 9999, "cards"),
        _LEARNING,
        "New a day",
        "How many new cards a day brings, for every deck by itself.",
        is_by_deck=True,
    ),
    Setting(
        "reviews_per_day",
        Whole(0, 9999, "cards"),
        _LEARNING,
        "Reviews a day",
        "How many returning cards a day asks at most, for every deck by itself.",
        is_by_deck=True,
    ),
    Setting(
        "new_in_backlog",
        YesNo(),
        _LEARNING,
        "New in a backlog",
        "Whether new cards come also while more is due than a day may ask.",
    ),
    Setting(
        "learning_step_minutes",
        Whole(1, 1440, "minutes"),
        _LEARNING,
        "Wait after a miss",
        "How many minutes a missed card waits before it is asked again.",
    ),
    Setting(
        "maximum_interval_days",
        Whole(1, 36500, "days"),
        _LEARNING,
        "Longest wait",
        "No card waits longer than so many days.",
    ),
    Setting(
        "leech_lapses",
        Whole(0, 99, "lapses"),
        _LEARNING,
        "Leech after",
        "A card forgotten so often is set aside, to be worded better. 0: never.",
    ),
    Setting(
        "asking",
        OneOf(("ladder", "flip", "choose", "type")),
        _LEARNING,
        "Way of asking",
        "The ladder asks a new card the easy way and a known one the hard way; or always one way, where a card has it.",
    ),
    Setting(
        "two_buttons",
        YesNo(),
        _LEARNING,
        "Two buttons",
        "Rate by missed and known alone, instead of again, hard, good and easy.",
    ),
    Setting(
        "ask_confidence",
        YesNo(),
        _LEARNING,
        "Ask how sure",
        "Before every feedback, ask whether you are sure. `aiquiz stats --confidence` shows how well you know.",
    ),
    Setting(
        "rollover_hour",
        Whole(0, 23, "(the hour of the day)"),
        _DAY,
        "Day begins at",
        "The local hour at which a study day begins.",
    ),
    Setting(
        "load_balance",
        YesNo(),
        _DAY,
        "Load balance",
        "Spread returning cards over the days that fit them.",
    ),
    Setting(
        "easy_days",
        EasyDays(),
        _DAY,
        "Easy days",
        "What share of a usual day's work you want on a day of the week, 0–1.",
    ),
    Setting(
        "breaks",
        Breaks(),
        _DAY,
        "Breaks",
        "Days off, first and last. What is answered from now on returns before or after them.",
    ),
    Setting(
        "theme",
        Text("a theme’s name"),
        _APP,
        "Theme",
        "The colours of the app.",
    ),
    Setting(
        "pictures",
        OneOf(("auto", "blocks", "kitty", "none")),
        _APP,
        "Pictures",
        "`auto`: sharp where the terminal says that it can, else as coarse blocks, wherever there are colours.",
    ),
    Setting(
        "deck_folders",
        Folders(),
        _APP,
        "Deck folders",
        "Further folders in which decks are searched, and in the folders in them.",
    ),
    Setting(
        "language_model",
        Text("a package's name"),
        _APP,
        "Language model",
        "The package that `aiquiz generate --engine nlp` loads.",
    ),
)

EXAM_SETTINGS: tuple[Setting, ...] = (
    Setting(
        "exam",
        Day(),
        _EXAM,
        "Exam on",
        "The day on which it is to be known. Until then the plan for the exam says what is asked.",
        is_by_deck=True,
    ),
    Setting(
        "goal",
        Fraction(0.50, 0.99),
        _EXAM,
        "Goal",
        "The share that you want to recall on the day of the exam.",
        is_by_deck=True,
    ),
    Setting(
        "minutes_per_day",
        Whole(1, 600, "minutes"),
        _EXAM,
        "Minutes a day",
        "The time you have for it, until the exam. Without it: what the goal needs.",
        is_by_deck=True,
    ),
)
"""What a table `[tag.NAME]` may hold, and that of a deck besides."""

DECK_SETTINGS: tuple[Setting, ...] = (*(setting for setting in SETTINGS if setting.is_by_deck), *EXAM_SETTINGS)
