"""What each code of a deck file's diagnostics means: `aiquiz explain D012`.

D00x–D01x: the file and its YAML; D02x–D03x: the deck's and the items' common fields; D04x–D05x: the kinds' own;
D06x: quotes. Codes are never reused. An example is a list of items unless it begins with `id:`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from aiquiz.deckfile.limits import (
    MAX_DECK_BYTES,
    MAX_DEPTH,
    MAX_ENTRIES,
    MAX_FIELDS,
    MAX_FINDINGS,
    MAX_ID_CHARS,
    MAX_ITEMS,
    MAX_KEY_CHARS,
    MAX_NODES,
    MAX_TEXT_CHARS,
)
from aiquiz.errors import Code

__all__ = ["CODES"]

_FILE = {
    "D001": Code(
        "the file is too large",
        f"A deck file may have {MAX_DECK_BYTES // 1024 // 1024} MB, which is tens of thousands of questions. A larger"
        " file is most likely something else. Split a deck that really is so large.",
    ),
    "D002": Code(
        "the file is not UTF-8 text",
        "Deck files are UTF-8, in which every language can be written. Save the file again and choose UTF-8 as its"
        " encoding. If it is not a text file at all, you may have named the wrong one.",
    ),
    "D003": Code(
        "an invisible control character",
        "A character that cannot be seen, but could confuse a terminal, stands at the place named: often left over"
        " from copying out of another program. Delete it.",
    ),
    "D004": Code(
        "the file is empty",
        "A deck needs at least an id, a title and a list of items.",
    ),
    "D005": Code(
        "not valid YAML",
        "The file breaks YAML's rules at this place, so the rest of it could not be read. Most often a text needs"
        " quotes: because it holds `: `, or begins with one of `[ { * & ! | > @ % -`. Other causes are a quotation"
        " mark that is never closed, a tab used to indent, or lines that do not share their column.",
        "- question: What does he call it: a startup or a lab?\n  answer: a lab",
        '- question: "What does he call it: a startup or a lab?"\n  answer: a lab',
    ),
    "D006": Code(
        "not a deck",
        "The file is YAML, but not a mapping with the fields of a deck. A deck begins with lines such as `id: …` and"
        " `title: …`; its questions are a list under `items:`. Another program's file in a deck folder is told of, too:"
        " give it a name that begins with a dot, or another place.",
    ),
    "D007": Code(
        "a second document",
        "YAML can hold several documents in one file, separated by `---`. A deck file holds one deck, so that it is"
        " clear which deck it is. Put the second one in a file of its own.",
        "id: first\ntitle: First\nitems: []\n---\nid: second\ntitle: Second\nitems: []",
        "id: first\ntitle: First\nitems: []",
    ),
    "D008": Code(
        "an anchor or an alias",
        "`&name` and `*name` let a YAML file repeat parts of itself. Decks do not use them: a few lines could stand for"
        " billions of questions. If you meant a text that begins with `&` or `*`, put it in quotes.",
        "- question: What does the mark `*` lead to?\n  answer: *footnote",
        '- question: What does the mark `*` lead to?\n  answer: "*footnote"',
    ),
    "D009": Code(
        "a tag",
        "`!name` before a value tells YAML its type. In a deck every value is the text you typed, so there is nothing"
        " to tell. If you meant a text that begins with `!`, put it in quotes.",
        "- question: Which sign means “not” in C?\n  answer: !",
        '- question: Which sign means “not” in C?\n  answer: "!"',
    ),
    "D010": Code(
        "a merge key",
        "`<<` copies fields from elsewhere in some YAML readers. In a deck every item says all of itself.",
        "- question: What?\n  answer: This.\n  <<: {tags: [old]}",
        "- question: What?\n  answer: This.\n  tags: [old]",
    ),
    "D011": Code(
        "a field stands twice",
        "Two values are given for one field. Most YAML readers silently keep the last; a deck that loses what you wrote"
        " would be worse than one that complains.",
        "- question: What?\n  answer: This.\n  answer: That.",
        "- question: What?\n  answer: This.\n  accept: [That.]",
    ),
    "D012": Code(
        "an unknown field",
        "No field has this name here; it may be misspelt, or belong to another kind of item. Unknown fields are refused"
        " because a misspelt one would silently do nothing.",
        "- question: What?\n  answer: This.\n  distracters: [That.]",
        "- question: What?\n  answer: This.\n  distractors: [That.]",
    ),
    "D013": Code(
        "nested too deeply",
        f"More than {MAX_DEPTH} lists and mappings stand inside each other. A deck needs four.",
        "- question: [[[[[[[[[What?]]]]]]]]]\n  answer: This.",
        '- question: "What?"\n  answer: This.',
    ),
    "D014": Code(
        "too many values",
        f"The file holds more than {MAX_NODES:,} texts, lists and mappings. Split it into several decks.",
    ),
    "D015": Code(
        "a text is too long",
        f"One text may have {MAX_TEXT_CHARS:,} characters. A question should fit on a screen; a forgotten closing quote"
        " also makes a text that runs to the end of the file.",
    ),
    "D016": Code(
        "too many entries",
        f"A deck may have {MAX_ITEMS:,} items, and a list or mapping inside an item {MAX_ENTRIES} entries. Past"
        f" {MAX_FIELDS:,} fields in one mapping, the rest of the file is not read.",
    ),
    "D017": Code(
        "a field's name is not a text",
        f"The part before a colon must be a text of at most {MAX_KEY_CHARS} characters, not a list or a mapping.",
        "- question: What?\n  answer: This.\n  [tags]: old",
        "- question: What?\n  answer: This.\n  tags: [old]",
    ),
    "D018": Code(
        "a text cut by ` #`",
        "In YAML, a space and `#` begin a comment, even in the middle of a sentence: the rest of the line is lost. Put"
        " the text in quotes. To keep a real comment, leave two spaces before its `#`.",
        "- question: Which note is the same as C #sharp or D flat?\n  answer: None.",
        '- question: "Which note is the same as C #sharp or D flat?"\n  answer: None.  # a comment',
    ),
    "D019": Code(
        "more findings than are shown",
        f"After {MAX_FINDINGS} errors and {MAX_FINDINGS} warnings the rest is only counted: most of it usually has the"
        " same cause. Mend the first ones and check again.",
    ),
}

_COMMON = {
    "D020": Code(
        "a field is missing",
        "The deck, or an item of this kind, cannot do without this field.",
        "- question: Who founded the company?",
        "- question: Who founded the company?\n  answer: Its first director.",
    ),
    "D021": Code(
        "an empty text or list",
        "The field is there, but nothing is written in it. Write its value, or remove the line.",
        "- question: Who founded the company?\n  answer:",
        "- question: Who founded the company?\n  answer: Its first director.",
    ),
    "D022": Code(
        "a value of the wrong form",
        "A list stands where one text belongs, or the other way round. A text that begins with `[` or `{` is taken for"
        " a list or mapping unless it is in quotes; this includes a cloze text that begins with a gap.",
        "- kind: cloze\n  text: {{Paris}}",
        '- kind: cloze\n  text: "{{Paris}}"',
    ),
    "D023": Code(
        "not one of the allowed words",
        "Some fields take one of a few words: `true` or `false`; for `ask`, one of `flip`, `choose` and `type`.",
        "- kind: true-false\n  statement: The earth is flat.\n  answer: no",
        "- kind: true-false\n  statement: The earth is flat.\n  answer: false",
    ),
    "D024": Code(
        "not a number",
        "The field takes a number in digits, with a point for decimals and without a unit.",
        "- question: How far is the moon, in km?\n  answer: 384,400\n  tolerance: about a thousand",
        "- question: How far is the moon, in km?\n  answer: 384,400\n  tolerance: 1000",
    ),
    "D025": Code(
        "not an id",
        f"An id is a name for the program: letters, digits, `-`, `_` and `.`, at most {MAX_ID_CHARS} characters, at"
        " least one of them a letter or digit. What a learner reads is the title or the question.",
        "- id: who left?\n  question: Who left the board?\n  answer: One of the founders.",
        "- id: who-left\n  question: Who left the board?\n  answer: One of the founders.",
    ),
    "D026": Code(
        "an id is used twice",
        "What a learner remembers is kept under the item's id, so two items with one id would share it. Give one of"
        " them another; the item that keeps the id keeps its history.",
        "- id: one\n  question: First?\n  answer: A.\n- id: one\n  question: Second?\n  answer: B.",
        "- id: one\n  question: First?\n  answer: A.\n- id: two\n  question: Second?\n  answer: B.",
    ),
    "D027": Code(
        "not a language code",
        "The language of the deck is written as two small letters (ISO 639-1): `en`, `de`, `fr`, `uk`.",
        "id: deck\ntitle: Deck\nlanguage: English\nitems: []",
        "id: deck\ntitle: Deck\nlanguage: en\nitems: []",
    ),
    "D028": Code(
        "an article's path that cannot be followed",
        "The path is read from the deck file's folder, and may not lead out of it: a deck that is handed on should find"
        " its article on every machine, and open no other file there.",
        "id: deck\ntitle: Deck\narticle: {path: ../../notes.md}\nitems: []",
        "id: deck\ntitle: Deck\narticle: {path: articles/notes.md}\nitems: []",
    ),
    "D029": Code(
        "not a SHA-256",
        "`sha256` is the fingerprint of the article's text, 64 hexadecimal digits. `aiquiz generate` writes it; a deck"
        " written by hand does not need it.",
        "id: deck\ntitle: Deck\narticle: {sha256: abc}\nitems: []",
        "id: deck\ntitle: Deck\narticle: {title: Notes}\nitems: []",
    ),
    "D030": Code(
        "a deck without items",
        "The list of items is empty, so there is nothing to learn yet.",
        "id: deck\ntitle: Deck\nitems: []",
        "id: deck\ntitle: Deck\nitems:\n  - question: What?\n    answer: This.",
    ),
    "D031": Code(
        "an unknown kind",
        "`kind` names one of the kinds of items; without it, an item is a question and its answer (`qa`).",
        "- kind: truefalse\n  statement: The earth is flat.\n  answer: false",
        "- kind: true-false\n  statement: The earth is flat.\n  answer: false",
    ),
    "D032": Code(
        "an item that cannot be asked so",
        "`ask` pins the way of asking, but this item does not allow it: `choose` needs `distractors`, and `type` an"
        " answer of one line.",
        "- question: What?\n  answer: This.\n  ask: choose",
        "- question: What?\n  answer: This.\n  ask: choose\n  distractors: [That.]",
    ),
    "D033": Code(
        "the same question twice",
        "Two items ask the same. Learners would see it as a repetition, and an item without an id is known by its"
        " question alone.",
        "- question: What is it?\n  answer: This.\n- question: what is it?\n  answer: That.",
        "- question: What is it now?\n  answer: This.\n- question: What was it then?\n  answer: That.",
    ),
    "D034": Code(
        "not an offset",
        "`at` counts the characters before the quote in the cleaned article: a whole number from 0 on."
        " `aiquiz generate` writes it; by hand, leave it out.",
        '- question: What?\n  answer: This.\n  source: {quote: "It is this.", at: -1}',
        '- question: What?\n  answer: This.\n  source: {quote: "It is this."}',
    ),
}

_KINDS = {
    "D035": Code(
        "not a day",
        "The day of an exam is written as year, month and day: `2026-12-15`. Until then `aiquiz plan`"
        " says what it takes, and the day's questions follow it.",
        "id: deck\ntitle: Deck\nexam: 15 December\nitems: []",
        "id: deck\ntitle: Deck\nexam: 2026-12-15\nitems: []",
    ),
    "D040": Code(
        "a distractor that is right",
        "A distractor is a wrong answer. This one equals the answer or one of the accepted wordings, so a learner who"
        " knows would be told that they are wrong.",
        "- question: When was it?\n  answer: 2018\n  accept: [in 2018]\n  distractors: [2015, In 2018]",
        "- question: When was it?\n  answer: 2018\n  accept: [in 2018]\n  distractors: [2015, 2020]",
    ),
    "D041": Code(
        "an option stands twice",
        "Two options read the same, apart from case, quotes and spaces.",
        "- question: When was it?\n  answer: 2018\n  distractors: [2015, 2015]",
        "- question: When was it?\n  answer: 2018\n  distractors: [2015, 2016]",
    ),
    "D042": Code(
        "a tolerance for an answer that is no number",
        "`tolerance` says how far a number may be off. The answer must hold exactly one number; a unit beside it is"
        " fine.",
        "- question: How high is it?\n  answer: very high\n  tolerance: 5",
        "- question: How high is it?\n  answer: 324 m\n  tolerance: 5",
    ),
    "D043": Code(
        "a tolerance below zero",
        "The tolerance is the greatest difference that still counts as right, upwards and downwards.",
        "- question: How high is it?\n  answer: 324 m\n  tolerance: -5",
        "- question: How high is it?\n  answer: 324 m\n  tolerance: 5",
    ),
    "D044": Code(
        "a cloze text without gaps",
        "A cloze item asks for the words in double braces; this text has none.",
        "- kind: cloze\n  text: The capital of France is Paris.",
        "- kind: cloze\n  text: The capital of France is {{Paris}}.",
    ),
    "D045": Code(
        "a gap without an answer",
        "The braces hold nothing, or only a hint.",
        "- kind: cloze\n  text: The capital of France is {{::city}}.",
        "- kind: cloze\n  text: The capital of France is {{Paris::city}}.",
    ),
    "D046": Code(
        "braces that do not match",
        "A gap is opened with `{{` and closed with `}}`; here one of the two is missing, or one gap is inside another.",
        "- kind: cloze\n  text: The capital of France is {{Paris}.",
        "- kind: cloze\n  text: The capital of France is {{Paris}}.",
    ),
    "D047": Code(
        "options for several gaps",
        "`accept` and `distractors` belong to one gap, and with several it would not be clear to which. Make an item of"
        " each gap.",
        '- kind: cloze\n  text: "{{Paris}} is the capital of {{France}}."\n  distractors: [Lyon]',
        '- kind: cloze\n  text: "{{Paris}} is the capital of France."\n  distractors: [Lyon]',
    ),
    "D049": Code(
        "an order of one",
        "There must be at least two things to put in order.",
        '- kind: order\n  question: "From the earliest to the latest:"\n  items: [the wheel]',
        '- kind: order\n  question: "From the earliest to the latest:"\n  items: [the wheel, the car]',
    ),
    "D050": Code(
        "a repeated thing to order",
        "Two things to put in order read the same, so no one could tell which comes first.",
        '- kind: order\n  question: "From the earliest to the latest:"\n  items: [the wheel, the car, the wheel]',
        '- kind: order\n  question: "From the earliest to the latest:"\n  items: [the wheel, the cart, the car]',
    ),
    "D051": Code(
        "a single pair",
        "There must be at least two pairs to match.",
        "- kind: match\n  question: Which city lies in which country?\n  pairs: {Paris: France}",
        "- kind: match\n  question: Which city lies in which country?\n  pairs: {Paris: France, Rome: Italy}",
    ),
    "D052": Code(
        "a repeated side of a pair",
        "Two pairs share a side, so several ways of matching would be right. Choose pairs that differ on both sides.",
        "- kind: match\n  question: Which city lies in which country?\n  pairs: {Paris: France, Lyon: France}",
        "- kind: match\n  question: Which city lies in which country?\n  pairs: {Paris: France, Rome: Italy}",
    ),
    "D053": Code(
        "a correction of a true statement",
        "`correction` says what is true instead of a false statement. Beside a true one it would never be shown.",
        "- kind: true-false\n  statement: The earth is round.\n  answer: true\n  correction: It is no disc.",
        "- kind: true-false\n  statement: The earth is round.\n  answer: true\n  explanation: It is no disc.",
    ),
    "D054": Code(
        "several right answers and no wrong one",
        "Where every option is right, picking them all needs no knowledge. Add `distractors`.",
        "- kind: multi\n  question: Which are primes?\n  answers: [2, 3, 5]",
        "- kind: multi\n  question: Which are primes?\n  answers: [2, 3, 5]\n  distractors: [4, 9]",
    ),
}

_QUOTES = {
    "D060": Code(
        "a quote that is not in the article",
        "`source.quote` is the sentence that proves the answer, word for word. Case, kinds of quotation marks and"
        " dashes, and spaces may differ; words may not. The hint shows the nearest sentence and the first word that"
        " differs.",
    ),
    "D061": Code(
        "a quote that has moved",
        "The quote is in the article, but not where `at` says; the article has probably changed above it. Nothing is"
        " lost: write the new offset, or remove `at`.",
    ),
    "D062": Code(
        "the article has changed",
        "The deck keeps a fingerprint of the article it was made from, and the article is no longer the same. Questions"
        " about what has changed may now be wrong.",
    ),
}

_EDITS = {
    "D070": Code(
        "an item that cannot be edited in place",
        "`aiquiz review` and `aiquiz refresh` change single items and leave the rest of the file as it is. That works"
        " for a list with one dash a line, not for one in brackets.",
    ),
    "D071": Code(
        "an edit that is not one item",
        "In the editor stands one item of the deck. It must still be one when it is saved: to drop it, close the editor"
        " without saving and press d.",
    ),
    "D072": Code(
        "an item in braces, edited field by field",
        "The form of the app writes only the lines of the fields that were changed. An item on one line, `{question: …,"
        " answer: …}`, has none, so it is edited as text.",
    ),
}

CODES: Mapping[str, Code] = MappingProxyType({**_FILE, **_COMMON, **_KINDS, **_QUOTES, **_EDITS})
"""Every code of this package, in ascending order."""
