"""Where words and stretches of text lie by what they mean."""

from aiquiz.generate.wordspace.space import WordSpace, decoded, encoded, word_space, words_of

__all__ = ["WordSpace", "decoded", "encoded", "word_space", "words_of"]
