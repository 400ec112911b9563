"""What readers said of questions, joined with today's candidates for the same fact."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.engine import candidates_of
from aiquiz.kinds.cloze import BLANK
from aiquiz.model.article import Article
from aiquiz.reading import read_article

HERE = Path(__file__).parent
FILE = HERE / "read" / "verdicts.csv"
GROUPS = ("articles", "first_contact", "by_another_hand", "read")
SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `readers` said of one question: how many said yes to each of the five.

    `ends` is how its sentence ends; `options` are all, sorted, none where it is answered freely; `asked` tells its
    wording from others (see `wording_of`). `worth` is None where readers were told to let small things pass.
    """

    article: str
    ends: str
    answer: str
    options: tuple[str, ...]
    asked: str
    readers: int
    grammatical: int
    self_contained: int
    right: int
    one: int
    worth: int | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate of today with the share of readers who said yes; None where they saw other options or words."""

    article: str
    candidate: Candidate
    analysis: Analysis
    readers: int
    worth: float | None
    one: float | None
    clear: float | None


def verdicts() -> Iterator[Verdict]:
    """All that readers said, in the order of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            counts = (int(row[name]) for name in ("readers", "grammatical", "self_contained", "right", "one"))
            worth = int(row["worth"]) if row["worth"] else None
            options = tuple(row["options"].split(SEPARATOR)) if row["options"] else ()
            yield Verdict(row["article"], row["ends"], row["answer"], options, row["asked"], *counts, worth)


def wording_of(prompt: str) -> str:
    """A few digits that tell one wording from another, whatever kind of answer is asked for behind the gap."""
    plain = re.sub(rf"({BLANK}) \([^)]*\)", r"\1", prompt)
    plain = re.sub(r": W(?=hat\b)", ": w", plain)  # as it was written when most were read
    return hashlib.sha256(plain.encode()).hexdigest()[:8]


def articles() -> Iterator[tuple[str, Article]]:
    """All articles that readers saw questions of, by name."""
    for group in GROUPS:
        for file in sorted((HERE / group).iterdir()):
            if file.suffix in (".md", ".txt"):
                yield file.stem, read_article(file.read_bytes(), file.name)


def judged() -> Iterator[Judged]:
    """Every candidate of today of which something was said."""
    by_answer: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for verdict in verdicts():
        by_answer[verdict.article, verdict.answer].append(verdict)
    for name, article in articles():
        analysis, candidates = candidates_of(article)
        seen: set[tuple[int, int, str]] = set()
        for candidate in candidates:
            key = (candidate.passage.sentence.index, candidate.fact.answer.start, candidate.generator)
            if key not in seen and (one := _of(name, candidate, analysis, by_answer)):
                seen.add(key)
                yield one


def _of(
    name: str,
    candidate: Candidate,
    analysis: Analysis,
    by_answer: Mapping[tuple[str, str], Sequence[Verdict]],
) -> Judged | None:
    answer = candidate.answers[0] if candidate.answers else ""
    sentence = candidate.passage.sentence.text.rstrip(".")
    said = [one for one in by_answer.get((name, answer), ()) if sentence.endswith(one.ends)]
    readers = sum(one.readers for one in said)
    if not readers:
        return None
    weighed = [(one.worth, one.readers) for one in said if one.worth is not None]
    options = tuple(sorted((*candidate.distractors, answer))) if candidate.distractors else ()
    same = [one for one in said if one.options == options]
    seen = sum(one.readers for one in same)
    worded = [one for one in said if one.asked == wording_of(candidate.prompt)]
    read = sum(one.readers for one in worded)
    return Judged(
        name,
        candidate,
        analysis,
        readers,
        sum(worth for worth, _ in weighed) / sum(count for _, count in weighed) if weighed else None,
        sum(one.one for one in same) / seen if seen else None,
        sum(one.self_contained for one in worded) / read if read else None,
    )
