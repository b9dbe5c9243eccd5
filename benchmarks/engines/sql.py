"""Rules as SQL: a SELECT each, and for recursive ones a SELECT for each literal that may look at what is new."""

from __future__ import annotations

from typing import Any

from argcheck.datalog import Atom, Comparison, Literal, Negated, Positive, Program, Rule, Term, Variable


def program_data(program: Program) -> dict[str, Any]:
    """The relations that are given, and the strata: their relations, what fires once, and what fires in each round."""
    derived = {rule.head.predicate for rule in program.rules}
    given = {name: arity for name, arity in program.arities.items() if name not in derived}
    return {"given": given, "strata": [stratum_data(program, each) for each in program.strata]}


def stratum_data(program: Program, stratum: Any) -> dict[str, Any]:
    first: dict[str, list[str]] = {name: [] for name in stratum.relations}
    again: dict[str, list[str]] = {name: [] for name in stratum.relations}
    for _, rule in stratum.rules:
        recursive = [at for at, one in enumerate(rule.body) if reads(one, stratum.relations)]
        again[rule.head.predicate] += [select(rule, at) for at in recursive]
        if not recursive:
            first[rule.head.predicate].append(select(rule, None))
    return {"arity": {name: program.arities[name] for name in stratum.relations}, "first": first, "again": again}


def reads(literal: Literal, relations: tuple[str, ...]) -> bool:
    return isinstance(literal, Positive) and literal.atom.predicate in relations


def select(rule: Rule, delta: int | None) -> str:
    """A rule as a SELECT; the literal numbered `delta` looks only at what the last round added."""
    sources, tests = [], []
    home: dict[str, str] = {}
    for at, one in enumerate(rule.body):
        if isinstance(one, Positive):
            name = f"delta_{one.atom.predicate}" if at == delta else one.atom.predicate
            sources.append(f"{name} AS t{at}")
            tests += equations(one.atom, f"t{at}", home, bind=True)
    for one in rule.body:
        match one:
            case Comparison(op=op, left=left, right=right):
                tests.append(f"{value(left, home)} {'<>' if op == '!=' else op} {value(right, home)}")
            case Negated(atom=atom):
                inner = equations(atom, "n", home, bind=False)
                tests.append(f"NOT EXISTS (SELECT 1 FROM {atom.predicate} AS n WHERE {' AND '.join(inner) or 'true'})")
    heads = [f"{value(term, home)} AS c{at}" for at, term in enumerate(rule.head.arguments)]
    return f"SELECT {', '.join(heads)} FROM {', '.join(sources)} WHERE {' AND '.join(tests) or 'true'}"


def equations(atom: Atom, alias: str, home: dict[str, str], bind: bool) -> list[str]:
    tests = []
    for at, term in enumerate(atom.arguments):
        if isinstance(term, Variable) and term.name not in home:
            if bind and not term.anonymous:
                home[term.name] = f"{alias}.c{at}"
        else:
            tests.append(f"{alias}.c{at} = {value(term, home)}")
    return tests


def value(term: Term, home: dict[str, str]) -> str:
    return home[term.name] if isinstance(term, Variable) else str(term)
