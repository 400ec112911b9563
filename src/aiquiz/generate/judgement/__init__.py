"""How readers would judge a question, learnt from how they judged others."""

from aiquiz.generate.judgement.clarity import clarity_of
from aiquiz.generate.judgement.features import features_of
from aiquiz.generate.judgement.meaning import meaning_of
from aiquiz.generate.judgement.promise import clearness, figures_by_verdict, likelihoods, promise
from aiquiz.generate.judgement.timing import timing_of

__all__ = [
    "clarity_of",
    "clearness",
    "features_of",
    "figures_by_verdict",
    "likelihoods",
    "meaning_of",
    "promise",
    "timing_of",
]
