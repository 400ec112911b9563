"""The grammar of English sentences, by a small language model: the extra `nlp`."""

from aiquiz.nlp.model import load_parser

__all__ = ["load_parser"]
