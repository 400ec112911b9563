"""The four ratings with what each would do, and which one counts."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from aiquiz.model.review import Rating
from aiquiz.tui.content import Content, joined, line

__all__ = ["RATING_NAMES", "RatingBar", "named"]

RATING_NAMES: Mapping[Rating, str] = {
    Rating.AGAIN: "Again",
    Rating.HARD: "Hard",
    Rating.GOOD: "Good",
    Rating.EASY: "Easy",
}


def named(rating: Rating, *, has_two_buttons: bool) -> str:
    """What the rating is called: with two buttons all but the worst are one."""
    if has_two_buttons:
        return "Missed" if rating is Rating.AGAIN else "Known"
    return RATING_NAMES[rating]


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

    def show(self, labels: Mapping[Rating, str], counting: Rating | None, *, known: Rating | None = None) -> None:
        """The ratings with their intervals; `counting` is the one that is or would be stored.

        With two buttons `known` is what the second of them means.
        """
        buttons = tuple(Rating) if known is None else (Rating.AGAIN, known)
        self.update(
            Content(" ").join(
                _rating(number, rating, named(rating, has_two_buttons=known is not None), labels, counting)
                for number, rating in enumerate(buttons, 1)
            ),
            layout=False,
        )

    def on_click(self, event: events.Click) -> None:
        """A click on a rating is its digit."""
        number = event.style.meta.get("rating")
        if isinstance(number, int):
            event.stop()
            self.post_message(self.Rated(Rating(number)))


def _rating(number: int, rating: Rating, name: str, labels: Mapping[Rating, str], counting: Rating | None) -> Content:
    left, right = ("▸", "◂") if rating is counting else (" ", " ")
    style = "bold $text-primary" if rating is counting else ""
    entry = joined(
        (left, style),
        (f"{number} ", "bold $footer-key-foreground"),
        (name, style),
        " ",
        line(labels.get(rating, ""), "$foreground-muted"),
        (right, style),
    )
    return entry.stylize(Style.from_meta({"rating": rating.value}))
