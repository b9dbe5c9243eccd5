"""Which theories a text names where, which it takes for its own, and which it says that its results agree with."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.theories import TOOLS, Theory, agrees, taken, theories
from argcheck.manuscript.words import pieces

WRITES = (
    *("theory_named", "theory_taken", "theory_agreed", "school_of", "theory_in_heading", "times_named", "told_part"),
    "theory_left_behind",
)
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
OFTEN = 5
"""Sentences that name a theory before a paper closes, from which on it is one that the paper works with."""
CLOSING = 120
"""Words of a conclusion that has room for what the title or the keywords promise."""
_SPOKEN_OF = tuple(
    """
    theor framework lens paradigm perspective concept dilemma paradox logic assumption principle tradition model school
    approach hypothes doctrine thesis
    """.split()
)
"""Words by which a conclusion may speak of a theory without its name."""


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
    write_left_behind(facts, text, list(known.values()))
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


def write_left_behind(facts: Facts, text: ReadText, known: list[Theory]) -> None:
    """The theories of title and keywords that a paper works with, where its conclusion speaks of no theory at all."""
    roles = [role for _, role in text.sections]
    first = roles.index("conclusion") + 1 if "conclusion" in roles else 0
    closing = [one for one in text.running("abstract", "keywords", "declarations") if one.section >= first > 0]
    room = sum(len(one.text.split()) for one in closing if one.role == "conclusion")
    if room < CLOSING or not text.english:
        return
    keywords = [one.text for one in text.placed if one.role == "keywords"]
    promised = [theory for theory in known if any(theory.named_in(each) for each in (text.paper.title, *keywords))]
    said = " ".join(one.text for one in closing).casefold()
    if any(word in said for word in _SPOKEN_OF) or any(hinted(text, theory, said) for theory in promised):
        return
    before = [one for one in text.running("keywords") if one.section < first]
    for theory in promised:
        named = [one.number for one in before if theory.named_in(one.text)]
        if len(named) >= OFTEN:
            told = (text.symbol, theory.name, named[-1], len(named), room)
            facts.add("theory_left_behind", *told, basis="computed", spans=(closing[0].sentence.span,))


def hinted(text: ReadText, theory: Theory, said: str) -> bool:
    """Whether a text (in small letters) has a word of a theory's name, its adherents, or somebody cited for it."""
    words = theory.name.casefold().removesuffix(" theory").replace("-", " ").split()
    if any(word.removesuffix("m")[:9] in said for word in words if len(word) > 3):
        return True
    cited = (one for one in text.cited.citations if one.sentence and theory.named_in(one.sentence.text))
    return any(name.split()[-1].casefold() in said for one in cited for name in one.names if name)
