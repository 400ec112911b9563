"""What is shown while the terminal is too small for anything else."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from aiquiz.tui.content import joined, stacked

__all__ = ["NEEDED", "SmallScreen", "is_too_small"]

NEEDED = Size(60, 15)


def is_too_small(size: Size) -> bool:
    """Whether a terminal of `size` cells cannot hold the screens."""
    return size.width < NEEDED.width or size.height < NEEDED.height


class SmallScreen(ModalScreen[None]):
    """Names the size there is and the size that is needed; goes away by itself when there is room."""

    CSS_PATH = "small.tcss"

    def compose(self) -> ComposeResult:
        """A few short lines, legible at 25 columns."""
        yield Static(markup=False)

    def on_mount(self) -> None:
        """Say the size."""
        self._tell(self.app.size)

    def tell(self, size: Size) -> None:
        """Say the new size."""
        if self.is_mounted:
            self._tell(size)

    def _tell(self, size: Size) -> None:
        self.query_one(Static).update(
            stacked(
                (
                    joined(("The window is too small.", "bold")),
                    joined(f"It is {size.width} × {size.height},"),
                    joined(f"aiquiz needs {NEEDED.width} × {NEEDED.height}."),
                    joined(("Make it larger to go on.", "$foreground-muted")),
                    joined(("Ctrl+Q leaves.", "$foreground-muted")),
                )
            )
        )
