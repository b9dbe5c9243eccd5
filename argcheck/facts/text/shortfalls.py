"""What a paper says that a theory cannot explain, and its verdicts on it: said in `rules/verdict_undone.dl`."""

from __future__ import annotations

import re

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.designs import VERDICT, found
from argcheck.manuscript.methods import denied
from argcheck.manuscript.theories import Theory, theories
from argcheck.manuscript.words import holds
from argcheck.patterns import late

WRITES = ("falls_short", "theory_upheld")
_SHORT = late(
    r"\b(?:alone |by itself |on its own )?(?:(?:can ?not|could not|does not|did not|is unable to|fails? to|failed to)"
    r" (?:\w+ly |in itself |alone |by itself )*(?:explain|account for|capture|predict)"
    r"|(?:is|was|remains|proves) (?:insufficient|inadequate|unable|not (?:enough|sufficient|adequate)) (?:to|for)\b"
    r"|(?:falls?|fell) short of (?:explaining|accounting for)|leaves? (?:much|a good deal|a lot|most of it"
    r"|\w+) unexplained)",
    re.IGNORECASE,
)
_SHORT_OF = late(
    r"\b(?:can ?not|could not) (?:\w+ly )?be (?:\w+ly )?(?:explained|accounted for|captured|predicted) by\b",
    re.IGNORECASE,
)
"""The same with the theory behind it."""
_WORTH = (
    "explaining",
    "unexplained",
    "accounting",
    "explain",
    "account for",
    "capture",
    "predict",
    "sufficient",
    "adequate",
    "unable",
    "enough",
)
"""One of these stands in whatever the pattern finds."""
_NAMED_BEFORE = late(r"[^\W\d_]\s\((?:19|20)\d\d[a-z]?\)")
"""An author with a year, whose verdict it is then."""
NEAR = 40
"""Letters between a theory and what it cannot do."""
OWN = ("own", "plan")


def write(facts: Facts, text: ReadText) -> None:
    later = [one for one in text.later if one.kind == "text"]
    short = [
        one for one in later if holds(one.text, _WORTH) and (_SHORT.search(one.text) or _SHORT_OF.search(one.text))
    ]
    if not short:
        return
    fallen: dict[str, Theory] = {}
    for one in short:
        for theory in theories(one.text) if text.voice(one.number).kind in OWN else ():
            if said := shortfall(one.text, theory):
                fallen[theory.name] = theory
                facts.add("falls_short", text.symbol, theory.name, one.number, said, spans=(one.sentence.span,))
    for theory in fallen.values():
        for one in later:
            if word := verdict(text, one, theory):
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
    return ""


def verdict(text: ReadText, one: Placed, theory: Theory) -> str:
    """The word by which a sentence confirms a theory or its claim, in the author's voice and without a hedge."""
    match = found(VERDICT, one.text)
    if (
        not match
        or not theory.named_in(one.text[match.start() : match.end() + NEAR])
        or denied(one.text, match.start(), len(one.text))
    ):
        return ""
    if _NAMED_BEFORE.search(one.text[: match.start()]):
        return ""
    voice = text.voice(one.number)
    word = (match["word"] or match["word2"] or match["word3"]).casefold()
    sure = voice.kind in OWN and voice.strength in ("plain", "necessary")
    return word if sure and not re.match(r"fals|refut|disprov", word) else ""
