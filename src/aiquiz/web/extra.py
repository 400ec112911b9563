"""Whether the extra `web` is there."""

from __future__ import annotations

from importlib.util import find_spec

from aiquiz.errors import MissingExtraError
from aiquiz.web.codes import MISSING_WEB

__all__ = ["demand_extra"]


def demand_extra(command: str) -> None:
    """Raises MissingExtraError (W001) where textual-serve is not installed."""
    if find_spec("textual_serve") is None:
        message = "serving in the browser needs the package textual-serve"
        raise MissingExtraError.at(command, MISSING_WEB, message, "install it: pip install 'aiquiz[web]'")
