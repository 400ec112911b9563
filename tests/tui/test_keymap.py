"""Other keys for actions: what may be asked for, what is said where it may not, and that everything follows."""

from __future__ import annotations

import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.keys import _character_to_key
from textual.widgets import Input

from aiquiz.config import WantedKeys, load_settings
from aiquiz.errors import ConfigError, Place
from aiquiz.tui.interactions import VIEWS
from aiquiz.tui.interactions.base import AnyView
from aiquiz.tui.interactions.choice import SeveralView
from aiquiz.tui.interactions.order import OrderView
from aiquiz.tui.interactions.text_entry import TextEntryView
from aiquiz.tui.keymap import _long_name, keymap_of
from aiquiz.tui.keys import KEYS, Key, Scope
from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.home import HomeScreen
from aiquiz.tui.screens.stats import StatsScreen
from golden import screen_lines
from learner import asked, keys_for, settle

if TYPE_CHECKING:
    from house import House

_CHANGEABLE = [key for key in KEYS if key.is_command and "ctrl+q" not in key.keys]


def _wanted(scope: str, action: str, *keys: str, line: int = 1) -> WantedKeys:
    return WantedKeys(scope, action, keys, Place("config.toml", line))


def _complaints(*wanted: WantedKeys) -> list[tuple[str, int, str]]:
    with pytest.raises(ConfigError) as error:
        keymap_of(wanted)
    return [(found.code, found.place.line, found.message) for found in error.value.diagnostics]


def test_no_two_actions_of_a_scope_have_one_name() -> None:
    names = [(key.scope, key.action_name) for key in KEYS if key.is_command]
    assert len(set(names)) == len(names)
    assert all(name.replace("_", "").isalnum() for _, name in names)


@pytest.mark.parametrize("key", _CHANGEABLE, ids=lambda key: f"{key.scope.name}-{key.action_name}")
def test_every_action_can_have_another_key(key: Key) -> None:
    made = keymap_of([_wanted(key.scope.name.lower(), key.action_name, "ctrl+f12")])
    (now,) = (other for other in made.of(key.scope) if other.action == key.action)
    assert now.keys == ("ctrl+f12",)
    assert now.printed() == "Ctrl+F12"
    assert now.help == key.help


def test_names_are_written_as_people_write_them() -> None:
    made = keymap_of([_wanted("study", "undo", "Ctrl+Z", "U", "End"), _wanted("home", "reload", "!", "shift+r")])
    assert {key.action: key.keys for key in made.of(Scope.STUDY)}["undo"] == ("ctrl+z", "U", "end")
    assert {key.action: key.keys for key in made.of(Scope.HOME)}["reload"] == ("exclamation_mark", "R")


def test_a_sign_has_the_name_under_which_textual_hears_it() -> None:
    signs = [*string.punctuation, *string.ascii_letters, *string.digits, "é", "§", "€"]
    assert [_long_name(sign) for sign in signs] == [_character_to_key(sign) for sign in signs]


@pytest.mark.parametrize(
    ("wanted", "code", "said"),
    [
        (_wanted("hime", "study", "x"), "C006", "no keys for `hime`"),
        (_wanted("home", "studyall", "x"), "C006", "no action `studyall`"),
        (_wanted("choice", "choose_{key}", "x"), "C006", "no action"),
        (_wanted("home", "study", "strg+x"), "C007", "no key `strg+x`"),
        (_wanted("home", "study", "xx"), "C007", "no key `xx`"),
        (_wanted("home", "study", "\x1b[31m"), "C007", "no key ``"),
        (_wanted("home", "study", "a"), "C008", "`a` would mean both"),
        (_wanted("home", "study", "?"), "C008", "`question_mark` would mean both"),
        (_wanted("study", "undo", "s"), "C008", "`s` would mean both"),
        (_wanted("choice", "confirm", "f"), "C008", "`f` would mean both"),
        (_wanted("home", "study", "ctrl+q"), "C008", "always leaves"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_cannot_be_is_told_at_its_line(wanted: WantedKeys, code: str, said: str) -> None:
    ((found, line, message),) = _complaints(wanted)
    assert (found, line) == (code, 1)
    assert said in message


def test_everything_wrong_is_told_at_once_in_order() -> None:
    found = _complaints(_wanted("home", "nothing", "x", line=7), _wanted("none", "study", "x", line=2))
    assert [(code, line) for code, line, _ in found] == [("C006", 2), ("C006", 7)]


def test_a_key_for_two_actions_is_told_beside_what_else_is_wrong_but_not_where_a_swap_may_be_meant() -> None:
    found = _complaints(
        _wanted("home", "reload", "b", line=1),
        _wanted("home", "study_all", "n", line=2),
        _wanted("home", "practise_new", "no such key", line=3),
    )
    assert [(code, line) for code, line, _ in found] == [("C008", 1), ("C007", 3)]


def test_two_actions_may_swap_their_keys() -> None:
    made = keymap_of([_wanted("home", "study_all", "n"), _wanted("home", "practise_new", "a")])
    assert {key.action: key.keys for key in made.of(Scope.HOME)}["study_all"] == ("n",)


def test_the_settings_file_keeps_the_line_of_each_key(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('theme = "nord"\n[keys.study]\nundo = "z"\n\n[keys.home]\nundo = ["y"]\nstudy = 3\n', "utf-8")
    with pytest.raises(ConfigError) as error:
        load_settings(file)
    assert [(found.code, found.place.line) for found in error.value.diagnostics] == [("C003", 7)]
    file.write_text(file.read_text("utf-8").replace("study = 3\n", ""), "utf-8")
    assert [(one.scope, one.keys, one.place.line) for one in load_settings(file).keys] == [
        ("study", ("z",), 3),
        ("home", ("y",), 6),
    ]


async def test_bar_help_palette_and_keyboard_follow(kinds: House) -> None:
    app = kinds.app()
    stats, every = _wanted("home", "open_stats", "f5"), _wanted("home", "study_all", "s")
    app.use_keys(keymap_of([stats, every, _wanted("home", "practise_cram", "ctrl+e")]))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "F5 Statistics" in screen_lines(app)[-1]
        await pilot.press("question_mark")
        await settle(pilot)
        help_lines = [text.split() for text in screen_lines(app)]
        assert ["F5", "See", "how"] in [words[:3] for words in help_lines]
        await pilot.press("escape", "c")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("f5")
        await settle(pilot)
        assert isinstance(app.screen, StatsScreen)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("ctrl+e")
        await settle(pilot)
        assert asked(pilot).deck_title.startswith("One of each")


def test_what_a_view_says_names_the_keys_that_work_now() -> None:
    made = keymap_of([_wanted("text", "submit", "ctrl+j"), _wanted("order", "lift", "y", "z")])
    views: list[type[AnyView]] = [*VIEWS.values(), SeveralView]
    told = {view: made.told(view.scope, view.instruction) for view in views}
    assert told[TextEntryView] == "Type the answer, then press Ctrl+J."
    assert told[OrderView] == "Put the lines in order: y lifts one, arrows move it."
    assert not any("{" in sentence for sentence in told.values())


async def test_an_empty_field_asks_for_the_key_that_checks_it(house: House) -> None:
    house.write("typed.yaml", "id: typed\ntitle: T\nitems: [{id: a, question: Who?, answer: Ada, ask: type}]\n")
    app = house.app("typed")
    app.use_keys(keymap_of([_wanted("text", "submit", "f9")]))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "then press F9." in "\n".join(screen_lines(app))
        await pilot.press("f9")
        await settle(pilot)
        assert "Press F9 once more if you don’t know." in "\n".join(screen_lines(app))


async def test_an_answer_is_given_and_undone_by_other_keys(one: House) -> None:
    app = one.app("one")
    app.use_keys(keymap_of([_wanted("rating", "next", "ctrl+n"), _wanted("done", "undo", "ctrl+z")]))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        first = asked(pilot).card.id
        await pilot.press(*keys_for(asked(pilot).shown), "enter", "space")
        await settle(pilot)
        assert asked(pilot).card.id == first
        await pilot.press("ctrl+n")
        await settle(pilot)
        assert isinstance(app.screen, DoneScreen)
        await pilot.press("u")
        await settle(pilot)
        assert isinstance(app.screen, DoneScreen)
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert asked(pilot).card.id == first


async def test_a_key_that_is_no_letter_works_while_an_answer_is_typed(house: House) -> None:
    house.write("typed.yaml", "id: typed\ntitle: T\nitems: [{id: a, question: Who?, answer: Ada, ask: type}]\n")
    app = house.app("typed")
    app.use_keys(keymap_of([_wanted("study", "flag", "ctrl+y"), _wanted("study", "undo", "ctrl+z", "z")]))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("z", "ctrl+y")
        await settle(pilot)
        assert isinstance(app.focused, Input)
        assert app.focused.value == "z"
        assert "⚑" in "\n".join(screen_lines(app))
