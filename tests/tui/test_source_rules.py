"""Rules on the app's own source that no type checker knows: text is content, styles stay in their screen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import textual

import aiquiz.tui

_FOLDER = Path(aiquiz.tui.__file__).parent
_SOURCES = sorted(_FOLDER.rglob("*.py"))
_READS_MARKUP = {"Static", "Label", "OptionList"}
_FORBIDDEN_WIDGETS = {"Button", "Checkbox", "Collapsible", "Digits", "Header", "Link", "Markdown", "RichLog", "Tooltip"}
_FORBIDDEN_NAMES = {
    "from_markup",
    "from_text",
    "from_rich_text",
    "border_title",
    "border_subtitle",
    "tooltip",
    "visualize",
}


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(function: ast.expr) -> str:
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _has_markup_off(call: ast.Call) -> bool:
    return any(
        keyword.arg == "markup" and isinstance(keyword.value, ast.Constant) and keyword.value.value is False
        for keyword in call.keywords
    )


def markup_problems(source: str, name: str = "x.py") -> list[str]:
    """Where `source` could hand text to something that reads markup."""
    tree = ast.parse(source)
    problems = []
    for call in _calls(tree):
        called = _name(call.func)
        if called in _READS_MARKUP | {"notify"} and not _has_markup_off(call):
            problems.append(f"{name}:{call.lineno}: {called}() without markup=False")
        if called in _FORBIDDEN_WIDGETS:
            problems.append(f"{name}:{call.lineno}: {called} reads markup")
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(_name(base) in _READS_MARKUP for base in node.bases):
            starts = [call for call in _calls(node) if _name(call.func) == "__init__"]
            if not any(_has_markup_off(call) for call in starts):
                problems.append(f"{name}:{node.lineno}: {node.name} does not switch markup off")
        if isinstance(node, ast.Attribute) and node.attr in _FORBIDDEN_NAMES:
            problems.append(f"{name}:{node.lineno}: .{node.attr}")
    return problems


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: str(path.relative_to(_FOLDER)))
def test_no_widget_is_fed_text_as_markup(source: Path) -> None:
    assert markup_problems(source.read_text(encoding="utf-8"), source.name) == []


@pytest.mark.parametrize(
    "bad",
    [
        "Static(question)",
        "Static(f'{question}', markup=True)",
        "app.notify(question)",
        "Button(question)",
        "Content.from_markup(question)",
        "widget.border_title = question",
        "class Title(Static): pass",
        "class Title(Static):\n    def __init__(self) -> None:\n        super().__init__(question)",
    ],
)
def test_the_markup_rule_notices(bad: str) -> None:
    assert len(markup_problems(bad)) == 1


# Ctrl+Q alone is the same whatever a settings file says, and digits that choose or rate.
_NAMES_A_KEY = re.compile(r"\b(?:Enter|Space|Esc|Tab|Backspace|PgDn|PgUp|F\d+|Ctrl\+[A-PR-Z])\b|\b[Pp]ress [a-z]\b")


def key_problems(source: str, name: str = "x.py") -> list[str]:
    """Sentences of `source` that name a key, which people may have changed; those in docstrings are for readers."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        f"{name}:{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
        if _NAMES_A_KEY.search(node.value)
    ]


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: str(path.relative_to(_FOLDER)))
def test_no_sentence_names_a_key_that_may_be_another(source: Path) -> None:
    if source.name != "keys.py":
        assert key_problems(source.read_text(encoding="utf-8"), source.name) == []


@pytest.mark.parametrize("bad", ['say("Press d.")', 'say(f"{name}: Enter goes on")', 'x = ("F2", "Ctrl+S")[0]'])
def test_the_rule_on_keys_notices(bad: str) -> None:
    assert key_problems(bad)
    assert not key_problems('say("Press {done}, or 1; Ctrl+Q leaves.")')


_STYLES = sorted(_FOLDER.rglob("*.tcss"))


@pytest.mark.parametrize("styles", _STYLES, ids=lambda path: path.name)
def test_a_screens_styles_name_no_colour_and_touch_no_other_screen(styles: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", styles.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b\s*[;%]|rgb\(|hsl\(", text)
    outermost = re.findall(r"^(\S.*?)\s*\{", text, flags=re.MULTILINE)
    assert outermost == [f"{styles.stem.capitalize()}Screen"]


@pytest.mark.parametrize("styles", _STYLES, ids=lambda path: path.name)
def test_styles_stand_beside_their_screen(styles: Path) -> None:
    assert f'CSS_PATH = "{styles.name}"' in styles.with_suffix(".py").read_text(encoding="utf-8")


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: str(path.relative_to(_FOLDER)))
def test_only_the_theme_knows_colours_by_number(source: Path) -> None:
    if source.name != "theme.py":
        assert not re.search(r"#[0-9a-fA-F]{6}\b", source.read_text(encoding="utf-8"))


def test_every_value_of_the_house_is_made_by_its_own_dataclass() -> None:
    package = _FOLDER.parent
    elsewhere = [
        str(file.relative_to(package))
        for file in package.rglob("*.py")
        if re.search(r"^ *from dataclasses import.*\bdataclass\b", file.read_text("utf-8"), re.MULTILINE)
    ]
    assert elsewhere == ["values.py"], "write `from aiquiz.values import dataclass`"


_TEXTUAL = Path(textual.__file__).parent
_INSIDE = _FOLDER / "inside"
_OF_NAMED_TUPLES = {"_replace", "_asdict"}


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _is_own(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and value.id in ("self", "cls")


@cache
def _private_to_textual() -> frozenset[str]:
    """The names that app, screens, widgets and messages of Textual keep to themselves."""
    found: set[str] = set()
    for name in ("app", "screen", "widget", "dom", "message_pump", "message", "scroll_view"):
        for node in ast.walk(ast.parse((_TEXTUAL / f"{name}.py").read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found.add(node.name)
            elif isinstance(node, ast.Attribute) and _is_own(node.value):
                found.add(node.attr)
    return frozenset(filter(_is_private, found))


def private_parts(source: str, name: str = "x.py") -> list[str]:
    """Where `source` leans on what Textual promises nobody: imports, attributes, methods in the place of its own."""
    tree, problems = ast.parse(source), []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in ("textual", "rich"):
            if any(map(_is_private, (*node.module.split("."), *(one.name for one in node.names)))):
                problems.append(f"{name}:{node.lineno}: import from {node.module}")
        elif isinstance(node, ast.Attribute) and _is_private(node.attr) and node.attr not in _OF_NAMED_TUPLES:
            if not _is_own(node.value) or node.attr in _private_to_textual():
                problems.append(f"{name}:{node.lineno}: {ast.unparse(node)}")
        elif isinstance(node, ast.ClassDef):
            own = (part for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef))
            problems += [
                f"{name}:{part.lineno}: {node.name}.{part.name}" for part in own if part.name in _private_to_textual()
            ]
    return problems


@pytest.mark.parametrize(
    "source",
    [path for path in _SOURCES if not path.is_relative_to(_INSIDE)],
    ids=lambda path: str(path.relative_to(_FOLDER)),
)
def test_only_one_place_leans_on_private_parts_of_textual(source: Path) -> None:
    assert private_parts(source.read_text(encoding="utf-8"), source.name) == []


@pytest.mark.parametrize(
    "bad",
    [
        "from textual._compositor import Compositor",
        "app._driver.write(text)",
        "class S(Screen):\n    def f(self): self._compositor",
        "class S(Screen):\n    def _refresh_layout(self): pass",
    ],
)
def test_the_rule_finds_what_leans_on_private_parts(bad: str) -> None:
    assert private_parts(bad)
