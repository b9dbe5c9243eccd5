"""Events that sentences report with the works cited for them, and events that titles of works name.

The predicates are said in English in `rules/source_predates_event.dl`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.citing import Citation, Reference, events
from argcheck.manuscript.citing.years import number
from argcheck.patterns import holds, late

WRITES = ("reports_event", "document_quoted", "event_before", "title_event", "event_dated")
_BRACKETS = late(r"[(\[][^()\[\]]*[)\]]")
_TELLS = (
    r"(?:tells?(?: us)?|relates?|reports?|recounts?|records?|notes?|writes?|observes?|documents?|shows?|describes?)"
)
_TOLD_AS = late(rf"\s(?:has\s|have\s)?(?:\w+ly\s)?{_TELLS}(?:e?d)?,\s")
_TOLD_THAT = late(rf"\s(?:has\s|have\s)?(?:\w+ly\s)?{_TELLS}(?:e?d)?\s(?:that|how)\s")
PASSED_OVER = ("abstract", "keywords", "declarations")
"""Sections that cite nothing for events."""


def write(facts: Facts, text: ReadText) -> None:
    before: tuple[Placed, events.Event] | None = None
    for one in text.running(*PASSED_OVER):
        here = text.citing.get(one.number, [])
        said = blanked(one.text, [citation for _, citation in here])
        event = events.reported(said)
        if event:
            for count, _ in cited_for(one.text, here, event.end):
                facts.add("reports_event", text.symbol, count, event.year, event.text, spans=(one.sentence.span,))
                if quoted_from(one.text, event.end, text.cited.citations[count - 1]):
                    facts.add("document_quoted", text.symbol, count, event.year, event.text, spans=(one.sentence.span,))
        elif before and one.goes_on(before[0]) and events.takes_up(said):
            for count, _ in cited_for(one.text, here, 0):
                spans = (one.sentence.span, before[0].sentence.span)
                facts.add("event_before", text.symbol, count, before[1].year, before[1].text, spans=spans)
        before = (one, event) if event else None
    write_titles(facts, text)


def blanked(sentence: str, citations: list[Citation]) -> str:
    """A sentence without its citations and without what stands in brackets, each other sign at its place."""
    for citation in citations:
        sentence = sentence.replace(citation.text, " " * len(citation.text))
    return _BRACKETS.sub(lambda match: " " * len(match[0]), sentence) if holds(sentence, "([") else sentence


def cited_for(sentence: str, citations: list[tuple[int, Citation]], end: int) -> Iterator[tuple[int, Citation]]:
    """The citations of a sentence, where none is in the sentence itself and all stand behind its event; or the one
    whose authors are said to tell of the event."""
    if len(citations) == 1 and tells(sentence, citations[0][1]):
        yield from citations
        return
    if any(citation.narrative or citation.again for _, citation in citations):
        return
    for _, citation in citations:
        start = sentence.rfind(citation.text)
        if citation.style != "note" and (start < end or late(r"[;:]").search(sentence[end : max(start, end)])):
            return
    yield from citations


def tells(sentence: str, citation: Citation) -> bool:
    """Whether a sentence lets the authors whom it cites tell what happened: `According to Berg (2001), …`."""
    before, cited, behind = sentence.partition(citation.text)
    if not (citation.narrative and cited) or citation.again:
        return False
    behind = behind.removeprefix(")")
    if before in ("According to ", "As told by ", "As reported by ", "As related by "):
        return behind.startswith(", ")
    return bool(_TOLD_AS.match(behind) if before == "As " else _TOLD_THAT.match(behind) if not before else None)


def quoted_from(sentence: str, end: int, citation: Citation) -> bool:
    """Whether a citation, alone in its brackets, stands right behind what is quoted: that is its source, whatever else
    the sentence cites later."""
    rest, cited = sentence[end:], f"({citation.text})"
    return any(f"{mark}{gap}{cited}" in rest for mark in ('"', "”", "»") for gap in ("", " ", "\u00a0"))


def write_titles(facts: Facts, text: ReadText) -> None:
    """Titles that name an event of a later year than their own: by itself, or as the text dates it."""
    dated: dict[tuple[str, str], set[int]] | None = None
    older: dict[tuple[str, str], list[tuple[int, Reference, int]]] = {}
    for count, entry in enumerate(text.cited.references, 1):
        year, named = number(entry.year), events.named_year(entry.title)
        if year is None:
            continue
        if named and named > year:
            facts.add("title_event", text.symbol, count, named, f"an event of {named}", spans=entry.spans)
            continue
        for event, _ in events.placed(entry.title):
            if dated is None:
                dated = events.years_of_events([*(one.text for one in text.running()), *titles(text)])
            first = min(dated.get(event, {0}))
            if first > year:
                older.setdefault(event, []).append((count, entry, first))
    for (place, kind), entries in older.items():
        if len(entries) == 1:  # Several know of an earlier one.
            count, entry, first = entries[0]
            what = f"the {kind} in {place.title()} ({first})"
            facts.add("event_dated", text.symbol, count, first, what, basis="computed", spans=entry.spans)


def titles(text: ReadText) -> Iterator[str]:
    return (entry.title for entry in text.cited.references)
