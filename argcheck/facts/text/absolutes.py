"""What a text says without exception, what it denies in the same words, and where both are said of one thing."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript import Section
from argcheck.manuscript.absolutes import Absolute, absolutes
from argcheck.manuscript.roles import roles, within

WRITES = ("absolute", "of_one_subject", "nearly_of_one")
OWN = {False: ("own",), True: ("own", "plan", "limitation")}
"""Voices in which the author affirms, and denies."""


def write(facts: Facts, text: ReadText) -> None:
    if not text.english:
        return
    said: dict[bool, list[tuple[Placed, Absolute]]] = {False: [], True: []}
    passed = reviews(text)
    for one in text.running("recommendations"):
        if one.kind in ("text", "item") and one.section not in passed:
            for found in absolutes(one.text):
                if found.subject and text.voice(one.number).kind in OWN[found.denied]:
                    said[found.denied].append((one, found))
    for denial, denied in said[True]:
        for claim, affirmed in said[False]:
            if affirmed.family == denied.family:
                write_pair(facts, text, (claim, affirmed), (denial, denied))


def reviews(text: ReadText) -> set[int]:
    """The sections that tell what others found: those whose title says so, and what stands below them.

    A heading beside one belongs to it only where the text has one level of headings, and no numbers.
    """
    found: set[int] = set()
    levels = {section.level for section, _ in text.sections if section.title}
    above: Section | None = None
    for number, (section, role, how) in enumerate(roles(text.paper), 1):
        if role == "literature" and how == "title":
            above = section
        elif above and not (within(section, above) or (len(levels) == 1 and not section.number)):
            above = None
        if role == "literature" and above:
            found.add(number)
    return found


def write_pair(facts: Facts, text: ReadText, claim: tuple[Placed, Absolute], denial: tuple[Placed, Absolute]) -> None:
    """Two sentences of one family: what the denial speaks of, and how much of it the claim names before its word."""
    (one, affirmed), (other, denied) = claim, denial
    named = {*affirmed.subject, *text.stems(one.number)}
    shared = [stem for stem in denied.subject if stem in named]
    if not shared or (affirmed.rest and denied.rest and not {*affirmed.rest} & {*denied.rest}):
        return
    family = Symbol(denied.family)
    for placed, found, how in ((one, affirmed, "affirmed"), (other, denied, "denied")):
        facts.add(
            "absolute", text.symbol, placed.number, family, Symbol(how), found.word, basis="computed",
            spans=(placed.sentence.span,),
        )  # fmt: skip
    whole = set(denied.subject) <= {*affirmed.subject, *shared} and len(shared) == len(denied.subject)
    in_subject = any(stem in affirmed.subject for stem in shared)
    bounded = denied.family.startswith("can be ")  # what cannot be done here may be done there
    fit = Symbol(
        "same" if whole and in_subject and not bounded else "near" if 2 * len(shared) >= len(denied.subject) else "far"
    )
    facts.add(
        "of_one_subject", text.symbol, one.number, other.number, family, fit, ", ".join(shared), basis="computed",
        spans=(one.sentence.span, other.sentence.span),
    )  # fmt: skip
    if fit == Symbol("near"):
        said = (text.symbol, one.number, other.number, family, affirmed.word)
        facts.add("nearly_of_one", *said, basis="computed", spans=(one.sentence.span,))
