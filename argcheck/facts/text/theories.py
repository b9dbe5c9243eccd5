"""Which theories a text names where, which it takes for its own, and which it says that its results agree with."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.theories import TOOLS, Theory, agrees, taken, theories
from argcheck.manuscript.words import pieces

WRITES = ("theory_named", "theory_taken", "theory_agreed", "school_of", "theory_in_heading", "times_named", "told_part")
_OF_ROLE = {
    "abstract": "abstract",
    "keywords": "keywords",
    "introduction": "opening",
    "literature": "literature",
    "theory": "framework",
    "method": "method",
    "findings": "analysis",
    "discussion": "analysis",
    "limitations": "analysis",
    "conclusion": "conclusion",
    "recommendations": "conclusion",
    "declarations": "back",
    "references": "back",
}
OWN = ("own", "plan")
ANNOUNCING = ("abstract", "opening", "framework")
"""Where a paper says which theories are its own; the analysis then agrees with them or not."""
_PARTS = ("ism", "ist", "heory")


def write(facts: Facts, text: ReadText) -> None:
    parts = parts_of(text)
    for part in dict.fromkeys(parts):
        facts.add("told_part", text.symbol, Symbol(part), basis="computed")
    named = [(one, list(named_by(one.text))) for one in text.running() if any(part in one.text for part in _PARTS)]
    known: dict[str, Theory] = {}
    for theory in (theory for _, found in named for theory in found):
        other = known.setdefault(theory.name, theory)
        known[theory.name] = max(other, theory, key=lambda each: len(each.pattern))
    every = [(one, one.text.casefold()) for one in text.running()] if known else []
    for theory in known.values():
        facts.add("school_of", text.symbol, theory.name, theory.school, basis="computed")
        write_places(facts, text, theory, [one for one, folded in every if theory.lead in folded], parts)
    for one, found in named:
        write_stance(facts, text, one, found, parts[one.section - 1])


def named_by(sentence: str) -> Iterator[Theory]:
    """The theories that a sentence names; mathematics where it is made the framework, and not only used."""
    return theories(sentence, tools=not TOOLS.isdisjoint(pieces(sentence)) and taken(sentence) == "strong")


def parts_of(text: ReadText) -> list[str]:
    """Where each section stands in the argument: one without a role is opening before the theory, analysis after it."""
    roles = [role for _, role in text.sections]
    framed = max((n for n, role in enumerate(roles) if role in ("theory", "method")), default=-1)
    first = min((n for n, role in enumerate(roles) if role == "theory"), default=framed)
    return [_OF_ROLE.get(role or "", "opening" if n < first else "analysis") for n, role in enumerate(roles)]


def write_places(facts: Facts, text: ReadText, theory: Theory, among: list[Placed], parts: list[str]) -> None:
    """Every sentence and heading that names a theory in whatever form."""
    found = [one for one in among if theory.named_in(one.text)]
    for one in found:
        part = Symbol(parts[one.section - 1])
        facts.add(
            "theory_named", text.symbol, theory.name, one.number, part, basis="computed", spans=(one.sentence.span,)
        )
    facts.add("times_named", text.symbol, theory.name, len(found), basis="computed")
    for number, (section, role) in enumerate(text.sections, 1):
        if role != "references" and theory.named_in(section.title):
            facts.add("theory_in_heading", text.symbol, theory.name, number, spans=(section.span,))


def write_stance(facts: Facts, text: ReadText, one: Placed, every: list[Theory], part: str) -> None:
    """What a sentence in the author's own voice says of the theories that it names."""
    if one.kind not in ("text", "item") or text.voice(one.number).kind not in OWN:
        return
    how = taken(one.text) if part in ANNOUNCING else ""
    for name in dict.fromkeys(theory.name for theory in every):
        said = (text.symbol, name, one.number, Symbol(part))
        if how:
            facts.add("theory_taken", *said, Symbol(how), basis="computed", spans=(one.sentence.span,))
        if part == "analysis" and agrees(one.text):
            facts.add("theory_agreed", *said, basis="computed", spans=(one.sentence.span,))
