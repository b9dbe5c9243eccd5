"""An argument file as facts: its works, theories and claims, and its vocabulary as rules."""

from __future__ import annotations

from unicodedata import combining, normalize

from argcheck.datalog import Symbol
from argcheck.facts import Reading, vocabulary
from argcheck.facts.claims import PaperFacts
from argcheck.facts.manuscripts import located
from argcheck.facts.store import Facts, Named
from argcheck.facts.terms import ground, period, respect, sign
from argcheck.model import Claim, Document, Work


def write_reading(facts: Facts, reading: Reading) -> None:
    """An argument file as facts. What they are does not depend on any other file."""
    unit = write_unit(facts, reading.document)
    if reading.document.paper is None:
        return
    paper = Symbol(unit)
    for path in reading.holds:
        facts.add("uses", paper, Symbol(path))
    for key in reading.works:
        facts.add("defined", Symbol(f"{unit}.{key}"))
    if reading.document.paper.manuscript is None:
        facts.add("has_manuscript", paper)  # it names none, so there is no place to look up
    sentences = located(facts, reading.document, reading.manuscript) if reading.manuscript else {}
    PaperFacts(facts, reading.document, sentences).write()


def write_unit(facts: Facts, document: Document) -> str:
    """Vocabulary, works and theories of a file; the name of the unit that holds them."""
    unit = document.paper.name.text if document.paper else document.source.path
    for statement in document.vocabulary:
        vocabulary.declare(facts, unit, statement)
    for work in document.works:
        symbol = Symbol(f"{unit}.{work.key.text}")
        authors = " and ".join(author.text for author in work.authors)
        year = dict(work.details).get("year", "")
        text = ", ".join(part for part in (authors, year and f"({year})", work.title) if part)
        facts.name(symbol, Named("work", work.key.text, text, (work.span,), paper=unit))
        write_entry(facts, symbol, Symbol(unit), work)
        if document.paper:
            facts.add("defined", symbol, basis="encoder", spans=(work.key.span,))
    for claim in document.claims:
        if claim.role == "theory":
            write_theory(facts, claim)
    return unit


def write_entry(facts: Facts, symbol: Symbol, unit: Symbol, work: Work) -> None:
    """A work's entry, by its title and first author's surname without case and accents, and its details."""
    author = work.authors[0].text.split()[-1] if work.authors else ""
    spans = (work.span,)
    facts.add("entry", symbol, unit, folded(work.title), folded(author), basis="encoder", spans=spans)
    for what, value in work.details:
        facts.add("detail", symbol, Symbol(what), value, basis="encoder", spans=spans)


def folded(text: str) -> str:
    """Letters and digits, without case, accents and articles."""
    plain = normalize("NFKD", text).casefold()
    words = "".join(c if c.isalnum() else " " for c in plain if not combining(c)).split()
    return " ".join(word for word in words if word not in ("the", "a", "an"))


def write_theory(facts: Facts, claim: Claim) -> None:
    """What a theory assumes, affirms, excludes and uses; its warrants hold for the papers that adopt it."""
    symbol = Symbol(claim.name.text)
    facts.name(symbol, Named("theory", claim.name.text, claim.text, (claim.span,), "theory"))
    for part in claim.theorising:
        for literal in part.literals:
            said = (symbol, sign(literal), ground(literal.term))
            if part.kind == "excludes":
                facts.add("theory_excludes", *said, basis="theory", spans=(literal.span,))
            else:
                when = (period(literal.period), respect(literal))
                facts.add("held_by_theory", *said, *when, basis="theory", spans=(literal.span,))
    for concept in claim.uses:
        facts.add("theory_uses", symbol, Symbol(concept.text), basis="theory", spans=(concept.span,))
    for number, given in enumerate(claim.warrants):
        vocabulary.warrant(facts, symbol, symbol, given, number, theory=True)
