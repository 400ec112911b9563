"""Putting lines in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from aiquiz.model.interaction import Order
from aiquiz.tui.content import joined, prose
from aiquiz.tui.interactions.rows import Row, RowsView
from aiquiz.tui.keys import Scope, bindings

if TYPE_CHECKING:
    from aiquiz.model.response import Response
    from aiquiz.model.verdict import Verdict

__all__ = ["OrderView"]


class OrderView(RowsView[Order]):
    """Lines that are moved up and down: at once with Shift, lifted with Space or the mouse, or by number."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.ORDER)
    scope = Scope.ORDER
    instruction = "Put the lines in order: {lift} lifts one, arrows move it."

    def __init__(self) -> None:
        super().__init__()
        self._lines_now: list[str] = []
        self._at_first: tuple[str, ...] = ()
        self._right: tuple[str, ...] = ()
        self._is_lifted = False
        self._is_revealed = False

    def ask(self, interaction: Order) -> None:
        """Show the lines as they come."""
        self._at_first = interaction.shown or interaction.sequence
        self._lines_now = list(self._at_first)
        self._right = interaction.sequence
        self._is_lifted, self._is_revealed, self.cursor = False, False, 0
        self.redraw(follows=False)

    def put_back(self, response: Response) -> None:
        """Lay the lines as they were laid."""
        from aiquiz.model.response import Arranged

        if isinstance(response, Arranged) and sorted(response.sequence) == sorted(self._lines_now):
            self._lines_now = list(response.sequence)
            self.redraw()

    def begun(self) -> Response | None:
        """The order, where it is another than at first."""
        from aiquiz.model.response import Arranged

        return Arranged(tuple(self._lines_now)) if tuple(self._lines_now) != self._at_first else None

    def reveal(self, verdict: Verdict) -> None:
        """Mark which lines stand in their place; the others say where they belong."""
        self._is_lifted, self._is_revealed = False, True
        self.redraw()

    def rows(self) -> Sequence[Row]:
        """Cursor or mark, place, and the line."""
        return [self._row(index, text) for index, text in enumerate(self._lines_now)]

    def row_clicked(self, row: int) -> None:
        """The first click lifts a line, the second says where it goes."""
        if self._is_revealed:
            return
        if self._is_lifted:
            self._carry_to(row)
            self._is_lifted = False
        else:
            self.cursor, self._is_lifted = row, True
        self.redraw()

    def action_move(self, step: int) -> None:
        """Move the highlight, and the line with it while it is lifted."""
        if self._is_lifted:
            self.action_shift(step)
        else:
            self.move_cursor(step, len(self._lines_now))

    def action_shift(self, step: int) -> None:
        """Move the highlighted line itself."""
        self._carry_to(self.cursor + step)
        self.redraw()

    def action_place(self, number: int) -> None:
        """Move the highlighted line to place `number`, counted from 1."""
        self._carry_to(number - 1)
        self.redraw()

    def action_lift(self) -> None:
        """Lift the highlighted line, or put it down."""
        self._is_lifted = not self._is_lifted
        self.redraw()

    def action_confirm(self) -> None:
        """Answer with the order as it stands."""
        from aiquiz.model.response import Arranged

        self.answer(Arranged(tuple(self._lines_now)))

    def _carry_to(self, place: int) -> None:
        if 0 <= place < len(self._lines_now):
            self._lines_now.insert(place, self._lines_now.pop(self.cursor))
            self.cursor = place

    def _row(self, index: int, text: str) -> Row:
        number = f"{index + 1:>2}  "
        if self._is_revealed:
            is_right = self._right[index] == text
            mark, style = ("✓ ", "$text-success") if is_right else ("✗ ", "$text-error")
            belongs = "" if is_right else f"  → {self._right.index(text) + 1}"
            body = joined(prose(text, style), (belongs, "bold"))
            return Row(joined((mark, style), (number, "$foreground-muted")), body)
        if index == self.cursor:
            pointer = "↕ " if self._is_lifted else "❯ "
            style = "on $lit" if self._is_lifted else "on $panel"
            return Row(joined((pointer, "bold $primary"), number), prose(text, "bold"), style)
        return Row(joined("  ", (number, "$foreground-muted")), prose(text))
