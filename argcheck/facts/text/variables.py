"""The variables of a framework, and whether the analysis gives them a figure, a date or a source.

Said in English in `rules/measured_by_its_effect.dl`.
"""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.synonyms import enough, met, ways
from argcheck.manuscript.variables import variables
from argcheck.manuscript.voice import THEIRS
from argcheck.patterns import late

WRITES = ("variable_named", "variable_spoken_of", "variable_shown")
LONG = 300
"""Words of an analysis that would show what it speaks of."""
_EVIDENCE = late(
    r"\d|[“”\"$`\\@]|\b(?:per ?cent|twice|half|doubled|tripled|January|February|March|April|June|July"
    r"|August|September|October|November|December)\b|\[@"
)
"""A figure, a date, quoted words, a pointer to a table, or what stands for one where a program fills it in."""


def write(facts: Facts, text: ReadText) -> None:
    theory = [one for one in text.placed if one.role in ("theory", "method") or one.section in text.work.method]
    named = [
        (one, name, kind)
        for one in theory
        if "variable" in one.text and text.voice(one.number).kind not in THEIRS
        for name, kind in variables(one.text)
    ]
    analysis = text.standing_in(text.work.analysis)
    tables = any(one.kind == "row" and any(map(str.isdigit, one.text)) for one in analysis)
    if not named or tables or text.paper.notes or sum(len(one.text.split()) for one in analysis) < LONG:
        return
    for one, name, kind in named:
        spans = (one.sentence.span,)
        facts.add("variable_named", text.symbol, one.number, name, kind, basis="computed", spans=spans)
        for other in speaking(text, analysis, name):
            at = (text.symbol, name, other.number)
            facts.add("variable_spoken_of", *at, basis="computed", spans=(other.sentence.span,))
            near = [other, *list(text.behind(other))[:1]]
            if any(each.number in text.citing or _EVIDENCE.search(each.text) for each in near):
                facts.add("variable_shown", *at, basis="computed", spans=(other.sentence.span,))


def speaking(text: ReadText, analysis: list[Placed], name: str) -> list[Placed]:
    """The sentences that have a name's words or words of like meaning, of three or more all but a third."""
    wanted = ways(name)
    return [one for one in analysis if wanted and met(wanted, set(text.roots_in(one.number))) >= enough(wanted)]
