"""The two lines over a question: which deck, how far, and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from aiquiz.tui.content import Content, aligned, cut, joined, line, stacked

if TYPE_CHECKING:
    from aiquiz.collection import Progress

__all__ = ["StudyHead"]


_MOST_CELLS, _PADDING_CELLS = 80, 2


class StudyHead(Static):
    """Deck title and how far; below, a bar of two glyphs (full and thin) and what is left."""

    DEFAULT_CSS = "StudyHead { height: 2; width: 100%; max-width: 80; padding: 0 2; }"

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
        # Before it is laid out it knows what it will be: the column right of it is kept, as on the question's page.
        width = self.size.width or min(self.app.size.width - 1, _MOST_CELLS) - 2 * _PADDING_CELLS
        total = progress.done + progress.left
        far = joined((f"{progress.done} of {total}", "$foreground-muted"))
        flag = joined(("  ⚑ flagged to edit", "$text-warning")) if self._is_flagged else Content()
        title = cut(line(self._title, "bold"), width - far.cell_length - flag.cell_length - 2)
        head = aligned([(joined(title, flag), width - far.cell_length), (far, -far.cell_length)])
        left = _left(progress)
        bar_cells = max(width - left.cell_length - 2, 4)
        filled = round(bar_cells * progress.done / total) if total else bar_cells
        bar = joined(("━" * filled, "$primary"), ("─" * (bar_cells - filled), "$foreground 20%"))
        self.update(stacked([head, joined(bar, "  ", left)]), layout=False)


def _left(progress: Progress) -> Content:
    parts = (
        (progress.due, "due", "$text-success"),
        (progress.learning, "learning", "$text-warning"),
        (progress.new, "new", "$text-primary"),
    )
    said = [joined((f"{count} {name}", style)) for count, name, style in parts if count]
    return joined((" · ", "$foreground-muted")).join(said)
