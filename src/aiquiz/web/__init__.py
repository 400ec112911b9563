"""aiquiz in the browser: the terminal app behind a web server on this computer, for its owner only.

The parts that need the extra `web` are imported where a server is really wanted.
"""

from __future__ import annotations

from aiquiz.web.access import Access
from aiquiz.web.extra import demand_extra
from aiquiz.web.listening import Listening

__all__ = ["Access", "Listening", "demand_extra"]
