"""What can be wrong with a search: the B family (browse) of codes."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.errors import Code

__all__ = ["CODES"]

CODES: Mapping[str, Code] = {
    "B001": Code(
        "a search that cannot be read",
        "A bracket or a quotation mark is not closed, or `or` and `-` have nothing to work on. Words beside each other"
        " must all be found; `or` asks for one of two, `-` for the opposite, `(…)` groups, and quotation marks hold"
        " words together.",
    ),
    "B002": Code(
        "unknown field in a search",
        "A word before a colon names a field: deck, tag, item, kind, is, prop, rated, introduced. To look for the text"
        " itself, put it in quotation marks.",
    ),
    "B003": Code(
        "a field with a value that it cannot have",
        "`is:` knows new, learning, review, due, suspended, buried, flagged, leech and surewrong (answered wrong though"
        " you were sure, and not right on a later day since). `prop:` compares s (stability in days), d (difficulty"
        " 1–10), r (chance of recall 0–1), ivl (days between), due (days from today), reps or lapses with a number:"
        " `prop:s<7`. `rated:3` is answered within 3 days, `rated:3:1` with the rating 1.",
    ),
}
