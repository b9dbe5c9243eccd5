"""Rules that travel compiled."""

from __future__ import annotations

import json

import pytest

from argcheck.datalog import from_data, parse_rules, to_data

RULES = """\
%! # many
%! say many(c, n): {c} cites {n} works
%! hidden short(c)
many(C, N) :- claim(C, P), N = count(W : cites(C, W)), N > 1, no loop[rests_on](_, C).   %: info
short(f(C, "text", 1, 1.0, 2.5 percent, 1999-01-01.., 2020-02-02, 'A b')) :- claim(C, _), C != ?x, loop[e](?x, C).
"""


def test_what_is_loaded_is_what_was_written():
    raw = parse_rules(RULES, "many.dl")
    loaded = from_data(json.loads(json.dumps(to_data(raw))))
    assert loaded == raw
    assert repr(loaded) == repr(raw)  # places, and 1 against 1.0


def test_each_term_is_written_once():
    data = to_data(parse_rules("p(X, a) :- q(X, a). p(X, b) :- q(X, f(a))."))
    assert data["terms"] == [
        ["variable", "X"],
        ["symbol", "a"],
        ["symbol", "b"],
        ["compound", "f", [1]],
    ]


def test_data_of_another_version_is_refused():
    with pytest.raises(ValueError, match="compiled as version 0, not 1"):
        from_data({"version": 0})
