"""What authors mark in a text: formulas, code, images and emphasis; and all that is no mark and must stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.typeset import (
    MAX_CHARS,
    MAX_LINE_CHARS,
    Look,
    Piece,
    UnknownFormulaError,
    as_line,
    as_text,
    formula,
    pieces,
)
from aiquiz.typeset.code import Part, parts
from aiquiz.typeset.symbols import SUB, SUPER

_DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))

FORMULAS = {
    r"x_1^2": "x₁²",
    r"x^2_1": "x²₁",
    r"E=mc^2": "E=mc²",
    r"a^{n+1}": "aⁿ⁺¹",
    r"10^{-3}": "10⁻³",
    r"x_{max}": "xₘₐₓ",
    r"x_{avg}": "x_(avg)",
    r"x_b": "x_b",
    r"2^{2^n}": "2^(2ⁿ)",
    r"e^{i\pi}+1=0": "e^(iπ)+1=0",
    r"f''(x)": "f′′(x)",
    r"90^\circ": "90°",
    r"A^*": "A*",
    r"\alpha \le \beta": "α ≤ β",
    r"\Delta x": "Δx",
    r"\alpha + \beta": "α + β",
    r"\pi r^2": "πr²",
    r"\neg p \lor q": "¬p ∨ q",
    r"x \in \mathbb{R}^n": "x ∈ ℝⁿ",
    r"\frac{1}{2}": "½",
    r"\frac12 mv^2": "½ mv²",
    r"\frac{a+b}{2}": "(a+b)/2",
    r"\frac{1}{2x}": "1/(2x)",
    r"\frac{2x}{3}": "2x/3",
    r"\frac{a}{b}c": "(a/b)c",
    r"c\frac{a}{b}": "c(a/b)",
    r"c/\frac{a}{b}": "c/(a/b)",
    r"{\frac{a}{b}}^2": "(a/b)²",
    r"\frac{dy}{dx}": "dy/dx",
    r"\frac{\partial f}{\partial x}": "∂f/∂x",
    r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}": "(−b ± √(b²−4ac))/(2a)",
    r"\sqrt2": "√2",
    r"\sqrt{x+1}": "√(x+1)",
    r"\sqrt[3]{x}": "∛x",
    r"\sqrt[n]{x}": "ⁿ√x",
    r"\left( \frac{x}{y} \right)^2": "(x/y)²",
    r"\left.\frac{a}{b}\right|_0": "a/b|₀",
    r"\sum_{i=1}^{n} i^2": "∑ᵢ₌₁ⁿ i²",
    r"\int_0^1 x\,dx": "∫₀¹ x dx",
    r"2\sin\theta\cos\theta": "2 sin θ cos θ",
    r"\sin^2 x": "sin² x",
    r"\log_{10}x": "log₁₀ x",
    r"\lim_{x \to 0} \frac{\sin x}{x}": "lim_(x → 0) (sin x)/x",
    r"\vec{v} \cdot \hat{n}": "v⃗ · n̂",
    r"\binom{n}{k}": "C(n, k)",
    r"\text{rate} = k[A]^2": "rate = k[A]²",
    r"\text{50\% of } n": "50% of n",
    r"SO_4^{2-}": "SO₄²⁻",
    r"x = _____": "x = _____",
    r"\{1, 2\}": "{1, 2}",
    r"a-b": "a−b",
}


@pytest.mark.parametrize(("source", "shown"), FORMULAS.items(), ids=FORMULAS)
def test_a_simple_formula_is_a_line_of_unicode(source: str, shown: str) -> None:
    assert formula(source) == shown


@pytest.mark.parametrize(
    "source",
    [
        r"\begin{matrix} a \end{matrix}",
        r"\unknown x",
        r"a \over b",
        "x^",
        "x^{",
        "x}",
        r"\frac{1}",
        r"\frac{}{2}",
        r"\sqrt[n+1]{x}",
        r"\overline{AB}",
        r"\mathbb{x}",
        r"\text{a {b}}",
        r"a & b",
        r"a \\ b",
        "x^^2",
        "{" * 40 + "x" + "}" * 40,
        r"\sqrt" * 100 + "x",
        "x" * 401,
    ],
)
def test_a_formula_that_a_line_cannot_hold_is_refused(source: str) -> None:
    with pytest.raises(UnknownFormulaError):
        formula(source)


@given(st.text(alphabet=r"\{}^_ abx12+-()[]'.&$" + "α", max_size=60) | st.text(max_size=60))
def test_no_formula_takes_the_program_down_and_none_loses_its_letters(source: str) -> None:
    try:
        shown = formula(source)
    except UnknownFormulaError:
        return
    if "\\" not in source:
        letters = {sign for sign in source if sign in "abx12α"}
        raised = {**{high: low for low, high in SUPER.items()}, **{deep: low for low, deep in SUB.items()}}
        assert letters <= {raised.get(sign, sign) for sign in shown}


LITERAL = [
    "It cost $5 and $6.",
    "between $5–$6",
    "$300-$400",
    "US$5 or A$7",
    "($5)/($6)",
    "$5 million to $10 million and $20",
    "5 $ and 6 $",
    "Ke$ha and A$AP",
    "$1:$2",
    "echo $1 $2; kill $$; echo $$",
    "$$ or $$$",
    "${HOME}/$USER and $PATH",
    "${a}${b}",
    "$MAX_VALUE$",
    "^$ matches",
    r"\(x\) and \([^)]*\) and \(\d+\)",
    r"$\foo{x}$ stays",
    "2 * 3 * 4 and 2**3**2",
    "**kwargs and *args, f(*a, **b)",
    "*.py and *.txt,*.md",
    "char *p, *q; char **argv;",
    "/* a comment */ x */",
    "rated 5* or 4*.",
    "(*a)*(b)",
    "snake_case_name and __init__",
    "`one backtick",
    "[@click=app.quit]x[/]",
    "[text](https://example.org)",
    "![no path]() and ![](two words)",
    "```\nnever closed",
    "a | b",
    "",
]


@pytest.mark.parametrize("text", LITERAL)
def test_what_is_no_mark_stays_as_it_was_typed(text: str) -> None:
    assert pieces(text) == (Piece(text),) or "".join(piece.text for piece in pieces(text)) == text
    assert {piece.look for piece in pieces(text)} <= {Look.TEXT}
    assert as_text(text) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the value of $a$ is $5$", [("a", Look.FORMULA), ("5", Look.FORMULA)]),
        ("the $n$th term", [("n", Look.FORMULA)]),
        ("p ($p<0.05$), $x$.", [("p<0.05", Look.FORMULA), ("x", Look.FORMULA)]),
        (
            r"\(x^2\), $$\frac{a}{b}$$ and \[ y_1 \]",
            [("x²", Look.FORMULA), ("a/b", Look.FORMULA), ("y₁", Look.FORMULA)],
        ),
        ("What does `is` do? ``a`b``", [("`is`", Look.CODE), ("``a`b``", Look.CODE)]),
        ("`f(*a)` and `$x^2$`", [("`f(*a)`", Look.CODE), ("`$x^2$`", Look.CODE)]),
        ("*Nature*, **not** *Science*", [("Nature", Look.EMPHASIS), ("not", Look.STRONG), ("Science", Look.EMPHASIS)]),
        ("**Note:** this", [("Note:", Look.STRONG)]),
        ("**so $x^2$ is**", [("so ", Look.STRONG), ("x²", Look.FORMULA), (" is", Look.STRONG)]),
        ("![A map](img/map.png)", [("[image: A map, img/map.png]", Look.IMAGE)]),
        ("![](map.png)", [("[image: map.png]", Look.IMAGE)]),
    ],
)
def test_marks_are_found(text: str, found: list[tuple[str, Look]]) -> None:
    assert [(piece.text, piece.look) for piece in pieces(text) if piece.look is not Look.TEXT] == found


def test_a_code_block_is_kept_as_it_is_and_knows_its_language() -> None:
    text = "What?\n```python\n*a*, b = $x$\n\n    ![i](j)\n```\nSay `it`."
    assert pieces(text) == (
        Piece("What?\n"),
        Piece("*a*, b = $x$\n\n    ![i](j)", Look.BLOCK, "python"),
        Piece("\n"),
        Piece("Say "),
        Piece("`it`", Look.CODE),
        Piece("."),
    )


def test_a_fence_is_closed_by_one_as_long_and_of_its_own_sign() -> None:
    assert pieces("~~~~\n```\n~~~\n~~~~") == (Piece("```\n~~~", Look.BLOCK),)


def test_in_lines_code_stands_between_two_words() -> None:
    assert as_text("See:\n```sql\nSELECT 1\n```") == "See:\nCode (sql):\nSELECT 1\nEnd of code."
    assert as_text("**So** $x^2$ and `y`") == "So x² and `y`"


def test_a_line_of_a_list_holds_the_whole_text_without_signs() -> None:
    assert (
        as_line("See ![A map](a.png):\n```sql\nSELECT  1\n```\n*so* $x^2$")
        == "See [image: A map, a.png]: SELECT 1 so x²"
    )
    assert as_line("a\x1b[31m b\n c") == "a b c"


def test_a_text_beyond_the_bounds_stays_as_it_was_typed() -> None:
    for text in ("*a* " * (MAX_CHARS // 4 + 1), "*a* " + "x" * MAX_LINE_CHARS):
        assert pieces(text) == (Piece(text),)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="$`*![]()\\ab1 \n~{}^_", max_size=200))
def test_code_and_literal_text_are_never_changed(text: str) -> None:
    found = pieces(text)
    if all(piece.look is Look.TEXT for piece in found):
        assert "".join(piece.text for piece in found) == text
    for piece in found:
        if piece.look in (Look.CODE, Look.BLOCK):
            assert piece.text in text


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


@pytest.mark.parametrize("deck", _DECKS, ids=lambda path: path.stem)
def test_no_price_in_a_shipped_deck_is_taken_for_a_formula(deck: Path) -> None:
    texts = list(_texts(yaml.safe_load(deck.read_text(encoding="utf-8"))))
    assert texts
    assert [text for text in texts if as_text(text) != text] == []


def _found(code: str, language: str) -> list[tuple[Part, str]]:
    return [(part, text) for part, text in parts(code, language) if part is not Part.PLAIN]


def test_code_is_told_apart_by_what_its_language_has() -> None:
    assert _found('if x == 10:  # "ten"\n    return "a\\"b"', "Python") == [
        (Part.WORD, "if"),
        (Part.NUMBER, "10"),
        (Part.COMMENT, '# "ten"'),
        (Part.WORD, "return"),
        (Part.TEXT, '"a\\"b"'),
    ]
    assert _found("select A -- note", "sql") == [(Part.WORD, "select"), (Part.COMMENT, "-- note")]
    assert _found("/* a\nb */ x", "c") == [(Part.COMMENT, "/* a\nb */")]
    assert _found("fn f<'a>(x: &'a str)", "rust") == [(Part.WORD, "fn")]


def test_what_is_never_closed_ends_with_its_line() -> None:
    assert _found("'never closed\nif", "python") == [(Part.TEXT, "'never closed"), (Part.WORD, "if")]


def test_code_of_an_unknown_language_is_plain() -> None:
    assert list(parts('if "x"', "klingon")) == [(Part.PLAIN, 'if "x"')]


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet="\"'`#/*-\\\n ab1ifor_.{}", max_size=300),
    st.sampled_from(["python", "js", "sql", "c", "bash", "haskell", "yaml", "json", "rust", ""]),
)
def test_no_character_of_code_is_lost(code: str, language: str) -> None:
    assert "".join(text for _, text in parts(code, language)) == code
