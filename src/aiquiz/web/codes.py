"""The codes of findings about serving in the browser, for `aiquiz explain`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aiquiz.errors import Code

__all__ = ["CODES", "MISSING_WEB", "NEEDS_NAME", "NOT_AN_ADDRESS", "PORT_TAKEN"]

MISSING_WEB: Final = "W001"
PORT_TAKEN: Final = "W002"
NOT_AN_ADDRESS: Final = "W003"
NEEDS_NAME: Final = "W004"

CODES: Final[Mapping[str, Code]] = {
    MISSING_WEB: Code(
        "the extra `web` is not installed",
        "Serving in the browser needs textual-serve, which the extra `web` brings. Everything else works without it.",
    ),
    PORT_TAKEN: Code(
        "the server cannot listen there",
        "Another program listens on this port, or the system does not hand it out. `--port 0` takes a free one.",
    ),
    NOT_AN_ADDRESS: Code(
        "this is not an address of a computer",
        "`--listen` takes an IP address of this computer, such as 127.0.0.1 or 192.168.1.20, and `--name` a host's"
        " name as it stands in a browser's address bar, without port or path.",
        bad="--listen http://localhost:8000",
        good="--listen 192.168.1.20",
    ),
    NEEDS_NAME: Code(
        "no name to be reached by",
        "A server on every address of this computer (0.0.0.0 or ::) cannot know what browsers will call it. Any page on"
        " the web can make a browser call it by a name of that page's own, so only names that you give are answered.",
        bad="--listen 0.0.0.0",
        good="--listen 0.0.0.0 --name study-pi.local",
    ),
}
