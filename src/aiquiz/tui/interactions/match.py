"""Joining each line to its partner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from aiquiz.model.interaction import Match
from aiquiz.tui.content import Content, joined, prose
from aiquiz.tui.interactions.rows import Row, RowsView
from aiquiz.tui.keys import Scope, bindings

if TYPE_CHECKING:
    from aiquiz.model.response import Response
    from aiquiz.model.verdict import Verdict

__all__ = ["MatchView"]

_MAX_ALIGNED_CELLS = 30


class MatchView(RowsView[Match]):
    """Lines above, numbered partners below; a digit joins the highlighted line to that partner."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.MATCH)
    scope = Scope.MATCH
    instruction = "Give each line its partner by number, then press {confirm}."

    def __init__(self) -> None:
        super().__init__()
        self._pairs: tuple[tuple[str, str], ...] = ()
        self._partners: tuple[str, ...] = ()
        self._joined: list[int | None] = []
        self._right: dict[str, str] = {}
        self._left_cells = 0
        self._was_open = False
        self._is_revealed = False

    def ask(self, interaction: Match) -> None:
        """Show the lines without partners."""
        self._pairs = interaction.pairs
        self._partners = interaction.partners
        self._joined = [None] * len(interaction.pairs)
        self._right = dict(interaction.pairs)
        widest = max((prose(left).cell_length for left, _ in interaction.pairs), default=0)
        self._left_cells = widest if widest <= _MAX_ALIGNED_CELLS else 0
        self._was_open, self._is_revealed, self.cursor = False, False, 0
        self.redraw(follows=False)

    def put_back(self, response: Response) -> None:
        """Join what was joined."""
        from aiquiz.model.response import Matched

        if isinstance(response, Matched):
            found = dict(response.pairs)
            wanted = [found.get(left) for left, _ in self._pairs]
            self._joined = [self._partners.index(one) if one in self._partners else None for one in wanted]
            self.redraw()

    def begun(self) -> Response | None:
        """The pairs there are."""
        return self._matched() if any(partner is not None for partner in self._joined) else None

    def reveal(self, verdict: Verdict) -> None:
        """Mark right and wrong pairs; a wrong one shows its true partner."""
        self._is_revealed = True
        self.redraw()

    def rows(self) -> Sequence[Row]:
        """The lines with the partners they have, then, until the answer, the partners to choose from."""
        lines = [self._line(index, left) for index, (left, _) in enumerate(self._pairs)]
        if self._is_revealed:
            return lines
        return lines + [self._partner(index, text) for index, text in enumerate(self._partners)]

    def row_clicked(self, row: int) -> None:
        """A click highlights a line or chooses a partner for the highlighted one."""
        if self._is_revealed:
            return
        if row < len(self._pairs):
            self.cursor = row
            self.redraw()
        else:
            self.action_choose(row - len(self._pairs) + 1)

    def action_choose(self, number: int) -> None:
        """Join the highlighted line to partner `number`, counted from 1, and go to the next open line."""
        if 1 <= number <= len(self._partners):
            self._join(number - 1)
            later = [*range(self.cursor, len(self._joined)), *range(self.cursor)]
            self.cursor = next((line for line in later if self._joined[line] is None), self.cursor)
            self.redraw()

    def action_turn(self, step: int) -> None:
        """Give the highlighted line the next free partner in the direction of `step`."""
        taken = {partner for line, partner in enumerate(self._joined) if line != self.cursor}
        count = len(self._partners)
        present = self._joined[self.cursor]
        start = present if present is not None else (-1 if step > 0 else count)
        ahead = ((start + step * distance) % count for distance in range(1, count + 1))
        free = next((partner for partner in ahead if partner not in taken), None)
        if free is not None:
            self._join(free)
            self.redraw()

    def action_move(self, step: int) -> None:
        """Move the highlight among the lines."""
        self.move_cursor(step, len(self._pairs))

    def action_clear(self) -> None:
        """Take the highlighted line's partner away."""
        self._joined[self.cursor] = None
        self.redraw()

    def action_confirm(self) -> None:
        """Answer with the pairs; open lines need a second Enter."""
        still_open = self._joined.count(None)
        if still_open and not self._was_open:
            self._was_open = True
            lines = "One line has" if still_open == 1 else f"{still_open} lines have"
            self.note(f"{lines} no partner yet. {{confirm}} once more answers so.")
            return
        self.answer(self._matched())

    def _matched(self) -> Response:
        from aiquiz.model.response import Matched

        lines = zip(self._pairs, self._joined, strict=True)
        return Matched(tuple((left, self._partners[partner]) for (left, _), partner in lines if partner is not None))

    def _join(self, partner: int) -> None:
        self._was_open = False
        if partner in self._joined:
            self._joined[self._joined.index(partner)] = None
        self._joined[self.cursor] = partner

    def _line(self, index: int, left: str) -> Row:
        partner = self._joined[index]
        given = None if partner is None else self._partners[partner]
        if self._is_revealed:
            return self._judged(left, given)
        tail = ("…", "$foreground-muted") if given is None else (f"{(partner or 0) + 1} ", "$foreground-muted")
        body = joined(self._padded(left), (" → ", "$foreground-muted"), tail, prose(given or "", "$text-primary"))
        if index == self.cursor:
            return Row(joined(("❯ ", "bold $primary")), body.stylize("bold"), "on $panel")
        return Row(joined("  "), body)

    def _judged(self, left: str, given: str | None) -> Row:
        right = self._right[left]
        if given == right:
            return Row(
                joined(("✓ ", "$text-success")), joined(self._padded(left), " → ", prose(right, "$text-success"))
            )
        body = joined(self._padded(left), " → ", prose(right, "bold"))
        if given is not None:
            body = joined(body, ("  you: ", "$foreground-muted"), prose(given, "$text-error"))
        return Row(joined(("✗ ", "$text-error")), body)

    def _padded(self, left: str) -> Content:
        """The line with its arrow in one column with the others', where they are short enough."""
        content = prose(left)
        return content.pad_right(max(self._left_cells - content.cell_length, 0))

    def _partner(self, index: int, text: str) -> Row:
        is_used = index in self._joined
        number = joined((f"  {index + 1:>2}  ", "$foreground-muted" if is_used else "bold $primary"))
        body = joined(prose(text, "$foreground-muted"), ("  · joined", "$foreground-muted")) if is_used else prose(text)
        return Row(number, body, is_apart=index == 0)
