"""What a paper says that a theory cannot explain, and its verdicts on it: said in `rules/verdict_undone.dl`."""

from __future__ import annotations

import re

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.designs import VERDICT
from argcheck.manuscript.methods import denied
from argcheck.manuscript.standing import FALLING, falls, stands
from argcheck.manuscript.theories import Theory, theories
from argcheck.manuscript.words import pieces
from argcheck.patterns import holds, late

WRITES = ("falls_short", "theory_upheld")
_SHORT = late(
    r"\b(?:alone |by itself |on its own )?(?:(?:can ?not|could not|does not|did not|is unable to|fails? to|failed to)"
    r" (?:\w+ly |in itself |alone |by itself )*(?:explain|account for|capture|predict|make sense of)"
    r"|(?:is|was|remains|proves) (?:insufficient|inadequate|unable|not (?:enough|sufficient|adequate)) (?:to|for)\b"
    r"|(?:falls?|fell) short of (?:explaining|accounting for)|(?:leaves?|left) (?:(?:much|a good deal|a lot|most of it"
    r"|\w+) )?unexplained)",
    re.IGNORECASE,
)
_NAMING = ("heory", "ism", "ist")
"""What every name of a theory holds."""
_SHORT_OF = late(
    r"\b(?:(?:can ?not|could not) (?:\w+ly )?be (?:\w+ly )?(?:explained|accounted for|captured|predicted)"
    r"|(?:left|remains?) unexplained) by\b",
    re.IGNORECASE,
)
"""The same with the theory behind it."""
_BACKED = late(
    r"\b(?P<word>(?:strong|clear|full|firm|ample|robust|compelling|considerable|solid|overwhelming)(?:\s\w+)?"
    r"\s(?:support|confirmation|corroboration|backing)"
    r"|(?:strongly|clearly|fully|firmly|decisively)\ssupport(?:s|ed)?"
    r"|(?:is|are|was|were|been)\s(?:\w+ly\s)?(?:borne out|corroborated|substantiated|upheld))\b",
    re.IGNORECASE,
)
"""Support that is called strong, and verdicts behind a theory: as much as to confirm it."""
_PARTLY = frozenset("alone itself own fully entirely completely wholly solely".split())
"""What a theory that was strongly supported may well not do: explain it all, and by itself."""
_NAMED_BEFORE = late(r"[^\W\d_]\s\((?:19|20)\d\d[a-z]?\)")
"""An author with a year, whose verdict it is then."""
NEAR = 40
"""Letters between a theory and what it cannot do."""
OWN = ("own", "plan")


def write(facts: Facts, text: ReadText) -> None:
    later = [one for one in text.later if one.kind == "text"]
    short = [
        one
        for one in later
        if holds(one.text, _NAMING)
        and (not FALLING.isdisjoint(pieces(one.text)) or _SHORT.search(one.text) or _SHORT_OF.search(one.text))
    ]
    if not short:
        return
    fallen: dict[str, Theory] = {}
    wholly: set[str] = set()
    for one in short:
        for theory in theories(one.text, tools=True) if text.voice(one.number).kind in OWN else ():
            if said := shortfall(one.text, theory):
                fallen[theory.name] = theory
                if _PARTLY.isdisjoint(pieces(one.text)):
                    wholly.add(theory.name)
                facts.add("falls_short", text.symbol, theory.name, one.number, said, spans=(one.sentence.span,))
    for theory in fallen.values():
        for one in later:
            if not theory.named_in(one.text):
                continue
            if word := verdict(text, one, theory) or (backing(text, one, theory) if theory.name in wholly else ""):
                upheld = (text.symbol, theory.name, one.number, Symbol(word))
                facts.add("theory_upheld", *upheld, basis="computed", spans=(one.sentence.span,))


def shortfall(sentence: str, theory: Theory) -> str:
    """The words by which a sentence says that a theory, right before them, cannot explain something."""
    for match in _SHORT.finditer(sentence):
        before = sentence[max(0, match.start() - NEAR) : match.start()]
        if re.search(rf"(?:{theory.pattern})\w*[^.,;]*$", before, re.IGNORECASE):
            return " ".join(match[0].split())
    for match in _SHORT_OF.finditer(sentence):
        if re.match(rf"\s(?:the )?(?:\w+ )?(?:{theory.pattern})", sentence[match.end() :], re.IGNORECASE):
            return " ".join(match[0].split())
    return falls(sentence, theory)[0]


def verdict(text: ReadText, one: Placed, theory: Theory) -> str:
    """The word by which a sentence confirms a theory or its claim, in the author's voice and without a hedge."""
    match = VERDICT.search(one.text)
    if not match:
        return ""
    start = max(0, match.start() - NEAR) if match["word3"] else match.start()  # A name may begin before its last word.
    if not theory.named_in(one.text[start : match.end() + NEAR]):
        return ""
    word = (match["word"] or match["word2"] or match["word3"]).casefold()
    return word if sure(text, one, match.start()) and not late(r"fals|refut|disprov").match(word) else ""


def backing(text: ReadText, one: Placed, theory: Theory) -> str:
    """The words by which a sentence says that a theory right beside them is strongly supported."""
    match = _BACKED.search(one.text)
    if match and sure(text, one, match.start()):
        beside = one.text[max(0, match.start() - NEAR) : match.start()], one.text[match.end() : match.end() + NEAR]
        if any(map(theory.named_in, beside)):
            return match["word"].casefold()
    word, start = stands(one.text, theory)
    return word.casefold() if word and sure(text, one, start) and not falls(one.text, theory)[0] else ""


def sure(text: ReadText, one: Placed, start: int) -> bool:
    """Whether a verdict is the author's, without a denial and without a hedge."""
    if denied(one.text, start, len(one.text)) or _NAMED_BEFORE.search(one.text[:start]):
        return False
    voice = text.voice(one.number)
    return voice.kind in OWN and voice.strength in ("plain", "necessary")
