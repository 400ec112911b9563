"""A picture is read from the deck's own folder, and from nowhere else, whatever a stranger's deck names."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from aiquiz.collection.pictures import MAX_PICTURE_BYTES, begins_as_picture, read_picture
from aiquiz.errors import DeckError


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    folder = tmp_path / "decks"
    (folder / "maps").mkdir(parents=True)
    (folder / "maps" / "a.png").write_bytes(b"inside")
    (tmp_path / "secret.png").write_bytes(b"outside")
    return folder / "deck.yaml"


def _code(deck: Path, written: str) -> str:
    with pytest.raises(DeckError) as failure:
        read_picture(deck, written)
    return failure.value.diagnostics[0].code


def test_a_file_beside_or_below_the_deck_is_read(deck: Path) -> None:
    assert read_picture(deck, "maps/a.png") == b"inside"
    assert read_picture(deck, "./maps/a.png") == b"inside"


@pytest.mark.parametrize(
    "written",
    [
        "../secret.png", "maps/../../secret.png", "/etc/passwd", "//host/share/a.png", "", "..",
        "http://a.example/a.png", "file:///etc/passwd", "data:image/png;base64,AAAA",
        "C:\\a.png", "maps\\a.png", "a\x00b",
    ],
)  # fmt: skip
def test_what_leaves_the_folder_or_is_an_address_is_not_even_looked_for(deck: Path, written: str) -> None:
    assert _code(deck, written) == "L030"


def test_links_are_followed_within_the_folder_and_not_out_of_it(deck: Path) -> None:
    (deck.parent / "link.png").symlink_to(deck.parent / "maps" / "a.png")
    (deck.parent / "out.png").symlink_to(deck.parent.parent / "secret.png")
    (deck.parent / "up").symlink_to(deck.parent.parent)
    (deck.parent / "round.png").symlink_to(deck.parent / "round.png")
    assert read_picture(deck, "link.png") == b"inside"
    assert _code(deck, "out.png") == "L030"
    assert _code(deck, "up/secret.png") == "L030"
    assert _code(deck, "round.png") in ("L030", "F006")


def test_what_is_no_ordinary_file_of_bounded_length_is_not_read(deck: Path) -> None:
    os.mkfifo(deck.parent / "pipe.png")
    with open(deck.parent / "long.png", "wb") as file:
        file.truncate(MAX_PICTURE_BYTES + 1)
    assert _code(deck, "pipe.png") == "F005"
    assert _code(deck, "maps") == "F002"
    assert _code(deck, "long.png") == "F003"
    assert _code(deck, "none.png") == "F001"
    assert _code(deck, "x" * 400) == "F006"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_pictures_that_are_shown_are_known_by_their_first_bytes(kind: str) -> None:
    file = BytesIO()
    Image.new("RGB", (2, 2)).save(file, kind)
    assert begins_as_picture(file.getvalue())
    assert not begins_as_picture(file.getvalue()[1:])
