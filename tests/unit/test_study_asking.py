"""Being asked always one way, where a card has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiquiz.config import SETTINGS, Settings, load_settings
from aiquiz.config.kinds import OneOf
from aiquiz.errors import ConfigError
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice, Interaction, Order, Recall, TextEntry
from aiquiz.study import Asking, way_for
from house import House
from learning import card, in_review

CHOOSE, TYPE, FLIP = Choice(("a", "b"), frozenset({0})), TextEntry(("a",)), Recall("2018")
ORDER = Order(("a", "b"))


@pytest.mark.parametrize(
    ("ways", "asking", "asked"),
    [
        ((CHOOSE, TYPE), Asking.LADDER, CHOOSE),
        ((CHOOSE, TYPE), Asking.CHOOSE, CHOOSE),
        ((CHOOSE, TYPE), Asking.TYPE, TYPE),
        ((CHOOSE, TYPE), Asking.FLIP, FLIP),
        ((FLIP, TYPE), Asking.FLIP, FLIP),
        ((FLIP, TYPE), Asking.CHOOSE, FLIP),
        ((TYPE,), Asking.FLIP, TYPE),
        ((CHOOSE,), Asking.TYPE, CHOOSE),
        ((ORDER,), Asking.FLIP, ORDER),
    ],
    ids=str,
)
def test_the_wanted_way_is_taken_where_the_card_has_it(
    ways: tuple[Interaction, ...], asking: Asking, asked: Interaction
) -> None:
    assert way_for(card("x", ways=ways), None, asking) == asked


def test_a_known_card_stays_on_the_wanted_way() -> None:
    known = in_review(stability=50.0)
    assert way_for(card("x", ways=(CHOOSE, TYPE)), known) == TYPE
    assert way_for(card("x", ways=(CHOOSE, TYPE)), known, Asking.CHOOSE) == CHOOSE


def test_the_setting_knows_the_same_words(tmp_path: Path) -> None:
    kind = next(setting.kind for setting in SETTINGS if setting.name == "asking")
    assert isinstance(kind, OneOf)
    assert set(kind.words) == {asking.value for asking in Asking}
    file = tmp_path / "config.toml"
    file.write_text('asking = "guess"\n', "utf-8")
    with pytest.raises(ConfigError, match="must be ladder, flip, choose or type, not `guess`"):
        load_settings(file)


def test_a_sitting_asks_as_the_settings_say(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.write("x.yaml", "id: x\ntitle: X\nitems:\n  - question: Q?\n    answer: A\n    distractors: [B, C]\n")
    for asking, kind in (("ladder", Choice), ("flip", Recall), ("type", TextEntry)):
        study = house.collection(Settings(asking=asking)).study([DeckId("x")])
        assert study.question is not None
        assert isinstance(study.question.shown, kind)
    house.close()
