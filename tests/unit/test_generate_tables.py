"""Tables: rows below a header become questions, everything doubtful does not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from aiquiz.generate.engine import Generated, generate_deck
from aiquiz.generate.tables.rows import MAX_PER_TABLE
from aiquiz.generate.tables.table import tables_of
from aiquiz.kinds.qa import Qa
from aiquiz.model.ids import DeckId
from aiquiz.reading import read_article

RIVERS = """\
| River | Length (km) | Mouth |
|---|---|---|
| Volga | 3,531 | Caspian Sea |
| Danube | 2,850 | Black Sea |
| Don | 1,870 | Sea of Azov |
| Rhine | 1,230 | North Sea |
| Tagus | 1,007 | Atlantic Ocean |
"""


def made(source: str, name: str = "rivers.md") -> Generated:
    return generate_deck(read_article(source.encode(), name), deck_id=DeckId("rivers"), least_promise=0)


def asked(source: str, name: str = "rivers.md") -> list[Qa]:
    items = (item for item in made(source, name).deck.items if item.evidence and "|" in item.evidence.quote)
    return [item.body for item in items if isinstance(item.body, Qa)]


def test_a_cell_is_asked_by_the_header_and_the_label_of_its_row() -> None:
    first, second, *_ = asked(f"# Rivers\n\n## The longest\n\n{RIVERS}")
    assert (first.question, first.answer) == (
        "Rivers › The longest: What is listed under “Mouth” for the river “Volga”?",
        "Caspian Sea",
    )
    assert (second.question, second.answer) == (
        "Rivers › The longest: What is listed under “Mouth” for the river “Danube”?",
        "Black Sea",
    )


def test_a_row_with_its_year_in_front_is_told_by_what_it_is_about() -> None:
    rows = ("Year of sale | Maker | Lamp", "---|---|---", "1851 | Ada Quill | Zorblight", "1893 | Ben Hale | Ulmlight")
    table = "".join(f"| {row} |\n" for row in rows)
    assert all("Ada Quill" in f"{one.question} {one.answer}" for one in asked(f"# Lamps\n\n{table}")[:1])


def test_key_data_have_their_own_labels() -> None:
    table = "| Key data | |\n|---|---|\n| Currency | Dolm |\n| Capital | Ulmstad |\n| Longest river | Zorb |\n"
    assert next(one.question for one in asked(f"# Norland\n\n{table}")) == "Norland: What is the currency?"


def test_goods_are_asked_only_where_it_is_told_what_was_done_with_them() -> None:
    rows = ("2024 | Olmvan | Ulmcar", "---|---|---", "Electric cars | 1.79 million | 1.21 million", "Trucks | 19 | 43")
    table = "".join(f"| {row} |\n" for row in rows)
    assert asked(f"# Rivals\n\n## The numbers\n\n{table}") == []
    assert asked(f"# Rivals\n\n## Deliveries\n\n{table}")


def test_the_rows_of_a_sum_that_is_worked_out_are_not_asked() -> None:
    table = "| Step | Olm | Ulm |\n|---|---|---|\n| {} | 100,000 | 80,000 |\n| {} | 50,000 | 40,000 |\n"
    assert asked("# Seats\n\n" + table.format("÷ 1", "÷ 2")) == []
    assert asked("# Seats\n\n" + table.format("North", "South"))


@pytest.mark.parametrize(
    ("header", "rows", "questions"),
    [
        (
            "Factor | Name | Effect",
            ("II | Prothrombin | clotting", "V | Proaccelerin | leaking"),
            {"Rivers: What is the name of the factor “II”?", "Rivers: What is the effect of the factor “V”?"},
        ),
        (
            "Seats | Quota | Wards",
            ("3 | a quarter | 9", "5 | a sixth | 13"),
            {"Rivers. Seats: 3. Quota: _____", "Rivers. Seats: 5. Quota: _____"},
        ),
        (
            "Land | Highest price | Month",
            ("Norland | 9 crowns | June 2022", "Sudland | 11 marks | May 2021"),
            {
                "Rivers. Land: Norland. Highest price: 9 crowns. Month: _____",
                "Rivers. Land: Sudland. Highest price: 11 marks. Month: _____",
            },
        ),
        (
            "Year | Boat | Builder",
            ("1912 | Selene | Fox", "1954 | Aurora | Reed"),
            {f"Rivers: Which builder is listed for the boat “{boat}”?" for boat in ("Selene", "Aurora")},
        ),
        (
            "Year | Event",
            ("1912 | the first boat sinks", "1954 | a lock is dug"),
            {
                f"Rivers: In which year did this happen: “{event}”?"
                for event in ("the first boat sinks", "a lock is dug")
            },
        ),
        (
            "Year | Champion",
            ("1912 | Olm", "1954 | Olm", "1960 | Ferrick"),
            {f"Rivers: Which champion is listed for the year {year}?" for year in ("1912", "1954", "1960")},
        ),
        (
            "lock | ready in",
            ("Olm lock | 1912", "Ferrick lock | 1954"),
            {
                f"Rivers: Which year is listed under “Ready in” for the lock “{lock} lock”?"
                for lock in ("Olm", "Ferrick")
            },
        ),
        (
            "If the bed is… | …this grows",
            ("dry | thistle", "wet | reed"),
            {"Rivers. If the bed is… dry. …this grows: _____", "Rivers. If the bed is… wet. …this grows: _____"},
        ),
        (
            "rivers | country",
            ("Olm | Norland", "Ferrick | Sudland"),
            {f"Rivers: Which country is listed for “{river}”?" for river in ("Olm", "Ferrick")},
        ),
    ],
    ids=[
        "Roman numerals",
        "numbers",
        "a month",
        "a builder",
        "a chronicle",
        "repeated",
        "years",
        "half sentences",
        "itself",
    ],
)
def test_a_row_is_asked_in_a_sentence_or_shown_as_the_table_has_it(
    header: str, rows: tuple[str, ...], questions: set[str]
) -> None:
    lines = [header, "|".join("-" * (header.count("|") + 1)), *rows]
    source = "\n".join(f"| {line} |" for line in lines)
    assert {body.question for body in asked(source)} == questions


def test_a_header_that_goes_on_from_the_label_asks_for_nothing() -> None:
    source = "| Enzyme | Splits | Into |\n|---|---|---|\n| Lipase | fats | acids |\n| Pepsin | proteins | peptides |"
    assert {body.question.split("“")[1].split("”")[0] for body in asked(source)} == {"Splits"}


def test_a_table_of_one_thing_asks_for_its_properties() -> None:
    rows = "| Feature | Figure |\n|---|---|\n| Mass | 40 tons |\n| Seeds per box | 500 |\n| Cost | 3 euros |\n"
    questions = {item.question for item in asked(f"# The Olm Vault\n\nThe Olm Vault is cold.\n\n{rows}", "vault.md")}
    assert questions == {
        "Olm Vault: What is the mass?",
        "Olm Vault. Seeds per box: _____",
        "Olm Vault: What is the cost?",
    }


def test_a_figure_of_many_digits_is_asked_only_where_there_are_others_to_tell_it_from() -> None:
    source = "| Oven | Price in dollars | Made in |\n|---|---|---|\n| Selene | 1,295 | – |\n| Aurora | 495 | – |\n"
    assert [body.answer for body in asked(source, "kitchens.md")] == ["495"]
    assert {body.answer for body in asked(f"{source}| Fox | 2,150 | – |\n", "kitchens.md")} == {"1,295", "495", "2,150"}


def test_a_table_that_only_lists_a_figure_for_each_label_is_looked_up() -> None:
    source = "| Town | Kilometres |\n|---|---|\n| Olm | 195 |\n| Ulm | 495 |\n"
    assert asked(source, "railway.md") == []
    assert asked(source.replace("495", "9 May 1905"), "railway.md")


def test_what_several_rows_share_stands_behind_what_tells_one() -> None:
    source = "| Kiln | Clay | Smith |\n|---|---|---|\n| Ol | red | Ada |\n| Fa | red | Bo |\n| Mi | blue | Cy |\n"
    assert {body.answer for body in asked(source, "kilns.md")} == {"Ada", "Bo", "blue"}
    mixed = (
        source.replace("Clay", "Opened").replace("red", "1905").replace("blue", "1921").replace("Ada", "Ada, of Olm")
    )
    assert {body.answer for body in asked(mixed, "kilns.md")} == {"1905", "Bo", "Cy"}


def test_the_cells_of_a_column_are_options_however_alike_they_read() -> None:
    rows = (
        "| A | gas drawn in by cold roots |\n| B | gas held back in dark cells |\n| C | gas let out by old leaves |\n"
    )
    bodies = asked(f"| Kind | Way |\n|---|---|\n{rows}")
    assert [len(body.distractors) for body in bodies] == [2, 2, 2]


@pytest.mark.parametrize("cell", ["None apparent", "unknown", "Rare; mild", "–"])
def test_a_cell_that_says_nothing_is_not_asked(cell: str) -> None:
    answers = {body.answer for body in asked(RIVERS.replace("Caspian Sea", cell).replace("Length", "Remark"))}
    assert answers
    assert cell not in answers


def test_a_row_of_sums_is_not_asked() -> None:
    assert not any("Total" in body.question for body in asked(f"{RIVERS}| Total | 10,488 | all |\n"))


def test_a_plain_heading_stands_behind_the_label() -> None:
    text = "The Volga flows through Russia. The Volga is the longest river of Europe. The Volga freezes in winter."
    source = f"# The Volga\n\n{text}\n\n## The four ports\n\n| Port | Country |\n|---|---|\n| Ol | No |\n| Fa | Sud |\n"
    assert "Volga › The four ports: Which country is listed for the port “Fa”?" in {
        body.question for body in asked(source)
    }


def test_the_quote_is_the_whole_row_where_it_stands() -> None:
    article = read_article(RIVERS.encode(), "rivers.md")
    for item in made(RIVERS).deck.items:
        assert item.evidence is not None
        assert item.evidence.at is not None
        assert article.text.startswith(item.evidence.quote, item.evidence.at)
        assert "\n" not in item.evidence.quote


def test_options_are_other_cells_of_the_column_and_amounts_lie_apart() -> None:
    lengths = {"3,531", "2,850", "1,870", "1,230", "1,007"}
    for body in asked(RIVERS):
        assert body.answer not in body.distractors
        if body.answer in lengths:
            assert set(body.distractors) <= lengths
            values = sorted(float(text.replace(",", "")) for text in (body.answer, *body.distractors))
            assert all(high - low > 0.2 * high for low, high in pairwise(values))


def test_a_range_is_no_option_beside_what_lies_in_it() -> None:
    shares = ("about 5%", "about 20%", "about 20–25%", "about 50%")
    rows = "".join(f"| Stage {number} | {share} |\n" for number, share in zip("ABCD", shares, strict=True))
    found = {one.answer: set(one.distractors) for one in asked(f"# Rest\n\n| Stage | Share |\n|---|---|\n{rows}")}
    assert "about 20–25%" not in found["about 20%"]
    assert "about 20%" not in found["about 20–25%"]
    assert found["about 20%"] == {"about 5%", "about 50%"}


def test_words_are_no_options_beside_a_figure() -> None:
    rows = "| Seat | Olm City | Arn |\n| Sales | $91.1bn | $87.9bn |\n| Staff | 910 | 880 |\n"
    source = f"| | Olm | Ulm |\n|---|---|---|\n{rows}"
    assert all("Arn" not in body.distractors for body in asked(source) if body.answer[0] == "$")
    assert any(body.answer == "Olm City" for body in asked(source))


@pytest.mark.parametrize(
    ("setting", "has_options"), [("olm_buffers", False), ("olm.buffers", False), ("olm_ponds", True)]
)
def test_no_options_are_offered_where_the_label_has_a_word_of_the_answer_alone(
    setting: str, *, has_options: bool
) -> None:
    rows = ("size of the buffer cache", "memory for one hash step", "longest gap between writes")
    cells = zip((setting, "zell_mem", "ulm_timeout"), rows, strict=True)
    table = "".join(f"| {name} | {told} |\n" for name, told in cells)
    found = asked(f"# Settings\n\n| Setting | What it controls |\n|---|---|\n{table}")
    (one,) = [one for one in found if one.answer == rows[0]]
    assert bool(one.distractors) is has_options


def test_a_bare_year_beside_what_lasts_for_years_is_not_asked() -> None:
    source = "| Year | {} |\n|---|---|\n| 1914 | Zorbo Films |\n| 1916 | Merle Films |\n| 1919 | Arn Films |\n"
    assert not {"1914", "1916", "1919"} & {body.answer for body in asked(source.format("Studio"))}
    assert {"1914", "1916", "1919"} & {body.answer for body in asked(source.format("Film"))}
    assert not {"1914", "1916", "1919"} & {body.answer for body in asked(source.format("Vessel"))}
    decades = source.replace("1916", "1910s")
    assert "1910s" not in {body.answer for body in asked(decades.format("Film"))}


def test_a_description_or_several_things_is_no_option_beside_a_name() -> None:
    rows = "| Chief town | Olm City | Arn |\n| Ground | low, of coral | hilly |\n| Fame | Old Town, bays | cloves |\n"
    source = f"| | Olm | Ulm |\n|---|---|---|\n{rows}"
    bodies = [body for body in asked(source) if body.answer == "Olm City"]
    assert [body.distractors for body in bodies] == [()]


def test_a_year_of_another_age_and_an_amount_of_another_size_are_no_options() -> None:
    rows = "".join(f"| Boat {year} | {year} |\n" for year in (1932, 1949, 1958, 2014))
    for body in asked(f"| Boat | Built |\n|---|---|\n{rows}"):
        assert all(abs(int(body.answer) - int(other)) <= 30 for other in body.distractors)
    lengths = "".join(f"| Boat {name} | about {name} m |\n" for name in (22, 23, 30, 36, 45))
    for body in asked(f"| Boat | Length |\n|---|---|\n{lengths}"):
        assert not {"about 22 m", "about 23 m"} <= {body.answer, *body.distractors}
    tolls = "| Toll | People |\n|---|---|\n| Dead | 15,900 |\n| Missing | 2,500 |\n| Moved | 470,000 |\n"
    assert all("470,000" not in body.distractors for body in asked(tolls))


def test_a_long_table_is_asked_at_few_places_over_its_whole_length() -> None:
    rows = "".join(f"| Town {chr(65 + n)}ville | {1000 + 37 * n} |\n" for n in range(26))
    questions = [body.question for body in asked(f"| Town | People |\n|---|---|\n{rows}")]
    assert 0 < len(questions) <= MAX_PER_TABLE
    assert any("Town Aville" in question for question in questions)
    assert any(f"Town {letter}ville" in question for question in questions for letter in "UVWXYZ")


def test_a_column_that_only_counts_the_rows_is_not_the_label() -> None:
    source = "| # | Peak | Metres |\n|---|---|---|\n| 1 | Everest | 8,850 |\n| 2 | Makalu | 8,490 |\n"
    assert {body.question for body in asked(source)} == {
        "Rivers: What is listed under “Metres” for the peak “Everest”?",
        "Rivers: What is listed under “Metres” for the peak “Makalu”?",
    }


@pytest.mark.parametrize(
    "source",
    [
        "| a | b |\n|---|---|\n| Volga | 3,531 |\n",
        "| River | Sea |\n|---|---|\n| Volga | |\n| Don | |\n",
        "| River | River |\n|---|---|\n| Volga | 1,000 |\n| Don | 2,000 |\n",
        "| River | Sea |\n|---|---|\n| Volga | Caspian Sea |\n| Volga | Black Sea |\n",
        "| River | Dammed |\n|---|---|\n| Volga | yes |\n| Don | no |\n",
        "| River | Sea |\n|---|---|\n| Don | Black Sea |\n| Dnieper | Black Sea |\n",
    ],
    ids=["one row", "empty cells", "two columns of one name", "two rows of one name", "yes and no", "all alike"],
)
def test_a_doubtful_table_is_not_asked(source: str) -> None:
    assert asked(source) == []


def test_an_empty_corner_above_the_labels_does_not_shift_the_columns() -> None:
    rows = "<tr><th>Bach</th><td>1685</td></tr><tr><th>Mozart</th><td>1756</td></tr>"
    source = f"<table><tr><th></th><th>Born</th></tr>{rows}</table>"
    bodies = asked(f"<p>Two of them.</p>{source}", "music.html")
    assert [(body.question, body.answer) for body in bodies] == [
        ("Music: In which year was “Bach” born?", "1685"),
        ("Music: In which year was “Mozart” born?", "1756"),
    ]


@pytest.mark.parametrize("header", ["Remarks", "Examples", "Note", "1999", "Into", "In our example", "Here"])
def test_what_is_told_by_the_way_is_not_asked(header: str) -> None:
    assert asked(RIVERS.replace("Length (km)", header).replace("Mouth", "Notes")) == []


def test_rows_of_a_page_without_a_header_are_not_asked_and_say_so() -> None:
    source = "<p>About it.</p><table><tr><td>Capital<td>Paris<tr><td>Currency<td>Euro<tr><td>Language<td>French</table>"
    generated = made(source, "facts.html")
    assert generated.deck.items == ()
    reasons = [one.reason for sentence in generated.report.sentences for one in sentence.dropped if one.gate == "table"]
    assert len(reasons) == 3


def test_columns_of_plain_text_have_a_header_where_words_stand_above_figures() -> None:
    headed = read_article(b"Carts on the road\n\nYear     Carts\n1390     5,100\n1400     2,300", "a.txt")
    bare = read_article(b"Carts on the road\n\nMill     North\nForge    South\nInn      East", "a.txt")
    assert [table.header for table in tables_of(headed)] == [("Year", "Carts")]
    assert tables_of(bare) == ()


def test_a_table_in_another_language_is_not_asked() -> None:
    prose = "Die Wolga ist der längste Fluss Europas und mündet in das Kaspische Meer. " * 4
    assert asked(f"# Flüsse\n\n{prose}\n\n{RIVERS}") == []


def test_a_row_of_a_chronicle_is_told_by_its_years_and_by_whom_it_is_about() -> None:
    rows = (
        "Years | Opponent | Outcome",
        "---|---|---",
        "1209–1210 | Ulm | Paid tribute",
        "1226–1227 | Ulm | Destroyed",
    )
    asked_for = {one.question for one in asked("# Olm\n\n" + "".join(f"| {row} |\n" for row in rows))}
    assert "Olm. Years: 1209–1210. Opponent: Ulm. Outcome: _____" in asked_for


def test_by_its_number_alone_no_row_is_told_from_its_like() -> None:
    rows = ("Game | Date | Winner", "---|---|---", "1 | 9 March | Ulm", "2 | 10 March | Ulm", "3 | 12 March | Vale")
    asked_for = {one.question for one in asked("# Match\n\n" + "".join(f"| {row} |\n" for row in rows))}
    assert asked_for == {"Match. Game: 3. Winner: _____"}


@pytest.mark.parametrize(
    ("row", "is_asked"),
    [
        ("| Act of Sker | Quill |", True),
        ("| Act of Sker | who inherits it |", False),
        ("| Quill's fox | Quill land |", False),
        ("| Act of Sker | from the first byte |", False),
    ],
)
def test_a_cell_that_tells_at_length_or_names_its_row_again_is_not_asked(row: str, is_asked: bool) -> None:
    source = f"# Laws\n\n| Law | Subject |\n|---|---|\n| Act of Olm | Varn |\n| Act of Ulm | Merle |\n{row}\n"
    answer = row.split(" | ")[1].removesuffix(" |")
    assert (answer in {one.answer for one in asked(source)}) is is_asked


def test_an_amount_of_another_unit_is_no_option() -> None:
    rows = "| Lake | Size |\n|---|---|\n| Ulm | about 700 m |\n| Arn | about 300 {} |\n| Olm | about 1,100 {} |\n"
    for units, count in ((("m", "m"), 2), (("km²", "km³"), 0)):
        (first, *_) = asked(f"# Lakes\n\n{rows.format(*units)}")
        assert (first.answer, len(first.distractors)) == ("about 700 m", count)


def test_a_header_of_plain_words_and_the_label_tells_no_more_than_an_empty_one() -> None:
    source = "# Zorbo Lock\n\nIt is deep.\n\n| | {} |\n|---|---|\n| Cost | about $15 million |\n| Depth | 31 m |\n"
    (first, *_) = asked(source.format("The lock in figures"))
    assert first.question == "“Zorbo Lock”: What is the cost?"
    assert all("listed" not in one.question for one in asked(source.format("Olm")))
