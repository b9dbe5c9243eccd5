"""Citations by author and year: in brackets, in the sentence, and as bare tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argcheck.manuscript.citing import walk
from argcheck.manuscript.citing.keys import without_keys
from argcheck.manuscript.citing.names import SURNAME, UPPER, folded
from argcheck.manuscript.citing.passages import Passage
from argcheck.manuscript.citing.resolve import Index, Match
from argcheck.manuscript.citing.years import YEAR, dated
from argcheck.patterns import holds, late

_PLACE = (
    r"(?:(?:pp?|págs?|pgs?|páginas?|pages?|chap(?:ter)?s?|ch|caps?|secs?|sections?|§|vols?|v|n|nos?|figs?|tables?|appendix|fl|ff?|loc|S|Kap)"
    r"\.?\s?[\dIVXivxlc]+(?:[.:]\d+)*(?:\s?[-–,e]\s?\d+)*(?:ff?\.?)?|(?!(?:1[4-9]|20)\d\d[\s,;)a-h])\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?!\d))"
)
_LOCATOR = late(rf"\s?[,:]\s?(?P<place>{_PLACE})", re.IGNORECASE)
_MORE = late(
    rf"(?:\s?[,:]\s?{_PLACE})?\s*(?:\)\s*(?:,|;|and|&|e|y)\s*\(|[,;/&]\s*(?:and\s|e\s|y\s|&\s)?|\b(?:and|e|y|und|or)\b)\s*",
    re.IGNORECASE,
)
_TITLED = late(
    rf"(?P<open>[“\"'‘]?)(?P<name>[{UPPER}][^\W\d_]+)[’']s\s(?P<title>[^()“”\"\n]{{5,90}})[”\"’']\s?\((?={YEAR.pattern})"
)
_TITLE_ENDS = tuple(f"{mark}{space}(" for mark in "”\"’'" for space in ("", " ", "\n", "\xa0"))
_IN_VENUE = late(
    r"\b[Ii]n\s(?:the\s)?[*_]{0,2}(?:[\w&’'-]+\s){0,4}?(?:Journal|Review|Quarterly|Bulletin|Annals|Letters|Proceedings)"
    r"(?:\s(?:of|for|on|in)(?:\s[\w&’'-]+){1,6})?[*_]{0,2},?\s*$"
)
"""Where a work appeared, between its author and its year."""
_FIRST_EDITION = late(r"\s*(?:\[\d{4}\]\s*)?")
_CAPITALISED = late(rf"(?<![^\W\d_]){SURNAME}")


@dataclass(slots=True)
class Candidate:
    """Authors and a year that may be a citation."""

    passage: Passage
    kind: str
    """parenthetical, narrative or tag."""
    names: list[str]
    found: walk.Found
    year: str
    start: int
    end: int
    match: Match
    locator: str = ""
    span_of_years: bool = False
    following: bool = False
    """Whether it is a further year of the authors before."""
    listed: str = ""
    """person or body, where the list has works of this first author, of whatever year."""

    @property
    def sure(self) -> bool:
        return self.match.rank <= 1


def candidates(passage: Passage, index: Index) -> Iterator[Candidate]:
    """Every author with a year in a passage, the doubtful ones too."""
    return _Reading(passage, index).candidates()


class _Reading:
    """The years of one passage, from left to right."""

    def __init__(self, passage: Passage, index: Index) -> None:
        self.passage = passage
        self.text = without_keys(passage.text)
        self.index = index
        self.brackets = _Brackets(self.text)
        found = _TITLED.finditer(self.text) if holds(self.text, _TITLE_ENDS) else ()
        self.titled = {match.end(): match for match in found}
        self.last: Candidate | None = None

    def candidates(self) -> Iterator[Candidate]:
        for match in dated(self.text):
            inner = self.brackets.innermost(match.start())
            if inner >= 0 and _edition(self.text, inner, match.end()):
                continue
            following = self._follows(match)
            if following and self.last is not None:
                kind, found = self.last.kind, self.last.found
            else:
                kind, read = self._authors(match, inner)
                if read is None or not read.chunks:
                    continue
                found = read
            for number, year in enumerate(_years(match)):
                self.last = self._candidate(match, inner, kind, found, year, following or number > 0)
                yield self.last
            if self.last is not None and (year := _last_year(match)) and self._works(self.last, year):
                yield self._candidate(match, inner, kind, found, year, True)

    def _works(self, first: Candidate, year: str) -> bool:
        """Whether `Smith (2004-2010)` means works from the first year to the last: the first is listed alone."""
        entries = first.match.references
        return first.sure and first.listed == "person" and not any(year in entry.text for entry in entries)

    def _follows(self, match: re.Match[str]) -> bool:
        """Whether this is a further year of the authors before: `Smith, 2004, p. 3; 2006`."""
        if self.last is None:
            return False
        more = _MORE.fullmatch(self.text, self.last.end, match.start())
        return more is not None and bool(more[0].strip())

    def _authors(self, match: re.Match[str], inner: int) -> tuple[str, walk.Found | None]:
        kind, found = _authors(self.text, match.start(), inner, self.titled.get(match.start()))
        if kind == "narrative" and found and _IN_VENUE.search(self.text, max(0, inner - 120), inner):
            found = _earlier(self.passage, inner, match, self.index) or found
        if kind == "narrative" and (found is None or not found.chunks):
            if match["year"] and not match["range"]:
                found = _earlier(self.passage, inner, match, self.index)
            found = found or _titled(self.text, inner, _years(match)[0], self.index)
        return kind, found

    def _candidate(
        self, match: re.Match[str], inner: int, kind: str, found: walk.Found, year: str, following: bool
    ) -> Candidate:
        text, (start, end) = self.text, match.span()
        names, begin, fit = _resolve(found, year, kind, self.index)
        edition = _later_edition(match)
        if edition and fit.rank > 1:
            later = _resolve(found, edition, kind, self.index)
            if later[2].rank <= 1:
                year, (names, begin, fit) = edition, later
        if fit.rank > 1 and kind != "tag" and not following:
            stop = inner if kind == "narrative" else start
            titled, length = self.index.ending(text[max(0, stop - 300) : stop], year)
            if titled.references:
                begin, fit = _back(text, stop, length), titled
                names = [text[begin:stop].strip(" ,(")]
        place = _LOCATOR.match(text, end)
        return Candidate(
            self.passage,
            kind,
            names,
            found,
            year,
            start if following else begin,
            end,
            fit,
            place["place"] if place else "",
            bool(match["range"]) and not edition,
            following,
            self._listed(names),
        )

    def _listed(self, names: list[str]) -> str:
        """Whether the list has a person or an organisation of this name."""
        if names and self.index.person(names[0]):
            return "person"
        return "body" if names and self.index.body(names[0]) else ""


def _titled(text: str, end: int, year: str, index: Index) -> walk.Found | None:
    """The title of a work of that year on the list, where it ends at `end`."""
    fit, length = index.ending(text[max(0, end - 300) : end], year)
    if not fit.references:
        return None
    start = _back(text, end, length)
    return walk.Found([walk.Chunk(text[start:end].split(), start)], start=start)


def _back(text: str, end: int, letters: int) -> int:
    """Where the last so many letters and digits before `end` start."""
    while end > 0 and letters > 0:
        end -= 1
        letters -= len(folded(text[end]))
    return end


def _earlier(passage: Passage, inner: int, match: re.Match[str], index: Index) -> walk.Found | None:
    """The author for a year in brackets behind other words (`Piaget later (1952) held`): named earlier in the
    sentence, and the list has exactly one work of theirs from that year."""
    text = passage.text
    start = max(0, inner - 300)
    start = max(start, text.rfind(". ", start, inner) + 1)
    for name in reversed(list(_CAPITALISED.finditer(text, start, inner))):
        found = walk.Found([walk.Chunk([name[0]], inner)], before="by", start=inner)
        fit = index.find([name[0]], match["year"] + (match["letter"] or ""))
        if fit.how in ("exact", "folded"):
            entry = fit.references[0]
            alone = len(fit.references) == 1 and len(entry.authors) < 3
            return found if alone and entry.authors and entry.authors[0].given else None
    return None


def _years(match: re.Match[str]) -> list[str]:
    """`2014a, b` is two years, `2014a–c` three."""
    if match["word"]:
        return [match["word"]]
    year, letter, letters = match["year"], match["letter"] or "", match["letters"] or ""
    found = [letter] if letter else [""]
    for sign, other in late(r"([,–\-&]|and)\s?([b-h])").findall(letters if letter else ""):
        if sign in "–-":
            found += [chr(code) for code in range(ord(found[-1]) + 1, ord(other) + 1)]
        elif other not in found:
            found.append(other)
    return [year + each for each in found]


def _edition(text: str, inner: int, end: int) -> bool:
    """Whether a year stands in square brackets beside another: `2013 [1867]`, `([1867] 2013)`."""
    if text[inner] != "[" or text[end : end + 1] != "]":
        return False
    return bool(late(r"(?:\d{4}[a-h]?\s?|\(\s?)$").search(text[max(0, inner - 8) : inner]))


def _last_year(match: re.Match[str]) -> str:
    """The last year of `2004-2010`."""
    both = late(r"\s?[-–]\s?(\d{4})").fullmatch(match["range"] or "")
    return both[1] if both else ""


def _later_edition(match: re.Match[str]) -> str:
    """The second year of `1915/1996`: a work and the edition that was used."""
    both = late(r"\s?/\s?(\d{4})").fullmatch(match["range"] or "")
    return both[1] if both else ""


def _authors(text: str, start: int, inner: int, titled: re.Match[str] | None) -> tuple[str, walk.Found | None]:
    """Where the authors of a year stand: before the bracket it opens, in the bracket, or before it in the open."""
    if titled is not None:
        found = walk.Found([walk.Chunk([titled["name"]], titled.start("name"))], start=titled.start(), before="by")
        return "narrative", found
    if inner >= 0 and _FIRST_EDITION.fullmatch(text, inner + 1, start):
        return "narrative", walk.before(text, inner, 0, False)
    if inner >= 0:
        return "parenthetical", walk.before(text, start, inner + 1, True)
    return "tag", walk.before(text, start, 0, False)


def _resolve(found: walk.Found, year: str, kind: str, index: Index) -> tuple[list[str], int, Match]:
    """The likeliest reading of the names, by what the list knows."""
    read: list[tuple[list[str], int, Match]] = []
    for names, begin in found.readings(kind == "narrative"):
        fit = index.find(names, year, found.others)
        last = found.joined > 0 and begin >= found.chunks[found.joined].start
        if last and kind == "parenthetical":
            fit = Match()  # In brackets, what stands before "and" is an author too.
        if len(names) - fit.names > 0 and read and len(names) > 1 and fit.rank < 2:
            fit = Match()  # Only some of the authors, and these do not fit.
        read.append((names, begin, fit))
    best = min(range(len(read)), key=lambda order: (read[order][2].rank, -read[order][2].names, order))
    names, begin, match = read[best]
    for fuller in read[:best]:
        # One name misspelt among those of a work means that work, and not another of the authors who are left.
        if match.rank < 2 and fuller[2].how == "near-name" and len(fuller[0]) > len(names) and fuller[2].names:
            return fuller
    return names, begin, match


class _Brackets:
    """Which bracket is open at a place."""

    def __init__(self, text: str) -> None:
        self.events = [(match.start(), match[0]) for match in late(r"[()\[\]]").finditer(text)]
        self.at = 0
        self.stack: list[tuple[int, str]] = []

    def innermost(self, place: int) -> int:
        """The place of the innermost open bracket, or -1; places must not go down from call to call."""
        while self.at < len(self.events) and self.events[self.at][0] < place:
            offset, sign = self.events[self.at]
            if sign in "([":
                self.stack.append((offset, sign))
            elif self.stack:
                wanted = "(" if sign == ")" else "["
                if self.stack[-1][1] == wanted:
                    self.stack.pop()
                elif len(self.stack) > 1 and self.stack[-2][1] == wanted:
                    del self.stack[-2:]
            self.at += 1
        return self.stack[-1][0] if self.stack and place - self.stack[-1][0] < 1500 else -1
