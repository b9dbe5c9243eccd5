"""What an evaluation found."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog.program import Program
from argcheck.datalog.proofs import Attempt, Derivation, Proofs
from argcheck.datalog.storage import Store
from argcheck.datalog.terms import Atom, Constant, atom_of


class Model:
    """Everything that follows from some facts by a program.

    Where an atom is taken, a text such as `"causes(a, X)"` will do. It raises ProgramErrors when it is none.
    """

    def __init__(self, program: Program, store: Store) -> None:
        self.program = program
        self.store = store
        self._proofs = Proofs(program, store)

    def predicates(self) -> list[str]:
        """The relations that have rows; computed ones are named with what they work over: `loop[rests_on]`."""
        return [name for name, relation in self.store.relations.items() if relation.size]

    def relation(self, predicate: str) -> list[tuple[Constant, ...]]:
        """The rows of a relation, in the order in which they were found."""
        found = self.store.relations.get(predicate)
        if found is None:
            return []
        rows = found.rows if found.thinned else (row for block in found.blocks for row in block.rows)
        return [self.store.terms.constants(row) for row in rows]

    def size(self, predicate: str) -> int:
        """The number of a relation's rows."""
        return self.store.relation(predicate).size

    def having(
        self, predicate: str, places: tuple[int, ...], values: tuple[Constant, ...]
    ) -> list[tuple[Constant, ...]]:
        """The rows of a relation that have those values in those places, which count from 0."""
        found, terms = self.store.relations.get(predicate), self.store.terms
        numbers = tuple([terms.get(value, -1) for value in values])
        if found is None or -1 in numbers:
            return []
        entries = found.index(places).get(numbers[0] if len(places) == 1 else numbers, ())
        return [terms.constants(entry[:-1]) for entry in entries]

    def holds(self, atom: Atom | str) -> bool:
        return self._fact(atom) is not None

    def given(self, atom: Atom | str) -> bool:
        """Whether the atom was given as a fact; what is given is never derived as well."""
        fact = self._fact(atom)
        return fact is not None and self.store.reason(fact) is None

    def matches(self, pattern: Atom | str) -> Iterator[Atom]:
        """The atoms that hold and match; equal variables stand for equal constants, `_` for anything."""
        store = self.store
        for fact in self._proofs.matching(atom_of(pattern)):
            yield Atom(store.predicate(fact), store.terms.constants(store.row(fact)))

    def derivation(self, atom: Atom | str) -> Derivation:
        """Why an atom holds, by a derivation of least height. Raises LookupError when it does not hold."""
        return self._proofs.derivation(self._known(atom))

    why = derivation

    def proofs(self, atom: Atom | str) -> Iterator[Derivation]:
        """Every derivation of an atom, least height first, each worked out when it is asked for.

        No two are the same: they differ in a rule, in what a variable stands for, or in the facts that it was found by.
        Within one derivation a fact has one reason, and none rests on itself. A row of a computed relation is proved by
        the witnesses that the relation gives. Raises LookupError when the atom does not hold.
        """
        from argcheck.datalog.alternatives import Alternatives

        return Alternatives(self._proofs).derivations(self._known(atom))

    def query(self, question: str) -> list[dict[str, Constant]]:
        """What makes every literal of a question hold: for each answer, what its variables stand for.

        A question may have negation, comparisons, aggregates and computed relations, as the body of a rule. One without
        variables gives `[{}]` where it holds. Raises ProgramErrors where it is unsafe or names what does not exist.
        """
        from argcheck.datalog.questions import answers

        return answers(question, self.program, self.store)

    def why_not(self, pattern: Atom | str) -> list[Attempt]:
        """The rules that could have concluded the pattern and did not, those first that lacked least."""
        return self._proofs.attempts(atom_of(pattern))

    def __len__(self) -> int:
        return len(self.store)

    def forget(self) -> None:
        """Forgets the derivations that were made, once facts have changed."""
        self._proofs = Proofs(self.program, self.store)

    def _known(self, atom: Atom | str) -> int:
        fact = self._fact(atom)
        if fact is None:
            raise LookupError(f"{atom} does not hold")
        return fact

    def _fact(self, atom: Atom | str) -> int | None:
        atom = atom_of(atom)
        found = self.store.relations.get(atom.predicate)
        return found.find(self.store.terms.row(atom.arguments)) if found else None
