"""A naive evaluator that one can check by reading it: every rule, tried on everything, until nothing changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argcheck.datalog import (
    Aggregate,
    Atom,
    Comparison,
    Compound,
    Literal,
    Negated,
    Positive,
    Rule,
    Term,
    Variable,
    compare,
    substitute,
    substituted,
)

Body = tuple[Literal, ...]
Bindings = dict[str, Term]
Heights = dict[Atom, int]


def reference(rules: tuple[Rule, ...], facts: Iterable[Atom]) -> dict[Atom, int]:
    """Every fact with its least height. Positive literals must bind all variables, and come first."""
    heights = dict.fromkeys(facts, 0)
    for level in range(len(rules) + 1):
        layer = [rule for rule in rules if levels(rules)[rule.head.predicate] == level]
        before = None
        while before != heights:
            before = dict(heights)
            for rule in layer:
                for bindings, height in solutions(rule.body, {}, 0, before):
                    head = substituted(rule.head, bindings)  # type: ignore[arg-type]
                    heights[head] = min(heights.get(head, height + rule.cost), height + rule.cost)
    return heights


def levels(rules: tuple[Rule, ...]) -> dict[str, int]:
    """For each predicate, how many negations or counts it lies above."""
    level = {rule.head.predicate: 0 for rule in rules}
    reads = [(rule.head.predicate, one) for rule in rules for one in rule.body if not isinstance(one, Comparison)]
    for head, literal in reads * len(rules):
        below = level.get(literal.atom.predicate, 0) + (not isinstance(literal, Positive))
        level[head] = max(level[head], below)
    return level


def solutions(body: Body, bound: Bindings, height: int, heights: Heights) -> Iterator[tuple[Bindings, int]]:
    if not body:
        yield bound, height
        return
    literal, rest = body[0], body[1:]
    if isinstance(literal, Positive):
        for found, extended in matches(literal.atom, bound, heights):
            yield from solutions(rest, extended, max(height, heights[found]), heights)
    elif isinstance(literal, Negated):
        if not any(matches(literal.atom, bound, heights)):
            yield from solutions(rest, bound, height, heights)
    elif isinstance(literal, Comparison):
        left, right = (substitute(term, bound) for term in (literal.left, literal.right))  # type: ignore[arg-type]
        if compare(literal.op, left, right):  # type: ignore[arg-type]
            yield from solutions(rest, bound, height, heights)
    elif isinstance(literal, Aggregate):
        found_all = list(matches(literal.atom, bound, heights))
        count = len({extended[literal.template.name] for _, extended in found_all})
        highest = max([height, *(heights[found] for found, _ in found_all)])
        yield from solutions(rest, bound | {literal.result.name: count}, highest, heights)


def matches(pattern: Atom, bindings: Bindings, heights: Heights) -> Iterator[tuple[Atom, Bindings]]:
    for fact in heights:
        if fact.predicate == pattern.predicate:
            extended = matched(pattern.arguments, fact.arguments, bindings)
            if extended is not None:
                yield fact, extended


def matched(terms: Iterable[Term], values: Iterable[Term], bindings: Bindings | None) -> Bindings | None:
    for term, value in zip(terms, values, strict=True):
        bindings = None if bindings is None else match(term, value, bindings)
    return bindings


def match(term: Term, value: Term, bindings: Bindings) -> Bindings | None:
    if isinstance(term, Variable):
        known = value if term.anonymous else bindings.get(term.name, value)
        return (bindings if term.anonymous else bindings | {term.name: value}) if known == value else None
    if isinstance(term, Compound) and isinstance(value, Compound) and len(term.arguments) == len(value.arguments):
        return matched(term.arguments, value.arguments, bindings) if term.functor == value.functor else None
    return bindings if term == value else None
