"""A design or a concept that the abstract takes for the paper's own, and another that the text takes in its place.

Said in English in `rules/frame_differs.dl`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.words import STOP, roots_of
from argcheck.patterns import late

WRITES = ("summary_frame", "text_frame")
_DESIGNS = {
    "qualitative": {
        "phenomenology": r"phenomenolog(?:y|ical)",
        "grounded theory": r"grounded[- ]theory",
        "ethnography": r"(?:auto-?)?ethnograph(?:y|ic)",
        "narrative inquiry": r"narrative (?:inquiry|enquiry)",
        "action research": r"action[- ]research",
    },
    "observed": {
        "a randomised trial": r"randomi[sz]ed (?:\w+[- ]){0,2}trial",
        "a cross-sectional study": r"cross-sectional",
        "a case-control study": r"case[-–]control",
        "a cohort study": r"cohort (?:study|design)",
    },
}
"""Designs of which a study has one, by family (Creswell & Poth 2018; Rothman, Greenland & Lash 2008)."""
_ANY = late("|".join(pattern for family in _DESIGNS.values() for pattern in family.values()), re.IGNORECASE)
_OWN = late(
    r"\b(?:(?:this|the|the present|our) (?:study|research|paper|article|inquiry|design|project)|design|we)\b",
    re.IGNORECASE,
)
_OTHERS = late(
    r"\b(?:unlike|rather than|instead of|not|previous|earlier|other|future|suggest\w*|most)\b", re.IGNORECASE
)
_CONCEPT = late(
    r"\b(?:draw(?:s|ing)? (?:up)?on|build(?:s|ing)? (?:up)?on|works? with|us(?:es?|ing)|employ(?:s|ing)?"
    r"|appl(?:y|ies|ying)|adopt(?:s|ing)?|guided by|informed by)\s(?:the|a)\s(?:concept|notion)\sof\s"
    r"(?P<name>(?:[a-z-]+\s?){1,3})",
    re.IGNORECASE,
)
AHEAD = ("abstract", "keywords", "references", "declarations")


def write(facts: Facts, text: ReadText) -> None:
    abstract = [one for one in text.placed if one.role == "abstract"]
    if not abstract or not text.english:
        return
    write_design(facts, text, abstract)
    write_concept(facts, text, abstract)


def write_design(facts: Facts, text: ReadText, abstract: list[Placed]) -> None:
    """The one design of a family that the abstract names and nothing behind it, and the other one of the methods."""
    if not any(_ANY.search(one.text) for one in abstract):
        return
    behind = [one for one in text.running(*AHEAD) if _ANY.search(one.text)]
    for family in _DESIGNS.values():
        first, later = list(named(family, abstract)), list(named(family, behind))
        methods = [(name, one) for name, one in later if text.part(one) in ("method", "frame")]
        names = {name for name, one in methods if _OWN.search(one.text) and not _OTHERS.search(one.text)}
        told = {name for name, _ in first}
        if len(told) == 1 and len(names) == 1 and told.isdisjoint(name for name, _ in later):
            put(facts, text, "design", first[0], next(each for each in methods if each[0] in names))


def named(family: dict[str, str], sentences: Iterable[Placed]) -> Iterator[tuple[str, Placed]]:
    for one in sentences:
        for name, pattern in family.items():
            if re.search(rf"\b{pattern}", one.text, re.IGNORECASE):
                yield name, one


def write_concept(facts: Facts, text: ReadText, abstract: list[Placed]) -> None:
    """The concept that the abstract draws on and nothing behind it names, and the one that the text works with."""
    first = list(concepts(abstract))
    if len(first) != 1:
        return
    name, summary = set(roots_of(first[0][0])), set(roots_of(" ".join(one.text for one in abstract)))
    behind = list(text.running(*AHEAD))
    if any(name <= set(text.roots_in(one.number)) for one in behind):
        return
    for other in concepts(one for one in behind if text.voice(one.number).kind in ("own", "plan")):
        if not summary.issuperset(roots_of(other[0])):
            put(facts, text, "concept", first[0], other)
            return


def concepts(sentences: Iterable[Placed]) -> Iterator[tuple[str, Placed]]:
    for one in sentences:
        for match in _CONCEPT.finditer(one.text) if " of " in one.text else ():
            words = match["name"].split()
            end = next((at for at, word in enumerate(words) if word.casefold() in STOP), len(words))
            if name := " ".join(words[:end]):
                yield name, one


def put(facts: Facts, text: ReadText, kind: str, first: tuple[str, Placed], other: tuple[str, Placed]) -> None:
    for predicate, (name, one) in (("summary_frame", first), ("text_frame", other)):
        facts.add(predicate, text.symbol, Symbol(kind), name, one.number, spans=(one.sentence.span,))
