"""Text → nodes: YAML's events on an explicit stack. No recursion, no aliases, no types.

Object loaders are not used at all: deep nesting overruns the C loader's stack, and aliases let a few hundred bytes
stand for billions of values. Events cannot do either.
"""

from __future__ import annotations

import yaml

from aiquiz.deckfile.findings import Findings
from aiquiz.deckfile.limits import MAX_DEPTH, MAX_FIELDS, MAX_KEY_CHARS, MAX_NODES, MAX_TEXT_CHARS
from aiquiz.deckfile.nodes import List, Mapping, Node, Scalar
from aiquiz.deckfile.syntax import explained

__all__ = ["read_tree"]

_LOADER = getattr(yaml, "CLoader", yaml.Loader)


class _TooMuchError(Exception):
    """A limit is passed; it was noted, and reading stops here."""


def read_tree(text: str, findings: Findings) -> Node | None:
    """The root value of the only document in `text`, or as much of it as could be read; None where nothing could."""
    builder = _Builder(text, findings)
    parser = _LOADER(text)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, yaml.ScalarEvent):
                builder.take_scalar(event)
            else:
                builder.take(event)
    except _TooMuchError:
        _mark_broken_off(builder.root)
    except yaml.YAMLError as error:
        at, message, hint = explained(text, error)
        findings.error(at, "D005", message, hint)
        _mark_broken_off(builder.root)
    finally:
        parser.dispose()
    return builder.root


class _Builder:
    """Turns events into nodes. `root` is usable at any time; unfinished containers say so.

    A mapping's next key waits in `_keys` for its value; the empty tuple stands for a key that cannot be used, whose
    value is read and dropped.
    """

    def __init__(self, text: str, findings: Findings) -> None:
        self.root: Node | None = None
        self._text = text
        self._may_be_cut = " #" in text
        self._findings = findings
        self._open: list[List | Mapping] = []
        self._keys: list[Scalar | tuple[()] | None] = []
        self._documents = 0
        self._nodes = 0

    def take(self, event: yaml.Event) -> None:
        """Add any event but a scalar."""
        if isinstance(event, yaml.CollectionStartEvent):
            self._take_start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop().is_whole = True
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._take_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._take_document(event)

    def take_scalar(self, event: yaml.ScalarEvent) -> None:
        """Add a text. Most events are texts, so this is what the speed of reading hangs on."""
        node = Scalar(event.value, _start(event))
        if event.anchor is not None or event.tag is not None:
            self._refuse_property(event, node.at)
            # What was meant as a text should not be called empty as well.
            node = Scalar(node.text or "!", node.at)
        if len(node.text) > MAX_TEXT_CHARS:
            node = self._cut(node)
        is_plain = not event.style
        if is_plain and self._may_be_cut:
            self._check_comment(event, node)
        self._add(node, is_plain)

    def _cut(self, node: Scalar) -> Scalar:
        self._findings.error(
            node.at,
            "D015",
            f"this text is too long: {len(node.text):,} characters, the limit is {MAX_TEXT_CHARS:,}",
            "a question and its answer should fit on a screen; a forgotten closing quote also does this",
        )
        return Scalar(node.text[:MAX_TEXT_CHARS], node.at)

    def _check_comment(self, event: yaml.ScalarEvent, node: Scalar) -> None:
        # One space only: two spaces or more before `#` are how people set off a comment they mean.
        if event.end_mark and self._text.startswith(" #", event.end_mark.index):
            self._findings.warning(
                node.at,
                "D018",
                "this text ends at ` #`: YAML takes the rest of the line for a comment",
                "put the text in quotes; before a real comment, leave two spaces",
            )

    def _take_start(self, event: yaml.CollectionStartEvent) -> None:
        node: List | Mapping
        if isinstance(event, yaml.MappingStartEvent):
            node = Mapping(_start(event), bool(event.flow_style))
        else:
            node = List(_start(event))
        if event.anchor is not None or event.tag is not None:
            self._refuse_property(event, node.at)
        if len(self._open) >= MAX_DEPTH:
            self._findings.error(
                node.at, "D013", f"more than {MAX_DEPTH} lists and mappings inside each other", "a deck needs four"
            )
            raise _TooMuchError
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        node = Scalar(f"*{event.anchor}", _start(event))
        self._findings.error(
            node.at,
            "D008",
            f"`{node.text}` is a YAML alias, which decks do not use",
            'write the value itself; a text that begins with `*` needs quotes: `"*…"`',
        )
        self._add(node)

    def _take_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._findings.error(
                _start(event),
                "D007",
                "a second document starts here: a deck file holds one deck",
                "remove the line `---`, or put the second deck in a file of its own",
            )
            raise _TooMuchError

    def _refuse_property(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, at: int) -> None:
        if event.anchor is not None:
            self._findings.error(
                at,
                "D008",
                f"`&{event.anchor}` is a YAML anchor, which decks do not use",
                'remove it; a text that begins with `&` needs quotes: `"&…"`',
            )
        if event.tag is not None:
            self._findings.error(
                at,
                "D009",
                f"`{_shown_tag(event.tag)}` is a YAML tag, which decks do not use",
                'remove it; a text that begins with `!` needs quotes: `"!…"`',
            )

    def _add(self, node: Node, is_plain: bool = False) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._findings.error(
                node.at, "D014", f"the file holds more than {MAX_NODES:,} values", "split it into several decks"
            )
            raise _TooMuchError
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, List):
            parent.entries.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._usable_key(parent, node, is_plain)
            return
        self._keys[-1] = None
        if isinstance(key, Scalar):
            parent.entries[key.text] = (key, node)

    def _usable_key(self, mapping: Mapping, node: Node, is_plain: bool) -> Scalar | tuple[()]:
        """`node` as a key of `mapping`; the empty tuple after noting why it cannot be one."""
        if not isinstance(node, Scalar):
            # `{{` is a gap whose text lacks quotes; whoever wanted a text there says it better.
            if not (mapping.is_flow and self._text.startswith("{{", mapping.at)):
                self._findings.error(
                    node.at, "D017", "a field's name must be a text", "texts that begin with `[` or `{` need quotes"
                )
            return ()
        if is_plain and node.text == "<<":
            self._findings.error(
                node.at, "D010", "`<<` merges mappings in YAML, which decks do not use", "write the fields themselves"
            )
            return ()
        if len(node.text) > MAX_KEY_CHARS:
            self._findings.error(
                node.at, "D017", f"this name is longer than {MAX_KEY_CHARS} characters", "a field's name is one word"
            )
            return ()
        if len(mapping.entries) >= MAX_FIELDS:
            self._findings.error(
                node.at, "D016", f"more than {MAX_FIELDS:,} fields in one mapping", "a mapping of that size is no deck"
            )
            raise _TooMuchError
        if earlier := mapping.entries.get(node.text):
            self._findings.error(
                node.at,
                "D011",
                f"`{node.text}` stands twice; first on line {self._findings.line(earlier[0].at)}",
                "keep one of them: YAML readers would silently drop the other",
            )
            return ()
        return node


def _mark_broken_off(node: Node | None) -> None:
    """What stood last may be half read, even if it looks closed: `[Draft] What?` begins with a whole list."""
    while isinstance(node, List | Mapping):
        node.is_whole = False
        if isinstance(node, List):
            node = node.entries[-1] if node.entries else None
        else:
            node = list(node.entries.values())[-1][1] if node.entries else None


def _start(event: yaml.Event) -> int:
    mark = event.start_mark
    if mark is None:
        raise AssertionError("PyYAML's parsers mark every event")
    return mark.index


def _shown_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
