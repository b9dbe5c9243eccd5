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

Bindings = dict[str, Term]


def reference(rules: tuple[Rule, ...], facts: Iterable[Atom]) -> dict[Atom, int]:
    """Every fact with its least height. Positive literals must bind all variables, and come first."""
    heights = dict.fromkeys(facts, 0)
    for level in range(len(rules) + 1):
        layer = [rule for rule in rules if levels(rules)[rule.head.predicate] == level]
        changed = True
        while changed:
            changed = False
            for rule in layer:
                for bindings, height in solutions(rule.body, {}, 0, dict(heights)):
                    head = substituted(rule.head, bindings)  # type: ignore[arg-type]
                    if heights.get(head, height + rule.cost + 1) > height + rule.cost:
                        heights[head] = height + rule.cost
                        changed = True
    return heights


def levels(rules: tuple[Rule, ...]) -> dict[str, int]:
    """For each predicate, how many negations or counts it lies above."""
    level = {rule.head.predicate: 0 for rule in rules}
    for _ in rules:
        for rule in rules:
            for literal in rule.body:
                if not isinstance(literal, Comparison):
                    below = level.get(literal.atom.predicate, 0) + (not isinstance(literal, Positive))
                    level[rule.head.predicate] = max(level[rule.head.predicate], below)
    return level


def solutions(
    body: tuple[Literal, ...], bindings: Bindings, height: int, heights: dict[Atom, int]
) -> Iterator[tuple[Bindings, int]]:
    if not body:
        yield bindings, height
        return
    literal, rest = body[0], body[1:]
    if isinstance(literal, Positive):
        for found, extended in matches(literal.atom, bindings, heights):
            yield from solutions(rest, extended, max(height, heights[found]), heights)
    elif isinstance(literal, Negated):
        if not any(matches(literal.atom, bindings, heights)):
            yield from solutions(rest, bindings, height, heights)
    elif isinstance(literal, Comparison):
        left, right = (substitute(term, bindings) for term in (literal.left, literal.right))  # type: ignore[arg-type]
        if compare(literal.op, left, right):  # type: ignore[arg-type]
            yield from solutions(rest, bindings, height, heights)
    elif isinstance(literal, Aggregate):
        found_all = list(matches(literal.atom, bindings, heights))
        count = len({extended[literal.template.name] for _, extended in found_all})
        highest = max([height, *(heights[found] for found, _ in found_all)])
        assert isinstance(literal.result, Variable)
        yield from solutions(rest, bindings | {literal.result.name: count}, highest, heights)


def matches(pattern: Atom, bindings: Bindings, heights: dict[Atom, int]) -> Iterator[tuple[Atom, Bindings]]:
    for fact in heights:
        if fact.predicate == pattern.predicate:
            extended: Bindings | None = bindings
            for term, value in zip(pattern.arguments, fact.arguments, strict=True):
                extended = extended if extended is None else match(term, value, extended)
            if extended is not None:
                yield fact, extended


def match(term: Term, value: Term, bindings: Bindings) -> Bindings | None:
    if isinstance(term, Variable):
        if term.anonymous:
            return bindings
        return bindings | {term.name: value} if bindings.get(term.name, value) == value else None
    if isinstance(term, Compound) and isinstance(value, Compound):
        if (term.functor, len(term.arguments)) != (value.functor, len(value.arguments)):
            return None
        extended: Bindings | None = bindings
        for part, other in zip(term.arguments, value.arguments, strict=True):
            extended = extended if extended is None else match(part, other, extended)
        return extended
    return bindings if term == value else None
