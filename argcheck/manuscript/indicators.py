"""What a methods section says it measures, by what, and in which data: indicators, variables and datasets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.manuscript.methods import denied
from argcheck.manuscript.phrases import Phrase, members

_MEASURED = re.compile(
    r"(?P<what>(?:[\w’'–/-]+ ){1,6})(?:is|are|was|were|will be|has been|have been)\s(?:\w+ly\s)?"
    r"(?:(?:measured|operationali[sz]ed|evaluated|assessed|captured|proxied|gauged|quantified|approximated)"
    r"\s(?:through|by|via|as|by means of)|inferred from|traced in)\s",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:(?:indicators?|variables?|prox(?:y|ies)|metrics)\b[^,.;:]{0,40}?"
    r"(?:\s(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|encompass(?:es)?|such as|like|namely|consists? of)\b|:)"
    r"|(?:examples of|indicators of|proxies for)\s[^,.;:]{3,40}?\s(?:is|are|were|include)\b)\s*",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"\b(?:variables?|indicators?|measures?|proxies|items?|scales?|scores?|criteria|factors?|methods?)\Z", re.I)
_DATA = re.compile(
    r"\b(?P<name>(?:[A-Z][\w&’-]+\s(?:(?:of|and|for|on|the|&)\s)?){1,7}"
    r"(?:Database|Dataset|Survey|Index|Indicators|Project|Barometer|Atlas|Corpus|Inventory|Registry))"
    r"(?:\s(?:Project|Data|Database|Dataset))?(?:\s\((?P<short>[A-Z][\w-]{1,9})\))?"
)
LONGEST = 6
"""Words of a phrase that still names one thing."""


def measured_in(text: str) -> Iterator[Phrase]:
    """The indicators and variables that a sentence says are measured, and what they are measured by."""
    for match in _MEASURED.finditer(text):
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


def datasets_in(text: str) -> Iterator[tuple[str, str]]:
    """The datasets that a sentence names, each with its abbreviation, if that stands behind it."""
    for match in _DATA.finditer(text):
        if not denied(text, match.start(), match.end()):
            yield match["name"], match["short"] or ""
