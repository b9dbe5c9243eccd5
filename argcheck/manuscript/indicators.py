"""What a methods section says it measures, by what, and in which data: indicators, variables and datasets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.methods import denied
from argcheck.manuscript.phrases import Phrase, members
from argcheck.manuscript.words import caseless, content, holds
from argcheck.patterns import late

_MEASURED = late(
    r"(?P<what>(?:[\w’'–/-]+ ){1,6})(?:is|are|was|were|will be|has been|have been)\s(?:\w+ly\s)?"
    r"(?:(?:measured|operationali[sz]ed|evaluated|assessed|captured|proxied|gauged|quantified|approximated)"
    r"\s(?:through|by|via|as|by means of)|inferred from|traced in)\s",
    re.IGNORECASE,
)
_MEASURING = (
    *("measured", "operationali", "evaluated", "assessed", "captured", "proxied", "gauged", "quantified"),
    *("approximated", "inferred", "traced"),
)
_LISTED = late(
    r"\b(?:(?:indicators?|variables?|prox(?:y|ies)|metrics)\b[^,.;:]{0,40}?"
    r"(?:\s(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|encompass(?:es)?|such as|like|namely|consists? of)\b|:)"
    r"|(?:examples of|indicators of|proxies for)\s[^,.;:]{3,40}?\s(?:is|are|were|include)\b)\s*",
    re.IGNORECASE,
)
_SUBJECT = late(
    r"(?P<what>(?:[\w’'–/-]+ ){1,6}?)(?:was|were|is|are)\s(?:\w+ly\s)?(?:measured|assessed|rated|scored|taken)\b"
)
_NOUNS = r"(?:(?!(?:of|in|for|from|at|by|with|and|or|to|on|is|are|was|were|which|that)\b)[\w’'–-]+\s?){1,4}"
_PROXY = late(
    rf"\bas an? (?:indicator|measure|proxy|sign|index) (?:of|for) (?P<of>{_NOUNS}),? ?(?:we|I) (?:\w+ly )?"
    rf"(?:recorded|used|took|take|chose|counted|use|adopt(?:ed)?) (?:the |an? )?(?P<what>{_NOUNS})",
    re.IGNORECASE,
)
_TAKEN = late(
    r"(?P<of>[\w-]+) (?:samples?|specimens?|recordings?|readings?|scans?)\b[^.;]{0,60}?\bto "
    rf"(?:determine|measure|quantify|assess|estimate) (?:the )?(?P<what>{_NOUNS})",
    re.IGNORECASE,
)
_SAMPLES = ("sample", "specimen", "recording", "reading", "scan")
_EMPTY = late(
    r"\b(?:variables?|indicators?|measures?|proxies|items?|scales?|scores?|criteria|factors?|methods?)\Z", re.I
)
_DATA = late(
    r"\b(?P<name>(?:[A-Z][\w&’-]+\s(?:(?:of|and|for|on|the|&)\s)?){1,7}"
    r"(?:Database|Dataset|Survey|Index|Indicators|Project|Barometer|Atlas|Corpus|Inventory|Registry"
    r"|Register(?: of(?: [A-Z]\w+)+)?"
    r"|(?<!Likert )Scale|Questionnaire|Checklist|Census|(?:Observation|Interview|Assessment) (?:Protocol"
    r"|Schedule|System))(?: of(?: [A-Z][\w-]+)+)?)"
    r"(?:\s(?:Project|Data|Database|Dataset))?(?:\s\((?P<short>[A-Z][\w-]{1,9})\))?"
)
_SCREENED = late(
    r"\b(?:screen\w*|eligib\w*|exclu\w*|inclusion|recruit\w*|demograph\w*|(?<!at )baseline|handed\w*|proficien\w*"
    r"|reported (?:normal|no)|pilot\w*)\b",
    re.IGNORECASE,
)
"""Words of sentences on who takes part, whose instruments no result speaks of."""
GENERIC = frozenset(
    content("national international world global european american general united states data study project university")
)
LONGEST = 6
"""Words of a phrase that still names one thing."""


class Named(NamedTuple):
    """A dataset or instrument by name: abbreviation, the stems that tell it from others, stems of what it measures."""

    name: str
    short: str
    stems: tuple[str, ...]
    measured: tuple[str, ...]


def measured_in(text: str) -> Iterator[Phrase]:
    """The indicators and variables that a sentence says are measured, and what they are measured by."""
    for match in _MEASURED.finditer(text) if holds(caseless(text), _MEASURING) else ():
        if not denied(text, match.start(), match.end()):
            yield from _naming([Phrase(match["what"].strip(), match.start()), *members(text, match.end())])
    for match in _LISTED.finditer(text):
        if not denied(text, match.start(), match.end()):
            yield from _naming(members(text, match.end()))


def _naming(phrases: list[Phrase]) -> Iterator[Phrase]:
    """Those that name one thing, and more than that it is an indicator."""
    for phrase in phrases:
        if len(phrase.core.split()) <= LONGEST and phrase.stems and not _EMPTY.search(phrase.core):
            yield phrase


def proxies_in(text: str) -> Iterator[Named]:
    """What a sentence says is taken for a sign of something, or taken in order to determine something."""
    if _SCREENED.search(text):
        return
    taken = _TAKEN.finditer(text) if holds(caseless(text), _SAMPLES) else ()
    for match in (*_PROXY.finditer(text), *taken):
        stems = tuple(dict.fromkeys(content(match["what"])))
        if stems and not denied(text, match.start(), match.end()):
            yield Named(" ".join(match["what"].split()), "", stems, tuple(content(match["of"])))


def datasets_in(text: str) -> Iterator[Named]:
    """The datasets and instruments that a sentence names, but for those by which people are chosen."""
    if _SCREENED.search(text):
        return
    for match in _DATA.finditer(text):
        if not denied(text, match.start(), match.end()):
            subject = _SUBJECT.match(text)
            stems = tuple(stem for stem in dict.fromkeys(content(match["name"])) if stem not in GENERIC)
            measured = tuple(content(subject["what"])) if subject else ()
            yield Named(match["name"], match["short"] or "", stems[: -1 if len(stems) > 1 else None], measured)
