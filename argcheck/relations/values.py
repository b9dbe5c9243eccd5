"""Comparing values that differ by themselves (numbers, dates, periods) and names that only a declaration sets apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from argcheck.datalog import Compound, Computed, Constant, Interval, Quantity, Symbol

YES: tuple[Constant, ...] = ()


def bounds(value: Constant) -> tuple[str, float, float] | None:
    """A value's kind, and its least and greatest reading as numbers; None for what is no number and no date."""
    match value:
        case int() | float():
            return "", value, value
        case Quantity(value=number, unit=unit):
            return unit, number, number
        case date():
            return "date", value.toordinal(), value.toordinal()
        case Interval(start=start, end=end):
            least = start.toordinal() if start else float("-inf")
            return "date", least, end.toordinal() if end else float("inf")
    return None


def unequal(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two numbers in one unit, dates or periods that cannot be the same."""
    a, b = bounds(one), bounds(other)
    if a and b and a[0] == b[0] and (a[2] < b[1] or b[2] < a[1]):
        yield YES


def lower(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """The first number or date is below the second."""
    a, b = bounds(one), bounds(other)
    if a and b and a[0] == b[0] and a[2] < b[1]:
        yield YES


def unlike(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two names, texts or applied words that are written differently."""
    if all(isinstance(value, Symbol | str | Compound) for value in (one, other)) and one != other:
        yield YES


def other_text(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two texts, or a text and something else by a name, that are written differently."""
    if isinstance(one, str) or isinstance(other, str):
        yield from unlike(one, other)


COMPUTED = (
    Computed("unequal", ("++",), unequal, say="{0} and {1} are different values"),
    Computed("lower", ("++",), lower, say="{0} is below {1}"),
    Computed("other_text", ("++",), other_text, say="“{0}” and “{1}” are different texts"),
    Computed("unlike", ("++",), unlike, say="{0} and {1} are different things"),
)
