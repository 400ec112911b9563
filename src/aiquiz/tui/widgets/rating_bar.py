"""The four ratings with what each would do, and which one counts."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from aiquiz.model.review import Rating
from aiquiz.tui.content import Content, joined, line

__all__ = ["RATING_NAMES", "RatingBar"]

RATING_NAMES: Mapping[Rating, str] = {
    Rating.AGAIN: "Again",
    Rating.HARD: "Hard",
    Rating.GOOD: "Good",
    Rating.EASY: "Easy",
}


class RatingBar(Static):
    """One line: `1 Again 10 min   2 Hard 3 d  ▸3 Good 6 d◂  4 Easy 12 d`. Holds the focus while feedback is read.

    Its keys are the study screen's, which decides what they mean.
    """

    DEFAULT_CSS = "RatingBar { height: 1; }"

    class Rated(Message):
        """A rating was clicked."""

        def __init__(self, rating: Rating) -> None:
            super().__init__()
            self.rating = rating

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.can_focus = True

    def show(self, labels: Mapping[Rating, str], counting: Rating | None) -> None:
        """The ratings with their intervals; `counting` is the one that is or would be stored."""
        self.update(Content(" ").join(_rating(rating, labels.get(rating, ""), counting) for rating in Rating))

    def on_click(self, event: events.Click) -> None:
        """A click on a rating is its digit."""
        number = event.style.meta.get("rating")
        if isinstance(number, int):
            event.stop()
            self.post_message(self.Rated(Rating(number)))


def _rating(rating: Rating, label: str, counting: Rating | None) -> Content:
    left, right = ("▸", "◂") if rating is counting else (" ", " ")
    style = "bold $text-primary" if rating is counting else ""
    entry = joined(
        (left, style),
        (f"{rating.value} ", "bold $footer-key-foreground"),
        (RATING_NAMES[rating], style),
        " ",
        line(label, "$foreground-muted"),
        (right, style),
    )
    return entry.stylize(Style.from_meta({"rating": rating.value}))
