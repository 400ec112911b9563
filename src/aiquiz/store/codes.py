"""What can be wrong with a progress file: the S family of codes."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.errors import Code

__all__ = ["CODES"]

CODES: Mapping[str, Code] = {
    "S001": Code(
        "not a progress file",
        "The file is not an SQLite database at all. It was left untouched. Set `AIQUIZ_DB` to another name, or move the"
        " file away: a new progress file is made where there is none.",
    ),
    "S002": Code(
        "a database of another program",
        "The file is an SQLite database, but not one that aiquiz made. It was left untouched.",
    ),
    "S003": Code(
        "made by a newer aiquiz",
        "An older program could lose what it does not know, so the file was not even opened. Upgrade aiquiz.",
    ),
    "S004": Code(
        "in use by another program",
        "Another aiquiz, a backup or a sync tool has held the file for several seconds. Nothing was lost: close the"
        " other program, or wait, and try again.",
    ),
    "S005": Code(
        "the disk is full",
        "The last step was not saved; everything before it is safe. Free some space and try again.",
    ),
    "S006": Code(
        "the progress file cannot be written",
        "The file or its folder is read-only for this user, or the whole disk is. SQLite needs to write in the folder"
        " too: its journal stands beside the file while an answer is saved.",
    ),
    "S007": Code(
        "the disk failed",
        "The system reported an error while reading or writing. The last step was not saved; everything before it is"
        " as safe as the disk is. Copy the progress file elsewhere before going on.",
    ),
    "S008": Code(
        "the progress file is damaged",
        "A part of the database cannot be read. Keep a copy of the file before anything else is tried.",
    ),
    "S009": Code(
        "the progress file was moved or deleted while in use",
        "Saving into a file that no longer has its name would lose the answers, so it was refused. Put the file back,"
        " or start aiquiz again.",
    ),
    "S010": Code("no place for the progress file", "Its folder cannot be made, or something else has its name."),
    "S011": Code(
        "damaged answers were passed over",
        "Every row of the log carries a checksum. Rows that fail it are not used and not deleted; the others are"
        " whole, and so is what was learned from them.",
    ),
    "S012": Code(
        "no backup could be made before the upgrade",
        "A progress file is upgraded only after a copy of it was made and checked. The file is as it was.",
    ),
    "S013": Code("the database reported an error", "The message is SQLite's own. The last step was not saved."),
    "S014": Code(
        "no backup was made",
        "The copy could not be written, or was not the same as the progress file. The progress file itself is"
        " untouched. Choose another place, or free some space.",
    ),
    "S015": Code(
        "nothing to merge in this file",
        "`aiquiz restore` reads a backup of a progress file, `aiquiz import --log` a log written by"
        " `aiquiz export --log`. Nothing was changed.",
    ),
    "S016": Code(
        "the shared folder cannot be used",
        "`aiquiz sync` never makes the folder, so that a stick that is not plugged in is not taken for an empty one."
        " Nothing was lost: run it again when the folder is there.",
    ),
    "S017": Code(
        "lines passed over",
        "A line of a shared log was torn or altered. Lines that are whole are used; what a torn line held is still in"
        " the progress file of the device that wrote it, and comes with that device's next sync.",
    ),
    "S018": Code(
        "what is remembered is not what the answers say",
        "The table of memories is only a replay of the answers, kept so that opening is quick. `aiquiz doctor --replay`"
        " makes it anew. No answer is touched.",
    ),
    "S020": Code(
        "the second copy of the log is behind",
        "A text file beside the progress file, `device-….jsonl`, follows the log and is what a damaged file is mended"
        " from. It lacks rows, perhaps because the disk was full. `aiquiz doctor --mend` writes them; so does the next"
        " answer where only the last rows are missing.",
    ),
    "S021": Code(
        "the second copy of the log knows more",
        "The text file beside the progress file has rows that the progress file lacks, or has damaged: an older copy"
        " of the progress file was put in its place, or it was damaged. `aiquiz doctor --mend` adds and mends them.",
    ),
    "S019": Code(
        "the clock jumped",
        "Answers were written while the clock of the device was wrong by more than a day. They keep their order and"
        " count; only the days between them may be counted wrongly.",
    ),
}
