"""pyDatalog: goal-directed, and over recursion soon out of its reach."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argcheck.datalog import Program

NEEDS = "pyDatalog"


def translated(program: Program) -> str:
    clauses = [str(rule).removesuffix(".") for rule in program.rules]
    return "\n".join(map(clause_of, clauses))


def clause_of(clause: str) -> str:
    return named(clause).replace(" :- ", " <= ").replace("no ", "~").replace("), ", ") & ")


def named(clause: str) -> str:
    """The clause with a name for each `_`, which to pyDatalog is one variable, and comparisons in parentheses."""
    count = iter(range(100))
    clause = re.sub(r"(\w+ (?:!=|<|>)=? \w+)", r"(\1)", clause)
    return re.sub(r"\b_\b", lambda _: f"ANY{next(count)}", clause)


def answers(folder: Path, asked: dict[str, int]) -> dict[str, Iterable[Iterable[int]]]:
    from pyDatalog import pyDatalog

    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text().splitlines():
            pyDatalog.assert_fact(path.stem, *map(int, line.split("\t")))
    pyDatalog.load((folder / "with_pydatalog.txt").read_text())
    found = {name: pyDatalog.ask(f"{name}({', '.join('XYZ'[:arity])})") for name, arity in asked.items()}
    return {name: result.answers if result else [] for name, result in found.items()}
