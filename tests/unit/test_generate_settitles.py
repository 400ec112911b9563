"""A title that the source sets in italics is one name, its small words and its commas too."""

import pytest

from aiquiz.generate.engine import candidates_of
from aiquiz.generate.entities.names import Vocabulary, names_in
from aiquiz.generate.entities.settitles import names_with_titles, set_titles
from aiquiz.reading import read_article

ZELL, KING = "To Zell, with Salt", "Jan V at Olm"


def found(text: str, *slanted: str) -> list[str]:
    return [
        name.text
        for name in names_with_titles(text, set_titles(slanted), lambda text: names_in(text, Vocabulary.of([text])))
    ]


@pytest.mark.parametrize(
    ("text", "slanted", "names"),
    [
        (f"In {ZELL}, Ada Quill gave Jan Merle a jar.", (ZELL,), [ZELL, "Ada Quill", "Jan Merle"]),
        (f"In 1905 Ada Quill painted {KING} in Norland.", (KING,), ["Ada Quill", KING, "Norland"]),
        ("She saw Figus olmensis in Norland.", ("Figus olmensis",), ["Figus olmensis", "Norland"]),
        ("The act Nullum zellum barred Norland.", ("Nullum zellum",), ["Nullum zellum", "Norland"]),
        ("She sold Zorbs and olmies in Norland.", ("Zorbs and olmies",), ["Zorbs", "Norland"]),
        ("She sold Great boats in Norland.", ("Great boats",), ["Great", "Norland"]),
        ("She went, and not to Norland.", ("and not to Norland",), ["Norland"]),
        ("The mill of Ada Quill stood in Norland.", ("The mill",), ["Ada Quill", "Norland"]),
    ],
)
def test_a_title_in_italics_is_one_name(text: str, slanted: tuple[str, ...], names: list[str]) -> None:
    assert found(text, *slanted) == names


TOLD = "Norway was poor. In {}, Ada Quill of Norway gave Jan Merle a jar in 1905."


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("olm.md", f"# Salt\n\n{TOLD.format(f'*{ZELL}*')}\n"),
        ("olm.html", f"<html><body><h1>Salt</h1><p>{TOLD.format(f'<i>{ZELL}</i>')}</p></body></html>"),
    ],
)
def test_it_is_asked_for_whole_and_tells_nothing_of_whom_it_names(name: str, source: str) -> None:
    analysis, candidates = candidates_of(read_article(source.encode(), name))
    asked = {one.answers[0] for one in candidates}
    assert ZELL in asked
    assert asked.isdisjoint({"In To Zell", "To Zell", "Salt", "Zell"})
    assert not analysis.types.kind_of(ZELL).is_firm
