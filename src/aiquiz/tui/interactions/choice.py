"""Picking from options: one at a key press, or several with ticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from aiquiz.model.interaction import Choice
from aiquiz.tui.content import joined, prose
from aiquiz.tui.interactions.rows import Row, RowsView
from aiquiz.tui.keys import Scope, bindings

if TYPE_CHECKING:
    from aiquiz.model.response import Response
    from aiquiz.model.verdict import Verdict

__all__ = ["ChoiceView", "SeveralView"]


class ChoiceView(RowsView[Choice]):
    """One right option."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.CHOICE)
    scope = Scope.CHOICE
    instruction = "Choose the right answer."

    def __init__(self) -> None:
        super().__init__()
        self._choice = Choice((), frozenset())
        self._picked: frozenset[int] = frozenset()
        self._is_revealed = False
        self._struck: frozenset[int] = frozenset()

    def ask(self, interaction: Choice) -> None:
        """Show the options in the order given."""
        self._choice, self._picked, self._is_revealed, self.cursor = interaction, frozenset(), False, 0
        self._struck = frozenset()
        self.redraw(follows=False)

    def put_back(self, response: Response) -> None:
        """Highlight the option, or tick the options."""
        from aiquiz.model.response import Chosen

        if isinstance(response, Chosen) and response.picked:
            self.cursor = min(response.picked)
            self._picked = response.picked
            self.redraw()

    def reveal(self, verdict: Verdict) -> None:
        """Mark the right options and the wrong picks."""
        self._is_revealed = True
        self.redraw()

    def strike(self, option: int) -> None:
        """Strike the option out: it cannot be picked any more."""
        self._struck |= {option}
        self._picked -= self._struck
        while self.cursor in self._struck:
            self.cursor = (self.cursor + 1) % len(self._choice.options)
        self.redraw()

    def rows(self) -> Sequence[Row]:
        """Cursor or mark, number, tick box where several can be picked, and the option."""
        return [self._row(index, option) for index, option in enumerate(self._choice.options)]

    def row_clicked(self, row: int) -> None:
        """A click is the option's number."""
        self.action_choose(row + 1)

    def action_choose(self, number: int) -> None:
        """Answer with option `number`, counted from 1."""
        is_there = 1 <= number <= len(self._choice.options) and number - 1 not in self._struck
        if not self._is_revealed and is_there:
            self.cursor = number - 1
            self._pick(self.cursor)

    def action_move(self, step: int) -> None:
        """Move the highlight."""
        self.move_cursor(step, len(self._choice.options))

    def action_confirm(self) -> None:
        """Answer with the highlighted option."""
        self.action_choose(self.cursor + 1)

    def answer_with(self, picked: frozenset[int]) -> None:
        """Tell the screen what was picked."""
        from aiquiz.model.response import Chosen

        self.answer(Chosen(picked))

    def _pick(self, index: int) -> None:
        self._picked = frozenset({index})
        self.answer_with(self._picked)

    def _row(self, index: int, option: str) -> Row:
        number = f"{index + 1:>2}  "
        box = ("[x] " if index in self._picked else "[ ] ") if self._choice.several else ""
        is_apart = self.draw is not None and "![" in option  # or one picture would go over into the next
        if self._is_revealed:
            mark, style, remark = self._mark(index)
            body = joined(prose(option, style, self.draw), (remark, "$foreground-muted"))
            marker = joined((f"{mark} ", style), (f"{number}{box}", "$foreground-muted"))
            return Row(marker, body, is_apart=is_apart)
        if index in self._struck:
            sign = "❯ " if index == self.cursor else "  "
            marker = joined((f"{sign}{number}{box}", "$foreground-muted"))
            body = joined(prose(option, "strike $foreground-muted", self.draw), ("  not this one", "$foreground-muted"))
            return Row(marker, body, is_apart=is_apart)
        if index == self.cursor:
            body = prose(option, "bold", self.draw)
            return Row(joined(("❯ ", "bold $primary"), f"{number}{box}"), body, "on $panel", is_apart)
        marker = joined("  ", (f"{number}{box}", "$foreground-muted"))
        return Row(marker, prose(option, draw=self.draw), is_apart=is_apart)

    def _mark(self, index: int) -> tuple[str, str, str]:
        """The symbol, style and remark of an option once the answer is known."""
        is_right, is_picked = index in self._choice.correct, index in self._picked
        if is_right:
            is_missed = self._choice.several and bool(self._picked) and not is_picked
            return "✓", "bold $text-success", "  you left it out" if is_missed else ""
        if is_picked:
            return "✗", "$text-error", "  your answer"
        return " ", "$foreground-muted", ""


class SeveralView(ChoiceView):
    """Any number of right options; all of them must be picked."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.SEVERAL)
    scope = Scope.SEVERAL
    instruction = "Tick every right answer, then press {confirm}."

    def begun(self) -> Response | None:
        """What is ticked."""
        from aiquiz.model.response import Chosen

        return Chosen(self._picked) if self._picked else None

    def action_tick(self) -> None:
        """Tick the highlighted option, or take the tick away."""
        self.action_choose(self.cursor + 1)

    def action_confirm(self) -> None:
        """Answer with what is ticked."""
        if self._picked:
            self.answer_with(self._picked)
        else:
            self.note("Nothing is ticked yet. Press {dont_know} if you don’t know.")

    def _pick(self, index: int) -> None:
        self._picked ^= {index}
        self.redraw()
