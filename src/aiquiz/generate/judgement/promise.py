"""How likely readers are to find a question worth knowing, its answer the only one, and nothing left open in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from math import exp
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
}
"""By what figures each verdict is foretold."""

_BIAS: Final = ""
"""Under this name stands what a model adds for every question."""


def promise(candidate: Candidate, analysis: Analysis) -> float:
    """How likely the question is to pass with a reader in all that is foretold, from 0 to 1."""
    product = 1.0
    for likelihood in likelihoods(candidate, analysis).values():
        product *= likelihood
    return product


def likelihoods(candidate: Candidate, analysis: Analysis) -> Mapping[str, float]:
    """By verdict (`worth`, `one`, `clear`) how likely a reader is to say yes.

    Logistic models over what `SEEN_FOR` names, fitted by `bench/generation/learn.py`.
    """
    seen = {each: each(candidate, analysis) for each in dict.fromkeys(SEEN_FOR.values())}
    return {verdict: _logistic(seen[SEEN_FOR[verdict]], weights) for verdict, weights in _models().items()}


def _logistic(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = weights[_BIAS] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-total))


@cache
def _models() -> Mapping[str, Mapping[str, float]]:
    read: dict[str, dict[str, float]] = json.loads(
        files("aiquiz.generate.judgement").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return read
