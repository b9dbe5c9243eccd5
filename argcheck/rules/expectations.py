"""What an argument file expects of itself: `expect` and `allow`, held against what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import date
from pathlib import Path

from argcheck import disk, model
from argcheck.datalog import Atom, Model, Symbol, Variable
from argcheck.diagnostic import Abstention, Diagnostic, Severity
from argcheck.disk import files_in, settled
from argcheck.facts import Reading
from argcheck.facts.terms import ground, sign
from argcheck.rules.check import Check
from argcheck.rules.rulebook import Rulebook

OWN = tuple(f"AC00{number}" for number in range(1, 7))
"""Codes of what no check finds: syntax and the tool's own limits."""
EXPECTED = ("committed",)
"""The predicates that an `expect` of a file asks for."""


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
    readings = list(readings)
    day = today or disk.present_day()
    if any(reading.document.waivers for reading in readings):
        disk.depends_on_day(day)
    read = {settled(reading.document.source.path) for reading in readings}
    folders = dict.fromkeys(settled(reading.document.source.path).parent for reading in readings)
    whole_folders = {folder for folder in folders if all(settled(path) in read for path in files_in(folder, ".arg"))}
    for reading in readings:
        if reading.document.paper is not None:
            jury = Jury(reading, derived, checks, abstained, whole_folders, book, day)
            extra.extend(jury.verdict(result))
    return [*result, *extra] if whole and not book.partial else result


class Jury:
    """Holds one paper's expectations against the diagnostics that speak of it."""

    def __init__(
        self,
        reading: Reading,
        derived: Model,
        checks: Sequence[Check],
        abstained: Sequence[Abstention],
        whole_folders: Set[Path],
        book: Rulebook,
        today: date,
    ) -> None:
        self.today = today
        document = reading.document
        assert document.paper
        self.document = document
        self.paper = document.paper.name.text
        self.manuscript = reading.manuscript.source.path if reading.manuscript else None
        self.with_neighbours = settled(document.source.path).parent in whole_folders
        self.derived = derived
        self.book = book
        passed = {one.check for one in abstained if one.path in (document.source.path, self.manuscript)}
        self.judging = {check.code for check in checks if check.name not in passed} | {"AC001", "AC002"}

    def verdict(self, found: list[Diagnostic]) -> Iterator[Diagnostic]:
        for expectation in self.document.expectations:
            yield from self.expectation(expectation, found)
        for waiver in self.document.waivers:
            yield from self.waiver(waiver, found)

    def expectation(self, given: model.Expectation, found: list[Diagnostic]) -> Iterator[Diagnostic]:
        if given.derives is not None:
            yield from self.derivation(given, given.derives)
            return
        assert given.code
        if given.code not in known_codes(self.book):
            yield vain("AC005", f"there is no check {given.code}", given)
            return
        hits = [index for index, one in enumerate(found) if one.code == given.code and self.concerns(one, given.at)]
        if given.absent:
            if hits:
                yield vain("AC005", f"{given.code} was not expected here, and was found", given)
            return
        for index in hits:
            found[index] = replace(found[index], expected=True)
        if not hits and given.code in self.judging and not self.unread(given.code, given.at):
            at = f" at {given.at.text}" if given.at else ""
            yield vain("AC005", f"{given.code} was expected{at}, and was not found", given)

    def unread(self, code: str, at: model.Name | None) -> bool:
        """Whether a check reads what was not there: the manuscript, or the other papers of the folder.

        Where a check judges both, what is expected at a statement is meant of the argument file.
        """
        if code.startswith("AC8"):
            return not self.with_neighbours
        return self.manuscript is None and code in codes_of_texts(self.book, alone=at is not None)

    def derivation(self, given: model.Expectation, literal: model.Literal) -> Iterator[Diagnostic]:
        pattern = Atom(
            EXPECTED[0],
            (Symbol(self.paper), sign(literal), ground(literal.term), Variable("T"), Variable("R")),
        )
        if next(iter(self.derived.matches(pattern)), None) is None:
            yield vain("AC005", "the paper is not committed to this", given)

    def waiver(self, given: model.Waiver, found: list[Diagnostic]) -> Iterator[Diagnostic]:
        if given.code not in known_codes(self.book):
            yield vain("AC006", f"there is no check {given.code}", given)
            return
        if given.until.end is not None and given.until.end < self.today:
            yield vain("AC006", f"this waiver of {given.code} ended on {given.until.end}", given)
            return
        hits = [index for index, one in enumerate(found) if one.code == given.code and self.concerns(one, given.at)]
        waived = f"allowed until {given.until.end}: {given.reason}" if given.until.end else f"allowed: {given.reason}"
        for index in hits:
            found[index] = replace(found[index], expected=True, waived=waived)
        if not hits and given.code in self.judging and not self.unread(given.code, given.at):
            yield vain("AC006", f"nothing is left of {given.code} for this waiver to allow", given)

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


def vain(code: str, message: str, given: model.Expectation | model.Waiver) -> Diagnostic:
    name = {"AC005": "unmet-expectation", "AC006": "idle-waiver"}[code]
    return Diagnostic(code, name, Severity.WARNING, message, given.span)
