"""Well-founded models of programs that are not stratified: what is true, what is false, and what is left undecided.

By the alternating fixpoint (Van Gelder 1989, "The alternating fixpoint of logic programs with negation"; the semantics
is that of Van Gelder, Ross & Schlipf 1991, "The well-founded semantics for general logic programs"). To read negation
off too small a model gives too large a one, and the other way round. From nothing, the small ones grow and the large
ones shrink until neither changes: what is in the last small one is true, what is not in the last large one is false.

Only what a loop through negation reaches takes part. Everything else is settled before, by ordinary evaluation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal as Either

from argcheck.datalog.budget import Budget
from argcheck.datalog.engine import evaluate
from argcheck.datalog.model import Model
from argcheck.datalog.normal import MARK, NormalProgram
from argcheck.datalog.program import Literal, Negated
from argcheck.datalog.proofs import MOST_FOUND, Attempt, Derivation
from argcheck.datalog.terms import Atom, Constant, atom_of


def evaluate_well_founded(
    program: NormalProgram,
    facts: Iterable[Atom | str] = (),
    *,
    most_facts: int = 5_000_000,
    deepest_term: int = 12,
    budget: Budget | None = None,
) -> WellFounded:
    """The well-founded model of a program and facts: what is true, false and undecided, each with its proof.

    Raises LimitReached as `evaluate` does; terms may get deeper on the way than they are in the model.
    """
    evaluated = partial(evaluate, most_facts=most_facts, deepest_term=deepest_term, budget=budget or Budget())
    settled = evaluated(program.settled, facts)
    read = [name for name in program.open.arities if not name.endswith(MARK)]
    given = [Atom(name, row) for name in read for row in settled.relation(name)]
    names = program.estimated

    def negating(model: Model | None) -> Model:
        """What follows where negation is read off that model."""
        estimate = [Atom(name + MARK, row) for name in names for row in (model.relation(name) if model else ())]
        return evaluated(program.open, [*given, *estimate])

    def size(model: Model) -> int:
        return sum(len(model.relation(name)) for name in names)

    under: list[Model] = []
    over = negating(None)
    while True:
        under.append(negating(over))
        before, over = over, negating(under[-1])
        if size(over) == size(before):
            return WellFounded(program, settled, under, over)


@dataclass(frozen=True, slots=True, eq=False)
class Suspended:
    """Why an atom is undecided: how it would follow if the absences that are *assumed* held, and what may hold instead.

    `in_the_way` derives undecided atoms that are assumed absent, under assumptions of its own.
    """

    derivation: Derivation
    in_the_way: tuple[Derivation, ...]


class WellFounded:
    """What a normal program makes true, what it leaves undecided, and why; all else is false.

    Where an atom is taken, its text will do. `under` are the small models in the order in which they were found, `over`
    is the last large one. A true atom is proved in the first small model that has it: what its absences rest on was
    known before, so that no proof goes in a circle.
    """

    def __init__(self, program: NormalProgram, settled: Model, under: Sequence[Model], over: Model) -> None:
        self.program = program
        self._settled = settled
        self._under = under
        self._over = over
        self._open = {rule.head.predicate for rule in program.written}
        pairs = zip(program.open.rules, program.written, strict=True)
        self._written = {id(rule): replace(written, cost=rule.cost) for rule, written in pairs}
        self._made: dict[Atom, Derivation] = {}

    def value(self, atom: Atom | str) -> Either["true", "undecided", "false"]:
        atom = atom_of(atom)
        if self._settled.holds(atom) or self._under[-1].holds(atom):
            return "true"
        return "undecided" if self._over.holds(atom) else "false"

    def holds(self, atom: Atom | str) -> bool:
        """Whether an atom is true."""
        return self.value(atom) == "true"

    def relation(self, predicate: str) -> list[tuple[Constant, ...]]:
        """The true rows of a relation."""
        return (self._under[-1] if predicate in self._open else self._settled).relation(predicate)

    def undecided(self, predicate: str) -> list[tuple[Constant, ...]]:
        """The undecided rows of a relation."""
        if predicate not in self._open:
            return []
        true = set(self._under[-1].relation(predicate))
        return [row for row in self._over.relation(predicate) if row not in true]

    # Proofs

    def derivation(self, atom: Atom | str) -> Derivation:
        """Why an atom is true. Raises LookupError where it is not.

        Absences of what a loop through negation reaches are *unfounded*: not even an overestimate has them. `searched`
        tells how large it was.
        """
        atom = atom_of(atom)
        if not self.holds(atom):
            raise LookupError(f"{atom} is {self.value(atom)}")
        return self._proved(atom)

    why = derivation

    def suspended(self, atom: Atom | str) -> Suspended:
        """Why an atom is undecided. Raises LookupError where it is not."""
        atom = atom_of(atom)
        if self.value(atom) != "undecided":
            raise LookupError(f"{atom} is {self.value(atom)}")
        derivation = self._proved(atom)
        found = dict.fromkeys(one for pattern in assumed(derivation) for one in self._undecided_like(pattern))
        return Suspended(derivation, tuple(map(self._proved, found)))

    def why_not(self, pattern: Atom | str) -> list[Attempt]:
        """The rules that could have concluded a pattern and did not, even if everything undecided held.

        Those that lacked least come first. Where an absence was lacking, `found` are true atoms that stood in its way.
        """
        pattern = atom_of(pattern)
        if pattern.predicate not in self._open:
            return self._settled.why_not(pattern)
        return [self._attempt(attempt) for attempt in self._over.why_not(pattern)]

    def _attempt(self, attempt: Attempt) -> Attempt:
        stage = len(self._under)
        missing, found = as_written(attempt.missing), attempt.found
        if missing != attempt.missing:
            true = [one.conclusion._replace(predicate=missing.atom.predicate) for one in found]  # type: ignore[union-attr]
            found = tuple(map(self._proved, true))
        for one in (premise for premise in attempt.premises if premise.kind == "rule"):
            self._proved(one.conclusion)
        return attempt._replace(
            rule=self._written[id(attempt.rule)],
            premises=tuple(self._premise(one, stage) for one in attempt.premises),
            missing=missing,
            found=found,
        )

    def _proved(self, root: Atom) -> Derivation:
        """The derivation of an atom that is not false; it does not recurse."""
        waiting = [root]
        while waiting:
            atom = waiting[-1]
            step, stage = self._step(atom)
            derived = [one.conclusion for one in step.premises if one.kind == "rule"]
            lacking = [one for one in derived if one not in self._made]
            if atom in self._made or not lacking:
                waiting.pop()
                self._made.setdefault(atom, self._joined(step, stage))
            else:
                waiting += reversed(lacking)
        return self._made[root]

    def _step(self, atom: Atom) -> tuple[Derivation, int]:
        """An atom's derivation in the first small model that has it, or else in the large one, and its number."""
        for stage, model in enumerate((*self._under, self._over)):
            if model.holds(atom):
                return model.derivation(atom), stage
        return self._settled.derivation(atom), len(self._under)

    def _joined(self, step: Derivation, stage: int) -> Derivation:
        """A step of one of the models, with its premises as they are proved here."""
        if step.kind != "rule":
            return self._settled.derivation(step.conclusion)
        rule = self._written[id(step.rule)]
        premises = tuple(self._premise(one, stage) for one in step.premises)
        height = rule.cost + max([one.height for one in premises], default=0)
        return replace(step, rule=rule, premises=premises, height=height)

    def _premise(self, premise: Derivation, stage: int) -> Derivation:
        match premise.kind:
            case "rule":
                return self._made[premise.conclusion]
            case "absence":
                return self._absence(premise, stage)
            case "fact":
                return self._settled.derivation(premise.conclusion)
            case _:
                return self._regrounded(premise)

    def _regrounded(self, premise: Derivation) -> Derivation:
        """An aggregate or a computed row with its facts proved; its rows may stand on one another."""
        made: dict[int, Derivation] = {}
        waiting = [premise]
        while waiting:
            one = waiting[-1]
            lacking = [below for below in one.premises if id(below) not in made]
            if lacking:
                waiting += reversed(lacking)
                continue
            waiting.pop()
            below = tuple(made[id(each)] for each in one.premises)
            height = max([each.height for each in below], default=0)
            is_fact = one.kind == "fact"
            made[id(one)] = (
                self._settled.derivation(one.conclusion) if is_fact else replace(one, premises=below, height=height)
            )
        return made[id(premise)]

    def _absence(self, absence: Derivation, stage: int) -> Derivation:
        """An absence as it was written: unfounded, or assumed where something undecided may hold instead."""
        assert absence.literal
        literal = as_written(absence.literal)
        if literal == absence.literal:
            return absence
        pattern = literal.atom  # type: ignore[union-attr]
        if stage < len(self._under):
            searched = tuple((name.removesuffix(MARK), size) for name, size in absence.searched)
            return Derivation(pattern, "unfounded", literal=literal, searched=searched)
        if any(True for _ in self._undecided_like(pattern)):
            return Derivation(pattern, "assumed", literal=literal)
        size = len(self._over.relation(pattern.predicate))
        return Derivation(pattern, "unfounded", literal=literal, searched=((pattern.predicate, size),))

    def _undecided_like(self, pattern: Atom) -> Iterator[Atom]:
        """Some undecided atoms of a pattern."""
        found = (one for one in self._over.matches(pattern) if not self._under[-1].holds(one))
        yield from (one for one, _ in zip(found, range(MOST_FOUND), strict=False))


def as_written(literal: Literal) -> Literal:
    """A literal as it was before it looked into an estimate."""
    if isinstance(literal, Negated) and literal.atom.predicate.endswith(MARK):
        return Negated(literal.atom._replace(predicate=literal.atom.predicate.removesuffix(MARK)))
    return literal


def assumed(root: Derivation) -> Iterator[Atom]:
    """The atoms that a derivation assumes to be absent, each once."""
    found: dict[Atom, None] = {}
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        step = waiting.pop()
        if id(step) not in seen:
            seen.add(id(step))
            if step.kind == "assumed":
                found[step.conclusion] = None
            waiting += reversed(step.premises)
    yield from found
