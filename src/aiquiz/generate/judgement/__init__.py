"""How readers would judge a question, learnt from how they judged others."""

from aiquiz.generate.judgement.features import features_of
from aiquiz.generate.judgement.promise import likelihoods, promise

__all__ = ["features_of", "likelihoods", "promise"]
