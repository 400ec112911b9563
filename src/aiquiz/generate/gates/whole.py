"""The gates for the borders of a gap: it is a whole figure, a whole name, a whole term."""

from __future__ import annotations

from typing import Final

from aiquiz.generate.gates.only import ONLY_GATES
from aiquiz.generate.gates.wholefigures import WHOLE_FIGURE
from aiquiz.generate.gates.wholenames import WHOLE_NAME
from aiquiz.generate.gates.wholeterms import WHOLE_TERM

__all__ = ["WHOLE_GATES"]

WHOLE_GATES: Final = (WHOLE_FIGURE, *ONLY_GATES, WHOLE_NAME, WHOLE_TERM)
"""In the order they are asked."""
