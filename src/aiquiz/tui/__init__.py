"""The terminal app. The only package that knows Textual."""

from __future__ import annotations

from aiquiz.tui.app import AiquizApp, run_app

__all__ = ["AiquizApp", "run_app"]
