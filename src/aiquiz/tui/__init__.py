"""The terminal app. The only package that knows Textual."""

from __future__ import annotations

import os
import sys

# Before Textual is imported, which reads it: what follows an Esc within so many milliseconds belongs to it. Textual's
# own tenth of a second is felt; tmux waits no longer than this since 3.5, and a terminal sends a key's bytes at once.
# Over a slow line the environment may say more.
os.environ.setdefault("ESCDELAY", "10")

# asyncio takes TLS along where there is any: 4 MB for what no screen does. Whoever wants it later gets it.
if "asyncio" not in sys.modules and "ssl" not in sys.modules:
    sys.modules["ssl"] = None  # type: ignore[assignment]  # by which `import` says that there is none
    try:
        import asyncio as asyncio
    finally:
        del sys.modules["ssl"]

from aiquiz.tui.widths import remember_fewer_widths

remember_fewer_widths()  # before anybody takes what measures from rich

from aiquiz.tui.app import AiquizApp, run_app  # noqa: E402

__all__ = ["AiquizApp", "run_app"]
