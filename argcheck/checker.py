"""The straight line, on one page: text, model, facts, derivations, diagnostics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from argcheck.config import Config
from argcheck.datalog import Atom, Budget, LimitReached, Model, evaluate
from argcheck.diagnostic import Diagnostic, Proof, Severity
from argcheck.facts import Facts, facts_of
from argcheck.inputs import Inputs, read_inputs
from argcheck.report import Report as Report
from argcheck.rules import Check, Rulebook, add_texts, rulebook, wanted
from argcheck.rules.program import COMMITTED, asked_by, joined
from argcheck.rules.proofs import ProofWriter
from argcheck.rules.speech import Speech
from argcheck.rules.verdicts import Judge
from argcheck.source import Span


@dataclass(frozen=True)
class Argument:
    """Everything derived from some inputs, ready to be asked."""

    inputs: Inputs
    facts: Facts
    model: Model
    book: Rulebook
    limit: str = ""
    bench: Judge | None = None
    """The judge of the last run, where it is known what has changed since."""

    @cached_property
    def speech(self) -> Speech:
        return Speech(self.facts, self.book.whole)

    @cached_property
    def prover(self) -> ProofWriter:
        return ProofWriter(self.facts, self.speech)

    def prove(self, atom: Atom) -> Proof:
        """The proof of an atom that holds."""
        return self.prover.proof([self.model.derivation(atom)], self.speech.atom(atom))

    @cached_property
    def judge(self) -> Judge:
        return self.bench or Judge(self.model, self.facts, self.speech, self.prover)

    def diagnostics(self, checks: Sequence[Check]) -> list[Diagnostic]:
        return [found for check in checks for found in self.judge.diagnostics(check)]


def argue(
    paths: Sequence[str], config: Config, whole: bool = True, unsaved: Mapping[str, bytes] | None = None
) -> Argument:
    """Reads the inputs and derives what follows from them: the whole of it, or what the checks to be made rest on.

    `unsaved` is what files hold in an editor, by path.
    """
    budget = Budget(config.limits.time, config.limits.memory)
    inputs = read_inputs(paths, config.manuscripts, config.rules, unsaved)
    book = prepared(inputs)
    facts = facts_of(inputs.readings, inputs.manuscripts)
    add_texts(facts, inputs.manuscripts, wanted(config, book), book)
    return derived(inputs, facts, book, config, whole, budget)


def prepared(inputs: Inputs) -> Rulebook:
    """The rules of a run, the user's own among them; what is wrong with these is told with the inputs."""
    if not inputs.rules:
        return rulebook()
    from argcheck.rules.own import with_own

    book, faults = with_own(inputs.rules)
    inputs.diagnostics.extend(faults)
    return book


def derived(
    inputs: Inputs, facts: Facts, book: Rulebook, config: Config, whole: bool, budget: Budget | None = None
) -> Argument:
    """What follows from facts, or what the checks to be made rest on."""
    checks = wanted(config, book)
    program = joined(facts.rules, book, None if whole else [*asked_by(checks, book), COMMITTED])
    budget = budget or Budget(config.limits.time, config.limits.memory)
    try:
        model = evaluate(program, facts.origins, most_facts=config.limits.facts, budget=budget)
        return Argument(inputs, facts, model, book)
    except LimitReached as reached:
        return Argument(inputs, facts, reached.model, book, str(reached))


def check(paths: Sequence[str], config: Config, argument: Argument | None = None, today: date | None = None) -> Report:
    """Checks argument files and manuscripts; `argument` is what was derived from them, where that is at hand.

    `today` is the day on which waivers are judged, without one the day of `SOURCE_DATE_EPOCH` or of the clock.
    """
    argument = argument or argue(paths, config, whole=False)
    inputs, model, book, whole = argument.inputs, argument.model, argument.book, not argument.limit
    checks = wanted(config, book)
    abstained = [*inputs.abstained, *(one for each in checks if whole for one in argument.judge.abstentions(each))]
    found = [*inputs.diagnostics, *argument.diagnostics(checks)]
    if inputs.readings:  # what argument files are made of need not be loaded for manuscripts
        from argcheck.rules.expectations import judged

        found = judged(found, inputs.readings, model, checks, abstained, book, whole, today)
    if not whole:
        found.append(limit_reached(argument.limit, paths[0]))
    found = weighed(found, checks, config)
    shown = [one for one in found if one.severity.rank <= config.severity.rank]
    shown = [one for one in shown if not config.passes_over(one.span.path, one.code, one.check)]
    told = {one.code for one in shown}
    return Report(
        inputs=tuple(inputs.sources.values()),
        rules=book.digest,
        diagnostics=tuple(sorted(shown, key=lambda one: one.order)),
        abstained=tuple(abstained),
        unreadable=any(one.code in ("AC001", "AC002") for one in inputs.diagnostics),
        files=inputs.files,
        headings={path: paper.headings for path, paper in inputs.manuscripts.items()},
        papers=inputs.papers,
        reasons={one.code: one.reason for one in checks if one.code in told},
    )


def weighed(found: list[Diagnostic], checks: Sequence[Check], config: Config) -> list[Diagnostic]:
    """The diagnostics with the severities that the settings give them; what cannot be read stays an error."""
    if not config.severities:
        return found
    set_to = {check.code: config.severity_of(check.code, check.name) for check in checks}
    return [
        replace(one, severity=set_so, own_severity=one.severity)
        if (set_so := set_to.get(one.code)) is not None and set_so != one.severity
        else one
        for one in found
    ]


def limit_reached(limit: str, path: str) -> Diagnostic:
    """AC004: what is told beside it is what was found until then."""
    message = f"stopped at a limit: {limit}; what was found until then is told"
    where = Span(path, 1, 1, 1, 1)
    help = "allow more with --limit-time, --limit-memory or --limit-facts, or `limits` in the settings"
    return Diagnostic("AC004", "limit-reached", Severity.WARNING, message, where, help=help)
