"""When garbage is looked for: not while the app starts, and once for all that this leaves behind.

Thousands of lasting objects are made until the first screen stands, and looking through them over and over is a tenth
of the start (`aiquiz.cli.door` puts the collector off). Classes and parsers of the start leave half a megabyte that
only the collector finds, and that the first questions can live in.
"""

from __future__ import annotations

import gc
from typing import Final

__all__ = ["UNTIL_SWEPT_SECONDS", "look_again", "sweep"]

UNTIL_SWEPT_SECONDS: Final = 0.5
"""From the first screen to `sweep`: it takes 20 to 30 ms, in which nobody has read anything yet."""


def look_again() -> None:
    """From here on garbage is looked for, in what comes; what was made until now is left out."""
    gc.freeze()
    gc.enable()


def sweep() -> None:
    """Everything is looked through once; what stays lasts, and is left out as well."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.collect()  # of nothing: or all is looked through only when a fourth of what is left out has come anew
