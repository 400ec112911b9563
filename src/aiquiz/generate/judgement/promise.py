"""How likely readers are to find a question worth knowing, its answer the only one, and nothing left open in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp, fsum, sqrt
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.judgement.clarity import clarity_of
from aiquiz.generate.judgement.features import features_of
from aiquiz.generate.judgement.meaning import meaning_of
from aiquiz.generate.judgement.timing import timing_of

__all__ = ["clearness", "figures_by_verdict", "likelihoods", "promise"]

_BIAS: Final = ""
"""Under this name stands what a model adds for every question."""
_OF_BUSINESS, _OF_GUIDES = 0.2, 0.5
"""Of 13,000 questions as readers first met them, those of such texts failed more often than foretold: what fails there
is mended one by one, and so is not among what the models learn from. `bench/generation/manner.py` fits 0.21 and 0.50
beside what a text's being news takes off, which the models have learnt."""


def promise(candidate: Candidate, analysis: Analysis) -> float:
    """How likely the question is to pass with a reader in all that is foretold, from 0 to 1.

    The geometric mean of two guesses: the product of the three verdicts, which is learnt from more questions, and
    `usable`, which is learnt from all three together and so knows what fails in company.
    """
    found = likelihoods(candidate, analysis)
    foretold = sqrt(found["worth"] * found["one"] * found["clear"] * found["usable"])
    return foretold / (foretold + (1 - foretold) * exp(_too_high(analysis)))


def _too_high(analysis: Analysis) -> float:
    """By how much what is foretold is too high for a text of this manner, in units of the logit."""
    return _OF_BUSINESS * analysis.businesslike + _OF_GUIDES * analysis.guidelike


def likelihoods(candidate: Candidate, analysis: Analysis) -> Mapping[str, float]:
    """By verdict (`worth`, `one`, `clear`, `usable`) how likely a reader is to say yes.

    Logistic models over `figures_by_verdict`, fitted by `bench/generation/learn.py`.
    """
    models = _models()
    return {
        verdict: _logistic(figures, models[verdict])
        for verdict, figures in figures_by_verdict(candidate, analysis).items()
    }


def clearness(candidate: Candidate, analysis: Analysis) -> float:
    """How likely a reader is to find that the question stands alone, from 0 to 1: `likelihoods` of `clear` only."""
    return _logistic(clarity_of(candidate, analysis), _models()["clear"])


def figures_by_verdict(candidate: Candidate, analysis: Analysis) -> Mapping[str, Mapping[str, float]]:
    """By what figures each verdict is foretold; `usable` is all three at once."""
    seen, clarity = {**features_of(candidate, analysis), **meaning_of(candidate)}, clarity_of(candidate, analysis)
    timed = {**seen, **timing_of(candidate, analysis)}
    # Some names are in both, for figures that are not the same.
    apart = {f"{name} (clear)": value for name, value in clarity.items()}
    return {"worth": timed, "one": seen, "clear": clarity, "usable": {**timed, **apart}}


def _logistic(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    # Exact, so that the order in which features are found, which no run shares with the next, does not tell.
    total = weights[_BIAS] + fsum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-total))


@cache
def _models() -> Mapping[str, Mapping[str, float]]:
    read: dict[str, dict[str, float]] = json.loads(
        files("aiquiz.generate.judgement").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return read
