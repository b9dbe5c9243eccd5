"""A manuscript as blocks that can be changed: headings, paragraphs, captions, entries of the list, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from argcheck.manuscript.headings import role_of
from argcheck.manuscript.sentences import split

_CAPTION = re.compile(r"\**(?P<kind>Table|Figure|Fig\.) (?P<number>\d+)(?:[.:]\**|\*\*[.:]?| \|)\s")
_NOTE = re.compile(r"\[\^(?P<mark>[^\]]+)\]:\s*")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}\.|\[\d+\])\s+")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\.?\s+(?=\S)")
_PARENT = frozenset(("literature", "theory", "method", "findings", "discussion", "limitations"))


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `uid` stays with it through every change. `kind` is title, front, heading, text, item, quote, caption,
    table, entry (of the reference list), note or other."""

    uid: int
    kind: str
    text: str
    level: int = 0
    role: str | None = None

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def sentences(self) -> list[str]:
        return sentences(self.text)


@dataclass(slots=True)
class Put:
    """What an operator did: the blocks where a diagnostic must lie (none: anywhere), and the defect in words."""

    places: set[int]
    what: str


@dataclass(slots=True)
class Draft:
    """A manuscript that operators change; `form` is the way in which it is written out."""

    name: str
    form: str
    blocks: list[Block]
    options: dict[str, str] = field(default_factory=dict)

    def copy(self) -> Draft:
        return replace(self, blocks=list(self.blocks))

    # Looking

    def of(self, *kinds: str, roles: Iterable[str | None] | None = None, least: int = 0) -> list[Block]:
        """The blocks of some kinds, in sections of some roles, of at least so many words."""
        wanted = None if roles is None else set(roles)
        return [
            block
            for block in self.blocks
            if block.kind in kinds and (wanted is None or block.role in wanted) and block.words >= least
        ]

    def body(self, least: int = 0) -> list[Block]:
        """The paragraphs of the text between the abstract and the reference list."""
        return [
            block
            for block in self.of("text", least=least)
            if block.role not in ("abstract", "keywords", "references", "declarations", "front")
        ]

    def text(self, *kinds: str) -> str:
        return "\n".join(block.text for block in self.blocks if not kinds or block.kind in kinds)

    def sections(self, level: int = 2) -> list[list[Block]]:
        """The sections of one level, each with its heading first; what stands above the first is left out."""
        found: list[list[Block]] = []
        for block in self.blocks:
            if block.kind == "heading" and block.level <= level:
                found.append([])
            if found:
                found[-1].append(block)
        return [section for section in found if section[0].level == level]

    def section(self, *roles: str) -> list[Block]:
        """The first section of such a role, or nothing."""
        return next((section for section in self.sections(self.top) if section[0].role in roles), [])

    @property
    def top(self) -> int:
        """The level of the paper's main sections."""
        levels = [block.level for block in self.blocks if block.kind == "heading"]
        return min(levels, default=2)

    def at(self, uid: int) -> int:
        return next(place for place, block in enumerate(self.blocks) if block.uid == uid)

    @property
    def labelled(self) -> bool:
        return bool(re.search(r"\bH1\b", self.text()))

    # Changing

    def _fresh(self) -> int:
        return max(block.uid for block in self.blocks) + 1

    def set(self, uid: int, text: str) -> None:
        place = self.at(uid)
        self.blocks[place] = replace(self.blocks[place], text=text)

    def edit(self, uid: int, change: Callable[[str], str]) -> None:
        self.set(uid, change(self.blocks[self.at(uid)].text))

    def insert(self, place: int, kind: str, text: str, level: int = 0, role: str | None = None) -> int:
        """Puts a new block before `place`; its uid."""
        uid = self._fresh()
        self.blocks.insert(place, Block(uid, kind, text, level, role))
        return uid

    def after(self, uid: int, kind: str, text: str, level: int = 0) -> int:
        place = self.at(uid)
        return self.insert(place + 1, kind, text, level, self.blocks[place].role)

    def drop(self, *uids: int) -> None:
        self.blocks = [block for block in self.blocks if block.uid not in uids]

    def add_sentence(self, uid: int, sentence: str, *, last: bool = True) -> None:
        """Adds a sentence behind a paragraph that has an end, or behind its first sentence."""
        text = self.blocks[self.at(uid)].text
        if last and not text.rstrip().endswith(":"):
            self.set(uid, f"{text.rstrip()} {sentence}")
            return
        first = next(split(text), (0, len(text)))[1]
        self.set(uid, f"{text[:first]} {sentence}{text[first:]}")

    def say(self, block: Block, sentence: str, *, last: bool = True) -> Put:
        """Adds a sentence to a paragraph, and is where the defect lies then."""
        self.add_sentence(block.uid, sentence, last=last)
        return Put({block.uid}, sentence)

    def say_somewhere(self, dice: Random, blocks: Sequence[Block], wordings: Sequence[str]) -> Put | None:
        """Adds one of some sentences to one of some paragraphs, where there are any."""
        return self.say(dice.choice(blocks), dice.choice(wordings)) if blocks else None


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


# Reading


def load(path: Path) -> Draft:
    """A manuscript in Markdown; `key: value` lines between `---` at its head say how it is written out."""
    text = path.read_text(encoding="utf-8")
    options: dict[str, str] = {}
    if text.startswith("---\nform:"):
        head, text = text[4:].split("\n---\n", 1)
        options = {key.strip(): value.strip() for key, value in (line.split(":", 1) for line in head.splitlines())}
    return Draft(path.stem, options.get("form", "md"), list(_roles(_blocks(text))), options)


def _blocks(text: str) -> Iterator[Block]:
    """The blocks of Markdown, one for each stretch between empty lines and one for each item of a list."""
    uid, front, titled = 0, True, False
    for chunk in re.split(r"\n[ \t]*\n", text):
        lines = [line for line in chunk.split("\n") if line.strip()]
        for piece in _pieces(lines):
            heading = _HEADING.fullmatch(piece)
            uid += 1
            if heading and not titled and len(heading[1]) == 1:
                titled = True
                yield Block(uid, "title", heading[2])
            elif heading:
                front = False
                yield Block(uid, "heading", heading[2], len(heading[1]))
            else:
                yield Block(uid, "front" if front else _kind(piece), piece)


def _pieces(lines: list[str]) -> Iterator[str]:
    """The lines of a chunk, with those that wrap put together."""
    held: list[str] = []
    for line in lines:
        alone = _HEADING.fullmatch(line) or _ITEM.match(line.lstrip()) or _NOTE.match(line)
        if alone and held:
            yield "\n".join(held)
            held = []
        held.append(line)
        if _HEADING.fullmatch(line):
            yield "\n".join(held)
            held = []
    if held:
        yield "\n".join(held)


def _kind(text: str) -> str:
    if _NOTE.match(text):
        return "note"
    if _CAPTION.match(text) and len(text.split()) < 60:
        return "caption"
    if text.startswith("|"):
        return "table"
    if _ITEM.match(text):
        return "item"
    if text.startswith(">"):
        return "quote"
    return "other" if text.startswith(("```", "<", "![", "---", "$$")) else "text"


def _roles(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with the roles of their sections; what stands in the reference list is an entry."""
    above: tuple[int, str | None] = (0, None)
    role: str | None = "front"
    for block in blocks:
        if block.kind == "heading":
            role = role_of(block.text)
            if role in _PARENT:
                above = (block.level, role)
            elif role is None and block.level > above[0] > 0:
                role = above[1]
            else:
                above = (0, None)
        kind = "entry" if role == "references" and block.kind in ("text", "item") else block.kind
        yield replace(block, kind=kind, role=role)


# Parts of headings and captions


def number_of(heading: str) -> tuple[str, str]:
    """`2.1. Aims` gives `2.1` and `Aims`."""
    match = _NUMBER.match(heading)
    return (match[1], heading[match.end() :]) if match else ("", heading)


def caption_of(text: str) -> tuple[str, int] | None:
    """The kind and number of a caption."""
    match = _CAPTION.match(text)
    return ("Table" if match["kind"] == "Table" else "Figure", int(match["number"])) if match else None
