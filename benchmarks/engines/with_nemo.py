"""Nemo, through nemo-python. It traces a fact on demand; nothing is traced here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argcheck.datalog import Program

NEEDS = "nmo_python"


def translated(program: Program) -> str:
    """The rules; the line that reads a relation has the folder put in when it is known."""
    derived = {rule.head.predicate for rule in program.rules}
    imports = [
        f'@import {name} :- tsv {{resource="FOLDER/{name}.tsv", format=({", ".join(["int"] * arity)})}} .'
        for name, arity in program.arities.items()
        if name not in derived
    ]
    rules = [re.sub(r"\b([A-Z]\w*)", r"?\1", str(rule)).replace("no ", "~") for rule in program.rules]
    return "\n".join([*imports, *rules])


def answers(folder: Path, asked: dict[str, int]) -> dict[str, Iterable[Iterable[int]]]:
    import nmo_python

    text = (folder / "with_nemo.txt").read_text().replace("FOLDER", str(folder))
    engine = nmo_python.NemoEngine(nmo_python.load_string(text))
    engine.reason()
    return {name: engine.result(name) for name in asked}
