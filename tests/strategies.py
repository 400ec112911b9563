"""Hypothesis strategies shared by all tests: texts as hostile as people's files, and every value made of them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from aiquiz.deckfile.fields import tidied
from aiquiz.deckfile.ids import derived_id
from aiquiz.kinds import KINDS, Cloze, Match, Multi, Order, Qa, TrueFalse, kind_of
from aiquiz.model.deck import ArticleRef, Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.item import Body, Evidence, Item
from aiquiz.text import clean, folded

__all__ = [
    "BODIES",
    "bodies",
    "decks",
    "ids",
    "items",
    "lines",
    "numbers_as_text",
    "paragraphs",
    "raw_texts",
]

# What some YAML reader, terminal or comparison would take for something else than a text.
_TREACHEROUS = st.sampled_from(
    [
        "no", "Yes", "on", "~", "null", "true", "1:30", "0o17", "0x1F", "1e5", "2018-01-01", "2018", ".5", "-1", "+3",
        "12:30:45", "1_000", ".inf", "<<", "=", "---", "...", "- a", "? a", "a: b", "a:", "a #b", "#a", "*a", "&a",
        "!a", "|", ">", "%a", "@a", "`a`", "[a]", "{a}", "a, b", "'", '"', "''", '""', "\\", "C:\\new", "it's",
        'say "hi"', "{{", "}}", "[/]", "[@click=app.quit]x[/]", "a[0]", "$1.4 trillion", "e\u0301", "👩‍🚀", "שלום",
        "Ünï", "“quoted”", "\u2028", "\x85", "\xa0", "\ufeff", "\u202e", "\x1b[31mred", "\ud800", "\ufffe", "–5 °C",
        "ﬁne", "ǅ",
    ]
)  # fmt: skip
raw_texts = st.one_of(st.text(max_size=40), st.lists(_TREACHEROUS, min_size=1, max_size=4).map(" ".join), _TREACHEROUS)
"""Any text at all, as a file or a person may give it."""

lines = raw_texts.map(lambda text: tidied(text).replace("\n", " ")).map(tidied).filter(bool)
"""Texts of one line as they stand in the model: cleaned, not empty."""

paragraphs = st.lists(st.one_of(lines, st.just(""), lines.map(lambda line: f"  {line}")), min_size=1, max_size=4)
"""Lines of a text of several lines."""
texts = st.one_of(lines, paragraphs.map("\n".join).map(tidied).filter(bool))
"""Texts of one or several lines as they stand in the model."""

ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True)
"""Ids of decks and items."""

numbers_as_text = st.one_of(
    st.integers(-10_000, 10**13).map(str),
    st.floats(0.01, 1e6).map(lambda number: f"{number:.2f}"),
    st.integers(1000, 10**9).map(lambda number: f"{number:,}"),
    st.integers(1, 999).map(lambda number: f"${number} billion"),
    st.integers(0, 100).map(lambda number: f"{number} %"),
)
"""Answers that are amounts."""


def distinct_lines(min_size: int, max_size: int) -> st.SearchStrategy[tuple[str, ...]]:
    """Lines that differ by more than case, quotes and spaces."""
    return st.lists(lines.filter(folded), min_size=min_size, max_size=max_size, unique_by=folded).map(tuple)


@st.composite
def _qas(draw: st.DrawFn) -> Qa:
    answer, *others = draw(distinct_lines(1, 7))
    split = draw(st.integers(0, len(others)))
    question, reverse = draw(texts), draw(st.booleans())
    accept, distractors = tuple(others[:split]), tuple(others[split:])
    if draw(st.booleans()):
        return Qa(question, answer, accept, distractors, None, reverse)
    number = draw(numbers_as_text)
    return Qa(question, number, (), (), draw(st.floats(0, 1e9)), reverse)


@st.composite
def _clozes(draw: st.DrawFn) -> Cloze:
    plain = lines.map(lambda text: text.replace("{", "(").replace("}", ")").replace("::", ":"))
    gaps = draw(st.lists(st.tuples(plain, st.one_of(st.just(""), plain)), min_size=1, max_size=3))
    text = draw(plain)
    for answer, hint in gaps:
        text += f" {{{{{answer}{f'::{hint}' if hint else ''}}}}} {draw(plain)}"
    body = Cloze(tidied(text))
    if len(gaps) > 1:
        return body
    others = draw(distinct_lines(0, 4))
    wrong = [other for other in others if folded(other) != folded(body.gaps[0].answer)]
    split = draw(st.integers(0, len(wrong)))
    return Cloze(body.text, tuple(wrong[:split]), tuple(wrong[split:]))


@st.composite
def _multis(draw: st.DrawFn) -> Multi:
    options = draw(distinct_lines(1, 8))
    split = draw(st.integers(1, len(options)))
    return Multi(draw(texts), options[:split], options[split:])


@st.composite
def _matches(draw: st.DrawFn) -> Match:
    lefts = draw(distinct_lines(2, 5))
    rights = draw(distinct_lines(len(lefts), len(lefts)))
    return Match(draw(texts), tuple(zip(lefts, rights, strict=True)))


@st.composite
def _true_falses(draw: st.DrawFn) -> TrueFalse:
    is_true = draw(st.booleans())
    return TrueFalse(draw(texts), is_true, "" if is_true else draw(st.one_of(st.just(""), texts)))


BODIES: dict[str, st.SearchStrategy[Body]] = {
    "qa": _qas(),
    "cloze": _clozes(),
    "true-false": _true_falses(),
    "multi": _multis(),
    "order": st.builds(Order, texts, distinct_lines(2, 6)),
    "match": _matches(),
}
"""Sound bodies by the name of their kind."""
bodies = st.sampled_from([kind.name for kind in KINDS]).flatmap(lambda name: st.tuples(st.just(name), BODIES[name]))
"""A kind's name and a sound body of it."""

_quotes = st.builds(
    Evidence,
    raw_texts.map(lambda text: clean(text).strip()).filter(bool),
    st.one_of(st.none(), st.integers(0, 10**6)),
)


@st.composite
def items(draw: st.DrawFn) -> Item:
    """A sound item with a written id."""
    kind, body = draw(bodies)
    item = Item(
        id=ItemId(draw(ids)),
        kind=kind,
        body=body,
        explanation=draw(st.one_of(st.just(""), texts)),
        evidence=draw(st.one_of(st.none(), _quotes)),
        tags=tuple(draw(st.lists(lines, max_size=3, unique=True))),
        is_proposed=draw(st.booleans()),
    )
    return replace(item, ask=draw(st.sampled_from([None, *kind_of(item).asks(body)])))


@st.composite
def decks(draw: st.DrawFn, max_items: int = 5) -> Deck:
    """A sound deck; some of its items have no written id."""
    drawn = draw(st.lists(items(), max_size=max_items, unique_by=lambda item: item.id))
    unwritten = draw(st.lists(st.booleans(), min_size=len(drawn), max_size=len(drawn)))
    taken = {item.id for item, is_bare in zip(drawn, unwritten, strict=True) if not is_bare}
    complete = []
    for item, is_bare in zip(drawn, unwritten, strict=True):
        if is_bare:
            made = derived_id(kind_of(item).key_text(item.body), taken)
            taken.add(made)
            item = replace(item, id=made, id_is_written=False)
        complete.append(item)
    article = st.builds(
        ArticleRef,
        st.one_of(st.just(""), lines),
        st.sampled_from(["", "a.md", "articles/über uns.md", "a/b.c/d.html"]),
        st.sampled_from(["", "0" * 64, "0123456789abcdef" * 4]),
    )
    return Deck(
        id=DeckId(draw(ids)),
        title=draw(lines),
        items=tuple(complete),
        language=draw(st.sampled_from(["en", "de", "no", "uk"])),
        description=draw(st.one_of(st.just(""), texts)),
        article=draw(st.one_of(st.none(), article)),
        exam=draw(st.one_of(st.none(), st.dates())),
    )
