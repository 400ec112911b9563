from datetime import date
from pathlib import Path

import pytest

from aiquiz.config import CODES, DeckSettings, Paths, Settings, load_settings, shipped_decks_folder
from aiquiz.errors import ConfigError
from aiquiz.schedule import DAYS_OF_WEEK


def settings_file(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def complaints(folder: Path, text: str) -> list[tuple[str, int]]:
    with pytest.raises(ConfigError) as error:
        load_settings(settings_file(folder, text))
    assert all(found.code in CODES for found in error.value.diagnostics)
    return [(found.code, found.place.line) for found in error.value.diagnostics]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_what_a_test_leaves_is_not_in_the_folders_of_whoever_runs_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    own, paths = tmp_path_factory.getbasetemp(), Paths.from_environment()
    assert all(path.is_relative_to(own) for path in (paths.cache, paths.db, paths.config_file, *paths.deck_folders))


def test_a_link_to_nowhere_is_a_problem_not_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "config.toml").symlink_to(tmp_path / "gone")
    with pytest.raises(ConfigError, match="F001"):
        load_settings(tmp_path / "config.toml")


def test_every_setting_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    text = """
desired_retention = 0.85
new_per_day = 0
reviews_per_day = 9999
rollover_hour = 23
learning_step_minutes = 1
maximum_interval_days = 365
leech_lapses = 5
load_balance = false
easy_days = { saturday = 0.5, sunday = 0 }
breaks = ["2026-12-24/2027-01-02", "2027-03-01"]
new_in_backlog = true
deck_folders = ["~/decks", "school", "/srv/decks"]
theme = "nord"
[deck.rivalry]
desired_retention = 0.95
[deck."other one"]
new_per_day = 5
reviews_per_day = 50
"""
    folders = (Path("/home/ada/decks"), tmp_path / "school", Path("/srv/decks"))
    breaks = ((date(2026, 12, 24), date(2027, 1, 2)), (date(2027, 3, 1), date(2027, 3, 1)))
    assert load_settings(settings_file(tmp_path, text)) == Settings(
        desired_retention=0.85,
        new_per_day=0,
        reviews_per_day=9999,
        rollover_hour=23,
        learning_step_minutes=1,
        maximum_interval_days=365,
        leech_lapses=5,
        load_balance=False,
        easy_days={"saturday": 0.5, "sunday": 0.0},
        breaks=breaks,
        new_in_backlog=True,
        deck_folders=folders,
        theme="nord",
        decks={"rivalry": DeckSettings(0.95), "other one": DeckSettings(None, 5, 50)},
    )


@pytest.mark.parametrize(
    ("text", "complaints_expected"),
    [
        ("[deck.x]\nnew_per_dya = 3\n[deck.y]\nnew_per_day = -1\n", [("C002", 2), ("C004", 4)]),
        ("deck = 3\n", [("C003", 1)]),
        ("[deck]\nx = 3\n", [("C003", 1)]),
        ("load_balance = 1\n", [("C003", 1)]),
        ("easy_days = 3\n", [("C003", 1)]),
        ("easy_days = { caturday = 1 }\n", [("C004", 1)]),
        ("easy_days = { sunday = 2 }\n", [("C004", 1)]),
        ('easy_days = { sunday = "0" }\n', [("C003", 1)]),
        ("breaks = 3\n", [("C003", 1)]),
        ('breaks = ["2026-02-30"]\n', [("C004", 1)]),
        ('breaks = ["2026-12-24/2026-12-23"]\n', [("C004", 1)]),
    ],
)
def test_what_is_wrong_with_days_and_decks_is_told(
    tmp_path: Path, text: str, complaints_expected: list[tuple[str, int]]
) -> None:
    assert complaints(tmp_path, text) == complaints_expected


def test_a_week_without_a_day_to_study_is_refused(tmp_path: Path) -> None:
    days = ", ".join(f"{day} = 0" for day in DAYS_OF_WEEK)
    assert complaints(tmp_path, f"easy_days = {{ {days} }}\n") == [("C004", 1)]


def test_a_byte_order_mark_is_no_part_of_the_first_setting(tmp_path: Path) -> None:
    assert load_settings(settings_file(tmp_path, "\ufeffnew_per_day = 3")).new_per_day == 3


def test_all_problems_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = 'new_per_dya = 3\nrollover_hour = 24\ntheme = 3\n"{x}" = 4\n[study]\n'
    assert complaints(tmp_path, text) == [("C002", 1), ("C004", 2), ("C003", 3), ("C002", 4), ("C002", 5)]


def test_a_misspelt_setting_gets_the_one_that_was_meant(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="did you mean `new_per_day`"):
        load_settings(settings_file(tmp_path, "new_per_dya = 3"))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("desired_retention = 0.69", "C004"),
        ("desired_retention = 0.98", "C004"),
        ("desired_retention = nan", "C004"),
        ("desired_retention = true", "C003"),
        ('desired_retention = "0.9"', "C003"),
        ("new_per_day = -1", "C004"),
        ("new_per_day = 10000", "C004"),
        ("new_per_day = true", "C003"),
        ("new_per_day = 2.5", "C003"),
        ("learning_step_minutes = 0", "C004"),
        ("learning_step_minutes = 1441", "C004"),
        ("maximum_interval_days = 0", "C004"),
        ("rollover_hour = -1", "C004"),
        ('deck_folders = "~/decks"', "C003"),
        ("deck_folders = [1]", "C003"),
        ('deck_folders = [""]', "C003"),
        ("theme = []", "C003"),
    ],
)
def test_values_of_the_wrong_type_or_out_of_range_are_refused(tmp_path: Path, line: str, code: str) -> None:
    assert complaints(tmp_path, line) == [(code, 1)]


@pytest.mark.parametrize("line", ["desired_retention = 0.70", "desired_retention = 0.97", "rollover_hour = 0"])
def test_the_ends_of_a_range_belong_to_it(tmp_path: Path, line: str) -> None:
    load_settings(settings_file(tmp_path, line))


def test_ninety_percent_written_as_90_gets_a_hint(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"write ninety percent as 0\.90"):
        load_settings(settings_file(tmp_path, "desired_retention = 90"))


def test_broken_toml_is_told_with_line_and_column(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        load_settings(settings_file(tmp_path, "new_per_day = 3\ntheme nord\n"))
    (found,) = error.value.diagnostics
    assert (found.code, found.place.line, found.place.column) == ("C001", 2, 7)
    assert "at line" not in found.message


def test_toml_that_ends_too_early_is_told_at_its_last_line(tmp_path: Path) -> None:
    assert complaints(tmp_path, 'new_per_day = 3\ndeck_folders = ["a",\n') == [("C001", 2)]


def test_bytes_that_are_not_utf8_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b'new_per_day = 3\ntheme = "\xff"\n')
    with pytest.raises(ConfigError) as error:
        load_settings(tmp_path / "config.toml")
    assert [(found.code, found.place.line) for found in error.value.diagnostics] == [("C005", 2)]


def test_the_environment_moves_every_place(tmp_path: Path) -> None:
    environment = {
        "AIQUIZ_DB": str(tmp_path / "p.db"),
        "AIQUIZ_CONFIG": str(tmp_path / "c.toml"),
        "AIQUIZ_DECKS": f"{tmp_path / 'a'}:{tmp_path / 'b'}",
    }
    paths = Paths.from_environment(environment)
    assert paths.db == tmp_path / "p.db"
    assert paths.config_file == tmp_path / "c.toml"
    assert paths.deck_folders == (tmp_path / "a", tmp_path / "b")


def test_an_empty_variable_counts_as_none_and_all_places_are_absolute() -> None:
    empty = Paths.from_environment({"AIQUIZ_DB": "", "AIQUIZ_CONFIG": "", "AIQUIZ_DECKS": ""})
    assert empty == Paths.from_environment({})
    assert all(place.is_absolute() for place in (empty.db, empty.config_file, empty.cache, *empty.deck_folders))


def test_a_relative_place_is_taken_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.from_environment({"AIQUIZ_DB": "p.db"}).db == tmp_path / "p.db"


def test_the_shipped_decks_are_found() -> None:
    assert (shipped_decks_folder() / "articles").is_dir()
