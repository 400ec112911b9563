"""Under a question: what is said of the answer, whether there is more to scroll to, and the ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from aiquiz.tui.content import Content, joined, line, phrase
from aiquiz.tui.keys import Scope
from aiquiz.tui.widgets.rating_bar import RatingBar

if TYPE_CHECKING:
    from aiquiz.collection import Feedback
    from aiquiz.errors import Diagnostic
    from aiquiz.model.review import Rating, Remarks
    from aiquiz.study import Hint
    from aiquiz.tui.keymap import KeyMap

__all__ = ["StudyFoot"]


class StudyFoot(Vertical):
    """The lines at the foot of the study screen; how they lie there is in its style sheet."""

    def __init__(self, keymap: KeyMap) -> None:
        super().__init__(id="foot")
        self._keys_told = keymap

    def compose(self) -> ComposeResult:
        """Nothing is said yet."""
        with Vertical(id="foot-page"):
            with Horizontal(id="said-line"):
                yield Static(id="said", markup=False)
                more = self._keys_told.told(Scope.STUDY, "▾ {page_down}: more")
                yield Static(joined(more), id="more", markup=False)
            yield RatingBar()

    def say(self, said: Content) -> None:
        """Show `said` in the place of what was said before."""
        self.query_one("#said", Static).update(said)

    def show_asked(self, instruction: str) -> None:
        """How to answer; there is nothing to rate."""
        self.say(joined((instruction, "$foreground-muted")))
        self.query_one(RatingBar).update(Content(), layout=False)

    def show_hint(self, hint: Hint, *, is_last: bool) -> None:
        """One step of help; whether it is the last one again."""
        no_more = "  There is no other." if is_last else ""
        self.say(joined(("Hint  ", "$foreground-muted"), phrase(hint.text), (no_more, "$foreground-muted")))

    def ask_how_sure(self) -> None:
        """Ask for how sure the learner is, before it is told how it went."""
        self.hold_focus()
        keys = self._keys_told.told(Scope.CONFIDENCE, "  {sure_True} sure   {sure_False} not sure")
        self.say(joined(("How sure are you?", "bold"), (keys, "$foreground-muted")))

    def show_verdict(self, feedback: Feedback, rating: Rating | None, remarks: Remarks, known: Rating | None) -> None:
        """How it went, and the ratings with the one that counts; `known` is as in `RatingBar.show`."""
        from aiquiz.tui.widgets.feedback import verdict_line

        label = feedback.labels[rating] if rating is not None else ""
        self.say(verdict_line(feedback.verdict, rating, label, remarks, has_two_buttons=known is not None))
        self.query_one(RatingBar).show(feedback.labels, rating, known=known)

    def show_failure(self, found: Diagnostic, way_out: str) -> None:
        """The answer is not on disk: why, and what to do."""
        message = line(f"{found.message} – {found.hint}.")
        self.say(joined(("! Not saved: ", "bold $text-error"), message, " ", (way_out, "bold")))

    def hold_focus(self) -> None:
        """Take the focus from the view of the question, which is answered."""
        self.query_one(RatingBar).focus(scroll_visible=False)

    def show_more(self, *, is_more: bool) -> None:
        """Say whether something can be scrolled up into sight.

        It keeps its place while it is not seen: were the line over the ratings wider without it, the page could be
        just long enough with it and too short without, and both would take turns for ever.
        """
        self.query_one("#more").visible = is_more
