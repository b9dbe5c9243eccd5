"""Stratification: which relations must be complete before which others are begun."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argcheck.datalog.graphs import components, path_between
from argcheck.datalog.program import Aggregate, Comparison, Fault, Negated, Positive, Rule, relation_name

Graph = dict[str, dict[str, str]]
"""For each relation those that it is made from, and how they are used where they must be complete first."""

USES = {"no": "negation", "all": "an aggregate", "over": "a computed relation"}


class Stratum(NamedTuple):
    """Relations that depend on one another, with their numbered rules; or one relation computed over others."""

    relations: tuple[str, ...]
    rules: tuple[tuple[int, Rule], ...] = ()
    computed: str = ""
    over: tuple[str, ...] = ()


def dependencies(rules: Iterable[Rule]) -> tuple[Graph, dict[str, Positive | Negated]]:
    """What each relation is made from, and the literals that ask for computed relations over others."""
    graph: Graph = {}
    computed: dict[str, Positive | Negated] = {}

    def depend(relation: str, other: str, use: str) -> None:
        known = graph.setdefault(relation, {})
        known[other] = known.get(other) or use
        graph.setdefault(other, {})

    for rule in rules:
        head = rule.head.predicate
        graph.setdefault(head, {})
        for literal in rule.body:
            match literal:
                case Comparison():
                    continue
                case Aggregate(atom=atom):
                    depend(head, atom.predicate, "all")
                case Positive() | Negated():
                    name = relation_name(literal)
                    depend(head, name, "no" if isinstance(literal, Negated) else "")
                    for other in literal.over:
                        computed[name] = literal
                        depend(name, other, "over")
    return graph, computed


def stratify(rules: tuple[Rule, ...]) -> tuple[tuple[Stratum, ...], list[Fault]]:
    """The strata in an order in which they can be evaluated, and the loops that go through what must be complete."""
    graph, computed = dependencies(rules)
    defining: dict[str, list[tuple[int, Rule]]] = {}
    for number, rule in enumerate(rules):
        defining.setdefault(rule.head.predicate, []).append((number, rule))
    strata: list[Stratum] = []
    faults: list[Fault] = []
    for found in components(graph):
        faults += forbidden_loops(graph, set(found), defining)
        if (literal := computed.get(found[0])) is not None:
            strata.append(Stratum((found[0],), (), literal.atom.predicate, literal.over))
        elif clauses := sorted((clause for name in found for clause in defining.get(name, ())), key=lambda c: c[0]):
            strata.append(Stratum(tuple(found), tuple(clauses)))
    return tuple(strata), faults


def forbidden_loops(graph: Graph, component: set[str], defining: dict[str, list[tuple[int, Rule]]]) -> Iterable[Fault]:
    """A fault for each use within a component that would need the component to be complete already."""
    for relation in component if len(component) == 1 else [name for name in graph if name in component]:
        for other, use in graph[relation].items():
            if use and other in component:
                path = path_between(graph, other, relation, component)
                steps = [relation, f"{use} {other}" if use != "over" else other, *path[1:]]
                span = next((rule.origin.span for _, rule in defining.get(relation, ())), None)
                hint = f"{other} must be complete before {relation} is begun, and cannot be"
                yield Fault(span, f"{USES[use]} in a loop: {' → '.join(steps)}", hint)
