"""The tables of the index. A file of another version, or of other code, is thrown away and made again."""

from __future__ import annotations

from typing import Final

__all__ = ["CARDS_PER_FILE", "SCHEMA", "VERSION", "cards_of_file"]

VERSION: Final = 7
"""To be raised with every change of `SCHEMA`, or of what is written into it."""

CARDS_PER_FILE: Final = 1 << 24
"""A card's number is its file's number times this, plus its place in the deck: a deck is a range of numbers."""

SCHEMA: Final = (
    # fingerprint · what the memory table was made from (see `mirror`)
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    # One row per deck file ever seen. `head` and `problems` are JSON; a file with problems has no cards. `seen` counts
    # the cards with a memory; not `is_followed` means that nobody has looked for memories of its cards yet; a row with
    # `retired_ns` gave its name to what the file holds now; where it `is_plain`, no card tells of another.
    "CREATE TABLE file (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, inode INTEGER NOT NULL,"
    " size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, read_ns INTEGER NOT NULL, digest BLOB NOT NULL,"
    " deck TEXT, head TEXT NOT NULL, problems TEXT NOT NULL, cards INTEGER NOT NULL, seen INTEGER NOT NULL DEFAULT 0,"
    " is_followed INTEGER NOT NULL DEFAULT 0, retired_ns INTEGER, is_plain INTEGER NOT NULL DEFAULT 0) STRICT",
    # `first` and `last` are the numbers of the first and last card of the card's item.
    "CREATE TABLE card (id INTEGER PRIMARY KEY, card TEXT NOT NULL, item TEXT NOT NULL, first INTEGER NOT NULL,"
    " last INTEGER NOT NULL, kind TEXT NOT NULL, quote TEXT, quote_at INTEGER) STRICT",
    "CREATE INDEX card_by_name ON card (card)",
    # By what cards ask and by what they answer: two numbers for each, as `likeness` makes them.
    "CREATE TABLE likeness (key INTEGER NOT NULL, card INTEGER NOT NULL, PRIMARY KEY (key, card))"
    " STRICT, WITHOUT ROWID",
    # `folded` is what a search looks into, `body` the rest of the card as `packing` writes it.
    "CREATE TABLE words (id INTEGER PRIMARY KEY, folded TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    # Three signs at a time: a search finds parts of words, in any script, as it does without the index.
    "CREATE VIRTUAL TABLE found USING fts5 (folded, content = 'words', content_rowid = 'id',"
    " tokenize = 'trigram case_sensitive 1', columnsize = 0)",
    "CREATE TABLE tag (tag TEXT NOT NULL, card INTEGER NOT NULL, PRIMARY KEY (tag, card)) STRICT, WITHOUT ROWID",
    "CREATE INDEX tag_by_card ON tag (card)",
    # A copy of the progress file's memory table, by number: `state` is 1 while learning, 2 in review; `lot` is the
    # card's for good (`aiquiz.study.draw`), and NULL while it is learned, when none is drawn for it.
    "CREATE TABLE memory (card INTEGER PRIMARY KEY, stability REAL NOT NULL, difficulty REAL NOT NULL,"
    " state INTEGER NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, due_day INTEGER NOT NULL,"
    " due_at_ms INTEGER, repetitions INTEGER NOT NULL, lapses INTEGER NOT NULL, lot INTEGER) STRICT",
    # Cards with a memory that no file has.
    "CREATE TABLE orphan (card TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE INDEX memory_by_due ON memory (due_day, lot)",
    f"CREATE INDEX memory_by_file ON memory (due_day, card / {CARDS_PER_FILE})",
    # Holds all that `tally` counts of a day's answers: thousands of rows of the table would be looked up one by one.
    "CREATE INDEX memory_by_last ON memory (last_day, due_day, first_day)",
    "CREATE INDEX memory_learning ON memory (card) WHERE state = 1",
    # What the log comes to, see `sums`; a card of the log need not be one of a file.
    "CREATE TABLE day_sums (study_day INTEGER PRIMARY KEY, answers INTEGER NOT NULL, spent_ms INTEGER NOT NULL,"
    " young_missed INTEGER NOT NULL, young_passed INTEGER NOT NULL, mature_missed INTEGER NOT NULL,"
    " mature_passed INTEGER NOT NULL) STRICT",
    "CREATE TABLE card_sums (card TEXT PRIMARY KEY, answers INTEGER NOT NULL, spent_ms INTEGER NOT NULL,"
    " held INTEGER NOT NULL, missed INTEGER NOT NULL) STRICT, WITHOUT ROWID",
)


def cards_of_file(number: int) -> tuple[int, int]:
    """The first and the last number that cards of a file can have."""
    return number * CARDS_PER_FILE, (number + 1) * CARDS_PER_FILE - 1
