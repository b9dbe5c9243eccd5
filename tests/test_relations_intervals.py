"""Periods: overlap, order, and what they have in common."""

from __future__ import annotations

import pytest

from argcheck.datalog import parse_atom
from argcheck.relations.intervals import before, meet, overlap

EARLY, LATE, LONG = "1991-01-01..1999-12-31", "2000-01-01..2008-12-31", "1995-01-01..2004-12-31"


def constants(*texts: str):
    return parse_atom(f"p({', '.join(texts)})").arguments


@pytest.mark.parametrize(
    ("one", "other", "overlapping"),
    [
        (EARLY, LATE, False),
        (EARLY, LONG, True),
        (LATE, "2008-12-31..", True),
        (LATE, "2009-01-01..", False),
        ("..1991-01-01", EARLY, True),
        ("always", LATE, True),
        ("always", "always", True),
        ("2008-04-03", LATE, True),
        ("2008-04-03", "2008-04-04", False),
        ("7", LATE, False),
    ],
)
def test_periods_overlap_when_they_have_a_day_in_common(one, other, overlapping):
    assert bool(list(overlap(*constants(one, other)))) is overlapping
    assert bool(list(overlap(*constants(other, one)))) is overlapping


def test_one_period_is_before_another_when_it_is_over_before_that_begins():
    assert list(before(*constants(EARLY, LATE))) == [()]
    assert list(before(*constants(LATE, EARLY))) == []
    assert list(before(*constants(EARLY, LONG))) == []
    assert list(before(*constants("1991-01-01..", LATE))) == []


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        (EARLY, LONG, "1995-01-01..1999-12-31"),
        (EARLY, "always", EARLY),
        ("always", "always", "always"),
        ("..1999-12-31", "1991-01-01..", EARLY),
        ("2008-04-03", LATE, "2008-04-03..2008-04-03"),
    ],
)
def test_what_two_periods_have_in_common(one, other, common):
    assert list(meet(*constants(one, other))) == [constants(common)]


def test_periods_apart_have_nothing_in_common():
    assert list(meet(*constants(EARLY, LATE))) == []
