"""Reading and writing whole files so that neither side is surprised: bounded reads, writes that are all or nothing.

Every failure becomes an `AiquizError` with a code of the F family; the caller says which class of error fits
its subject (a deck, an article, settings).
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from aiquiz.errors import AiquizError, Code
from aiquiz.text import clean_line

__all__ = ["CODES", "path_below", "read_limited", "shown_path", "sync_folder", "write_atomic"]

CODES: Mapping[str, Code] = {
    "F001": Code("the file does not exist", "Check the spelling, and the folder the command runs in."),
    "F002": Code("a folder stands where a file was expected", "Name a file inside the folder."),
    "F003": Code(
        "the file is too large",
        "Every kind of file has a limit, far above what a person writes by hand. A file beyond it is not even"
        " read, so that a wrong name cannot fill the memory. Split the file, or check that it is the right one.",
    ),
    "F004": Code("no permission", "This user may not read or write the file; its owner can change that."),
    "F005": Code(
        "not an ordinary file",
        "Pipes, sockets and devices may never end or may wait for ever, so only ordinary files are read and"
        " written by name.",
    ),
    "F006": Code("the system could not read or write the file", "The message is the system's own. Check the disk."),
    "F007": Code("the folder does not exist", "Folders are not made by guess: make it first, or check the spelling."),
    "F008": Code(
        "the disk is full",
        "Nothing was changed: a file is replaced only after the whole new one is safely on the disk.",
    ),
}

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def shown_path(path: Path) -> str:
    """`path` as it may be shown on a terminal: undecodable bytes become `�`, control characters vanish."""
    return clean_line(os.fsencode(path).decode("utf-8", "replace"))


def path_below(folder: Path, file: Path) -> str:
    """The way from `folder` to `file`, with `/`; empty where the file lies outside of it. Links are not followed."""
    home, there = Path(os.path.abspath(folder)), Path(os.path.abspath(file))
    return there.relative_to(home).as_posix() if there.is_relative_to(home) else ""


def read_limited(path: Path, limit_bytes: int, error: type[AiquizError] = AiquizError) -> bytes:
    """The whole content of the ordinary file `path`, at most `limit_bytes` long.

    Raises `error`: F001 missing, F002 a folder, F003 too large (told before anything is read), F004 not readable,
    F005 a pipe or device (never waits for one), F006 otherwise.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        descriptor = os.open(path, flags)
        try:
            status = os.fstat(descriptor)
            _demand_ordinary(path, status, error)
            if status.st_size > limit_bytes:
                raise _too_large(path, status.st_size, limit_bytes, error)
            with open(descriptor, "rb", closefd=False) as file:
                data = file.read(limit_bytes + 1)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as failure:
        raise _told(path, failure, "read", error) from failure
    if len(data) > limit_bytes:  # it grew while it was read
        raise _too_large(path, len(data), limit_bytes, error)
    return data


def write_atomic(path: Path, data: bytes, error: type[AiquizError] = AiquizError) -> None:
    """Makes `data` the content of `path`, wholly or not at all, durable on return.

    Keeps the permission bits of a file that exists and writes through a symbolic link to its target. Raises
    `error` (codes as `read_limited`, F007 folder missing, F008 disk full) and then leaves the old file whole.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _mode_of_existing(path, target, error)
        if not target.parent.is_dir():
            folder = shown_path(path.parent)
            raise error.at(shown_path(path), "F007", f"the folder `{folder}` does not exist", "make the folder first")
        _replace(target, data, mode)
    except (OSError, ValueError) as failure:
        raise _told(path, failure, "write", error) from failure


def sync_folder(folder: Path) -> None:
    """Makes the names in `folder` durable, where the system can (Windows cannot open a folder). Raises OSError."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mode_of_existing(path: Path, target: Path, error: type[AiquizError]) -> int | None:
    """Permission bits of the file to be replaced, None where there is none; refuses what must not be replaced."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    _demand_ordinary(path, status, error)
    # A rename would replace a read-only file without asking: the folder's permission is all it needs.
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(status.st_mode)


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    import secrets  # brings the hashes of OpenSSL; most starts write nothing

    temporary = target.with_name(f".aiquiz-{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)


def _demand_ordinary(path: Path, status: os.stat_result, error: type[AiquizError]) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise error.at(shown_path(path), "F002", "this is a folder, not a file", "name a file inside it")
    if not stat.S_ISREG(status.st_mode):
        hint = "save it to an ordinary file first"
        raise error.at(shown_path(path), "F005", "this is a pipe, socket or device, not an ordinary file", hint)


def _too_large(path: Path, size_bytes: int, limit_bytes: int, error: type[AiquizError]) -> AiquizError:
    message = f"the file is too large: {_megabytes(size_bytes)}, at most {_megabytes(limit_bytes)} can be read"
    return error.at(shown_path(path), "F003", message, "check that this is the right file, or split it")


def _megabytes(size_bytes: int) -> str:
    if size_bytes < 1_000_000:
        return f"{size_bytes:,} bytes"
    return f"{size_bytes / 1_000_000:,.1f} MB"


def _told(path: Path, failure: OSError | ValueError, verb: str, error: type[AiquizError]) -> AiquizError:
    """`failure` in words for the person who named `path`."""
    name = shown_path(path)
    number = failure.errno if isinstance(failure, OSError) else None
    if isinstance(failure, FileNotFoundError):
        return error.at(name, "F001", "there is no such file", "check the spelling and the folder")
    if isinstance(failure, (IsADirectoryError, NotADirectoryError)):
        return error.at(name, "F002", "a folder and a file are mixed up in this path", "check the spelling")
    if isinstance(failure, PermissionError) or number == errno.EROFS:
        return error.at(name, "F004", f"no permission to {verb} this file", "change its permissions, or use a copy")
    if number == errno.ENXIO:  # a socket, or a pipe nobody reads
        return error.at(name, "F005", "this is a pipe, socket or device, not an ordinary file")
    if number in _NO_SPACE:
        return error.at(name, "F008", "the disk is full; nothing was changed", "free some space and try again")
    reason = (failure.strerror if isinstance(failure, OSError) else None) or str(failure)
    return error.at(name, "F006", f"cannot {verb} this file: {clean_line(reason)}")
