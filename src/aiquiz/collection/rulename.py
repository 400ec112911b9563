"""The name of a rule by which answers become memory: what was made by another is stale."""

from __future__ import annotations

from collections.abc import Sequence

from aiquiz.digest import blake2b
from aiquiz.schedule.settings import DEFAULT_PARAMETERS, are_sound

__all__ = ["rule_name", "sound_parameters"]

# To be raised whenever the scheduler would make other memories of the same answers.
_VERSION = 2


def sound_parameters(parameters: Sequence[float] | None) -> tuple[float, ...]:
    """These, or the usual ones where they are no FSRS-6 parameters."""
    return tuple(parameters) if parameters is not None and are_sound(parameters) else DEFAULT_PARAMETERS


def rule_name(parameters: tuple[float, ...]) -> str:
    """What depends on the parameters, and on the version of the rule itself."""
    return f"fsrs-6/{_VERSION}/{blake2b(repr(parameters).encode(), digest_size=8).hexdigest()}"
