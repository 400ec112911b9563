"""The question and all that belongs to it, on a page that scrolls when it must and otherwise stays still."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from aiquiz.collection.pictures import texts_of
from aiquiz.tui.content import Draw, asking, joined, prose
from aiquiz.tui.interactions import AnyView, view_for
from aiquiz.tui.pictures.room import Room, room_for

if TYPE_CHECKING:
    from aiquiz.model.card import Card
    from aiquiz.model.interaction import Interaction
    from aiquiz.model.verdict import Verdict
    from aiquiz.tui.app import AiquizApp

__all__ = ["Asked", "QuestionPage"]


_PAGE_CELLS = 80
_PADDING_CELLS = 4 + 1  # the scrollbar's too


class Asked(Protocol):
    """A card and how it is shown: what a sitting and an exam ask."""

    @property
    def card(self) -> Card:
        """The card."""

    @property
    def shown(self) -> Interaction:
        """The interaction, laid out."""


class QuestionPage(VerticalScroll, can_focus=False):
    """Prompt, the view it is answered in, and after the answer the explanation and the source sentence.

    Everything new appears below what is there, so that nothing moves. One view per interaction is made when it is
    first needed and kept.
    """

    DEFAULT_CSS = """
    QuestionPage {
        align-horizontal: center;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;

        #page { width: 100%; max-width: 80; height: auto; padding: 1 2 0 2; }
        #prompt { height: auto; margin-bottom: 1; }
        #answer { height: auto; }
        #explained { height: auto; margin-top: 1; }
        #source { height: auto; margin-top: 1; }
        #quote { height: auto; padding-left: 1; border-left: outer $secondary; color: $foreground-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._views: dict[type[AnyView], AnyView] = {}
        self.view: AnyView | None = None
        self._draw: Draw | None = None
        self._question: Asked | None = None
        self._verdict: Verdict | None = None

    def compose(self) -> ComposeResult:
        """Empty until the first question."""
        with Vertical(id="page"):
            yield Static(id="prompt", markup=False)
            yield Vertical(id="answer")
            yield Static(id="explained", markup=False)
            yield Static(joined(("From the article", "$foreground-muted")), id="source", markup=False)
            yield Static(id="quote", markup=False)

    @property
    def has_more_below(self) -> bool:
        """Whether something can be scrolled up into sight."""
        return self.view is not None and self.scroll_offset.y < self.max_scroll_y

    async def ask(self, question: Asked) -> AnyView:
        """Show `question`, unanswered, from its top; the view it is answered in."""
        view = await self._view_of(question)
        self._question, self._verdict = question, None
        await self._hang(question, view)
        self._show_prompt(question.card)
        for part in ("#explained", "#source", "#quote"):
            self.query_one(part).display = False
        view.ask(question.shown)
        self.scroll_home(animate=False)
        return view

    def reveal(self, question: Asked, verdict: Verdict) -> None:
        """Show how the answer went and why."""
        self._verdict = verdict
        if self.view is not None:
            self.view.reveal(verdict)
        self._show_explanation(question, verdict)
        self._show_source(question.card)

    def on_resize(self) -> None:
        """Pictures take the room there is."""
        self._draw_again()

    def _draw_again(self) -> None:
        if self.is_attached and self._draw is not None and self._question is not None and self.view is not None:
            self._show_prompt(self._question.card)
            self.view.fit()
            if self._verdict is not None:
                self._show_explanation(self._question, self._verdict)

    def scroll_lines(self, lines: int) -> None:
        """Scroll by `lines`, at once."""
        self.scroll_relative(y=lines, animate=False)

    def scroll_pages(self, pages: int) -> None:
        """Scroll by pages that overlap in two lines."""
        self.scroll_lines(pages * max(self.size.height - 2, 1))

    def _show_prompt(self, card: Card) -> None:
        self.query_one("#prompt", Static).update(asking(card.prompt, self._draw))

    def _show_explanation(self, question: Asked, verdict: Verdict) -> None:
        from aiquiz.tui.widgets.feedback import explanation_of

        explained = explanation_of(question.card, question.shown, verdict, self._draw)
        place = self.query_one("#explained", Static)
        place.display = bool(explained)
        place.update(explained)

    async def _hang(self, question: Asked, view: AnyView) -> None:
        """Load the question's pictures before it is shown: it does not move when they come."""
        house = cast("AiquizApp", self.app)
        pictures = await house.gallery.load(
            texts_of(question.card), partial(house.collection.picture, question.card.deck), self._draw_again
        )
        self._draw = pictures.draw(self._room) if pictures else None
        view.draw = pictures.draw(self._small_room) if pictures else None

    def _room(self) -> Room:
        """Less than a third of the window, so that the options stay in sight."""
        window = self.app.size  # before the first frame the page has no size of its own
        return room_for(min(window.width, _PAGE_CELLS) - _PADDING_CELLS, window.height // 3 - 1)

    def _small_room(self) -> Room:
        """Beside the number of an option."""
        columns, lines = self._room()
        return room_for(columns // 2, lines // 2)

    def _show_source(self, card: Card) -> None:
        if card.evidence is None:
            return
        self.query_one("#source").display = self.query_one("#quote").display = True
        self.query_one("#quote", Static).update(prose(f"“{card.proof}”"))

    async def _view_of(self, question: Asked) -> AnyView:
        """The view for the question's interaction, alone in sight."""
        wanted = view_for(question.shown)
        if wanted not in self._views:
            self._views[wanted] = wanted()
            await self.query_one("#answer").mount(self._views[wanted])
        for kind, view in self._views.items():
            view.display = kind is wanted
        self.view = self._views[wanted]
        return self.view
