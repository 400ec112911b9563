"""The first screen on the terminal before the app is imported, which takes most of the time of a start.

`aiquiz study` finds its first question in the index, `aiquiz` alone counts what home tells; the frame is written with
plain escapes, and only then the app is imported, which paints the same frame. Where anything is unusual nothing is
painted, and all goes on as without this package. It imports nothing but what that takes: neither Textual, nor
dataclasses, nor any other package of aiquiz.
"""

from __future__ import annotations

import gc
import sys

TYPE_CHECKING = False  # nothing but a type checker needs the module that has it
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiquiz.early.terminal import Standing

__all__ = ["begin", "remove", "standing"]

_standing: Standing | None = None
_ONLY_FOR_THE_FRAME = (
    "start", "starthome", "frame", "reading", "question", "queue", "outlook", "lately", "opened", "built", "rows",
    "tally", "limits",
)  # fmt: skip
"""What nothing needs any more once the frame stands."""


def begin(words: Sequence[str]) -> None:
    """Paints the first screen, where `words`, the command line, ask for home or to study what is due, and no more."""
    global _standing
    if words and (words[0] not in ("study", "home") or any(word.startswith("-") for word in words)):
        return
    gc.disable()  # all that is made until the frame stands lasts: looking for garbage is a tenth of it
    try:
        _standing = _first_frame(words)
    except Exception:
        # Whatever it is, the app will meet it too, and tells it with a place and a hint.
        return
    finally:
        gc.enable()
        _let_go()


def _first_frame(words: Sequence[str]) -> Standing | None:
    if words[:1] == ["study"]:
        from aiquiz.early.start import first_frame

        return first_frame(words[1:])
    if words in ([], ["home"]):
        from aiquiz.early.starthome import first_home

        return first_home()
    return None


def _let_go() -> None:
    """What only painted the frame leaves its place to the app: a fifth of a megabyte."""
    for name in _ONLY_FOR_THE_FRAME:
        module = sys.modules.pop(f"{__name__}.{name}", None)
        if module is not None:
            globals().pop(name, None)
            vars(module).clear()  # a module and its functions hold each other


def standing() -> Standing | None:
    """The frame that stands on the terminal, until the app has taken over."""
    return None if _standing is None or _standing.is_handed_over else _standing


def remove() -> None:
    """Leaves the terminal as it was before `begin`; to be called before anything is said to anybody."""
    global _standing
    if _standing is not None:
        _standing.remove()
        _standing = None
