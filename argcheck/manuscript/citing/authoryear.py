"""Citations by author and year: in brackets, in the sentence, and as bare tags."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from argcheck.manuscript.citing import walk
from argcheck.manuscript.citing.keys import without_keys
from argcheck.manuscript.citing.names import SURNAME, UPPER, folded
from argcheck.manuscript.citing.passages import Passage
from argcheck.manuscript.citing.resolve import Index, Match
from argcheck.manuscript.citing.words import COUNTRIES, CUES, EVENTS, reports
from argcheck.manuscript.citing.years import YEAR

_PLACE = (
    r"(?:(?:pp?|págs?|pgs?|páginas?|pages?|chap(?:ter)?s?|ch|caps?|secs?|sections?|§|vols?|v|n|nos?|figs?|tables?|appendix|fl|ff?|loc|S|Kap)"
    r"\.?\s?[\dIVXivxlc]+(?:[.:]\d+)*(?:\s?[-–,e]\s?\d+)*(?:ff?\.?)?|(?!(?:1[4-9]|20)\d\d[\s,;)a-h])\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?!\d))"
)
_LOCATOR = re.compile(rf"\s?[,:]\s?(?P<place>{_PLACE})", re.IGNORECASE)
_MORE = re.compile(
    rf"(?:\s?[,:]\s?{_PLACE})?\s*(?:\)\s*(?:,|;|and|&|e|y)\s*\(|[,;/&]\s*(?:and\s|e\s|y\s|&\s)?|\b(?:and|e|y|und|or)\b)\s*",
    re.IGNORECASE,
)
_TITLED = re.compile(
    rf"(?P<open>[“\"'‘]?)(?P<name>[{UPPER}][^\W\d_]+)[’']s\s(?P<title>[^()“”\"\n]{{5,90}})[”\"’']\s?\((?={YEAR.pattern})"
)
_FIRST_EDITION = re.compile(r"\s*(?:\[\d{4}\]\s*)?")
_CAPITALISED = re.compile(rf"(?<![^\W\d_]){SURNAME}")
_PREFIX = frozenset(
    """see e.g eg e.g. i.e cf cf. also in by and or but from apud per for example instance such as cited quoted adapted
    source sources following following: ver veja vgl siehe s voir like notably especially particularly both of with
    originally reviewed review recently reported per according to""".split()
)
_GOES_ON = frozenset(
    "the this these that those it its he she they we who which and but or however when where while as if".split()
)


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

    @property
    def sure(self) -> bool:
        return self.match.rank <= 1


def candidates(passage: Passage, index: Index) -> Iterator[Candidate]:
    """Every author with a year in a passage, the doubtful ones too."""
    text = without_keys(passage.text)
    last: Candidate | None = None
    titled = {match.end(): match for match in _TITLED.finditer(text)} if "(" in text else {}
    brackets = _Brackets(text)
    for match in YEAR.finditer(text):
        start, end = match.span()
        inner = brackets.innermost(start)
        if inner >= 0 and _edition(text, inner, end):
            continue
        if last is not None and (more := _MORE.fullmatch(text, last.end, start)) and more[0].strip():
            found: walk.Found | None = last.found
            kind, following = last.kind, True
        else:
            kind, found = _authors(text, start, inner, titled.get(start))
            following = False
        if (found is None or not found.chunks) and kind == "narrative" and match["year"] and not match["range"]:
            found = _earlier(passage, inner, match, index)
        if (found is None or not found.chunks) and kind == "narrative":
            found = _titled(text, inner, _years(match)[0], index)
        if found is None or not found.chunks:
            continue
        for number, year in enumerate(_years(match)):
            names, begin, fit = _resolve(found, year, kind, index)
            if (edition := _later_edition(match)) and fit.rank > 1:
                later = _resolve(found, edition, kind, index)
                if later[2].rank <= 1:
                    year, (names, begin, fit) = edition, later
            if fit.rank > 1 and kind != "tag" and not following:
                stop = inner if kind == "narrative" else start
                titled_fit, length = index.ending(text[max(0, stop - 300) : stop], year)
                if titled_fit.references:
                    begin, fit = _back(text, stop, length), titled_fit
                    names = [text[begin:stop].strip(" ,(")]
            place = _LOCATOR.match(text, end)
            last = Candidate(
                passage,
                kind,
                names,
                found,
                year,
                start if following or number else begin,
                end,
                fit,
                place["place"] if place else "",
                bool(match["range"]) and not _later_edition(match),
                following or number > 0,
            )
            yield last


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
    start = max(text.rfind(". ", 0, inner) + 1, inner - 300, 0)
    for name in reversed(list(_CAPITALISED.finditer(text, start, inner))):
        found = walk.Found([walk.Chunk([name[0]], inner)], before="by", start=inner)
        fit = index.find([name[0]], match["year"] + (match["letter"] or ""))
        if fit.how in ("exact", "folded"):
            return found if len(fit.references) == 1 and len(fit.references[0].authors) < 3 else None
    return None


def _years(match: re.Match[str]) -> list[str]:
    """`2014a, b` is two years, `2014a–c` three."""
    if match["word"]:
        return [match["word"]]
    year, letter, letters = match["year"], match["letter"] or "", match["letters"] or ""
    found = [letter] if letter else [""]
    for sign, other in re.findall(r"([,–\-&]|and)\s?([b-h])", letters if letter else ""):
        if sign in "–-":
            found += [chr(code) for code in range(ord(found[-1]) + 1, ord(other) + 1)]
        elif other not in found:
            found.append(other)
    return [year + each for each in found]


def _edition(text: str, inner: int, end: int) -> bool:
    """Whether a year stands in square brackets beside another: `2013 [1867]`, `([1867] 2013)`."""
    if text[inner] != "[" or text[end : end + 1] != "]":
        return False
    return bool(re.search(r"(?:\d{4}[a-h]?\s?|\(\s?)$", text[max(0, inner - 8) : inner]))


def _later_edition(match: re.Match[str]) -> str:
    """The second year of `1915/1996`: a work and the edition that was used."""
    both = re.fullmatch(r"\s?/\s?(\d{4})", match["range"] or "")
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
    best: tuple[tuple[int, int, int], list[str], int, Match] | None = None
    for order, (names, begin) in enumerate(found.readings(kind == "narrative")):
        match = index.find(names, year, found.others)
        key = (match.rank, -match.names, order)
        if best is None or key < best[0]:
            best = (key, names, begin, match)
    assert best is not None
    return best[1], best[2], best[3]


class _Brackets:
    """Which bracket is open at a place."""

    def __init__(self, text: str) -> None:
        self.events = [(match.start(), match[0]) for match in re.finditer(r"[()\[\]]", text)]
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


def accepted(found: list[Candidate], index: Index) -> list[Candidate]:
    """The candidates that are citations, in order."""
    tags = [each for each in found if each.kind == "tag" and _anchored(each)]
    tagging = len(tags) >= 3
    bare = sum(each.kind == "parenthetical" and each.sure and not each.found.comma for each in found)
    with_comma = sum(each.kind == "parenthetical" and each.sure and each.found.comma for each in found)
    commaless = bare > with_comma or (tagging and bare >= with_comma)
    kept: list[Candidate] = []
    before: Candidate | None = None
    last_ok = False
    for each in found:
        if each.following and before is not None and before.found is each.found:
            ok = last_ok and not (each.kind == "tag" and not each.sure)
        elif each.kind == "parenthetical":
            ok = _parenthetical(each, commaless)
        elif each.kind == "narrative":
            ok = _narrative(each, before if last_ok else None)
        else:
            ok = _tag(each, tagging)
        if ok:
            kept.append(each)
        before, last_ok = each, ok
    return kept


def _parenthetical(each: Candidate, commaless: bool) -> bool:
    found = each.found
    if each.sure:
        return found.comma or found.several or not found.month
    if each.span_of_years or not found.plausible() or found.dotted:
        return False
    marked = found.comma or found.several or (len(found.chunks) == 1 and (commaless or bool(each.locator)))
    if each.match.how == "near-name":
        return marked or len(found.chunks) == 1
    before = (found.beyond if found.before == "," else found.before).casefold()
    clean = not before or not before[0].isalpha() or before.rstrip(".") in _PREFIX or before in _PREFIX
    return marked and (clean or found.several)


def _narrative(each: Candidate, before: Candidate | None) -> bool:
    found = each.found
    if each.sure and not (found.small or (each.span_of_years and not found.plausible())):
        return True
    if not found.plausible() and not found.small:
        return False
    if _event(each):
        return False
    text = each.passage.text
    after = re.match(
        r"[^()\[\]]{0,60}[)\]](?:['’]s)?,?\s+(?:\w+ly\s+|also\s+|has\s+|have\s+|had\s+|also\s+|further\s+)?([^\W\d_]+)",
        text[each.end : each.end + 100],
    )
    told = bool(after and reports(after[1])) or bool(
        re.match(r"[^()\[\]]{0,60}[)\]]['’]s", text[each.end : each.end + 100])
    )
    cue = re.search(r"([^\s()]+)\s+(?:(?:the|o|os|a|as)\s+)?$", text[max(0, found.start - 40) : found.start])
    left = cue[1].casefold().strip("“\"'.") if cue else found.before.casefold().rstrip(".")
    cued = left in CUES
    beside = (
        before is not None
        and before.passage is each.passage
        and found.start - before.end < 60
        and bool(
            re.fullmatch(
                r"[^()]{0,30}\)?,?\s*(?:and|or|&|e|y|,|;|as well as)\s*(?:the\s)?", text[before.end : found.start]
            )
        )
    )
    if each.span_of_years:
        return False
    if found.small:
        return beside or (cued and left != "in")
    if found.several:
        return True
    return (
        told
        or (cued and left not in ("of", "in", "to", "from", "and", "both"))
        or beside
        or (
            left == "to"
            and bool(
                re.search(
                    r"\b(?:according|due|attributed|credited|similar)\s+to\s*$",
                    text[max(0, found.start - 20) : found.start],
                    re.I,
                )
            )
        )
    )


def _event(each: Candidate) -> bool:
    """Whether the year dates an event or a place and not a work."""
    last = each.found.chunks[-1].words[-1].casefold() if each.found.chunks else ""
    return last in EVENTS or (last in COUNTRIES and not each.found.several)


def _anchored(each: Candidate) -> bool:
    """Whether a bare tag stands by itself: it starts where a sentence may, and its names can be authors."""
    found = each.found
    if not found.plausible() or each.span_of_years or _event(each) or found.small or found.work:
        return False
    if each.passage.kind in ("row", "caption", "heading"):
        return False
    if found.dotted and not (len(found.chunks) == 2 and found.joined < 0):
        return False
    text, start = each.passage.text, found.start
    left = text[max(0, start - 6) : start]
    opens = (start < 6 and not left.strip()) or bool(re.search(r"[.!?][\"”’)]?\s*$", left))
    marks = each.passage.marks
    place = bisect_right(marks, start, key=lambda mark: mark.index) - 1
    raised = place >= 0 and start - marks[place].index < 6 and not text[marks[place].index : start].strip()
    if not (opens or raised):
        return False
    return len(found.chunks[0].words) <= 3


def _tag(each: Candidate, tagging: bool) -> bool:
    found = each.found
    if tagging and _anchored(each):
        return True
    if not each.sure or each.span_of_years or found.dotted or found.month:
        return False
    after = re.match(r"\s+([^\W\d_]+)", each.passage.text[each.end : each.end + 100])
    titled = bool(after and after[1][0].isupper())
    if (found.several and each.match.names > 1) or found.others:
        return True
    if titled or each.match.names < 1:
        return False
    if len(found.chunks) != 1 or len(found.chunks[0].words) > 3:
        return found.comma and len(found.chunks) == 1
    if tagging:
        return after is None or after[1].casefold() in _GOES_ON
    if each.match.references[0].authors and each.match.references[0].authors[0].given:
        return True
    return found.comma or after is None or bool(re.match(r"\s*[);,.:]", each.passage.text[each.end : each.end + 100]))
