"""The rows of relations that are computed over whole other ones, with the facts that witness them."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog.program import Program
from argcheck.datalog.relation import Row
from argcheck.datalog.storage import Store
from argcheck.datalog.strata import Stratum


def computed_rows(program: Program, store: Store, stratum: Stratum) -> Iterator[tuple[Row, tuple[int, ...]]]:
    """What a computed relation says over relations that are complete: its rows, each with the facts it stands on.

    A witness may be a row of the relation itself, which whoever asks has made a fact by then.
    """
    inputs = [[store.terms.constants(row) for row in store.relation(name).rows] for name in stratum.over]
    if not any(inputs):
        return
    shown: object = None
    facts: tuple[int, ...] = ()
    for constants, witnesses in program.computed[stratum.computed].function(*inputs):
        if witnesses is not shown:  # rows may share their witnesses
            shown, facts = witnesses, tuple([witness(store, stratum, *one) for one in witnesses])
        yield store.terms.row(constants), facts


def witness(store: Store, stratum: Stratum, relation: str | int, constants: tuple[object, ...]) -> int:
    """The fact that a witness names, by its relation, which may be given as its place among those worked over."""
    name = (*stratum.over, *stratum.relations)[relation] if isinstance(relation, int) else relation
    return store.relation(name).rows[store.terms.row(constants)]
