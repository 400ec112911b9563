"""`aiquiz generate --llm`: the model asked, with a line that tells how far it is and one that tells how it went."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from aiquiz.cli.output import Console, counted
from aiquiz.errors import UsageError

if TYPE_CHECKING:
    from aiquiz.generate import Generated
    from aiquiz.llm import Client, Worded
    from aiquiz.model.article import Article

__all__ = ["KEY_VARIABLE", "account_of", "asked_model", "client_for", "told_of"]

KEY_VARIABLE: Final = "AIQUIZ_LLM_KEY"
"""The one place a key is taken from; it stands in no file, no option and no message."""
_SHOWN_REASONS: Final = 4


def client_for(url: str, model: str) -> Client | None:
    """The client `--llm URL --model NAME` asks for, None without both; raises UsageError (U002, M001, M002)."""
    if not url and not model:
        return None
    if not (url and model):
        missing, hint = ("--model", "add `--model NAME`") if url else ("--llm", "add `--llm URL`")
        raise UsageError.at("aiquiz generate", "U002", f"`{missing}` is missing: a model needs both", hint)
    from aiquiz.llm import Client, endpoint_of

    return Client(endpoint_of(url, model, os.environ.get(KEY_VARIABLE, "")))


def asked_model(generated: Generated, article: Article, client: Client, console: Console) -> Worded:
    """The deck with its questions worded where that held; on a terminal a line tells how far it is."""
    from aiquiz.llm import word_questions

    def show(done: int, total: int) -> None:
        console.progress("" if done == total else f"Asking the model: {done} of {total} facts …")

    try:
        return word_questions(generated, article, client, show)
    finally:
        console.progress("")


def told_of(worded: Worded) -> str:
    """In one line how many questions the model worded, how many stayed gaps, and why."""
    total = len(worded.worded) + len(worded.kept)
    if not total:
        return "The model was not asked: no item has a gap that a question could replace."
    told = f"The model worded {len(worded.worded)} of {counted(total, 'question')}"
    if not worded.kept:
        return f"{told}."
    shown = [f"{reason} ({count})" for reason, count in worded.reasons[:_SHOWN_REASONS]]
    rest = sum(count for _, count in worded.reasons[_SHOWN_REASONS:])
    shown += [f"other reasons ({rest})"] if rest else []
    return f"{told}; {len(worded.kept)} stayed as made without it: {', '.join(shown)}."


def account_of(worded: Worded) -> dict[str, object]:
    """The same for programs."""
    return {"worded": list(worded.worded), "kept": [{"item": item, "reason": why} for item, why in worded.kept]}
