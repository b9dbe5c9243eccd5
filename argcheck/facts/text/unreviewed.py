"""Whether a paper calls itself what is printed without a review: said in English in `rules/date_order.dl`."""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.patterns import late
from argcheck.source import Span

WRITES = ("printed_unreviewed",)
_KIND = (
    r"editorials?|(?:invited )?comment(?:ary|aries)?|corrigend(?:um|a)|errat(?:um|a)|corrections?|retraction|addendum"
    r"|letters?(?: to the editors?)?|(?:book|film|exhibition) reviews?|preface|foreword|obituary|in memoriam"
    r"|viewpoint|opinion(?: piece)?|perspectives?|essay|interview|news|announcement|invited (?:paper|article)"
    r"|conference (?:paper|report|abstracts?)|guest editorial|introduction to (?:the|this) (?:special )?issue"
)
_LABEL = late(rf"[\W_]*(?:(?:(?:article|paper) )?type\W+)?(?P<kind>{_KIND})[\W_]*", re.IGNORECASE)
_TITLE = late(rf"\W*(?P<kind>{_KIND})\b|.*\b(?P<later>editorial|corrigendum|erratum|commentary)\b", re.IGNORECASE)
_TOP = 40
"""Lines at the top of a file among which one may say what kind of a paper it is."""


def write(facts: Facts, text: ReadText) -> None:
    dated = {stamp.event for stamp in text.paper.dates}
    if not dated.issuperset(("received", "accepted")):
        return
    if called := _TITLE.match(text.paper.title):
        spans = (text.paper.title_span,) if text.paper.title_span else ()
        facts.add("printed_unreviewed", text.symbol, called["kind"] or called["later"], spans=spans)
        return
    for number, line in enumerate(text.paper.source.parts[0].lines[:_TOP], 1):
        if called := _LABEL.fullmatch(line.strip()):
            span = Span(text.path, number, 1, number, len(line) + 1)
            facts.add("printed_unreviewed", text.symbol, called["kind"], spans=(span,))
            return
