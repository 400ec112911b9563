"""What is told after an answer: how it went, what is right, why, and when the question returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from aiquiz.model.interaction import Choice, Match, Order, TextEntry
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Outcome
from aiquiz.plain.layout import numbered
from aiquiz.plain.spoken import spoken
from aiquiz.typeset import as_text

if TYPE_CHECKING:
    from aiquiz.collection import Feedback, Passage, Question

__all__ = ["buttons_for", "explained", "passage_lines", "rated", "ratings", "verdict_lines"]

_SAID: Mapping[Outcome, str] = {
    Outcome.RIGHT: "Right.",
    Outcome.CLOSE: "Close enough.",
    Outcome.PARTLY: "Partly right.",
    Outcome.WRONG: "Wrong.",
    Outcome.UNKNOWN: "Not known yet.",
    Outcome.UNGRADED: "Did you know it?",
}


def verdict_lines(question: Question, feedback: Feedback, hints: int = 0) -> Iterator[str]:
    """The verdict, then what was given and what is right where they differ or only the learner can compare."""
    verdict = feedback.verdict
    if verdict.outcome is Outcome.RIGHT and hints:
        yield "Right, with a hint."
    elif verdict.outcome is not Outcome.UNGRADED:
        yield _SAID[verdict.outcome]
    if verdict.given and verdict.outcome is not Outcome.RIGHT:
        is_typed = isinstance(question.shown, TextEntry)
        yield from _named("You answered", verdict.given if is_typed else as_text(verdict.given), question)
    if verdict.outcome is not Outcome.RIGHT:
        yield from _named("Answer", as_text(verdict.expected), question)
    is_single = isinstance(question.shown, Choice) and not question.shown.several
    if is_single and question.card.answer != verdict.expected:
        # A false statement's answer says what is true instead; the option alone says only “False”.
        yield f"Answer: {as_text(question.card.answer)}"
    yield from explained(question)
    if verdict.outcome is Outcome.UNGRADED:
        yield _SAID[verdict.outcome]


def explained(question: Question) -> Iterator[str]:
    """Why, and the sentence that proves it."""
    card = question.card
    if card.explanation:
        yield f"Why: {as_text(card.explanation)}"
    if card.evidence is not None:
        yield f'From the article: "{as_text(card.proof)}"'


def rated(rating: Rating, feedback: Feedback, *, has_two_buttons: bool = False) -> str:
    """What the rating that counts does: `Good: asked again in 3 days.`; practice leaves the schedule as it is."""
    label = spoken(feedback.labels.get(rating, ""))
    name = _name(rating, has_two_buttons=has_two_buttons)
    if rating is feedback.verdict.rating and feedback.returns:
        return f"{name}: asked again {feedback.returns}."
    return f"{name}: asked again in {label}." if label else f"{name}."


def buttons_for(feedback: Feedback, *, has_two_buttons: bool) -> Mapping[str, Rating]:
    """What each number means: four ratings, or missed and known, which is the suggestion where that is one."""
    if not has_two_buttons:
        return {str(rating.value): rating for rating in Rating}
    suggested = feedback.verdict.rating
    return {"1": Rating.AGAIN, "2": suggested if suggested in (Rating.HARD, Rating.GOOD) else Rating.GOOD}


def ratings(feedback: Feedback, *, has_two_buttons: bool) -> str:
    """The ratings with what each would do, on one line."""
    buttons = buttons_for(feedback, has_two_buttons=has_two_buttons)
    return ", ".join(
        f"{number} {_name(rating, has_two_buttons=has_two_buttons)}{_in(spoken(feedback.labels[rating]))}"
        for number, rating in buttons.items()
    )


def passage_lines(passage: Passage) -> Iterator[str]:
    """The paragraph, its quote between signs."""
    start, end = passage.quote.start, passage.quote.end
    if passage.title:
        yield f"From: {passage.title}"
    before, quote, after = map(as_text, (passage.text[:start], passage.text[start:end], passage.text[end:]))
    yield f"{before}>>{quote}<<{after}"


def _named(name: str, text: str, question: Question) -> Iterator[str]:
    lines = text.split("\n")
    if len(lines) == 1:
        yield f"{name}: {lines[0]}"
        return
    yield f"{name}:"
    if isinstance(question.shown, Match):
        yield from (line.replace(" → ", " - ") for line in lines)
    elif isinstance(question.shown, Order):
        yield from numbered(lines)
    else:
        yield from lines


def _name(rating: Rating, *, has_two_buttons: bool) -> str:
    if has_two_buttons:
        return "Missed" if rating is Rating.AGAIN else "Known"
    return rating.name.capitalize()


def _in(label: str) -> str:
    return f" ({label})" if label else ""
