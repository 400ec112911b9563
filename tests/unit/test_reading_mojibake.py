"""Damaged text is mended; sound text is not touched, not even beside damaged text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from aiquiz.reading.mojibake import repaired


def _one(line: str, *others: str) -> str:
    return repaired([line, *others])[0]


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("â€œReal men have fabs.â€\x9d", "“Real men have fabs.”"),
        ("â€œReal men have fabs.â€", "“Real men have fabs.”"),
        ("â€œReal menâ€ have", "“Real men” have"),
        ("â€œReal menâ€\u00a0have", "“Real men”\u00a0have"),
        ("â€œReal menâ€\ufffd have", "“Real men” have"),
        ("Intelâ€™s", "Intel’s"),
        ("a â€“ b â€” c", "a – b — c"),
        ("waitâ€¦", "wait…"),
        ("Home â€º News", "Home › News"),
        ("â‚¬1.06 billion", "€1.06 billion"),
        ("OpenAIâ„¢", "OpenAI™"),
        ("Â© 2025 Â· Â£5 Â§ 3 20 Â°C", "© 2025 · £5 § 3 20 °C"),
        ("â€¢ item", "• item"),
    ],
)
def test_utf_8_read_as_windows_1252_is_mended(damaged: str, sound: str) -> None:
    assert _one(damaged) == sound


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("ā€œhumanize technologyā€ has", "“humanize technology” has"),
        ("ā€œred alertā€¯ mode", "“red alert” mode"),
        ("Muskā€™s", "Musk’s"),
        ("Musk ā€” who", "Musk — who"),
        ("ā‚¬5", "€5"),
        ("ā€œthį»§ Cuį»™c chiįŗæn vĆ\u00a0 įŗ¢nhā€", "“thủ Cuộc chiến và Ảnh”"),
    ],
)
def test_utf_8_read_in_the_baltic_code_page_is_mended(damaged: str, sound: str) -> None:
    assert _one(damaged) == sound


def test_utf_8_read_in_the_central_european_code_page_is_mended() -> None:
    assert _one("â€žguten Tagâ€ť und â€śok", "x") == "„guten Tag” und “ok"


def test_a_lost_closing_quote_never_becomes_a_dagger() -> None:
    assert "†" not in _one("to â€œhumanizeâ€ and â€\u00a0more")


def test_a_true_dagger_is_still_read_as_one() -> None:
    assert _one("(â€¡ 1905)") == "(‡ 1905)"


def test_accents_are_mended_too() -> None:
    assert _one("CafÃ© in MÃ¼nchen") == "Café in München"
    assert _one("Å½ilina, LÃ³dÅº") == "Žilina, Lódź"


def test_damaged_cyrillic_is_mended() -> None:
    assert _one("Ð¿Ñ€Ð¸Ð²ÐµÑ‚") == "привет"


@pytest.mark.parametrize(
    "sound",
    [
        "Il est là\u00a0», dit-elle, «\u00a0déjà\u00a0»… «\u00a0à bientôt\u00a0»",
        "Rīgā, Jūrmalā un Kuldīgā – “kafijā”, LATVIJĀ…",
        "Žmonės, ąžuolas, įžvalga, „kelią“, šį – tą",
        "São Paulo, AMANHÃ, IRMÃ, maçã…",
        "Ça coûte 5 €, 10 £ ou 3 %, l’été – “voilà”",
        "Preis: 3,50 € – „Größe“ und ‚Maß‘…",
        "Zażółć gęślą jaźń, „cytat”",
        "Tiếng Việt: thủ đô, cuộc chiến, ảnh",
        "naïve café, 20 °C ± 2, § 5, © 2024 ™ ® µm",
        "† 1905 ‡ see note • item",
        "Ā, Ē, Ģ, Ī: LATVIJĀ – RĪGĀ’s “ŪDENĪ”",
        "日本語「引用」です。 Ελληνικά «λόγος» – Русский «текст»",
        "x² + y³ ≤ 5×10⁴, ½ cup, 3 Å, Ñandú, â €",
        "&amp; &lt; &eacute; stay in an article on HTML",
        "ﬁne ligatures and ｆｕｌｌ width stay",
        "curly ‘quotes’ and “these” stay curly",
    ],
)
def test_sound_text_is_left_alone(sound: str) -> None:
    assert _one(sound) == sound


@pytest.mark.parametrize("damaged", ["â€œquotedâ€ text", "ā€œquotedā€ text", "CafÃ© au lait"])
@pytest.mark.parametrize(
    "sound",
    ["Rīgā un Jūrmalā: “kafijā”", "šį – tą", "déjà\u00a0» vu, 5 €", "“good” text – ’tis 20 °C", "AMANHÃ, maçã"],
)
def test_sound_lines_beside_damaged_ones_are_left_alone(damaged: str, sound: str) -> None:
    mended = repaired([damaged, sound])
    assert mended[1] == sound
    assert mended[0] != damaged


def test_good_and_broken_quotes_in_one_line_end_up_alike() -> None:
    assert _one("“Only the paranoid” said Intelâ€™s chief, and AMD’s â€œlawyersâ€.") == (
        "“Only the paranoid” said Intel’s chief, and AMD’s “lawyers”."
    )


def test_no_line_is_added_or_lost() -> None:
    assert repaired(["", "â€™", "", "x"]) == ("", "’", "", "x")
    assert repaired([]) == ()


def test_mending_twice_is_mending_once() -> None:
    once = repaired(["ā€œhumanizeā€ Muskā€™s", "CafÃ© â‚¬5"])
    assert repaired(once) == once


def test_sound_articles_never_load_ftfy() -> None:
    code = (
        "import sys; from aiquiz.reading import read_article;"
        "read_article('“Déjà vu” costs 5 € – in Rīgā. It’s a sound text.'.encode(), 'a.txt');"
        "sys.exit('ftfy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
