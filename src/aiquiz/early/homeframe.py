"""The home screen as lines of pieces: what `aiquiz.tui.screens.home` shows first.

`tests/tui/test_early_home.py` compares the two cell by cell.
"""

from __future__ import annotations

import time

from aiquiz.early.cells import harmless
from aiquiz.early.figures import columns, minutes, that_fit
from aiquiz.early.lines import Line, aligned_right, cut_pieces, demand_room, folded_pieces, key_bar, taken
from aiquiz.early.outlook import Counts, Outlook
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aiquiz.early.noted import Home, Row

__all__ = ["home_frame", "home_seen"]

_PAGE, _MARGIN, _PADDING = 100, 2, 1
_TALL_HEIGHT, _FORECAST_HEIGHT = 30, 20
_NUMBER_CELLS, _FEWEST_TITLE_CELLS, _INDENT_CELLS = 10, 12, 2
_SECONDS_PER_DAY = 86_400
_ENDS_OF_THUMB = "▁▂▃▄▅▆▇ "


def home_frame(home: Home, outlook: Outlook, width: int, height: int) -> list[Line]:
    """The lines from the top down, as many as `height`; what is not said on a line is empty ground.

    Raises UnsureError where it is a first run, there are no decks, or no room for the list of them.
    """
    demand_room(width, height)
    left = sum(one.new + one.learning + one.due for one in outlook.counts)
    is_untouched = not outlook.reviewed_today and not any(outlook.forecast)
    if not home["rows"] or (is_untouched and home["welcome"] >= 0 and outlook.counts[home["welcome"]].new):
        raise UnsureError("a welcome")
    inner = min(width, _PAGE) - 2 * (_MARGIN + _PADDING)
    above = [_title(outlook, inner), [], *folded_pieces(_plan(outlook, left), inner), [], _heads(inner)]
    below = [[], _detail(home, outlook, inner), *_problem(home, inner)]
    coming = _coming(outlook, inner, height) if height >= _FORECAST_HEIGHT else []
    room = height - 2 - len(above) - len(below) - len(coming)
    if room < 1:
        raise UnsureError("no room")
    margin = " " * ((width - min(width, _PAGE)) // 2 + _MARGIN)
    text: Line = [("ground", margin + " " * _PADDING)]
    lines: list[Line] = [[], *([*text, *line] for line in above)]
    lines += [[("ground", margin[:-1]), *line] for line in _list(home, outlook, inner, room)]
    lines += [[*text, *line] for line in below]
    lines += [[("ground", margin), *line] for line in coming]
    lines += [[] for _ in range(height - 1 - len(lines))]
    keys = [key for key in home["bar"] if key[3] != "study_all" or (left and len(outlook.counts) > 1)]
    return [*lines, key_bar(keys, width)]


def home_seen(rows: Iterable[tuple[int, str, str]]) -> tuple[str, ...]:
    """What somebody has seen who saw these rows (depth, id of the deck, name): by this the app knows them again."""
    return ("home", *(f"{depth} {deck} {name}" for depth, deck, name in rows))


def _title(outlook: Outlook, width: int) -> Line:
    today = time.gmtime(outlook.today * _SECONDS_PER_DAY)
    days, ago = outlook.days_in_a_row, outlook.synced_days_ago
    row = f"{days} days in a row · " if days > 1 else ""
    synced = "" if ago is None else f"synced {_ago(ago)} · "
    told = f"{row}{synced}{time.strftime('%A', today)} {today.tm_mday} {time.strftime('%B', today)}"
    return [("mark", "aiquiz"), ("text", "    "), *aligned_right([("muted", told)], width - 10, "text")]


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days:,} days ago")


def _plan(outlook: Outlook, left: int) -> Line:
    """Today in one line: what is left, how long that takes, what was done."""
    answered = f"  {outlook.reviewed_today} answered so far." if outlook.reviewed_today else ""
    if not left:
        ahead = next((days for days, count in enumerate(outlook.forecast) if days and count), None)
        when = {1: "tomorrow"}.get(ahead, f"in {ahead} days") if ahead else ""
        coming = f" Next: {outlook.forecast[ahead]} {when}." if ahead else ""
        return [("strong-due", "✓ All done for today."), ("text", coming), ("muted", answered)]
    counts = outlook.counts
    kinds = (
        (sum(one.due for one in counts), "due"),
        (sum(one.learning for one in counts), "learning"),
        (sum(one.new for one in counts), "new"),
    )
    parts = ", ".join(f"{count} {name}" for count, name in kinds if count)
    noun = "question" if left == 1 else "questions"
    pace = outlook.pace_seconds
    takes = f", about {minutes(left * pace)}" if pace else ""
    return [("strong", "Today: "), ("text", f"{left} {noun} – {parts}{takes}."), ("muted", answered)]


def _heads(width: int) -> Line:
    heads = "".join(f"{name:>{_NUMBER_CELLS}}" for name in ("new", "learning", "due"))
    return [("muted", f"{'Deck':<{_title_cells(width)}}{heads}")]


def _title_cells(width: int) -> int:
    return max(width - 3 * _NUMBER_CELLS, _FEWEST_TITLE_CELLS)


def _list(home: Home, outlook: Outlook, width: int, room: int) -> list[Line]:
    """As many rows of the tree as there is room for, the first of them lit; beside them a bar where there are more."""
    shown = home["rows"][:room]
    rows = [_row(row, outlook.counts, width, is_lit=place == 0) for place, row in enumerate(shown)]
    bar = _scrollbar(len(shown), len(home["rows"]))
    return [[*row, *end] for row, end in zip(rows, bar, strict=True)]


def _row(row: Row, counts: Sequence[Counts], width: int, *, is_lit: bool) -> Line:
    mine = [counts[place] for place in row["decks"]]
    lit = "row-" if is_lit else ""
    ground = lit + "text"
    marks = sum(one.flagged for one in mine)
    flags = f"  ⚑ {marks}" if marks else ""
    cells_of_title = _title_cells(width)
    indent = " " * (_INDENT_CELLS * row["depth"])
    head: Line = [(ground, indent), (lit + "muted", "▾ " if row["is_group"] else ""), (ground, harmless(row["name"]))]
    title: Line = [*cut_pieces(head, cells_of_title - len(flags) - 1), (lit + "flag", flags)]
    line: Line = [(ground, "❯ " if is_lit else "  "), *title, (ground, " " * (cells_of_title - taken(title)))]
    numbers = [sum(getattr(one, name) for one in mine) for name in ("new", "learning", "due")]
    if not any(numbers):
        look, words = row["idle"]
        return [*line, *aligned_right([(lit + look, words)], 3 * _NUMBER_CELLS, ground)]
    for look, number in zip(("new", "learning", "strong-due"), numbers, strict=True):
        piece = (lit + look, str(number)) if number else (lit + "muted", "·")
        line += aligned_right([piece], _NUMBER_CELLS, ground)
    return line


def _scrollbar(shown: int, rows: int) -> list[Line]:
    """What stands right of each row that is shown: nothing where all of them are."""
    if shown == rows:
        return [[] for _ in range(shown)]
    eighths = -(-max(1.0, shown * shown / rows) * 8 // 1)  # rounded up
    whole, part = divmod(int(eighths), 8)
    bar: list[Line] = [[("thumb", " ")]] * whole
    end = _ENDS_OF_THUMB[7 - part]
    bar += [[("thumb-end", end)] if end != " " else [("track", " ")]]
    return (bar + [[("track", " ")]] * shown)[:shown]


def _detail(home: Home, outlook: Outlook, width: int) -> Line:
    marks = sum(outlook.counts[place].flagged for place in home["rows"][0]["decks"])
    flagged = f" · {marks} flagged to edit" if marks else ""
    told: Line = [("muted", home["cards"] + flagged), ("text", home["to_review"] + "  "), ("muted", home["about"])]
    return cut_pieces(told, width)


def _problem(home: Home, width: int) -> list[Line]:
    said, more, hint = home["problem"]
    tail: Line = [("text", more), ("muted", hint)]
    return [[], [*cut_pieces([("error", said)], width - taken(tail)), *tail]] if said else []


def _coming(outlook: Outlook, width: int, height: int) -> list[Line]:
    """How many cards come back on each of the next days."""
    indent = ("ground", " " * _PADDING)
    if not any(outlook.forecast):
        said = "What you learn comes back; from tomorrow on this says when."
        return [[], [indent, ("muted", said)]]
    days = that_fit(len(outlook.forecast), width + 2 * _PADDING)
    dates = (time.gmtime((outlook.today + offset) * _SECONDS_PER_DAY) for offset in range(1, days))
    names = ("today", *(time.strftime("%a", date) for date in dates))
    chart, numbers, below = columns(outlook.forecast[:days], names, 5 if height >= _TALL_HEIGHT else 2)
    return [
        [],
        [indent, ("muted", "Coming back")],
        *([("primary", line)] for line in chart),
        [("text", numbers)],
        [("muted", below)],
    ]
