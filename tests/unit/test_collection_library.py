import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from aiquiz.collection.codes import CODES
from aiquiz.collection.library import Library, Shelf
from aiquiz.collection.shelving import groups_of
from aiquiz.early.folders import MOST_FOLDERS, MOST_LEVELS, find_decks
from aiquiz.early.note import files_in
from aiquiz.errors import Severity
from sitting import capitals


@pytest.fixture(autouse=True)
def folders(tmp_path: Path) -> None:
    for name in ("shipped", "own", "elsewhere"):
        (tmp_path / name).mkdir()


def library(
    root: Path, *, folders: Sequence[str] = ("own",), promised: Sequence[str] = (), extra: Sequence[Path] = ()
) -> Library:
    return Library(root / "shipped", [root / name for name in folders], [root / name for name in promised], extra)


def search(root: Path, *known: Path, extra: Sequence[Path] = ()) -> Shelf:
    return library(root, extra=extra).search(known)


def put(file: Path, deck: str, title: str = "T") -> Path:
    file.write_text(capitals(1, deck=deck, title=title), encoding="utf-8")
    return file


def told(shelf: Shelf) -> list[tuple[str, str]]:
    return [(found.code, Path(found.place.file).name) for found in shelf.problems]


def test_yaml_files_in_a_folder_and_below_are_decks_and_hidden_ones_are_not(tmp_path: Path) -> None:
    own = tmp_path / "own"
    put(own / "b.yaml", "b")
    put(own / "a.yml", "a")
    for name in ("latin/verbs", ".git", "articles"):
        (own / name).mkdir(parents=True)
    put(own / "latin" / "verbs" / "a.yaml", "irregular")
    put(own / "latin" / "0.yaml", "nouns")
    put(own / ".git" / "c.yaml", "c")
    (own / "articles" / "a.md").write_text("# an article")
    (own / "deck.schema.json").write_text("{}")
    put(own / ".b.yaml.swp.yaml", "hidden")
    shelf = search(tmp_path)
    assert list(shelf.decks) == ["a", "b", "nouns", "irregular"]
    assert [loaded.source.folder for loaded in shelf.decks.values()] == ["", "", "latin", "latin/verbs"]
    assert shelf.problems == ()


def test_links_between_folders_are_followed_once_however_they_go_round(tmp_path: Path) -> None:
    own = tmp_path / "own"
    put(tmp_path / "elsewhere" / "far.yaml", "far")
    put(own / "near.yaml", "near")
    (own / "a-link").symlink_to(tmp_path / "elsewhere")
    (own / "b-link").symlink_to(tmp_path / "elsewhere")
    (own / "round").symlink_to(own)
    (tmp_path / "elsewhere" / "up").symlink_to(tmp_path)
    (own / "nowhere").symlink_to(tmp_path / "gone")
    assert find_decks(str(own)).files == [str(own / "near.yaml"), str(own / "a-link" / "far.yaml")]
    shelf = search(tmp_path)
    assert list(shelf.decks) == ["near", "far"]
    assert shelf.problems == ()


def test_a_folder_of_too_many_folders_is_searched_in_part_and_that_is_told(tmp_path: Path) -> None:
    own = tmp_path / "own"
    for number in range(MOST_FOLDERS + 1):
        (own / f"{number:04}").mkdir()
    put(own / "0000" / "a.yaml", "first")
    put(own / f"{MOST_FOLDERS:04}" / "a.yaml", "last")
    shelf = search(tmp_path)
    assert list(shelf.decks) == ["first"]
    assert told(shelf) == [("L011", "own")]
    assert shelf.problems[0].severity is Severity.WARNING


def test_a_folder_very_deep_is_not_searched_and_that_is_told(tmp_path: Path) -> None:
    deep = tmp_path / "own" / Path(*"x" * MOST_LEVELS)
    deep.mkdir(parents=True)
    put(deep / "a.yaml", "deep")
    put(deep.parent / "a.yaml", "less-deep")
    shelf = search(tmp_path)
    assert (list(shelf.decks), told(shelf)) == (["less-deep"], [("L011", "own")])


def test_a_folder_in_a_deck_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "own" / "a.yaml", "a")
    (tmp_path / "own" / "locked").mkdir()
    scandir = os.scandir

    def refusing(folder: str) -> Iterator[os.DirEntry[str]]:
        if folder.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    shelf = search(tmp_path)
    assert (list(shelf.decks), told(shelf)) == (["a"], [("L003", "locked")])
    assert "permissions" in shelf.problems[0].hint


def test_what_the_next_start_looks_at_is_what_the_library_found(tmp_path: Path) -> None:
    (tmp_path / "own" / "latin" / ".old").mkdir(parents=True)
    for name in ("own/b.yaml", "own/latin/a.yaml", "own/latin/.old/x.yaml", "shipped/s.yaml"):
        put(tmp_path / name, Path(name).stem)
    shelves = library(tmp_path)
    noted = [file[0] for file in files_in([str(folder) for folder in shelves.folders], [])]
    assert noted == [str(loaded.path) for loaded in shelves.search([]).decks.values()]


def test_folders_of_several_decks_are_groups_unless_the_title_names_them_itself() -> None:
    decks = [
        ("", "Alone"),
        ("latin", "Verbs"),
        ("latin", "Latin::Nouns"),
        ("latin", "latin::Nouns"),
        ("latin/old", "Script"),
        ("unit1", "Unit 1"),
        ("school/unit2", "Unit 2"),
        ("school/unit3", "unit3::Unit 3"),
    ]
    assert groups_of(decks) == ["", "latin", "latin", "", "latin", "", "school", "school"]
    assert groups_of([("a/b", "b::c"), ("a/b", "a::b::d"), ("a/b", "a::d")]) == ["a", "", "a::b"]


def test_own_decks_come_first_and_the_welcome_deck_leads_the_shipped_ones(tmp_path: Path) -> None:
    for name in ("memory", "welcome", "zebra"):
        put(tmp_path / "shipped" / f"{name}.yaml", name)
    put(tmp_path / "own" / "yoga.yaml", "yoga")
    shelf = search(tmp_path)
    assert list(shelf.decks) == ["yoga", "welcome", "memory", "zebra"]
    assert [loaded.is_shipped for loaded in shelf.decks.values()] == [False, True, True, True]


def test_a_persons_own_file_takes_the_place_of_a_shipped_one_in_silence(tmp_path: Path) -> None:
    put(tmp_path / "shipped" / "memory.yaml", "memory")
    own = put(tmp_path / "own" / "mine.yaml", "memory")
    shelf = search(tmp_path)
    assert shelf.decks.keys() == {"memory"}
    assert next(iter(shelf.decks.values())).path == own
    assert shelf.problems == ()


def test_ids_and_tags_are_those_of_the_cards_also_where_the_index_was_lost(tmp_path: Path) -> None:
    item = "- {id: tagged, question: Who?, answer: Ada, tags: [Été, ÉTÉ, 'a \"b\"'], reverse: true}"
    (tmp_path / "own" / "a.yaml").write_text(f"{capitals(2, deck='a')}  {item}\n", encoding="utf-8")
    shelves = library(tmp_path)
    (loaded,) = shelves.search(()).decks.values()
    ids, tags = loaded.card_ids, loaded.tags
    assert ids == tuple(card.id for card in loaded.cards)
    assert tags == {card.id: card.tags for card in loaded.cards}
    assert ("Été", "ÉTÉ", 'a "b"') in tags.values()
    shelves.index.write(lambda raw: raw.execute("DELETE FROM card"))
    assert (loaded.card_ids, loaded.tags) == (ids, tags)


def test_two_own_files_with_one_id_are_told_naming_both(tmp_path: Path) -> None:
    first = put(tmp_path / "own" / "a.yaml", "same")
    second = put(tmp_path / "own" / "b.yaml", "same")
    shelf = search(tmp_path)
    (found,) = shelf.problems
    assert (found.code, found.severity) == ("L001", Severity.ERROR)
    assert found.place.file == str(second)
    assert str(first) in found.message
    assert [loaded.path for loaded in shelf.decks.values()] == [first]


def test_a_file_named_on_the_command_line_wins_over_one_in_a_folder(tmp_path: Path) -> None:
    put(tmp_path / "own" / "a.yaml", "same")
    named = put(tmp_path / "elsewhere" / "b.yaml", "same")
    shelf = search(tmp_path, extra=[named])
    assert [loaded.path for loaded in shelf.decks.values()] == [named]
    assert told(shelf) == [("L001", "a.yaml")]
    assert shelf.extra == ("same",)


def test_one_file_found_in_several_ways_is_one_deck(tmp_path: Path) -> None:
    file = put(tmp_path / "own" / "a.yaml", "a")
    (tmp_path / "elsewhere" / "link.yaml").symlink_to(file)
    shelf = search(tmp_path, file, tmp_path / "elsewhere" / "link.yaml", extra=[tmp_path / "own"])
    assert list(shelf.decks) == ["a"]
    assert shelf.problems == ()


def test_a_folder_may_be_named_too(tmp_path: Path) -> None:
    put(tmp_path / "elsewhere" / "a.yaml", "a")
    put(tmp_path / "elsewhere" / "b.yaml", "b")
    shelf = search(tmp_path, extra=[tmp_path / "elsewhere"])
    assert shelf.extra == ("a", "b")
    assert not any(loaded.is_named for loaded in shelf.decks.values())


def test_a_broken_deck_hides_no_other_and_all_its_problems_are_told(tmp_path: Path) -> None:
    put(tmp_path / "own" / "good.yaml", "good")
    (tmp_path / "own" / "bad.yaml").write_text("id: bad\ntitle: B\nitems:\n  - {id: a, quesion: Q?}\n  - {id: a}\n")
    (tmp_path / "own" / "empty.yaml").touch()
    shelf = search(tmp_path)
    assert list(shelf.decks) == ["good"]
    names = [name for _, name in told(shelf)]
    assert names.count("bad.yaml") >= 2
    assert "empty.yaml" in names


def test_a_folder_called_like_a_deck_is_told_not_fallen_over(tmp_path: Path) -> None:
    (tmp_path / "own" / "a.yaml").mkdir()
    assert told(search(tmp_path)) == [("F002", "a.yaml")]


def test_a_named_file_that_is_missing_is_told(tmp_path: Path) -> None:
    shelf = search(tmp_path, extra=[tmp_path / "none.yaml"])
    assert told(shelf) == [("F001", "none.yaml")]
    assert shelf.extra == ()


def test_a_known_file_that_is_missing_is_passed_over_here(tmp_path: Path) -> None:
    assert search(tmp_path, tmp_path / "gone.yaml") == Shelf({}, ())


def test_the_usual_folder_may_be_missing_but_one_from_the_settings_is_missed(tmp_path: Path) -> None:
    shelf = library(tmp_path, folders=["none"], promised=["nowhere"]).search([])
    assert told(shelf) == [("L003", "nowhere")]
    assert shelf.problems[0].severity is Severity.WARNING
    assert all(found.code in CODES for found in shelf.problems)


def test_without_the_shipped_folder_there_are_just_no_shipped_decks(tmp_path: Path) -> None:
    (tmp_path / "shipped").rmdir()
    assert search(tmp_path) == Shelf({}, ())


def test_a_file_name_that_is_not_utf8_is_shown_cleaned(tmp_path: Path) -> None:
    file = tmp_path / "own" / os.fsdecode(b"b\xff\x1b[2J.yaml")
    file.write_text("title: no id\n")
    places = {found.place.file for found in search(tmp_path).problems}
    assert places == {str(tmp_path / "own" / "b�.yaml")}


def test_an_edited_file_is_read_again_and_an_unchanged_one_is_not(tmp_path: Path) -> None:
    file = put(tmp_path / "own" / "a.yaml", "a", "Old")
    shelves = library(tmp_path)
    first = shelves.search([]).decks
    assert shelves.search([]).decks == first
    put(file, "a", "New title")
    assert [loaded.deck.title for loaded in shelves.search([]).decks.values()] == ["New title"]


def test_a_mended_file_loses_its_problems(tmp_path: Path) -> None:
    file = tmp_path / "own" / "a.yaml"
    file.write_text("id: a\n")
    shelves = library(tmp_path)
    assert shelves.search([]).problems
    put(file, "a")
    assert shelves.search([]).problems == ()
