"""Our HTML reader on web pages of strangers: which snippets it keeps and which it leaves out, as people marked them.

    .venv/bin/python bench/reading_snippets.py FOLDER [--english] [--wrong]

FOLDER holds `evaldata.json` and the pages in `eval/` or `cache/`, as the repository of trafilatura has them in its
`tests/`. The pages are other people's, so they are not here. Where that library is installed it is measured beside us,
on what it is developed on.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from aiquiz.errors import AiquizError
from aiquiz.reading import read_article

_ENGLISH = re.compile(rb"<html[^>]*lang=[\"']?en", re.I)


def main(folder: Path, *, is_english: bool, is_telling: bool) -> None:
    """A line for each reader: snippets kept and left out, and the harmonic mean of precision and recall."""
    pages = [
        (file, one) for file, one in pages_of(folder) if not is_english or _ENGLISH.search(file.read_bytes()[:20_000])
    ]
    readers: dict[str, Callable[[bytes], str]] = {"aiquiz": ours}
    if importlib.util.find_spec("trafilatura"):
        readers["trafilatura"] = theirs
    print(f"{len(pages)} pages\n{'':14}{'kept':>9}{'left out':>10}{'precision':>11}{'F':>8}")
    for name, read in readers.items():
        kept = wanted = left = unwanted = 0
        for file, one in pages:
            text = read(file.read_bytes())
            found = [snippet in text for snippet in one["with"]]
            foreign = [snippet in text for snippet in one["without"]]
            kept, wanted = kept + sum(found), wanted + len(found)
            left, unwanted = left + foreign.count(False), unwanted + len(foreign)
            if is_telling and name == "aiquiz" and (not all(found) or any(foreign)):
                lost = [snippet for snippet, is_there in zip(one["with"], found, strict=True) if not is_there]
                extra = [snippet for snippet, is_there in zip(one["without"], foreign, strict=True) if is_there]
                print(f"  {file.name}: lost {lost} extra {extra}")
        precision = kept / max(kept + unwanted - left, 1)
        recall = kept / max(wanted, 1)
        f = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:14}{recall:>9.1%}{left / max(unwanted, 1):>10.1%}{precision:>11.1%}{f:>8.1%}")


def pages_of(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every page that is there, with what was marked on it."""
    data = json.loads((folder / "evaldata.json").read_text("utf-8"))
    for one in data.values():
        file = next(
            (folder / sub / one["file"] for sub in ("eval", "cache") if (folder / sub / one["file"]).is_file()), None
        )
        if file is not None and isinstance(one.get("with"), list):
            yield file, one


def ours(data: bytes) -> str:
    """The article's text by our reader; empty where it finds none."""
    try:
        return read_article(data, "page.html").text
    except AiquizError:
        return ""


def theirs(data: bytes) -> str:
    """The same by trafilatura, without comments."""
    extract = importlib.import_module("trafilatura").extract
    return str(extract(data, include_comments=False, include_tables=True) or "")


if __name__ == "__main__":
    main(Path(sys.argv[1]), is_english="--english" in sys.argv, is_telling="--wrong" in sys.argv)
