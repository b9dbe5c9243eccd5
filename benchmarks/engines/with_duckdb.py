"""DuckDB: every rule a SELECT, the rounds of a recursion driven from Python over what the last round added."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argcheck.datalog import Program

NEEDS = "duckdb"


def translated(program: Program) -> str:
    from sql import program_data

    return json.dumps(program_data(program))


def answers(folder: Path, asked: dict[str, int]) -> dict[str, Iterable[Iterable[int]]]:
    import duckdb

    run = duckdb.connect().execute
    data = json.loads((folder / "with_duckdb.txt").read_text())
    for name, arity in data["given"].items():
        types = ", ".join(f"'c{at}': 'INTEGER'" for at in range(arity))
        source = f"read_csv('{folder}/{name}.tsv', delim='\t', header=false, columns={{{types}}})"
        run(f"CREATE TABLE {name} AS SELECT * FROM {source}")
    for stratum in data["strata"]:
        for name, arity in stratum["arity"].items():
            columns = ", ".join(f"c{at} INTEGER" for at in range(arity))
            run(f"CREATE TABLE {name} ({columns})")
        close(run, stratum)
    return {name: run(f"SELECT * FROM {name}").fetchall() for name in asked}


def close(run: Any, stratum: dict[str, Any]) -> None:
    """Fires what is not recursive, and then the rest for as long as anything is new: rows are numbered as they come."""
    sizes = dict.fromkeys(stratum["arity"], 0)
    fired, new = stratum["first"], dict.fromkeys(sizes, "false")
    while True:
        before = dict(sizes)
        for name, selects in fired.items():
            if selects:
                union = " UNION ALL ".join(selects)
                for other, rows in new.items():
                    union = union.replace(f"delta_{other} AS", f"(SELECT * FROM {other} WHERE {rows}) AS")
                same = " AND ".join(f"k.c{at} = f.c{at}" for at in range(stratum["arity"][name]))
                fresh = f"SELECT DISTINCT * FROM ({union}) AS f ANTI JOIN {name} AS k ON {same}"
                sizes[name] += run(f"INSERT INTO {name} {fresh}").fetchone()[0]
        if sizes == before or not any(stratum["again"].values()):
            return
        fired = stratum["again"]
        new = {name: f"rowid >= {before[name]} AND rowid < {sizes[name]}" for name in sizes}
