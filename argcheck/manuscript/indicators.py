"""What a methods section says it measures, by what, and in which data: indicators, variables and datasets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.methods import denied
from argcheck.manuscript.phrases import Phrase, members
from argcheck.manuscript.words import WORD, content, pieces
from argcheck.patterns import late

_MEASURED = late(
    r"(?P<what>(?:[\w’'–/-]+ ){1,6})(?:is|are|was|were|will be|has been|have been)\s(?:\w+ly\s)?"
    r"(?:(?:measured|operationali[sz]ed|evaluated|assessed|captured|proxied|gauged|quantified|approximated)"
    r"\s(?:through|by|via|as|by means of)|inferred from|traced in)\s",
    re.IGNORECASE,
)
_LISTED = late(
    r"\b(?:(?:indicators?|variables?|prox(?:y|ies)|metrics)\b[^,.;:]{0,40}?"
    r"(?:\s(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|encompass(?:es)?|such as|like|namely|consists? of)\b|:)"
    r"|(?:examples of|indicators of|proxies for)\s[^,.;:]{3,40}?\s(?:is|are|were|include)\b)\s*",
    re.IGNORECASE,
)
_SUBJECT = late(
    r"(?P<what>(?:[\w’'–/-]+ ){1,6}?)(?:was|were|is|are)\s(?:\w+ly\s)?(?:measured|assessed|rated|scored|taken)\b"
)
_NOUNS = r"(?:(?!(?:of|in|for|from|at|by|with|and|or|to|on|is|are|was|were|which|that)\b)[\w’'–-]+\s?){1,4}"
_PROXY = late(
    rf"\bas an? (?:indicator|measure|proxy|sign|index) (?:of|for) (?P<of>{_NOUNS}),? ?(?:we|I) (?:\w+ly )?"
    rf"(?:recorded|used|took|take|chose|counted|use|adopt(?:ed)?) (?:the |an? )?(?P<what>{_NOUNS})",
    re.IGNORECASE,
)
_TAKEN = late(
    r"(?P<of>[\w-]+) (?:samples?|specimens?|recordings?|readings?|scans?)\b[^.;]{0,60}?\bto "
    rf"(?:determine|measure|quantify|assess|estimate) (?:the )?(?P<what>{_NOUNS})",
    re.IGNORECASE,
)
_EMPTY = late(
    r"\b(?:variables?|indicators?|measures?|proxies|items?|scales?|scores?|criteria|factors?|methods?)\Z", re.I
)
_DATA = late(
    r"\b(?P<name>(?:[A-Z][\w&’-]+\s(?:(?:of|and|for|on|the|&)\s)?){1,7}"
    r"(?:Database|Dataset|Survey|Index|Indicators|Project|Barometer|Atlas|Corpus|Inventory|Registry"
    r"|Register(?: of(?: [A-Z]\w+)+)?"
    r"|(?<!Likert )Scale|Questionnaire|Checklist|Census|(?:Observation|Interview|Assessment) (?:Protocol"
    r"|Schedule|System))(?: of(?: [A-Z][\w-]+)+)?)"
    r"(?:\s(?:Project|Data|Database|Dataset))?(?:\s\((?P<short>[A-Z][\w-]{1,9})\))?"
)
_SCREENED = late(
    r"\b(?:screen\w*|eligib\w*|exclu\w*|inclusion|recruit\w*|demograph\w*|(?<!at )baseline|handed\w*|proficien\w*"
    r"|reported (?:normal|no)|pilot\w*)\b",
    re.IGNORECASE,
)
"""Words of sentences on who takes part, whose instruments no result speaks of."""
_BE = frozenset("is are was were been".split())
_CONSULTED = frozenset(
    """
    searched read consulted collected examined analysed analyzed inspected reviewed gathered evaluated surveyed
    studied used extracted excavated harvested photographed filmed recorded scanned catalogued weighed transcribed
    elicited taken obtained mapped counted logged monitored digitised digitized combed sampled compared drew draw
    rely relied use consult search collect examine analyse analyze inspect work worked turn turned photograph
    measure measured
    """.split()
)
"""What is done to a source: of it, or by the authors."""
_GAUGED = frozenset("measured assessed determined quantified gauged rated scored".split())
"""What is done to a quantity, where it is said by what."""
_MEANS = frozenset("by with using through via from under".split())
_AUTHORS = frozenset("we i".split())
_WITH = frozenset("on upon to with through at".split())
"""What stands between what authors do and a source: they draw on it, turn to it, work with it."""
_PREPOSITIONS = frozenset(
    "of from in by on at with between among for to across within held kept over since under".split()
)
_PARTS = frozenset(
    """
    and but or that which who whose when while where because since if as than so then we i it they to in order for
    first second third next finally also step addition
    """.split()
)
"""Words at which a noun phrase, read backwards to its beginning or forwards to its end, is over."""
_LEADS = frozenset(
    "the a an all both some several two three four five six ten its their our these those each every".split()
)
_SOURCES = frozenset(
    """
    inventory register record file letter diary ledger map minute transcript report statute ruling judgment
    judgement debate newspaper photograph log archive account book law legislation charter testament will deed
    census chronicle memoir pamphlet correspondence petition contract invoice receipt roll list essay notebook
    drawing painting recording speech sermon broadcast film advertisement website post blog catalogue brochure
    leaflet manual guideline protocol dataset database statistic yearbook directory almanac obituary inscription
    treaty patent licence permit certificate magazine journal bulletin gazette survey corpus collection bill
    telegram postcard poster core sample specimen swab biopsy gravestone headstone tombstone monument sherd shard
    artefact artifact coin fossil skull bone tooth shell leaf seed plot quadrat transect trap nest footprint sketch
    screenshot message tweet
    """.split()
)
"""Nouns of what scholars read or gather: documents, records, collections of them, specimens and finds."""
_QUANTITIES = frozenset(
    """
    time strength rate pressure temperature speed velocity latency accuracy weight mass height length depth
    concentration thickness humidity acuity angle amplitude density
    """.split()
)
"""Heads of what is recorded of somebody or something."""
_LOGGED = frozenset("recorded collected logged monitored taken registered".split())
_PROVIDES = frozenset(
    """
    provided supplied furnished served complemented supplemented yielded offered completed rounded afforded
    """.split()
)
"""What a source does for the work."""
GENERIC = frozenset(
    content("national international world global european american general united states data study project university")
)
LONGEST = 6
"""Words of a phrase that still names one thing."""


class Named(NamedTuple):
    """A dataset or instrument by name: abbreviation, the stems that tell it from others, stems of what it measures."""

    name: str
    short: str
    stems: tuple[str, ...]
    measured: tuple[str, ...]


def measured_in(text: str) -> Iterator[Phrase]:
    """The indicators and variables that a sentence says are measured, and what they are measured by."""
    for match in _MEASURED.finditer(text):
        if not denied(text, match.start(), match.end()):
            yield from _naming([Phrase(match["what"].strip(), match.start()), *members(text, match.end())])
    for match in _LISTED.finditer(text):
        if not denied(text, match.start(), match.end()):
            yield from _naming(members(text, match.end()))


def _naming(phrases: list[Phrase]) -> Iterator[Phrase]:
    """Those that name one thing, and more than that it is an indicator."""
    for phrase in phrases:
        if len(phrase.core.split()) <= LONGEST and phrase.stems and not _EMPTY.search(phrase.core):
            yield phrase


def proxies_in(text: str) -> Iterator[Named]:
    """What a sentence says is taken for a sign of something, or taken in order to determine something."""
    if _SCREENED.search(text):
        return
    for match in (*_PROXY.finditer(text), *_TAKEN.finditer(text)):
        stems = tuple(dict.fromkeys(content(match["what"])))
        if stems and not denied(text, match.start(), match.end()):
            yield Named(" ".join(match["what"].split()), "", stems, tuple(content(match["of"])))


def sources_in(text: str) -> Iterator[Named]:
    """What a sentence says was read for the work, and what was measured by what: `case law was searched`, `we draw on
    diaries of two farms`, `bone density was measured by …`.
    """
    said = pieces(text)
    if (_CONSULTED | _GAUGED | _PROVIDES).isdisjoint(said) or _SCREENED.search(text):
        return
    found = list(WORD.finditer(text))
    told = [match[0].casefold() for match in found]
    if not _PROVIDES.isdisjoint(told) and (provider := _provider(text, found, told)):
        yield provider
    for at, word in enumerate(told):
        if word not in _CONSULTED and word not in _GAUGED:
            continue
        back = _subject(told, at)
        first, last = at, at
        if back >= 0 and told[back] in _BE:
            first, last = _backwards(text, found, told, back), back
            gauged = word in _GAUGED and told[at + 1 : at + 2] and told[at + 1] in _MEANS
        elif word in _CONSULTED and back >= 0 and told[back] in _AUTHORS:
            first = at + 1 + (told[at + 1 : at + 2] != [] and told[at + 1] in _WITH)
            last, gauged = _forwards(text, found, told, first), False
            if last > first and told[last : last + 1] == ["in"]:  # `85 milestones in the parish`
                last = _forwards(text, found, told, last + 1)
        while first < last and told[first] in _LEADS:
            first += 1
        head = next((place for place in range(first, last) if told[place] in _PREPOSITIONS), last) - 1
        if head < first or denied(text, found[first].start(), found[last - 1].end()):
            continue
        logged = word in _LOGGED and last < at and _singular(told[head]) in _QUANTITIES
        if gauged or logged or (word in _CONSULTED and _singular(told[head]) in _SOURCES):
            phrase = text[found[first].start() : found[last - 1].end()]
            stems = tuple(dict.fromkeys(content(phrase)))
            if 1 < len(stems) <= LONGEST:
                yield Named(" ".join(text[found[first].start() : found[head].end()].split()), "", stems, ())


def _subject(told: list[str], at: int) -> int:
    """The word before a verb, without adverbs and a verb beside it: `we photographed and also measured …`."""
    back = at - 1
    if back > 0 and told[back] == "and" and told[back - 1] in _CONSULTED | _GAUGED:
        back -= 2
    while back > 0 and (told[back].endswith("ly") or told[back] in ("also", "then", "further", "both")):
        back -= 1
    return back


def _provider(text: str, found: list[re.Match[str]], told: list[str]) -> Named | None:
    """A source that opens a sentence and is said to serve the work: `wills kept at the abbey supplied more cases`."""
    begins = next((at for at, word in enumerate(told[:5]) if word in _PARTS or word in _PREPOSITIONS), 5)
    head = max((at for at, word in enumerate(told[:begins]) if _singular(word) in _SOURCES), default=0)
    if not head:
        return None
    first = next(at for at in range(head + 1) if told[at] not in _LEADS)
    if not any(told[at] in _PROVIDES for at in range(head + 1, min(head + 9, len(told)))):
        return None
    phrase = text[found[first].start() : found[head].end()]
    return None if denied(text, 0, found[head].end()) else Named(phrase, "", tuple(dict.fromkeys(content(phrase))), ())


def _singular(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


def _backwards(text: str, found: list[re.Match[str]], told: list[str], end: int) -> int:
    """Where the noun phrase begins that goes up to a word."""
    first = end
    while first and told[first - 1] not in _PARTS and text[found[first - 1].end() : found[first].start()] in (" ", "-"):
        first -= 1
    return first


def _forwards(text: str, found: list[re.Match[str]], told: list[str], first: int) -> int:
    """Where the noun phrase ends that begins at a word."""
    last = first
    while last < len(told) and told[last] not in _PARTS:
        last += 1
        if last < len(told) and text[found[last - 1].end() : found[last].start()] not in (" ", "-"):
            break
    return last


def datasets_in(text: str) -> Iterator[Named]:
    """The datasets and instruments that a sentence names, but for those by which people are chosen."""
    if _SCREENED.search(text):
        return
    for match in _DATA.finditer(text):
        if not denied(text, match.start(), match.end()):
            subject = _SUBJECT.match(text)
            stems = tuple(stem for stem in dict.fromkeys(content(match["name"])) if stem not in GENERIC)
            measured = tuple(content(subject["what"])) if subject else ()
            yield Named(match["name"], match["short"] or "", stems[: -1 if len(stems) > 1 else None], measured)
