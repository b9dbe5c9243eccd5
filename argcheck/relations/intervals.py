"""Periods: which overlap, which comes before which, and what two have in common (Allen 1983, Commun. ACM 26)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from argcheck.datalog.computed import Computed
from argcheck.datalog.terms import Constant, Interval, Symbol

ALWAYS = Symbol("always")
YES: tuple[()] = ()


def period(constant: Constant) -> Interval | None:
    """A constant as a period: `always` is open at both ends, a day lasts a day; None for what is no time."""
    match constant:
        case Interval():
            return constant
        case date():
            return Interval(constant, constant)
        case Symbol() if constant == ALWAYS:
            return Interval(None, None)
    return None


def first(one: Interval) -> date:
    return one.start or date.min


def last(one: Interval) -> date:
    return one.end or date.max


def overlap(one: Constant, other: Constant) -> Iterator[tuple[()]]:
    """overlap(T, U): the periods have a day in common."""
    a, b = period(one), period(other)
    if a and b and max(first(a), first(b)) <= min(last(a), last(b)):
        yield YES


def before(one: Constant, other: Constant) -> Iterator[tuple[()]]:
    """before(T, U): T is over before U begins."""
    a, b = period(one), period(other)
    if a and b and last(a) < first(b):
        yield YES


def meet(one: Constant, other: Constant) -> Iterator[tuple[Constant]]:
    """meet(T, U, V): V is what the periods T and U have in common."""
    a, b = period(one), period(other)
    if not a or not b or max(first(a), first(b)) > min(last(a), last(b)):
        return
    start = max((day for day in (a.start, b.start) if day), default=None)
    end = min((day for day in (a.end, b.end) if day), default=None)
    yield (Interval(start, end) if start or end else ALWAYS,)


COMPUTED = (
    Computed("overlap", ("++",), overlap, say="{0} and {1} overlap"),
    Computed("before", ("++",), before, say="{0} is over before {1} begins"),
    Computed("meet", ("++-",), meet, say="{0} and {1} have {2} in common"),
)
