"""The shipped rules, those compiled from argument files, and a user's own, checked together."""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.datalog import Program, RawProgram, Rule, check
from argcheck.rules.rulebook import Rulebook, computed, rulebook


def joined(rules: Sequence[Rule], book: Rulebook | None = None) -> Program:
    """The program to evaluate: the user's own rules stand last, so that all others are done before they begin."""
    book = book or rulebook()
    return check(book.program + RawProgram(rules=tuple(rules)) + book.own, base(book.program), computed())


def base(raw: RawProgram) -> dict[str, int]:
    """The predicates that facts may have, with their arity: those that are declared and that no rule derives."""
    derived = {rule.head.predicate for rule in raw.rules}
    declared = {saying.predicate: len(saying.parameters) for saying in (*raw.sayings, *raw.hidden)}
    return {name: arity for name, arity in declared.items() if name not in derived}
