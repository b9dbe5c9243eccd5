"""clingo: its grounder does all the work. Facts go in as a program, which is how it reads them fastest."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argcheck.datalog import Program

NEEDS = "clingo"


def translated(program: Program) -> str:
    return "\n".join(map(str, program.rules)).replace("no ", "not ")


def answers(folder: Path, asked: dict[str, int]) -> dict[str, Iterable[Iterable[int]]]:
    import clingo

    control = clingo.Control(["--warn=none"])
    shown = [f"#show {name}/{arity}." for name, arity in asked.items()]
    facts = [
        f"{path.stem}({line})."
        for path in sorted(folder.glob("*.tsv"))
        for line in path.read_text().replace("\t", ",").splitlines()
    ]
    control.add("base", [], "\n".join([(folder / "with_clingo.txt").read_text(), *shown, *facts]))
    control.ground([("base", [])])
    found: dict[str, list[list[int]]] = {name: [] for name in asked}
    with control.solve(yield_=True) as handle:
        for model in handle:
            for symbol in model.symbols(shown=True):
                found[symbol.name].append([argument.number for argument in symbol.arguments])
    return dict(found)
