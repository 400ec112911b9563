"""The codes of the command line itself, and the one list of all codes for `aiquiz explain`."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.errors import Code

__all__ = ["CODES", "all_codes"]

CODES: Mapping[str, Code] = {
    "U001": Code("unknown command", "`aiquiz --help` lists the commands."),
    "U002": Code(
        "the command was called the wrong way",
        "An argument is missing, unknown or of the wrong form. `aiquiz COMMAND --help` shows what fits, with examples.",
    ),
    "U005": Code(
        "a file would be overwritten",
        "A deck may hold an hour of somebody's editing, so it is never replaced without being told to: add `--force`,"
        " or choose another name.",
    ),
    "U006": Code(
        "there is nothing to check", "The folder holds no `.yaml` or `.yml` file, so a green result would lie."
    ),
    "U007": Code("unknown code", "`aiquiz explain` without a code lists them all."),
    "U008": Code("the output could not be written", "Standard output was closed or its disk is full."),
    "U009": Code(
        "the editor cannot be used",
        "`aiquiz review` opens an item in the editor that the environment variable VISUAL or EDITOR names. Set it to a"
        " command that waits until the file is closed, such as `nano` or `code --wait`.",
    ),
    "U010": Code(
        "a picture cannot be shown",
        "A text names a picture whose file is not there, too large, not in the deck's folder, or of no kind that is"
        " shown. Learners see its description in its place. Put the file beside the deck, or below it, and name it from"
        " there.",
    ),
    "U004": Code(
        "the quotes were not checked",
        "The deck names an article, but its file is not there or cannot be read. Everything else was checked. Put the"
        " article at the path that the deck gives, or name it with `--article`.",
    ),
}


def all_codes() -> dict[str, Code]:
    """Every code of the program, sorted."""
    from aiquiz import config, files, lint, search
    from aiquiz.collection import codes as collection_codes
    from aiquiz.deckfile import codes as deckfile_codes
    from aiquiz.generate import codes as generate_codes
    from aiquiz.llm import codes as llm_codes
    from aiquiz.nlp import codes as nlp_codes
    from aiquiz.reading import codes as reading_codes
    from aiquiz.store import codes as store_codes
    from aiquiz.web import codes as web_codes

    families = (
        CODES,
        collection_codes.CODES,
        config.CODES,
        files.CODES,
        deckfile_codes.CODES,
        generate_codes.CODES,
        lint.CODES,
        llm_codes.CODES,
        nlp_codes.CODES,
        reading_codes.CODES,
        search.CODES,
        store_codes.CODES,
        web_codes.CODES,
    )
    return dict(sorted((code, meaning) for family in families for code, meaning in family.items()))
