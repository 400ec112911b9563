"""What the documents promise is so: paths exist, registries are where they are said to be, keys are the app's."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from aiquiz import __version__
from aiquiz.cli.codes import all_codes
from aiquiz.cli.commands import COMMANDS
from aiquiz.errors import ExitCode
from aiquiz.tui.keys import KEYS

ROOT = Path(__file__).parents[2]
ADRS = sorted((ROOT / "docs/adr").glob("*.md"))
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/glossary.md")),
    *ADRS,
]
PATH = re.compile(r"`((?:src|tests|docs|bench|decks|\.ci)(?:/[\w.-]+)*/?)`")
LINK = re.compile(r"\]\((?!https?://)([^)#]+)\)")
# Names that the table of CONTRIBUTING.md leaves open.
OPEN = "NAME"


def _text(path: str | Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _section(document: str, title: str) -> str:
    found = re.search(rf"^## {title}.*?\n(.*?)(?=^## |\Z)", document, re.DOTALL | re.MULTILINE)
    assert found, title
    return found[1]


def _commands(document: str) -> list[str]:
    """The lines of the fenced blocks that are shell."""
    return [line for block in re.findall(r"```sh\n(.*?)```", document, re.DOTALL) for line in block.splitlines()]


def _layers() -> list[str]:
    """The layers of the import contract, from the top down, each as the contract writes it."""
    contracts = tomllib.loads(_text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    return next(contract["layers"] for contract in contracts if contract["type"] == "layers")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_a_document_names_exists(document: Path) -> None:
    named = [ROOT / path for path in PATH.findall(_text(document)) if OPEN not in path]
    linked = [document.parent / path for path in LINK.findall(_text(document))]
    assert [path for path in named + linked if not path.exists()] == []


def test_the_search_for_paths_finds_them() -> None:
    assert PATH.findall("see `src/aiquiz/text.py`, `docs/adr/` and `.ci/run`, not `Study.record`") == [
        "src/aiquiz/text.py",
        "docs/adr/",
        ".ci/run",
    ]
    assert len(PATH.findall(_text("docs/architecture.md"))) > 10


def test_the_architecture_is_short_and_begins_with_the_flow_of_data() -> None:
    lines = _text("docs/architecture.md").splitlines()
    assert len(lines) <= 120
    assert lines[2] == "```"
    assert "reading" in lines[3]


def test_the_architecture_draws_the_layers_of_the_contract() -> None:
    drawn = re.search(r"```\n(.*?)```", _section(_text("docs/architecture.md"), "Layers"), re.DOTALL)
    assert drawn is not None
    assert drawn[1].splitlines() == _layers()


def test_the_architecture_tells_of_every_package_from_the_top_down() -> None:
    told = re.findall(r"^\| `(\w+)` \| \S", _section(_text("docs/architecture.md"), "Packages"), re.MULTILINE)
    assert told == [name for row in _layers() for name in row.split(" | ") if name != "__main__"]


def test_registries_are_where_contributing_says() -> None:
    said = re.findall(r"`(\w+)` in `([\w./]+\.py)`", _text("CONTRIBUTING.md"))
    assert len(said) >= 10
    assert [
        (name, path) for name, path in said if not re.search(rf"^(class )?{name}\b", _text(path), re.MULTILINE)
    ] == []


def test_the_readme_contributing_and_the_gate_run_the_tests_by_the_same_command() -> None:
    for document in ("README.md", "CONTRIBUTING.md"):
        (command,) = [line for line in _commands(_text(document)) if line.endswith("/pytest")]
        assert command in _text(".ci/run").splitlines()


def test_the_readmes_commands_are_the_programs() -> None:
    called = re.findall(r"^aiquiz (\w+)", "\n".join(_commands(_text("README.md"))), re.MULTILINE)
    names = {command.name for command in COMMANDS}
    assert called
    assert set(called) <= names
    listed = _section(_text("README.md"), "Commands").split("; each has")[0]
    assert set(re.findall(r"`(\w+)`", listed)) - {"aiquiz"} == names - {"home"}


def test_the_readmes_exit_codes_are_the_programs() -> None:
    told = _section(_text("README.md"), "Commands").split("Exit codes:")[1]
    codes = {int(code) for code in re.findall(r"\b(\d+) [a-z]", told)}
    assert len(codes) > 4
    assert codes <= {int(code) for code in ExitCode}


def test_the_readmes_keys_are_keys_of_the_app() -> None:
    rows = re.findall(r"^\| (.*?) \|", _section(_text("README.md"), "Keys"), re.MULTILINE)
    shown = [key for row in rows[2:] for key in row.replace(",", " ").split()]
    printed = {part for key in KEYS for part in key.spelled_out.split()} | set("1234")
    assert len(shown) > 10
    assert [key for key in shown if key not in printed] == []


def test_every_code_named_in_a_document_is_explained() -> None:
    named = {
        code
        for path in [*DOCUMENTS, ROOT / "docs/deck-format.md", ROOT / "CHANGELOG.md"]
        for code in re.findall(r"\b[A-Z]0\d\d\b", _text(path))
    }
    assert named
    assert named <= set(all_codes())


@pytest.mark.parametrize("page", ADRS, ids=lambda path: path.stem)
def test_a_decision_is_one_page_with_the_four_headings(page: Path) -> None:
    lines = _text(page).splitlines()
    assert lines[0].startswith(f"# {int(page.name[:4])}. ")
    assert len(lines) <= 60
    assert [line[3:] for line in lines if line.startswith("## ")] == [
        "Context",
        "Decision",
        "Evidence",
        "Consequences",
    ]


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(page.name[:4]) for page in ADRS] == list(range(1, len(ADRS) + 1))


def test_the_glossary_is_alphabetical_and_defines_each_word_once() -> None:
    words = [word.lower() for word in re.findall(r"^- \*\*(.+?)\*\*: \S", _text("docs/glossary.md"), re.MULTILINE)]
    assert len(words) > 40
    assert words == sorted(set(words))


def test_the_changelog_tells_of_this_version_with_its_date() -> None:
    newest = re.search(r"^## (\S+) \(\d{4}-\d\d-\d\d\)$", _text("CHANGELOG.md"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == __version__
