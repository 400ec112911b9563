"""Lines with words whose width terminals tell differently, held in the cells that the app laid out for them.

A vowel sign of Hindi takes a cell of its own in one terminal and none in another, and a family of emoji takes two cells
or six. The next column must begin where it belongs all the same, and a highlight end where the row ends. So the place
is kept before such words, and the column gone to from there; what the words take more, they take of the gap between.
"""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len

__all__ = ["held"]

# The scripts of India and its neighbours; what joins letters of Hangul; and what joins, colours and frames emoji.
_UNSURE: Final = (
    "\u0900-\u0dff\u0f00-\u109f\u1160-\u11ff\u1700-\u17ff\u1a00-\u1cff\u200d\u20e3\ua800-\ua8ff\ua980-\uaaff\uabc0-\uabff"
    "\ufe0f\U00011000-\U000115ff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff"
)
# Letters and signs that may stand in one word with these; lines, boxes and arrows are not among them.
_OF_WORDS: Final = (
    "\u0300-\u1fff\u200c\u200d\u20d0-\u20ff\u2600-\u27bf\u2b00-\u2bff\u3000-\ud7ff\uf900-\ufaff\ufe00-\ufe0f"
    "\U00011000-\U00011fff\U0001f000-\U0001ffff"
)
_LINE: Final = (
    rf"(?P<text>(?:[0-9#*](?=\ufe0f))?(?=[{_OF_WORDS}]*[{_UNSURE}])[{_OF_WORDS}]++(?:(?!  )[^\x1b\r\n]|\x1b\[[\d;]*m)*)"
    rf"(?P<gap> *)|[{_OF_WORDS}]++"
)
"""From a word with such a sign to the next gap of two spaces or more, through changes of colour; or a word without one,
which is passed over as a whole. Compiled when the first such sign comes: most people never meet one."""
_ANY: Final = re.compile(f"[{_UNSURE}]")
_COLOUR: Final = r"\x1b\[[\d;]*m"
_KEEP, _BACK = "\x1b7", "\x1b8"


def held(data: str) -> str:
    """`data`, on its way to the terminal, with every such line held."""
    return re.sub(_LINE, _hold, data) if _ANY.search(data) else data


def _hold(line: re.Match[str]) -> str:
    """All its cells are blanked first, for a terminal in which the words take fewer."""
    text, gap = line["text"], line["gap"]
    if text is None:
        return line[0]
    colours = "".join(re.findall(_COLOUR, text))
    cells = sum(map(cell_len, re.split(_COLOUR, text)))
    placed = f"{_KEEP}{' ' * cells}{colours}{gap}{_BACK}{text}"
    # To keep the place is to keep the colours of then.
    return f"{placed}{_BACK}\x1b[{cells + len(gap)}C{colours}" if gap else placed
