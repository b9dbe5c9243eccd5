"""Where the reference list stands and which lines make up each of its entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from argcheck.manuscript.citing.fields import fields
from argcheck.manuscript.citing.names import SURNAME, UPPER
from argcheck.manuscript.citing.natural import several
from argcheck.manuscript.citing.nouns import Reference
from argcheck.manuscript.citing.running import LONG, inserted, reads_on
from argcheck.manuscript.citing.years import YEAR
from argcheck.manuscript.nouns import Manuscript, Paragraph, Section
from argcheck.patterns import late
from argcheck.source import Source, Span

_AUTHOR = late(
    rf"\s*(?:{SURNAME}(?:\s{SURNAME}){{0,2}},\s?(?:[{UPPER}]|\.)"  # Surname, I.
    rf"|{SURNAME}(?:\s{SURNAME})?\s[{UPPER}]{{1,4}}(?:-[{UPPER}])?(?=\s?[,.:;]|\s[{UPPER}]|\s\()"  # Surname IJ
    rf"|(?:[{UPPER}]\.[-\s]?){{1,3}}\s?{SURNAME}(?:,|\s(?:and|&)|\.\s)"  # I. J. Surname
    rf"|[-—–_]{{3,}}|[{UPPER}]{{4,}}\.\.\.)"
)
_SPELT = late(rf"\W*(?:\d+\W+)?{SURNAME},\s[{UPPER}][^\W\d_]{{2,}}")
_DATED = late(
    rf"\s*[{UPPER}\"“](?:[^\n]{{1,160}}?[(\[](?:{YEAR.pattern})"
    rf"|[^\n.]{{1,80}}\.\s(?:{YEAR.pattern.replace('?P<', '?P<o_')})\.\s)"
)
"""`Canal Company (1811)`, `Canal Company. 1811. …`"""
_ONLY_LINK = late(
    r"\W*(?:(?:doi|url|available(?: at| from)?|retrieved from)\W*)?(?:https?://|www\.|10\.\d{4,9}/)\S*+[\s.]*+(?:10\.\d{4,9}/\S++[\s.]*+)*+$",
    re.IGNORECASE,
)
_MARK = late(r"(?:[-*+•‣▪·●○■]|\[(\d{1,3})\]|\(?(\d{1,3})[.)\]]?)\s*$")
_LEADING = late(r"\s*(?:\[(\d{1,3})\]|(\d{1,3})\.)\s+(?=\S)")
_RUN_ON = late(r"(?<=[\s.>])\[(\d{1,3})\]\s*(?=\S)")
_FRAGMENT = late(rf"\s*[{UPPER}][\w\s.,&'’-]{{2,60}}:\s?[{UPPER}][^:]{{2,80}},?\s*(?:{YEAR.pattern})\W*$")
_KEY = late(rf"[^\W\d_][\w:./+&-]*\w|[{UPPER}]")
"""The key of an entry, and no mark of an item (`a)`, `iv.`, `12.`)."""
_NAMING = late(rf"[{UPPER}]{{1,3}}, {SURNAME}\s*$")
"""How a line ends that breaks off within an author's name, as in `Aalto AB, Berg`."""
_BROKEN = late(r"(?:[,(:–-]|\b(?:and|of|in|the|for|to|with|on|from|by|et|und|de|der))\s*$")
"""How a line ends after which no entry is over."""


@dataclass(slots=True)
class Unit:
    """A line of a reference list, or a paragraph where the format has no lines."""

    text: str
    span: Span
    opening: bool
    """Whether a paragraph or a list item starts here."""
    marked: bool
    number: str
    paragraph: Paragraph
    key: str = ""
    """The key of an entry, as `\\bibitem{key}` gives it."""
    whole: bool = False
    """Whether the format says that an entry starts here, though it has no number."""
    run: str = ""
    """The text from here to where the next paragraph or item starts, for a line that starts one."""

    @property
    def author(self) -> bool:
        return bool(_AUTHOR.match(self.text))

    @property
    def dated(self) -> bool:
        return bool(_DATED.match(self.run))

    @property
    def has_year(self) -> bool:
        return bool(YEAR.search(self.run))


@dataclass(slots=True)
class _Entry:
    units: list[Unit] = field(default_factory=list)

    @property
    def text(self) -> str:
        parts = [self.units[0].text]
        for before, unit in pairwise(self.units):
            parts.append(unit.text if before.paragraph is unit.paragraph else " " + unit.text)
        return " ".join("".join(parts).split())

    @property
    def dated(self) -> bool:
        return any(unit.has_year for unit in self.units)

    @property
    def broken(self) -> bool:
        """Whether a page ends within it."""
        return bool(_BROKEN.search(self.units[-1].text[-40:]))

    @property
    def complete(self) -> bool:
        end = self.units[-1].text[-80:]
        return self.dated and bool(late(r"[.)>\]\d/]\s*$").search(end) or _ONLY_LINK.search(end))


@dataclass(slots=True)
class List:
    """The reference list: its entries, the paragraphs it takes up, and running text inside it."""

    references: tuple[Reference, ...]
    taken: frozenset[int]
    """`id` of the paragraphs."""
    intruding: tuple[Span, ...]


def read_list(manuscript: Manuscript) -> List:
    """The reference list of a paper."""
    paragraphs = list(_listed(manuscript))
    units = [unit for paragraph in paragraphs for unit in _units(manuscript.source, paragraph)]
    entries, intruding = _group(units)
    full = sum(bool(_SPELT.match(entry.text)) for entry in entries) * 2 > len(entries)
    natural = sum(several(entry.text) for entry in entries) * 2 > len(entries)
    references: list[Reference] = []
    for entry in entries:
        read = _reference(entry, full, natural)
        if not read.authors and references and late(r"\W*[-—–_]{2,}").match(read.text):
            read = read._replace(authors=references[-1].authors)  # ———. Another work of the same authors.
        references.append(read)
    return List(tuple(references), frozenset(map(id, paragraphs)), tuple(intruding))


def opens(text: str) -> bool:
    """Whether a text starts with an author as entries do."""
    return bool(_AUTHOR.match(text))


def _listed(manuscript: Manuscript) -> Iterator[Paragraph]:
    """The paragraphs of the sections that are the reference list."""
    depth: int | None = None
    found = False
    for section in manuscript.sections:
        inside = section.role == "references" or (
            depth is not None and section.level > depth and section.role is None and _share(section.paragraphs) >= 0.6
        )
        depth = (section.level if depth is None or section.role == "references" else depth) if inside else None
        if inside:
            found = True
            yield from section.paragraphs
    if not found:
        yield from _unheaded(manuscript.sections)


def _share(paragraphs: Iterable[Paragraph]) -> float:
    """How many of the paragraphs look like entries."""
    found = [looks_listed(each) for each in paragraphs]
    return sum(found) / len(found) if found else 0.0


def looks_listed(paragraph: Paragraph) -> bool:
    """Whether a paragraph starts as entries do and gives a year."""
    bare = _bare(paragraph)
    return bool(_AUTHOR.match(bare) or _DATED.match(bare)) and bool(YEAR.search(bare))


def is_entry(paragraph: Paragraph) -> bool:
    """Whether a paragraph is an entry wherever it stands: it opens with its authors, is short and gives a year."""
    text = _bare(paragraph)
    short = paragraph.kind in ("text", "item") and len(text.split(None, 3 * LONG)) < 3 * LONG
    opening = _AUTHOR.match(text) or (_SPELT.match(text) and YEAR.search(text[: 4 * LONG]))
    return short and bool(opening) and bool(YEAR.search(text)) and _looks_published(text)


def _bare(paragraph: Paragraph) -> str:
    match = _LEADING.match(paragraph.text)
    return paragraph.text[match.end() :] if match else paragraph.text


def _unheaded(sections: tuple[Section, ...]) -> Iterator[Paragraph]:
    """Entries at the end of a paper without a heading of their own: a run of at least five."""
    for section in sections[::-1][:4]:
        run: list[Paragraph] = []
        for paragraph in section.paragraphs[::-1]:
            if paragraph.kind not in ("text", "item") or _share([paragraph]) == 0:
                if run:
                    break
                continue
            run.append(paragraph)
        if len(run) >= 5:
            yield from run[::-1]
            return


def _units(source: Source, paragraph: Paragraph) -> Iterator[Unit]:
    if paragraph.kind in ("caption", "row"):
        return
    mark = paragraph.mark if paragraph.mark.isdigit() else _mark(source, paragraph)
    key = paragraph.mark if _KEY.fullmatch(paragraph.mark) else ""
    prose = paragraph.prose
    if prose is None:
        yield Unit(paragraph.text, paragraph.span, True, paragraph.kind == "item", mark, paragraph)
        return
    starts = [0, *prose.line_starts(source.text), len(prose.text)]
    runs = list(_RUN_ON.finditer(prose.text)) if len(starts) < 4 else []
    counted = [int(match[1]) for match in runs]
    if len(runs) > 2 and counted == list(range(counted[0], counted[0] + len(runs))) and counted[0] <= 2:
        starts = sorted({*starts, *(match.start() for match in runs)})
    last = 0
    for start, end in pairwise(starts):
        text = prose.text[start:end]
        if not text.strip():
            continue
        left = start + len(text) - len(text.lstrip())
        right = start + len(text.rstrip())
        span = source.span(*prose.between(left, right))
        number = mark if start == 0 else ""
        leading = _LEADING.match(text)
        if leading and not number:
            number = leading[1] or leading[2]
        # Where an empty line stands between, a page break has been undone: what follows may be something else.
        gap = last > 0 and any(not line.strip() for line in source.lines[last : span.line - 1])
        last = span.end_line
        yield Unit(
            text,
            span,
            start == 0 or gap or start in [run.start() for run in runs],
            start == 0 and paragraph.kind == "item",
            number,
            paragraph,
            key if start == 0 else "",
            start == 0 and paragraph.mark.startswith("#"),
        )


def _mark(source: Source, paragraph: Paragraph) -> str:
    """The number that stands before an item on its line."""
    if paragraph.prose is None:
        return ""
    start = paragraph.prose.between(0, 1)[0]
    match = _MARK.match(source.text[source.text.rfind("\n", 0, start) + 1 : start].strip())
    return (match[1] or match[2] or "") if match else ""


def _group(units: list[Unit]) -> tuple[list[_Entry], list[Span]]:
    """The entries that the lines make up, and the running text that is none of theirs."""
    opening = [unit for unit in units if unit.opening]
    numbered = sum(bool(unit.number) for unit in opening) * 10 >= len(opening) * 6 and len(opening) > 0
    by_line = not numbered and sum(bool(unit.number) for unit in units) * 3 >= len(units) and len(units) > 2
    _gather(units)
    # Where most entries are paragraphs, a line inside one that looks like a start is a line of it.
    inner = sum(unit.author for unit in units if not unit.opening) > sum(unit.author for unit in opening)
    entries: list[_Entry] = []
    intruding: list[Span] = []
    before: Unit | None = None
    broken = prose = False
    starts = [at for at, unit in enumerate(units) if unit.opening or unit.number or unit.author]
    between = inserted([unit.text for unit in units], starts)
    for at, unit in enumerate(units):
        if at in between:
            if at - 1 in between:
                intruding[-1] = _hull(intruding[-1], unit.span)
            else:
                intruding.append(unit.span)
            before = unit
            continue
        adjacent = before is not None and unit.span.line <= before.span.end_line + 1
        if before is not None and prose and not unit.opening:
            intruding[-1] = _hull(intruding[-1], unit.span)
            before = unit
            continue
        last = entries[-1] if entries else None
        kind = "new" if unit.whole else _kind(unit, last, numbered or by_line, adjacent, broken)
        if kind == "new" and not unit.opening and not (inner or unit.number or unit.dated):
            kind = "more"
        if kind == "new":
            entries.append(_Entry([unit]))
        elif kind == "more":
            entries[-1].units.append(unit)
        elif kind == "prose":
            intruding.append(unit.span)
        prose = kind == "prose"
        broken = prose or (broken and kind == "none")
        before = unit
    return entries, intruding


def _hull(first: Span, last: Span) -> Span:
    return Span(first.path, first.line, first.column, last.end_line, last.end_column, first.page)


def _gather(units: list[Unit]) -> None:
    """Gives each line that starts a paragraph the text of that; the others only know their own."""
    parts: list[str] = []
    for unit in reversed(units):
        parts.append(unit.text)
        unit.run = unit.text
        if unit.opening:
            unit.run = " ".join(reversed(parts))
            parts = []


def _kind(unit: Unit, last: _Entry | None, numbered: bool, adjacent: bool, broken: bool) -> str:
    """Whether a line is a new entry, more of the last one, running text (prose), or nothing of the list."""
    if last is not None and _ONLY_LINK.match(unit.text):
        return "more"
    if unit.number and (numbered or unit.opening):
        return "new" if numbered or unit.author or unit.has_year else "none"
    if unit.key or (last is not None and last.units[0].key):
        return "new" if unit.key else "more"
    if last is not None and _goes_on(unit, last):
        return "more"
    opens = unit.author or (unit.opening and unit.dated and len(unit.run.split()) < 3 * LONG)
    if unit.opening and not (unit.author or unit.dated or unit.number) and reads_on(unit.run):
        return "prose"
    if not unit.opening:
        starts = (
            unit.author
            and (unit.has_year or len(unit.text.split()) > 5)
            and last is not None
            and last.complete
            and not numbered
        )
        return "new" if starts else ("more" if last is not None else "none")
    if numbered and last is not None and not unit.author:
        return "more" if adjacent or unit.text[:1].islower() else ("prose" if len(unit.run.split()) > LONG else "none")
    if opens and not (numbered and adjacent):
        return "new"
    if len(unit.run.split()) > LONG and not _looks_cited(unit.run):
        return "prose"
    if last is not None and (adjacent or unit.text[:1].islower() or (broken and _FRAGMENT.match(unit.run))):
        return "more" if adjacent or not last.complete else "none"
    if last is not None and _FRAGMENT.match(unit.run) and not last.dated:
        return "more"
    return "new" if unit.has_year or unit.marked or _looks_cited(unit.run) else "none"


def _goes_on(unit: Unit, last: _Entry) -> bool:
    """Whether the entry before breaks off within a name, or in the middle where a page ends."""
    if not (unit.author or last.dated) and _NAMING.search(last.units[-1].text):
        return True
    return unit.opening and not (unit.author or unit.dated or unit.marked) and last.broken


def _looks_cited(text: str) -> bool:
    """Whether a paragraph has what only an entry has: a link or a DOI, or volume and pages."""
    return bool(
        late(r"https?://|\b10\.\d{4,9}/|\bdoi\b|\bpp?\.\s?\d|\d\s?\(\d+\)\s?[:,]\s?\d|\d{4};\d").search(text)
    ) or bool(late(rf"{YEAR.pattern}\W*$").search(text[-12:]))


def _looks_published(text: str) -> bool:
    """Whether a text says where a work appeared: a journal's volume, pages, a link, or a place with a publisher."""
    return _looks_cited(text) or bool(
        late(rf"[{UPPER}][\w .&-]+:\s[{UPPER}]|\bPress\b|\d+[,:] ?\d+[-–]\d+").search(text)
    )


def _reference(entry: _Entry, spelt: bool, natural: bool) -> Reference:
    text = entry.text
    found = fields(text, spelt, natural)
    first = entry.units[0]
    spans: list[Span] = []
    for unit in entry.units:
        if spans and unit.span.line <= spans[-1].end_line + 1:
            spans[-1] = _hull(spans[-1], unit.span)
        else:
            spans.append(unit.span)
    return Reference(
        text,
        tuple(spans),
        found.authors,
        found.year,
        found.years,
        found.title,
        found.venue,
        found.dois,
        found.url,
        first.number or found.number,
        first.key,
        found.others,
    )
