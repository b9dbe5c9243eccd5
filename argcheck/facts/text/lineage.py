"""Who is said to build on whom, where the years say otherwise: said in English in `rules/built_on_younger.dl`."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.citing import Citation
from argcheck.manuscript.citing.years import number as year_of
from argcheck.patterns import late

WRITES = ("builds_on",)
_ON = (
    r"(?:(?:buil(?:d|t)|dr[ae]w|expand|elaborate?|rel(?:y|ie)|draft)(?:s|ed|ing)?\s(?:\w+ly\s)?(?:up)?on"
    r"|(?:extend|refin|develop|answer|follow|criticis|criticiz|challeng|test|replicat|adopt|adapt|echo|revis|updat"
    r"|appl(?:y|i)|reinterpret|revisit)(?:e?s|e?d|ing|y)?(?:\s(?:further|upon))?"
    r"|(?:respond|repl(?:y|ie)|object)(?:s|d|ed|ing)?\sto|tak(?:es|ing)\s(?:up|issue\swith)|took\s(?:up|issue\swith)"
    r"|(?:is|was|were)\s(?:inspired|informed|influenced|shaped|provoked|prompted)\sby|in\s(?:response|reply|answer)\sto)"
)
"""Words that make one work the heir of another (Swales 1990 on reporting; Hyland 2000)."""
_THEIR = r"(?:the\s|this\s|these\s)?(?:(?:[a-z-]+\s){0,4}(?:of|by)\s)?"
_BETWEEN = late(rf"[)\]]?,?\s(?:(?:then|later|in\sturn|also|has|have|had)\s)*{_ON}\s{_THEIR}$")
"""What stands between an heir's citation and that of the work built on: `Berg (2001) extends the account of`."""
_PASSIVE = late(
    r"[)\]]?,?\s(?:was|were|has\sbeen|have\sbeen)\s(?:\w+\s)?(?:extended|refined|developed|answered|criticised"
    r"|criticized|challenged|tested|replicated|adopted|adapted|taken\sup|revised|applied|reinterpreted)"
    r"(?:\sfurther)?\sby\s$"
)
"""What stands between a work and that of its heir: `Berg (2001) was extended by`."""
_FIRST = late(rf"^(?i:{_ON})\s{_THEIR}$")
"""What opens a sentence before the work built on: `Building on`, `In response to`."""
_BACK = late(
    r"^(?i:building|drawing|expanding|elaborating|relying|extending|refining|developing|following|in\sresponse\sto"
    r"|in\sreply\sto)\s(?:(?:up)?on\s)?(?:this|that|these|the\ssame|such)\b[^.;:()]{0,60},\s$"
)
"""What opens a sentence that builds on what the sentence before tells: `Building on this view,`."""
LONGEST = 5
"""Years by which the heir may be older; a work that is much younger may be a late edition of an old one."""
Cited = tuple[int, Citation]


def write(facts: Facts, text: ReadText) -> None:
    before: Placed | None = None
    for one in text.running("abstract"):
        here = named(text, one)
        if here and one.kind == "text":
            front = named(text, before) if before and one.goes_on(before) else []
            for (heir, younger), (source, older) in pairs(one.text, here, front):
                gap = (year_of(older.year) or 0) - (year_of(younger.year) or 0)
                if 0 < gap <= LONGEST and younger.names != older.names:
                    spans = (one.sentence.span,)
                    facts.add("builds_on", text.symbol, heir, source, basis="computed", spans=spans)
        before = one


def named(text: ReadText, one: Placed) -> list[Cited]:
    """The works of a year whose authors a sentence names."""
    return [each for each in text.citing.get(one.number, ()) if each[1].narrative and each[1].year]


def pairs(sentence: str, here: list[Cited], before: list[Cited]) -> Iterator[tuple[Cited, Cited]]:
    """An heir and the work that it is said to build on, each with the number of its citation."""
    places = [(sentence.find(citation.text), (count, citation)) for count, citation in here]
    if any(at < 0 for at, _ in places):
        return
    places.sort(key=lambda place: place[0])
    if len(places) == 1:
        if len(before) == 1 and _BACK.match(sentence[: places[0][0]]):
            yield places[0][1], before[0]
        return
    if len(places) > 2:
        return
    (first, one), (second, other) = places
    between = sentence[first + len(one[1].text) : second]
    opened = between.lstrip(")]").strip() == "," and _FIRST.match(sentence[:first])
    if not first and _BETWEEN.match(between):
        yield one, other
    elif opened or (not first and _PASSIVE.match(between)):
        yield other, one
