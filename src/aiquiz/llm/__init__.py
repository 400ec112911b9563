"""A language model words the questions; facts, quotes and answers stay those of `generate`."""

from aiquiz.llm.client import Client
from aiquiz.llm.codes import CODES
from aiquiz.llm.endpoint import Endpoint, endpoint_of
from aiquiz.llm.wording import Worded, word_questions

__all__ = ["CODES", "Client", "Endpoint", "Worded", "endpoint_of", "word_questions"]
