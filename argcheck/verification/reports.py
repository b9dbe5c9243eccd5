"""A report against what its files and rules give: the same words, places and counts, and nothing beside."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from argcheck.config import Config
from argcheck.datalog import Atom, ProgramErrors
from argcheck.diagnostic import RANKS, Diagnostic, Severity
from argcheck.facts import facts_of
from argcheck.inputs import read_inputs
from argcheck.renderers import Options
from argcheck.renderers.json import of_abstention, of_diagnostic
from argcheck.rules import Check, add_texts, selected
from argcheck.rules.expectations import judged
from argcheck.rules.own import with_own
from argcheck.rules.program import joined
from argcheck.rules.speech import Speech
from argcheck.rules.steps import StepWriter
from argcheck.rules.verdicts import Judge, Row, pair
from argcheck.verification.proofs import Grounds, Proof, Tree, Unsound, demand

BROKEN = (Unsound, LookupError, ValueError, TypeError, ProgramErrors, RecursionError)
APART = ("severity", "own_severity", "expected", "proof")
"""What settings, files and rules add to the words of a diagnostic."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a report: the diagnostic by number from 1 (0: the report), the step of its proof, and why."""

    diagnostic: int
    step: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many proofs of how many steps were checked, and all faults."""

    proofs: int
    steps: int
    faults: tuple[Fault, ...]


def verify(report: Tree, paths: Sequence[str], config: Config, complete: bool = False) -> Verdict:
    """Checks a report, as `check --format json` writes it. Raises KeyError or TypeError where it is none.

    One that should be `complete` must tell all that the checks find and the settings let through.
    """
    return Verifier(paths, config).report(report, complete)


class Verifier:
    """The files, read again."""

    def __init__(self, paths: Sequence[str], config: Config) -> None:
        self.config = config
        self.inputs = read_inputs(paths, config.manuscripts, config.rules)
        self.book, refused = with_own(self.inputs.rules)
        self.inputs.diagnostics.extend(refused)
        self.facts = facts_of(self.inputs.readings, self.inputs.manuscripts)
        add_texts(self.facts, self.inputs.manuscripts, self.book.checks, self.book)
        self.speech = Speech(self.facts, self.book.whole)
        self.grounds = Grounds(joined(self.facts.rules, self.book), StepWriter(self.facts, self.speech))
        self.naive = self.grounds.naive
        self.judge = Judge(self.naive, self.facts, self.speech)  # type: ignore[arg-type]  # it only looks rows up
        self.forms = [form for check in self.book.checks for form in check.forms]
        found = [*self.inputs.abstained, *(one for each in self.book.checks for one in self.judge.abstentions(each))]
        self.abstained = {words(of_abstention(one)): one for one in found}

    def report(self, tree: Tree, complete: bool = False) -> Verdict:
        proved = {number: one["proof"] for number, one in enumerate(tree["diagnostics"], 1) if one["proof"]}
        faults = [Fault(0, 0, reason) for reason in self.origins(tree)]
        earned: dict[int, Diagnostic] = {}
        shown: set[Atom] = set()
        for number, steps in proved.items():
            proof = Proof(self.grounds, steps)
            try:
                earned[number] = self.diagnostic(tree["diagnostics"][number - 1], proof)
                shown |= {self.grounds.atom(end["atom"]) for end in proof.ends}
            except BROKEN as problem:
                faults.append(Fault(number, proof.at, f"{problem}"))
        faults += self.weighed(tree, earned)
        if complete:
            faults += [Fault(0, 0, f"it leaves out {what}") for what in self.left_out(tree, shown)]
        return Verdict(len(proved), sum(len(steps["steps"]) for steps in proved.values()), tuple(faults))

    def origins(self, tree: Tree) -> Iterator[str]:
        """Whether the report is of these files and rules, counts what it tells, and passes over what it must."""
        if tree["rules"] != self.book.digest:
            yield "the report was made with other rules"
        given = {one["path"]: one["sha256"] for one in tree["inputs"]}
        for path, source in self.inputs.sources.items():
            if given.pop(path, None) != source.digest:
                yield f"the report is of another version of {path}"
        yield from (f"the report is of {path} too, which was not read" for path in given)
        levels = Counter(f"{one['severity']}s" for one in tree["diagnostics"])
        expected = sum(one["expected"] for one in tree["diagnostics"])
        if Counter(tree["summary"]) != levels + Counter(files=self.inputs.files, expected=expected):
            yield "the report counts otherwise"
        claimed = (one for one in tree["abstained"] if words(one) not in self.abstained)
        yield from (f"{one['check']} did not abstain on {one['path']}" for one in claimed)

    def diagnostic(self, tree: Tree, proof: Proof) -> Diagnostic:
        """The diagnostic that a proof earns: what the check's header says of what the proof ends in."""
        self.speech.qualified = tree["code"].startswith("AC8")
        atoms = [self.grounds.atom(end["atom"]) for end in proof.ends]
        names = {atom.predicate for atom in atoms}
        form = next((one for one in self.forms if one.code == tree["code"] and {one.finds.predicate} == names), None)
        demand(form is not None and (bool(form.item) or len(atoms) == 1), "it is not what the check finds")
        assert form
        levels = [Severity(self.grounds.rules[end["rule"]][0].severity or form.severity) for end in proof.ends]
        demand(levels[0] == min(levels, key=RANKS.__getitem__), "the most serious does not lead")
        rows = [self.row(form, atom, levels[0]) for atom in atoms]
        called = zip((end["id"] for end in proof.ends), self.judge.called(form, rows), strict=False)
        parts = {**dict(called), proof.tree["root"]: tree["message"]}
        apart = [end for end in proof.ends if end["id"] != proof.tree["root"]]
        demand(all(end["text"] == parts[end["id"]] for end in apart), "a part of it says something else")
        proof.check(parts)
        demand(
            len({self.judge.about(form, row) for row in rows}) == 1 or not form.one_per,
            "it joins what is not about one thing",
        )
        found = self.rows(form) if form.one_per and not form.item else ()
        earned = self.judge.worded(
            form, [*rows, *(row for row in found if self.judge.about(form, row) == self.judge.about(form, rows[0]))]
        )
        fewest = self.judge.worded(form, rows) if form.same else earned  # others may be told already
        said, least = of_diagnostic(earned, Options()), of_diagnostic(fewest, Options())
        for key in {**said, **tree}.keys() - {*APART, "related"}:
            told = said.get(key) == tree.get(key)
            demand(told, "it says something else" if key == "message" else f"its {key} is another")
        whole = all(one in tree["related"] for one in least["related"])
        demand(whole and all(one in said["related"] for one in tree["related"]), "its related places are others")
        return earned

    def rows(self, form: Check) -> list[Row]:
        """What a check finds by naive evaluation."""
        name = form.finds.predicate
        return [self.row(form, Atom(name, row), form.severity) for row in self.naive.relation(name)]

    def row(self, form: Check, atom: Atom, severity: Severity) -> Row:
        values = dict(zip(form.finds.arguments, atom.arguments, strict=True))
        return Row(atom, values, severity, 0, 0, self.judge.anchor(form, values), ())

    def weighed(self, tree: Tree, earned: Mapping[int, Diagnostic]) -> Iterator[Fault]:
        """Whether each is as serious and as expected as it should be, and what has no proof is told by the files."""
        pool = [*self.inputs.diagnostics, *earned.values()]
        given = (self.inputs.readings, self.naive, self.book.checks, [*self.abstained.values()], self.book, True)
        ever, still = (judged(pool, *given, day) for day in (date.min, date.max))  # type: ignore[arg-type]
        own, cut = len(self.inputs.diagnostics), len(pool)
        bare = {said(one): one for one in (*ever[:own], *still[cut:], *ever[cut:])}
        spoken = dict(zip(earned, ever[own:cut], strict=True))
        for number, one in enumerate(tree["diagnostics"], 1):
            made = spoken.get(number) if one["proof"] else bare.get(words(one))
            if made:
                set_to = self.config.severity_of(made.code, made.check) if one["proof"] else None
                own_severity = made.severity if set_to not in (None, made.severity) else None
                if (one["severity"], one.get("own_severity")) != (set_to or made.severity, own_severity):
                    yield Fault(number, 0, "its severity is another")
                if one["expected"] and not made.expected:
                    yield Fault(number, 0, "no file expects it")
            elif not one["proof"] and one["code"] != "AC004":
                yield Fault(number, 0, "nothing bears it out")

    def left_out(self, tree: Tree, shown: set[Atom]) -> Iterator[str]:
        """What the report does not tell of all that the checks find, and abstain from, and the settings let through."""
        told = set(map(words, tree["diagnostics"]))
        yield from (f"{one.code}: {one.message}" for one in self.inputs.diagnostics if said(one) not in told)
        checks = selected(self.config.select, self.config.ignore, self.book)
        for form in (form for check in checks for form in check.forms):
            rows = self.rows(form)
            known = {self.judge.about(form, row) for row in rows if row.atom in shown}
            pairs = {pair(form, row) for row in rows if form.same and self.judge.about(form, row) in known}
            for row in (row for row in rows if self.lets_through(form, row)):
                listed = row.atom in shown if form.item and not form.same else self.judge.about(form, row) in known
                if not listed and not (form.same and pair(form, row) in pairs):
                    yield f"{form.code}: {self.judge.worded(form, [row]).message}"
        names, passed = {check.name for check in checks}, set(map(words, tree["abstained"]))
        for words_of, one in self.abstained.items():
            if one.check in names and words_of not in passed:
                yield f"that {one.check} abstained on {one.path}"

    def lets_through(self, form: Check, row: Row) -> bool:
        """Whether the settings show what a check finds, however serious it is."""
        least = self.config.severity_of(form.code, form.name) or max(form.severities, key=RANKS.__getitem__)
        passed = self.config.passes_over(row.span.path, form.code, form.name)
        return not passed and least.rank <= self.config.severity.rank


def said(diagnostic: Diagnostic) -> str:
    return words(of_diagnostic(diagnostic, Options()))


def words(tree: Tree) -> str:
    return json.dumps({key: value for key, value in tree.items() if key not in APART}, sort_keys=True)
