"""The blocks that the lines of a Markdown or plain text fall into, each with its stretches of the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from argcheck.manuscript import aligned
from argcheck.manuscript.prose import Piece
from argcheck.patterns import late


class Block(NamedTuple):
    """`kind` is text, heading, item, quote, row, caption, note, meta (front matter), code, rule,
    about (the article: authors, dates), dropped (a reader took it out; `mark` says why), or break (the section ends,
    and no heading follows).

    `pieces` are the lines without what marks the block; `mark` is that of a note or an item. `group` counts
    runs of lines without an empty line between them.
    """

    kind: str
    pieces: tuple[Piece, ...]
    level: int = 0
    mark: str = ""
    group: int = 0


class Line(NamedTuple):
    start: int
    end: int
    text: str
    """Without white space at either end; `start` and `end` are of this."""
    indent: int


Soft = Callable[[Line, Line], bool]
"""Whether a paragraph goes on over the break between two lines."""

_HEADING = late(r"(#{1,6})(?:[ \t\xa0]++|$)")
_HEADING_TAIL = late(r"(?:[ \t]*+\{(?:[#.][^{}]*+|-)\})?(?:[ \t]++#++)?$")
_ITEM = late(r"([-*+•‣▪◦·●○■□➢✓]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|\(?[ivx]{1,5}\)|\[\d{1,3}\])[ \t\xa0]++(?=\S)")
_BULLET = late(r"[-*+•‣▪◦·●○■□➢✓]|\(?1[.)]|\(?[aAi]\)")
_NOTE = late(r"\[\^([^\]\[\s]++)\]:\s*+")
_RULE = late(
    r"(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+|:{3,}+.*+"
    r"|\\(?:newpage|pagebreak|clearpage)\S*+)$"
)
_TABLE_LINE = late(r"[|+:=\-\s]++$")
_DEFINITION = late(r"\[(?!\^)[^\]\[]++\]:\s++\S++\s*+(?:\"[^\"]*+\")?$")
_FENCE = late(r"(`{3,}+|~{3,}+)")
_VISIBLE = late(r"[^\n]")
_QUOTE = late(r">[ \t]?")
_NAME = late(r"(?<=\S)[ \t]*+\{#[^{}]++\}$")
"""What a caption is called."""
_COLUMNS = late(r"-{2,}+(?:[ \t]++-{2,}+)++$")
"""The line of a simple table that says how wide its columns are."""
_RAW = late(r"\\(?:begin|end)\{([A-Za-z]++\*?+)\}")
_TEMPLATE = late(r"\{(?:%[^%]*+%|\{[^{}]*+\})\}")
"""What a program that builds the paper fills in: `{% … %}`, `{{ … }}`, and comments to it."""


def lines(text: str) -> list[Line]:
    """The lines of a text, which end at `\\n`; a page break before a line reads as an empty line."""
    found: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        if raw.startswith("\f"):
            found.append(Line(start, start, "", 0))
        bare = raw.strip()
        indent = len(raw) - len(raw.lstrip()) if bare else 0
        found.append(Line(start + indent, start + indent + len(bare), bare, indent))
        start += len(raw) + 1
    return found


def without_comments(text: str) -> str:
    """The text with comments and what is yet to be filled in blanked out, every other character at its place."""
    if "{%" in text or "{{" in text:
        text = _TEMPLATE.sub(lambda match: _VISIBLE.sub(" ", match[0]), text)
    return _without(_without(text, "<!--", "-->"), "{##", "##}")


def _without(text: str, opening: str, closing: str) -> str:
    parts, last, start = [], 0, text.find(opening)
    while start >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            break
        end += len(closing)
        parts += [text[last:start], _VISIBLE.sub(" ", text[start:end])]
        last = end
        start = text.find(opening, last)
    return "".join(parts) + text[last:]


def split(text: str, soft: Soft) -> list[Block]:
    """The blocks of a text in order."""
    return list(_Splitter(lines(without_comments(text)), soft).blocks())


class _Splitter:
    def __init__(self, found: list[Line], soft: Soft) -> None:
        self.lines = found
        self.soft = soft
        self.at = 0
        self.group = 0
        self.closers: dict[str, list[int]] = {}
        for number, line in enumerate(found):
            if line.text.startswith(("```", "~~~", "$$", "\\end{")):
                self.closers.setdefault("$$" if line.text[0] == "$" else line.text, []).append(number)

    def blocks(self) -> Iterator[Block]:
        yield from self._meta()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.text:
                self.at += 1
                self.group += 1
                continue
            yield from self._next(line)

    def _block(self, kind: str, pieces: tuple[Piece, ...], level: int = 0, mark: str = "") -> Block:
        return Block(kind, pieces, level, mark, self.group)

    def _meta(self) -> Iterator[Block]:
        """Front matter between `---` lines at the very start."""
        if self.lines[0].text != "---" or self.lines[0].indent:
            return
        for number, line in enumerate(self.lines[1:], 1):
            if line.text in ("---", "..."):
                # Indentation has meaning here, so the lines are kept whole.
                yield Block("meta", tuple((each.start - each.indent, each.end) for each in self.lines[1:number]))
                self.at = number + 1
                return
            if not line.text and number == 1:
                return

    def _next(self, line: Line) -> Iterator[Block]:
        text = line.text
        if (end := self._fenced(line)) is not None:
            yield self._block("code", tuple((each.start, each.end) for each in self.lines[self.at : end + 1]))
            self.at = end + 1
        elif match := _HEADING.match(text):
            tail = _HEADING_TAIL.search(text[match.end() :])
            stop = line.start + match.end() + tail.start() if tail else line.end
            yield self._block("heading", ((line.start + match.end(), stop),), len(match[1]))
            self.at += 1
        elif self._is_table():
            yield from self._columns()
        elif _RULE.match(text) or _DEFINITION.match(text):
            yield self._block("rule", ((line.start, line.end),))
            self.at += 1
        elif self._is_row(self.at):
            yield from self._rows()
        elif match := _NOTE.match(text):
            yield self._block("note", self._run(match.end()), mark=match[1])
        elif match := _ITEM.match(text):
            yield from self._broken(self._block("item", self._run(match.end()), mark=match[1]))
        elif text.startswith(">"):
            yield from self._quoted()
        else:
            yield from self._text()

    def _fenced(self, line: Line) -> int | None:
        """The line that closes the block of code or formulas that `line` opens, if there is one."""
        if line.text.startswith("$$"):
            return self.at if line.text.count("$$") > 1 else self._closer("$$")
        if raw := _RAW.match(line.text):
            end = f"\\end{{{raw[1]}}}"
            return self.at if line.text.endswith(end) else self._closer(end)
        match = _FENCE.match(line.text)
        if match is None or (match[1][0] == "`" and "`" in line.text[match.end() :]):
            return None
        return self._closer(match[1])

    def _closer(self, sign: str) -> int | None:
        places = self.closers.get(sign, [])
        after = bisect_right(places, self.at)
        return places[after] if after < len(places) else None

    def _is_row(self, number: int) -> bool:
        text = self.lines[number].text
        if text.startswith("|"):
            return text.count("|") > 1
        if text.startswith(("+-", "+=")):
            return bool(_TABLE_LINE.match(text))
        if "\t" not in text:
            return False
        beside = [self.lines[n].text for n in (number - 1, number + 1) if 0 <= n < len(self.lines)]
        return any("\t" in other for other in beside)

    def _rows(self) -> Iterator[Block]:
        while self.at < len(self.lines) and self.lines[self.at].text and self._is_row(self.at):
            line = self.lines[self.at]
            sign = r"[^|]+" if line.text[0] in "|+" else r"[^\t]+"
            cells = [match for match in re.finditer(sign, line.text) if match[0].strip()]
            pieces = tuple((line.start + cell.start(), line.start + cell.end()) for cell in cells)
            kind = "rule" if _TABLE_LINE.match(line.text) or not pieces else "row"
            yield self._block(kind, pieces or ((line.start, line.end),))
            self.at += 1

    def _is_table(self) -> bool:
        """Whether a simple table starts: the widths of its columns stand in this line or below it."""
        return any(
            _COLUMNS.match(self.lines[number].text)
            for number in (self.at, self.at + 1)
            if number < len(self.lines) and self.lines[number].text[:1] == "-"
        ) and (self.lines[self.at].text[0] == "-" or self.lines[self.at + 1].text[:1] == "-")

    def _columns(self) -> Iterator[Block]:
        """The rows of a simple table, whose cells stand below their column's dashes."""
        first = self.at if self.lines[self.at].text[0] == "-" else self.at + 1
        dashes = self.lines[first]
        edges = [dashes.indent + match.start() for match in late("-+").finditer(dashes.text)]
        while self.at < len(self.lines) and self.lines[self.at].text:
            line = self.lines[self.at]
            begin = line.start - line.indent
            cuts = [begin, *(begin + edge for edge in edges[1:]), max(line.end, begin + edges[-1])]
            cells = tuple((a, min(b, line.end)) for a, b in pairwise(cuts) if a < line.end)
            rule = self.at == first or _COLUMNS.match(line.text) or not line.text.strip("-")
            yield self._block("rule", ((line.start, line.end),)) if rule else self._block("row", cells)
            self.at += 1

    def _quoted(self) -> Iterator[Block]:
        pieces: list[Piece] = []
        while self.at < len(self.lines) and (match := _QUOTE.match(self.lines[self.at].text)):
            line = self.lines[self.at]
            if line.text[match.end() :].strip():
                pieces.append((line.start + match.end(), line.end))
            elif pieces:
                yield self._block("quote", tuple(pieces))
                pieces = []
            self.at += 1
        if pieces:
            yield self._block("quote", tuple(pieces))

    def _run(self, skip: int) -> tuple[Piece, ...]:
        """This line without its first `skip` characters, and the lines that go on with it."""
        pieces = [(self.lines[self.at].start + skip, self.lines[self.at].end)]
        self.at += 1
        while self.at < len(self.lines) and self.lines[self.at].text and not self._interrupts(in_list=True):
            pieces.append((self.lines[self.at].start, self.lines[self.at].end))
            self.at += 1
        return tuple(pieces)

    def _interrupts(self, in_list: bool) -> bool:
        """Whether the line at hand starts a block of its own though no empty line stands before it."""
        text = self.lines[self.at].text
        if (
            _HEADING.match(text)
            or _RULE.match(text)
            or _NOTE.match(text)
            or text.startswith(">")
            or self._is_row(self.at)
        ):
            return True
        if _FENCE.match(text) or text.startswith(("$$", "\\begin{")):
            return self._fenced(self.lines[self.at]) is not None
        match = _ITEM.match(text)
        if match is None:
            return False
        # Inside running text a dash or a number at the start of a line may be there by chance.
        return in_list or (bool(_BULLET.match(match[1])) and self.lines[self.at - 1].text[-1] in ":.;!?,*")

    def _text(self) -> Iterator[Block]:
        first = self.at
        self.at += 1
        while self.at < len(self.lines) and self.lines[self.at].text and not self._interrupts(in_list=False):
            if self.at - first == 1 and late(r"=+|-{3,}").fullmatch(self.lines[self.at].text):
                break
            self.at += 1
        found = self.lines[first : self.at]
        under = self.lines[self.at].text if self.at < len(self.lines) else ""
        if len(found) == 1 and late(r"=+|-{3,}").fullmatch(under):
            tail = _HEADING_TAIL.search(found[0].text)
            stop = found[0].start + tail.start() if tail else found[0].end
            yield self._block("heading", ((found[0].start, stop),), 1 if under[0] == "=" else 2)
            self.at += 1
            return
        pieces = [(line.start, line.end) for line in found]
        if found[0].text.startswith(("Table:", ": ", "![")) and (name := _NAME.search(found[-1].text)):
            pieces[-1] = (pieces[-1][0], pieces[-1][0] + name.start())
        block = self._block("text", tuple(pieces))
        if found[0].text.startswith("![") and found[-1].text[-1] in ")}":
            yield block._replace(kind="caption")
        else:
            yield from self._broken(block)

    def _aligned(self, block: Block, found: list[Line], first: int, last: int) -> Iterator[Block]:
        """The caption, the rows from `first` to before `last`, and what stands below them."""
        yield block._replace(kind="caption", pieces=block.pieces[:first])
        for line in found[first:last]:
            yield block._replace(kind="row", pieces=aligned.pieces(line.start, line.text))
        if found[last:]:
            yield block._replace(kind="text", pieces=block.pieces[last:])

    def _broken(self, block: Block) -> Iterator[Block]:
        """The block cut where a line break ends a paragraph; after a list item comes text."""
        if len(block.pieces) == 1:
            yield block
            return
        found = self.lines[self.at - len(block.pieces) : self.at]
        if rows := aligned.table([line.text for line in found]):
            yield from self._aligned(block, found, *rows)
            return
        start = 0
        for number in range(1, len(found) + 1):
            if number == len(found) or not self.soft(found[number - 1], found[number]):
                yield block._replace(kind=block.kind if start == 0 else "text", pieces=block.pieces[start:number])
                start = number
