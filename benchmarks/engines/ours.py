"""argcheck's own engine, with a derivation of least height for every fact."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from argcheck.datalog import Program

NEEDS = "numpy"


def translated(program: Program) -> str:
    return "\n".join(map(str, program.rules))


def answers(folder: Path, asked: dict[str, int]) -> dict[str, Iterable[Iterable[int]]]:
    from argcheck.datalog import check, evaluate, parse_rules, read_tables

    tables = read_tables(folder)
    rules = parse_rules((folder / "ours.txt").read_text())
    program = check(rules, {name: len(table.columns) for name, table in tables.items()})
    model = evaluate(program, tables=tables, most_facts=10**9)
    return {name: model.relation(name) for name in asked}  # type: ignore[misc]
