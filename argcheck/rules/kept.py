"""A judge who keeps what it said, and says it again unless something that it looked at has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

from argcheck.datalog import Atom, Constant, Model
from argcheck.datalog.maintenance import Touched
from argcheck.diagnostic import Diagnostic
from argcheck.facts import Facts
from argcheck.facts.pieces import Difference, Noted
from argcheck.rules.check import Call, Check
from argcheck.rules.proofs import ProofWriter
from argcheck.rules.speech import LOOKED_THROUGH, Speech
from argcheck.rules.verdicts import Judge, Row

Said = TypeVar("Said")


class KeptJudge(Judge):
    """Notes while it works what it looks at: atoms and names in the facts, rows of relations, and their sizes."""

    def __init__(self, model: Model, facts: Facts, speech: Speech, prover: ProofWriter) -> None:
        super().__init__(model, facts, speech, prover)
        self.said: dict[Hashable, Any] = {}
        self.asked_by: dict[Hashable, set[Hashable]] = defaultdict(set)
        """For everything that was looked at, what was said upon it."""
        self.places: dict[str, set[tuple[int, ...]]] = defaultdict(set)
        """The places by which the rows of a relation were looked up."""
        self.notes: set[Any] | None = None
        self.sizes = self.measured()

    # Saying

    def row(self, check: Check, atom: Atom) -> Row:
        return self.once(("row", check.finds, atom), lambda: super(KeptJudge, self).row(check, atom), atom)

    def diagnostic(self, check: Check, rows: list[Row]) -> Diagnostic:
        atoms = tuple(row.atom for row in rows)
        return self.once(("all", check.finds, atoms), lambda: super(KeptJudge, self).diagnostic(check, rows), *atoms)

    def fitting(self, call: Call, values: dict[str, Any]) -> list[tuple[Constant, ...]]:
        if self.notes is not None:
            known, wanted = self.known(call, values)
            self.places[call.predicate].add(known)
            self.notes.add((call.predicate, known, wanted))
        return super().fitting(call, values)

    def once(self, key: Hashable, say: Callable[[], Said], *asked: Hashable) -> Said:
        if key not in self.said:
            self.note(notes := set(asked))
            try:
                self.said[key] = say()
            finally:
                self.note(None)
            for one in notes:
                self.asked_by[one].add(key)
        said: Said = self.said[key]
        return said

    def note(self, notes: set[Any] | None) -> None:
        self.notes = self.speech.notes = notes
        for table in (self.facts.origins, self.facts.named):
            assert isinstance(table, Noted)
            table.notes = notes

    # Forgetting

    def forget(self, touched: Touched, different: Difference) -> None:
        """Forgets what rested on something that has changed."""
        self.drop(different.removed)
        self.drop(different.added)
        self.drop(different.moved)
        self.drop(different.renamed)
        for predicate, rows in touched.items():
            self.drop(Atom(predicate, row) for row in rows)
            for places in self.places.get(predicate, ()):
                self.drop((predicate, places, tuple(row[place] for place in places)) for row in rows)
        sizes = self.measured()
        self.drop(name for name, size in sizes.items() if size != self.sizes[name])
        self.sizes = sizes

    def drop(self, changed: Iterable[Hashable]) -> None:
        for one in changed:
            for key in self.asked_by.pop(one, ()):
                self.said.pop(key, None)

    def measured(self) -> dict[str, int]:
        return {name: self.model.size(name) for name in LOOKED_THROUGH}
