"""Random stratified programs: recursion, negation, counts, comparison, constants and patterns."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from argcheck.datalog import (
    Aggregate,
    Atom,
    Comparison,
    Compound,
    Literal,
    Negated,
    Positive,
    RawProgram,
    Rule,
    Saying,
    Symbol,
    Term,
    Variable,
    variables,
)
from argcheck.datalog.program import NOWHERE

BASE = {"given": 1, "edge": 2}
DERIVED = {"p": (0, 1), "q": (0, 2), "r": (1, 2), "s": (1, 1), "t": (2, 2)}
"""Level and arity: a predicate is derived from its own level and those below, and negates only what is below."""
ARITIES = BASE | {name: arity for name, (_, arity) in DERIVED.items()}
CONSTANTS = [Symbol("a"), Symbol("b"), 1, Compound("f", (Symbol("a"),))]
OTHERS = [*CONSTANTS, "a", 1.0, 2.5]
X, Y, Z = VARIABLES = [Variable(name) for name in ("X", "Y", "Z")]
SEEDS = (
    Rule(Atom("p", (X,)), (Positive(Atom("given", (X,))),)),
    Rule(Atom("q", (X, Y)), (Positive(Atom("edge", (X, Y))),)),
    Rule(Atom("q", (X, Z)), (Positive(Atom("q", (X, Y))), Positive(Atom("edge", (Y, Z))))),
)
"""What every program has, so that the rest has something to work on."""

GAME = Rule(Atom("s", (X,)), (Positive(Atom("edge", (X, Y))), Negated(Atom("s", (Y,)))))
"""A position is won from which one can move to a lost one: undecided where a game can go on for ever."""


class Case(NamedTuple):
    raw: RawProgram
    facts: list[Atom]


@st.composite
def cases(draw: DrawFn, flat: bool = False) -> Case:
    """Programs with facts; `flat` ones have no patterns and no counts."""
    hidden = draw(st.lists(st.sampled_from(sorted(DERIVED)), max_size=2, unique=True))
    rules = SEEDS + tuple(draw(st.lists(rules_(flat), min_size=2, max_size=6)))
    declared = tuple(Saying(name, (), "", NOWHERE) for name in hidden)
    return Case(RawProgram(rules, hidden=declared), draw(facts()))


@st.composite
def normal_cases(draw: DrawFn) -> Case:
    """Programs that may negate in a loop."""
    rules = tuple(draw(st.lists(rules_(stratified=False), min_size=2, max_size=6)))
    return Case(RawProgram((*SEEDS, GAME, *rules)), draw(facts()))


@st.composite
def facts(draw: DrawFn) -> list[Atom]:
    constant = st.sampled_from(CONSTANTS)
    given = draw(st.lists(constant, min_size=1, max_size=4))
    edges = draw(st.lists(st.tuples(constant, constant), min_size=4, max_size=8))
    return [Atom("given", (value,)) for value in given] + [Atom("edge", edge) for edge in edges]


@st.composite
def rules_(draw: DrawFn, flat: bool = False, stratified: bool = True) -> Rule:
    predicate = draw(st.sampled_from(sorted(DERIVED)))
    level, arity = DERIVED[predicate]
    usable = BASE | {name: below[1] for name, below in DERIVED.items() if below[0] <= level}
    complete = BASE | {name: below[1] for name, below in DERIVED.items() if below[0] < level}
    negatable = complete if stratified else ARITIES
    body: list[Literal] = [Positive(atom) for atom in draw(st.lists(atoms(usable, flat), min_size=1, max_size=3))]
    terms = [term for literal in body for term in literal.atom.arguments]  # type: ignore[union-attr]
    bound: list[Term] = list(dict.fromkeys(name for term in terms for name in variables(term)))
    values = st.sampled_from([*bound, *bound, *OTHERS]) if bound else st.sampled_from(OTHERS)
    if draw(st.integers(0, 3)) == 0:
        operator = draw(st.sampled_from(["=", "!=", "<", "<=", ">", ">="]))
        body.append(Comparison(operator, draw(values), draw(values)))
    if draw(st.integers(0, 2)) == 0:
        name = draw(st.sampled_from(sorted(negatable)))
        wild = st.one_of(values, st.just(Variable("_")))
        body.append(Negated(Atom(name, tuple(draw(wild) for _ in range(negatable[name])))))
    if not flat and stratified and draw(st.integers(0, 3)) == 0:
        name = draw(st.sampled_from(sorted(complete)))
        inside = (Variable("V"), *(draw(values) for _ in range(complete[name] - 1)))
        body.append(Aggregate(Variable("N"), "count", Variable("V"), Atom(name, inside)))
        bound.append(Variable("N"))
    head = st.sampled_from([*bound, *bound, *CONSTANTS])
    return Rule(Atom(predicate, tuple(draw(head) for _ in range(arity))), tuple(body))


@st.composite
def atoms(draw: DrawFn, arities: dict[str, int], flat: bool) -> Atom:
    name = draw(st.sampled_from(sorted(arities)))
    variable = st.sampled_from(VARIABLES)
    pattern = variable.map(lambda name: Compound("f", (name,)))
    term = st.one_of(*[variable] * 6, st.sampled_from(CONSTANTS), *[pattern] * (not flat))
    return Atom(name, tuple(draw(term) for _ in range(arities[name])))
