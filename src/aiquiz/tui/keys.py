"""The one table of keys. Bindings, the bar at the foot, the help screen and the command palette are drawn from it."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from textual.binding import Binding, BindingType

from aiquiz.values import dataclass

__all__ = ["KEYS", "STUDY_PARTS", "Key", "Scope", "bindings", "keys_of", "together"]


class Scope(StrEnum):
    """Where a key works. The value heads its part of the help screen."""

    APP = "Everywhere"
    TERMINAL = "In a terminal"
    HOME = "Home"
    STUDY = "While studying"
    RECALL = "Flip card"
    CHOICE = "Choosing one"
    SEVERAL = "Choosing several"
    TEXT = "Typing"
    ORDER = "Putting in order"
    MATCH = "Matching"
    CONFIDENCE = "How sure are you?"
    RATING = "After the answer"
    DONE = "Finished"
    READER = "Reading"
    STATS = "Statistics"
    GENERATE = "Making a deck"
    REVIEW = "Reviewing proposals"
    AUTHOR = "Editing an item"
    DESK = "Before an exam"
    EXAM = "In an exam"
    MARKING = "Marking"
    RESULT = "Result of an exam"
    BROWSE = "Browsing"
    FIELD = "Typing a line"
    SETTINGS = "Settings"


@dataclass(frozen=True, slots=True)
class Key:
    """One thing a key does.

    `keys` are Textual's names; `{key}` in `action` stands for the one that was pressed. `name` is how the keys are
    printed where the first of them does not say it all. `label` is the word in the bar at the foot, empty to leave it
    out there; `help` is a sentence; `command` is its name in the palette where that is not the label.
    """

    scope: Scope
    keys: tuple[str, ...]
    action: str
    label: str
    help: str
    name: str = ""
    command: str = ""

    @property
    def action_name(self) -> str:
        """What the settings file calls the action: `study_all`, `move_down`, `open_stats`."""
        name, _, rest = self.action.removeprefix("app.").partition("(")
        argument = rest.removesuffix(")").strip("'\"").replace("-", "_")
        ends = {"turn": ("right", "left"), "step": ("more", "less")}.get(name, ("down", "up"))
        return "_".join(filter(None, (name, {"1": ends[0], "_1": ends[1]}.get(argument, argument))))

    def printed(self, *, while_typing: bool = False) -> str:
        """The key as people call it; empty where it would only be typed into the field."""
        if self.name and not while_typing:
            return self.name
        usable = (key for key in self.keys if not (while_typing and _is_typed(key)))
        return _spoken(next(usable, ""))

    @property
    def first(self) -> str:
        """The first of its keys as people call it, for a sentence."""
        return _spoken(self.keys[0])

    @property
    def spelled_out(self) -> str:
        """Every key that does it, as the help screen lists them; `1–9` where the name sums them up."""
        return self.name if self.name not in ("", self.first) else " ".join(map(_spoken, self.keys))

    @property
    def is_command(self) -> bool:
        """Whether it can be called by name alone, from the palette or by a click."""
        return "{key}" not in self.action

    @property
    def in_palette(self) -> str:
        """Its name in the palette; empty for what only makes sense as a key, and for screens, which name themselves."""
        if not self.is_command:
            return ""
        return self.command or ("" if "(" in self.action else self.label)


def _spoken(key: str) -> str:
    """A key as people write it: `Ctrl+K`, `Shift+↑`, `?`."""
    *held, last = key.split("+")
    if last in _PRINTED:
        spoken = _PRINTED[last]
    elif held or (len(last) > 1 and last[1:].isdigit()):
        spoken = last.capitalize()
    else:
        spoken = last
    return "+".join([*(one.capitalize() for one in held), spoken])


_PRINTED = {
    "enter": "Enter",
    "escape": "Esc",
    "question_mark": "?",
    "space": "Space",
    "tab": "Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "backspace": "Backspace",
    "home": "Home",
    "end": "End",
    "delete": "Delete",
    "comma": ",",
    "minus": "-",
    "slash": "/",
    "asterisk": "*",
    "plus": "+",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
_TYPED_NAMES = {"space", "backspace", "left", "right", "home", "end", "delete", "comma", "slash", "asterisk"} | {
    "question_mark",
    "plus",
}
STUDY_PARTS = (
    Scope.RECALL,
    Scope.CHOICE,
    Scope.SEVERAL,
    Scope.TEXT,
    Scope.ORDER,
    Scope.MATCH,
    Scope.CONFIDENCE,
    Scope.RATING,
)
"""The parts of the study screen: one of them works at a time, beside Scope.STUDY."""
_DIGITS = tuple("123456789")
_NEVER_PRESSED = "never-pressed"


def _is_typed(key: str) -> bool:
    return len(key) == 1 or key in _TYPED_NAMES


KEYS: tuple[Key, ...] = (
    Key(Scope.HOME, ("enter",), "study", "Study", "Study the highlighted deck."),
    Key(Scope.HOME, ("a",), "study_all", "Study all", "Study everything that is due today, from all decks."),
    Key(Scope.HOME, ("down", "j"), "move(1)", "", "Go to the next deck.", "↓ j"),
    Key(Scope.HOME, ("up", "k"), "move(-1)", "", "Go to the previous deck.", "↑ k"),
    Key(Scope.HOME, ("right", "l"), "fold(1)", "", "Open the group.", "→ l"),
    Key(Scope.HOME, ("left", "h"), "fold(-1)", "", "Close the group, or go to it.", "← h"),
    Key(Scope.HOME, ("pagedown",), "leaf(1)", "", "Go down a screenful of decks."),
    Key(Scope.HOME, ("pageup",), "leaf(-1)", "", "Go up a screenful of decks."),
    Key(Scope.HOME, ("home",), "end(-1)", "", "Go to the first deck."),
    Key(Scope.HOME, ("end",), "end(1)", "", "Go to the last deck."),
    Key(
        Scope.HOME,
        ("slash",),
        "find",
        "",
        "Show only decks with these words.",
        command="Find a deck",
    ),
    Key(Scope.HOME, ("escape",), "show_all", "All decks", "Show all decks again."),
    Key(Scope.HOME, ("n",), "practise('new')", "", "Learn more new cards of the deck.", command="Learn more new"),
    Key(Scope.HOME, ("w",), "practise('ahead')", "", "Study what comes within a week.", command="Study ahead"),
    Key(Scope.HOME, ("c",), "practise('cram')", "", "Practise the whole deck; the schedule stays.", command="Cram"),
    Key(Scope.HOME, ("m",), "practise('mistakes')", "", "Practise what you missed this week.", command="Mistakes"),
    Key(
        Scope.HOME,
        ("o",),
        "practise('sure-but-wrong')",
        "",
        "Practise what you were sure of and had wrong.",
        command="Sure but wrong",
    ),
    Key(Scope.HOME, ("v",), "review", "Review", "Review the items that the deck proposes."),
    Key(Scope.HOME, ("g",), "app.open('generate')", "Make a deck", "Make a deck of an article, and review it."),
    Key(Scope.HOME, ("b",), "app.open('browse')", "Browse", "Find cards, read them, and act on many at once."),
    Key(Scope.HOME, ("s",), "app.open('stats')", "Statistics", "See how the learning goes, in plots and numbers."),
    Key(Scope.HOME, ("plus",), "add_item", "", "Write a new item for the deck.", command="New item"),
    Key(Scope.HOME, ("e",), "exam", "Exam", "Take a timed test of the deck, or go on with the one left."),
    Key(Scope.HOME, ("t",), "exam_plan", "", "Show what the exams ahead take, and will come to.", command="Exam plan"),
    Key(Scope.HOME, ("u",), "undo", "", "Take back the item that was saved last in its form.", command="Undo save"),
    Key(Scope.HOME, ("comma",), "app.open('settings')", "Settings", "Change settings and keys."),
    Key(Scope.HOME, ("d",), "deck_settings", "", "Change the limits and exam of the deck.", command="Deck settings"),
    Key(Scope.HOME, ("r",), "reload", "", "Read the deck files again.", command="Reload"),
    Key(Scope.HOME, ("p",), "problems", "Problems", "Show what is wrong in deck files, with file and line."),
    Key(Scope.HOME, ("q",), "app.quit", "Quit", "Leave aiquiz. Everything is saved already."),
    Key(Scope.RECALL, ("space", "enter"), "flip", "Show the answer", "Show the answer.", "Space"),
    Key(Scope.CHOICE, _DIGITS, "choose({key})", "Choose", "Answer with that option.", "1–9"),
    Key(Scope.CHOICE, ("up", "k"), "move(-1)", "", "Go one option up.", "↑ k"),
    Key(Scope.CHOICE, ("down", "j"), "move(1)", "", "Go one option down.", "↓ j"),
    Key(
        Scope.CHOICE,
        ("enter", "space"),
        "confirm",
        "",
        "Answer with the highlighted option.",
        "Enter",
        command="Answer with this",
    ),
    Key(Scope.CHOICE, ("d",), "dont_know", "Don’t know", "Say that you don’t know; outside an exam, see the answer."),
    Key(Scope.SEVERAL, _DIGITS, "choose({key})", "Tick", "Tick that option, or take the tick away.", "1–9"),
    Key(Scope.SEVERAL, ("up", "k"), "move(-1)", "", "Go one option up.", "↑ k"),
    Key(Scope.SEVERAL, ("down", "j"), "move(1)", "", "Go one option down.", "↓ j"),
    Key(
        Scope.SEVERAL,
        ("space",),
        "tick",
        "",
        "Tick the highlighted option, or take the tick away.",
        command="Tick or untick",
    ),
    Key(Scope.SEVERAL, ("enter",), "confirm", "Check", "Answer with the ticked options."),
    Key(Scope.SEVERAL, ("d",), "dont_know", "Don’t know", "Say that you don’t know; outside an exam, see the answer."),
    Key(Scope.TEXT, ("enter",), "submit", "Check", "Check what you typed. On an empty field, twice: I don’t know."),
    Key(Scope.TEXT, ("tab",), "other_keys", "Other keys", "Leave the field so that letter keys work; again: back."),
    Key(Scope.TEXT, ("d",), "dont_know", "Don’t know", "Say that you don’t know, once you left the field."),
    Key(Scope.ORDER, ("up", "k"), "move(-1)", "", "Go one line up; carries a lifted line along.", "↑ k"),
    Key(Scope.ORDER, ("down", "j"), "move(1)", "", "Go one line down; carries a lifted line along.", "↓ j"),
    Key(Scope.ORDER, ("space",), "lift", "Lift", "Lift the highlighted line, or put it down."),
    Key(Scope.ORDER, ("shift+up", "K"), "shift(-1)", "", "Move the highlighted line up.", "Shift+↑ K"),
    Key(Scope.ORDER, ("shift+down", "J"), "shift(1)", "", "Move the highlighted line down.", "Shift+↓ J"),
    Key(Scope.ORDER, _DIGITS, "place({key})", "To place", "Move the highlighted line to that place.", "1–9"),
    Key(Scope.ORDER, ("enter",), "confirm", "Check", "Answer with the lines as they stand."),
    Key(Scope.ORDER, ("d",), "dont_know", "Don’t know", "Say that you don’t know; outside an exam, see the answer."),
    Key(Scope.MATCH, _DIGITS, "choose({key})", "Join", "Join the highlighted line to that partner.", "1–9"),
    Key(Scope.MATCH, ("up", "k"), "move(-1)", "", "Go one line up.", "↑ k"),
    Key(Scope.MATCH, ("down", "j"), "move(1)", "", "Go one line down.", "↓ j"),
    Key(Scope.MATCH, ("right",), "turn(1)", "", "Give the line the next free partner."),
    Key(Scope.MATCH, ("left",), "turn(-1)", "", "Give the line the previous free partner."),
    Key(
        Scope.MATCH,
        ("backspace", "delete"),
        "clear",
        "",
        "Take the line’s partner away.",
        command="Take the partner away",
    ),
    Key(Scope.MATCH, ("enter",), "confirm", "Check", "Answer with the pairs as they stand."),
    Key(Scope.MATCH, ("d",), "dont_know", "Don’t know", "Say that you don’t know; outside an exam, see the answer."),
    Key(
        Scope.CONFIDENCE,
        ("1", "y"),
        "sure(True)",
        "Sure",
        "Say that you are sure, and see how it went.",
        command="Sure",
    ),
    Key(
        Scope.CONFIDENCE,
        ("2",),
        "sure(False)",
        "Not sure",
        "Say that you are not sure, and see how it went.",
        command="Not sure",
    ),
    Key(Scope.RATING, ("enter", "space"), "next", "Next", "Go on to the next question.", "Enter"),
    Key(Scope.RATING, tuple("1234"), "rate({key})", "Rate", "Rate it yourself: again, hard, good, easy.", "1–4"),
    Key(Scope.RATING, ("i",), "was_right", "I was right", "Count a typed answer as right after all."),
    Key(Scope.RATING, ("g",), "guessed", "I guessed", "Say that a right answer was luck: it is asked again."),
    Key(Scope.RATING, ("s",), "source", "Source", "Read the whole paragraph the answer comes from."),
    Key(Scope.RATING, ("down", "j"), "scroll(1)", "", "Scroll down a line.", "↓ j"),
    Key(Scope.RATING, ("up", "k"), "scroll(-1)", "", "Scroll up a line.", "↑ k"),
    Key(Scope.STUDY, ("h", "f2"), "hint", "Hint", "Show a hint; right then counts as hard. Again: the next one."),
    Key(Scope.STUDY, ("u",), "undo", "Undo", "Take the last answer back and answer it again."),
    Key(Scope.STUDY, ("e",), "edit", "", "Edit the question in its deck file.", command="Edit the question"),
    Key(Scope.STUDY, ("n",), "skip", "Not now", "Leave this question for later."),
    Key(Scope.STUDY, ("f",), "flag", "Flag", "Mark the question to be edited later, or take the mark away."),
    Key(Scope.STUDY, ("b",), "set_aside('bury')", "", "Don’t ask this question today.", command="Bury until tomorrow"),
    Key(
        Scope.STUDY, ("x",), "set_aside('suspend')", "", "Don’t ask it again until it is taken back.", command="Suspend"
    ),
    Key(Scope.STUDY, ("pagedown",), "page(1)", "", "Scroll down."),
    Key(Scope.STUDY, ("pageup",), "page(-1)", "", "Scroll up."),
    Key(Scope.STUDY, ("escape", "q"), "leave", "Home", "Go home. Every answer is saved; you resume where you were."),
    Key(Scope.DONE, ("enter",), "go_on", "Go on", "Study what is next, or go home."),
    Key(Scope.DONE, ("u",), "undo", "Undo", "Take the last answer back and answer it again."),
    Key(Scope.DONE, ("escape", "q", "h"), "leave", "Home", "Go home."),
    Key(Scope.READER, ("down", "j"), "scroll(1)", "", "Scroll down a line.", "↓ j"),
    Key(Scope.READER, ("up", "k"), "scroll(-1)", "", "Scroll up a line.", "↑ k"),
    Key(Scope.READER, ("pagedown", "space"), "page(1)", "", "Scroll down.", "PgDn"),
    Key(Scope.READER, ("pageup",), "page(-1)", "", "Scroll up."),
    Key(Scope.READER, ("escape", "enter", "q", "s"), "close", "Back", "Go back."),
    Key(Scope.STATS, ("right", "l", "tab"), "turn(1)", "Next page", "Go to the next page.", "→"),
    Key(Scope.STATS, ("left", "h", "shift+tab"), "turn(-1)", "", "Go to the page before.", "← h", "Page before"),
    Key(Scope.STATS, tuple("12345678"), "page({key})", "", "Go to that page.", "1–8"),
    Key(Scope.STATS, ("t",), "numbers", "Numbers", "Show the numbers as a table, or the plot again."),
    Key(Scope.STATS, ("r",), "reload", "", "Count everything anew.", command="Count anew"),
    Key(Scope.STATS, ("down", "j"), "scroll(1)", "", "Scroll down a line.", "↓ j"),
    Key(Scope.STATS, ("up", "k"), "scroll(-1)", "", "Scroll up a line.", "↑ k"),
    Key(Scope.STATS, ("pagedown", "space"), "leaf(1)", "", "Scroll down.", "PgDn"),
    Key(Scope.STATS, ("pageup",), "leaf(-1)", "", "Scroll up."),
    Key(Scope.STATS, ("escape", "q", "s"), "close", "Back", "Go back."),
    Key(Scope.GENERATE, ("enter",), "start", "Make it", "Make the deck; in the list: take that file."),
    Key(Scope.GENERATE, ("down", "up"), "to_files", "Files", "Go into the list of files, or back from it.", "↓ ↑"),
    Key(Scope.GENERATE, ("f2",), "engine", "Rules or model", "Use a language model besides the rules, or not."),
    Key(Scope.GENERATE, ("escape",), "leave", "Back", "Stop what is being made; else go back."),
    Key(Scope.REVIEW, ("k", "y"), "keep", "Keep", "Make the item part of the deck.", "k"),
    Key(Scope.REVIEW, ("d",), "drop", "Drop", "Take the item out of the deck."),
    Key(Scope.REVIEW, ("e",), "edit", "Edit", "Edit the item in a form; it still waits then."),
    Key(
        Scope.REVIEW,
        ("right", "l", "n", "s", "enter"),
        "turn(1)",
        "Next",
        "Look at the next item; this one waits on.",
        "→",
    ),
    Key(Scope.REVIEW, ("left", "h", "p"), "turn(-1)", "", "Look at the item before.", "←", "Previous item"),
    Key(Scope.REVIEW, ("u",), "undo", "Undo", "Take the last step back."),
    Key(Scope.REVIEW, ("K",), "keep_all", "", "Make all that wait part of the deck.", command="Keep all"),
    Key(Scope.REVIEW, ("down",), "scroll(1)", "", "Scroll the article down a line."),
    Key(Scope.REVIEW, ("up",), "scroll(-1)", "", "Scroll the article up a line."),
    Key(Scope.REVIEW, ("pagedown", "space"), "page(1)", "", "Scroll the article down.", "PgDn"),
    Key(Scope.REVIEW, ("pageup",), "page(-1)", "", "Scroll the article up."),
    Key(Scope.REVIEW, ("escape", "q"), "leave", "Back", "Go back. Everything is in the file; the rest waits on."),
    Key(Scope.AUTHOR, ("ctrl+s",), "save", "Save", "Write the lines you changed into the deck file."),
    Key(
        Scope.AUTHOR,
        ("ctrl+z",),
        "undo",
        "",
        "Take the last save back, if nothing new is written.",
        command="Undo save",
    ),
    Key(Scope.AUTHOR, ("f2",), "as_text", "Form or text", "Edit the item’s own text in the file, or the form again."),
    Key(Scope.AUTHOR, ("f3",), "next_kind", "Kind", "Another kind of item."),
    Key(Scope.AUTHOR, ("f4",), "editor", "Editor", "Open the file at this item in your own editor."),
    Key(Scope.AUTHOR, ("f5",), "source", "Source", "Read the paragraph the answer comes from."),
    Key(Scope.AUTHOR, ("tab",), "app.focus_next", "", "Go to the next field.", command="Next field"),
    Key(Scope.AUTHOR, ("shift+tab",), "app.focus_previous", "", "Go to the field before.", command="Field before"),
    Key(Scope.AUTHOR, ("f6",), "turn_preview", "", "Scroll the preview.", command="Scroll the preview"),
    Key(Scope.AUTHOR, ("escape",), "leave", "Back", "Go back; twice where something is not saved."),
    Key(Scope.DESK, ("enter",), "begin", "Begin", "Begin the exam, or go on with it."),
    Key(Scope.DESK, ("d",), "discard", "Put away", "Put the unfinished exam away."),
    Key(Scope.DESK, ("escape", "q"), "close", "Back", "Go back."),
    Key(Scope.EXAM, ("n", "f8"), "put_off", "Later", "Leave this question open and go to the next open one.", "n"),
    Key(Scope.EXAM, ("e", "f10"), "hand_in", "Hand in", "End the exam; with open questions, pressed twice.", "e"),
    Key(Scope.EXAM, ("p", "f7"), "back", "Previous", "Go to the question before, to answer it anew.", "p"),
    Key(Scope.EXAM, ("pagedown",), "page(1)", "", "Scroll down."),
    Key(Scope.EXAM, ("pageup",), "page(-1)", "", "Scroll up."),
    Key(Scope.EXAM, ("escape", "q"), "leave", "Pause", "Leave; the exam waits, and its time stands still."),
    Key(Scope.MARKING, ("y", "1"), "mark('right')", "I was right", "Count the answer as right.", command="I was right"),
    Key(Scope.MARKING, ("n", "2"), "mark('wrong')", "I was wrong", "Count the answer as wrong.", command="I was wrong"),
    Key(Scope.MARKING, ("down", "j"), "scroll(1)", "", "Scroll down a line.", "↓ j"),
    Key(Scope.MARKING, ("up", "k"), "scroll(-1)", "", "Scroll up a line.", "↑ k"),
    Key(Scope.MARKING, ("escape", "q"), "leave", "Later", "Leave; the marks that are missing wait."),
    Key(Scope.RESULT, ("down", "j"), "scroll(1)", "", "Scroll down a line.", "↓ j"),
    Key(Scope.RESULT, ("up", "k"), "scroll(-1)", "", "Scroll up a line.", "↑ k"),
    Key(Scope.RESULT, ("pagedown", "space"), "page(1)", "", "Scroll down.", "PgDn"),
    Key(Scope.RESULT, ("pageup",), "page(-1)", "", "Scroll up."),
    Key(Scope.RESULT, ("escape", "enter", "q"), "leave", "Done", "Leave the result; it is kept in a file."),
    Key(Scope.BROWSE, ("slash", "ctrl+f"), "search", "Search", "Type what to look for; it is found as you type."),
    Key(Scope.BROWSE, ("space",), "mark", "Mark", "Mark the card, or take the mark away, and go to the next."),
    Key(Scope.BROWSE, ("shift+down", "J"), "mark_range(1)", "", "Mark the card and the next one.", "Shift+↓ J"),
    Key(Scope.BROWSE, ("shift+up", "K"), "mark_range(-1)", "", "Mark the card and the one above.", "Shift+↑ K"),
    Key(
        Scope.BROWSE,
        ("asterisk", "ctrl+a"),
        "mark_all",
        "",
        "Mark everything that is found, or nothing.",
        "*",
        "Mark all",
    ),
    Key(Scope.BROWSE, ("x",), "suspend", "Suspend", "Ask the card no more, or again where it is suspended."),
    Key(Scope.BROWSE, ("b",), "act('bury')", "", "Don’t ask the card today.", command="Bury until tomorrow"),
    Key(Scope.BROWSE, ("z",), "act('reset')", "", "Make the card new again; statistics stay.", command="Begin anew"),
    Key(Scope.BROWSE, ("d",), "ask('due')", "", "Say on which day the card is asked.", command="Set the day"),
    Key(Scope.BROWSE, ("t",), "ask('tag')", "Tag", "Add tags, or take some away, in the deck file.", command="Tag"),
    Key(Scope.BROWSE, ("m",), "ask('move')", "Move", "Move to another deck’s file.", command="Move to a deck"),
    Key(Scope.BROWSE, ("delete", "D"), "delete", "", "Delete the item from its deck file.", command="Delete"),
    Key(Scope.BROWSE, ("u",), "undo", "Undo", "Take back what was done last here."),
    Key(Scope.BROWSE, ("e",), "edit", "Edit", "Edit the card’s item in its deck file."),
    Key(Scope.BROWSE, ("s",), "source", "Source", "Read the paragraph the answer comes from."),
    Key(Scope.BROWSE, ("h",), "history", "History", "See every answer that was given to the card."),
    Key(Scope.BROWSE, ("enter",), "details", "", "Read the whole card.", command="Whole card"),
    Key(Scope.BROWSE, ("p",), "practise", "", "Practise what is found; the schedule stays.", command="Practise these"),
    Key(Scope.BROWSE, ("w",), "problems", "", "Show what is wrong in deck files.", command="Problems in deck files"),
    Key(Scope.BROWSE, tuple("1234567"), "sort({key})", "", "Sort by that column; again: the other way.", "1–7"),
    Key(Scope.BROWSE, ("down", "j"), "move(1)", "", "Go to the next card.", "↓ j"),
    Key(Scope.BROWSE, ("up", "k"), "move(-1)", "", "Go to the card above.", "↑ k"),
    Key(Scope.BROWSE, ("pagedown", "ctrl+d"), "page(1)", "", "Go down a screenful.", "PgDn"),
    Key(Scope.BROWSE, ("pageup", "ctrl+u"), "page(-1)", "", "Go up a screenful.", "PgUp"),
    Key(Scope.BROWSE, ("home", "g"), "end(-1)", "", "Go to the first card.", "Home g"),
    Key(Scope.BROWSE, ("end", "G"), "end(1)", "", "Go to the last card.", "End G"),
    Key(Scope.BROWSE, ("escape", "q"), "leave", "Back", "Take the marks away; without marks, go back."),
    Key(Scope.FIELD, ("enter",), "done", "Done", "Take what is typed."),
    Key(Scope.FIELD, ("down",), "down", "", "Go to what stands below."),
    Key(Scope.FIELD, ("escape",), "give_up", "Leave", "Leave the line as it is."),
    Key(
        Scope.SETTINGS,
        ("enter", "space"),
        "edit",
        "Change",
        "Type another value; a yes or no is turned round.",
        "Enter",
    ),
    Key(Scope.SETTINGS, ("right", "l", "plus"), "step(1)", "More", "Take the next value up.", "→"),
    Key(Scope.SETTINGS, ("left", "h", "minus"), "step(-1)", "Less", "Take the next value down.", "←"),
    Key(Scope.SETTINGS, ("backspace", "delete"), "reset", "Usual value", "Go back to the value that is usual."),
    Key(Scope.SETTINGS, ("down", "j"), "move(1)", "", "Go to the next setting.", "↓ j"),
    Key(Scope.SETTINGS, ("up", "k"), "move(-1)", "", "Go to the setting above.", "↑ k"),
    Key(Scope.SETTINGS, ("pagedown", "tab"), "group(1)", "", "Go to the next part.", "PgDn Tab"),
    Key(Scope.SETTINGS, ("pageup", "shift+tab"), "group(-1)", "", "Go to the part before.", "PgUp"),
    Key(Scope.SETTINGS, ("escape", "q"), "close", "Back", "Go back. Everything is written already."),
    Key(Scope.APP, ("question_mark", "f1"), "app.keys", "Help", "Show the keys that work here."),
    Key(Scope.APP, ("ctrl+p",), "app.command_palette", "", "Find any command by its name."),
    Key(Scope.APP, ("ctrl+q",), "app.quit", "", "Leave aiquiz at once. Every answer is saved."),
    Key(
        Scope.TERMINAL,
        ("ctrl+z",),
        "to_shell",
        "",
        "Give the terminal back; `fg` goes on here. The time away does not count.",
        command="Go to the shell",
    ),
)


@cache
def keys_of(scope: Scope) -> tuple[Key, ...]:
    """The keys of `scope` in the order of the table."""
    return tuple(key for key in KEYS if key.scope is scope)


def together() -> tuple[tuple[Scope, ...], ...]:
    """The scopes that work at the same time: within each of these groups a key can mean one thing only.

    Scope.TERMINAL is beside Scope.APP alone: its key is the terminal's only where a screen has no other use for it.
    """
    rest = (scope for scope in Scope if scope not in (*STUDY_PARTS, Scope.STUDY, Scope.EXAM, Scope.APP))
    parts = ((Scope.APP, Scope.STUDY, part) for part in STUDY_PARTS)
    in_exam = ((Scope.APP, Scope.EXAM, part) for part in STUDY_PARTS if part is not Scope.RATING)
    return (*((Scope.APP, scope) for scope in rest), *parts, *in_exam)


def bindings(scope: Scope) -> list[BindingType]:
    """The Textual bindings of `scope`, for a class's `BINDINGS`.

    While a text is typed Textual leaves out every key that is a sign before it looks whether its action was given other
    keys. So that these work there too, an action that has signs only gets a key that nobody can press.
    """
    return [
        # Priority: a dialog, or the notice that the window is too small, must not keep anybody from leaving; and a text
        # of several lines would keep the other to itself.
        Binding(
            pressed,
            key.action.format(key=pressed),
            key.label or key.help,
            show=False,
            id=f"{scope.name}.{key.action_name}" if key.is_command else None,
            priority=pressed in ("ctrl+q", "ctrl+z"),
        )
        for key in keys_of(scope)
        for pressed in (*key.keys, *([_NEVER_PRESSED] if key.is_command and all(map(_is_typed, key.keys)) else []))
    ]
