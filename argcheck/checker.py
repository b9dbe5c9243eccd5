"""The straight line, on one page: text, model, facts, derivations, diagnostics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from argcheck.config import Config
from argcheck.datalog import Atom, LimitReached, Model, evaluate
from argcheck.diagnostic import Abstention, Diagnostic, Proof, Severity
from argcheck.facts import Facts, facts_of
from argcheck.inputs import Inputs, read_inputs
from argcheck.rules import Check, add_texts, rulebook, selected
from argcheck.rules.expectations import judged
from argcheck.rules.program import joined
from argcheck.rules.proofs import ProofWriter
from argcheck.rules.speech import Speech
from argcheck.rules.verdicts import Judge
from argcheck.source import Source, Span


@dataclass(frozen=True)
class Report:
    """What one run found, in the order of the files."""

    inputs: tuple[Source, ...]
    rules: str
    diagnostics: tuple[Diagnostic, ...]
    abstained: tuple[Abstention, ...]
    unreadable: bool
    files: int

    @property
    def exit_code(self) -> int:
        """2 where an input could not be read, 1 where a warning or error is left that nothing expects, else 0."""
        if self.unreadable:
            return 2
        return int(any(not found.expected and found.severity != Severity.INFO for found in self.diagnostics))


@dataclass(frozen=True)
class Argument:
    """Everything derived from some inputs, ready to be asked."""

    inputs: Inputs
    facts: Facts
    model: Model
    limit: str = ""

    @cached_property
    def speech(self) -> Speech:
        return Speech(self.facts, rulebook().program)

    @cached_property
    def prover(self) -> ProofWriter:
        return ProofWriter(self.facts, self.speech, rulebook().program)

    def prove(self, atom: Atom) -> Proof:
        """The proof of an atom that holds."""
        return self.prover.proof([self.model.derivation(atom)], self.speech.atom(atom))

    @cached_property
    def judge(self) -> Judge:
        return Judge(self.model, self.facts, self.speech, self.prover)

    def diagnostics(self, checks: Sequence[Check]) -> list[Diagnostic]:
        return [found for check in checks for found in self.judge.diagnostics(check)]


def argue(paths: Sequence[str], config: Config) -> Argument:
    """Reads the inputs and derives what follows from them."""
    inputs = read_inputs(paths, config.manuscripts)
    facts = facts_of(inputs.readings, inputs.manuscripts)
    add_texts(facts, inputs.manuscripts, selected(config.select, config.ignore))
    try:
        return Argument(inputs, facts, evaluate(joined(facts.rules), facts.origins))
    except LimitReached as reached:
        return Argument(inputs, facts, reached.model, str(reached))


def check(paths: Sequence[str], config: Config, argument: Argument | None = None) -> Report:
    """Checks argument files and manuscripts; `argument` is what was derived from them, where that is at hand."""
    argument = argument or argue(paths, config)
    inputs, model, checks = argument.inputs, argument.model, selected(config.select, config.ignore)
    abstained = [*inputs.abstained, *(one for each in checks for one in argument.judge.abstentions(each))]
    found = judged([*inputs.diagnostics, *argument.diagnostics(checks)], inputs.readings, model, checks, abstained)
    if argument.limit:
        found.append(Diagnostic("AC004", "limit-reached", Severity.WARNING, argument.limit, Span(paths[0], 1, 1, 1, 1)))
    shown = [one for one in found if one.severity.rank <= config.severity.rank]
    return Report(
        inputs=tuple(inputs.sources.values()),
        rules=rulebook().digest,
        diagnostics=tuple(sorted(shown, key=lambda one: one.order)),
        abstained=tuple(abstained),
        unreadable=any(one.code in ("AC001", "AC002") for one in inputs.diagnostics),
        files=inputs.files,
    )
