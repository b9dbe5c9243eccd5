"""The tags and texts of an HTML or XML file, each with its place; nothing outside the file is ever fetched."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argcheck.patterns import late

_TAG = late(r"<(?P<close>/?)(?P<name>[A-Za-z_][^\s/<>]*+)(?P<rest>[^<>]*+)>")
_SPECIAL = late(r"<!--|<!\[CDATA\[|<[!?]")
_ATTRIBUTE = late(r"""([^\s=/"'<>]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_ENTITY = late(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LONGEST_VALUE = 2_000
_CLOSERS = {"<!--": "-->", "<![CDATA[": "]]>"}


class Tag(NamedTuple):
    """A tag, or, where `name` is empty, a text; `lone` tags close themselves."""

    name: str
    start: int
    end: int
    closing: bool = False
    lone: bool = False
    rest: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """The tag's attributes, by their names as written."""
        return {
            match[1]: html.unescape(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(self.rest)
        }


def tags(text: str) -> Iterator[Tag]:
    """Tags and texts in order; comments and declarations are left out."""
    at = last = 0
    endless: set[str] = set()
    while (start := text.find("<", at)) >= 0:
        found = _TAG.match(text, start)
        if found is None:
            at, inner = _past_special(text, start, endless)
            if inner is not None or at > start + 1:
                if last < start:
                    yield Tag("", last, start)
                if inner is not None and inner[0] < inner[1]:
                    yield Tag("cdata", *inner)
                last = at
            continue
        end = _past_quoted(text, found)
        if last < start:
            yield Tag("", last, start)
        rest = text[found.start("rest") : end - 1]
        yield Tag(found["name"], start, end, bool(found["close"]), rest.endswith("/"), rest)
        at = last = end
    if last < len(text):
        yield Tag("", last, len(text))


def _past_special(text: str, start: int, endless: set[str]) -> tuple[int, tuple[int, int] | None]:
    """Where the text goes on behind a comment or declaration, and the inside of a CDATA section."""
    match = _SPECIAL.match(text, start)
    if match is None:
        return start + 1, None
    closer = _CLOSERS.get(match[0], ">")
    close = -1 if closer in endless else text.find(closer, match.end())
    if close < 0:
        endless.add(closer)
        return start + 1, None
    return close + len(closer), ((match.end(), close) if match[0] == "<![CDATA[" else None)


def _past_quoted(text: str, found: re.Match[str]) -> int:
    """The end of a tag; a `>` inside of a quoted value does not end it."""
    end = found.end()
    for sign in ('"', "'"):
        if found["rest"].count(sign) % 2:
            quote = text.find(sign, end, end + _LONGEST_VALUE)
            close = text.find(">", quote, quote + _LONGEST_VALUE) if quote >= 0 else -1
            if close >= 0 and "<" not in text[end:close]:
                return close + 1
    return end


def entities(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Stretches of a text: those that stand for themselves (None), and entities with what they stand for."""
    last = start
    for match in _ENTITY.finditer(text, start, end):
        if last < match.start():
            yield last, match.start(), None
        meant = html.unescape(match[0])
        yield match.start(), match.end(), None if meant == match[0] else meant
        last = match.end()
    if last < end:
        yield last, end, None


@dataclass(slots=True)
class Node:
    """An element: its tag, and the elements and texts inside of it."""

    tag: Tag
    children: list[Node | Tag]

    @property
    def name(self) -> str:
        return self.tag.name

    @property
    def nodes(self) -> Iterator[Node]:
        return (child for child in self.children if isinstance(child, Node))

    def first(self, *names: str) -> Node | None:
        """The first element of one of these names right inside."""
        return next((node for node in self.nodes if node.name in names), None)

    def within(self, *names: str) -> Iterator[Node]:
        """The elements of these names at any depth, not those inside of one another."""
        for node in self.nodes:
            if node.name in names:
                yield node
            else:
                yield from node.within(*names)

    def words(self, text: str) -> str:
        """The text inside, as it stands in the file."""
        parts = [
            child.words(text) if isinstance(child, Node) else text[child.start : child.end] for child in self.children
        ]
        return html.unescape("".join(parts)).strip()


_DEEPEST = 150
"""Elements within elements, beyond which they are taken to stand beside each other."""


def tree(text: str) -> Node:
    """The elements of an XML file; tags that do not match are passed over."""
    root = Node(Tag("", 0, 0), [])
    open_nodes = [root]
    names: Counter[str] = Counter()
    for tag in tags(text):
        if tag.closing:
            if names[tag.name]:
                while True:
                    closed = open_nodes.pop()
                    names[closed.name] -= 1
                    if closed.name == tag.name:
                        break
        elif not tag.name or tag.name == "cdata":
            open_nodes[-1].children.append(tag)
        else:
            node = Node(tag, [])
            open_nodes[-1].children.append(node)
            if not tag.lone and len(open_nodes) < _DEEPEST:
                open_nodes.append(node)
                names[tag.name] += 1
    return root
