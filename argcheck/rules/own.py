"""A user's own rules beside those that are shipped: which may join them, and every mistake of those that may not.

They read what our rules derive and define predicates of their own. None of ours reads those, and ours are evaluated
first, so that no rule of a user's can change what a check of ours finds.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from argcheck.config import ConfigError
from argcheck.datalog import Atom, Fault, ProgramErrors, RawProgram, Rule, Saying, check, joined, read_rules
from argcheck.datalog.program import named_by
from argcheck.diagnostic import Diagnostic, Severity
from argcheck.disk import settled
from argcheck.patterns import late
from argcheck.rules.check import Check
from argcheck.rules.own_header import own_check
from argcheck.rules.program import base
from argcheck.rules.rulebook import Rulebook, computed, rule_files, rulebook
from argcheck.source import Source, Span

BEGUN = late(r"^([^\W\d_A-Z]\w*)[ \t]*\(", re.MULTILINE)
"""What the clauses of a file begin with, those that cannot be read among them."""


@dataclass(slots=True)
class Own:
    """A user's rule file as far as it can be read, and what is wrong with it."""

    source: Source
    program: RawProgram
    faults: list[Fault] = field(default_factory=list)
    check: Check | None = None

    @classmethod
    def read(cls, source: Source) -> Own:
        program, faults = read_rules(source.text, source.path)
        spans = [fault.span for fault in faults if fault.span]
        rules = tuple(renamed_file(rule) for rule in program.rules if not any(holds(rule, span) for span in spans))
        return cls(source, replace(program, rules=rules), list(faults))

    @property
    def arities(self) -> dict[str, int]:
        return {rule.head.predicate: len(rule.head.arguments) for rule in reversed(self.program.rules)}

    @property
    def unread(self) -> set[str]:
        """Predicates that only clauses define which cannot be read: to call them unknown would mislead."""
        return set(BEGUN.findall(self.source.text)) if self.faults else set()


def with_own(sources: Sequence[Source]) -> tuple[Rulebook, list[Diagnostic]]:
    """The shipped rules with those of a user's files, and every mistake of these (AC001).

    One mistake, and none of the user's rules counts: what the others find may rest on the one that was refused.
    """
    shipped = rulebook()
    if not sources:
        return shipped, []
    files = [Own.read(source) for source in sources]
    known = shipped_arities()
    every = dict(known)
    for file in files:
        every = {**file.arities, **every}
    for file in files:
        file.check, faults = own_check(file.source.path, file.program, every, file.arities)
        file.faults += [*faults, *names(file, files, known)]
    files[0].faults += together(files, known)
    files[0].faults += named_twice(files, shipped.checks)
    digest = digest_with(shipped.digest, sources)
    if faults := [fault for file in files for fault in file.faults]:
        rank = {source.path: number for number, source in enumerate(sources)}
        told = [diagnostic(fault, sources[0]) for fault in dict.fromkeys(faults)]
        told.sort(key=lambda one: (rank[one.span.path], one.span.line, one.span.column))
        return replace(shipped, digest=digest, partial=True), told
    checks = sorted((file.check for file in files if file.check), key=lambda one: one.order)
    own = joined(file.program for file in files)
    return replace(shipped, checks=(*shipped.checks, *checks), digest=digest, own=own), []


def own_book(paths: Sequence[Path]) -> Rulebook:
    """The rules of a run that reads nothing else. Raises ConfigError with every mistake, and Unreadable."""
    book, faults = with_own([Source.read(path) for path in {settled(path): path for path in paths}.values()])
    if faults:
        raise ConfigError("\n".join(one.in_one_line for one in faults))
    return book


def digest_with(shipped: str, sources: Iterable[Source]) -> str:
    """A digest of our rules and a user's, wherever these lie."""
    return hashlib.sha256("\0".join([shipped, *(source.digest for source in sources)]).encode()).hexdigest()


@cache
def shipped_arities() -> dict[str, int]:
    """What our rules define, read and declare, with the number of arguments: no rule of a user's may define it."""
    program = rulebook().program
    return {rule.head.predicate: len(rule.head.arguments) for rule in program.rules} | base(program)


def renamed_file(rule: Rule) -> Rule:
    """The rule, its file called otherwise than one of ours, since proofs name a rule by its file."""
    path = rule.origin.path
    ours = {file.name for file in rule_files()}
    return replace(rule, origin=rule.origin._replace(path=f"./{path}")) if path in ours else rule


def holds(rule: Rule, span: Span) -> bool:
    own = rule.origin.span
    return own is not None and (own.line, own.column) <= (span.line, span.column) < (own.end_line, own.end_column)


def names(file: Own, files: Iterable[Own], known: Mapping[str, int]) -> Iterator[Fault]:
    """Predicates that are argcheck's or another file's, and declarations of what the file does not define."""
    elsewhere = {
        rule.head.predicate: rule
        for other in files
        if other is not file
        for rule in other.program.rules
        if rule.head.predicate not in known
    }
    for rule in file.program.rules:
        name, span = rule.head.predicate, rule.origin.span
        if name in known:
            yield Fault(span, f"{name} is a predicate of argcheck's, so no rule of yours can define it", other(name))
        elif name in elsewhere:
            there = elsewhere[name].origin
            place = f"{there.path}:{there.span.line}" if there.span else there.path
            yield Fault(span, f"{name} is defined in another file too: {place}", "give one of them another name")
    program = file.program
    for saying in (*program.sayings, *program.absences, *program.hidden):
        yield from declared(saying, file.arities, known)


def declared(saying: Saying, own: Mapping[str, int], known: Mapping[str, int]) -> Iterator[Fault]:
    """What is wrong with a `say`, `absent` or `hidden`."""
    name, span = saying.predicate, saying.origin.span
    if name in known:
        yield Fault(span, f"{name} is a predicate of argcheck's, and so is how it is told", other(name))
    elif name not in own:
        yield Fault(span, f"no rule of this file defines {name}", "declare it in the file that does")
    elif len(saying.parameters) != own[name]:
        yield Fault(span, f"{name} takes {own[name]} arguments, and {len(saying.parameters)} are named here")


def other(name: str) -> str:
    return f"call yours otherwise, such as my_{name}"


def together(files: Sequence[Own], known: Mapping[str, int]) -> list[Fault]:
    """What makes the rules unsafe, unstratified or about unknown predicates, all files being one program."""
    unread = set().union(*(file.unread for file in files)) - set(known)
    unread -= {name for file in files for name in file.arities}
    whole = joined(file.program for file in files)
    rules = [renamed(rule, known) for rule in whole.rules]
    rules = [rule for rule in rules if not unread.intersection(name for one in rule.body for name in named_by(one))]
    try:
        check(replace(whole, rules=tuple(rules)), known, computed())
    except ProgramErrors as errors:
        return list(errors.faults)
    return []


def renamed(rule: Rule, known: Mapping[str, int]) -> Rule:
    """The rule, under the name that it should have, so that its other mistakes are found in the same run."""
    if rule.head.predicate not in known:
        return rule
    return replace(rule, head=Atom(f"my_{rule.head.predicate}", rule.head.arguments))


def named_twice(files: Sequence[Own], shipped: Iterable[Check]) -> Iterator[Fault]:
    """Checks with the code or the name of another."""
    taken = {called.casefold(): one.code for one in shipped for called in (one.code, one.name)}
    for made in (file.check for file in files if file.check):
        for called in (made.code, made.name):
            if called.casefold() in taken:
                yield Fault(made.home, f"there is another check “{called}”", "give this one another code and name")
        taken |= {made.code.casefold(): made.code, made.name.casefold(): made.code}


def diagnostic(fault: Fault, first: Source) -> Diagnostic:
    span = fault.span or Span(first.path, 1, 1, 1, 1)
    return Diagnostic("AC001", "syntax-error", Severity.ERROR, fault.message, span, help=fault.hint)
