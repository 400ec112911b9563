"""The settings screen by keyboard: values checked while typed, written with the file's comments, followed at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from aiquiz.config import SETTINGS, Setting, Settings, load_settings
from aiquiz.config.writing import RawValue, SettingsFile, raw_values, with_value
from aiquiz.errors import ConfigError
from aiquiz.tui.keymap import KeyMap
from aiquiz.tui.screens.stats import StatsScreen
from aiquiz.tui.setting_rows import rows_of, typed_value
from golden import check_golden, screen_lines
from house import ALL_KINDS
from learner import settle

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from house import House

MINE = "# My settings.\nnew_per_day = 5  # not more!\n\n[deck.welcome]\nnew_per_day = 3\n"
SIZE = (80, 24)


def _text(pilot: Pilot[None]) -> str:
    return "\n".join(screen_lines(pilot.app))


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def _to(pilot: Pilot[None], title: str) -> None:
    """Down to the row with this title."""
    for _ in range(200):
        if any(line.strip().lstrip("▸● ").startswith(title) and "▸" in line for line in screen_lines(pilot.app)):
            return
        await _press(pilot, "down")
    raise AssertionError(title)


def _written(house: House) -> str:
    return house.paths.config_file.read_text("utf-8")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_the_usual_value_of_every_setting_can_be_typed_back(setting: Setting, tmp_path: Path) -> None:
    row = next(row for row in rows_of({}, KeyMap()) if row.setting is setting)
    assert not row.is_set
    settings = SettingsFile(tmp_path / "config.toml").tried(row.place, typed_value(row, row.value))
    assert settings == Settings()


@pytest.mark.parametrize(
    ("name", "typed", "value", "shown"),
    [
        ("deck_folders", "~/decks,/srv/school", ["~/decks", "/srv/school"], "~/decks, /srv/school"),
        ("deck_folders", ' "/home/me, too" , b c,, ', ["/home/me, too", "b c"], '"/home/me, too",b c'),
        ("easy_days", "Sat 50 %, sunday: 0, fri. = .75", {"saturday": 0.5, "sunday": 0, "friday": 0.75}, ""),
        ("easy_days", "monday 1", {"monday": 1}, "monday 1"),
        ("breaks", "2026-12-24 to 2027-01-02", ["2026-12-24/2027-01-02"], "2026-12-24 to 2027-01-02"),
        ("breaks", "2026-12-24/2027-01-02 ,2027-05-01", ["2026-12-24/2027-01-02", "2027-05-01"], ""),
        (
            "breaks",
            "2026-12-24 – 2026-12-26, 2027-05-01 - 2027-05-02",
            ["2026-12-24/2026-12-26", "2027-05-01/2027-05-02"],
            "",
        ),
        ("breaks", "", [], ""),
        ("breaks", '["2027-05-01"]', ["2027-05-01"], "2027-05-01"),
    ],
)
def test_a_list_is_typed_by_commas_and_shown_as_it_can_be_typed_again(
    name: str, typed: str, value: RawValue, shown: str, tmp_path: Path
) -> None:
    row = next(row for row in rows_of({}, KeyMap()) if row.place == (name,))
    assert typed_value(row, typed) == value
    file = SettingsFile(tmp_path / "config.toml")
    file.change(row.place, value)
    again = next(row for row in rows_of(raw_values(file.text()), KeyMap()) if row.place == (name,))
    assert typed_value(again, again.value) == value
    if shown:
        assert again.value == shown


async def test_a_list_that_cannot_be_is_told_in_the_words_of_whoever_types_it(house: House) -> None:
    async with house.app().run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await _press(pilot, "comma")
        await _to(pilot, "Easy days")
        assert "days and shares by commas, such as saturday 0.5, sunday 0; usual: none" in _text(pilot)
        await _press(pilot, "enter", *"sunday 2")
        assert "! “Easy days” needs a number from 0 to 1 for sunday – for example saturday 0.5" in _text(pilot)
        await _press(pilot, *["backspace"] * 8, *"caturday 0")
        assert "! “Easy days” knows no day `caturday` – for example saturday 0.5, sunday 0" in _text(pilot)
        await _press(pilot, *["backspace"] * 10, *"sat 50%", "enter")
        assert re.search(r"● Easy days +saturday 0\.5", _text(pilot))
        assert _written(house) == "easy_days = {saturday = 0.5}\n"
        await _to(pilot, "Breaks")
        await _press(pilot, "enter", *"soon")
        assert "! “Breaks” has no days in `soon` – for example 2026-12-24 to 2027-01-02, 2027-05-01" in _text(pilot)


def test_a_change_leaves_comments_order_and_other_tables_alone() -> None:
    changed = with_value(MINE, ("new_per_day",), 7)
    assert changed == MINE.replace("= 5", "= 7")
    added = with_value(MINE, ("theme",), "nord")
    assert added.startswith('# My settings.\nnew_per_day = 5  # not more!\ntheme = "nord"\n')
    assert with_value(added, ("theme",), None) == MINE
    keys = with_value(MINE, ("keys", "home", "study"), ["x"])
    assert keys == MINE + '\n[keys.home]\nstudy = ["x"]\n'
    assert with_value(MINE, ("keys", "home", "study"), None) == MINE


def test_what_is_unsound_is_never_written(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new" / "config.toml")
    with pytest.raises(ConfigError):
        file.change(("new_per_day",), -1)
    assert not (tmp_path / "new").exists()
    file.change(("easy_days",), {"sunday": 0.5})
    assert file.path.read_text("utf-8") == "easy_days = {sunday = 0.5}\n"
    file.path.write_text("broken = [", "utf-8")
    with pytest.raises(ConfigError):
        file.change(("new_per_day",), 1)
    assert file.path.read_text("utf-8") == "broken = ["


async def test_a_number_is_stepped_typed_checked_and_reset(house: House) -> None:
    house.paths.config_file.write_text(MINE, "utf-8")
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _press(pilot, "comma", "j")
        assert "▸ ● New a day               5" in _text(pilot)
        await _press(pilot, "right", "right", "left")
        assert load_settings(house.paths.config_file).new_per_day == 6
        assert app.collection.settings.new_per_day == 6
        await _press(pilot, "enter", "0", "0", "0", "0")
        assert "! “New a day” must be from 0 to 9999 cards, not 60000" in _text(pilot)
        await _press(pilot, "enter")
        assert load_settings(house.paths.config_file).new_per_day == 6
        await _press(pilot, *["backspace"] * 5, "1", "2")
        assert "✓ can be used" in _text(pilot)
        await _press(pilot, "enter")
        assert _written(house) == MINE.replace("= 5", "= 12")
        await _press(pilot, "backspace")
        assert _written(house) == MINE.replace("new_per_day = 5  # not more!\n", "")
        assert "▸   New a day               20" in _text(pilot)


async def test_no_step_is_lost_however_fast_the_keys_come(house: House) -> None:
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _press(pilot, "comma", "j")
        for _ in range(5):
            pilot.app.screen.action_step(1)  # type: ignore[attr-defined]
        await settle(pilot)
        assert load_settings(house.paths.config_file).new_per_day == 25


async def test_escape_leaves_the_value_as_it_was(house: House) -> None:
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _press(pilot, "comma", "enter", "backspace", "5", "escape")
        assert not house.paths.config_file.exists()
        assert "0.90" in _text(pilot)


async def test_a_theme_is_seen_while_one_steps_through_them(house: House) -> None:
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _press(pilot, "comma")
        await _to(pilot, "Theme")
        await _press(pilot, "right")
        first = load_settings(house.paths.config_file).theme
        assert app.theme == first
        await _press(pilot, "right")
        assert app.theme == load_settings(house.paths.config_file).theme != first


async def test_a_yes_or_no_is_turned_round(house: House) -> None:
    async with house.app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _press(pilot, "comma")
        await _to(pilot, "Load balance")
        assert "yes or no; usual: yes" in _text(pilot)
        await _press(pilot, "enter")
        assert re.search(r"● Load balance +no\b", _text(pilot))
        assert load_settings(house.paths.config_file).load_balance is False
        await _press(pilot, "enter")
        assert load_settings(house.paths.config_file).load_balance is True


async def test_a_key_is_changed_and_works_at_once(house: House) -> None:
    app = house.app()
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await _press(pilot, "comma")
        await _to(pilot, "Statistics")
        await _press(pilot, "enter", "backspace", "q")
        said = " ".join(_text(pilot).split())
        assert "! the key `q` would mean both “Quit” and “Statistics” – give the other one another key first" in said
        await _press(pilot, "backspace", "f", "5", "enter")
        assert _written(house) == '[keys.home]\nopen_stats = ["f5"]\n'
        await _press(pilot, "escape")
        assert "F5 Statistics" in screen_lines(app)[-1]
        await _press(pilot, "s")
        assert not isinstance(app.screen, StatsScreen)
        await _press(pilot, "f5")
        assert isinstance(app.screen, StatsScreen)


async def test_what_one_deck_does_otherwise_is_changed_from_home(house: House) -> None:
    house.paths.config_file.write_text(MINE, "utf-8")
    house.write("kinds.yaml", ALL_KINDS)
    app = house.app(settings=load_settings(house.paths.config_file))
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert re.search(r"One of each +5\b", _text(pilot))
        await _press(pilot, "d")
        assert "Settings of One of each" in _text(pilot)
        assert "▸   Wanted recall           0.90" in _text(pilot)
        await _press(pilot, "j", "left", "left", "left")
        assert "▸ ● New a day               2" in _text(pilot)
        await _to(pilot, "Exam on")
        await _press(pilot, "enter", *"soon")
        assert "! “Exam on” is no day: `soon`" in _text(pilot)
        await _press(pilot, *["backspace"] * 4, *"2023", "minus", *"11", "minus", *"30", "enter")
        assert _written(house) == MINE + "\n[deck.kinds]\nnew_per_day = 2\nexam = 2023-11-30\n"
        await _press(pilot, "escape")
        assert "Exam in 10 days" in _text(pilot)
        assert app.collection.settings.decks["kinds"].new_per_day == 2
        await _press(pilot, "d", "j", "backspace")
        assert "▸   New a day               5" in _text(pilot)


async def test_a_theme_from_the_palette_is_there_at_the_next_start(house: House) -> None:
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.search_themes()
        await settle(pilot)
        await pilot.press(*"nord", "down", "enter")
        await settle(pilot)
        assert app.theme == "nord"
    assert load_settings(house.paths.config_file).theme == "nord"
    assert app.collection.settings.theme == "nord"


async def test_a_theme_that_cannot_be_written_holds_until_one_leaves(house: House) -> None:
    house.paths.config_file.write_text("broken = [", "utf-8")
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        app.keep_theme("nord")
        await settle(pilot)
        assert app.theme == "nord"
        assert "it cannot be written" in "".join(note.message for note in app._notifications)
    assert house.paths.config_file.read_text("utf-8") == "broken = ["


async def test_a_file_that_was_broken_meanwhile_is_told_and_left_alone(house: House) -> None:
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        house.paths.config_file.write_text("new_per_day = [[/]", "utf-8")
        await _press(pilot, "comma")
        assert "error[C001]" in _text(pilot)
        await _press(pilot, "enter", "right", "backspace")
        assert _written(house) == "new_per_day = [[/]"


async def test_a_click_goes_to_a_row_and_another_one_changes_it(house: House) -> None:
    app = house.app()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await _press(pilot, "comma")
        for _ in range(2):
            await pilot.click("SettingList", offset=(6, 4))
            await settle(pilot)
        assert load_settings(house.paths.config_file).new_in_backlog is True


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_the_looks_of_settings(house: House, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    house.paths.config_file.write_text(MINE, "utf-8")
    house.write("kinds.yaml", ALL_KINDS)
    app = house.app()
    app.animation_level = "none"
    monkeypatch.setattr("aiquiz.config.writing.shown_path", lambda path: f"~/{path.name}")
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await _press(pilot, "d", "j", "left")
        check_golden(app, "settings-deck")
        await _press(pilot, "backspace", "escape", "comma")
        check_golden(app, "settings")
        await _press(pilot, "j", "enter", "x")
        check_golden(app, "settings-wrong")
