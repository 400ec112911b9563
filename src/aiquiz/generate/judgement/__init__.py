"""How readers would judge a question, learnt from how they judged others."""

from aiquiz.generate.judgement.clarity import clarity_of
from aiquiz.generate.judgement.features import features_of
from aiquiz.generate.judgement.promise import SEEN_FOR, likelihoods, promise

__all__ = ["SEEN_FOR", "clarity_of", "features_of", "likelihoods", "promise"]
