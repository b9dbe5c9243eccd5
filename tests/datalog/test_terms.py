"""Constants and atoms: what is equal to what, and how they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argcheck.datalog import (
    Atom,
    Compound,
    Interval,
    Quantity,
    Symbol,
    Variable,
    compare,
    is_ground,
    parse_atom,
    substituted,
    variables,
)

a, b = Symbol("a"), Symbol("b")


@pytest.mark.parametrize(
    ("term", "written"),
    [
        (Symbol("build-up"), "build-up"),
        (Symbol("dongre2026.c1"), "dongre2026.c1"),
        (Symbol("enlargement/accession"), "enlargement/accession"),
        (Symbol("NATO"), "'NATO'"),
        (Symbol("it's"), r"'it\'s'"),
        (Symbol("no"), "'no'"),
        ("a text", '"a text"'),
        ('"so\\called"\n', r'"\"so\\called\"\n"'),
        (7, "7"),
        (-2.5, "-2.5"),
        (date(2008, 4, 3), "2008-04-03"),
        (Interval(date(1999, 1, 1), date(2022, 12, 31)), "1999-01-01..2022-12-31"),
        (Interval(date(1999, 1, 1), None), "1999-01-01.."),
        (Interval(None, None), ".."),
        (Quantity(2.5, "percent"), "2.5 percent"),
        (Quantity(3, "%"), "3 '%'"),
        (Compound("causes", (a, Compound("f", (Variable("X"),)))), "causes(a, f(X))"),
        (Variable("?x"), "?x"),
    ],
)
def test_what_is_written_is_read_back(term, written):
    atom = Atom("p", (term,))
    assert str(atom) == f"p({written})"
    assert repr(parse_atom(str(atom))) == repr(atom)


def test_an_atom_may_have_no_arguments():
    assert str(Atom("raining")) == "raining"
    assert parse_atom("raining") == Atom("raining", ())


def test_kinds_are_never_mixed_but_for_whole_and_broken_numbers():
    assert Symbol("a") != "a"
    assert Quantity(1, "m") != Quantity(1, "km")
    assert Compound("p", (1,)) == Compound("p", (1.0,))


@pytest.mark.parametrize(
    ("left", "operator", "right", "holds"),
    [
        (2, "<", 2.5, True),
        (2, "=", 2.0, True),
        ("2", "=", 2, False),
        ("2", "!=", 2, True),
        ("2", "<", 3, False),
        ("2", ">", 3, False),
        (a, "<", b, True),
        (a, "<", "b", False),
        (date(2024, 5, 1), "<=", date(2024, 5, 1), True),
        (Quantity(5, "km"), ">", Quantity(4, "km"), True),
        (Quantity(5, "km"), ">", Quantity(4, "m"), False),
        (Quantity(5, "km"), ">", 4, False),
        (Compound("f", (a,)), "<", Compound("f", (b,)), True),
    ],
)
def test_only_like_is_compared_with_like(left, operator, right, holds):
    assert compare(operator, left, right) is holds


def test_variables_are_found_in_patterns_and_replaced_there():
    pattern = parse_atom("p(X, f(Y, _), g(X))")
    assert [str(name) for name in variables(Compound("", pattern.arguments))] == ["X", "Y", "X"]
    assert str(substituted(pattern, {"X": a, "Y": 5})) == "p(a, f(5, _), g(a))"
    assert is_ground(Compound("f", (a, 5)))
    assert not is_ground(Compound("f", (a, Variable("_"))))


days = st.dates(date(1, 1, 1))


def forward(interval: Interval) -> bool:
    """Whether it does not end before it begins, which is a mistake that the parser tells."""
    return interval.start is None or interval.end is None or interval.start <= interval.end


names = st.text(min_size=1).filter(lambda text: "\x00" not in text)
plain = st.one_of(
    names.map(Symbol),
    st.text(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    days,
    st.builds(Interval, st.none() | days, st.none() | days).filter(forward),
    st.builds(Quantity, st.integers() | st.floats(allow_nan=False, allow_infinity=False), names),
)
terms = st.recursive(
    plain, lambda inner: st.builds(Compound, names, st.lists(inner, max_size=3).map(tuple)), max_leaves=6
)


@given(names, st.lists(terms, max_size=4))
def test_any_atom_is_read_back(predicate, arguments):
    atom = Atom(predicate, tuple(arguments))
    assert repr(parse_atom(str(atom))) == repr(atom)
