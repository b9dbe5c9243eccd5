"""Derivations as proofs: steps in plain English, premises before conclusions, shared steps once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from argcheck.datalog import Atom, Constant, Derivation, RawProgram
from argcheck.diagnostic import Proof, Step
from argcheck.facts import Facts
from argcheck.rules.speech import Speech

BOUND = "a bound"
"""What a `hidden` declaration says of a predicate that only limits what a rule looks at."""


class ProofWriter:
    """Turns derivations into proofs; `hidden` predicates are links that renderers fold into the step above."""

    def __init__(self, facts: Facts, speech: Speech, program: RawProgram) -> None:
        self.facts = facts
        self.speech = speech
        self.hidden = frozenset(saying.predicate for saying in program.hidden)
        self.bounds = frozenset(saying.predicate for saying in program.hidden if saying.text.strip(": ") == BOUND)

    def proof(self, derivations: Iterable[Derivation], text: str, items: Sequence[str] = ()) -> Proof:
        """The proof of one derivation, or of several under a root that says `text`, each of them one of `items`."""
        steps: list[Step] = []
        ids: dict[int, int] = {}
        roots = [self.write(derivation, steps, ids) for derivation in derivations]
        if len(roots) == 1:
            steps[roots[0] - 1] = replace(steps[roots[0] - 1], text=text)
        else:
            for root, item in zip(roots, items, strict=True):
                steps[root - 1] = replace(steps[root - 1], text=item)
            steps.append(Step(len(steps) + 1, "aggregate", "", text, "computed", premises=tuple(roots)))
        return Proof(len(steps) if len(roots) > 1 else roots[0], tuple(steps))

    def write(self, root: Derivation, steps: list[Step], ids: dict[int, int]) -> int:
        """Adds the steps of a derivation, premises first, and gives the id of its last; it does not recurse."""
        stack = [root]
        while stack:
            derivation = stack[-1]
            if id(derivation) in ids:
                stack.pop()
                continue
            waiting = [premise for premise in derivation.premises if id(premise) not in ids]
            if waiting:
                stack.extend(reversed(waiting))
                continue
            premises = tuple(dict.fromkeys(ids[id(premise)] for premise in derivation.premises))
            steps.append(self.step(derivation, len(steps) + 1, premises))
            ids[id(derivation)] = len(steps)
            stack.pop()
        return ids[id(root)]

    def step(self, derivation: Derivation, number: int, premises: tuple[int, ...]) -> Step:
        """One derivation as a step, its premises being steps already."""
        atom, kind = derivation.conclusion, derivation.kind
        origin = self.facts.origins.get(atom) if kind == "fact" else None
        hidden = atom.predicate in self.hidden
        basis = "computed"
        searched: tuple[str, ...] = ()
        if kind == "absence":
            hidden = hidden and atom.predicate not in self.speech.absences
            searched = self.speech.searched(derivation.searched)
        elif kind == "aggregate":
            hidden = True  # what is counted is told above it, and what it counts below
        elif kind in ("computed", "comparison"):
            kind, hidden = "computed", atom.predicate not in self.speech.sayings
        elif origin:
            basis = origin.basis
        rule = derivation.rule
        return Step(
            id=number,
            kind=kind,
            atom=str(atom),
            text=self.speech.atom(atom, absent=kind == "absence"),
            basis=basis,
            places=origin.spans if origin else (),
            rule=f"{rule.origin.path}:{rule.origin.clause}" if rule else "",
            bindings=tuple((name, canonical(value)) for name, value in (derivation.bindings or {}).items()),
            premises=premises,
            searched=searched,
            hidden=hidden,
            bound=atom.predicate in self.bounds,
        )


def canonical(value: Constant) -> str:
    """A constant as the rule language writes it."""
    return str(Atom("v", (value,)))[2:-1]
