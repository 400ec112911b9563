"""What a hostile or absurd file cannot do: fill the memory, overrun the stack, flood the terminal."""

from __future__ import annotations

import pytest

from aiquiz.deckfile import limits, tree
from aiquiz.deckfile.limits import MAX_DECK_BYTES, MAX_FIELDS, MAX_FINDINGS, MAX_ITEMS, MAX_TEXT_CHARS
from deckfiles import as_deck_text, codes_in, deck_of, findings_in


def test_a_file_over_the_limit_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "_LOADER", None)
    (found,) = findings_in(b"x" * (10 * 1024 * 1024))
    assert (found.code, found.message) == ("D001", "the file is too large: 10.0 MB, the limit is 8 MB")


def test_a_file_of_exactly_the_limit_is_read() -> None:
    text = as_deck_text("- question: What?\n  answer: This.\n")
    padding = "#" * (MAX_DECK_BYTES - len(text.encode("utf-8")) - 1) + "\n"
    assert findings_in((text + padding).encode("utf-8")) == ()


@pytest.mark.parametrize("opener", ["[", "{", "- ", "? ", "a: [", "[{a: "])
def test_endless_nesting_is_refused_at_the_limit(opener: str) -> None:
    codes = codes_in((opener * (200_000 // len(opener))).encode("utf-8"))
    assert "D013" in codes or "D005" in codes


def test_aliases_are_never_expanded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    codes = codes_in("\n".join(lines).encode("utf-8"))
    assert codes.count("D008") > 70
    assert set(codes) == {"D008", "D012", "D020"}


def test_a_text_at_the_limit_is_read_and_one_character_more_is_not() -> None:
    item = "- question: What?\n  answer: "
    assert codes_in(item + "x" * MAX_TEXT_CHARS) == []
    assert codes_in(item + "x" * (MAX_TEXT_CHARS + 1)) == ["D015"]


def test_a_text_of_megabytes_is_refused_without_being_shown() -> None:
    (found,) = findings_in("- question: What?\n  answer: " + "word " * 1_000_000)
    assert found.code == "D015"
    assert len(str(found)) < 300


def test_a_syntax_error_on_a_line_of_megabytes_is_shown_shortened() -> None:
    (found,) = findings_in("- question: What?\n  answer: a: " + "word " * 400_000)
    assert found.code == "D005"
    assert len(str(found)) < 300


def test_findings_past_the_limit_are_counted_not_listed() -> None:
    text = "title: T\n" + "".join(f"k{number}:\n" for number in range(900))
    found = findings_in(text.encode("utf-8"))
    assert len(found) == MAX_FINDINGS + 1
    assert (found[-1].code, found[-1].message) == ("D019", "802 more findings are not shown")


def test_a_flood_of_fields_is_not_read_to_its_end() -> None:
    text = "".join(f"k{number}:\n" for number in range(500_000))
    found = findings_in(text.encode("utf-8"))
    (stop,) = (one for one in found if one.code == "D016")
    assert (stop.place.line, stop.message) == (MAX_FIELDS + 1, "more than 1,000 fields in one mapping")


def test_a_flood_of_texts_in_one_list_are_too_many_options() -> None:
    text = as_deck_text("- question: What?\n  answer: This.\n  distractors: [" + "1," * 200_000 + "]")
    assert "D016" in codes_in(text.encode("utf-8"))


def test_more_values_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MAX_NODES", 20)
    assert codes_in("- {question: a, answer: b}\n- {question: c, answer: d}\n- {question: e, answer: f}") == ["D014"]
    assert limits.MAX_NODES >= 20 * MAX_ITEMS


def test_more_items_than_the_limit_are_refused() -> None:
    text = "id: d\ntitle: t\nitems:\n" + "- {question: a, answer: b}\n" * (MAX_ITEMS + 1)
    (found,) = findings_in(text)
    assert (found.code, found.message) == ("D016", "the deck has 50,001 items, the limit is 50,000")


def test_errors_are_never_hidden_behind_warnings() -> None:
    repeated = "- question: What?\n  answer: This.\n" * (MAX_FINDINGS + 50)
    found = findings_in(repeated + "- question: Who?\n  answer:\n")
    assert [one.code for one in found if one.severity.value == "error"] == ["D021", "D019"]


def test_many_gaps_that_are_never_closed_are_found_in_linear_time() -> None:
    body = "{{ a " * 3_990
    assert codes_in("".join(f'- kind: cloze\n  text: "{body}{number}"\n' for number in range(40))) == ["D046"] * 40


def test_many_repeated_items_without_ids_get_ids_of_their_own() -> None:
    deck = deck_of("- {question: a, answer: b}\n" * 300)
    assert len({item.id for item in deck.items}) == 300
