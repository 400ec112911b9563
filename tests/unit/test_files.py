import errno
import os
import stat
from pathlib import Path

import pytest

from aiquiz.errors import AiquizError, ArticleError, DeckError
from aiquiz.files import CODES, read_limited, shown_path, write_atomic

FEW = 100


def code_of(error: pytest.ExceptionInfo[AiquizError]) -> str:
    (found,) = error.value.diagnostics
    assert found.code in CODES
    return found.code


def test_a_file_at_the_limit_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * FEW)
    assert read_limited(file, FEW) == b"x" * FEW


def test_a_file_over_the_limit_is_refused_with_both_sizes(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"x" * (FEW + 1))
    with pytest.raises(DeckError, match="101 bytes, at most 100 bytes") as error:
        read_limited(file, FEW, DeckError)
    assert code_of(error) == "F003"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "sparse"
    with file.open("wb") as handle:
        handle.truncate(10**13)  # ten terabytes that take no room
    with pytest.raises(AiquizError, match=r"10,000,000\.0 MB") as error:
        read_limited(file, 8_000_000)
    assert code_of(error) == "F003"


def test_a_missing_file_is_told_in_the_class_that_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(ArticleError) as error:
        read_limited(tmp_path / "none.md", FEW, ArticleError)
    assert code_of(error) == "F001"


def test_a_folder_is_not_read_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(AiquizError) as error:
        read_limited(tmp_path, FEW)
    assert code_of(error) == "F002"


def test_a_file_used_as_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(AiquizError) as error:
        read_limited(tmp_path / "a" / "b", FEW)
    assert code_of(error) == "F002"


def test_a_pipe_nobody_writes_to_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(AiquizError) as error:
        read_limited(tmp_path / "pipe", FEW)
    assert code_of(error) == "F005"


def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(AiquizError) as error:
        read_limited(Path("/dev/zero"), FEW)
    assert code_of(error) == "F005"


def test_a_name_with_a_null_byte_is_told_not_raised_raw(tmp_path: Path) -> None:
    with pytest.raises(AiquizError) as error:
        read_limited(tmp_path / "a\0b", FEW)
    assert code_of(error) == "F006"


def test_an_unreadable_file_is_told_as_a_lack_of_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)  # the tests may run as root, whom no permission bit stops
    with pytest.raises(AiquizError, match="no permission to read") as error:
        read_limited(tmp_path / "a", FEW)
    assert code_of(error) == "F004"


def test_names_are_shown_without_what_could_drive_a_terminal() -> None:
    assert shown_path(Path(os.fsdecode(b"de\xffck\x1b[31m.yaml"))) == "de�ck.yaml"


def test_a_new_file_gets_the_permissions_that_the_umask_gives(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_atomic(tmp_path / "new", b"data")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    assert (tmp_path / "new").read_bytes() == b"data"


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    file.chmod(0o754)
    write_atomic(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o754


def test_writing_through_a_link_changes_its_target_and_keeps_the_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "deck.yaml"
    target.write_bytes(b"old")
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_writing_into_a_missing_folder_is_refused_and_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(AiquizError, match="make the folder first") as error:
        write_atomic(tmp_path / "no" / "deck.yaml", b"data")
    assert code_of(error) == "F007"
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(("name", "code"), [("folder", "F002"), ("pipe", "F005")])
def test_what_is_not_an_ordinary_file_is_never_replaced(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(AiquizError) as error:
        write_atomic(tmp_path / name, b"data")
    assert code_of(error) == code


def test_a_read_only_file_is_not_replaced_behind_its_owners_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # what a plain user is told of a file of mode 0444
    with pytest.raises(AiquizError) as error:
        write_atomic(file, b"new")
    assert code_of(error) == "F004"
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_whole_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")

    def no_space(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, no_space)
    with pytest.raises(AiquizError, match="disk is full") as error:
        write_atomic(file, b"new")
    assert code_of(error) == "F008"
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]
