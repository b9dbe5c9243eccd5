"""What a paper numbers: sections, figures, tables, marks of notes; and where the text speaks of a figure or table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.nouns import Manuscript, Paragraph, Sentence
from argcheck.patterns import late
from argcheck.source import Span

_KINDS = {"fig": "figure", "tab": "table"}
_KIND = r"(?P<kind>fig(?:ure|s|ures)?|tab(?:le|les)?)\b\.?"
CAPTION = late(
    rf"\W*(?:supplementary )?{_KIND}\s*(?P<number>\d{{1,3}})(?P<more>\.\d+|[A-Za-z](?!\w))?(?P<end>.?)", re.IGNORECASE
)
_MENTION = late(
    rf"\b{_KIND}\s*(?P<first>\d{{1,3}})(?![\d%]|\.\d)(?P<rest>(?:[A-Za-z]{{0,2}}(?:\s?(?:,|and|&|or|to|[–-])\s?)"
    r"(?:(?:and|&)\s)?\d{1,3}(?!\d|\s*%|\.\d))*)",
    re.IGNORECASE,
)
_ELSEWHERE = late(
    r"\W*(?:[A-Za-z]{0,2}\W)?\s*(?:of|in|from)\s+(?:the\s+)?(?:[A-ZÀ-Þ]|supplement|appendix|online|original|ref\b|their|his|her|\[)"
)
_CUT = 30
"""Letters of what is left of a sentence that was cut at a stop."""
_OF_A_WORK = late(r"\b(?:pls?|plates?|taf)\.?\s?\d{1,3}[\d–, -]*[,;:]\s*$", re.IGNORECASE)
"""What stands before a figure of a work that is cited: `pl. 5, figs. 34–38`."""
_AGAIN = late(r"\bcont(?:inued|['’]d|\.)|\(cont\b|^\W*\w+\s\d+\W+extended\b", re.IGNORECASE)
_COMPOUND = late(r"[-–](\d+)$")
"""The rest of a number with its chapter's (`13-1`), as books have them."""
_INSIDE = late(rf"(?<![\w(]){_KIND}\s*(?P<number>\d{{1,3}})\s?(?P<end>[.:|])(?=\s)", re.IGNORECASE)
_GOES_ON = late(r"[a-z,(]$")
"""How a line ends that the next one goes on with."""
_LEADS = late(r"(?:\b(?:and|as|at|both|by|for|from|in|of|on|or|see|than|the|to|with)|[,(])$")
"""How a line ends before a number that it speaks of."""
_FARTHEST = 60
"""From how far up a number is taken for one of the series; more is a year or a slip of the reader."""


class Numbered(NamedTuple):
    """A number in its series, which is section, section 2 (what stands below it), figure, table or note."""

    series: str
    number: int
    span: Span


class Mentioned(NamedTuple):
    """A sentence or caption that speaks of a figure or table of this paper."""

    series: str
    number: int
    sentence: Sentence | None
    span: Span


def numbered(paper: Manuscript) -> Iterator[Numbered]:
    """Every number that a paper gives, series by series in the order of the text."""
    yield from _sections(paper)
    yield from _captions(paper)
    yield from _notes(paper)
    yield from _bodies(paper)


def _captions(paper: Manuscript) -> Iterator[Numbered]:
    """The captions; what stands in place of a picture and says the caption below it is one with that."""
    instead: Numbered | None = None
    for _, paragraph in _paragraphs(paper):
        caption = captioned(paragraph)
        if instead and (caption is None or (caption.series, caption.number) != (instead.series, instead.number)):
            yield instead
        pictured = caption is not None and _pictured(paper, caption)
        instead = caption if pictured else None
        if caption and not pictured:
            yield caption
    if instead:
        yield instead


def _pictured(paper: Manuscript, caption: Numbered) -> bool:
    """Whether a caption is the text in place of a picture, as Markdown has it."""
    return "".join(paper.source.shown(caption.span)[:1]).lstrip().startswith("![")


def _sections(paper: Manuscript) -> Iterator[Numbered]:
    for section in paper.sections:
        parts = [int(part) for part in section.number.split(".") if part.isdigit()]
        if parts and len(parts) == len(section.number.strip(".").split(".")) and parts[-1] <= _FARTHEST:
            above = ".".join(map(str, parts[:-1]))
            yield Numbered(f"section {above}".strip(), parts[-1], section.span)


def captioned(paragraph: Paragraph) -> Numbered | None:
    """The figure or table that a paragraph is the caption of, if it has a number of its own."""
    match = CAPTION.match(paragraph.text)
    if not match or match["more"] or _AGAIN.search(paragraph.text[:80]):
        return None
    if paragraph.kind != "caption" and match["end"] not in (".", ":", "|", ""):
        return None
    return Numbered(_KINDS[match["kind"][:3].casefold()], int(match["number"]), paragraph.span)


def swallowed(paper: Manuscript, missed: set[tuple[str, int]]) -> Iterator[Numbered]:
    """Captions of these that stand inside of other text, as beside columns and among the words in a picture.

    One begins a cell or a line, where the line before ends a sentence or is none, or has a colon behind its number.
    """
    text = paper.source.text
    for match in _INSIDE.finditer(text) if missed else ():
        one = (_KINDS[match["kind"][:3].casefold()], int(match["number"]))
        ahead = text[: match.start()].rstrip(" ")
        above = ahead[-1:] == "\n"
        opens = ahead[-1:] in ("", "\t", "\f") or (above and not _GOES_ON.search(ahead[-80:].rstrip()))
        titled = match["end"] == ":" and not (above and _LEADS.search(ahead[-80:].rstrip()))
        if one in missed and (opens or titled):
            missed.discard(one)
            yield Numbered(*one, paper.source.span(match.start("kind"), match.end()))


def _notes(paper: Manuscript) -> Iterator[Numbered]:
    """The marks of notes in the order of the text, where notes explain them.

    A note whose mark was not read, as in a formula, takes its place before that of the next number.
    """
    known = {int(note.mark): note.span for note in paper.notes if note.mark.isdigit()}
    found = []
    for section, paragraph in _paragraphs(paper):
        if section != "references" and paragraph.kind != "row" and paragraph.prose:
            for mark in paragraph.prose.marks:
                if mark.text.isdigit() and int(mark.text) in known:
                    span = paper.source.span(mark.start, max(mark.end, mark.start + 1))
                    found.append(Numbered("note", int(mark.text), span))
    read = {one.number for one in found}
    defined = Counter(note.mark for note in paper.notes)
    marked: Counter[int] = Counter()
    for one in found:
        marked[one.number] += 1
        # A mark that stands again leads to the same note, unless it stands in place of one that is nowhere else.
        due = max(marked) + 1
        if marked[one.number] > defined[str(one.number)] and (due in read or due not in known):
            continue
        before = one.number - 1
        if before in known and before not in read:
            read.add(before)
            yield Numbered("note", before, known[before])
        yield one


_PRINTED = late(r"(\d+)(?:\W|</sup>)*$")


def _bodies(paper: Manuscript) -> Iterator[Numbered]:
    """The notes themselves at the feet of pages, where their numbers are printed in front of them.

    Markup that numbers notes by itself may have them in any order, and on a page of two columns they are hard to read
    in theirs.
    """
    for note in sorted(paper.notes, key=lambda each: (each.span.line, each.span.column)):
        if note.span.page is not None:
            continue
        ahead = next(iter(paper.source.shown(note.span)), "")[: note.span.column - 1]
        printed = _PRINTED.search(ahead) if note.mark.isdigit() and "[^" not in ahead else None
        if printed and printed[1] == note.mark:
            yield Numbered("note text", int(note.mark), note.span)


def mentioned(paper: Manuscript) -> Iterator[Mentioned]:
    """Where figures and tables are spoken of; those of other works and of supplements are passed over."""
    for role, paragraph in _paragraphs(paper):
        if role == "references":
            continue
        own = captioned(paragraph)
        for sentence in paragraph.sentences:
            for series, number in mentions(sentence.text):
                if own is None or (own.series, own.number) != (series, number):
                    yield Mentioned(series, number, sentence, sentence.span)


def mentions(text: str) -> Iterator[tuple[str, int]]:
    """The figures and tables that a sentence speaks of: `Figures 2–4` are three."""
    for match in _MENTION.finditer(text):
        if _ELSEWHERE.match(text[match.end() :]) or _of_a_work(text, match.start()):
            continue
        series = _KINDS[match["kind"][:3].casefold()]
        compound = _COMPOUND.match(match["rest"])
        if compound and int(compound[1]) < int(match["first"]):
            continue
        numbers = [int(match["first"])]
        for joint, digits in late(r"(,|and|&|or|to|[–-])\s?(?:and\s|&\s)?(\d+)").findall(match["rest"]):
            through = joint in ("to", "–", "-") and numbers[-1] < int(digits) < numbers[-1] + 20
            numbers += range(numbers[-1] + 1, int(digits) + 1) if through else [int(digits)]
        yield from ((series, number) for number in dict.fromkeys(numbers) if number)


def _of_a_work(text: str, start: int) -> bool:
    """Whether a figure is one of a work that is cited: `pl. 5, figs. 34–38`, which may be cut behind its first stop."""
    cut = len(text) < _CUT and text[:1].isdigit() and text[:start].strip(" ,;").isdigit()
    return cut or bool(_OF_A_WORK.search(text, 0, start))


def _paragraphs(paper: Manuscript) -> Iterator[tuple[str | None, Paragraph]]:
    for section in paper.sections:
        for paragraph in section.paragraphs:
            yield section.role, paragraph
