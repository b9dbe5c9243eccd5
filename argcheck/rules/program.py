"""The shipped rules and those compiled from argument files, checked together."""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.datalog import Program, RawProgram, Rule, check
from argcheck.rules.rulebook import computed, rulebook


def joined(rules: Sequence[Rule]) -> Program:
    """The program to evaluate."""
    raw = rulebook().program
    return check(raw + RawProgram(rules=tuple(rules)), base(raw), computed())


def base(raw: RawProgram) -> dict[str, int]:
    """The predicates that facts may have, with their arity: those that are declared and that no rule derives."""
    derived = {rule.head.predicate for rule in raw.rules}
    declared = {saying.predicate: len(saying.parameters) for saying in (*raw.sayings, *raw.hidden)}
    return {name: arity for name, arity in declared.items() if name not in derived}
