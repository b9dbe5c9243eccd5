"""Verdicts on a hypothesis, and where one is stated."""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.judging import judges
from argcheck.manuscript.words import pieces
from argcheck.patterns import caseless, holds, late

WRITES = ("verdict", "hypothesis_stated")
_WHICH = (
    r"(?:(?:the|our|my|this|its)\s+(?:\w+[’']s\s+)?(?:core|central|main|key|basic|research|working|general"
    r"|overall|principal|primary|initial"
    r"|original|underlying|guiding|fundamental|theoretical|study|first|second)\s+"
    r"|(?:our|my|(?:this|the) (?:study|paper|article|research)[’']s)\s+)"
)
_VERBS = (
    r"(?:confirm|support|validat|corroborat|prov|verif|substantiat|affirm|vindicat|reject|refut|disprov|falsif"
    r"|uph[eo]ld|underpin)"
)
_AFTER = r"(?:of|we|advanced|stated|proposed|formulated|put|set|with|from)\b(?! that\b)[^.,;:]{0,40}?"
"""What may stand between a hypothesis and its verdict: whose it is, or where it was stated."""
_BARE = rf"the (?:(?:central|main|core|key|initial|working|research|original) )?hypothes[ie]s(?:\s{_AFTER})?"
_BE = (
    r"(?:is|are|was|were|has been|have been|can(?:not)?(?: \w+)? be|could(?: \w+)? be|must(?: \w+)? be|may be"
    r"|should be)"
)
_JUDGED = (
    rf"(?:{_VERBS}\w*|borne out|given up|abandoned|discarded|dropped"
    r"|(?:un)?tenable|true|false|correct|wrong|mistaken)"
)
VERDICT = late(
    rf"\b(?P<said>(?:{_VERBS}\w*|bears? out|bore out|(?:credence|weight|backing|evidence) (?:to|for|against)"
    rf"|(?:speaks?|spoke|tells?|told) (?:for|against|in favou?r of))\s+(?:(?:\w+\s+)?{_WHICH}hypothes[ie]s"
    r"|the hypothes[ie]s of (?:this|our)))\b(?!\s+test)"
    rf"|\b(?P<fits>(?:consistent|in line|in accordance|in agreement|in keeping|inconsistent|at odds|counter|contrary)"
    rf" (?:with|to)\s+(?:{_WHICH}hypothes[ie]s"
    r"|the hypothes[ie]s (?:of (?:this|our)|we|advanced|stated|formulated)\b[^.,;:]{0,20}))\b"
    rf"|\b(?P<whole>{_BARE}\s{_BE} (?:\w+ ){{0,2}}{_JUDGED})\b"
    rf"|\b(?P<passive>{_WHICH}hypothes[ie]s\s+(?:\w+\s+){{0,3}}{_BE}\s+(?:\w+\s+)?{_JUDGED})"
    rf"|\b(?P<stands>(?:{_WHICH}|the )hypothes[ie]s (?:of (?:this|our) \w+ )?(?:\w+ )?"
    r"(?:(?:holds?|held|stands?|stood|fails?|failed|survive[sd]?)(?: true| the test)?(?=[.,;]|$)"
    r"|(?:f(?:inds?|ound)|receive[sd]?|gets?) (?:\w+ ){0,2}(?:support|confirmation)))"
    r"|^(?P<as_said>as (?:\w+ )?hypothesi[sz]ed),",
    re.IGNORECASE,
)
_WORTH = ("hypothes", "predict", "expect", "anticipat", "propositions")
"""A cheap look, so that the patterns run where they can match."""
NULL = late(
    r"\b(?:reject|accept|retain|uph[eo]ld)\w*\s(?:the|this|our)\snull hypothes[ie]s"
    r"|\bnull hypothes[ie]s\s(?:\w+\s){1,4}?(?:rejected|accepted|retained|upheld)\b",
    re.IGNORECASE,
)
"""A verdict on the null hypothesis, which is that of some test."""
_TESTS = frozenset(
    """
    significant significance significantly insignificant regression regressions regressed anova ancova permutation
    permutations bootstrap bootstrapped confidence chi squared coefficient coefficients correlation correlations
    correlated estimate estimates estimated p t f z simulation simulations bayesian likelihood
    """.split()
)
"""Of these words a text has one where something was tested."""
_STATED = late(
    r"\bhypothes[ie]|\b(?:following|these|two|three|four|five|set of) (?:\w+ )?propositions\b"
    r"|\b(?:we|I|this (?:study|paper|article))\s+(?:\w+\s+)?(?:predict|expect|anticipate)",
    re.IGNORECASE,
)
_ELSEWHERE = late(r"\bhypothes[ie]s[- ]test|\btest\w* (?:of )?hypothes[ie]s in general|\bnull hypothes", re.IGNORECASE)


def write(facts: Facts, text: ReadText) -> None:
    for one in text.running():
        if not holds(caseless(one.text), _WORTH) or (one.kind == "row" and "ypothes" not in one.text):
            continue
        spans = (one.sentence.span,)
        match = VERDICT.search(one.text) or untested(one.text, text)
        said = match[0] if match else judges(one.text)
        if said and text.voice(one.number).kind not in ("reported", "quotation", "question", "plan"):
            facts.add("verdict", text.symbol, one.number, said, basis="computed", spans=spans)
        elif _STATED.search(_ELSEWHERE.sub(" ", one.text)) and text.part(one) not in ("summary", "back"):
            facts.add("hypothesis_stated", text.symbol, one.number, basis="computed", spans=spans)


def untested(sentence: str, text: ReadText) -> re.Match[str] | None:
    """A verdict on a null hypothesis, in a paper that tests nothing: elsewhere each test has one of its own."""
    said = NULL.search(sentence) if "null hypothes" in caseless(sentence) else None
    return said if said and all(_TESTS.isdisjoint(pieces(one.text)) for one in text.running()) else None
