"""How likely readers are to find a question worth knowing, its answer the only one, and nothing left open in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from math import exp, sqrt
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.judgement.clarity import clarity_of
from aiquiz.generate.judgement.features import features_of

__all__ = ["SEEN_FOR", "likelihoods", "promise"]

SEEN_FOR: Final[Mapping[str, Callable[[Candidate, Analysis], Mapping[str, float]]]] = {
    "worth": features_of,
    "one": features_of,
    "clear": clarity_of,
    "usable": lambda candidate, analysis: _joined(features_of(candidate, analysis), clarity_of(candidate, analysis)),
}
"""By what figures each verdict is foretold; `usable` is all three at once."""

_BIAS: Final = ""
"""Under this name stands what a model adds for every question."""


def promise(candidate: Candidate, analysis: Analysis) -> float:
    """How likely the question is to pass with a reader in all that is foretold, from 0 to 1.

    The geometric mean of two guesses: the product of the three verdicts, which is learnt from more questions, and
    `usable`, which is learnt from all three together and so knows what fails in company.
    """
    found = likelihoods(candidate, analysis)
    return sqrt(found["worth"] * found["one"] * found["clear"] * found["usable"])


def likelihoods(candidate: Candidate, analysis: Analysis) -> Mapping[str, float]:
    """By verdict (`worth`, `one`, `clear`, `usable`) how likely a reader is to say yes.

    Logistic models over what `SEEN_FOR` names, fitted by `bench/generation/learn.py`.
    """
    features, clarity = features_of(candidate, analysis), clarity_of(candidate, analysis)
    seen = {"worth": features, "one": features, "clear": clarity, "usable": _joined(features, clarity)}
    return {verdict: _logistic(seen[verdict], weights) for verdict, weights in _models().items()}


def _joined(features: Mapping[str, float], clarity: Mapping[str, float]) -> Mapping[str, float]:
    """Both sets of figures in one; some names are in both, for figures that are not the same."""
    return {**features, **{f"{name} (clear)": value for name, value in clarity.items()}}


def _logistic(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = weights[_BIAS] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-total))


@cache
def _models() -> Mapping[str, Mapping[str, float]]:
    read: dict[str, dict[str, float]] = json.loads(
        files("aiquiz.generate.judgement").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return read
