"""A block on its way into a paper, with its plain text; headings that open a paragraph are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from argcheck.manuscript.blocks import Block
from argcheck.manuscript.headings import role_of
from argcheck.manuscript.prose import Piece, Prose, Vocabulary, prose
from argcheck.patterns import late


@dataclass(slots=True)
class Element:
    """A block on its way into the paper. `kind` is a block's, or date, furniture (with `why`) or blank."""

    kind: str
    pieces: list[Piece]
    prose: Prose
    level: int = 0
    mark: str = ""
    group: int = 0
    marked: bool = False
    bold: bool = False
    why: str = ""

    @property
    def text(self) -> str:
        return self.prose.text

    def drop(self, why: str) -> None:
        self.kind, self.why = "furniture", why


@dataclass(slots=True)
class Layout:
    """The elements of a file in order, and how to get the plain text of pieces."""

    source: str
    elements: list[Element] = field(default_factory=list)
    vocabulary: Vocabulary = field(init=False)

    def __post_init__(self) -> None:
        self.vocabulary = Vocabulary(self.source)

    def prose(self, pieces: Sequence[Piece]) -> Prose:
        return prose(self.source, tuple(pieces), self.vocabulary.one_word)


_BOLD = late(r"(\*{2,3}|__)(?:[^*_]|(?<=\w)_(?=\w))++(?:\1|\*{2,3}|__):?\s*$")
_RUN_IN = late(
    r"[*_]{0,3}(?P<title>abstract|summary|key ?-?words|key words and phrases|index terms)[*_]{0,3}"
    r"\s*[:.—–-]+\s*[*_]{0,3}\s*(?=\S)",
    re.IGNORECASE,
)
_CAPITALS_RUN_IN = late(
    r"[*_]{0,3}(?P<title>(?:\d{1,2}\.?\s)?[A-Z][A-Z &]{3,40})[*_]{0,3}\s?[:.—–][*_]{0,3}\s+(?=[A-Z\"“])"
)


def elements(layout: Layout, block: Block) -> list[Element]:
    """The element of a block, or two where a heading stands at the start of its paragraph (`ABSTRACT: …`)."""
    if block.kind in ("meta", "code", "rule"):
        why = {"meta": "front matter", "code": "code or formula", "rule": "rule or link definition"}[block.kind]
        return [
            Element(
                block.kind,
                list(block.pieces),
                Prose("", (0,), (block.pieces[0][0] if block.pieces else 0,)),
                why=why,
            )
        ]
    if block.kind in ("dropped", "break"):
        kind = "furniture" if block.kind == "dropped" else "break"
        return [Element(kind, list(block.pieces), Prose("", (0,), (block.pieces[0][0],)), why=block.mark)]
    pieces = block.pieces
    first = layout.source[pieces[0][0] : min(pieces[0][1], pieces[0][0] + 200)] if block.kind == "text" else ""
    marked = _RUN_IN.match(first)
    match = marked or _CAPITALS_RUN_IN.match(first)
    if match and (marked or role_of(match["title"])):
        start = pieces[0][0]
        head = [(start + match.start("title"), start + match.end("title"))]
        rest = [(start + match.end(), pieces[0][1]), *pieces[1:]]
        return [
            Element("heading", head, layout.prose(head), level=2, group=block.group, why="run-in"),
            Element("text", rest, layout.prose(rest), group=block.group),
        ]
    plain = layout.prose(pieces)
    kind = block.kind if any(character.isalnum() for character in plain.text) else "blank"
    raw = layout.source[pieces[0][0] : pieces[-1][1]] if len(pieces) < 4 else ""
    element = Element(kind, list(pieces), plain, block.level, block.mark, block.group, marked=kind == "heading")
    element.bold = kind == "text" and len(raw) < 300 and bool(_BOLD.match(raw))
    if kind == "heading" and len(plain.text.split(None, 41)) > 40:
        element.kind, element.marked = "text", False
    return [element]
