"""Facts with the places they came from, and the names that proofs speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from argcheck.datalog import Atom, Rule, Symbol, Term
from argcheck.source import Span

ALWAYS = Symbol("always")
ANY = Symbol("any")


class Origin(NamedTuple):
    """Whose word a fact is (paper, encoder, theory, vocabulary, computed), and where it stands."""

    basis: str
    spans: tuple[Span, ...] = ()


class Named(NamedTuple):
    """What a name stands for: `kind` is claim, paper, inference, work, declaration or manuscript.

    `spans` begins with the argument file's; the manuscript's follow, and `where` says each of these in words.
    """

    kind: str
    name: str
    text: str
    spans: tuple[Span, ...] = ()
    role: str = ""
    where: tuple[str, ...] = ()
    paper: str = ""
    terms: tuple[Term, ...] = ()
    """What `{0}`, `{1}` … in `text` stand for."""


@dataclass(slots=True)
class Facts:
    """Everything that the rules are evaluated over; insertion order is the order of the files."""

    origins: dict[Atom, Origin] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    named: dict[Symbol, Named] = field(default_factory=dict)
    readings: list[tuple[Any, str]] = field(default_factory=list)
    """How contents read in English: a term, maybe with variables, and a template."""
    paths: dict[str, str] = field(default_factory=dict)
    """The file that holds each paper."""
    quoted: dict[Symbol, Callable[[str, int], str]] = field(default_factory=dict)
    """For each manuscript, the words of a sentence, citation, entry or section by its number; empty for none."""

    def add(self, predicate: str, *arguments: Any, basis: str = "paper", spans: Iterable[Span] = ()) -> Atom:
        atom = Atom(predicate, tuple(arguments))
        if (known := self.origins.get(atom)) is None:
            self.origins[atom] = Origin(basis, tuple(spans))
        elif extra := tuple(span for span in spans if span not in known.spans):
            self.origins[atom] = Origin(known.basis, known.spans + extra)
        return atom

    def name(self, symbol: Symbol, named: Named) -> None:
        self.named.setdefault(symbol, named)
