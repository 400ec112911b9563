"""What the app behind the browser gets to see of the server's environment."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MOST_COLUMNS", "MOST_ROWS", "child_environment", "within"]

MOST_COLUMNS, MOST_ROWS = 500, 200

_PASSED = frozenset(
    {
        "PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TZDIR", "TMPDIR", "TEMP", "TMP",
        "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_DIRS", "XDG_RUNTIME_DIR",
        "AIQUIZ_DB", "AIQUIZ_CONFIG", "AIQUIZ_DECKS",
        "NO_COLOR", "TEXTUAL_ANIMATIONS",
        "PYTHONPATH", "PYTHONHOME", "PYTHONUTF8", "PYTHONPYCACHEPREFIX", "VIRTUAL_ENV", "LD_LIBRARY_PATH",
        "SYSTEMROOT", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "HOMEDRIVE", "HOMEPATH", "PATHEXT", "COMSPEC",
    }
)  # fmt: skip


def child_environment(own: Mapping[str, str], columns: int, rows: int) -> dict[str, str]:
    """The variables for one session: those known to be harmless and needed, never a key, and how to draw.

    A list of what is let through, because nobody can list what all secrets are called.
    """
    kept = {name: value for name, value in own.items() if name.upper() in _PASSED or name.startswith("LC_")}
    return {
        **kept,
        "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TERM": "xterm-256color",
        "COLUMNS": str(within(columns, MOST_COLUMNS)),
        "ROWS": str(within(rows, MOST_ROWS)),
    }


def within(cells: int, most: int) -> int:
    """A size that a page asked for, as far as it is one."""
    return min(max(cells, 1), most)
