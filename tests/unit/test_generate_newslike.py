"""What a text of news is told by."""

import pytest

from aiquiz.generate.worth.newslike import newslike

NEWS = (
    "The board dismissed its chief executive on 3 May 2023, and the shares dropped by a fifth. A spokesman said that "
    "the firm was sorry. In 2024 a court ordered it to pay $5 million, and investors were told to wait until 2025."
)
LEXICON = (
    "The canal is 97 kilometres long and has eight locks. It was begun in 1820 and finished in 1832, and it is still "
    "in use. Boats carry timber on it in summer, and skaters use the ice in winter."
)
LIFE = (
    "She was born in Oslo in 1861. She studied there, and in 1890 she married her teacher, who had been ill. He died "
    "in 1901, and she wrote his life in 1905."
)


@pytest.mark.parametrize(
    ("title", "text", "is_news"),
    [
        ("Norland to sell its mills as losses mount and the board falls out", NEWS, True),
        ("Norland Canal", LEXICON, False),
        ("Ada Quill", LIFE, False),
        ("", "", False),
    ],
)
def test_news_is_told_by_its_years_its_tense_and_who_said_so(title: str, text: str, is_news: bool) -> None:
    assert 0 <= newslike(title, text) <= 1
    assert (newslike(title, text) > 0.45) is is_news
