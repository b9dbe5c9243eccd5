"""What kept something from being derived: the attempts that came nearest, down to what was not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argcheck.datalog import Atom, Attempt, Comparison, Derivation, Literal, Negated, Positive
from argcheck.diagnostic import Proof, Step

if TYPE_CHECKING:
    from argcheck.checker import Argument

DEEPEST = 12
MOST_ALIKE = 4
WORDS = {"=": "is", "!=": "differs from", "<": "is less than", "<=": "is at most", ">": "exceeds", ">=": "is at least"}


class Lacks:
    """Writes attempts as steps: what an attempt had is proved, what it lacked is followed down to its own attempts."""

    def __init__(self, argument: Argument) -> None:
        self.argument = argument
        self.steps: list[Step] = []
        self.ids: dict[int, int] = {}
        self.kept: list[Derivation] = []  # an id in `ids` is good as long as its derivation lives
        self.told: dict[Atom, int] = {}

    def proof(self, atom: Atom) -> Proof:
        root = self.absent(atom, 0)
        return Proof(root, tuple(self.steps))

    def absent(self, atom: Atom, depth: int) -> int:
        """The step that says that an atom does not hold, and why not."""
        if atom in self.told:
            return self.told[atom]
        self.told[atom] = 0  # what leads back to itself lacks nothing further
        premises: dict[int, None] = {}
        if depth < DEEPEST:
            for attempt in self.nearest(atom):
                premises.update(dict.fromkeys(self.attempted(attempt, depth)))
        hidden = atom.predicate in self.argument.speech.hidden and depth > 0
        text = self.argument.speech.atom(atom, absent=True)
        self.told[atom] = self.add("absence", str(atom), text, tuple(filter(None, premises)), hidden)
        return self.told[atom]

    def nearest(self, atom: Atom) -> list[Attempt]:
        """The attempts that lacked least, and of those the ones that had most."""
        attempts = self.argument.model.why_not(atom)
        ranks = [(attempt.left, -len(attempt.premises)) for attempt in attempts]
        return [attempt for attempt, rank in zip(attempts, ranks, strict=True) if rank == min(ranks)][:MOST_ALIKE]

    def attempted(self, attempt: Attempt, depth: int) -> list[int]:
        """The steps of an attempt: what it had, and what it lacked."""
        return [*map(self.held, attempt.premises), self.missing(attempt.missing, attempt.found, depth + 1)]

    def held(self, derivation: Derivation) -> int:
        self.kept.append(derivation)
        return self.argument.prover.write(derivation, self.steps, self.ids)

    def missing(self, literal: Literal, found: tuple[Derivation, ...], depth: int) -> int:
        speech = self.argument.speech
        match literal:
            case Positive(atom=atom):
                return self.absent(atom, depth)
            case Negated(atom=atom):
                text = f"this stands in the way: {speech.atom(found[0].conclusion if found else atom)}"
                return self.add("rule", str(literal), text, tuple(map(self.held, found[:1])))
            case Comparison(op=op, left=left, right=right):
                text = f"it is not so that {speech.constant(left)} {WORDS[op]} {speech.constant(right)}"
                return self.add("absence", str(literal), text)
            case _:
                return self.add("absence", str(literal), "the count comes out otherwise")

    def add(self, kind: str, atom: str, text: str, premises: tuple[int, ...] = (), hidden: bool = False) -> int:
        self.steps.append(Step(len(self.steps) + 1, kind, atom, text, "computed", premises=premises, hidden=hidden))
        return len(self.steps)
