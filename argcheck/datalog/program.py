"""Rules as they are written (RawProgram) and as they have been checked (Program)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argcheck.datalog.computed import Computed
from argcheck.datalog.terms import Atom, Term, Variable, bare, variables, written
from argcheck.source import Span

if TYPE_CHECKING:
    from argcheck.datalog.planning import Plan
    from argcheck.datalog.strata import Stratum


@dataclass(frozen=True, slots=True)
class Positive:
    """An atom that must hold; `over` names the relations that a computed relation works on."""

    atom: Atom
    over: tuple[str, ...] = ()

    def __str__(self) -> str:
        return over_text(self.atom, self.over)


@dataclass(frozen=True, slots=True)
class Negated:
    """An atom that must not be found."""

    atom: Atom
    over: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"no {over_text(self.atom, self.over)}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left op right`; `=` also binds a variable, builds a compound or takes one apart."""

    op: str
    left: Term
    right: Term

    def __str__(self) -> str:
        return f"{written(self.left)} {self.op} {written(self.right)}"


@dataclass(frozen=True, slots=True)
class Aggregate:
    """`result = function(template : atom)`, over the different values of the template."""

    result: Term
    function: str
    template: Variable
    atom: Atom

    def __str__(self) -> str:
        return f"{written(self.result)} = {self.function}({self.template} : {self.atom})"


Literal: TypeAlias = Positive | Negated | Comparison | Aggregate


def over_text(atom: Atom, over: tuple[str, ...]) -> str:
    if not over:
        return str(atom)
    names = ", ".join(map(bare, over))
    return f"{bare(atom.predicate)}[{names}]({', '.join(map(written, atom.arguments))})"


def relation_name(literal: Positive | Negated) -> str:
    """The relation that a literal looks into: `loop[rests_on]` is one of its own."""
    if not literal.over:
        return literal.atom.predicate
    return f"{literal.atom.predicate}[{', '.join(literal.over)}]"


def named_by(literal: Literal) -> tuple[str, ...]:
    """The predicates that a literal names: its own, and those of the relations that a computed one works on."""
    match literal:
        case Comparison():
            return ()
        case Aggregate(atom=atom):
            return (atom.predicate,)
        case Positive(atom=atom, over=over) | Negated(atom=atom, over=over):
            return (atom.predicate, *over)


def terms_of(literal: Literal) -> tuple[Term, ...]:
    """The terms of a literal, an aggregate's own left out but for its result."""
    match literal:
        case Positive(atom=atom) | Negated(atom=atom):
            return atom.arguments
        case Comparison(left=left, right=right):
            return (left, right)
        case Aggregate(result=result):
            return (result,)


class Origin(NamedTuple):
    """Where a rule is written; clauses count from 1 in their file."""

    path: str
    clause: int
    span: Span | None = None
    note: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.clause}"


NOWHERE = Origin("", 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """`head :- body`; `cost` is what a step by this rule adds to a proof's height: 0 when its head is hidden."""

    head: Atom
    body: tuple[Literal, ...] = ()
    severity: str | None = None
    origin: Origin = field(default=NOWHERE, compare=False)
    cost: int = 1

    def __str__(self) -> str:
        clause = f"{self.head} :- {', '.join(map(str, self.body))}." if self.body else f"{self.head}."
        return f"{clause}   %: {self.severity}" if self.severity else clause

    def variables(self) -> dict[str, None]:
        """The names of the variables of head and body, aggregates' own left out, each once, in order."""
        terms = [*self.head.arguments, *(term for literal in self.body for term in terms_of(literal))]
        return {variable.name: None for term in terms for variable in variables(term)}


class Saying(NamedTuple):
    """How a fact of a predicate reads, or its absence: `{a}` in the text stands for the parameter a."""

    predicate: str
    parameters: tuple[str, ...]
    text: str
    origin: Origin


class Header(NamedTuple):
    """A line of documentation, without its `%!`."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class RawProgram:
    """Rules and declarations as they are written; several of them join with `+`."""

    rules: tuple[Rule, ...] = ()
    sayings: tuple[Saying, ...] = ()
    absences: tuple[Saying, ...] = ()
    hidden: tuple[Saying, ...] = ()
    headers: tuple[Header, ...] = ()

    def __add__(self, other: RawProgram) -> RawProgram:
        return joined((self, other))

    def __str__(self) -> str:
        return "\n".join(map(str, self.rules))


def joined(programs: Iterable[RawProgram]) -> RawProgram:
    """Many programs as one."""
    given = tuple(programs)
    return RawProgram(
        tuple(rule for program in given for rule in program.rules),
        tuple(saying for program in given for saying in program.sayings),
        tuple(saying for program in given for saying in program.absences),
        tuple(saying for program in given for saying in program.hidden),
        tuple(header for program in given for header in program.headers),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Rules that are safe, stratified and know every predicate they name; made by `check` alone."""

    rules: tuple[Rule, ...]
    strata: tuple[Stratum, ...]
    arities: Mapping[str, int]
    computed: Mapping[str, Computed]
    sayings: Mapping[str, Saying]
    absences: Mapping[str, Saying]
    hidden: frozenset[str]
    headers: tuple[Header, ...] = ()
    plans: dict[tuple[int, int | None], Plan] = field(default_factory=dict, repr=False)
    """How bodies are joined, worked out when a rule first fires and kept for the next evaluation."""
    concluding: dict[str, list[Rule]] = field(default_factory=dict, repr=False)
    """The rules by the predicate of their heads, listed when that is first asked for."""

    @classmethod
    def parse(cls, text: str, known: Mapping[str, int] | None = None, computed: Iterable[Computed] = ()) -> Program:
        """The program that a text says. Raises ProgramErrors with all its faults.

        `known` are the predicates of its facts, with their numbers of arguments; without it they are taken to be
        those that bodies name and no rule concludes, which lets a misspelt name pass.
        """
        from argcheck.datalog.checking import check, read_only
        from argcheck.datalog.parsing import parse_rules

        raw, relations = parse_rules(text), tuple(computed)
        return check(raw, read_only(raw, relations) if known is None else known, relations)

    def defining(self, predicate: str) -> Sequence[Rule]:
        """The rules whose head is of that predicate."""
        if not self.concluding:
            for rule in self.rules:
                self.concluding.setdefault(rule.head.predicate, []).append(rule)
        return self.concluding.get(predicate, ())

    def looked_through(self, relation: str) -> tuple[str, ...]:
        """What is looked through for a fact of a relation: this relation, and those that its rules look for."""
        if relation in self.computed:
            return ()
        read = [
            relation_name(literal)
            for rule in self.defining(relation)
            for literal in rule.body
            if isinstance(literal, Positive) and (literal.over or literal.atom.predicate not in self.computed)
        ]
        return tuple(dict.fromkeys([relation, *read]))


class Fault(NamedTuple):
    """One thing wrong with a program, with the place and a way out."""

    span: Span | None
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.span.path}:{self.span.line}:{self.span.column}: " if self.span else ""
        return f"{place}{self.message}{f' ({self.hint})' if self.hint else ''}"


class ProgramErrors(Exception):
    """A program that cannot be used, with all its faults."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
