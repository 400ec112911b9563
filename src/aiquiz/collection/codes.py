"""What can be wrong with a collection of decks that are each in order: the L family (library) of codes."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.errors import Code

__all__ = ["CODES"]

CODES: Mapping[str, Code] = {
    "L001": Code(
        "two decks have the same id",
        "Answers are kept under the deck's id, so two decks with one id would share their progress. Only one of them"
        " is used: a file named on the command line before one in a folder, otherwise the first by name. Give one of"
        " them another `id`, or remove the copy.",
    ),
    "L002": Code(
        "a deck file is gone",
        "The deck was studied before, but its file is not where it was. What you learned is kept: put the file back,"
        " or study it from its new place, and everything goes on.",
    ),
    "L003": Code(
        "a deck folder cannot be read",
        "A folder named in the settings does not exist or may not be read, so its decks are missing from the list.",
    ),
    "L005": Code(
        "the deck file was changed elsewhere",
        "Undo in `aiquiz review` puts back what the file held before the last step. Something else has written the file"
        " since, and that would be lost.",
    ),
    "L006": Code(
        "the optimiser is not installed",
        "`aiquiz optimize` fits the parameters of memory to your answers with a compiled package, the extra `optimize`."
        " Without it the usual parameters serve, fitted by FSRS's authors to many learners.",
    ),
    "L007": Code(
        "the optimiser failed",
        "It runs in a process of its own, so nothing was changed. The message is what that process left.",
    ),
    "L008": Code(
        "an item is not in its deck any more",
        "The deck file was changed since the item was shown: it was renamed, moved or taken out.",
    ),
    "L009": Code(
        "an item was changed in two places",
        "Between opening the item and saving it, something else wrote it anew. Saving would have undone that, so"
        " nothing was written: open the item again and make your change there.",
    ),
    "L010": Code(
        "a deck that came with aiquiz is not changed",
        "Its file belongs to the program and is replaced by the next version. Copy the file into your own folder of"
        " decks (`aiquiz paths` says where): your copy is used instead, with everything learned, and may be changed.",
    ),
    "L011": Code(
        "a deck folder holds very many folders",
        "Folders in a deck folder are searched too, and the folders in them, up to a bound, so that a folder named by"
        " mistake does not hold up every start. Decks beyond it are missing from the list. Name the folders that hold"
        " decks, each by itself.",
    ),
    "L020": Code(
        "a file of an exam cannot be used",
        "The exam that is on its way is kept in `exams/unfinished.json` beside the progress file, every answer at once,"
        " and results lie beside it. The message says what is wrong with the file or the folder.",
    ),
    "L021": Code(
        "there is nothing to ask in an exam",
        "The decks that were named have no cards, or the search finds none. `aiquiz cards TEXT` shows what it finds.",
    ),
    "L022": Code(
        "an exam is unfinished",
        "It was left, or the program was ended, before it was handed in. `aiquiz exam` goes on with it, its answers and"
        " its time as they were; `aiquiz exam --discard` puts it away.",
    ),
    "L030": Code(
        "a picture lies outside of the deck's folder",
        "Decks come from other people: a picture is shown only if its file lies beside the deck or in a folder below"
        " it, links followed. Elsewhere it could be anything on this machine. Addresses of the web are never opened.",
    ),
    "L004": Code("no deck has this id", "The message lists ids that come close; `aiquiz decks` lists them all."),
}
