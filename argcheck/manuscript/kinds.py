"""Headings that name a part of a method (Participants, Measures), and the words by which their texts are known.

What such a part tells follows the reporting standards of APA (JARS-Quant, JARS-Qual) and Creswell and Creswell (2018,
chs 8-9): who took part, what was done with them, what was measured, how it was recorded, how it was analysed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from argcheck.manuscript.headings import key
from argcheck.patterns import late

_TABLE = {
    "who took part": (
        r"(?:study )?(?:participants?|sample|subjects|speakers|respondents|informants|interviewees|patients|population"
        r"|recruitment)(?: and (?:recruitment|sampling|setting))?",
        r"years of age|years old|aged|mean age|women|men|males?|females?|girls|boys|born|recruit\w*|invited|eligib\w+"
        r"|volunteer\w*|took part|participated|(?:informed|written) consent|inclusion criteria|exclu(?:ded|sion)"
        r"|students|residents|gender|ethnic\w*|paid|response rate",
    ),
    "what was done": (
        r"(?:(?:study|research) )?(?:settings?|sites?|conditions?|interventions?|procedures?|design"
        r"|experimental design)"
        r"(?: and (?:setting|design|procedure|intervention))?",
        r"took place|weeks?|assigned|at random|randomi[sz]\w*|groups?|sessions?|lessons?|control|training"
        r"|trained|course"
        r"|dropped out|intervention|taught|spent|half of them|the other half|ethics|approved|blind\w*|phase",
    ),
    "what was measured": (
        r"(?:(?:outcome|study|research) )?(?:measures?|measurements?|instruments?|variables|scales|outcomes)"
        r"(?: and (?:instruments|scales|variables|measures))?",
        r"measured|scales?|items?|scores?|alpha|rated|ratings?|checklist|questionnaires?|logged|counted|coded|tests?"
        r"|inventory|index|indicators?|time until|validated|Likert|points?|operationali[sz]\w+|proxy",
    ),
    "what was recorded": (
        r"(?:data )?(?:recordings?|interviews?|observations?|collection of data|data collection)(?: procedures?)?",
        r"recorded|tape[- ]?\w*|transcri\w+|minutes|conversations?|talked|asked|read|stor(?:y|ies)|microphone"
        r"|interview\w*|notes|visit\w*|camera|questions|face[- ]to[- ]face",
    ),
    "how it was analysed": (
        r"(?:(?:data|statistical|qualitative|quantitative|thematic|acoustic) )*(?:analys[ie]s|models?|data processing)"
        r"(?: (?:procedures?|strategy|plan))?",
        r"models?|regress\w*|coefficients?|covariates?|estimat\w+|fitted|interactions?|effect sizes?|themes?|thematic"
        r"|coding|significan\w+|tested|standard errors?|adjusted|packages?|software|normali[sz]ed|transformed|ANOVA"
        r"|variance|correlat\w+",
    ),
}
MARGIN = 2
"""Telling words by which a text fits another heading better than its own, on both sides."""


@dataclass(frozen=True, slots=True)
class Told:
    """How many telling words of a kind a text has, and which."""

    kind: str
    count: int
    words: str


@cache
def kind_of(title: str) -> str | None:
    """Which part of a method a heading names, if it names one alone."""
    name = key(title[:100])
    return next((kind for kind, (titled, _) in _compiled().items() if titled.fullmatch(name)), None)


@cache
def _compiled() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    return {kind: (late(titled), late(rf"\b(?:{cues})\b", re.IGNORECASE)) for kind, (titled, cues) in _TABLE.items()}


def told(text: str, kind: str) -> Told:
    """The telling words of a kind in a text, each once."""
    found = dict.fromkeys(match[0].casefold() for match in _compiled()[kind][1].finditer(text))
    return Told(kind, len(found), ", ".join(found))


def traded(one: str, under_one: str, other: str, under_other: str) -> tuple[Told, Told] | None:
    """What two texts tell of each other's kind, where each fits the other's heading better than its own."""
    if one == other:
        return None
    first, second = told(under_one, other), told(under_other, one)
    better = (first.count - told(under_one, one).count, second.count - told(under_other, other).count)
    return (first, second) if min(better) >= MARGIN else None
