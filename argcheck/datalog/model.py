"""What an evaluation found."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog.program import Program
from argcheck.datalog.proofs import Attempt, Derivation, Proofs
from argcheck.datalog.storage import Store
from argcheck.datalog.terms import Atom, Constant


class Model:
    """Everything that follows from some facts by a program."""

    def __init__(self, program: Program, store: Store) -> None:
        self.program = program
        self._store = store
        self._proofs = Proofs(program, store)

    def predicates(self) -> list[str]:
        """The relations that have rows; computed ones are named with what they work over: `loop[rests_on]`."""
        return [name for name, relation in self._store.relations.items() if relation.size]

    def relation(self, predicate: str) -> list[tuple[Constant, ...]]:
        """The rows of a relation, in the order in which they were found."""
        found = self._store.relations.get(predicate)
        if found is None:
            return []
        return [self._store.terms.constants(row) for block in found.blocks for row in block.rows]

    def holds(self, atom: Atom) -> bool:
        return self._fact(atom) is not None

    def given(self, atom: Atom) -> bool:
        """Whether the atom was given as a fact; what is given is never derived as well."""
        fact = self._fact(atom)
        return fact is not None and self._store.reason(fact) is None

    def matches(self, pattern: Atom) -> Iterator[Atom]:
        """The atoms that hold and match; equal variables stand for equal constants, `_` for anything."""
        store = self._store
        for fact in self._proofs.matching(pattern):
            yield Atom(store.predicate(fact), store.terms.constants(store.row(fact)))

    def derivation(self, atom: Atom) -> Derivation:
        """Why an atom holds, by a derivation of least height. Raises LookupError when it does not hold."""
        fact = self._fact(atom)
        if fact is None:
            raise LookupError(f"{atom} does not hold")
        return self._proofs.derivation(fact)

    def why_not(self, pattern: Atom) -> list[Attempt]:
        """The rules that could have concluded the pattern and did not, those first that lacked least."""
        return self._proofs.attempts(pattern)

    def __len__(self) -> int:
        return len(self._store)

    def _fact(self, atom: Atom) -> int | None:
        found = self._store.relations.get(atom.predicate)
        return found.find(self._store.terms.row(atom.arguments)) if found else None
