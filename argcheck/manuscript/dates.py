"""Dates as papers write them."""

from __future__ import annotations

import re
from datetime import date

from argcheck.patterns import late

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
DATE = (
    r"(?:(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+" + _MONTH.format("n2") + r"\.?,?[\s-]+(?P<y2>\d{4})"
    r"|" + _MONTH.format("n3") + r"\.?\s+(?P<d3>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{4})"
    r"|(?P<y5>\d{4})[\s,]+" + _MONTH.format("n5") + r"\.?\s+(?P<d5>\d{1,2})"
    r"|(?P<a4>\d{1,2})\s?[-/.]\s?(?P<b4>\d{1,2})\s?[-/.]\s?(?P<y4>\d{4}))(?!\d)"
)
"""The pattern of a full date; match it without regard to case."""

_EVENT = late(
    r"(?P<revised>(?:received\s+in\s+|final\s+)?revis(?:ed|ion)(?:\s+(?:form|version|manuscript|received|date))?"
    r"|date\s+revised)"
    r"|(?P<received>(?:first\s+|date\s+)?(?:received|submitted)|submission\s+date|received\s+date)"
    r"|(?P<accepted>(?:date\s+)?accepted(?:\s+for\s+publication)?|acceptance\s+date)"
    r"|(?P<published>(?:first\s+|date\s+)?publish(?:ed)?(?:\s+online)?(?:\s+first)?|available\s+online"
    r"|publication\s+date|date\s+of\s+publication)",
    re.IGNORECASE,
)
EVENTS = ("revis", "receiv", "submi", "accept", "publi", "available")
"""Letters of which each label has some."""
LABELLED = late(
    r"(?<![^\W_])(?:" + _EVENT.pattern + r")(?:\s+(?:on|date))?\s*[:\-–—]?\s*(?P<date>" + DATE + ")",
    re.IGNORECASE,
)
"""A label with its date."""

LABEL = late(r"(?:" + _EVENT.pattern + r")(?:\s+(?:on|date))?\s*[:\-–—]?", re.IGNORECASE)
"""A label alone; its date may stand in the next block."""

ONE_DATE = late(DATE, re.IGNORECASE)


def event(match: re.Match[str]) -> str:
    """Received, revised, accepted or published."""
    return next(name for name in ("revised", "received", "accepted", "published") if match[name])


def value(match: re.Match[str]) -> date | None:
    """The date, where it can be read in one way only and exists."""
    group = match.groupdict()
    for year, month, day in (("y1", "m1", "d1"), ("y2", "n2", "d2"), ("y3", "n3", "d3"), ("y5", "n5", "d5")):
        if group[year]:
            name = group[month]
            number = int(name) if name.isdigit() else _MONTHS.index(name[:3].casefold()) + 1
            return _date(int(group[year]), number, int(group[day]))
    year_, first, second = int(group["y4"]), int(group["a4"]), int(group["b4"])
    readings = {found for found in (_date(year_, second, first), _date(year_, first, second)) if found}
    return readings.pop() if len(readings) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
