"""Labels behind quotations (`P17`, `Teacher 3`), which number those who were asked."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.patterns import late

_NAMED = (
    "participant|respondent|interviewee|informant|interview|teacher|student|pupil|nurse|patient|manager|parent"
    "|mother|father|expert"
    "|official|worker|employee|resident|farmer|user|person|subject|focus group|speaker"
)
_LABEL = late(
    rf"[(\[—–][\s]?(?:(?P<letters>(?i:part|resp|int|inf|stud|[PRIENTMSFWUD])\.?\s?|(?i:{_NAMED})\s(?:no\.?\s"
    rf"|number\s|#)?#?)(?P<number>\d{{1,3}}))"
    r"(?=\s*(?:[,;)\]:.]|$))"
)
_QUOTES = late(r"[“”\"«»„]|(?<!\w)[‘'](?=\w)")
_SCHEME = late(
    r"\b(?:P|R|I|N|T|S|E|M)\s?1\b[^.;]{0,20}?(?:,|to|and|through|[–-])\s?(?:P|R|I|N|T|S|E|M)?\s?(?:2|\d{1,3})\b"
    r"|\b(?:numbered|numbers?|coded|codes?|labell?ed|pseudonyms?)\b"
)


def labelled(text: str) -> Iterator[tuple[str, int]]:
    """Each label in brackets or behind a dash: its letters and its number."""
    if not any(mark in text for mark in "(—–["):
        return
    for match in _LABEL.finditer(text):
        yield match["letters"].strip(" .#").casefold(), int(match["number"])


def quotes(text: str) -> bool:
    """Whether a text has marks of quotation."""
    return bool(_QUOTES.search(text))


def numbered_scheme(text: str) -> bool:
    """Whether a sentence says how those asked are numbered (`P1 to P14`)."""
    return bool(_SCHEME.search(text))
