-- Version 1 of a progress file. The log is the truth; everything else can be made again from it or is local comfort.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,     -- device · created_at_ms · synced_at_ms · welcomed_at_ms · limits_of_day · shown_as · memory_rule (which rule made the memory table; absent: stale)
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
    seq            INTEGER PRIMARY KEY,     -- order of arrival in this file; says nothing across devices
    id             TEXT    NOT NULL UNIQUE, -- UUIDv7
    hlc            INTEGER NOT NULL,        -- hybrid clock: max(wall ms, last + 1); replay goes by (hlc, id)
    device         TEXT    NOT NULL,
    kind           TEXT    NOT NULL,        -- what happened (`EventKind`); a kind not known is kept and passed over
    subject        TEXT    NOT NULL,        -- what it is about: a card, an event (undo), deck/item (flag, unflag), the old card (alias, distinct)
    at_ms          INTEGER NOT NULL,        -- the wall clock as it stood
    utc_offset_min INTEGER NOT NULL,
    study_day      INTEGER,                 -- answers, and what holds for one day: whole local days since 1970-01-01
    body           TEXT    NOT NULL,        -- the rest, as JSON with sorted keys
    checksum       INTEGER NOT NULL         -- CRC-32 of all the columns above but seq
) STRICT;

CREATE INDEX log_in_order ON log (hlc, id);
CREATE INDEX log_by_kind ON log (kind, subject);
CREATE INDEX log_by_day ON log (study_day) WHERE study_day IS NOT NULL;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- A replay of the log, kept so that opening does not need one. May be emptied at any time.
CREATE TABLE memory (
    card        TEXT    PRIMARY KEY,
    stability   REAL    NOT NULL,
    difficulty  REAL    NOT NULL,
    state       TEXT    NOT NULL,
    first_day   INTEGER NOT NULL,           -- study day of the first answer: the day the card was new
    last_day    INTEGER NOT NULL,
    due_day     INTEGER NOT NULL,
    due_at_ms   INTEGER,
    repetitions INTEGER NOT NULL,
    lapses      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX memory_by_first_day ON memory (first_day);

-- Deck files that were studied by name, so that they are on the home screen tomorrow.
CREATE TABLE known_decks (
    path         BLOB    PRIMARY KEY,       -- the file's name as the system has it: bytes, not always text
    deck         TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    last_seen_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
