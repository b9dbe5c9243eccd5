"""Years as works are dated by them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.patterns import holds, late

WORDS = (
    r"n\.\s?d\.|no date|s\.\s?d\.|s/d|o\.\s?J\.|[iI]n [pP]ress|in print|im Druck|no prelo|en prensa|forthcoming"
    r"|Forthcoming|in preparation|in review|under review|submitted"
)
NUMBER = r"(?:1[4-9]\d\d|20[0-4]\d)"
YEAR = late(
    rf"(?<![\w/–\-])(?<!\d\.)(?P<year>{NUMBER})(?P<letter>[a-h](?![^\W\d_]))?(?P<range>\s?[-–/]\s?(?:{NUMBER}|\d\d)(?!\d))?"
    rf"(?P<letters>(?:\s?(?:[,–\-&]|and)\s?[b-h](?![^\W\d_.]))*)(?![\d%€$]|[^\W\d_]+\d|\.\d|[–\-]\d)"
    rf"|(?<!\w)(?P<word>{WORDS})(?!\w)"
)
"""A year with its letters (`2014a`, `2014a,b`), a range of years, or the word for one; `2016XY12` is a code."""
_CENTURY = late(r"1[4-9]|20")
_SIGNS = (
    *("d.", "J.", "no date", "s/d", "n press", "n Press", "in print", "im Druck", "no prelo", "en prensa"),
    *("orthcoming", "in preparation", "in review", "under review", "submitted"),
)
"""One of these, or a century, stands in every year."""


def dated(text: str) -> Iterator[re.Match[str]]:
    """Every `YEAR` of a text: a cheap look goes before, since most sentences have none."""
    return YEAR.finditer(text) if _CENTURY.search(text) or holds(text, _SIGNS) else iter(())


def base(year: str) -> str:
    """A year without its letter."""
    return year[:4] if year[:4].isdigit() else year


def number(year: str) -> int | None:
    return int(year[:4]) if year[:4].isdigit() else None
