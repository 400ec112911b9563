# ruff: noqa: E501 -- texts stand as they are
"""Texts that break programs, by what they try: written for these tests. `deck_of` carries them wherever a deck can.

Each goes through the deck file, so it stands there as an escaped YAML text; `\\x00` and lone surrogates cannot (YAML
refuses them), but may be typed, or come as the name of a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

__all__ = ["CORPUS", "FORBIDDEN", "TYPED_ONLY", "deck_of", "quoted"]

ESC, CSI, OSC, ST, BEL = "\x1b", "\x9b", "\x9d", "\x9c", "\x07"

CORPUS: Mapping[str, tuple[str, ...]] = {
    "markup of Textual and Rich": (
        "[@click=app.quit]x[/]", "[/x", "[/]", "[bold red", "[$error on $primary]x[/]", "a[0]", "[link=http://a.b]x[/link]",
        "\\[/]", "[[", "]]", "[@click=screen.dismiss()]go[/]", "[b]bold[/b", "$primary $text-error", "{{gap}}", "[red]a[/red]b[/]",
    ),
    "escape sequences": (
        f"a{ESC}[31mred{ESC}[0m", f"{ESC}[2J{ESC}[H", f"{ESC}[?1049h", f"{ESC}[?1003h", f"{ESC}c", f"{ESC}(0lqk{ESC}(B",
        f"{ESC}[6n", f"{ESC}[c", f"{ESC}[999;999H", f"{ESC}[3;4;5t", f"{ESC}#8", f"{ESC}[20h", f"{ESC}[8m hidden", f"{ESC}",
        f"{ESC}[", f"{ESC}[38;2;1;2;3", f"{ESC}M{ESC}D{ESC}E",
    ),
    "commands to the terminal": (
        f"{ESC}]52;c;ZXZpbA=={BEL}", f"{ESC}]52;c;ZXZpbA=={ESC}\\", f"{ESC}]8;;http://evil.example{ESC}\\click{ESC}]8;;{ESC}\\",
        f"{ESC}]0;title{BEL}", f"{ESC}]2;title", f"{ESC}]1337;File=inline=1:AAAA{BEL}", f"{ESC}P1$r0m{ESC}\\", f"{ESC}_Gf=100;AAAA{ESC}\\",
        f"{ESC}^private{ESC}\\", f"{ESC}X start of string{ESC}\\", f"{OSC}52;c;ZXZpbA=={ST}", f"{CSI}31mred", f"{CSI}2J", "\x90q{ST}",
        f"{ESC}]9;4;1;50{BEL}", f"{ESC}]777;notify;a;b{BEL}", f"{ESC}]4;1;?{BEL}",
    ),
    "control characters": (
        "a\x01b\x02c", "bell\x07", "back\x08\x08\x08space", "a\tb", "form\x0cfeed", "vertical\x0btab", "carriage\rreturn", "a\r\nb",
        "shift\x0eout\x0fin", "sub\x1a end", "delete\x7f", "next\x85line", "\x80\x81\x82", "unit\x1fseparator", "two\n\n\nlines",
        "line\u2028separator\u2029paragraph",
    ),
    "reordering": (
        "a\u202egnp.exe\u2066b", "\u202dleft\u202c", "\u2067right\u2069", "\u200eleft\u200fright", "\u061cmark", "\u2068isolate",
        "user\u202e \u2066// check\u2069 \u2066", "שלום world", "العربية 123 abc", "abc (שלום) def", "אבג123דהו", "ریال 100",
    ),
    "invisible": (
        "a\u200bb", "a\u200cb\u200dc", "\ufeffbom", "soft\u00adhyphen", "word\u2060joiner", "\u180evowel", "\u3164filler\uffa0",
        "\U000e0041\U000e0042tags", "\u2061\u2062\u2063", "a\ufe0fb\ufe0e", "\ufff9note\ufffabase\ufffb", "\u115f\u1160", "\u00a0\u2003\u3000", "\u206a\u206f",
        "\u034fgrapheme",
    ),
    "combining": (
        "e" + "\u0301" * 500, "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f",
        "\u0301alone", "a\u0300\u0316\u0317\u0318\u0319", "ก" + "\u0e49" * 40, "\u20d2\u20dd\u20e3", "क्षि", "\u1100\u1161\u11a8" * 5, "a\u0332" * 50, "ﷺ﷽",
    ),
    "wide": (
        "日本語の文章です", "한국어 문장", "𠜎𠜱𠝹𠱓", "ｆｕｌｌｗｉｄｔｈ", "田中さんにあげて下さい", "日" * 300, "🎉" * 100, "👩‍👩‍👧‍👦 👨🏿‍🚀 🏳️‍🌈",
        "🇩🇪🇫🇷🇯", "❤️ ☠️ ✌🏽", "1️⃣2️⃣", "𝕊𝕔𝕣𝕚𝕡𝕥 𝔉𝔯𝔞𝔨", "🫠🫥", "①②③", "㍿㌔",
    ),
    "long": ("x" * 10_000, "word " * 2_000, "\n" * 500 + "end", "a\n" * 300, "日本" * 2_000, "-" * 3_000, "x " * 5_000),
    "formats and code": (
        "{0} {name} {0!r:>99999}", "%s %d %n %99999d", "${HOME} $(id) `id`", "$HOME; rm -rf /", "{{7*7}} <%= 7*7 %>", "\\n \\x1b \\u202e",
        "__import__('os').system('id')", "'; DROP TABLE log; --", '" OR ""="', "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "javascript:alert(1)", "]]><!--", "../../../etc/passwd", "C:\\CON\\NUL", "file:///etc/passwd", "&lt;b&gt;&#0;",
    ),
    "numbers and words": (
        "0", "-1", "1e999999", "NaN", "Infinity", "-0.0", "0x1F", "1_000", "٣٤٥", "١/٢", "½", "null", "None", "undefined", "true", "nil",
        "id: x", "- item", "# no comment", "!!python/object:os.system", "&anchor *alias", "? key", "|", ">", "@", "%YAML", "~", "''", '""',
    ),
    "marks that are none, or never end": (
        "$" * 300, "`" * 301, "*" * 300, "$x^{" * 200, "**a" * 200, "```python\n" + "(" * 500, "```\n```\n```", "\\(" * 300,
        "$\\frac" * 100 + "$", "$" + "{" * 150 + "}" * 150 + "$", "![a](" * 100, "$$\\sqrt" + "\\sqrt" * 70 + "x$$", "$\\hat{\\hat{\\hat{x}}}$",
        "```c\n" + "\n" * 400 + "\n```", "```python\n\x1b[31mprint()\n```", "`\x1b]52;c;ZXZpbA==\x07`", "~~~\n\u202e\n~~~",
    ),
}  # fmt: skip

TYPED_ONLY = ("nul\x00byte", "\ud800 lone surrogate", "\udcff\udcfe undecodable", "\x00", f"{ESC}[200~pasted{ESC}[201~")
"""What cannot stand in a YAML text, but can be typed, piped, or be a file's name."""

_RANGES = (
    (0, 31),
    (0x7F, 0x9F),
    (0x200E, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE007F),
)
FORBIDDEN = frozenset(
    [chr(code) for first, last in _RANGES for code in range(first, last + 1)] + list("\u061c\u200b\ufeff\u00ad")
)
"""What must never be written for a text: controls, reordering, the invisible. A line break is the writer's own."""


def quoted(text: str) -> str:
    """`text` as a YAML scalar in double quotes, everything unprintable as an escape."""
    inner = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(letter if letter.isprintable() else f"\\U{ord(letter):08x}" for letter in inner) + '"'


def deck_of(texts: Sequence[str], deck: str = "hostile", *, is_proposed: bool = False) -> str:
    """A deck with an item for each text, the kinds taking turns; title and description are texts too."""
    title, description = quoted(f"{texts[0][:2_000]} deck"), quoted(f"{texts[-1]} deck")
    lines = [f"id: {deck}", f"title: {title}", f"description: {description}", "items:"]
    for number, text in enumerate(texts):
        lines += [f"  - id: item-{number}", *_fields(number % 7, f"{number} {text}")]
        lines += ["    status: proposed"] * is_proposed
        lines += [f"    explanation: {quoted(f'{text} why')}", f"    tags: [{quoted(text[:50] + ' tag')}]"]
        lines += [f"    source: {{quote: {quoted(text + ' quote')}}}"]
    return "\n".join([*lines, ""])


def _fields(kind: int, text: str) -> Iterable[str]:
    """The fields of one kind, with `text` in every one; names of a mapping have to be short."""
    q = quoted
    match kind:
        case 0:
            yield f"    question: {q(f'{text} ?')}"
            yield f"    answer: {q(f'{text} 1')}"
            yield f"    distractors: [{q(f'{text} 2')}, {q(f'3 {text}')}]"
            yield "    ask: choose"
        case 1:
            yield f"    question: {q(f'{text} ?')}"
            yield f"    answer: {q(f'4 {text}')}"
            yield "    ask: flip"
        case 2:
            yield f"    question: {q(f'{text} ?')}"
            yield f"    answer: {q(' '.join(f'{text} 5'.split()))}"
            yield "    ask: type"
        case 3:
            yield "    kind: order"
            yield f"    question: {q(f'{text} ?')}"
            yield f"    items: [{q(f'{text} 6')}, {q(f'7 {text}')}, {q(f'{text} 8')}]"
        case 4:
            yield "    kind: match"
            yield f"    question: {q(f'{text} ?')}"
            yield f"    pairs: {{{q(f'{text[:200]} 9')}: {q(f'{text} 10')}, {q(f'11 {text[:200]}')}: {q(f'12 {text}')}}}"
        case 5:
            yield "    kind: multi"
            yield f"    question: {q(f'{text} ?')}"
            yield f"    answers: [{q(f'{text} 13')}, {q(f'14 {text}')}]"
            yield f"    distractors: [{q(f'{text} 15')}]"
        case _:
            yield "    kind: true-false"
            yield f"    statement: {q(f'{text} 16')}"
            yield "    answer: false"
            yield f"    correction: {q(f'{text} 17')}"
