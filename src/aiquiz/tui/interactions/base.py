"""What every way of answering has in common: it asks, takes one response, and shows how it went."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.message import Message
from textual.widget import Widget

from aiquiz.model.interaction import Interaction
from aiquiz.tui.content import Draw
from aiquiz.tui.keys import Scope

if TYPE_CHECKING:
    from aiquiz.model.response import Response
    from aiquiz.model.verdict import Verdict

__all__ = ["AnswerView", "AnyView"]

I = TypeVar("I", bound=Interaction)  # noqa: E741 - the interaction's type, as in the class's name


class AnswerView(Widget, Generic[I]):
    """The part of the study screen in which a question is answered.

    One instance serves all questions of its interaction: `ask` puts the next one in, `reveal` marks right and wrong.
    """

    draw: Draw | None = None
    """Draws the pictures of the question that is asked next; the page sets it before."""

    class Answered(Message):
        """The learner gave a response."""

        def __init__(self, response: Response) -> None:
            super().__init__()
            self.response = response

    class Noted(Message):
        """Something to tell the learner before the answer, such as “two lines are still open”.

        Keys stand in it by the names of their actions in `scope`, in braces, as in `instruction`.
        """

        def __init__(self, scope: Scope, text: str) -> None:
            super().__init__()
            self.scope, self.text = scope, text

    scope: ClassVar[Scope]
    """The part of the key table that works here."""
    instruction: ClassVar[str]
    """What to do, in one short sentence; keys stand in it by the names of their actions, in braces."""

    @abstractmethod
    def ask(self, interaction: I) -> None:
        """Show `interaction`, unanswered."""

    @abstractmethod
    def reveal(self, verdict: Verdict) -> None:
        """Show right and wrong in place; takes no response any more."""

    def put_back(self, response: Response) -> None:
        """Show a response that was given before, to be given once more or changed; what does not fit is left out."""

    def begun(self) -> Response | None:
        """What would be the answer if it were given now; None where nothing was begun."""
        return None

    def fit(self) -> None:
        """There is more or less room: draw anew what does not fit itself."""

    def strike(self, option: int) -> None:
        """Show that the option at this place, as shown, is not right; where there are no options, nothing."""

    def take_focus(self) -> None:
        """Put the keyboard where the answer is given, at once: the bar of keys is right when it is first seen."""
        self.screen.set_focus(self, scroll_visible=False)

    def answer(self, response: Response) -> None:
        """Tell the screen."""
        self.post_message(self.Answered(response))

    def note(self, text: str) -> None:
        """Tell the learner."""
        self.post_message(self.Noted(self.scope, text))

    def action_dont_know(self) -> None:
        """Give up on this question."""
        from aiquiz.model.response import DontKnow

        self.answer(DontKnow())


AnyView = AnswerView[Any]
"""A view whose interaction's type is known only to itself: the element of the registry."""
