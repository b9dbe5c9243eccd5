"""Past events that a text dates, and whether a sentence reports one rather than reads it by a theory."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argcheck.manuscript.citing.names import bare
from argcheck.manuscript.citing.words import COUNTRIES
from argcheck.manuscript.words import numbered, pieces
from argcheck.patterns import late

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
)
_YEAR = r"(?P<year>1[89][0-9]\d|20[0-4]\d)(?![\d–/-]|\s?[–-]\s?\d|s\b|\s(?:to|and|or|through|until)\s\d{4})"
_YEARS = late(r"1[89]\d\d|20[0-4]\d")
_CENTURY = late(r"\b(?:1[89]|20)\d\d\b")
_DATED = late(
    rf"\b(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring|[Ss]ince|[Aa]fter|[Ff]rom)\s(?:(?:early|mid|late|the\s\w+\sof)[\s-])?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{_MONTH}\.?,?\s(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?)?(?:of\s)?{_YEAR}"
)
_WHEN = frozenset("in on by during since after from".split())
_NAMED = late(rf"\b(?:[Tt]he|[\w-]+['’]s)\s{_YEAR}\s(?P<noun>[a-z]{{4,}})")
_OF = late(rf"\b[Tt]he\s(?:[\w-]+\s)?[\w-]{{3,}}\sof\s{_YEAR}")
_DOCUMENT = late(
    rf"\b[Tt]he\s{_YEAR}\s(?:[A-Z][\w’'&–-]*\s){{0,5}}?(?:Plan|Pact|Declaration|Doctrine|Concept|Treaty"
    rf"|Agreement|Act|Accords?"
    r"|Strategy|Communiqué|Charter|Resolution|Memorandum|Protocol|Convention|Directive|White Paper)\b"
)
"""A document by its year and its name in capitals: what it said stands in no older work."""
_PAST = late(
    r"\b(?:was|were|had|did|became|began|took|led|rose|fell|held|made|saw|won|lost|sent|gave|grew|came|went"
    r"|broke|brought"
    r"|built|met|left|struck|fought|found|shut|hit|shook|sank|flew|fled|drew|threw|drove|spoke|stood|wrote|ran"
    r"|rose|swept|burnt"
    r"|sold|bought|kept|spread|split|put|set|cut|burst|[a-z]{2,}ed)\b"
)
_NOT_REPORTING = late(
    r"\b(?:we|our|us|I|my|will|would|shall|should|(?-i:may)|might|can|could|must|expect\w*|project(?:ed|ions?)"
    r"|plan(?:s|ned)?"
    r"|forecast\w*|predict\w*|targets?|scheduled|aim\w*|theor\w+|concept\w*|framework\w*|perspective\w*|realis\w+"
    r"|constructivis\w+|liberalis\w+|paradigm\w*|princip\w+|approach\w*|lens|defin\w+|notions?|logic|dilemmas?"
    r"|hypothes\w+"
    r"|participants?|respondents?|sampl\w+|datasets?|data|surveys?|surveyed|using|used|uses|based|following"
    r"|adapted|adopted"
    r"|measur\w+|calculat\w+|estimat\w+|model\w*|scales?|ind(?:ex|ices)|questionnaires?|instruments?|coded|analys\w+"
    r"|like|similar\w*|echo\w*|recall\w*|consistent|confirm\w*|illustrat\w+|exemplif\w+|reflect\w*|studies|literature"
    r"|method\w*|version|software|package|editions?|guidelines?|published|reprint\w*|ibid)\b",
    re.IGNORECASE,
)
"""Words of method, of theory, of comparison, and of what is still to come: the source is not one for the event."""
_REPORTING = late(r"\b(?:was|were) adopted\b|^Following the (?:\w+ ){1,4}?(?:of|in)\b")
"""What is no word of method, though a word in it may be: a law was adopted; following the elections of a year."""
_BACK = late(
    r"\b(?:[Tt]his|[Tt]hese|[Ss]uch|[Tt]he same)\s(?:[a-z]+\s)?(?:developments?|events?|moves?|steps?|acts?|actions?"
    r"|decisions?|deliver(?:y|ies)|deployments?|measures?|attacks?|invasion|war|crisis|agreements?"
    r"|announcements?|changes?|shifts?"
    r"|reforms?|votes?|elections?|incidents?|episodes?|exercises?|operations?|sanctions|interventions?|outbreaks?)\b"
)
"""A noun that takes up what the sentence before reports."""


class Event(NamedTuple):
    """A year that a stretch of text gives something that happened, and the words of it."""

    year: int
    text: str
    end: int


def reported(sentence: str) -> Event | None:
    """The last dated event of a sentence that reports it: in the past, and without words of method or theory.

    Citations must have been blanked out of `sentence`.
    """
    if not _YEARS.search(sentence):
        return None
    if (document := _DOCUMENT.search(sentence)) and _PAST.search(sentence, document.end()):
        return Event(int(document["year"]), _happened(document), document.end())
    if _NOT_REPORTING.search(_REPORTING.sub(" ", sentence)) or not _PAST.search(sentence):
        return None
    found = [*_DATED.finditer(sentence), *_NAMED.finditer(sentence), *_OF.finditer(sentence)]
    if not found:
        return None
    last = max(found, key=lambda match: (int(match["year"]), match.start()))
    return Event(int(last["year"]), _happened(last), last.end())


def _happened(match: re.Match[str]) -> str:
    """When it happened, in words: `in May 2018`, `in 2018 (the flood of 2018)`."""
    first, _, rest = match[0].partition(" ")
    if first.casefold() in _WHEN:
        return f"{first.casefold()} {rest}"
    return f"in {match['year']} ({'the' if first == 'The' else first} {rest})"


def takes_up(sentence: str) -> bool:
    """Whether a sentence, without a year of its own, speaks on of an event that the one before reports."""
    return bool(_BACK.search(sentence) and _PAST.search(sentence)) and not (
        _NOT_REPORTING.search(sentence) or _CENTURY.search(sentence)
    )


# Events that titles name

_KINDS = {
    "war": "war",
    "wars": "war",
    "warfare": "war",
    "invasion": "war",
    "aggression": "war",
    "annexation": "annexation",
    "coup": "coup",
    "revolution": "revolution",
    "uprising": "revolution",
    "earthquake": "earthquake",
    "tsunami": "earthquake",
    "hurricane": "hurricane",
    "pandemic": "pandemic",
    "epidemic": "pandemic",
    "outbreak": "pandemic",
    "massacre": "massacre",
    "bombing": "bombing",
    "attack": "attack",
    "attacks": "attack",
}
"""What nobody can write of before it happens, each with those that may be called so too."""
_DATING = _KINDS | dict.fromkeys(
    ("conflict", "crisis", "combat", "fighting", "fight", "hostilities", "escalation"), "war"
)
"""What a text may call a war as well when it dates one; a title that says so may mean an earlier one."""
_NOUNS = "|".join(_KINDS)
_PLACED = (
    late(rf"\b(?P<place>[A-Z][\w’']+)\s(?P<noun>(?i:{'|'.join(_DATING)}))\b"),
    late(rf"\b(?P<noun>(?i:{'|'.join(_DATING)}))\s(?:of|in|on|against|with)\s(?:the\s)?(?P<place>[A-Z][\w’']+)"),
)
_NEAR, _BEFORE = 40, 16
"""Signs between an event and the year behind or before it that dates it: `the war, which began in 2022`, `2022 war`."""
_TITLED = late(rf"(?<![–\d-])(?P<year>(?:19|20)\d\d)\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>{_NOUNS})\b", re.IGNORECASE)


def placed(text: str, kinds: Mapping[str, str] = _KINDS) -> Iterator[tuple[tuple[str, str], re.Match[str]]]:
    """The events that a text names by a place: the place and the kind of event."""
    if _DATING.keys().isdisjoint(pieces(text)):
        return
    for match in (match for pattern in _PLACED for match in pattern.finditer(text)):
        noun = match["noun"].casefold()
        place = bare(match["place"]).casefold()
        if place in COUNTRIES and noun in kinds:
            yield (place, kinds[noun]), match


def years_of_events(sentences: Iterable[str]) -> dict[tuple[str, str], set[int]]:
    """The years that a text gives the events that it names by their place."""
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for sentence in sentences:
        if not numbered(sentence):
            continue
        years = [(match.start(), int(match[0])) for match in _CENTURY.finditer(sentence)]
        for event, match in placed(sentence, _DATING) if years else ():
            after = [
                year for at, year in years if 0 <= at - match.end() < _NEAR and "(" not in sentence[match.end() : at]
            ]
            before = [year for at, year in years if 0 < match.start() - at < _BEFORE]
            found[event] |= {*(after[:1] or before[-1:])}
    return {event: each for event, each in found.items() if each}


class Case(NamedTuple):
    """The event that a title names as what the paper is about: `the war in Georgia`; and the words that speak of it."""

    text: str
    year: int
    spoken_of: re.Pattern[str]


def case_of(title: str, sentences: Iterable[str]) -> Case | None:
    """The one event that a title names, where the sentences date it; the earliest of several years is taken."""
    named = dict(placed(title, _DATING))
    if len(named) != 1 or _YEARS.search(title):
        return None
    ((event, match),) = named.items()
    years = years_of_events(sentences).get(event)
    if not years:
        return None
    place, kind = event
    words = "|".join(noun for noun, other in _DATING.items() if other == kind)
    root = re.escape(place[: max(4, len(place) - 2)])  # Ukraine and Ukrainian, Syria and Syrian
    before = rf"\b{root}\w*(?:[-–—\s]{{1,3}}[A-Z]\w+)?\s(?:{words})\b"
    spoken = rf"{before}|\b(?:{words})\s(?:of|in|on|against|with)\s(?:the\s)?{root}"
    return Case(f"the {match['noun'].casefold()} in {place.title()}", min(years), re.compile(spoken, re.IGNORECASE))


def named_year(title: str) -> int | None:
    """The year of an event in a title: `… the 2022 invasion of …`."""
    match = _TITLED.search(title)
    return int(match["year"]) if match else None
