"""A real model behind a real server, where the person who runs the tests names one (docs/llm.md)."""

from __future__ import annotations

import os

import pytest

from aiquiz.deckfile import check_quotes, decode_deck, encode_deck
from aiquiz.generate import generate_deck
from aiquiz.llm import Client, endpoint_of, word_questions
from aiquiz.model.ids import DeckId
from aiquiz.reading import read_article
from commandline import ARTICLE

URL = os.environ.get("AIQUIZ_TEST_LLM_URL", "")
MODEL = os.environ.get("AIQUIZ_TEST_LLM_MODEL", "default")


@pytest.mark.skipif(not URL, reason="AIQUIZ_TEST_LLM_URL names no server")
def test_a_real_model_words_some_questions_and_leaves_every_quote_in_place() -> None:
    article = read_article(ARTICLE.encode(), "article.md")
    plain = generate_deck(article, deck_id=DeckId("deck"))
    done = word_questions(plain, article, Client(endpoint_of(URL, MODEL, os.environ.get("AIQUIZ_LLM_KEY", ""))))
    assert done.worded, done.reasons
    decoded = decode_deck(encode_deck(done.generated.deck).encode(), "deck.yaml")
    assert check_quotes(decoded, article) == ()
