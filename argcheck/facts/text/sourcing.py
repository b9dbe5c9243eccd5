"""Whether the analysis of a paper that rests on texts cites any: said in English in the checks that read it.

And which of the publishers that its methods name as sources it ever names again.
"""

from __future__ import annotations

import re
from itertools import groupby

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText, stretch
from argcheck.manuscript.voice import THEIRS
from argcheck.manuscript.words import stands
from argcheck.patterns import caseless, late

WRITES = ("rests_on_texts", "analysis_uncited", "part_uncited", "parts_cited", "named_source")
LONG = 600
"""Words of an analysis that would cite what it rests on; of 29 such by careful authors each cites a work."""
PART = 100
"""Words of a section that tells of the past and would cite where it has that from."""
YEAR = late(r"(?<![\d.,-])(?:1[5-9]|20)\d\d(?![\d-])")
ELSEWHERE = 8
"""Citations outside of the analysis, from which on a paper is one that cites."""
_TEXTS = late(
    r"\b(?:secondary (?:\w+ )?(?:data|sources?|resources?|literature|materials?)"
    r"|(?:policy|official|diplomatic|strategic|government(?:al)?|historical|archival) (?:\w+ )?"
    r"(?:documents?|statements?|reports?|sources?|records?|materials?)"
    r"|(?:policy|public|political|elite|official) speeches|published (?:sources|literature))\b",
    re.IGNORECASE,
)
_NAME = r"(?:the )?[A-ZÀ-Þ][\w&’'-]*(?: (?:(?:of|for|and|the|on|in) )*[A-ZÀ-Þ][\w&’'-]*){0,6}"
_NAMED = late(
    r"\b(?:institut(?:es?|ions?)|(?:think[- ]?)?tanks?|organi[sz]ations?|cent(?:er|re)s|(?:news )?outlets?|newspapers?"
    r"|publishers?|research bod(?:y|ies)|vendors?)\b[^.;:()]{0,40}?"
    r"\b(?:such as|including|includes?|like|namely|e\.g\.)[,:]? "
    rf"(?P<names>{_NAME}(?:, (?:and |or )?{_NAME})+(?:,? (?:and|or) {_NAME})?)"
)
_HOUSE = (
    r"(?:Institut\w*|Cent(?:er|re)|Foundation|Council|Observatory|Society|Association|Agency|Bureau|Academy|Group"
    r"|Program(?:me)?|Organi[sz]ation|Commission|Authority|Office|Board|Federation|Chamber|Union|Trust|Fund"
    r"|Department|Ministry|Museum|University|College|Laboratory|Forum|Network|Alliance|Consortium)"
)
_ROW = late(
    r"\b(?i:reports?|documents?|publications?|articles?|papers|materials?|briefs|records?|analys[ei]s"
    r"|data|statistics|figures|surveys?|dossiers?|bulletins?|estimates|leaflets|yearbooks?|memoranda|minutes)\b[^.;:()]{0,30}?"
    rf"\b(?:by|of|from) (?P<names>{_NAME}(?:, (?:and |or )?{_NAME})+(?:,? (?:and|or) {_NAME})?)"
)
"""Publishers in a row behind what they published, where most are called an institute or the like."""
_WRITTEN = late(
    r"\b(?:materials?|reports?|documents?|publications?|articles?|reviews?|papers|re?sources?|analys[ei]s|briefs"
    r"|records?"
    r"|surveys|statistics|figures|dossiers?|bulletins?|estimates|leaflets|yearbooks?|memoranda|minutes|data)\b",
    re.I,
)
SERIES = 3
"""Sources named one after another, from which on some of them would be cited."""


def write(facts: Facts, text: ReadText) -> None:
    for one in text.standing_in(text.work.method):
        if not text.english or text.voice(one.number).kind in THEIRS:
            continue
        spans = (one.sentence.span,)
        if said := _TEXTS.search(one.text):
            facts.add("rests_on_texts", text.symbol, one.number, said[0], spans=spans)
        for name in names_in(one.text):
            again = found_again(text, one.number, name)
            facts.add("named_source", text.symbol, one.number, name, again, basis="computed", spans=spans)
    analysis = text.standing_in(text.work.analysis)
    write_parts(facts, text, analysis)
    count = sum(len(one.text.split()) for one in analysis)
    if count < LONG or text.paper.notes or not text.work.method:
        return
    within = {one.number for one in analysis}
    places = [text.number(one.sentence) for one in text.cited.citations]
    if not within.intersection(places) and len(places) >= ELSEWHERE and all(places):
        facts.add("analysis_uncited", text.symbol, count, len(places), basis="computed", spans=(stretch(analysis),))


def write_parts(facts: Facts, text: ReadText, analysis: list[Placed]) -> None:
    """The sections of the analysis that tell of dated events and cite nothing, and how many others cite."""
    if text.paper.notes or not text.work.method:
        return
    found = 0
    for number, group in groupby(analysis, lambda one: one.section):
        part = [one for one in group if one.kind in ("text", "item", "quote")]
        if not text.citing.keys().isdisjoint(one.number for one in part):
            found += 1
            continue
        words, years = sum(len(one.text.split()) for one in part), [one for one in part if YEAR.search(one.text)]
        if words >= PART and years:
            title, spans = text.sections[number - 1][0].title, (years[0].sentence.span,)
            facts.add("part_uncited", text.symbol, number, title, words, basis="computed", spans=spans)
    facts.add("parts_cited", text.symbol, found, basis="computed")


def names_in(sentence: str) -> list[str]:
    """The publishers of sources that a sentence names in a row; none of fewer than three."""
    if not _WRITTEN.search(sentence):
        return []
    listed, row = _NAMED.search(sentence), _ROW.search(sentence)
    names = _parted(listed["names"]) if listed else []
    if not names and row:
        names = _parted(row["names"])
        houses = sum(bool(late(rf"\b{_HOUSE}\b").search(name)) for name in names)
        names = names if houses >= len(names) - 1 else []
    return names if len(names) >= SERIES else []


def _parted(row: str) -> list[str]:
    parts = late(r",\s*(?:and |or )?|\s+(?:and|or)\s+(?=(?:the\s)?[A-ZÀ-Þ])").split(row)
    return [part.strip().removeprefix("the ") for part in parts if part.strip()]


def found_again(text: ReadText, number: int, name: str) -> int:
    """How many other sentences and entries name it."""
    folded = caseless(name)
    every = [one.text for one in text.placed if one.number != number]
    every += [entry.text for entry in text.cited.references]
    return sum(stands(folded, caseless(each)) for each in every)
