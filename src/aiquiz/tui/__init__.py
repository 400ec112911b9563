"""The terminal app. The only package that knows Textual."""

from __future__ import annotations

import os

# Before Textual is imported, which reads it: what follows an Esc within so many milliseconds belongs to it. Textual's
# own tenth of a second is felt; tmux waits no longer than this since 3.5, and a terminal sends a key's bytes at once.
# Over a slow line the environment may say more.
os.environ.setdefault("ESCDELAY", "10")

from aiquiz.tui.app import AiquizApp, run_app

__all__ = ["AiquizApp", "run_app"]
