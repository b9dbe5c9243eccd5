"""Derivations as proofs: steps in plain English, premises before conclusions, shared steps once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argcheck.datalog import Derivation
from argcheck.diagnostic import Proof, Step
from argcheck.rules.steps import StepWriter


class ProofWriter(StepWriter):
    """Turns derivations into proofs; what its speech hides are links that renderers fold into the step above."""

    def proof(self, derivations: Iterable[Derivation], text: str, items: Sequence[str] = ()) -> Proof:
        """The proof of one derivation, or of several under a root that says `text`, each of them one of `items`."""
        steps: list[Step] = []
        ids: dict[int, int] = {}
        roots = [self.write(derivation, steps, ids) for derivation in derivations]
        if len(roots) == 1:
            steps[roots[0] - 1] = steps[roots[0] - 1]._replace(text=text)
        else:
            for root, item in zip(roots, items, strict=True):
                steps[root - 1] = steps[root - 1]._replace(text=item)
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
        rule, kind = derivation.rule, derivation.kind
        return self.written(
            number,
            "computed" if kind == "comparison" else kind,
            derivation.conclusion,
            premises,
            f"{rule.origin.path}:{rule.origin.clause}" if rule else "",
            derivation.bindings,
            derivation.searched,
        )
