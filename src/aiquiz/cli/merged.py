"""What merging two logs came to, told to a person or a program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.cli.output import Console, as_json, counted
from aiquiz.errors import Diagnostic, Place, Severity
from aiquiz.files import shown_path

if TYPE_CHECKING:
    from aiquiz.collection.copies import Merged

__all__ = ["tell_merged"]


def tell_merged(console: Console, merged: Merged, source: Path, *, json: bool, said: str = "", **more: object) -> None:
    """Tells what was added from `source` and what was passed over, `said` in the place of the usual words; `more` goes
    into the JSON besides."""
    if merged.unusable:
        message = f"{counted(merged.unusable, 'row')} passed over, torn or altered; all others are used"
        place = Place(shown_path(source))
        console.findings([Diagnostic(place, "S017", message, "see `aiquiz explain S017`", Severity.WARNING)])
    if json:
        data = {
            "added": merged.added,
            "known": merged.known,
            "unusable": merged.unusable,
            "mended": merged.mended,
        }
        console.data(as_json(data | more))
    else:
        mended = f" {counted(merged.mended, 'damaged row')} mended." if merged.mended else ""
        usual = f"{counted(merged.added, 'row')} added, {merged.known:,} known before."
        console.say(f"{said or usual}{mended}")
