"""The files of timed tests, beside the progress file: the one that is on its way, and the results of all others."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

from aiquiz.collection.answers import way_of
from aiquiz.collection.examplace import exams_folder, unfinished_file
from aiquiz.collection.snapshot import as_data, from_data
from aiquiz.errors import StoreError
from aiquiz.files import read_limited, shown_path, write_atomic
from aiquiz.grading import expected_text, grade
from aiquiz.model.interaction import Choice
from aiquiz.study.exam import Exam, ExamAnswer, ExamQuestion, result_of, verdict_of

__all__ = ["ExamFiles", "result_data"]

_FORMAT, _RESULT_FORMAT, _VERSION = "aiquiz exam", "aiquiz exam result", 1
_MAX_BYTES = 64_000_000
_NO_FILE = "F001"


class ExamFiles:
    """The folder `exams` beside the progress file. Every method raises StoreError where a file fails.

    Writing is all or nothing and durable on return. With `is_saving` false nothing is written or read.
    """

    def __init__(self, progress_file: Path, *, is_saving: bool = True) -> None:
        self.folder = exams_folder(progress_file)
        self._unfinished = unfinished_file(progress_file)
        self._is_saving = is_saving

    @property
    def unfinished(self) -> Path:
        """Where the test on its way is kept."""
        return self._unfinished

    def keep(self, exam: Exam) -> None:
        """Writes the test as it stands."""
        if self._is_saving:
            self._write(self.unfinished, {"format": _FORMAT, "version": _VERSION, "exam": as_data(exam)})

    def load(self) -> Exam | None:
        """The test that was not finished; None where there is none. Raises StoreError (L020) for any other file."""
        if not self._is_saving:
            return None
        try:
            data = json.loads(read_limited(self.unfinished, _MAX_BYTES, StoreError))
            if not isinstance(data, dict) or data.get("format") != _FORMAT or data.get("version") != _VERSION:
                raise ValueError("not a file of this version")
            exam = from_data(Exam, data.get("exam"))
            if not exam.questions or len(exam.questions) != len(exam.answers) or not 0 <= exam.at < len(exam.questions):
                raise ValueError("questions and answers do not fit")
            result_of(exam)
            for place, begun in exam.drafts:
                if place not in range(len(exam.questions)):
                    raise ValueError("questions and drafts do not fit")
                grade(exam.questions[place].shown, begun)
        except StoreError as failure:
            if failure.diagnostics[0].code == _NO_FILE:
                return None
            raise
        except (ValueError, TypeError, RecursionError) as failure:
            message = f"the unfinished exam cannot be read: {failure}"
            hint = "`aiquiz exam --discard` moves the file away; no progress is in it"
            raise StoreError.at(shown_path(self.unfinished), "L020", message, hint) from failure
        return exam

    def discard(self) -> Path | None:
        """Puts the unfinished test away under another name, and returns that; None where there is none."""
        if not self._is_saving:
            return None
        target = self.folder / "discarded.json"
        try:
            self.unfinished.replace(target)
        except FileNotFoundError:
            return None
        except OSError as failure:
            message = f"the unfinished exam cannot be moved away: {failure.strerror}"
            raise StoreError.at(shown_path(self.unfinished), "L020", message, "remove the file by hand") from failure
        return target

    def finish(self, exam: Exam, ended_ms: int, utc_offset_min: int) -> Path | None:
        """Writes the result and forgets the unfinished test; where the result is, None if nothing is saved."""
        if not self._is_saving:
            return None
        started = _moment(exam.started_ms, utc_offset_min)
        target = self.folder / f"{started:%Y-%m-%d-%H%M%S}-{exam.seed:06}.json"
        self._write(target, result_data(exam, ended_ms, utc_offset_min))
        try:
            self.unfinished.unlink(missing_ok=True)
        except OSError as failure:
            message = f"the result is written, but the exam cannot be taken off the list: {failure.strerror}"
            raise StoreError.at(shown_path(self.unfinished), "L020", message, "remove the file by hand") from failure
        return target

    def _write(self, target: Path, data: object) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as failure:
            message = f"the folder for exams cannot be made: {failure.strerror}"
            raise StoreError.at(shown_path(self.folder), "L020", message, "check the folder's permissions") from failure
        write_atomic(target, (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode("utf-8"), StoreError)


def result_data(exam: Exam, ended_ms: int, utc_offset_min: int) -> dict[str, object]:
    """The result as data for a file: what was asked, what was answered, and what it came to."""
    result = result_of(exam)
    pairs = zip(exam.questions, exam.answers, strict=True)
    return {
        "format": _RESULT_FORMAT,
        "version": _VERSION,
        "title": exam.title,
        "decks": list(exam.decks),
        "seed": exam.seed,
        "started": _moment(exam.started_ms, utc_offset_min).isoformat(),
        "ended": _moment(ended_ms, utc_offset_min).isoformat(),
        "seconds_used": round(exam.used_ms / 1000),
        "seconds_allowed": round(exam.limit_ms / 1000) or None,
        "pauses": exam.pauses,
        "pass_mark": exam.pass_share,
        "score": round(result.share, 4),
        "right": result.right,
        "answered": result.answered,
        "total": result.total,
        "passed": result.is_passed,
        "questions": [_question_data(number, *pair) for number, pair in enumerate(pairs, start=1)],
    }


def _question_data(number: int, question: ExamQuestion, answer: ExamAnswer | None) -> dict[str, object]:
    verdict = verdict_of(question, answer)
    card, shown = question.card, question.shown
    return {
        "number": number,
        "card": card.id,
        "question": card.prompt,
        "asked_as": way_of(shown),
        "options": list(shown.options) if isinstance(shown, Choice) else None,
        "given": verdict.given if answer else None,
        "right_answer": expected_text(shown),
        "verdict": verdict.outcome.value if answer else "not answered",
        "is_right": bool(verdict.is_right),
        "is_self_marked": question.is_self_marked,
        "seconds": round(answer.took_ms / 1000, 1) if answer else None,
        "source": card.evidence.quote if card.evidence else None,
    }


def _moment(ms: int, utc_offset_min: int) -> datetime:
    return datetime.fromtimestamp(ms // 1000, timezone(timedelta(minutes=utc_offset_min)))
