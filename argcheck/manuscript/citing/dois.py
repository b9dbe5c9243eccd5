"""What the DOIs of an entry say of it: whether they are one work's, and of which year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argcheck.manuscript.citing.nouns import Reference
from argcheck.patterns import late

_YEAR = late(r"(?:(?<=[./])|(?<=[a-z]-))(1[89]\d\d|20[0-4]\d)(?:(?=[./])|(?=-\d{5,}$))")
"""A year between the stops of a DOI's second half: `10.1080/13523260.2016.1150053`; numbers between hyphens are those
of journals and manuscripts."""
_FEW = 1950
"""Years before this are other numbers, unless the work itself is of such a time."""
_SECOND = late(r"10\.(?:2307|5281|1101|21203|48550|31234|31219|17605|6084|5061|7910|22541|7490)/")
"""Prefixes of archives, which give works a DOI of their own beside the publisher's: JSTOR, Zenodo, bioRxiv, Research
Square, arXiv, PsyArXiv, OSF, figshare, Dryad, Dataverse, Authorea, F1000's reviews."""
_PARTNER = late(
    r"\b(?:errat|corrigend|correct(?:ion|ed)|retract|preprint|comment|reprint|repr\.|translat|dataset|data set"
    r"|supplement|version|review(?:ed|er)? reports?|referee)",
    re.IGNORECASE,
)
_TAIL = late(r"(?:[./](?:abstract|full|pdf|epdf|html?|short|long|suppl?|s\d{3}|t\d{3}|g\d{3}))+$|[^\w)]+$")


def bare(doi: str) -> str:
    """A DOI without the ends that addresses add to it."""
    return _TAIL.sub("", doi.casefold().replace("\\", ""))


def whole(entry: Reference) -> list[str]:
    """The DOIs of an entry, bare, but for those that are cut off at a hyphen, as at the end of a line."""
    return [bare(doi) for doi in entry.dois if not doi.endswith("-")]


def several(entry: Reference) -> tuple[str, ...]:
    """The DOIs of an entry that are those of different works; nothing where it has one, or may rightly have two.

    They stand side by side: words between them are a second entry that was not told apart.
    """
    kept: list[str] = []
    for doi in whole(entry):
        if not _SECOND.match(doi) and not any(doi.startswith(other) or other.startswith(doi) for other in kept):
            kept.append(doi)
    if len(kept) < 2 or _PARTNER.search(entry.text):
        return ()
    text = entry.text.casefold().replace("\\", "")
    between = text[text.find(kept[0]) + len(kept[0]) : text.rfind(kept[-1])]
    for doi in entry.dois:
        between = between.replace(doi.casefold(), " ")
    words = late(r"https?://\S*|www\.\S*|\bdoi(?:\.org)?\b|\b(?:available|at|from)\b").sub(" ", between)
    return tuple(kept) if not late(r"[^\W\d_]{2}").search(words) else ()


_PART = late(r"(?:^|\W)(?:[Ii]n:|In [A-Z]|[Ee]ds?\.|[Ee]dited|[Cc]hap)")
"""What an entry of a part of a book has."""


def shared(entries: Sequence[Reference]) -> Iterator[tuple[int, int]]:
    """The places of two entries with one DOI that are neither parts of a book nor of one work and its like."""
    first: dict[str, int] = {}
    for at, entry in enumerate(entries):
        named = whole(entry)
        if len({*named}) != 1 or len(named) < len(entry.dois) or _PARTNER.search(entry.text):
            continue
        before = first.setdefault(named[0], at)
        parts = _PART.search(entry.text) or _PART.search(entries[before].text)
        if before != at and not parts and folded_title(entry) != folded_title(entries[before]):
            yield before, at


def folded_title(entry: Reference) -> str:
    return " ".join(late(r"\w+").findall(entry.title.casefold()))


def dated(entry: Reference) -> tuple[str, int] | None:
    """A DOI of an entry and the one year that stands in it; those of archives say when something was put there."""
    for doi in whole(entry):
        old = entry.year[:4].isdigit() and int(entry.year[:4]) < _FEW
        years = {year for year in _YEAR.findall(doi.partition("/")[2]) if old or int(year) >= _FEW}
        if len(years) == 1 and not _SECOND.match(doi):
            return doi, int(years.pop())
    return None
