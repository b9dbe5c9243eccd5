"""In which journal a sentence says that a work appeared: beside a citation, or beside an author's name and a year.

A journal's name is in italics or has a word that only journals have. It says where a work appeared only in a frame of
publishing: `writing in …`, `whose essay for …`, `appeared in … (Berg, 2019)`, `Berg's 2019 article in …`; what somebody
says of a journal, or counts in it, is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argcheck.manuscript.citing.names import SURNAME
from argcheck.manuscript.words import pieces, words
from argcheck.patterns import holds, late

_CAPITAL = r"[A-Z][\w&’'-]*"
_NAME = (
    rf"(?P<mark>[*_]{{0,2}})(?P<venue>{_CAPITAL}(?:\s(?:(?:of|for|on|in|and|the|&)\s){{0,2}}{_CAPITAL}){{0,8}})"
    r"[*_]{0,2}"
)
_IN = late(rf"\b(?:[Ii]n|to|for)\s(?:the\s)?{_NAME}")
_AUTHOR = late(
    rf"\b(?P<name>{SURNAME})['’]s\s(?P<year>(?:1[6-9]|20)\d\d)\s[^.,;()]*$"
    rf"|\b[Ii]n\s(?P<year2>(?:1[6-9]|20)\d\d),?\s(?P<name2>{SURNAME})\s[a-z][^.;()]*$"
    rf"|\b(?P<year3>(?:1[6-9]|20)\d\d)\s[a-z ]*\bby\s(?P<name3>{SURNAME})\s$"
)
"""Who wrote when, before the journal."""
_GAVE = late(
    rf"\b(?:piece|paper|article|essay|note|study|letter)s?\s(?:that|which)?\s?(?P<name>{SURNAME})\s(?:\w+\s){{1,3}}$"
)
_WHEN = late(r"\s?[*_]{0,2},?\s(?:in|of|for)\s(?P<year>(?:1[6-9]|20)\d\d)\b")
"""The piece that somebody gave to a journal, and when, behind the journal."""
_LED = late(rf"^(?:[Ii]t\s(?:is|was)\s|[A-Z]\w+\s)?(?:in|[Ii]n)\s(?:the\s(?:pages\sof\s)?)?{_NAME}(?:,?\s|\sthat\s)$")
"""A sentence that opens with the journal: `It was in the … that Berg (2019) …`."""
_CARRIES = late(
    rf"\b(?:[Tt]he\s)?{_NAME}\s(?:has\s|had\s)?(?:later\s|first\s|then\s)?"
    r"(?:carried|carries|ran|runs|printed|prints|published|publishes|featured|features|brought)\s"
    r"(?P<rest>[^.;()]*)\(?$"
)
"""What a journal carried: `The … carried an article to the same effect (Berg, 2019)`."""
_PAGES = late(rf"^[^.;:]*\bin the (?:pages|columns) of\s(?:the\s)?{_NAME}\W*$")
_ADJUNCT = late(rf"\b(?:[Aa]|[Tt]he|[Tt]his|[Tt]heir|[Hh]is|[Hh]er|['’]s)\s{_NAME}\s(?P<piece>[a-z]+),?\s\(?$")
"""A journal before the word for a piece in it: `in a … article (Berg, 2019)`."""
_TITLES = (
    "Journal", "Review", "Quarterly", "Bulletin", "Annals", "Letters", "Proceedings", "Transactions", "Archives",
    "Gazette", "Magazine", "Monthly", "Yearbook", "Revue", "Zeitschrift", "Annual of",
)  # fmt: skip
"""Words that only names of journals have."""
_PIECES = frozenset("article paper essay note piece contribution letter editorial commentary".split())
_WRITING = frozenset(
    """
    writing wrote writes written published publishes publishing appeared appears came printed reported reporting
    described
    """.split()
)
_SEVERAL = frozenset("articles papers essays issues volumes contributions pieces letters abstracts reviews".split())
"""What is counted or read in a journal."""
_BE = frozenset("is was were be been".split())
"""What is done to somebody in a journal is not what somebody wrote there."""
_OWN = frozenset("whose in his her their who".split())
LONGEST = 160
"""Letters of a sentence in which a journal is looked for beside a citation."""


def likely(sentence: str) -> bool:
    """Whether a sentence may name a journal."""
    return holds(sentence, _TITLES) or not _PIECES.isdisjoint(pieces(sentence))


def beside(sentence: str, start: int, end: int, narrative: bool) -> Iterator[str]:
    """The journals in which a sentence says that the work appeared that is cited from `start` to `end` of it."""
    if not likely(sentence):
        return
    front = sentence[max(0, start - LONGEST) : start]
    for match in _IN.finditer(front):
        rest, before = front[match.end() :], words(front[: match.start()])
        if not _journal(match["mark"], match["venue"], before):
            continue
        published = not (_PIECES | _WRITING).isdisjoint(before[-4:]) and _SEVERAL.isdisjoint(before[-4:])
        opens = start <= LONGEST and len(before) <= 5 and rest == ", " and narrative
        closes = rest in (" ", " (", ", ") and not narrative
        if published and (opens or closes):
            yield match["venue"]
    yield from _around(front, sentence[end : end + LONGEST].split("(", 1)[0]) if narrative else _carried(front)


def _around(front: str, behind: str) -> Iterator[str]:
    """The journal that a sentence names before or behind a citation that is a part of it."""
    if (led := _LED.search(front)) and holds(led["venue"], _TITLES):
        yield led["venue"]
        return
    *_, piece, by = ("", "", *words(front)[-3:])
    given = [piece] if by in ("by", "of", "from") and piece in _PIECES else []
    for match in _IN.finditer(behind):
        between = words(behind[: match.start()])
        if _journal(match["mark"], match["venue"], between or given) and (_frames(between) if between else given):
            yield match["venue"]
            return
    if (paged := _PAGES.search(behind)) and holds(paged["venue"], _TITLES):
        yield paged["venue"]


def _carried(front: str) -> Iterator[str]:
    """The journal that is said, before a citation in brackets, to have carried the work."""
    carries, adjunct = _CARRIES.search(front), _ADJUNCT.search(front)
    rest = words(carries["rest"]) if carries else []
    if carries and not _PIECES.isdisjoint(rest) and _SEVERAL.isdisjoint(rest) and holds(carries["venue"], _TITLES):
        yield carries["venue"]
    elif adjunct and adjunct["piece"] in _PIECES and holds(adjunct["venue"], _TITLES):
        yield adjunct["venue"]


def _frames(between: Sequence[str]) -> bool:
    """Whether the words between a citation and a journal say that the work appeared there."""
    first = between[0] if between else ""
    if not _SEVERAL.isdisjoint(between) or not first:
        return False
    piece = not _PIECES.isdisjoint(between)
    return first in _WRITING or (piece and (first in _OWN or first in _PIECES))


def studied(between: Sequence[str]) -> bool:
    """Whether the words between a citation and a journal make the journal what the work looks at."""
    if not _SEVERAL.isdisjoint(between):
        return True
    return not _PIECES.isdisjoint(between) and (_OWN | _WRITING).isdisjoint(between)


def passing(sentence: str) -> Iterator[tuple[str, str, str]]:
    """Who wrote in which year in which journal, told in the course of a sentence: name, year and journal."""
    if not likely(sentence):
        return
    for match in _IN.finditer(sentence):
        front = sentence[max(0, match.start() - LONGEST) : match.start()]
        author = _AUTHOR.search(front)
        if author is None:
            gave, when = _GAVE.search(front), _WHEN.match(sentence, match.end())
            if gave and when and holds(match["venue"], _TITLES):
                yield gave["name"], when["year"], match["venue"]
            continue
        name, year = author["name"] or author["name2"] or author["name3"], author["year"] or author["year2"]
        between = words(author[0])
        written = not (_PIECES | _WRITING).isdisjoint(between) and (_SEVERAL | _BE).isdisjoint(between)
        if written and _journal(match["mark"], match["venue"], between):
            yield name, year or author["year3"], match["venue"]


def _journal(mark: str, name: str, before: Sequence[str]) -> bool:
    """Whether a name is that of a journal; without a word of one it is where `an article in` leads to it.

    Markup of italics is often gone when a sentence is read; a language or a place (`an article in Old English`) has no
    small words inside.
    """
    if holds(name, _TITLES):
        return " " in name
    inside = any(word[0].islower() or word == "&" for word in name.split())
    published = _PIECES | frozenset(["published", "appeared", "publishing", "came"])
    return (bool(mark) and not published.isdisjoint(before[-8:])) or (inside and not _PIECES.isdisjoint(before[-1:]))


def shortened(one: str, other: str) -> bool:
    """Whether a name of a journal is another in short: `J Hill Stud`, `JHS`."""
    short, long = sorted((one.split(), other.split()), key=lambda each: sum(map(len, each)))
    if len(short) == 1 < len(long) and short[0] == "".join(word[0] for word in long):
        return True
    return len(short) == len(long) > 0 and all(
        whole.startswith(part[:1]) and (whole.startswith(part) or part[-1:] == whole[-1:])
        for part, whole in zip(short, long, strict=True)
    )
