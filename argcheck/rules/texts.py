"""Which facts of texts a run needs: those that its checks read, for reading all of them takes time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from argcheck.datalog import Aggregate, Literal, Negated, Positive
from argcheck.rules.check import Check
from argcheck.rules.rulebook import Rulebook, rulebook

if TYPE_CHECKING:
    from argcheck.facts import Facts
    from argcheck.manuscript import Manuscript


def add_texts(
    facts: Facts, manuscripts: Mapping[str, Manuscript], checks: Sequence[Check], book: Rulebook | None = None
) -> None:
    """Adds what the checks, and the user's own rules, read of the texts of manuscripts (by path)."""
    if manuscripts:
        from argcheck.facts.text import ReadText, write_texts

        write_texts(facts, (ReadText(path, paper) for path, paper in manuscripts.items()), read_by(checks, book))


def read_by(checks: Sequence[Check], book: Rulebook | None = None) -> set[str]:
    """The predicates that checks and a user's own rules rest on, and those that headers name."""
    book = book or rulebook()
    reads: dict[str, set[str]] = {}
    for rule in book.whole.rules:
        reads.setdefault(rule.head.predicate, set()).update(named for one in rule.body for named in named_by(one))
    waiting = [name for check in checks for form in check.forms for name in form.predicates]
    waiting += [rule.head.predicate for rule in book.own.rules]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(reads.get(name, ()))
    return found


def named_by(literal: Literal) -> Iterator[str]:
    match literal:
        case Positive(atom=atom, over=over) | Negated(atom=atom, over=over):
            yield from (atom.predicate, *over)
        case Aggregate(atom=atom):
            yield atom.predicate
