"""What is said after an answer: the verdict in symbol, word and colour, the difference, the reason."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.model.card import Card
from aiquiz.model.interaction import Choice, Interaction, Recall, TextEntry
from aiquiz.model.review import NO_REMARKS, Rating, Remarks
from aiquiz.model.verdict import Difference, DifferenceKind, Outcome, Verdict
from aiquiz.tui.content import Content, Draw, joined, line, prose, shown, stacked
from aiquiz.tui.widgets.rating_bar import named

__all__ = ["difference_line", "explanation_of", "verdict_line"]

_SAID: Mapping[Outcome, tuple[str, str, str]] = {
    Outcome.RIGHT: ("✓", "Right", "bold $text-success"),
    Outcome.CLOSE: ("≈", "Close enough", "bold $text-success"),
    Outcome.PARTLY: ("◐", "Partly right", "bold $text-warning"),
    Outcome.WRONG: ("✗", "Wrong", "bold $text-error"),
    Outcome.UNKNOWN: ("○", "Not known yet", "bold $text-warning"),
    Outcome.UNGRADED: ("?", "Did you know it?", "bold"),
}


def verdict_line(
    verdict: Verdict, rating: Rating | None, label: str, remarks: Remarks = NO_REMARKS, *, has_two_buttons: bool = False
) -> Content:
    """How it went, and what the rating does: `✓ Right  Good: asked again in 6 d`; in practice there is no `label`."""
    said = joined(_outcome(verdict, rating, remarks))
    if rating is None:
        buttons = "1 or 2" if has_two_buttons else "1 to 4"
        return joined(said, (f"  Press {buttons}.", "$foreground-muted"))
    name = named(rating, has_two_buttons=has_two_buttons)
    if not label:
        return joined(said, (f"  {name}. Practice: its day stays.", "$foreground-muted"))
    return joined(said, (f"  {name}: asked again in ", "$foreground-muted"), line(label, "$foreground-muted"))


def _outcome(verdict: Verdict, rating: Rating | None, remarks: Remarks) -> tuple[str, str]:
    """The outcome in sign and words, and its style."""
    if remarks.is_guess:
        return "◐ Right, by luck", "bold $text-warning"
    if verdict.outcome is Outcome.WRONG and rating not in (None, Rating.AGAIN):
        return "✓ Right, as you say", "bold $text-success"
    symbol, word, style = _SAID[verdict.outcome]
    hinted = ", with a hint" if remarks.hints and verdict.outcome is Outcome.RIGHT else ""
    return f"{symbol} {word}{hinted}", style


def _answer_line(shown_as: Interaction, verdict: Verdict, card: Card) -> Content:
    """The right answer, where the interaction itself does not show it already."""
    if isinstance(shown_as, Choice) and not shown_as.several and card.answer != verdict.expected:
        # A false statement's answer says what is true instead; the option alone says only “False”.
        return joined(("Answer  ", "$foreground-muted"), prose(card.answer, "bold"))
    if not isinstance(shown_as, TextEntry | Recall):
        return Content()
    if isinstance(shown_as, Recall) or verdict.outcome is Outcome.RIGHT:
        return Content()
    expected = _expected_in(verdict.difference, verdict.expected or card.answer)
    return joined(("Answer  ", "$foreground-muted"), expected)


def difference_line(difference: tuple[Difference, ...]) -> Content:
    """What was typed, its slips struck out; the answer below it says how it should have been.

    Empty where nothing differs, and where nothing is shared: then the field and the answer say it better.
    """
    if not _is_partial(difference):
        return Content()
    typed = (part for part in difference if part.kind is not DifferenceKind.MISSING)
    return joined(("You     ", "$foreground-muted"), *(_part(part) for part in typed))


def _expected_in(difference: tuple[Difference, ...], expected: str) -> Content:
    """`expected` with what was missing underlined, where the difference leads to just what is read."""
    wanted = tuple(part for part in difference if part.kind is not DifferenceKind.EXTRA)
    drawn = prose(expected, "bold")
    if not _is_partial(difference) or "".join(part.text for part in wanted) != drawn.plain:
        return drawn
    return joined(*(_part(part, "bold") for part in wanted))


def _is_partial(difference: tuple[Difference, ...]) -> bool:
    kinds = {part.kind for part in difference}
    return DifferenceKind.SAME in kinds and len(kinds) > 1


def _part(part: Difference, style: str = "") -> Content:
    match part.kind:
        case DifferenceKind.SAME:
            return shown(part.text, style)
        case DifferenceKind.EXTRA:
            return shown(part.text, "strike $text-error")
        case DifferenceKind.MISSING:
            return shown(part.text, f"{style} underline $text-success".strip())


def explanation_of(card: Card, shown_as: Interaction, verdict: Verdict, draw: Draw | None = None) -> Content:
    """Everything between the interaction and the source sentence."""
    answer = stacked(filter(None, (difference_line(verdict.difference), _answer_line(shown_as, verdict, card))))
    return Content("\n\n").join(part for part in (answer, prose(card.explanation, draw=draw)) if part)
