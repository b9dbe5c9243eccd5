"""What a file holds besides the text: captions, page numbers, running heads, imprints, addresses, dates."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from argcheck.manuscript.dates import EVENTS, LABEL, LABELLED, ONE_DATE
from argcheck.manuscript.elements import Element
from argcheck.manuscript.headings import role_of
from argcheck.patterns import caseless, holds, late

_CALLED = (
    r"(?:supplementary |appendix )?(?:figure|fig\.?|table|tbl\.?|chart|graph|map|exhibit|box|plate)"
    r"\s*[A-Z]?\d+[a-z]?\s*"
)
CAPTION = late(rf"{_CALLED}[.:|—–-]", re.IGNORECASE)
_LONG = late(rf"(?i:{_CALLED})(?:[:|]|\.(?=\s+[A-Z]))\s")
"""How a caption begins that says at length what is to be seen, as the sciences have them."""
_SHORT, _LONGEST = 400, 2_000
"""Letters of captions."""
_UNDER = late(r"(?:table)?\s*:\s", re.IGNORECASE)
"""How a caption below its table may start."""
_SOURCE = late(r"(?:sources?|notes?)\s*:", re.IGNORECASE)


def find_captions(elements: list[Element]) -> None:
    """`Figure 2: …`, the `Source: …` below a figure, and the bare line above that."""
    before: Element | None = None
    for element in elements:
        if element.kind == "text":
            short = len(element.text) < _SHORT
            told = len(element.text) < _LONGEST and _LONG.match(element.text)
            below = before is not None and before.kind == "row"
            if told or (short and (CAPTION.match(element.text) or (below and _UNDER.match(element.text)))):
                element.kind = "caption"
            elif short and _SOURCE.match(element.text) and before is not None:
                bare = before.kind == "text" and len(before.text) < 200 and before.text[-1] not in ".?!:;"
                if before.kind in ("caption", "row") or bare:
                    before.kind = "caption" if bare else before.kind
                    element.kind = "caption"
        if element.kind not in ("blank", "rule"):
            before = element


_FURNITURE = late(
    r"(?P<page>(?:page\s*|p\.\s*|[-–—|]\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—|]?$|page\s+\w{1,6}$)"
    r"|(?P<correspondence>[*†‡\s]*(?:correspond(?:ence|ing authors?)\b.{0,40}?(?::|@|e-?mail)"
    r"|e-?mails?(?: address(?:es)?)?\s*:))"
    r"|(?P<identifier>(?:doi\s*:|https?://(?:dx\.)?doi\.org/\S+$|(?:e-?|p-?)?issn\b|isbn\b|orcid\b))"
    r"|(?P<licence>©|\(c\)\s*\d{4}|copyright\b.{0,20}(?:©|\d{4})"
    r"|this (?:is an open[- ]access article|work is licen[cs]ed|article is (?:licen[cs]ed|an open[- ]access))"
    r"|licen[cs]ee\b|(?:the|this) journal is (?:published|indexed)|all rights reserved|open access\b.{0,20}$)"
    r"|(?P<citation>(?:how to )?cite (?:this|as)\b|(?:suggested|recommended) citation\s*:|to cite this)",
    re.IGNORECASE,
)
_WHY = {
    "page": "page number",
    "correspondence": "address of an author",
    "identifier": "identifier of the article",
    "licence": "licence or imprint",
    "citation": "how to cite",
}


def find_furniture(elements: list[Element]) -> None:
    """Page numbers, running heads, imprints, addresses of authors, and lines of dates."""
    for element in running_heads(elements):
        element.drop("running head")
    short = [element for element in elements if element.kind == "text" and len(element.text) < 100]
    counts = Counter(_shape(element.text) for element in short)
    outside: set[str] = set()
    closing = False
    before: Element | None = None
    for element in elements:
        if element.kind == "heading" or (element.kind == "text" and len(element.text) < 60 and role_of(element.text)):
            closing = role_of(element.text) == "references"
        elif element.kind == "text":
            match = _FURNITURE.match(element.text) if len(element.text) < 600 else None
            if match and (not closing or match["page"]):
                element.drop(_WHY[match.lastgroup or ""])
            elif before is not None and _belongs(before, element):
                element.drop(before.why)
            elif _is_date_line(element.text) or (
                _is_label(before) and ONE_DATE.match(element.text) and len(element.text) < 40
            ):
                element.kind = "date"
            elif len(element.text) < 100 and element.text[-1:] not in ".!?:;":
                shape = _shape(element.text)
                edge = before is not None and before.why == _WHY["page"]
                # Two entries may be alike; what stands above the pages of the list stands above those of the text too.
                if counts[shape] > (1 if edge else 2) and (not closing or shape in outside):
                    element.drop("repeated line")
                if not closing:
                    outside.add(shape)
        if element.kind != "blank":
            before = element


_PAGED = late(r"(?P<page>\d{1,4})\s+(?P<head>\D.*)|(?P<title>.*\D)\s+(?P<last>\d{1,4})")
_HEADS = 4
"""Headings alike but for a number, from which on they may stand over pages; studies and appendices go up by one."""


def running_heads(elements: list[Element]) -> list[Element]:
    """Headings that differ in a number alone, which mostly goes up by more than one, as on left or right pages."""
    alike: dict[str, list[tuple[int, Element]]] = {}
    for element in elements:
        if element.kind == "heading" and (match := _PAGED.fullmatch(element.text)):
            words = match["head"] or match["title"]
            alike.setdefault(words, []).append((int(match["page"] or match["last"]), element))
    found: list[Element] = []
    for heads in alike.values():
        steps = [after - before for (before, _), (after, _) in pairwise(heads)]
        if len(heads) >= _HEADS and min(steps) > 0 and 2 * sum(step > 1 for step in steps) >= len(steps):
            found += [element for _, element in heads]
    return found


def _shape(text: str) -> str:
    return late(r"\d+").sub("#", " ".join(text.split()).casefold())


def _belongs(before: Element, element: Element) -> bool:
    """Whether a short line goes on with a line of furniture that ended in a colon, as an address does."""
    same = before.kind == "furniture" and before.group == element.group and len(element.text) < 80
    if same and (before.text.endswith(":") or before.mark == "label"):
        element.mark = "label"
        return True
    return False


def _is_date_line(text: str) -> bool:
    if len(text) > 400 or not holds(caseless(text), EVENTS):
        return False
    rest, found = LABELLED.subn("", text)
    letters = sum(character.isalpha() for character in rest.casefold().replace("article history", ""))
    return (found > 0 and letters < 15) or bool(LABEL.fullmatch(text.strip()) and text.strip().endswith(":"))


def _is_label(element: Element | None) -> bool:
    return element is not None and element.kind == "date" and bool(LABEL.fullmatch(element.text.strip()))
