"""Where a text calls something inevitable, impossible, universal or proved, and where it denies just that.

A claim is taken clause by clause: what stands before “but rather” or a semicolon does not deny what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.words import STOP, WORD, caseless, holds, pieces, stem
from argcheck.patterns import late

FAMILIES = {
    "inevitable": r"inevitab\w+|unavoidab\w+|inescapab\w+|foreordained|unstoppab\w+|inexorab\w+",
    "impossible": r"impossib\w+",
    "irreversible": r"irreversib\w+",
    "universal": r"universal(?:ly)?|always|without exception|in all cases|invariably",
    "sole": r"(?:the|its|their) (?:only|sole|single) (?:cause|reason|driver|factor|explanation|determinant|source|way)",
    "proved": r"pro(?:ves?|ved|ven)|conclusively (?:shows?|establish\w*|demonstrates?)",
    "sufficient": r"(?:is|are|was|were|be|as) sufficient",
    "indispensable": r"indispensab\w+|irreplaceab\w+|essential",
    "alternative": r"no (?:\w+ )?alternatives?",
    "necessary": r"necessarily|of necessity",
}
"""What is said without exception, by the words that say it."""
COUNTERS = {
    "inevitable": r"(?:could|might|can|may) (?:still |well )?(?:have been|be) (?:avoided|averted|prevented"
    r"|stopped|halted)"
    r"|(?:was|were|is|are) (?:avoidable|preventable)",
    "irreversible": r"(?:is|are|was|were) (?:\w+ly )?reversible|(?:can|could|may) (?:still )?be reversed",
    "impossible": r"(?:is|was|are|were) (?:entirely|perfectly|clearly|indeed|quite) possible",
    "alternative": r"there (?:is|are|was|were) (?!no\b)(?:\w+ ){0,2}alternatives?"
    r"|alternatives (?:exist|(?:are|were) available)",
    "necessary": r"need not(?: be)?",
    "sole": r"(?:only )?one (?:of|among) (?:the |its |their )?(?:(?:several|many|various|multiple|other|possible) )?"
    r"(?:causes|reasons|drivers|factors|explanations|determinants|sources|ways)",
}
"""What denies the same without a word of denial."""
_SIGNS = {
    "inevitable": (
        "inevitab",
        "unavoidab",
        "inescapab",
        "foreordained",
        "stop",
        "inexorab",
        "halted",
        "avoid",
        "avert",
        "prevent",
    ),
    "impossible": ("possib",),
    "irreversible": ("reversib", "reversed"),
    "universal": ("universal", "always", "without exception", "in all cases", "invariably"),
    "sole": ("only", "sole", "single", "one of", "one among"),
    "proved": ("prove", "conclusively"),
    "sufficient": ("sufficient",),
    "indispensable": ("indispensab", "irreplaceab", "essential"),
    "alternative": ("alternative",),
    "necessary": ("necessar", "of necessity", "need not"),
}
"""Letters of which a sentence must hold some to have a word of a family, or of its denial."""
_FAMILY = {name: late(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in FAMILIES.items()}
_COUNTER = {name: late(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in COUNTERS.items()}
_NEVER = late(r"\b(?:(?P<never>never)|(?:do|does|did)) (?P<verb>(?!not\b)[a-z]{3,})\b", re.IGNORECASE)
"""What never happens, or does happen: a family for each verb."""
_ONLY = late(
    r"\b(?:the|its|their) (?:only|sole|single) (?!(?:one|ones|way|thing|cause|reason|driver|factor|explanation"
    r"|determinant|source)\b)"
    r"(?P<what>(?:[a-z-]+ ){0,2}?[a-z-]{4,})(?=\s(?:of|for|to|in|on|by|behind|that|which)\b|[.,;:)]|$)"
)
"""What alone is something: a family for each thing that it is said to be."""
_EVERY = late(r"\b(?P<denied>not )?every (?P<what>[a-z]{4,})\b", re.IGNORECASE)
"""What is so of each thing of a kind: a family for each kind."""
_CAN = late(
    r"\b(?P<none>no )?(?P<what>[a-z]{4,}) can (?P<verb>(?!not\b|be\b|only\b|never\b|hardly\b)[a-z]{3,})\b",
    re.IGNORECASE,
)
"""What nothing of a kind can do, and what things of a kind can do: a family for each kind, verb and what follows."""
_WITHOUT = late(
    r"\b(?:without|in the absence of) (?P<what>(?:[\w’'-]+ ){0,4}?[\w’'-]+)"
    r"(?=[,.;:)]|$| (?:and|or|but|as|if|when|while|because|since|that|which|in|on|at|by|for|from|to|with)\b)",
    re.IGNORECASE,
)
"""What cannot be without something, or can: a family for both together, for one word more may make it another thing."""
_SAYINGS = frozenset("doubt exception question fail further prejudice loss such them it this that these those".split())
"""What follows `without` in turns of phrase, and what points back."""
_WRONG = late(
    r"\bit (?:would|is|was) (?:be )?(?:\w+ly )?(?:wrong|mistaken|misleading|an error|a mistake|a fallacy) to"
    r" (?:treat|regard|see|describe|call|say|claim|think|consider)\b",
    re.IGNORECASE,
)
"""What denies all that follows."""
_AUXILIARIES = frozenset(("never", "do", "does", "did"))
_TURN = late(
    r";|:|—|–\s"
    r"|\b(?:but rather|but instead|but|rather,|however,?|instead,?|whereas|although|though|while|yet"
    r"|nevertheless,?)\b",
    re.IGNORECASE,
)
_DENIED = late(
    r"\b(?:not|never|no|neither|nor|hardly|without|by no means|in no way|far from|anything but"
    r"|rejects?|denie[sd]|deny|refutes?|disputes?|false)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOT_DENIED = late(
    r"\bnot (?:only|just|merely|simply|solely|surprising\w*|unusual\w*|uncommon\w*)\b"
    r"|\bno (?:doubt|longer|surprise|wonder|secret|accident|coincidence)\b",
    re.IGNORECASE,
)
_OPEN = late(
    r"\b(?:if|whether|would|could|might|may|seem\w*|appear\w*|almost|nearly|virtually|perhaps|ask\w*|question\w*"
    r"|unless|suppos\w+)\b",
    re.IGNORECASE,
)
_CLAIMED = late(
    r"^.*\b(?:claim|argue|suggest|imply|say|assert|hold|contend|conclude|show|establish|believe|maintain|assume)"
    r"(?:s|ed|es|ing)?\s+(?:that\s+)?|^.*\bmeans? that\s+",
    re.IGNORECASE,
)
_COPULA = late(r"\b(?:is|are|was|were|be|been|being|as|becomes?|became|remains?|makes?|made)\b", re.IGNORECASE)
_QUOTED = late(r"[“\"][^”\"]*[”\"]")


class Absolute(NamedTuple):
    """One such word in a clause: its family, whether it is denied, and the stems of what it is said of."""

    family: str
    word: str
    denied: bool
    subject: tuple[str, ...]


def absolutes(text: str) -> Iterator[Absolute]:
    """What a sentence says without exception; what is only supposed, asked or quoted is passed over."""
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    bare = _WRONG.sub(lambda wrong: "not".ljust(len(wrong[0])), bare)
    if bare.rstrip().endswith("?"):
        return
    for family, match, counter in found(bare):
        turns = [turn.end() for turn in _TURN.finditer(bare, 0, match.start())]
        clause = bare[turns[-1] if turns else 0 : match.start()]
        if not _OPEN.search(clause):
            denied = bool(_DENIED.search(_NOT_DENIED.sub(" ", clause))) != counter
            about = subject(clause) or subject(bare[: match.start()]) or subject(_after(bare, match.end()))
            yield Absolute(family, match[0], denied, about)
    yield from abilities(bare)
    if "without" in bare or "Without" in bare or "absence of" in bare:
        yield from bounds(bare)


def abilities(text: str) -> Iterator[Absolute]:
    """What no thing of a kind can do, and what things of a kind can do, to what follows."""
    if " can " not in text:
        return
    for match in _CAN.finditer(text):
        before, about = text[: match.start()], contents(_after(text, match.end()))
        if about and not _OPEN.search(before) and (match["none"] or not _DENIED.search(before)):
            family = " ".join((stem(match["what"]), "can", stem(match["verb"]), *sorted(about)))
            yield Absolute(family, match[0], not match["none"], about)


def bounds(text: str) -> Iterator[Absolute]:
    """What a sentence says can or cannot be without something, whichever of the two stands first."""
    match = _WITHOUT.search(text)
    if match is None:
        return
    front, what = not text[: match.start()].strip(), contents(match["what"])
    clauses = re.split(r"[,;:—]", text[match.end() :].lstrip(" ,") if front else text[: match.start()])
    main = clauses[0 if front else -1]
    said = pieces(main)
    how = [word for word in ("cannot", "impossible", "unthinkable", "inconceivable", "can", "possible") if word in said]
    if not (how and what) or _OPEN.search(main) or match["what"].split()[0].casefold() in _SAYINGS:
        return
    denied = how[0] in ("can", "possible")
    about = [one for one in contents(main) if one not in map(stem, how)]
    if not about or _DENIED.search(main):  # “not impossible without” says neither.
        return
    # What cannot be without it somewhere, or for somebody, may be without it elsewhere.
    bounded = contents(_after(text, match.end())) if not (denied or front) else ()
    family = " ".join((*sorted({*about, *bounded}), "without", *sorted(what)))
    yield Absolute(family, f"{how[0]} … {match[0].casefold()}", denied, tuple(about))


def found(text: str) -> Iterator[tuple[str, re.Match[str], bool]]:
    """The words of each family in a text, and whether they deny by themselves."""
    folded = caseless(text)
    likely = {family for family, signs in _SIGNS.items() if holds(folded, signs)}
    for patterns, counter in ((_FAMILY, False), (_COUNTER, True)):
        for family, pattern in patterns.items():
            if family in likely:
                yield from ((family, match, counter) for match in pattern.finditer(text))
    for match in _ONLY.finditer(text) if holds(folded, ("only", "sole", "single")) else ():
        yield f"only {' '.join(map(stem, match['what'].split()))}", match, False
    for match in _EVERY.finditer(text) if "very " in folded else ():
        yield f"every {stem(match['what'])}", match, bool(match["denied"])
    for match in () if _AUXILIARIES.isdisjoint(pieces(text)) else _NEVER.finditer(text):
        yield f"never {stem(match['verb'])}", match, not match["never"]


def _after(text: str, end: int) -> str:
    """What follows up to the next sign: “no alternative to central storage”."""
    return re.split(r"[,.;:(—]", text[end:], maxsplit=1)[0]


def contents(text: str) -> tuple[str, ...]:
    """The stems of the words of a text that mean something, each once."""
    return tuple(dict.fromkeys(stem(word.casefold()) for word in WORD.findall(text) if counts(word)))


def subject(clause: str) -> tuple[str, ...]:
    """The stems of what stands before the last copula of a clause, without who claims it."""
    own = _CLAIMED.sub("", clause)
    copulas = list(_COPULA.finditer(own))
    head = own[: copulas[-1].start()] if copulas else own
    return contents(head)


def counts(word: str) -> bool:
    return len(word) > 2 and word.casefold() not in STOP
