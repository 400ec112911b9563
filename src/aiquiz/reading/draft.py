"""What a reader hands on: the blocks as it found them, before cleaning."""

from __future__ import annotations

from collections.abc import Callable

from aiquiz.model.article import BlockKind
from aiquiz.values import dataclass

__all__ = ["Draft", "Reader", "RoughBlock"]


@dataclass(frozen=True, slots=True)
class RoughBlock:
    """One block in the source's own words. Runs of white space still mean something: they part a menu's entries.

    `level` is a heading's depth (1–6), 1 for a table's header row, else 0. `is_around`: the source's structure says
    that this is no part of the article but of the page around it.
    """

    kind: BlockKind
    text: str
    level: int = 0
    is_around: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read. `title`, `language` and `date` (YYYY-MM-DD) are what the source declares of itself.

    Each is empty where it does not. `slanted` are the words that it sets in italics.
    """

    blocks: tuple[RoughBlock, ...]
    title: str = ""
    language: str = ""
    date: str = ""
    slanted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """One format of article.

    `extensions` are lower-case file endings with their dot. `sniff` tells from the text alone whether it is in this
    format; it decides where the name does not. `read` never raises: any text is an article of some sort.
    """

    name: str
    extensions: tuple[str, ...]
    read: Callable[[str], Draft]
    sniff: Callable[[str], bool] | None = None
