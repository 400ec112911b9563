"""What a disk may hold after the power failed: recorded writes, cut anywhere and replayed.

The disk promises little: what was synced is there; a name is there when its folder was synced, and a rename or a
removal is done then. Of everything else each write may be there or not, in any order, whole or only some of its
sectors.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path, PurePosixPath

__all__ = ["Call", "Kind", "State", "calls_in", "states_after"]

_HEAD = struct.Struct("=5Q")
_SECTOR_BYTES = 512


class Kind(IntEnum):
    """What a recorded call did; the numbers are those of `recording_io.c`."""

    CREATE = 1
    WRITE = 2
    TRUNCATE = 3
    SYNC = 4
    UNLINK = 5
    RENAME = 6
    MKDIR = 7
    MARK = 8


@dataclass(frozen=True, slots=True)
class Call:
    """One recorded call. `path` and `second` are relative to the recorded folder; a mark has its text in `data`."""

    kind: Kind
    path: str
    second: str
    data: bytes
    offset: int


@dataclass(frozen=True, slots=True)
class State:
    """What the folder may hold: the content of each file; None for a folder."""

    files: tuple[tuple[str, bytes | None], ...]

    def put_into(self, folder: Path) -> None:
        for name, content in self.files:
            if content is None:
                (folder / name).mkdir()
            else:
                (folder / name).write_bytes(content)


@dataclass(slots=True)
class _File:
    durable: bytes = b""
    unsynced: list[Call] = field(default_factory=list)
    is_folder: bool = False


@dataclass(slots=True)
class _Disk:
    names: dict[str, _File] = field(default_factory=dict)
    durable_names: dict[str, _File] = field(default_factory=dict)
    unsynced_names: list[tuple[Call, _File]] = field(default_factory=list)

    def do(self, call: Call) -> None:
        match call.kind:
            case Kind.CREATE | Kind.MKDIR:
                file = _File(is_folder=call.kind is Kind.MKDIR)
                self.names[call.path] = file
                self.unsynced_names.append((call, file))
            case Kind.UNLINK:
                self.unsynced_names.append((call, self.names.pop(call.path)))
            case Kind.RENAME:
                file = self.names.pop(call.path)
                self.names[call.second] = file
                self.unsynced_names.append((call, file))
            case Kind.WRITE | Kind.TRUNCATE:
                self.names[call.path].unsynced.append(call)
            case Kind.SYNC if call.path in self.names and not self.names[call.path].is_folder:
                file = self.names[call.path]
                file.durable = _written(file.durable, file.unsynced)
                file.unsynced = []
            case Kind.SYNC:
                is_here = [_folder_of(change) == call.path for change, _ in self.unsynced_names]
                for (change, file), here in zip(self.unsynced_names, is_here, strict=True):
                    if here:
                        _rename(self.durable_names, change, file)
                kept = zip(self.unsynced_names, is_here, strict=True)
                self.unsynced_names = [change for change, here in kept if not here]
            case Kind.MARK:
                pass

    def after(self, rng: random.Random | None, *, nothing: bool = False) -> State:
        """What is left: all of what was not synced (no `rng`), nothing of it, or some of it."""
        names = dict(self.durable_names)
        for change, file in self.unsynced_names:
            if not nothing and (rng is None or rng.random() < 0.5):
                _rename(names, change, file)
        found = [
            (name, None if file.is_folder else _left(file, rng, nothing))
            for name, file in sorted(names.items())
            if all(str(parent) in names for parent in PurePosixPath(name).parents if str(parent) != ".")
        ]
        return State(tuple(found))


def calls_in(trace: Path, folder: Path) -> list[Call]:
    """The calls that were recorded in the file `trace`."""
    data, at, found = trace.read_bytes(), 0, []
    root = f"{folder}/"
    while at < len(data):
        kind, path_size, second_size, size, offset = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        texts = []
        for length in (path_size, second_size, size):
            texts.append(data[at : at + length])
            at += length
        path, second = (f"{text.decode()}/".removeprefix(root).removesuffix("/") for text in texts[:2])
        found.append(Call(Kind(kind), path, second, texts[2], offset))
    return found


def states_after(calls: list[Call], seeds: int) -> Iterator[tuple[int, State]]:
    """Every cut, as the number of calls that were made before it, with what the disk may hold then."""
    disk = _Disk()
    for number in range(len(calls) + 1):
        yield number, disk.after(None, nothing=True)
        yield number, disk.after(None)
        for seed in range(seeds):
            yield number, disk.after(random.Random(number * 1_000 + seed))
        if number < len(calls):
            disk.do(calls[number])


def _folder_of(change: Call) -> str:
    return str(PurePosixPath(change.path).parent).removeprefix(".")


def _rename(names: dict[str, _File], change: Call, file: _File) -> None:
    if change.kind is Kind.UNLINK:
        if names.get(change.path) is file:
            del names[change.path]
    elif change.kind is Kind.RENAME:
        if names.get(change.path) is file:
            del names[change.path]
        names[change.second] = file
    else:
        names[change.path] = file


def _left(file: _File, rng: random.Random | None, nothing: bool) -> bytes:
    if nothing:
        return file.durable
    if rng is None:
        return _written(file.durable, file.unsynced)
    kept = [call for call in file.unsynced if rng.random() < 0.6]
    rng.shuffle(kept)
    return _written(file.durable, [piece for call in kept for piece in _torn(call, rng)])


def _torn(call: Call, rng: random.Random) -> Iterator[Call]:
    """The call as a whole, or only some of its sectors."""
    if call.kind is not Kind.WRITE or rng.random() < 0.5:
        yield call
        return
    at = 0
    while at < len(call.data):
        size = min(_SECTOR_BYTES - (call.offset + at) % _SECTOR_BYTES, len(call.data) - at)
        if rng.random() < 0.5:
            yield Call(Kind.WRITE, call.path, "", call.data[at : at + size], call.offset + at)
        at += size


def _written(content: bytes, calls: list[Call]) -> bytes:
    data = bytearray(content)
    for call in calls:
        if call.kind is Kind.TRUNCATE:
            data = data[: call.offset] + bytes(max(0, call.offset - len(data)))
        else:
            data += bytes(max(0, call.offset - len(data)))
            data[call.offset : call.offset + len(call.data)] = call.data
    return bytes(data)
