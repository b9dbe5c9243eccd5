"""What is called significant or not, and the p value beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argcheck.patterns import holds, late

_P = late(
    r"(?<![\w-])p(?:[- ]?values?)?\s*(?:of|was|is)?\s*(?P<sign>[=<>≤≥]|\s)\s*(?P<value>0?[.,]\d{1,6}|1\.0+)(?![\d%])",
    re.IGNORECASE,
)
_SIGNIFICANT = late(r"\b(?P<un>in|non-?|un)?(?P<word>significan(?:t|ce|tly))\b", re.IGNORECASE)
_DENIED = late(
    r"\b(?:not|no|nor|neither|never|without|none|nothing|fail(?:s|ed)? to|lack(?:s|ed)?|hardly|absence of|cannot"
    r"|little)\b|n[’']t\b",
    re.IGNORECASE,
)
_UNCLEAR = late(
    r"\b(?:marginal\w*|approach\w*|nearly|almost|trends?|borderline|tend(?:s|ed|ency)|weak(?:ly)?|close to|barely"
    r"|levels?|thresholds?|alpha"
    r"|clinical\w*|practical\w*|considered|regarded|deemed|taken as|defined|set (?:at|to)|cut-?off|criteri\w+"
    r"|not only|only|except|apart from"
    r"|longer|corrected|correction|adjust\w+|if|unless|would|should|bonferroni|one-?(?:sided|tailed)|equivalen\w+"
    r"|inferior\w*|normality"
    r"|sphericity|whether|when|interaction|rather|instead|despite|or|other|most|historical\w*)\b|α",
    re.IGNORECASE,
)
"""Words beside which a p value may be a threshold, or the verdict another one's."""
_CLAUSE = late(r"[;:]\s|,?\s(?:but|while|whereas|although|though|however|whilst|yet|which|because|since|as|so)\s|[—–]")
STRICTER = late(
    r"\b(?:bonferroni|holm|false discovery|fdr|benjamini|multiple (?:comparisons|testing|tests)|tukey|scheff|sidak"
    r"|equivalence (?:tests?|bounds?)"
    r"|tost|non-?inferiority|corrected (?:p|for|alpha)|one-?(?:sided|tailed)|permutation)\b",
    re.IGNORECASE,
)
"""What makes another threshold than the usual one."""
_LEVEL = late(
    r"(?:signifi\w+|levels?|alpha|α|threshold|criterion|p)\b[^.;()]{0,45}?(?P<one>0?\.(?:1|10|05|01|005|001)|(?:10"
    r"|5|1)(?=\s?(?:%|per ?cent)))(?!\d)"
    r"|(?P<two>0?\.(?:1|10|05|01|005|001)|(?:10|5|1)(?=\s?(?:%|per ?cent)))(?!\d)[^.;()]{0,25}?(?:levels?"
    r"|signific\w+)\b",
    re.IGNORECASE,
)
_DECLARED = (
    *("alpha", "α", "level", "threshold", "criterion", "considered", "regarded", "taken as", "set at", "set to"),
    *("defined", "deemed", "accepted", "adopted", "chosen", "at p", "denote", "indicate", "***"),
)
_JOINED = late(r"\band (?:\w+ ){0,3}(?:was|were|had|did|is|are|has|have|showed|\w+ed)\b", re.IGNORECASE)
"""A second statement in a clause."""
USUAL = 0.05


class Beside(NamedTuple):
    """`not significant` beside `p = 0.003`."""

    denied: bool
    sign: str
    value: float
    said: str
    p: str


def worth(text: str) -> bool:
    """A cheap look: whether a text speaks of significance."""
    return "ignifican" in text


def beside(sentence: str) -> Iterator[Beside]:
    """Each clause that has one verdict of significance and one p value, without a word that parts them."""
    if not worth(sentence) or not holds(sentence, ("p", "P")):
        return
    for clause in clauses(sentence):
        values = list(_P.finditer(clause))
        words = list(_SIGNIFICANT.finditer(clause))
        if len(values) != 1 or len(words) != 1 or _UNCLEAR.search(clause):
            continue
        value, word = values[0], words[0]
        between = clause[word.end() : value.start()]
        denials = list(_DENIED.finditer(clause.replace(" nor ", " und ")))
        if _JOINED.search(between):
            continue
        if len(denials) + bool(word["un"]) > 1 or value.start() < word.start() or clause.count("(") > 1:
            continue
        if denials and (denials[0].start() > word.start() or word.start() - denials[0].end() > 60):
            continue
        sign = value["sign"].strip() or "="
        if between.strip() in ("(", "at") and sign != "=":
            continue  # `no significant (p < 0.05) differences` tells the threshold
        start = denials[0].start() if denials else word.start()
        yield Beside(
            bool(denials or word["un"]),
            sign,
            float(value["value"].replace(",", ".")),
            clause[start : word.end()],
            value[0].strip(),
        )


def clauses(sentence: str) -> list[str]:
    """A sentence at its joints, those inside of brackets apart."""
    depth, last, found = 0, 0, []
    joints = {match.start(): match.end() for match in _CLAUSE.finditer(sentence)}
    for at, sign in enumerate(sentence):
        depth += (sign in "([") - (sign in ")]")
        if at in joints and depth == 0 and at >= last:
            found.append(sentence[last:at])
            last = joints[at]
    return [*found, sentence[last:]]


def levels(texts: Iterable[str]) -> set[float]:
    """The thresholds that a paper names."""
    found = set()
    for text in texts:
        for match in _LEVEL.finditer(text) if holds(text.casefold(), _DECLARED) else ():
            said = match["one"] or match["two"]
            found.add(float(said) if said[0] in "0." else float(said) / 100)
    return found


def contrary(one: Beside, low: float, high: float) -> bool:
    """Whether verdict and value cannot both be, between the lowest and the highest threshold of a paper."""
    if one.denied:
        return (one.sign == "=" and one.value < low) or (one.sign in "<≤" and one.value <= min(low, 0.01))
    return (one.sign == "=" and one.value > high) or (one.sign in ">≥" and one.value >= high)
