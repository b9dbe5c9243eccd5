"""Patterns that are compiled late: each of them can be, and answers as `re` does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import argcheck
from argcheck.patterns import METHODS, Late, late


def every() -> Iterator[tuple[str, Late]]:
    """The patterns that stand in our modules by name, or in the tables there."""
    for found in walk_packages(argcheck.__path__, "argcheck."):
        if not found.name.endswith("__main__"):
            for name, value in vars(import_module(found.name)).items():
                waiting = [value]
                while waiting:
                    one = waiting.pop()
                    if isinstance(one, Late):
                        yield f"{found.name}.{name}", one
                    elif isinstance(one, dict):
                        waiting += one.values()
                    elif isinstance(one, (tuple, list)):
                        waiting += one


def test_each_pattern_compiles() -> None:
    known = dict(every())
    assert len(known) > 400
    for name, pattern in known.items():
        try:
            pattern.search("")
        except re.error as problem:
            pytest.fail(f"{name}: {problem}")


def test_a_late_pattern_answers_as_the_pattern_itself() -> None:
    text = "Lanes cost 3 or 4 times what kerbs cost."
    for method in METHODS:
        given = ("n", text) if method in ("sub", "subn") else (text,)
        mine, theirs = (
            getattr(one, method)(*given) for one in (late(r"\bKERBS?\b|\d", re.I), re.compile(r"\bKERBS?\b|\d", re.I))
        )
        if method == "finditer":
            mine, theirs = ([match.span() for match in each] for each in (mine, theirs))
        elif isinstance(theirs, re.Match):
            mine, theirs = mine.span(), theirs.span()
        assert mine == theirs, method


def test_a_late_pattern_is_compiled_once_it_is_asked() -> None:
    wrong = late("(kerbs")
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("kerbs")
