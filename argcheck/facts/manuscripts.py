"""Manuscripts as facts, and the places of claims looked up in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts, Named
from argcheck.manuscript import Address, Found, Manuscript, resolve
from argcheck.source import Source, Span
from argcheck.spelling import meant

if TYPE_CHECKING:
    from argcheck.model import Document, Place

AMISS = ("moved", "changed", "gone")


def write_manuscript(facts: Facts, path: str, manuscript: Manuscript) -> None:
    """What every run needs of a manuscript: that it is there, and its dates."""
    symbol = Symbol(path)
    facts.add("manuscript", symbol)
    facts.name(
        symbol,
        Named("manuscript", path, manuscript.title, (manuscript.title_span,) if manuscript.title_span else ()),
    )
    for stamp in manuscript.dates:
        if stamp.date is not None:
            facts.add("dated", symbol, Symbol(stamp.event), stamp.date, spans=(stamp.span,))


def address(place: Place) -> Address:
    return Address(
        place.section, place.paragraph, place.sentence, place.label, place.footnote, place.whole, place.digest
    )


def located(facts: Facts, document: Document, manuscript: Manuscript) -> dict[Span, Span]:
    """The manuscript's span of each place that it has, by the place's own span; what is amiss becomes a fact."""
    assert document.paper
    paper = document.paper.name.text
    facts.add("has_manuscript", Symbol(paper))
    spans: dict[Span, Span] = {}
    for claim in document.claims:
        for number, place in enumerate(claim.places):
            found = resolve(address(place), manuscript)
            if found.span is not None and found.status != "gone":
                spans[place.span] = found.span
            if found.status in AMISS:
                where = (place.span,) if found.span is None else (place.span, found.span)
                facts.add(
                    "place", Symbol(f"{paper}.{claim.name.text}"), number, Symbol(found.status), told(found, place),
                    basis="computed", spans=where,
                )  # fmt: skip
                if slip := misspelt_title(place, document.source, manuscript):
                    meant_title, stretch = slip
                    claimed = Symbol(f"{paper}.{claim.name.text}")
                    facts.add("title_meant", claimed, number, meant_title, basis="computed", spans=(stretch,))
    return spans


def misspelt_title(place: Place, source: Source, manuscript: Manuscript) -> tuple[str, Span] | None:
    """The title that a place means where it is a slip away from that one alone, and where the place has it."""
    titles = [section.title for section in manuscript.sections if section.title]
    if place.section is None or place.section in titles or '"' in (title := meant(place.section, titles) or '"'):
        return None
    start = source.offset(place.span.line, place.span.column)
    at = source.text.find(f'"{place.section}"', start, source.text.find("\n", start) + 1 or None)
    return (title, source.span(at, at + len(place.section) + 2)) if at >= 0 else None


def told(found: Found, place: Place) -> str:
    """What became of a place, in a sentence."""
    heads = {
        "gone": "the manuscript does not have this place",
        "moved": "the sentence of this place has moved",
        "changed": "the sentence of this place has changed",
    }
    return f"{heads[found.status]}: {found.note}" if found.note else heads[found.status]
