"""How one step of a proof is written: in plain English, with whose word it is and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argcheck.datalog import Atom, Constant
from argcheck.diagnostic import Step
from argcheck.facts import Facts
from argcheck.rules.speech import Speech


class StepWriter:
    """Writes steps upon the facts that were read."""

    def __init__(self, facts: Facts, speech: Speech) -> None:
        self.facts = facts
        self.speech = speech

    def written(
        self,
        number: int,
        kind: str,
        atom: Atom,
        premises: Sequence[int] = (),
        rule: str = "",
        bindings: Mapping[str, Constant] | None = None,
        searched: Sequence[tuple[str, int]] = (),
    ) -> Step:
        """A step that says an atom; `searched` are relations with their sizes."""
        origin = self.facts.origins.get(atom) if kind == "fact" else None
        return Step(
            id=number,
            kind=kind,
            atom=str(atom),
            text=self.speech.atom(atom, absent=kind == "absence"),
            basis=origin.basis if origin else "computed",
            places=origin.spans if origin else (),
            rule=rule,
            bindings=tuple((name, canonical(value)) for name, value in (bindings or {}).items()),
            premises=tuple(premises),
            searched=self.speech.searched(searched) if kind == "absence" else (),
            hidden=self.speech.hides(atom, kind),
            bound=atom.predicate in self.speech.bounds,
        )


def canonical(value: Constant) -> str:
    """A constant as the rule language writes it."""
    return str(Atom("v", (value,)))[2:-1]
