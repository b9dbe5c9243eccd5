"""The period and the cases that a paper announces, and the years that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.manuscript.methods import denied
from argcheck.manuscript.words import numbered
from argcheck.patterns import late

_YEAR = r"(?:1[5-9]|20)\d\d"
_SPAN = late(rf"\b(?P<first>{_YEAR})\s?(?:[–—-]|to|and|until|till|through|and ends in)\s?(?P<last>{_YEAR})\b")
_AT = r"(?:[\w’'-]+\s){0,8}?(?:of|in|around|about|by|after|before)\s"
_SPAN_TOLD = late(
    rf"\b(?:from|between)\s{_AT}(?P<first>{_YEAR})\s(?:up )?(?:to|until|till|through|and)\s{_AT}(?P<last>{_YEAR})\b"
)
"""The same with what happened then: `from the truce of 1911 to the vote in 1938`."""
_DESIGN = late(
    r"\b(?:longitudinal|coverage (?:begins|starts|runs|extends)|(?:study|time|research|sample|observation"
    r"|sampling) (?:period|span|frame|window)"
    r"|period (?:from|between|of)"
    r"|data (?:was|were|have been) (?:\w+ )?(?:collected|gathered|obtained|available) (?:for|from|over|between)"
    r"|(?:study|paper|article|analysis|research|design|data|investigation|we|period"
    r"|it)\b[^.;]{0,60}?\b(?:cover(?:s|ed|ing)?|spans?|spanning"
    r"|examin\w+|analy[sz]\w+|trac(?:e[sd]?|ing)|investigat\w+|stud(?:y|ies|ied)|focus\w*|follow(?:s|ed)?|runs?|extends?"
    r"|concentrat\w+|deals? with|(?:is|are) (?:confined|restricted|limited) to))\b",
    re.IGNORECASE,
)
YEAR = late(rf"(?<![\d.,–-])\b{_YEAR}\b(?![\d,]*\d)")
DECADE = late(r"(?<![\d.,–-])\b(?:1[5-9]|20)\d0(?=s\b|['’]s\b)")
_CHOSEN = "selected|chosen|principal|main|empirical|focal|comparative|two|three|four|five"
_CASES = late(
    rf"\b(?:(?:case stud(?:y|ies)|(?:{_CHOSEN}) cases)(?:,| \w+)?\s?(?:of|on|are|were|include|including"
    rf"|such as|like|namely|:)"
    r"|case studies\b[^.;]{0,120}?,? (?:such as|like|namely|including))\s+",
    re.IGNORECASE,
)
_OTHER = late(r"\b(?:other|another|previous|earlier|further|future|similar|some|many|most|in the) \Z", re.IGNORECASE)
_CALLED = late(r"\s(?:as|serve as|are) (?:the |its |our )?(?:\w+ )?(?:cases|case stud(?:y|ies))\b")
_AS_CASES = late(rf"(?P<list>[^.;:]{{3,120}}?){_CALLED.pattern}")
_NAME = late(r"\b(?:[A-Z][a-z’'-]{2,}|[A-Z]{2,}[a-z]?)(?:\s(?:of\s|the\s)?[A-Z][a-z’'-]{2,})*")
_CITED = late(r"(?:['’]s?)?(?:\set al\b|,?\s\(?\d{4}\b)")
_NO_NAME = frozenset(
    """
    The This These Those That Case Cases Study Studies Section Chapter Part Table Figure Appendix January February March
    April May June July August September October November December War Wars Cold World Western Eastern Northern Southern
    European American
    """.split()
)


def announced_periods(text: str) -> Iterator[tuple[int, int]]:
    """The periods that a sentence gives its study."""
    if not numbered(text):
        return
    for match in (*_SPAN.finditer(text), *_SPAN_TOLD.finditer(text)):
        first, last = int(match["first"]), int(match["last"])
        before = text[: match.start()]
        if (
            first < last
            and _DESIGN.search(text)
            and not denied(text, match.start(), match.end())
            and "(" not in before[-2:]
        ):
            yield first, last


def announced_cases(text: str) -> Iterator[str]:
    """The places and things by name that a sentence calls its cases."""
    if "case" not in text.casefold():
        return
    for match in _CASES.finditer(text):
        if not _OTHER.search(text[: match.start()]) and not denied(text, match.start(), match.end()):
            yield from names(re.split(r"[.;:]\s|\b(?:because|which|that|to \w+)\b", text[match.end() :])[0])
    for match in _AS_CASES.finditer(text) if _CALLED.search(text) else ():
        yield from names(match["list"])


def names(text: str) -> Iterator[str]:
    """The proper names in a text, without the words that only open them."""
    for match in _NAME.finditer(text):
        words = [word for word in match[0].split() if word not in _NO_NAME]
        cited = _CITED.match(text, match.end())
        if words and words[0][0].isupper() and not cited:
            yield " ".join(words)
