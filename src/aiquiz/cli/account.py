"""What `aiquiz generate` tells of how a deck came to be: for people with `--explain`, for programs with `--json`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from aiquiz.cli.output import counted

if TYPE_CHECKING:
    from aiquiz.generate import Generated

__all__ = ["account", "explained"]


def explained(generated: Generated) -> Iterator[str]:
    """The account for people, line by line: every sentence with what was made of it, then the sections."""
    section = ""
    for sentence in generated.report.sentences:
        if sentence.section != section:
            section = sentence.section
            yield f"\n# {section}"
        yield f"\n{sentence.text}"
        yield from (f"  + {name}" for name in sentence.made)
        for dropped in sentence.dropped:
            what = f" `{dropped.what}`" if dropped.what else ""
            yield f"  - {dropped.gate}{what}: {dropped.reason}"
    yield "\n# What is asked of each section"
    for count in generated.report.sections:
        asked = f"{counted(count.items, 'item')} from {count.asked} of {counted(count.sentences, 'sentence')}"
        yield f"  {count.section or '(before the first heading)'}: {asked}"
        if count.reason:
            yield f"    {count.reason}."


def account(generated: Generated, file: str, *, with_sentences: bool) -> dict[str, object]:
    """The account as a value for JSON; `file` is where the deck was written."""
    report = generated.report
    told: dict[str, object] = {
        "deck": generated.deck.id,
        "file": file,
        "items": len(generated.deck.items),
        "reasons": list(report.reasons),
        "dropped_by_gate": dict(report.dropped_by_gate),
        "sections": [
            {
                "section": count.section,
                "sentences": count.sentences,
                "asked": count.asked,
                "items": count.items,
                "reason": count.reason,
            }
            for count in report.sections
        ],
    }
    if with_sentences:
        told["sentences"] = [
            {
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": sentence.text,
                "items": list(sentence.made),
                "dropped": [
                    {"gate": one.gate, "answer": one.what, "reason": one.reason, "generator": one.generator}
                    for one in sentence.dropped
                ],
            }
            for sentence in report.sentences
        ]
    return told
