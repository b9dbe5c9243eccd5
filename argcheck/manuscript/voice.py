"""Whose voice a sentence is in: the author's own claim, a reported view, a quotation, a question, a plan, a limitation.

The signs are the field's: reporting verbs (Hyland 2000, "Disciplinary Discourses", ch. 2), hedges (Hyland 1998,
"Hedging in Scientific Research Articles"), and the moves that announce what authors do (Swales 1990, ch. 7).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from argcheck.manuscript.words import pieces
from argcheck.patterns import late

_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+|et al\.?|and|&|,|de|van|der|von|J\.|[A-Z]\.)"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,5}}"
_VERBS = """
    argue claim contend maintain hold assert suggest propose note observe remark believe insist state write conclude
    find found show demonstrate report emphasise emphasize stress highlight describe define explain see view regard
    consider warn criticise criticize critique acknowledge admit identify posit advocate caution document
""".split()
_VERB = (
    rf"(?:(?:have|has)\s+(?:long\s+)?)?(?:\w+ly\s+)?(?:{'|'.join(_VERBS)}|identifies|held|saw|wrote)(?:e?s|d|ed|n)?\b"
)
_KINDS = "many|some|several|most|other|these|those|early|recent|critical|Western|liberal|realist|constructivist|leading"
_PEOPLE = """
    scholars researchers authors critics proponents opponents supporters advocates analysts observers experts studies
    realists liberals constructivists institutionalists theorists policymakers officials commentators literature works
""".split()
_WHO = rf"(?:(?:{_KINDS})\s+)*(?:{'|'.join(_PEOPLE)})"
_NOBODY = r"(?:It|This|That|These|Those|We|I|Our|The|Results?|Findings?|Data|Evidence|Table|Figure|There|Here)"
_YEAR = r"(?:\((?:18|19|20)\d\d[a-z]?[^)]*\)|\[[\d,\s–-]+\])"
REPORTED = (
    late(rf"(?P<holder>{_NAMES})(?:['’]s?)?\s*{_YEAR}\s+{_VERB}"),
    late(rf"^(?!{_NOBODY}\b)(?P<holder>{_NAMES})\s+{_VERB}\s+that\b"),
    late(rf"(?<!this )(?<!our )\b(?P<holder>{_WHO})\s+{_VERB}", re.IGNORECASE),
    late(rf"^(?:As\s+)?(?:According to|Following|For)\s+(?P<holder>{_NAMES}|{_WHO})\b"),
    late(rf"^In the (?:view|words|account) of\s+(?P<holder>{_NAMES}|{_WHO})\b"),
    late(
        r"\b(?P<holder>it)\s+(?:has|have)\s+(?:often\s+|long\s+)?been\s+(?:argued|claimed|suggested|noted|shown)\b",
        re.IGNORECASE,
    ),
    late(rf"\bas\s+(?P<holder>{_NAMES})\s+{_VERB}"),
)
"""Ways to report; the last holds `as`, for which a look among the words is quicker than one for its verbs."""
_WORKS = "study|paper|article|research|thesis|chapter|analysis|work|essay|review|project|investigation"
_OWN = late(
    rf"\b(?:this|the (?:present|current)|our)\s+(?:{_WORKS})\b|\b(?:we|I|the authors?)\b(?=\s+\w+)", re.IGNORECASE
)
PLAN = late(
    r"\b(?:aims?|seeks?|intends?|attempts?|sets out|will|shall|is going|purports?)\s+(?:to\s+)?\w+"
    r"|\b(?:purpose|aim|goal|objective)s?\s+(?:of (?:this|the present|our)|is|are)\b",
    re.IGNORECASE,
)
_PLANNED = frozenset(
    """
    aim aims seek seeks intend intends attempt attempts sets will shall going purport purports purpose purposes goal
    goals objective objectives
    """.split()
)
LIMITATION = late(
    rf"\blimitations?\b|\b(?:beyond|outside) the scope\b|\b(?:this|our|the present) (?:{_WORKS}) "
    r"(?:does not|do not|cannot|can not|is (?:limited|unable|restricted|confined))\b"
    r"|\bshould be interpreted with caution\b|\bfuture (?:research|studies|work) (?:should|could|may|might|can)\b",
    re.IGNORECASE,
)
QUOTED = late(r"^\W*[“\"][^”\"]{20,}[”\"]\W*(?:\([^)]*\))?\W*$")
NECESSARY = late(
    r"\b(?:must|necessarily|inevitabl[ey]|inevitability|unavoidabl[ey]|always|never|certainly|undoubtedly|invariably"
    r"|proves?|proved|proven|in all cases|without exception|cannot but)\b",
    re.IGNORECASE,
)
_NECESSARY = frozenset(
    """
    must necessarily inevitable inevitably inevitability unavoidable unavoidably always never certainly undoubtedly
    invariably prove proves proved proven cases exception cannot
    """.split()
)
POSSIBLE = late(
    r"\b(?:may|might|could|perhaps|possibly|possible|conceivabl[ey]|potentially|in principle)\b", re.IGNORECASE
)
_POSSIBLE = frozenset("may might could perhaps possibly possible conceivable conceivably potentially principle".split())
PROBABLE = late(
    r"\b(?:likely|probabl[ey]|suggests?|suggested|appears?|seems?|seemingly|tends?|largely|generally|usually|often"
    r"|presumably|arguably)\b",
    re.IGNORECASE,
)
_PROBABLE = frozenset(
    """
    likely probable probably suggest suggests suggested appear appears seem seems seemingly tend tends largely
    generally usually often presumably arguably
    """.split()
)
DENIAL = late(
    r"\b(?:not|never|no|none|neither|nor|cannot|without|fails? to|failed to|lacks?|rejects?|denies|refutes?)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_DENYING = frozenset(
    """
    not never no none neither nor cannot without fail fails failed lack lacks reject rejects denies refute refutes t
    """.split()
)
"""One of these is in every denial (`t` in “don’t”), as one of the sets above is in every mark of strength."""
_NOT_DENYING = late(
    r"\bnot (?:only|just|merely|simply|solely)\b|\bno (?:doubt|less|longer than)\b|\bnot un\w+", re.IGNORECASE
)

THEIRS = ("reported", "limitation", "question", "quotation")
"""Kinds of voice in which the paper promises, finds and tells nothing of its own."""


class Voice(NamedTuple):
    """`kind` is own, reported, quotation, question, plan or limitation.

    `strength` is necessary, probable, possible or plain.
    """

    kind: str
    holder: str = ""
    denied: bool = False
    strength: str = "plain"


def voice(sentence: str) -> Voice:
    """Whose claim a sentence is, whether it denies, and how strongly it is put."""
    holder = reporter(sentence)
    return Voice(kind_of(sentence, holder), holder, denies(sentence), strength(sentence))


def kind_of(sentence: str, holder: str) -> str:
    if sentence.rstrip(" \"”')").endswith("?"):
        return "question"
    if QUOTED.match(sentence):
        return "quotation"
    if LIMITATION.search(sentence):
        return "limitation"
    if holder:
        return "reported"
    planned = not _PLANNED.isdisjoint(pieces(sentence)) and _OWN.search(sentence) and PLAN.search(sentence)
    return "plan" if planned else "own"


def reporter(sentence: str) -> str:
    """Who is said to hold what a sentence says, or nothing where it is the author's own."""
    for pattern in REPORTED if "as" in pieces(sentence) else REPORTED[:-1]:
        match = pattern.search(sentence)
        if match and not _OWN.match(sentence):
            holder = match["holder"].strip(" ,")
            return "others" if holder.casefold() == "it" else holder
    return ""


def denies(sentence: str) -> bool:
    """Whether the main statement is a denial; “not only” and the like are none."""
    return not _DENYING.isdisjoint(pieces(sentence)) and bool(DENIAL.search(_NOT_DENYING.sub(" ", sentence)))


def strength(sentence: str) -> str:
    """The strongest hedge wins over a word of certainty: “must perhaps” is possible."""
    said = pieces(sentence)
    if not _POSSIBLE.isdisjoint(said) and POSSIBLE.search(sentence):
        return "possible"
    if not _PROBABLE.isdisjoint(said) and PROBABLE.search(sentence):
        return "probable"
    return "necessary" if not _NECESSARY.isdisjoint(said) and NECESSARY.search(sentence) else "plain"
