"""The two lines over a question of an exam: which, how many are answered, and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from aiquiz.tui.content import aligned, cut, joined, line, stacked

if TYPE_CHECKING:
    from aiquiz.study.exam import Exam

__all__ = ["ExamHead", "clock_text", "standing"]

_SHORT_MS = 60_000
_MARKS = {(True, True): "▣", (True, False): "□", (False, True): "■", (False, False): "·"}
"""By (is asked now, is answered): one sign a question, told apart without colours."""


class ExamHead(Static):
    """Title and time; below, one sign for each question, or a bar where there are too many."""

    DEFAULT_CSS = "ExamHead { height: 2; width: 100%; max-width: 80; padding: 0 2; }"

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._exam: Exam | None = None

    def show(self, exam: Exam) -> None:
        """The state to draw."""
        self._exam = exam
        self._draw()

    def on_resize(self) -> None:
        """Fit again."""
        self._draw()

    def _draw(self) -> None:
        exam = self._exam
        if exam is None:
            return
        width = max(self.size.width, 1)
        time = joined(_time(exam))
        place = joined((f"  question {exam.at + 1} of {len(exam.questions)}", "$foreground-muted"))
        title = cut(line(exam.title, "bold"), width - time.cell_length - place.cell_length - 2)
        head = aligned([(joined(title, place), width - time.cell_length), (time, -time.cell_length)])
        done = len(exam.questions) - len(exam.open)
        said = joined((f"{done} answered", "$foreground-muted"))
        room = width - said.cell_length - 2
        signs = [_MARKS[place == exam.at, answer is not None] for place, answer in enumerate(exam.answers)]
        if len(signs) <= room:
            row = joined(*((sign, "bold $primary" if sign in "▣□" else "") for sign in signs))
        else:
            filled = round(room * done / len(signs))
            row = joined(("━" * filled, "$primary"), ("─" * (room - filled), "$foreground 20%"))
        self.update(stacked([head, aligned([(row, room + 2), (said, -said.cell_length)])]))


def _time(exam: Exam) -> tuple[str, str]:
    if exam.left_ms is None:
        return f"{clock_text(exam.used_ms)} used", "$foreground-muted"
    style = "bold $text-warning" if exam.left_ms < _SHORT_MS else "$foreground-muted"
    return f"{clock_text(exam.left_ms)} left", style


def standing(exam: Exam) -> str:
    """How far an exam has come: `3 of 20 answered, 12:05 left`."""
    if exam.is_handed_in:
        return "handed in, waits for your marks"
    left = "" if exam.left_ms is None else f", {clock_text(exam.left_ms)} left"
    return f"{len(exam.questions) - len(exam.open)} of {len(exam.questions)} answered{left}"


def clock_text(ms: int) -> str:
    """`12:05`, or `1:02:05` from an hour on; a second begun counts, so that 0:00 is the end."""
    seconds = -(-ms // 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
