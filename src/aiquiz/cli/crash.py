"""What happens after a bug of ours: a short word to the person, the details in a file they may send."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback

from aiquiz import __version__

__all__ = ["report"]


def report(bug: BaseException) -> str:
    """Writes a report to a private file in the temporary folder and returns what to tell the person.

    The report holds the places in the program and the error's own message, never the values of variables: those
    could be somebody's cards or keys.
    """
    told = f"aiquiz stopped because of a bug in it: {type(bug).__name__}. Answers given before are saved."
    try:
        descriptor, path = tempfile.mkstemp(prefix="aiquiz-report-", suffix=".txt")
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(_text(bug))
    except OSError:
        return f"{told}\nNo report could be written."
    return f"{told}\nThe report is in {path}; please send it with a word on what you did."


def _text(bug: BaseException) -> str:
    system = f"aiquiz {__version__}, Python {platform.python_version()}, {platform.platform()}"
    return f"{system}\n\n{''.join(traceback.format_exception(bug))}"
