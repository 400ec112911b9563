"""What every command keeps: a new one is covered by being in the registry."""

from __future__ import annotations

import shlex
from argparse import ArgumentParser

import pytest

from aiquiz.cli.codes import all_codes
from aiquiz.cli.command import AnyCommand
from aiquiz.cli.commands import COMMANDS
from aiquiz.cli.parser import help_of, options_of

EVERY = pytest.mark.parametrize("command", COMMANDS, ids=[command.name for command in COMMANDS])


def test_names_are_distinct_lower_case_words() -> None:
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names)
    assert all(name.isalpha() and name.islower() for name in names)


@EVERY
def test_the_summary_is_a_sentence_without_its_full_stop(command: AnyCommand) -> None:
    assert command.summary[0].isupper()
    assert not command.summary.endswith(".")
    assert len(command.summary) <= 90


@EVERY
def test_every_example_is_a_call_the_parser_takes(command: AnyCommand) -> None:
    assert command.examples
    for example in command.examples:
        words = shlex.split(example.call.split(" < ")[0])
        assert words[0] == "aiquiz"
        assert words[1:2] in ([command.name], [])
        options_of(command, words[2:])


@EVERY
def test_the_help_shows_the_summary_and_every_example_on_lines_that_fit(command: AnyCommand) -> None:
    shown = help_of(command)
    assert shown.startswith(f"usage: aiquiz {command.name}")
    assert f"{command.summary}." in " ".join(shown.split())
    for example in command.examples:
        assert example.call in shown
    assert max(map(len, shown.splitlines())) <= 100


@EVERY
def test_every_option_says_what_it_does(command: AnyCommand) -> None:
    class _Noting:
        def add_argument(self, *names: str, **settings: object) -> None:
            assert settings.get("help"), names

        def add_mutually_exclusive_group(self) -> _Noting:
            return self

    command.arguments(_Noting())  # type: ignore[arg-type]  # only this method is called


def test_codes_of_all_packages_are_distinct_and_explained() -> None:
    codes = all_codes()
    assert len(codes) > 40
    for name, code in codes.items():
        assert len(name) == 4
        assert code.title
        assert code.explanation
        assert not code.title.endswith(".")


def test_no_code_belongs_to_two_packages() -> None:
    from aiquiz import config, files, lint, search
    from aiquiz.cli import codes as cli
    from aiquiz.collection import codes as collection
    from aiquiz.deckfile import codes as deckfile
    from aiquiz.generate import codes as generate
    from aiquiz.llm import codes as llm
    from aiquiz.nlp import codes as nlp
    from aiquiz.reading import codes as reading
    from aiquiz.store import codes as store
    from aiquiz.web import codes as web

    families = (cli, collection, config, deckfile, files, generate, lint, llm, nlp, reading, search, store, web)
    assert sum(len(family.CODES) for family in families) == len(all_codes())


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.are_complete], ids=lambda command: command.name)
def test_what_is_meant_without_a_word_is_what_parsing_none_gives(command: AnyCommand) -> None:
    parser = ArgumentParser()
    command.arguments(parser)
    parsed = {
        name: tuple(said) if isinstance(said, list) else said for name, said in vars(parser.parse_args([])).items()
    }
    assert parsed == {name: getattr(command.options(), name) for name in command.options.__annotations__}
