"""Where a text calls something inevitable, impossible, universal or proved, and where it denies just that.

A claim is taken clause by clause: what stands before “but rather” or a semicolon does not deny what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argcheck.manuscript.words import STOP, WORD, stem

FAMILIES = {
    "inevitable": r"inevitab\w+|unavoidab\w+|inescapab\w+|foreordained",
    "impossible": r"impossib\w+",
    "irreversible": r"irreversib\w+",
    "universal": r"universal(?:ly)?|always|without exception|in all cases|invariably",
    "sole": r"(?:the|its|their) (?:only|sole|single) (?:cause|reason|driver|factor|explanation|determinant|source|way)",
    "proved": r"pro(?:ves?|ved|ven)|conclusively (?:shows?|establish\w*|demonstrates?)",
    "sufficient": r"(?:is|are|was|were|be|as) sufficient",
    "universal need": r"indispensab\w+|irreplaceab\w+",
}
"""What is said without exception, by the words that say it."""
_FAMILY = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in FAMILIES.items()}
_TURN = re.compile(
    r";|:|—|–\s"
    r"|\b(?:but rather|but instead|but|rather,|however,?|instead,?|whereas|although|though|while|yet"
    r"|nevertheless,?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|no|neither|nor|hardly|without|far from|anything but"
    r"|rejects?|denie[sd]|deny|refutes?|disputes?|false)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOT_DENIED = re.compile(r"\bnot (?:only|just|merely|simply|solely)\b|\bno (?:doubt|longer)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:if|whether|would|could|might|may|seem\w*|appear\w*|almost|nearly|virtually|perhaps|ask\w*|question\w*"
    r"|unless|suppos\w+)\b",
    re.IGNORECASE,
)
_CLAIMED = re.compile(
    r"^.*\b(?:claim|argue|suggest|imply|mean|say|assert|hold|contend|conclude|show|establish|believe|maintain|assume|imply)"
    r"(?:s|ed|es|ing)?\s+(?:that\s+)?",
    re.IGNORECASE,
)
_COPULA = re.compile(r"\b(?:is|are|was|were|be|been|being|as|becomes?|became|remains?|makes?|made)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class Absolute:
    """One such word in a clause: its family, whether it is denied, and the stems of what it is said of."""

    family: str
    word: str
    denied: bool
    subject: tuple[str, ...]


def absolutes(text: str) -> Iterator[Absolute]:
    """What a sentence says without exception; what is only supposed, asked or quoted is passed over."""
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    if bare.rstrip().endswith("?"):
        return
    for family, pattern in _FAMILY.items():
        for match in pattern.finditer(bare):
            turns = [turn.end() for turn in _TURN.finditer(bare, 0, match.start())]
            clause = bare[turns[-1] if turns else 0 : match.start()]
            if _OPEN.search(clause):
                continue
            denied = bool(_DENIED.search(_NOT_DENIED.sub(" ", clause)))
            yield Absolute(family, match[0], denied, subject(clause) or subject(bare[: match.start()]))


def subject(clause: str) -> tuple[str, ...]:
    """The stems of what stands before the last copula of a clause, without who claims it."""
    own = _CLAIMED.sub("", clause)
    copulas = list(_COPULA.finditer(own))
    head = own[: copulas[-1].start()] if copulas else own
    return tuple(dict.fromkeys(stem(word.casefold()) for word in WORD.findall(head) if counts(word)))


def counts(word: str) -> bool:
    return len(word) > 2 and word.casefold() not in STOP
