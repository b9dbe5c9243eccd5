"""What stands before the text of a paper: its title, its dates and the front matter between `---` lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from argcheck.manuscript.dates import LABEL, LABELLED, ONE_DATE, event, value
from argcheck.manuscript.elements import Element
from argcheck.manuscript.headings import is_front, numbered, role_of
from argcheck.manuscript.nouns import Dated
from argcheck.manuscript.prose import Piece, Prose
from argcheck.patterns import late
from argcheck.source import Source

_FIELD = late(r"([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?$")
_EVENTS = {
    "date": "published",
    "published": "published",
    "received": "received",
    "submitted": "received",
    "revised": "revised",
    "accepted": "accepted",
}


@dataclass(slots=True)
class Meta:
    """What YAML front matter says of the paper."""

    title: list[Piece] = field(default_factory=list)
    abstract: list[list[Piece]] = field(default_factory=list)
    dates: list[Dated] = field(default_factory=list)


def meta(source: Source, element: Element | None) -> Meta:
    """Title, abstract and dates of the front matter; other fields and deeper ones are passed over."""
    found = Meta()
    name = ""
    for start, end in element.pieces if element is not None else ():
        line = source.text[start:end]
        match = _FIELD.match(line)
        if match:
            name = match[1].casefold().strip()
            offset = start + match.start(2) if match[2] else end
            _field(source, found, name, (offset, end))
        elif name == "title" and line.strip():
            found.title.append((start, end))
        elif name == "abstract":
            if line.strip():
                found.abstract[-1:] = [
                    [
                        *(found.abstract[-1] if found.abstract else []),
                        (start + len(line) - len(line.lstrip()), end),
                    ]
                ]
            else:
                found.abstract.append([])
    found.abstract = [pieces for pieces in found.abstract if pieces]
    return found


def _field(source: Source, found: Meta, name: str, piece: Piece) -> None:
    start, end = piece
    text = source.text[start:end]
    bare = text.strip(" \t\"'")
    if not bare or bare[0] in "|>":
        return
    inner = start + text.index(bare)
    if name == "title":
        found.title.append((inner, inner + len(bare)))
    elif name == "abstract":
        found.abstract.append([(inner, inner + len(bare))])
    elif name in _EVENTS and (match := ONE_DATE.match(bare)):
        found.dates.append(Dated(_EVENTS[name], value(match), match[0], source.span(inner, inner + match.end())))


def find_title(elements: list[Element], told: bool = False) -> Element | None:
    """The first heading, where it is not a section's; else the first line that could be a title.

    Where the format tells titles from sections the title is the first heading of level 1, if there is one.
    """
    headings = [element for element in elements if element.kind == "heading"]
    first = headings[0] if headings else None
    if told:
        return first if first is not None and first.level == 1 else None
    if (
        first is not None
        and first.marked
        and role_of(first.text) is None
        and not is_front(first.text)
        and not numbered(first.text)[0]
    ):
        alone = sum(element.level == first.level for element in headings if element.marked) == 1
        if alone or first.level == 1 or not _over_body(elements, elements.index(first)):
            return first
    possible = [element for element in _before(elements, first) if _could_be_title(element.text)]
    lines = Counter(element.group for element in elements[:60])
    alone_first = sorted(possible, key=lambda element: lines[element.group] > 1)
    return alone_first[0] if alone_first else None


def _before(elements: list[Element], first: Element | None) -> list[Element]:
    found = []
    for element in elements[:60]:
        if element is first:
            break
        if element.kind == "text":
            found.append(element)
    return found


def _over_body(elements: list[Element], at: int) -> bool:
    following = next((element for element in elements[at + 1 : at + 8] if element.kind not in ("blank", "rule")), None)
    return following is not None and following.kind in ("text", "item", "quote") and is_body(following.prose)


def _could_be_title(text: str) -> bool:
    words = text.split(None, 41)
    digits = sum(character.isdigit() for character in text)
    return (
        4 <= len(words) <= 40
        and text[-1] not in ".;,"
        and not any(sign in text for sign in "@{}")
        and "://" not in text
        and digits < 9
        and not LABELLED.search(text)
    )


def is_body(prose: Prose) -> bool:
    """Whether a block is running text and not an affiliation or another line about the paper."""
    words = prose.text.split()
    low = sum(word[0].islower() for word in words)
    return len(words) >= 20 and low * 2 > len(words) and bool(late(r"[.!?]\W*$").search(prose.text[-20:]))


def dates(source: Source, elements: list[Element], first_section: int) -> list[Dated]:
    """The labelled dates in the front matter and on lines of dates; a date may stand in the block below."""
    found: list[Dated] = []
    waiting: str | None = None
    for number, element in enumerate(elements):
        if element.kind == "date" or (
            number < first_section and element.kind in ("text", "furniture", "heading", "about")
        ):
            text = element.text[:2000]
            date = ONE_DATE.match(text) if waiting else None
            if waiting and date:
                found.append(
                    Dated(
                        waiting,
                        value(date),
                        date[0],
                        source.span(*element.prose.between(date.start(), date.end())),
                    )
                )
            for match in LABELLED.finditer(text):
                span = source.span(*element.prose.between(match.start("date"), match.end("date")))
                found.append(Dated(event(match), value(match), match["date"], span))
            label = LABEL.fullmatch(text.strip())
            waiting = event(label) if label else None
        elif element.kind not in ("blank", "rule"):
            waiting = None
    return found
