"""The study screen with an unanswered question on it, as lines of pieces: each a text and the name of its looks.

It is what `aiquiz.tui.screens.study` shows first; `tests/tui/test_early_frame.py` compares the two cell by cell.
"""

from __future__ import annotations

from aiquiz.early.cells import cells, cut, folded_lines, harmless
from aiquiz.early.lead import lead_of
from aiquiz.early.lines import Line, demand_room, folded_pieces, key_bar
from aiquiz.early.question import Asked
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aiquiz.early.noted import Way

__all__ = ["framed"]

_PAGE, _MARGIN = 80, 2
_HIGHEST_PAGE = 40
_ROOMY_HEIGHT = 30
_MOST_SAID = 4
_MORE = len("▾ PgDn: more")
_MOST_ALIGNED = 30
_COVERED = "The answer is covered."


def framed(asked: Asked, way: Way, width: int, height: int) -> list[Line]:
    """The lines from the top down, as many as `height`; what is not said on a line is empty ground.

    `way` says how this is asked. Raises UnsureError where the question would have to be scrolled.
    """
    demand_room(width, height)
    page = min(_PAGE, width - 1)
    left = (width - 1 - page) // 2
    inner = page - 2 * _MARGIN
    said = folded_lines(way["instruction"], inner - _MORE)
    page_height = min(height - 7 - len(said), _HIGHEST_PAGE)
    body = [*_prompt(asked.prompt, inner), [], *_answer(asked, inner, is_roomy=height >= _ROOMY_HEIGHT)]
    if len(said) > _MOST_SAID or len(body) + 1 > page_height:
        raise UnsureError("too long")
    indent = ("ground", " " * (left + _MARGIN))
    lines: list[Line] = [[]]
    lines += [[indent, *line] for line in _head(asked, inner)]
    lines += [[], *([indent, *line] for line in body)]
    lines += [[] for _ in range(3 + page_height - len(lines))]
    lines += [[("ground", " " * left), ("thin", "─" * page)]]
    lines += [[indent, ("muted", line)] for line in said]
    lines += [[] for _ in range(height - 1 - len(lines))]
    return [*lines, key_bar([key for key in way["bar"] if key[3] != "hint" or asked.has_hints], width)]


def _head(asked: Asked, width: int) -> list[Line]:
    done, total = asked.done, asked.done + asked.left
    far = f"{done} of {total}"
    flag = "  ⚑ flagged to edit" if asked.is_flagged else ""
    title = cut(harmless(asked.title), width - len(far) - len(flag) - 2)
    gap = width - cells(title) - len(flag) - len(far)
    head: Line = [("strong", title), ("flag", flag), ("text", " " * gap), ("muted", far)]
    left: Line = []
    for count, name in ((asked.due, "due"), (asked.learning, "learning"), (asked.new, "new")):
        if count:
            left += [("muted", " · ")] if left else []
            left.append((name, f"{count} {name}"))
    bar = max(width - sum(len(text) for _, text in left) - 2, 4)
    filled = round(bar * done / total) if total else bar
    return [head, [("primary", "━" * filled), ("thin", "─" * (bar - filled)), ("text", "  "), *left]]


def _prompt(text: str, width: int) -> list[Line]:
    lead = lead_of(text)
    if lead:
        return folded_pieces([("text", harmless(text[:lead])), ("strong", harmless(text[lead:]))], width)
    return [[("strong", line)] for line in folded_lines(harmless(text), width)]


def _answer(asked: Asked, width: int, *, is_roomy: bool) -> list[Line]:
    """Where the answer is given."""
    if asked.way == "Recall":
        return [[("primary", "▌"), ("text", " "), ("muted", _COVERED)]]
    if asked.way == "TextEntry":
        return [[("panel-primary", "▌"), ("panel", " "), ("cursor", " "), ("panel", " " * (width - 3))]]
    if asked.way == "Match":
        return _rows(_matched(asked), width, is_roomy=is_roomy)
    box = "[ ] " if asked.is_several else ""
    rows: list[_Row] = []
    for place, text in enumerate(asked.texts):
        number = f"{place + 1:>2}  {box}"
        if place == 0:
            rows.append(([("panel-mark", "❯ "), ("panel-text", number)], "panel-strong", text, [], False))
        else:
            rows.append(([("text", "  "), ("muted", number)], "text", text, [], False))
    return _rows(rows, width, is_roomy=is_roomy)


_Row = tuple[Line, str, str, Line, bool]
"""The marker, the looks and the text of the body, what follows it on its line, and whether it stands apart."""


def _matched(asked: Asked) -> list[_Row]:
    texts = [harmless(text) for text in asked.texts]
    widest = max(map(cells, texts), default=0)
    widest = widest if widest <= _MOST_ALIGNED else 0
    rows: list[_Row] = []
    for place, text in enumerate(texts):
        padded = text + " " * max(widest - cells(text), 0)
        if place == 0:
            rows.append(([("panel-mark", "❯ ")], "panel-strong", padded, [("panel-faint", " → …")], False))
        else:
            rows.append(([("text", "  ")], "text", padded, [("muted", " → …")], False))
    for place, text in enumerate(asked.partners):
        rows.append(([("mark", f"  {place + 1:>2}  ")], "text", text, [], place == 0))
    return rows


def _rows(rows: list[_Row], width: int, *, is_roomy: bool) -> list[Line]:
    lines: list[Line] = []
    for index, (marker, looks, text, tail, is_apart) in enumerate(rows):
        if index and (is_roomy or is_apart):
            lines.append([])
        indent = sum(cells(piece) for _, piece in marker)
        after = "".join(piece for _, piece in tail)
        folded = folded_lines(harmless(text) + after, width - indent)
        if after and len(folded) > 1:
            raise UnsureError(text)
        is_lit = looks.startswith("panel")
        ground = "panel-text" if is_lit else "text"
        for number, line in enumerate(folded):
            body = line[: len(line) - len(after)]
            drawn: Line = [*(marker if number == 0 else [(ground, " " * indent)]), (looks, body), *tail]
            lines.append([*drawn, (ground, " " * (width - indent - cells(line)))] if is_lit else drawn)
    return lines
