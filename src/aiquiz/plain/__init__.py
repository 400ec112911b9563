"""The same sitting line by line: for screen readers, Braille displays, dumb terminals and pipes. Knows no Textual."""

from __future__ import annotations

from aiquiz.plain.exam import ExamTalk
from aiquiz.plain.home import Home
from aiquiz.plain.sitting import Sitting
from aiquiz.plain.talk import EndOfInput, Talk

__all__ = ["EndOfInput", "ExamTalk", "Home", "Sitting", "Talk"]
