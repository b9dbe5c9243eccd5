"""The engine beside its peers, on the same facts and rules: CPU time and peak memory of whole processes, in turn."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "engines"), str(HERE.parent)]

from workloads import Workload, workloads, write  # noqa: E402

from argcheck.datalog import Program, check, parse_rules  # noqa: E402

ENGINES = ("ours", "with_duckdb", "with_nemo", "with_clingo", "with_pydatalog")


class Run(NamedTuple):
    """What one process took, in seconds of CPU and MB, and its answers; None when it was ended or failed."""

    seconds: float
    megabytes: float
    answers: dict[str, str] | None
    reason: str
    """Why there are none."""


def main() -> None:
    options = parsed()
    engines = installed(options.engines)
    for workload in workloads(options.claims):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            prepare(workload, engines, folder)
            print(f"\n{workload.name}: {sum(map(len, workload.facts.values())):,} facts")
            print(f"  {'':16}{'CPU s':>8}{'MB':>8}")
            runs: dict[str, list[Run]] = {engine: [] for engine in engines}
            for _ in range(options.runs):
                for engine in engines:  # in turn, so that a slow moment strikes all
                    if all(run.answers for run in runs[engine]):
                        runs[engine].append(measured(engine, folder, options.limit))
            report(runs)


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="*", default=[60_000, 600_000], help="sizes of the papers workload")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=ENGINES)
    parser.add_argument("--runs", type=int, default=3, help="runs of each engine; the median is told")
    parser.add_argument("--limit", type=float, default=120, help="seconds after which an engine is ended")
    return parser.parse_args()


def installed(engines: Sequence[str]) -> list[str]:
    """Those whose package is there; what to do about the others is said."""
    found = []
    for engine in engines:
        package = import_module(engine).NEEDS
        if find_spec(package):
            found.append(engine)
        else:
            print(f"{engine} is left out: {package} is not installed (pip install 'argcheck[bench]')")
    return found


def prepare(workload: Workload, engines: Sequence[str], folder: Path) -> None:
    """Writes the facts, what is asked, and the rules in each engine's language."""
    write(workload.facts, folder)
    (folder / "asked.json").write_text(json.dumps(workload.asked))
    program: Program = check(parse_rules(workload.rules), {name: len(rows[0]) for name, rows in workload.facts.items()})
    for engine in engines:
        (folder / f"{engine}.txt").write_text(import_module(engine).translated(program))


def measured(engine: str, folder: Path, limit: float) -> Run:
    command = [sys.executable, str(HERE / "engines" / "child.py"), engine, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent)}
    with (folder / "answers.json").open("w+") as answers, (folder / "errors.txt").open("w+") as errors:
        process = subprocess.Popen(command, stdout=answers, stderr=errors, env=environment)
        timer = Timer(limit, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = status  # it has been waited for
        answers.seek(0)
        found = json.load(answers) if status == 0 else {"answers": None, "megabytes": 0.0}
        errors.seek(0)
        reason = next(filter(str.strip, reversed(errors.read().splitlines())), f"ended after {limit:g} s")
    return Run(usage.ru_utime + usage.ru_stime, found["megabytes"], found["answers"], reason)


def report(runs: dict[str, list[Run]]) -> None:
    """A line for each engine; its answers are compared with those of the first that has any."""
    expected = next((run.answers for each in runs.values() for run in each if run.answers), None)
    for engine, each in runs.items():
        if failed := [run for run in each if run.answers is None]:
            print(f"  {engine:16}{'–':>8}{'–':>8}  {failed[0].reason}")
            continue
        seconds = statistics.median(run.seconds for run in each)
        megabytes = statistics.median(run.megabytes for run in each)
        agrees = all(run.answers == expected for run in each)
        print(f"  {engine:16}{seconds:8.2f}{megabytes:8.0f}  {'same answers' if agrees else 'OTHER ANSWERS'}")
    if expected:
        print("  " + ", ".join(f"{name} {told.split()[0]}" for name, told in expected.items()))


if __name__ == "__main__":
    main()
