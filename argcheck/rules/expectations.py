"""What an argument file expects of itself: `expect` and `allow`, held against what was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from argcheck import disk, model
from argcheck.datalog import Atom, Model, Symbol, Variable
from argcheck.diagnostic import Abstention, Diagnostic, Repair, Severity
from argcheck.disk import files_in, settled
from argcheck.facts import Reading
from argcheck.facts.terms import ground, sign
from argcheck.rules.check import Check
from argcheck.rules.program import COMMITTED
from argcheck.rules.rulebook import Rulebook

OWN = tuple(f"AC00{number}" for number in range(1, 7))
"""Codes of what no check finds: syntax and the tool's own limits."""


def judged(
    found: Sequence[Diagnostic],
    readings: Iterable[Reading],
    derived: Model,
    checks: Sequence[Check],
    abstained: Sequence[Abstention],
    book: Rulebook,
    whole: bool = True,
    today: date | None = None,
) -> list[Diagnostic]:
    """The diagnostics, those marked that a file expects or allows; and AC005, AC006 for what it does in vain.

    Where the evaluation was not `whole`, or some rules were refused, nothing is in vain: it may only not be found yet.
    """
    result = list(found)
    extra: list[Diagnostic] = []
    day = today or disk.present_day()
    every = list(readings)
    papers = [one for one in every if one.document.paper and (one.document.expectations or one.document.waivers)]
    if any(reading.document.waivers for reading in every):
        disk.depends_on_day(day)
    court = Court(every, derived, checks, abstained, book, result, day)
    for reading in papers:
        extra.extend(Jury(reading, court).verdict())
    return [*result, *extra] if whole and not book.partial else result


class Court:
    """What all papers are judged by; `found` are the diagnostics, which are replaced in place."""

    def __init__(
        self,
        readings: Sequence[Reading],
        derived: Model,
        checks: Sequence[Check],
        abstained: Sequence[Abstention],
        book: Rulebook,
        found: list[Diagnostic],
        today: date,
    ) -> None:
        self.readings = readings
        self.derived = derived
        self.checks = checks
        self.book = book
        self.found = found
        self.today = today
        self.by_code: dict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(found):
            self.by_code[one.code].append(index)
        self.passed: dict[str, set[str]] = defaultdict(set)
        for each in abstained:
            self.passed[each.path].add(each.check)

    @cached_property
    def whole_folders(self) -> set[Path]:
        """The folders whose argument files have all been read."""
        places = {settled(reading.document.source.path) for reading in self.readings}
        folders = dict.fromkeys(place.parent for place in places)
        return {folder for folder in folders if all(settled(path) in places for path in files_in(folder, ".arg"))}


class Jury:
    """Holds one paper's expectations against the diagnostics that speak of it."""

    def __init__(self, reading: Reading, court: Court) -> None:
        document = reading.document
        assert document.paper
        self.court = court
        self.document = document
        self.paper = document.paper.name.text
        self.manuscript = reading.manuscript.source.path if reading.manuscript else None
        own = (document.source.path, self.manuscript)
        passed = set().union(*(court.passed[path] for path in own if path))
        self.judging = {check.code for check in court.checks if check.name not in passed} | {"AC001", "AC002"}

    def verdict(self) -> Iterator[Diagnostic]:
        for expectation in self.document.expectations:
            yield from self.expectation(expectation)
        for waiver in self.document.waivers:
            yield from self.waiver(waiver)

    def hits(self, code: str, at: model.Name | None) -> list[int]:
        return [index for index in self.court.by_code.get(code, ()) if self.concerns(self.court.found[index], at)]

    def expectation(self, given: model.Expectation) -> Iterator[Diagnostic]:
        if given.derives is not None:
            yield from self.derivation(given, given.derives)
            return
        assert given.code
        if given.code not in known_codes(self.court.book):
            yield vain("AC005", f"there is no check {given.code}", given)
            return
        hits = self.hits(given.code, given.at)
        if given.absent:
            if hits:
                yield vain("AC005", f"{given.code} was not expected here, and was found", given)
            return
        for index in hits:
            self.court.found[index] = replace(self.court.found[index], expected=True)
        if not hits and given.code in self.judging and not self.unread(given.code, given.at):
            at = f" at {given.at.text}" if given.at else ""
            yield vain("AC005", f"{given.code} was expected{at}, and was not found", given)

    def unread(self, code: str, at: model.Name | None) -> bool:
        """Whether a check reads what was not there: the manuscript, or the other papers of the folder.

        Where a check judges both, what is expected at a statement is meant of the argument file.
        """
        if code.startswith("AC8"):
            return settled(self.document.source.path).parent not in self.court.whole_folders
        return self.manuscript is None and code in codes_of_texts(self.court.book, alone=at is not None)

    def derivation(self, given: model.Expectation, literal: model.Literal) -> Iterator[Diagnostic]:
        pattern = Atom(
            COMMITTED,
            (Symbol(self.paper), sign(literal), ground(literal.term), Variable("T"), Variable("R")),
        )
        if next(iter(self.court.derived.matches(pattern)), None) is None:
            yield vain("AC005", "the paper is not committed to this", given)

    def waiver(self, given: model.Waiver) -> Iterator[Diagnostic]:
        if given.code not in known_codes(self.court.book):
            yield vain("AC006", f"there is no check {given.code}", given)
            return
        hits = self.hits(given.code, given.at)
        if given.until.end is not None and given.until.end < self.court.today:
            yield vain("AC006", f"this waiver of {given.code} ended on {given.until.end}", given, idle=not hits)
            return
        waived = f"allowed until {given.until.end}: {given.reason}" if given.until.end else f"allowed: {given.reason}"
        for index in hits:
            self.court.found[index] = replace(self.court.found[index], expected=True, waived=waived)
        if not hits and given.code in self.judging and not self.unread(given.code, given.at):
            yield vain("AC006", f"nothing is left of {given.code} for this waiver to allow", given, idle=True)

    def concerns(self, one: Diagnostic, at: model.Name | None) -> bool:
        """Whether a diagnostic speaks of this paper, or of the statement that it calls `at`."""
        if at is not None:
            name = at.text if "." in at.text else f"{self.paper}.{at.text}"
            return name in one.subjects
        own = (self.document.source.path, self.manuscript)
        return one.span.path in own or any(name.split(".", 1)[0] == self.paper for name in one.subjects)


def known_codes(book: Rulebook) -> frozenset[str]:
    return frozenset({*OWN, *(check.code for check in book.checks)})


def codes_of_texts(book: Rulebook, alone: bool = False) -> frozenset[str]:
    """The codes of checks that judge a manuscript's text, besides argument files or `alone`."""
    every = all if alone else any
    return frozenset(check.code for check in book.checks if every(form.judges_text for form in check.forms))


def vain(code: str, message: str, given: model.Expectation | model.Waiver, idle: bool = False) -> Diagnostic:
    """AC005 or AC006; an `idle` waiver can go."""
    repair = Repair(given.span, "", certain=True) if idle else None
    name = {"AC005": "unmet-expectation", "AC006": "idle-waiver"}[code]
    return Diagnostic(code, name, Severity.WARNING, message, given.span, repair=repair)
