"""What can be wrong with the settings file: the C family of codes."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.errors import Code

__all__ = ["CODES"]

CODES: Mapping[str, Code] = {
    "C001": Code("the settings file is not TOML", "The message is the TOML reader's own, with the line."),
    "C002": Code("unknown setting", "A misspelt setting would be ignored in silence; so it is refused."),
    "C003": Code("a setting of the wrong type", "Numbers stand without quotes, texts with quotes, lists in brackets."),
    "C004": Code("a setting out of its range", "The message names the range; the default is its safe middle."),
    "C005": Code("the settings file is not UTF-8 text", "Save it as UTF-8 in the editor."),
    "C006": Code(
        "keys for an action that does not exist",
        "A table [keys.SCREEN] names the actions of a screen. The screen of settings lists them all with their keys.",
    ),
    "C007": Code(
        "a key that does not exist",
        "A key is a single sign, or a name such as space, enter, f5, pagedown, with ctrl+, shift+ or alt+ before it.",
    ),
    "C008": Code(
        "one key for two actions",
        "Both work on the same screen, so only one of them could be reached. To swap two keys, write both actions.",
    ),
}
