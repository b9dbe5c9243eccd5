"""The event that a paper's title names as its case, the paragraphs that speak of it, and the works cited there.

The predicates are said in English in `rules/source_predates_event.dl`.
"""

from __future__ import annotations

from itertools import groupby

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.citing import events
from argcheck.manuscript.citing.years import number

WRITES = ("case_event", "case_paragraph", "case_cites")
PASSED_OVER = ("abstract", "keywords", "theory", "literature", "method", "declarations")
"""Sections that cite nothing for the case, or cite theory, older literature and methods, as they should."""


def write(facts: Facts, text: ReadText) -> None:
    case = events.case_of(text.paper.title or "", (one.text for one in text.running()))
    if case is None:
        return
    facts.add("case_event", text.symbol, case.year, f"{case.text} ({case.year})", basis="computed")
    for _, together in groupby(text.running(*PASSED_OVER), key=lambda one: (one.section, one.paragraph)):
        paragraph = list(together)
        speaking = next((one for one in paragraph if case.spoken_of.search(one.text)), None)
        works = [(one, work) for one in paragraph for work in text.citing.get(one.number, ())]
        if speaking is None or not works:
            continue
        facts.add("case_paragraph", text.symbol, speaking.number, spans=(speaking.sentence.span,))
        for one, (count, citation) in works:
            spans, year = (one.sentence.span,), number(citation.year) or case.year
            facts.add("case_cites", text.symbol, speaking.number, count, year, spans=spans)
