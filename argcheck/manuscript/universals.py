"""Sentences that say of all what one case, one house or a dozen people have shown, and designs that narrow."""

from __future__ import annotations

import re

from argcheck.manuscript.words import pieces
from argcheck.patterns import holds, late

_ONE = (
    r"(?:compan(?:y|ies)|firms?|banks?|hospitals?|schools?|universit(?:y|ies)|factor(?:y|ies)|plants?"
    r"|mills?|clinics?|wards?"
    r"|courts?|museums?|librar(?:y|ies)|organi[sz]ations?|institutions?|agenc(?:y|ies)|part(?:y|ies)"
    r"|unions?|newspapers?"
    r"|cooperatives?|towns?|cit(?:y|ies)|villages?|countr(?:y|ies)|states?|regions?|districts?|valleys?|islands?"
    r"|parish(?:es)?|provinces?|count(?:y|ies)|ports?|harbours?|communit(?:y|ies)|municipalit(?:y|ies)|conflicts?|wars?"
    r"|societ(?:y|ies)|governments?|famil(?:y|ies)|teams?|classrooms?)"
)
_PROVES = (
    r"(?:prove[sdn]?|demonstrate[sd]?|establish(?:es|ed)?|confirm(?:s|ed)?|shows?|showed|shown|reveal(?:s|ed)?"
    r"|make[s]? (?:it )?(?:clear|plain|certain)|leave[s]? (?:no|little) (?:room for )?doubt|left no doubt"
    r"|(?:there is|there can be|without|beyond) (?:no |any )?(?:\w+ )?doubt|it is (?:now )?(?:certain"
    r"|beyond doubt|proven|clear))"
)
_ANYWHERE = (
    r"(?:in (?:the|this|any|every|all) (?:whole )?(?:country|world|nation|continent|industry|sector"
    r"|profession|societ(?:y|ies)"
    r"|countries)|of the (?:country|world|nation)|throughout the (?:country|world)|everywhere|worldwide"
    r"|nationwide|anywhere)"
)
_SAMPLE = (
    r"(?:in|of|from|at) (?:our|the|this|these) (?:\w+ )?(?:sample|study|cases?|data|corpus|group"
    r"|compan(?:y|ies)|firms?)"
    r"|stud(?:ied|y)\b|examined|interviewed|surveyed|visited|we (?:looked|read|saw)"
)
UNIVERSAL = late(
    rf"\b{_PROVES}(?: beyond (?:any )?doubt)?(?:,? \w+){{0,2}}? that\s[^.;]{{0,80}}?"
    rf"(?P<what>\b(?:every|any|all) (?:(?!the\b|of\b|other\b|these\b|those\b|our\b|its\b)\w+ ){{0,2}}?{_ONE}\b"
    rf"(?![^.;]{{0,40}}?\b(?:{_SAMPLE}))(?!\s(?:\w+ ){{0,2}}?(?:was|were|had|did|\w+ed)\b)"
    rf"|\b(?:all|every|no|any) (?:(?!the\b|of\b|these\b|those\b|our\b)[\w-]+ ){{1,4}}?{_ANYWHERE}"
    r"|\b(?:everywhere|always and everywhere|in all times and places|without exception|wherever \w+)\b)",
    re.IGNORECASE,
)
"""Something is shown, and it is said of all there are."""
_CUES = ("every", "all ", "any ", "no ", "without exception", "wherever")
_VERBS = frozenset(
    """
    prove proves proved proven demonstrate demonstrates demonstrated establish establishes established confirm confirms
    confirmed show shows showed shown reveal reveals revealed clear plain certain doubt
    """.split()
)
_FEW = (
    r"(?:[2-9]|[12]\d|30|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty|a dozen)"
)
NARROW = late(
    rf"\b(?:one|a single|only one) (?:\w+ ){{0,2}}?{_ONE}\b|\b(?:in|at"
    rf"|of) an? (?:\w+ ){{0,2}}?(?:{_ONE}) (?:in|with|of|near)\b"
    rf"|\b{_FEW}\b (?:[\w-]+ ){{0,3}}?(?:interviews|interviewees|participants|informants|respondents"
    rf"|nurses|teachers|pupils"
    r"|students|patients|doctors|physicians|managers|workers|farmers|mothers|women|men|employees|residents|owners)\b"
    rf"|\binterview(?:s|ed) (?:with )?{_FEW}\b(?: [\w-]+)?",
    re.IGNORECASE,
)
"""A design of one house or place, or of some dozens of people."""

SEVERAL = late(
    r"\b(?:comparative|multiple|cross)[- ](?:case|method)|\bcase studies\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|selected|the) (?:\w+ )?cases\b",
    re.IGNORECASE,
)
"""A design of several cases."""


def universal(text: str) -> re.Match[str] | None:
    """Where a sentence says that something is shown of all."""
    folded = text.casefold()
    shown = "that" in pieces(text) and not _VERBS.isdisjoint(pieces(text))
    return UNIVERSAL.search(text) if shown and holds(folded, _CUES) else None
