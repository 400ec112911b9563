"""The article beside an item: its quote highlighted, and in the margin how much of each paragraph is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from aiquiz.model.article import Block, BlockKind, Span
from aiquiz.tui.content import Content, joined, phrase, prose, stacked, wrapped

if TYPE_CHECKING:
    from aiquiz.collection.coverage import Coverage
    from aiquiz.model.item import Evidence

__all__ = ["ArticlePane"]

_MARGIN_CELLS = 4
_MOST_BLOCKS = 120
_HEADS = (BlockKind.TITLE, BlockKind.HEADING)


class ArticlePane(VerticalScroll, can_focus=False):
    """Scrolls by itself to the quote; of a long article it holds what stands around that."""

    DEFAULT_CSS = """
    ArticlePane { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    ArticlePane > Static { height: auto; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._coverage: Coverage | None = None
        self._quote: Span | None = None
        self._evidence: Evidence | None = None

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def show(self, coverage: Coverage | None, quote: Span | None, evidence: Evidence | None) -> None:
        """Show the article with `quote` marked; where there is no article, the `evidence` alone."""
        self._coverage, self._quote, self._evidence = coverage, quote, evidence
        self._draw()

    def on_resize(self) -> None:
        """Wrap anew."""
        self._draw()

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if width <= _MARGIN_CELLS + 1:
            return
        if self._coverage is None:
            self._put(_quote_alone(self._evidence), 0)
            return
        lines: list[Content] = []
        at = 0
        for block in self._near():
            if self._quote is not None and block.span.start <= self._quote.start < block.span.end:
                before = Span(block.span.start, self._quote.start).of(self._coverage.article.text)
                at = len(lines) + len(wrapped(prose(before), width - _MARGIN_CELLS)) - 1
            lines.extend(self._block(block, width - _MARGIN_CELLS))
            lines.append(Content())
        self._put(stacked(lines), at)

    def _put(self, content: Content, line_of_quote: int) -> None:
        self.query_one(Static).update(content)
        self.call_after_refresh(
            self.scroll_to, y=max(line_of_quote - self.size.height // 3, 0), animate=False, immediate=True
        )

    def _near(self) -> tuple[Block, ...]:
        """The blocks around the quote, all of them in an article of usual length."""
        blocks = self._coverage.article.blocks if self._coverage else ()
        if len(blocks) <= _MOST_BLOCKS:
            return blocks
        start = self._quote.start if self._quote is not None else 0
        present = next((index for index, block in enumerate(blocks) if block.span.end > start), 0)
        first = max(present - _MOST_BLOCKS // 2, 0)
        return blocks[first : first + _MOST_BLOCKS]

    def _block(self, block: Block, width_cells: int) -> list[Content]:
        coverage = self._coverage
        if coverage is None:
            return []
        count = coverage.asked.get(block, 0)
        is_present = (
            self._quote is not None and block.span.start < self._quote.end and self._quote.start < block.span.end
        )
        text = _marked(coverage.article.text, block, self._quote if is_present else None)
        head = _margin(block, count, is_present=is_present)
        first, *others = wrapped(text, width_cells)
        rest = joined(("▎", "$primary"), "   ") if is_present else joined(" " * _MARGIN_CELLS)
        return [joined(head, first), *(joined(rest, other) for other in others)]


def _margin(block: Block, count: int, *, is_present: bool) -> Content:
    """How often the paragraph is asked, as a number; a dot where it is not."""
    number = "  " if block.kind in _HEADS else f"{min(count, 99):>2}" if count else " ·"
    sign = ("▎", "$primary") if is_present else (" ", "")
    return joined(sign, (number, "$text-success" if count else "$foreground-muted"), " ")


def _marked(text: str, block: Block, quote: Span | None) -> Content:
    style = "bold" if block.kind in _HEADS else "$foreground-muted"
    if quote is None:
        return phrase(block.span.of(text), style)
    start, end = max(quote.start, block.span.start), min(quote.end, block.span.end)
    return joined(
        prose(text[block.span.start : start], style),
        ("▸", "bold $text-primary"),
        prose(text[start:end], "bold on $primary 25%"),
        ("◂", "bold $text-primary"),
        prose(text[end : block.span.end], style),
    )


def _quote_alone(evidence: Evidence | None) -> Content:
    if evidence is None:
        return joined(("This item quotes no article.", "$foreground-muted"))
    note = ("\n\nThe article is not beside the deck; this sentence is all there is.", "$foreground-muted")
    return joined(("▸", "bold $text-primary"), prose(evidence.quote, "bold"), ("◂", "bold $text-primary"), note)
