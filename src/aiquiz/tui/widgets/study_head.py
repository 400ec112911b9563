"""The two lines over a question: which deck, how far, and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from aiquiz.tui.content import Content, aligned, cut, joined, line, stacked

if TYPE_CHECKING:
    from aiquiz.collection import Progress

__all__ = ["StudyHead"]


class StudyHead(Static):
    """Deck title and flag at the left, counts at the right, a bar of two glyphs below (full and thin)."""

    DEFAULT_CSS = "StudyHead { height: 2; padding: 0 2; }"

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._title = ""
        self._is_flagged = False
        self._progress: Progress | None = None

    def show(self, title: str, progress: Progress, *, is_flagged: bool) -> None:
        """The state to draw."""
        self._title, self._progress, self._is_flagged = title, progress, is_flagged
        self._draw()

    def on_resize(self) -> None:
        """Fit again."""
        self._draw()

    def _draw(self) -> None:
        progress = self._progress
        if progress is None:
            return
        width = max(self.size.width - 4, 1)
        counts = _counts(progress)
        flag = joined(("  ⚑ flagged to edit", "$text-warning")) if self._is_flagged else Content()
        title = cut(line(self._title, "bold"), width - counts.cell_length - flag.cell_length - 2)
        head = aligned([(joined(title, flag), width - counts.cell_length), (counts, -counts.cell_length)])
        total = progress.done + progress.left
        filled = round(width * progress.done / total) if total else width
        self.update(stacked([head, joined(("━" * filled, "$primary"), ("─" * (width - filled), "$foreground 20%"))]))


def _counts(progress: Progress) -> Content:
    parts = ((progress.due, "due", "$text-success"), (progress.learning, "learning", "$text-warning"))
    said = [joined((f"{count} {name}", style)) for count, name, style in parts if count]
    if progress.new:
        said.append(joined((f"{progress.new} new", "$text-primary")))
    said.append(joined((f"{progress.done} of {progress.done + progress.left}", "$text-muted")))
    return joined((" · ", "$text-muted")).join(said)
