"""The table of keys as somebody wants it: other keys for actions, checked against the table and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import field, replace

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from aiquiz.config import WantedKeys
from aiquiz.errors import ConfigError, Diagnostic, Place
from aiquiz.text import clean_line, short
from aiquiz.tui.keys import KEYS, Key, Scope, keys_of, together
from aiquiz.values import dataclass

__all__ = ["KeyMap", "keymap_of"]

_HELD = {"ctrl", "shift", "alt", "super", "meta", "hyper"}
_NAMED = {key.value for key in Keys}
# What a person would write, and Textual's own name for it.
_OTHER_NAMES = {"esc": "escape", "return": "enter", "pgdn": "pagedown", "pgup": "pageup", "del": "delete"}
_IN_BRACES = re.compile(r"\{(\w+)\}")
# The way out must stay whatever a settings file says.
_FIXED = ("ctrl+q",)


@dataclass(frozen=True, slots=True)
class KeyMap:
    """Which keys do what. `changed` holds, by scope and action name, the keys that are not those of the table."""

    changed: Mapping[tuple[Scope, str], tuple[str, ...]] = field(default_factory=dict)

    def of(self, scope: Scope) -> tuple[Key, ...]:
        """The keys of `scope` in the order of the table, changed ones with the keys that they have now."""
        return tuple(self._with_own(key) for key in keys_of(scope))

    def printed(self, scope: Scope, action_name: str, *, while_typing: bool = False) -> str:
        """The key that does this, as people write it, for sentences that mention it; one that works `while_typing`."""
        found = next(key for key in self.of(scope) if key.action_name == action_name)
        return (found.printed(while_typing=True) if while_typing else "") or found.printed()

    def told(self, scope: Scope, sentence: str) -> str:
        """The sentence with the key of each action that stands in it in braces: `Press {submit} once more.`"""
        first = {key.action_name: key.first for key in self.of(scope)}
        return _IN_BRACES.sub(lambda found: first[found[1]], sentence)

    @property
    def bindings(self) -> Mapping[str, str]:
        """The same for Textual: keys, separated by commas, by the id of a binding."""
        return {f"{scope.name}.{name}": ",".join(keys) for (scope, name), keys in self.changed.items()}

    def _with_own(self, key: Key) -> Key:
        keys = self.changed.get((key.scope, key.action_name)) if key.is_command else None
        return key if keys is None else replace(key, keys=keys, name="")


def keymap_of(wanted: Sequence[WantedKeys]) -> KeyMap:
    """The table with the keys that are `wanted`.

    Raises ConfigError with everything wrong: C006 an unknown scope or action, C007 a key that does not exist, C008 one
    key for two actions that work at the same time.
    """
    if not wanted:
        return KeyMap()
    problems: list[Diagnostic] = []
    changed: dict[tuple[Scope, str], tuple[str, ...]] = {}
    places: dict[tuple[Scope, str], Place] = {}
    unknown: set[tuple[Scope, str]] = set()
    for one in wanted:
        found = _action(one, problems)
        keys = tuple(filter(None, (_key(name, one.place, problems) for name in one.keys)))
        if found is not None and len(keys) == len(one.keys):
            changed[found.scope, found.action_name] = keys
            places[found.scope, found.action_name] = one.place
        elif found is not None:
            unknown.add((found.scope, found.action_name))
    made = KeyMap(changed)
    problems += _clashes(made, places, unknown)
    if problems:
        raise ConfigError(sorted(problems, key=lambda problem: problem.place))
    return made


def _action(one: WantedKeys, problems: list[Diagnostic]) -> Key | None:
    """The key of the table that is meant."""
    scopes = {scope.name.lower(): scope for scope in Scope}
    scope = scopes.get(one.scope)
    if scope is None:
        message = f"there are no keys for `{short(clean_line(one.scope), 40)}`"
        problems.append(Diagnostic(one.place, "C006", message, _meant(one.scope, scopes)))
        return None
    actions = {key.action_name: key for key in KEYS if key.scope is scope and key.is_command}
    found = actions.get(one.action)
    if found is None:
        message = f"`{scope.name.lower()}` has no action `{short(clean_line(one.action), 40)}`"
        problems.append(Diagnostic(one.place, "C006", message, _meant(one.action, actions)))
    return found


def _key(written: str, place: Place, problems: list[Diagnostic]) -> str:
    """Textual's name for a key as it was written; empty, with a problem noted, where there is none such."""
    *held, last = [part.strip() for part in written.split("+")] if len(written) > 1 else [written]
    last = _OTHER_NAMES.get(last.lower(), last if len(last) == 1 else last.lower())
    held = [part.lower() for part in held]
    if held and len(last) == 1:  # a terminal tells `shift+a` as `A`, and `ctrl+A` as `ctrl+a`
        last, held = (last.upper(), []) if held == ["shift"] else (last.lower(), held)
    sign = last if len(last) == 1 else key_to_character(last) or ""
    is_known = last in _NAMED or (sign.isprintable() and sign not in ("", " "))
    if not is_known or not set(held) <= _HELD:
        message = f"there is no key `{short(clean_line(written), 40)}`"
        hint = 'for example "x", "ctrl+x", "f5", "shift+up", "space", "question_mark"'
        problems.append(Diagnostic(place, "C007", message, hint))
        return ""
    key = "+".join([*held, last])
    if key in _FIXED:
        message = f"`{key}` always leaves aiquiz, and cannot be given to anything else"
        problems.append(Diagnostic(place, "C008", message, "take another key"))
        return ""
    return _long_name(key)


def _long_name(key: str) -> str:
    """Textual's name of a key: it hears `?` as `question_mark`."""
    if len(key) != 1 or key.isalnum():
        return key
    import unicodedata  # a megabyte of names, for the few who have such keys

    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def _clashes(
    made: KeyMap, places: Mapping[tuple[Scope, str], Place], unknown: Set[tuple[Scope, str]]
) -> Iterable[Diagnostic]:
    """One for each key that would do two things at a time, at the place that asked for it.

    Of actions whose keys are `unknown`, because what was written for them is none, nothing is said.
    """
    told: set[tuple[Place, str]] = set()
    for group in together():
        taken: dict[str, Key] = {}
        keys = (key for scope in group for key in made.of(scope))
        for key in (key for key in keys if (key.scope, key.action_name) not in unknown):
            for pressed in map(_long_name, key.keys):
                other = taken.setdefault(pressed, key)
                if other.action == key.action and other.scope is key.scope:
                    continue
                places_of_both = [places.get((one.scope, one.action_name)) for one in (key, other)]
                place = next((place for place in places_of_both if place is not None), None)
                if place is None or (place, pressed) in told:
                    continue
                told.add((place, pressed))
                names = [f"{one.scope.name.lower()}.{one.action_name}" for one in (key, other)]
                message = f"the key `{pressed}` would mean both `{names[0]}` and `{names[1]}`"
                hint = "give one of them another key; a swap needs both in [keys]"
                yield Diagnostic(place, "C008", message, hint)


def _meant(written: str, names: Iterable[str]) -> str:
    known = tuple(names)
    import difflib

    close = difflib.get_close_matches(written, known, n=1)
    return f"did you mean `{close[0]}`?" if close else "there are " + ", ".join(known)
