"""Derivations as proofs: steps in plain English, premises before conclusions, shared steps once."""

from __future__ import annotations

from collections.abc import Iterable

from argcheck.datalog import Atom, Constant, Derivation, RawProgram
from argcheck.diagnostic import Proof, Step
from argcheck.facts import Facts
from argcheck.rules.speech import Speech


class ProofWriter:
    """Turns derivations into proofs; `hidden` predicates are links of a chain, which renderers fold into the step above."""

    def __init__(self, facts: Facts, speech: Speech, program: RawProgram) -> None:
        self.facts = facts
        self.speech = speech
        self.hidden = frozenset(saying.predicate for saying in program.hidden)

    def proof(self, derivations: Iterable[Derivation], text: str) -> Proof:
        """The proof of one derivation, or of several under one root; `text` is what the root says."""
        steps: list[Step] = []
        ids: dict[int, int] = {}
        roots = [self.write(derivation, steps, ids) for derivation in derivations]
        if len(roots) == 1:
            last = steps[roots[0] - 1]
            steps[roots[0] - 1] = _with(last, text=text)
        else:
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
        atom = derivation.conclusion
        kind = derivation.kind
        hidden = atom.predicate in self.hidden
        origin = self.facts.origins.get(atom)
        if kind == "absence":
            return Step(
                number, "absence", str(atom), self.absence(atom), "computed", premises=premises,
                searched=tuple(self.speech.searched(*looked) for looked in derivation.searched), hidden=hidden and atom.predicate not in self.speech.absences,
            )  # fmt: skip
        if kind == "fact" and origin:
            return Step(
                number, "fact", str(atom), self.speech.atom(atom), origin.basis, origin.spans, hidden=hidden
            )
        if kind in ("computed", "comparison"):
            shown = atom.predicate in self.speech.sayings
            return Step(
                number,
                "computed",
                str(atom),
                self.speech.atom(atom),
                "computed",
                premises=premises,
                hidden=not shown,
            )
        rule = derivation.rule
        named = f"{rule.origin.path}:{rule.origin.clause}" if rule else ""
        bindings = tuple((name, canonical(value)) for name, value in (derivation.bindings or {}).items())
        text = self.speech.atom(atom)
        shape = kind if kind in ("aggregate", "fact") else "rule"
        return Step(number, shape, str(atom), text, "computed", (), named, bindings, premises, hidden=hidden)

    def absence(self, atom: Atom) -> str:
        return self.speech.atom(atom, absent=True)


def canonical(value: Constant) -> str:
    """A constant as the rule language writes it."""
    return str(Atom("v", (value,)))[2:-1]


def _with(step: Step, text: str) -> Step:
    return Step(
        step.id,
        step.kind,
        step.atom,
        text,
        step.basis,
        step.places,
        step.rule,
        step.bindings,
        step.premises,
        step.searched,
    )
