"""The shipped rules, those compiled from argument files, and a user's own, checked together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from argcheck.datalog import Program, RawProgram, Rule, check
from argcheck.datalog.program import named_by
from argcheck.rules.check import Check
from argcheck.rules.rulebook import Rulebook, computed, rulebook

COMMITTED = "committed"
"""The predicate that an `expect` of an argument file asks for."""


def joined(rules: Sequence[Rule], book: Rulebook | None = None, asked: Iterable[str] | None = None) -> Program:
    """The program to evaluate: the user's own rules stand last, so that all others are done before they begin.

    Where only some predicates will be `asked` for, the rules that no answer can rest on are left out.
    """
    book = book or rulebook()
    whole = book.program + RawProgram(rules=tuple(rules)) + book.own
    shipped = book.program.rules
    if asked is not None:
        needed = reached(asked, whole.rules)
        whole = replace(whole, rules=tuple(rule for rule in whole.rules if rule.head.predicate in needed))
        shipped = tuple(rule for rule in shipped if rule.head.predicate in needed)
    return check(whole, base(book.program), computed(), len(shipped) if book.compiled else 0)


def reached(names: Iterable[str], rules: Iterable[Rule]) -> set[str]:
    """The predicates that some predicates rest on, themselves among them."""
    reads: dict[str, set[str]] = {}
    for rule in rules:
        reads.setdefault(rule.head.predicate, set()).update(named for one in rule.body for named in named_by(one))
    waiting, found = list(names), set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(reads.get(name, ()))
    return found


def asked_by(checks: Iterable[Check], book: Rulebook) -> list[str]:
    """The predicates that checks ask for, and a user's own rules conclude."""
    names = [name for check in checks for form in check.forms for name in form.predicates]
    return [*names, *(rule.head.predicate for rule in book.own.rules)]


def base(raw: RawProgram) -> dict[str, int]:
    """The predicates that facts may have, with their arity: those that are declared and that no rule derives."""
    derived = {rule.head.predicate for rule in raw.rules}
    declared = {saying.predicate: len(saying.parameters) for saying in (*raw.sayings, *raw.hidden)}
    return {name: arity for name, arity in declared.items() if name not in derived}
