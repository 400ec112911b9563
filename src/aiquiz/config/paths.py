"""Where aiquiz keeps its files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from aiquiz.values import dataclass

__all__ = ["Paths", "absolute", "shipped_decks_folder"]


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place aiquiz reads or writes by itself. All absolute; none needs to exist.

    `deck_folders` are the person's own, in the order they are searched; shipped decks come on top of them.
    """

    db: Path
    config_file: Path
    deck_folders: tuple[Path, ...]
    cache: Path

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Paths:
        """The platform's places, each overridden by its variable when that is set and not empty."""
        # Imported here: most commands that only read a named file never need it.
        import platformdirs

        given = os.environ if environment is None else environment
        data = platformdirs.user_data_path("aiquiz", appauthor=False)
        config = platformdirs.user_config_path("aiquiz", appauthor=False)
        folders = [Path(part) for part in given.get("AIQUIZ_DECKS", "").split(os.pathsep) if part]
        return cls(
            db=absolute(given.get("AIQUIZ_DB") or data / "progress.db"),
            config_file=absolute(given.get("AIQUIZ_CONFIG") or config / "config.toml"),
            deck_folders=tuple(absolute(folder) for folder in folders or [data / "decks"]),
            cache=platformdirs.user_cache_path("aiquiz", appauthor=False),
        )


def absolute(path: Path | str) -> Path:
    """`path` with `~` and relative parts resolved by name; symbolic links stay as the person set them."""
    return Path(os.path.abspath(os.path.expanduser(path)))


def shipped_decks_folder() -> Path:
    """The folder of the decks that come with aiquiz: inside an installed package, beside the source otherwise."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "decks"
    return installed if installed.is_dir() else package.parents[1] / "decks"
