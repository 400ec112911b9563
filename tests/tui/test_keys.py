from __future__ import annotations

from collections import Counter

import pytest
from textual import screen
from textual.binding import Binding
from textual.keys import key_to_character

from aiquiz.tui.inside.key_signs import sign_of, tell_textual
from aiquiz.tui.keys import KEYS, Key, Scope, bindings, keys_of, together


@pytest.mark.parametrize("scopes", together(), ids=lambda scopes: scopes[-1].name)
def test_no_key_means_two_things_at_a_time(scopes: tuple[Scope, ...]) -> None:
    pressed = Counter(name for scope in scopes for key in keys_of(scope) for name in key.keys)
    assert [name for name, times in pressed.items() if times > 1] == []


@pytest.mark.parametrize("key", KEYS, ids=lambda key: f"{key.scope.name}-{key.action}")
def test_every_key_says_what_it_does(key: Key) -> None:
    assert key.help.endswith(".")
    assert key.printed()
    assert len(key.label) <= 16


def test_every_scope_has_keys() -> None:
    assert all(keys_of(scope) for scope in Scope)


def test_a_digit_is_handed_to_its_action() -> None:
    made = [binding for binding in bindings(Scope.CHOICE) if isinstance(binding, Binding)]
    assert {binding.key: binding.action for binding in made}["3"] == "choose(3)"


def test_a_key_that_would_be_typed_is_not_offered_while_typing() -> None:
    printed = {key.action: key.printed(while_typing=True) for key in KEYS}
    assert printed["flag"] == ""
    assert printed["leave"] == "Esc"
    assert printed["app.keys"] == "F1"


_MOVES = {"move", "scroll", "page", "leaf", "turn", "shift", "end", "fold", "step", "group", "mark_range", "down"}
_EVERYWHERE = {"app.quit", "app.command_palette"}
"""Moving is done by hand and eye; and two keys need no name, one of them being the palette itself."""


@pytest.mark.parametrize("key", KEYS, ids=lambda key: f"{key.scope.name}-{key.action}")
def test_what_is_no_movement_is_in_the_palette_and_its_word_in_the_bar_can_be_clicked(key: Key) -> None:
    name = key.action.partition("(")[0]
    if "{key}" in key.action or name in _MOVES | _EVERYWHERE:
        return
    assert key.in_palette or name == "app.open", "give it a label or a command"
    assert key.is_command


_PRESSED = sorted({name for key in KEYS for name in key.keys})


@pytest.mark.parametrize("name", _PRESSED)
def test_what_a_key_types_is_what_textual_says_of_it(name: str) -> None:
    assert sign_of(name) == key_to_character(name)


def test_no_key_of_the_house_is_looked_up_among_the_names_of_signs() -> None:
    key_to_character.cache_clear()
    for name in _PRESSED:
        if len(name) > 1 and "+" not in name:  # the others are told without a look
            sign_of(name)
    assert key_to_character.cache_info().currsize == 0


def test_screens_ask_what_a_key_types_here() -> None:
    tell_textual()
    assert vars(screen)["key_to_character"] is sign_of
