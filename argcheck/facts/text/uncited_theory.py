"""Sections of theory that set out theories and cite nothing: said in English in `rules/theory_without_sources.dl`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.theories import theories
from argcheck.patterns import late

WRITES = ("theory_uncited",)
LONG = 100
"""Words of a section that sets out theories; a shorter one leads over to the next."""
ELSEWHERE = 8
"""Citations in the rest of a paper from which on it is one that cites."""
NAMING = 2
"""Sentences that name theories, from which on a section sets them out."""
_KEPT = ("text", "item", "quote")
_PERSON = r"[A-ZÀ-Þ][a-zà-þ]+(?:\s[A-ZÀ-Þ]\.)*(?:\s[A-ZÀ-Þ][\w’'-]+)+"
_GIVEN = late(
    r"\b(?:[Aa]ccording to|[Ff]ollowing|[Ii]n the (?:view|words|account) of|associated with|attributed to"
    r"|(?:coined|introduced|formulated|formali[sz]ed|developed|proposed|advanced|pioneered|articulated|founded|revised"
    r"|set out)(?:\s\w+ly)?\s+by|the (?:work|writings|ideas|theory) of)\s+(?:the\s)?[“\"‘']?"
    rf"(?P<holder>{_PERSON}|(?:[a-z-]+ )?[A-Za-z]+ism\b|[\w ]{{2,30}}? theory\b)"
)
_SCHOOL = late(
    r"\b(?P<holder>(?:[A-Z]\w+|[a-z]+)ists|[Tt]heorists|[Pp]roponents|[Aa]dherents)\s+(?:\w+ly\s+)?"
    r"(?:argue|contend|claim|hold|maintain|assume|believe|posit|see|view|stress|emphasi[sz]e|suggest|assert|insist)d?\b"
)
_SOURCED = late(
    r"\([^()]*[A-Za-z][^()]*\b(?:1[5-9]|20)\d\d[a-z]?\b[^()]*\)|['’]s?\s\((?:1[5-9]|20)\d\d|\[\d|[a-z][.,;]\d{1,3}(?:\s|$)|[⁰¹²³⁴-⁹]"
    r"|\b(?:see|in|cf\.?) (?:the )?(?:section|chapter|appendix|part)\b"
    r"|\b(?:book|article|essay|work|treatise|study|monograph|paper)\b[^.]{0,20}\b(?:1[5-9]|20)\d\d\b"
    r"|\b(?:1[5-9]|20)\d\d (?:\w+ )?(?:book|article|essay|work|treatise|study|monograph|paper)\b"
    r"|\b(?:above|earlier|previous(?:ly)?|preceding)\b[^.]{0,40}\b(?:review|section|chapter|literature|discussed|cited)"
    r"|\b(?:reviewed|discussed|cited|introduced|set out|described) (?:above|earlier|before|previously|in the)\b"
)
"""Signs of a source that the reading of citations may have missed, or of another place that has it."""
_YEAR = late(r"\((?:1[5-9]|20)\d\d[a-z]?\)")
"""A year by itself, of a work or of an event: those who cite by name and year are read well enough to tell."""
_OWN = late(
    r"\b(?:we|I|this (?:paper|article|study|thesis|chapter|section)|the present (?:paper|article|study))"
    r"\s+(?:\w+ly\s+|here\s+)?(?:propose|develop|introduce|construct|build|formulate|devise|call|coin)(?:s|ed)?\b"
    r"|\b(?:our|my) (?:own )?(?:\w+ )?(?:framework|model|theory|approach|account|concept)s?\b|\bof (?:our|my) own\b",
    re.IGNORECASE,
)


def write(facts: Facts, text: ReadText) -> None:
    citations = text.cited.citations
    if not text.english or len(citations) < ELSEWHERE:
        return
    by_year = 2 * sum(one.style == "author-year" for one in citations) > len(citations)
    for part in framing(text):
        if not text.citing.keys().isdisjoint(one.number for one in part) or any(sourced(one, by_year) for one in part):
            continue
        words = sum(len(one.text.split()) for one in part)
        named = [one for one in part if next(theories(one.text), None)]
        given = [(one, match) for one in part if (match := _GIVEN.search(one.text) or _SCHOOL.search(one.text))]
        if words < LONG or len(named) < NAMING or not given:
            continue
        title, holder = text.sections[part[0].section - 1][0].title, given[0][1]["holder"]
        said = (part[0].section, title, words, len(named), holder, len(citations))
        facts.add("theory_uncited", text.symbol, *said, basis="computed", spans=(given[0][0].sentence.span,))


def framing(text: ReadText) -> Iterator[list[Placed]]:
    """The sections of theory, each with those that stand next to it: one may cite what another only names."""
    for theory, group in groupby(text.placed, lambda one: one.role == "theory"):
        if theory:
            yield [one for one in group if one.kind in _KEPT]


def sourced(one: Placed, by_year: bool) -> bool:
    """Whether a sentence has a sign of a source, here or elsewhere, or of a framework that is the paper's own."""
    return bool(_SOURCED.search(one.text) or _OWN.search(one.text) or (not by_year and _YEAR.search(one.text)))
