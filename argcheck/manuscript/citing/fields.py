"""One entry of a reference list: its authors, year, title, venue and identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from argcheck.manuscript.citing.names import SURNAME, UPPER
from argcheck.manuscript.citing.natural import authors as in_natural_order
from argcheck.manuscript.citing.nouns import Name
from argcheck.manuscript.citing.words import NEVER
from argcheck.manuscript.citing.years import NUMBER, YEAR
from argcheck.patterns import late

_INITIALS = rf"[{UPPER}](?:\.|(?![^\W\d_]))(?:\s?[-‐–]?\s?[{UPPER}](?:\.|(?![^\W\d_])))*"
_GIVEN = rf"[{UPPER}][^\W\d_]+(?:['’\-‐][^\W\d_]+)*(?!\w)"
_ENDS = r"(?=\s*[.,;:&()\[\]/…]|\s(?:and|y|e|und|et|d[aeio]s?|del|van|von|der|Jr|Sr|II|III)\b|\s+\d{4}|\s*$)"
_NAMES = rf"{_GIVEN}(?:\s(?:d[aeio]s?\s|del\s|la\s|van\s|von\s|der\s)*{_GIVEN}){{0,3}}(?:\s{_INITIALS})?"
_TAIL = (
    r"(?:,?\s(?:d[aeio]s?|del|[vV]an|[vV]on|[dD]er|[dD]en|la|Jr|Sr|J[úu]nior|Filho|Neto|II|III|IV|2nd|3rd)\b\.?){0,2}"
    r"(?:\s?[\[(][^\[\]()]{0,40}[\])](?<!\d[)\]]))?"
)
_COMMA = late(
    rf"(?P<family>{SURNAME}(?:[ ]{SURNAME}){{0,2}})\.?,\s*"
    rf"(?P<given>(?:{_INITIALS}|{_NAMES}){_ENDS}){_TAIL}"
)
"""`Surname, I. J.` and `Surname, Name J.`"""
_BARE = late(
    rf"(?P<family>{SURNAME}(?:[ ]{SURNAME}){{0,2}}?)\s(?P<given>[{UPPER}]{{1,4}}(?:-[{UPPER}])?)"
    rf"(?:\s(?:Jr|Sr|2nd|3rd)\b)?(?=\s*[,.;:()]|\s+(?:and|&|et|[{UPPER}])|\s*$)"
)
"""`Surname IJ`"""
_FIRST = late(rf"(?P<given>(?:{_INITIALS}|{_GIVEN})(?:\s(?:{_INITIALS}|{_GIVEN})){{0,2}})\s(?P<family>{SURNAME})(?!\w)")
"""`Name J. Surname`"""
_LEADING = late(rf"(?P<given>{_INITIALS})\s?(?P<family>{SURNAME}(?:[ ]{SURNAME})?)(?=\s*(?:,|and\b|et\b|&|\()|\.\s)")
"""`I. J. Surname`, before a comma or another name, or, as BibTeX's plain style has it, before the title."""
_LATER_BORN = late(r"(?<=\w)\s(?:Jr|Sr|II|III|IV)\.?$")
"""What the son of a namesake has behind his surname (`Gardner Jr ES`); works are cited without it."""
_NEXT = late(r",?\s(?:and|&)\s|,\s")
"""What stands between two names of which the given one comes first."""
_TITLE = late(rf",?\s*[*_]?(?:[\"“‘]|[{UPPER}][^\W\d_]+[\s:,(])")
_INITIAL = late(rf"[{UPPER}]\.")
_COMMA_INITIAL = late(rf",\s*[{UPPER}]\.")
_BEFORE_NAME = late(rf"\s(?=[{UPPER}])")
_BETWEEN = late(
    r"\s*(?:[,;](?:\s*(?P<and>and|&|y|e|und|et)(?=\s))?|(?P<bare>and|&|y|e|und|et)(?=\s)|/|…|\.\s?\.\s?\.)\s*"
)
_OTHERS = late(
    r"[\s,;]*(?:et\.?\s?al|and others|and colleagues|e outros|u\.\s?a)\b\.?|[\s,;]*\[et al\.?\]", re.IGNORECASE
)
_DASH = late(r"[-—–_]{2,}\.?,?\s*")
_NUMBER = late(r"\s*(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)](?=\s))\s*")
_AFTER = late(
    rf"[\s.,:;]*(?:\([^()]{{0,40}}(?<!\d)\)[\s.,]*)?[(\[]{{0,2}}\s*(?={YEAR.pattern.replace('?P<', '?P<h_')})"
)
_LINK = late(r"<?(?:https?://|www\.)[^\s<>\"“”]+>?")
_DOI = late(r"(?<![\w.])10\.\d{4,9}/[^\s<>\"“”,;]+", re.IGNORECASE)
_ASIDE = late(
    r"\b(?:accessed|retrieved|acess?o em|acesso|consultado|visited|viewed|epub|cited|zugriff"
    r"|abgerufen|last checked|pmid|pmcid)\b"
    rf"[^;\])]{{0,40}}?{NUMBER}(?:[/\s-]\w+){{0,2}}"
    r"(?:[^\S\n]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s*\d{0,2})?"
    r"|(?:pp?\.?|pages)\s*\d+\s*[-–]\s*\d+",
    re.IGNORECASE,
)
_LIKELY = (
    late(
        rf"(?<![\w/–-])({NUMBER})([a-h])?(?:\s[A-Z][a-z]{{2}}\w*(?:\s\d{{1,2}})?)?\s?(?=;\s?\w|:\s?\w?\d)"
    ),  # 2010;12(3)
    late(rf"\(({NUMBER})([a-h])?\)(?=\s?[:,.])"),
    late(rf"(?<![\w/–-])({NUMBER})([a-h])?\s*(?:[.)\]]|\.\s*Reference Source)?\s*$"),
)


@dataclass(slots=True)
class Fields:
    """What an entry says."""

    authors: tuple[Name, ...] = ()
    others: bool = False
    year: str = ""
    years: tuple[str, ...] = ()
    title: str = ""
    venue: str = ""
    dois: tuple[str, ...] = ()
    url: str = ""
    number: str = ""


def fields(text: str, spelt: bool = False, natural: bool = False) -> Fields:
    """What the text of one entry says; what cannot be told stays empty.

    `spelt` is whether the list spells given names out, so that `Smith, G. John.` is a name and not half a title;
    `natural` is whether it puts them first, so that `Ada Smith. Stones.` is not an organisation.
    """
    found = Fields()
    number = _NUMBER.match(text)
    if number:
        found.number = number[1] or number[2]
        text = text[number.end() :]
    found.dois = tuple(dict.fromkeys(_clean(match[0]) for match in _DOI.finditer(text)))
    link = _LINK.search(text)
    found.url = link[0].strip("<>").rstrip(".,;)").replace("\\", "") if link else ""
    bare = _blank(_blank(text, _LINK), _DOI)
    spoken = in_natural_order(bare) if natural else None
    names, found.others, end = spoken or _given_first(bare) or authors(bare, spelt)
    start = _year_after(bare, end) if names else None
    if start is None:
        start = _early_year(bare)
        if start is not None and names and late(r"[^\W\d_]{3}[.?!]\s").search(bare[end:start]):
            start = None
        elif start is not None and not (names and bare[end:start].strip(" (.,;&") == ""):
            names = _organisations(bare[:start], names, end)
    if start is not None:
        match = YEAR.search(bare, start)
        assert match
        found.year, end = _written(match), match.end()
        found.years = _others(bare, found.year)
        rest = end
    else:
        found.year, found.years = _late_year(bare)
        rest = end
        if not names and not _DASH.match(bare):
            names, rest = _opening(bare)
    found.authors = tuple(names)
    found.title, found.venue = _title(bare[rest:], text[rest:])
    return found


def authors(text: str, spelt: bool = False) -> tuple[list[Name], bool, int]:
    """The authors at the start of an entry, whether more are hinted at, and where they end."""
    names: list[Name] = []
    at, joined, others = 0, False, False
    dash = _DASH.match(text)
    if dash:
        return names, False, dash.end()
    while len(names) < 200:
        bare = _BARE.match(text, at)
        match = bare or (_spelt() if spelt else _COMMA).match(text, at) or _LEADING.match(text, at)
        if names and (joined or (match is None and len(names[0].given.strip(". ")) > 3)):
            first = _FIRST.match(text, at)
            if first and (match is None or first.end() > match.end()) and not _comma_follows(text, first):
                match = first
        if match is None:
            break
        names.append(Name(_LATER_BORN.sub("", match["family"].strip()), match["given"].strip()))
        end = match.end()
        more = _OTHERS.match(text, end)
        if more:
            return names, True, more.end()
        between = _BETWEEN.match(text, end) or _BEFORE_NAME.match(text, end)
        if between is None or (between[0].isspace() and match is not bare):
            return names, others, end
        joined = bool(between.groupdict().get("and") or between.groupdict().get("bare"))
        at = between.end()
    return names, others, end if names else 0


@cache
def _last_name() -> re.Pattern[str]:
    """A name with another behind it; few lists put given names first, and the pattern is large."""
    return late(rf"{_FIRST.pattern}(?:,?\s(?:and|&)\s|,\s(?=.{{0,60}}\s(?:and|&)\s))")


@cache
def _spelt() -> re.Pattern[str]:
    """`_COMMA` where given names are spelt out, as in few lists too."""
    spelt = rf"(?P<given>(?:[{UPPER}]\.\s(?!Jr|Sr){_GIVEN}(?=\s*[.,;])|"
    return late(_COMMA.pattern.replace("(?P<given>(?:", spelt, 1))


def _given_first(text: str) -> tuple[list[Name], bool, int] | None:
    """The authors of a note, who stand with the given name first: `Anna Aalto and Bo Berg, "Stones," …`."""
    names: list[Name] = []
    at = 0
    if _BARE.match(text):
        return None  # `Aalto AB, Berg C (2020)`: capitals are initials, and no surname.
    while (match := _person(text, at)) is not None:
        names.append(Name(match["family"].strip(), match["given"].strip()))
        at = match.end()
        others = _OTHERS.match(text, at)
        more = _NEXT.match(text, at)
        if others or more is None:
            break
        if not _person(text, more.end()) or (more[0] == ", " and _last_name().match(text, more.end()) is None):
            at = more.end()
            break
        at = more.end()
    ends = at > 0 and _TITLE.match(text, at)
    if not names or not ends or _INITIAL.match(text, at) or "," not in text[:at]:
        return None
    return names, bool(_OTHERS.match(text, at)), at


def _person(text: str, at: int) -> re.Match[str] | None:
    """`Name J. Surname`, but not the start of a title (`The Lake League`)."""
    match = _FIRST.match(text, at)
    return None if match is None or match["given"].split()[0].casefold() in NEVER else match


def _comma_follows(text: str, match: re.Match[str]) -> bool:
    return bool(_COMMA_INITIAL.match(text, match.end()))


def _clean(doi: str) -> str:
    doi = doi.replace("\\", "").rstrip(".,;:>]")
    while doi.endswith(")") and doi.count("(") < doi.count(")"):
        doi = doi[:-1].rstrip(".,;")
    return doi


def _blank(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _written(match: re.Match[str]) -> str:
    return match["word"] or match["year"] + (match["letter"] or "")


def _year_after(text: str, end: int) -> int | None:
    """Where the year stands that follows the authors at once, as in APA and Harvard."""
    match = _AFTER.match(text, end)
    return match.end() if match else None


_EARLY = late(
    rf"[(\[]\s?(?:{NUMBER}[a-h]?(?:,?\s[^()\[\]]{{0,30}}|\s?[\[/]\d{{4}}\]?)?"
    r"|n\.\s?d\.|s\.\s?d\.|in press|forthcoming)\s?[)\]]"
)


def _early_year(text: str) -> int | None:
    """Where the year in parentheses stands that ends an organisation's name, or a list that was not understood."""
    match = _EARLY.search(text, 0, 400)
    if match is None or any(quote in text[: match.start()] for quote in '"“”'):
        return None
    head = text[: match.start()]
    if late(r"\d").search(head) or late(r"\s?[:,]\s?\d").match(text[match.end() :]):
        return None
    stops = len(late(r"[^\W\d_]{4,}[.?!]\s+\w").findall(head))
    return match.start() + 1 if stops == 0 or (stops == 1 and len(head) < 90) else None


def _organisations(head: str, names: list[Name], end: int) -> list[Name]:
    """The authors before a year where an organisation is among them, or alone."""
    rest = head[end:] if names else head
    rest = late(r"\((?:eds?|orgs?|coords?)\.?\)|\bet al\b\.?", re.IGNORECASE).sub("", rest)
    first, comma, more = rest.partition(", ")
    if not names and comma:
        people, _, end = authors(more)
        if people and len(more) - end < 8:
            return [Name(first.strip()), *people]
    found = [part.strip(" .,;&(") for part in late(r";|(?<=\w),\s+(?:and|&)\s").split(rest)]
    return names + [Name(part) for part in found if late(r"[^\W\d_]{2}").search(part)]


def _opening(text: str) -> tuple[list[Name], int]:
    """What stands before the first full stop of an entry that opens with no person's name."""
    match = late(rf"\s*([{UPPER}][^.?!:\"“”]{{1,120}}?)(?:\.\.\.|…|\s*[.:,])\s").match(text)
    if match is None or late(r"\d{3}").search(match[1]):
        return [], 0
    return [Name(match[1].strip())], match.end()


def _late_year(text: str) -> tuple[str, tuple[str, ...]]:
    """The year of an entry that has it behind the title, and its other years."""
    bare = _blank(text, _ASIDE)
    found = list(YEAR.finditer(bare))
    # `1998, 12, 1801–1809`: of several numbers the one that is no range is the year; pages are a range.
    single = [match for match in found if match["year"] and not match["range"]]
    years = [_written(match) for match in found]
    numbers = [_written(match) for match in single] or [year for year in years if year[0].isdigit()]
    for pattern in _LIKELY:
        likely = list(pattern.finditer(bare))
        if likely:
            year = likely[-1][1] + (likely[-1][2] or "")
            return year, tuple(dict.fromkeys(other for other in years if other != year))
    year = numbers[-1] if numbers else (years[-1] if years else "")
    return year, tuple(dict.fromkeys(other for other in years if other != year))


def _others(text: str, year: str) -> tuple[str, ...]:
    found: list[str] = []
    for match in YEAR.finditer(_blank(text, _ASIDE)):
        found.append(_written(match))
        if match["range"] and "/" in match["range"]:
            found.append(match["range"].strip(" /"))  # 1915/1996: the edition that was used
    return tuple(dict.fromkeys(other for other in found if other != year))


_QUOTED = late(r"[\"“‘«„](?P<title>[^\"”»]{4,400}?)[.,]?[\"”’»](?![\w])")
_STOP = late(rf"(?<![^\w][{UPPER}])[.?!](?=\s+[{UPPER}\d\"“(<]|\s*$)|(?<=[?!])\s")


def _title(rest: str, text: str) -> tuple[str, str]:
    """Title and venue from what stands behind the authors and the year."""
    skipped = (
        late(r"[\s.,:;)\]]*(?:[^()]{0,20}\)[\s.,:]*)?").match(rest)
        if late(r"[^(]{0,25}\)").match(rest)
        else late(r"[\s.,:;)\]]*").match(rest)
    )
    at = skipped.end() if skipped else 0
    quoted = _QUOTED.match(rest, at)
    if quoted:
        title, at = quoted["title"], quoted.end()
    else:
        stop = _STOP.search(rest, at)
        title, at = rest[at : stop.start() if stop else len(rest)], stop.end() if stop else len(rest)
    venue = late(rf"[\s.,]*(?:In:?\s)?([{UPPER}][^.,;:\d(]{{2,120}})").match(rest[at:])
    return " ".join(title.split()).strip(" .,"), " ".join(venue[1].split()).strip(" .,") if venue else ""
