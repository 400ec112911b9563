"""What must hold of deck files whatever is in them."""

from __future__ import annotations

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.deckfile import decode_deck, encode_deck, with_written_ids
from aiquiz.deckfile.fields import tidied
from aiquiz.deckfile.findings import Findings, Lines
from aiquiz.deckfile.scalars import inline, is_plain_anywhere
from aiquiz.deckfile.tree import read_tree
from aiquiz.model.deck import Deck
from deckfiles import findings_in
from strategies import decks, lines, raw_texts, texts

_READERS = (yaml.BaseLoader, yaml.SafeLoader)


@given(decks())
@settings(max_examples=150)
def test_what_is_written_is_read_back(deck: Deck) -> None:
    assert decode_deck(encode_deck(deck).encode("utf-8"), "deck.yaml").deck == deck


@given(decks())
def test_writing_is_stable(deck: Deck) -> None:
    written = encode_deck(deck, schema="deck.schema.json")
    assert encode_deck(decode_deck(written.encode("utf-8"), "x").deck, schema="deck.schema.json") == written


@given(decks(max_items=3))
def test_other_readers_of_yaml_find_the_same_texts_in_what_is_written(deck: Deck) -> None:
    for reader in _READERS:
        read = yaml.load(encode_deck(deck), Loader=reader)
        assert read["title"] == deck.title
        assert read.get("description", "") == deck.description
        for mine, item in zip(read["items"], deck.items, strict=True):
            assert mine.get("explanation", "") == item.explanation
            assert tuple(mine.get("tags", ())) == item.tags
            if item.evidence:
                assert mine["source"]["quote"] == item.evidence.quote


@given(texts)
def test_a_text_alone_survives_every_reader(text: str) -> None:
    for reader in _READERS:
        for written in (f"key: {inline(text)}", f"key: [{inline(text, in_flow=True)}]"):
            read = yaml.load(written, Loader=reader)["key"]
            assert read in (text, [text])


@given(lines)
def test_a_plain_text_is_a_text_in_every_reader(text: str) -> None:
    if is_plain_anywhere(text):
        for reader in _READERS:
            assert yaml.load(text, Loader=reader) == text


@given(decks(), st.sampled_from([b"\n", b"\r\n"]), st.booleans())
def test_writing_ids_adds_lines_and_changes_none(deck: Deck, line_end: bytes, has_mark: bool) -> None:
    mark = b"\xef\xbb\xbf" if has_mark else b""
    before = mark + encode_deck(deck).encode("utf-8").replace(b"\n", line_end)
    after = with_written_ids(before, "deck.yaml")
    left = after.split(line_end)
    for line in before.split(line_end):
        while left.pop(0) != line:
            pass
    added = len(after.split(line_end)) - len(before.split(line_end))
    assert added == sum(not item.id_is_written for item in deck.items)
    read = decode_deck(after, "deck.yaml").deck
    assert [item.id for item in read.items] == [item.id for item in deck.items]
    assert all(item.id_is_written for item in read.items)


@given(raw_texts)
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidied(tidied(text)) == tidied(text)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_deck_or_findings(data: bytes) -> None:
    assert all(found.code.startswith("D") and found.message for found in findings_in(data))


_YAML_BITS = [
    "id: a\n", "title: b\n", "items:\n", "  - ", "question: ", "text: ", "{{", "}}", "[", "]", "{", "}", ": ", "- ",
    " #", '"', "'", "\n", "    ", "\t", "|", ">", "&a ", "*a", "!t ", "<<", "---\n", "é", "\u2028", "?", ",",
]  # fmt: skip


@given(st.lists(st.sampled_from(_YAML_BITS), max_size=40).map("".join))
@settings(max_examples=300)
def test_any_jumble_of_yaml_is_a_deck_or_findings_in_order_with_places_inside_the_file(text: str) -> None:
    places = [found.place for found in findings_in(text.encode("utf-8"))]
    assert places == sorted(places)
    assert all(1 <= place.line <= Lines(text).line(len(text)) for place in places)


@given(decks(max_items=3), st.data())
def test_a_file_cut_anywhere_is_a_deck_or_findings(deck: Deck, data: st.DataObject) -> None:
    whole = encode_deck(deck).encode("utf-8")
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    findings = findings_in(cut)
    assert all(found.place.line <= Lines(cut.decode("utf-8", "replace")).line(len(cut)) for found in findings)


@given(st.text(alphabet="ab \r\n", max_size=30))
def test_lines_and_columns_lead_back_to_the_offset(text: str) -> None:
    lines_of_text = Lines(text)
    for offset in range(len(text)):
        assert lines_of_text.start(offset) + lines_of_text.column(offset) - 1 == offset
    assert lines_of_text.line(len(text)) == text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


@given(st.text(alphabet=": -[]{}\n\"'#ab", max_size=60))
def test_the_c_parser_and_the_python_parser_lead_to_the_same_tree(text: str) -> None:
    from aiquiz.deckfile import tree

    fast, slow = Findings("x"), Findings("x")
    trees = []
    for loader, findings in ((yaml.CLoader, fast), (yaml.Loader, slow)):
        kept = tree._LOADER
        tree._LOADER = loader
        try:
            trees.append(read_tree(text, findings))
        finally:
            tree._LOADER = kept
    if not fast.are_grave and not slow.are_grave:
        assert trees[0] == trees[1]
