"""Evaluation: stratum by stratum, each fact by a derivation of least height.

Within a stratum facts are settled in the order of their heights, as Dijkstra's algorithm settles nodes (Knuth 1977,
"A generalization of Dijkstra's algorithm"): a conclusion waits at the height that its premises give it, and what is
settled first is least. Of two derivations of one height the earlier rule's counts, then the one from earlier facts.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from argcheck.datalog import columns
from argcheck.datalog.budget import Budget
from argcheck.datalog.closing import Closing
from argcheck.datalog.computing import computed_rows
from argcheck.datalog.model import Model
from argcheck.datalog.program import Program
from argcheck.datalog.relation import Witnessed
from argcheck.datalog.storage import Store, TooDeep, unlimited
from argcheck.datalog.strata import Stratum
from argcheck.datalog.terms import Atom, atom_of

if TYPE_CHECKING:
    from argcheck.datalog.tables import Tables

COLUMNS_FROM = 50_000
"""The rows from which on columns gain more than it takes to import numpy."""


class LimitReached(Exception):
    """An evaluation that was stopped; `model` holds what was found so far."""

    def __init__(self, message: str, model: Model) -> None:
        super().__init__(message)
        self.message = message
        self.model = model


def evaluate(
    program: Program,
    facts: Iterable[Atom | str] = (),
    *,
    tables: Tables | None = None,
    most_facts: int = 5_000_000,
    deepest_term: int = 12,
    columns_from: int = COLUMNS_FROM,
    budget: Budget | None = None,
) -> Model:
    """Everything that follows from the facts by the program, with a derivation of least height for each.

    A fact may be a text, such as `"causes(a, b)"`. Facts may also be given in bulk, as `tables`.
    Strata that read at least `columns_from` rows are evaluated by columns, where numpy is installed.

    Raises LimitReached when that is more facts than `most_facts`, or when rules build terms that nest deeper than
    `deepest_term` and than any term of the facts, or when it takes more than the `budget`.
    """
    store = Store(dict(program.computed), deepest_term)
    evaluation = Evaluation(program, store, most_facts, columns_from, budget or Budget())
    try:
        with uncollected():
            evaluation.run(facts, tables or {})
    except TooDeep as error:
        message = f"rules build terms that nest more than {store.terms.deepest} deep: {error}"
        raise LimitReached(message, Model(program, store)) from None
    finally:
        store.limit = unlimited
    return Model(program, store)


@contextmanager
def uncollected() -> Iterator[None]:
    """Pauses the garbage collector: facts are kept and never form cycles, so that walking them only takes time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()  # now the facts count as old, and enabling does not walk them at once
            gc.enable()


class Evaluation:
    """One evaluation under way."""

    def __init__(self, program: Program, store: Store, most_facts: int, columns_from: int, budget: Budget) -> None:
        self.program = program
        self.store = store
        self.most_facts = most_facts
        self.columns_from = columns_from
        self.budget = budget

    def run(self, facts: Iterable[Atom | str], tables: Tables) -> None:
        self.store.limit = self.keep_within_limit
        self.load(facts)
        if tables:
            self.load_tables(tables)
        self.store.terms.settle_depth()
        self.keep_within_limit()
        for stratum in self.program.strata:
            if stratum.computed:
                self.compute(stratum)
            else:
                Closing(self.program, self.store, stratum, self.keep_within_limit, self.columns_from).run()
            self.keep_within_limit()

    def load(self, facts: Iterable[Atom | str]) -> None:
        """Settles what is given, at height 0."""
        given: dict[str, list[tuple[Any, ...]]] = {}
        for predicate, arguments in map(atom_of, facts):
            given.setdefault(predicate, []).append(arguments)
        for predicate, rows in given.items():
            self.check_arity(predicate, rows)
            self.store.add(predicate, list(dict.fromkeys(self.store.terms.rows(rows))), 0, None)

    def load_tables(self, tables: Tables) -> None:
        """Settles what is given in bulk, at height 0: as columns where it is much."""
        from argcheck.datalog.tables import Columns

        given = {name: table for name, table in tables.items() if len(table)}
        for name, table in given.items():
            self.check_arity(name, table.first() if isinstance(table, Columns) else table)
        if sum(map(len, given.values())) >= self.columns_from and columns.available():
            from argcheck.datalog.columns.loading import load

            load(self.store, given)
        else:
            for name, table in given.items():
                known = self.store.relation(name).rows
                new = [row for row in dict.fromkeys(self.store.terms.rows(list(table))) if row not in known]
                self.store.add(name, new, 0, None)

    def check_arity(self, predicate: str, rows: Iterable[tuple[Any, ...]]) -> None:
        arity = self.program.arities.get(predicate)
        for row in rows:
            if arity is None:
                arity = len(row)
            if len(row) != arity:
                raise ValueError(f"{predicate} takes {arity} arguments: {Atom(predicate, row)}")

    def compute(self, stratum: Stratum) -> None:
        """Asks a computed relation what holds over relations that are complete. Its rows stand on their witnesses."""
        store, (name,) = self.store, stratum.relations
        for row, facts in computed_rows(self.program, store, stratum):
            if row not in store.relation(name).rows:
                store.add(name, [row], max([store.heights[fact] for fact in facts], default=0), [Witnessed(facts)])

    def keep_within_limit(self, more: int = 0) -> None:
        if exceeded := self.budget.exceeded():
            raise LimitReached(exceeded, Model(self.program, self.store))
        if len(self.store) > self.most_facts or more > self.most_facts:
            message = f"more than {self.most_facts:,} facts follow from these rules"
            raise LimitReached(message, Model(self.program, self.store))
