"""The shipped rules and those compiled from argument files, checked together."""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.datalog import Program, RawProgram, Rule, check
from argcheck.rules.rulebook import computed, rulebook


def joined(rules: Sequence[Rule]) -> Program:
    """The program to evaluate."""
    raw = rulebook().program
    return check(RawProgram.join([raw, RawProgram(rules=tuple(rules))]), base(raw), computed())


def base(raw: RawProgram) -> dict[str, int]:
    """The predicates that facts may have, with their arity: those that are declared and that no rule derives."""
    derived = {rule.head.predicate for rule in raw.rules}
    declared = {name: len(arguments) for name, (arguments, _) in raw.sayings.items() if " " not in name}
    declared |= {name: len(arguments) for name, arguments in raw.hidden.items()}
    return {name: arity for name, arity in declared.items() if name not in derived}
