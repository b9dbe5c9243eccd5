"""Where a text calls something inevitable, impossible, universal or proved, and where it denies just that.

A claim is taken clause by clause: what stands before “but rather” or a semicolon does not deny what follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.turned import PASTS, turned
from argcheck.manuscript.words import STOP, WORD, pieces, stem
from argcheck.patterns import Together, late

FAMILIES = {
    "inevitable": r"inevitab\w+|unavoidab\w+|inescapab\w+|foreordained|preordained|predestined|unstoppab\w+|inexorab\w+"
    r"|bound to (?:happen|occur|come|fail|follow|arise)|(?:a )?foregone conclusion|(?:only )?a matter of time",
    "impossible": r"impossib\w+|out of the question|unthinkable|inconceivable",
    "irreversible": r"irreversib\w+",
    "universal": r"universal(?:ly)?|always|without exception|in all cases|invariably",
    "sole": r"(?:the|its|their) (?:only|sole|single) (?:cause|reason|driver|factor|explanation|determinant|source|way)",
    "proved": r"pro(?:ves?|ved|ven)|conclusively (?:shows?|establish\w*|demonstrates?)",
    "sufficient": r"(?:is|are|was|were|be|as) sufficient",
    "indispensable": r"indispensab\w+|irreplaceab\w+"
    r"|essential(?= (?:to|for|in|that|if|as|when)\b|[.,;:)]|$)",
    "alternative": r"no (?:\w+ )?alternatives?",
    "necessary": r"necessarily|of necessity",
}
"""What is said without exception, by the words that say it."""
ADVERBS = ("universal", "necessary")
"""Families of adverbs, which are said of a verb."""
COUNTERS = {
    "inevitable": r"(?:could|might|can|may) (?:still |well )?(?:have been|be) (?:avoided|averted|prevented"
    r"|stopped|halted)"
    r"|(?:was|were|is|are) (?:\w+ly )?(?:avoidable|preventable|contingent|a matter of choice)",
    "sufficient": r"(?:is|are|was|were|proves?|proved) (?:\w+ly )?insufficient",
    "indispensable": r"(?:is|are|was|were) (?:\w+ly )?(?:dispensable|superfluous|inessential|optional|replaceable)"
    r"|(?:can|could|may) (?:\w+ )?be (?:\w+ly )?(?:dispensed with|done without|replaced)",
    "proved": r"(?:is|are|was|were|remains?|remained) (?:\w+ly )?(?:unproven|unproved)",
    "irreversible": r"(?:is|are|was|were) (?:\w+ly )?reversible|(?:can|could|may) (?:still )?be reversed",
    "impossible": r"(?:is|was|are|were) (?:entirely|perfectly|clearly|indeed|quite) possible"
    r"|(?:may|might|can|could) well",
    "alternative": r"there (?:is|are|was|were) (?!no\b)(?:\w+ ){0,2}alternatives?"
    r"|alternatives (?:exist|(?:are|were) available)",
    "necessary": r"need not(?: be)?",
    "sole": r"(?:only )?one (?:of|among) (?:the |its |their )?(?:(?:several|many|various|multiple|other|possible) )?"
    r"(?:causes|reasons|drivers|factors|explanations|determinants|sources|ways)",
}
"""What denies the same without a word of denial."""
_FAMILY = {name: late(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in FAMILIES.items()}
_COUNTER = {name: late(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in COUNTERS.items()}
_NEVER = late(r"\b(?:(?P<never>never)|(?:do|does|did)) (?P<verb>(?!not\b)[a-z]{3,})\b", re.IGNORECASE)
"""What never happens, or does happen: a family for each verb."""
_POSSIBLE = late(r"\b(?:can|could) (?P<never>never )?be (?P<verb>[a-z]{3,}(?:ed|en|wn))\b", re.IGNORECASE)
"""What can be done to a thing, or never: a family for each verb."""
_ONLY = late(
    r"\b(?:the|its|their) (?:only|sole|single) (?!(?:one|ones|way|thing|cause|reason|driver|factor|explanation"
    r"|determinant|source)\b)"
    r"(?P<what>(?:[a-z-]+ ){0,2}?[a-z-]{4,})(?=\s(?:of|for|to|in|on|by|behind|that|which)\b|[.,;:)]|$)"
)
"""What alone is something: a family for each thing that it is said to be."""
_AMONG = late(
    r"\bone (?:of|among) (?:(?:the|its|their|a|many|several|various|multiple|other|possible|number|of) )*"
    r"(?P<what>(?:[a-z-]+ ){0,2}?[a-z-]{4,})(?=\s(?:of|for|to|in|on|by|behind|that|which)\b|[.,;:)]|$)"
)
"""What is something beside others."""
_EFFECTS = frozenset("effect effects influence influences impact impacts bearing bearings".split())
_EFFECT = late(
    r"\b(?P<verb>have|has|exerts?|does have|do have|did have|had|exerted) (?P<how>(?:[a-z]+ ){0,3}?)"
    r"(?P<what>effect|influence|impact|bearing)s?(?P<whole> whatsoever| whatever| at all| of any kind)? (?:on|upon) "
    r"(?P<on>[^,.;:(—]+)"
)
"""What is said to work on something, or not to."""
_ALL = frozenset("all every each".split())
_NONE = frozenset("no none".split())
_SOME = frozenset("some several many few most minority majority number one two three".split())
_QUANTIFIERS = _ALL | _NONE | _SOME | frozenset(["not", "a"])
_OPPOSED = (
    "lose retain", "lose keep", "lose preserve", "rise fall", "increase decrease", "accept reject", "support oppose",
    "win lose", "survive die", "succeed fail", "gain lose", "include exclude", "approve reject", "agree disagree",
    "grow shrink", "improve worsen", "allow forbid", "permit prohibit", "favour oppose", "pass fail", "accept refuse",
    "follow ignore", "obey disobey", "know ignore", "contain lack", "have lack", "close open",
)  # fmt: skip
"""Verbs of which one denies the other."""
_EVERY = late(r"\b(?P<denied>not )?every (?P<what>[a-z]{4,})\b", re.IGNORECASE)
"""What is so of each thing of a kind: a family for each kind."""
_WORDS = Together((*_FAMILY.values(), *_COUNTER.values(), _ONLY, _AMONG, _EVERY, _POSSIBLE))
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
_OPPOSITES: dict[str, set[str]] = {}
for _pair in _OPPOSED:
    _first, _second = map(stem, _pair.split())
    _OPPOSITES.setdefault(_first, set()).add(_second)
    _OPPOSITES.setdefault(_second, set()).add(_first)
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
    rest: tuple[str, ...] = ()
    """What follows the word, where it is an adverb: `always` of one verb does not deny it of another."""


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
            rest = contents(_after(bare, match.end())) if family in ADVERBS else ()
            yield Absolute(family, match[0], denied, about, rest)
    yield from abilities(bare)
    yield from effects(bare)
    yield from quantified(bare)
    if "without" in bare or "Without" in bare or "absence of" in bare:
        yield from bounds(bare)
    for one in turned(text):
        yield Absolute(f"{one.extent}: {' '.join(one.stems)}", one.said, one.denied, one.stems)


def abilities(text: str) -> Iterator[Absolute]:
    """What no thing of a kind can do, and what things of a kind can do, to what follows."""
    if " can " not in text:
        return
    for match in _CAN.finditer(text):
        before, about = text[: match.start()], contents(_after(text, match.end()))
        if about and not _OPEN.search(before) and (match["none"] or not _DENIED.search(before)):
            family = " ".join((stem(match["what"]), "can", stem(match["verb"]), *sorted(about)))
            yield Absolute(family, match[0], not match["none"], about)


def effects(text: str) -> Iterator[Absolute]:
    """What has no effect on something, and what has one on the same.

    In the past tense a thing may have had none here and one there; so it is taken only where it is called none at all.
    """
    if _EFFECTS.isdisjoint(pieces(text)):
        return
    for match in _EFFECT.finditer(text):
        before, on, how = text[: match.start()], contents(match["on"]), match["how"].split()
        past = match["verb"] in ("had", "exerted", "did have")
        if not on or "," in before or _OPEN.search(before) or _DENIED.search(before) or "not" in how:
            continue
        none = "no" in how
        if past and not (match["whole"] if none else match["verb"] == "did have"):
            continue
        about = contents(before)
        if about and (none or match["verb"] in ("has", "have", "does have", "do have", "did have", "exert", "exerts")):
            yield Absolute(" ".join(("no effect on", *sorted(on))), match[0], not none, about)


def quantified(text: str) -> Iterator[Absolute]:
    """What all or none of a kind do, and what some of it do not or do: a family for the kind and what is said of it.

    What is said of some by a verb denies of all what the opposite verb says.
    """
    if text.lstrip().partition(" ")[0].casefold() not in _QUANTIFIERS:
        return
    said = [word.casefold() for word in WORD.findall(late(r"[,;:(—]").split(text, maxsplit=1)[0])]
    opens = 0
    while opens < len(said) and (said[opens] in _QUANTIFIERS or said[opens] in ("of", "the", "these", "our", "those")):
        opens += 1
    heads, rest = {*said[:opens]}, said[opens + 1 :]
    if opens >= len(said) or len(rest) < 2 or len(heads & (_ALL | _NONE)) > 1 or heads == {"a"}:
        return
    kind = stem(said[opens])
    negated = "not" in rest or any(word.endswith(("n't", "n’t")) or word in ("cannot", "never") for word in rest)
    about = tuple(dict.fromkeys(stem(PASTS.get(word, word)) for word in rest if counts(word)))
    if len(about) < 2 or not _HEDGES.isdisjoint(rest):
        return
    whole = bool(heads & (_ALL | _NONE)) and "not" not in heads
    none = bool(heads & _NONE) != negated
    word = " ".join(said[: opens + 1])
    if whole or "not" in heads:
        yield Absolute(_quantity(none, kind, about), word, not whole, (kind, *about))
        return
    yield Absolute(_quantity(not none, kind, about), word, True, (kind, *about))
    for at, verb in enumerate(about):
        for other in sorted(_OPPOSITES.get(verb, ())):
            turned = (*about[:at], other, *about[at + 1 :])
            yield Absolute(_quantity(none, kind, turned), word, True, (kind, *turned))


_HEDGES = frozenset(
    "may might could would should perhaps seem seems seemed appear appears almost nearly only can".split()
)


def _quantity(none: bool, kind: str, about: tuple[str, ...]) -> str:
    return " ".join(("none of" if none else "all of", kind, *sorted(about)))


def bounds(text: str) -> Iterator[Absolute]:
    """What a sentence says can or cannot be without something, whichever of the two stands first."""
    match = _WITHOUT.search(text)
    if match is None:
        return
    front, what = not text[: match.start()].strip(), contents(match["what"])
    clauses = late(r"[,;:—]").split(text[match.end() :].lstrip(" ,") if front else text[: match.start()])
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
    if _WORDS.may_match(text):
        yield from _found(text)
    for match in () if _AUXILIARIES.isdisjoint(pieces(text)) else _NEVER.finditer(text):
        yield f"never {stem(match['verb'])}", match, not match["never"]


def _found(text: str) -> Iterator[tuple[str, re.Match[str], bool]]:
    for patterns, counter in ((_FAMILY, False), (_COUNTER, True)):
        for family, pattern in patterns.items():
            yield from ((family, match, counter) for match in pattern.finditer(text))
    for match in _ONLY.finditer(text):
        yield f"only {' '.join(map(stem, match['what'].split()))}", match, False
    for match in _AMONG.finditer(text):
        yield f"only {' '.join(map(stem, match['what'].split()))}", match, True
    for match in _EVERY.finditer(text):
        yield f"every {stem(match['what'])}", match, bool(match["denied"])
    for match in _POSSIBLE.finditer(text):
        yield f"can be {stem(match['verb'])}", match, not match["never"]


def _after(text: str, end: int) -> str:
    """What follows up to the next sign: “no alternative to central storage”."""
    return late(r"[,.;:(—]").split(text[end:], maxsplit=1)[0]


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
