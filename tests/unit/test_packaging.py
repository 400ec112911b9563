"""What is installed: the decks, the style sheets and the schema of the progress file come along, and in one version."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import aiquiz
from aiquiz.config import shipped_decks_folder

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
BEHIND_AN_EXTRA = {
    "aiquiz/web/server.py", "aiquiz/web/session.py",
    "aiquiz/tui/pictures/blocks.py", "aiquiz/collection/decoding.py", "aiquiz/tui/pictures/placing.py",
    "aiquiz/tui/pictures/canvas.py", "aiquiz/tui/pictures/sixel.py",
}  # fmt: skip
"""Classes that build upon one of an optional package, so that the package is imported along with the module."""
SUFFIXES = {".sql", ".tcss", ".typed", ".html", ".css", ".js"}
HATCH = PROJECT["tool"]["hatch"]["build"]["targets"]


def test_the_wheel_holds_the_decks_where_an_installed_program_looks_for_them() -> None:
    assert HATCH["wheel"]["force-include"] == {"decks": "aiquiz/decks"}
    assert (shipped_decks_folder() / "welcome.yaml").is_file()


def test_nothing_the_wheel_needs_is_left_out_by_version_control() -> None:
    """hatchling leaves out what is ignored; data files stand inside the package beside the code that reads them."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    data = [path for path in (ROOT / "src/aiquiz").rglob("*") if path.suffix in SUFFIXES]
    assert {path.suffix for path in data} == SUFFIXES
    assert not [pattern for pattern in ignored for path in data if path.match(pattern)]


def test_the_source_archive_holds_what_the_wheel_and_the_tests_need() -> None:
    included = set(HATCH["sdist"]["include"])
    assert {"src", "decks", "tests", "docs", "README.md", "LICENSE"} <= included
    assert [name for name in included if not (ROOT / name).exists()] == []


def test_the_version_is_written_once() -> None:
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert metadata.version("aiquiz") == aiquiz.__version__
    newest = re.search(r"^## (\d\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == aiquiz.__version__


def test_every_third_party_import_of_the_product_is_a_declared_dependency() -> None:
    named = {
        "PIL": "pillow",
        "yaml": "pyyaml",
        "rich": "textual",
        "fsrs_rs_python": "fsrs-rs-python",
        "textual_serve": "textual-serve",
    }  # textual is built on rich and hands its types out
    core = _declared(PROJECT["project"]["dependencies"])
    extras = {
        name
        for extra in ("images", "ingest", "nlp", "optimize", "web")
        for name in _declared(PROJECT["project"]["optional-dependencies"][extra])
    }
    for file in (ROOT / "src").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        at_once = {name for node in tree.body for name in _imported(node)}
        for top in {name for node in ast.walk(tree) for name in _imported(node)} - {"aiquiz", *sys.stdlib_module_names}:
            name = named.get(top, top)
            assert name in core | extras, f"{file} imports {top}"
            is_early = top in at_once and file.relative_to(ROOT / "src").as_posix() not in BEHIND_AN_EXTRA
            assert name in core or not is_early, f"{file} imports {top}, which is optional, before it is needed"


def test_what_needs_an_extra_is_imported_only_when_it_is_wanted() -> None:
    modules = {file.removesuffix(".py").replace("/", ".") for file in BEHIND_AN_EXTRA}
    for file in (ROOT / "src").rglob("*.py"):
        if file.relative_to(ROOT / "src").as_posix() not in BEHIND_AN_EXTRA:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            early = {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}
            assert not modules & early, file


def _declared(lines: list[str]) -> set[str]:
    return {re.split(r"[<>=\[;]", line)[0].lower() for line in lines}


def _imported(node: ast.AST) -> set[str]:
    """The top packages that a statement imports."""
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
    return {name.split(".")[0] for name in names}
