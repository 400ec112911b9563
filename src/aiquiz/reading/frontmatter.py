"""The settings some Markdown files begin with: `---` (YAML) or `+++` (TOML), of which we want title and language."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.values import dataclass

__all__ = ["FrontMatter", "split_front_matter"]

_MOST_LINES: Final = 200
_SETTING = re.compile(r"""["']?([\w-]+)["']?[ \t]*[:=](?:[ \t]+(.*))?""")
_CLOSINGS: Final = {"---": ("---", "..."), "+++": ("+++",)}
_IN_NEXT_LINE: Final = frozenset({"", ">", ">-", ">+", "|", "|-", "|+"})
_ESCAPES = re.compile(r"\\([\"\\/])")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A source parted: what its front matter says, empty where it says nothing, and the rest."""

    body: str
    title: str = ""
    language: str = ""
    is_there: bool = False


def split_front_matter(source: str) -> FrontMatter:
    """`source` parted. Without a closing line or any setting it has no front matter: a ruled line is only a line."""
    head = source.lstrip("\n").split("\n", _MOST_LINES)
    closings = _CLOSINGS.get(head[0].rstrip(), ())
    end = next((at for at in range(1, min(len(head), _MOST_LINES)) if head[at].rstrip() in closings), 0)
    inside = head[1:end]
    if not any(_SETTING.fullmatch(line.rstrip()) for line in inside) or any(line[:2] == "# " for line in inside[:1]):
        return FrontMatter(source)
    settings = _settings(inside)
    language = settings.get("lang") or settings.get("language") or ""
    return FrontMatter("\n".join(head[end + 1 :]), settings.get("title", ""), language, True)


def _settings(lines: list[str]) -> dict[str, str]:
    """The top-level settings that are plain text, by lower-case name."""
    settings: dict[str, str] = {}
    for at, line in enumerate(lines):
        found = _SETTING.fullmatch(line.rstrip())
        if not found:
            continue
        value = (found.group(2) or "").strip()
        if value in _IN_NEXT_LINE and at + 1 < len(lines) and lines[at + 1].startswith((" ", "\t")):
            value = lines[at + 1].strip()
        settings.setdefault(found.group(1).lower(), _unquoted(value))
    return settings


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return _ESCAPES.sub(r"\1", value[1:-1])
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
