"""What argcheck reports: diagnostics, their proofs, and abstentions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from argcheck.source import Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the most serious."""
        return RANKS[self]


RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Repair(NamedTuple):
    """What a stretch of an argument file would read in place of what it reads; only what is certain is done unasked."""

    span: Span
    text: str
    certain: bool


class Label(NamedTuple):
    """A place and what is to be seen there."""

    span: Span
    message: str


class Step(NamedTuple):
    """One step of a proof; `premises` are the ids of earlier steps.

    `kind` is fact, rule, absence, aggregate, computed or assumed; `basis` is paper, encoder, theory, vocabulary or
    computed. A hidden step is a link of a chain, which a renderer folds into the step above. A bound only limits what a
    rule looks at and is no reason for anything: a renderer passes over it with all that it rests on.
    """

    id: int
    kind: str
    atom: str
    text: str
    basis: str
    places: tuple[Span, ...] = ()
    rule: str = ""
    bindings: tuple[tuple[str, str], ...] = ()
    premises: tuple[int, ...] = ()
    searched: tuple[str, ...] = ()
    hidden: bool = False
    bound: bool = False


class Proof(NamedTuple):
    """The steps of a derivation, premises before conclusions, shared steps once."""

    root: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing found, where it stands, and why it holds."""

    code: str
    check: str
    severity: Severity
    message: str
    span: Span
    question: str = ""
    help: str = ""
    expected: bool = False
    """Whether it is not counted: it is expected, allowed, or known."""
    related: tuple[Label, ...] = ()
    proof: Proof | None = None
    subjects: tuple[str, ...] = field(default=(), compare=False)
    """The names of the statements that it speaks of, the one it is anchored at first."""
    items: tuple[Label, ...] = field(default=(), compare=False)
    """Where it lists several things, each of them as the message says it, with its place."""
    waived: str = field(default="", compare=False)
    """Why it is not counted where it is not simply expected: until when it is allowed and why, or who knew it."""
    repair: Repair | None = field(default=None, compare=False)
    own_severity: Severity | None = field(default=None, compare=False)
    """What its check gives it, where the settings say otherwise."""

    @property
    def in_one_line(self) -> str:
        """Where it stands, what it says and what to do, as a command that cannot go on tells it."""
        hint = f" ({self.help})" if self.help else ""
        return f"{self.span.path}:{self.span.line}:{self.span.column}: {self.message}{hint}"

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        return (self.span.path, self.span.line, self.span.column, self.code, self.message)


class Abstention(NamedTuple):
    """A check that did not apply to a file, and why."""

    check: str
    path: str
    reason: str
