"""Words of experiments and statistics in a study that has neither: said in `rules/proof_without_test.dl`."""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.voice import THEIRS
from argcheck.patterns import late

WRITES = ("said_tested", "said_qualitative", "tests_told")
_SHOWN = r"(?:determin|prov|show|demonstrat|confirm|verif|establish|validat|test|observ|support)"
_TESTED = late(
    rf"\b(?:experimentally|statistically|clinically|mathematically)\s(?:\w+\s)?(?:{_SHOWN}\w*|significan\w+)"
    rf"|\b(?:{_SHOWN}\w*)\s(?:experimentally|statistically|mathematically)\b"
    rf"|\b(?:(?:the|our|these) (?:experiments?|experimental (?:results|findings|evidence)"
    rf"|regressions?(?: results| analysis)?"
    rf"|survey results)|our (?:experiments?|regressions?|survey)|statistical (?:analysis|tests?|results|evidence))"
    rf" (?:\w+ly |thus |also )?(?:{_SHOWN}\w*|bears? (?:\w+ ){{0,2}}out|leaves? no doubt)",
    re.IGNORECASE,
)
_QUALITATIVE = late(
    r"\bqualitative (?:\w+ )?(?:stud(?:y|ies)|research|method\w*|approach|design|data|analysis|inquiry|content"
    r"|tradition|paradigm|perspective|strategy|investigation|interviews)"
    r"|\b(?:stud(?:y|ies)|research|method\w*|approach|design|article|paper|work|inquiry|investigation) (?:is|was) "
    r"(?:\w+ ){0,3}qualitative\b(?! (?:and|or|but|as) )",
    re.I,
)
_TOLD = late(
    r"\bexperiments?\b|\bquantitative|\bstatistical(?:ly)? (?:analy|test|model)|\bmixed[- ]method|\bregress|\bsurvey",
    re.I,
)
_NOT = late(
    r"\b(?:not|no|nor|never|without|cannot|rather than|instead of|neither|in (?:partiality|preference) to)\b", re.I
)


def write(facts: Facts, text: ReadText) -> None:
    promising = text.standing_in((*text.work.method, *text.work.abstract))
    qualitative = next(((one, said) for one in promising if (said := _QUALITATIVE.search(one.text))), None)
    if qualitative is None or not text.work.method:
        return
    one, said = qualitative
    facts.add("said_qualitative", text.symbol, one.number, said[0], spans=(one.sentence.span,))
    for each in promising:
        if _TOLD.search(each.text) and not _NOT.search(each.text):
            facts.add("tests_told", text.symbol, each.number, spans=(each.sentence.span,))
            return
    for each in text.later:
        match = _TESTED.search(each.text)
        if (
            match
            and not _NOT.search(each.text[max(0, match.start() - 40) : match.end()])
            and text.voice(each.number).kind not in THEIRS
        ):
            facts.add("said_tested", text.symbol, each.number, match[0], spans=(each.sentence.span,))
