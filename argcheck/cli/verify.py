"""`argcheck verify`: every proof of a report, checked again from the files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from argcheck.cli._common import Manuscripts, Paths, Rules, settings, write


def command(
    report: Annotated[Path, typer.Argument(metavar="REPORT.json", show_default=False, help="What `check` wrote.")],
    paths: Paths,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
) -> None:
    """Check a report against the files that it is of: every proof, step by step.

    The report is what `argcheck check PATH… --format json` wrote, for the same paths and rules. Each step of each proof
    must be an instance of its rule, a fact that stands where it says, or an absence that a second, naive evaluation
    finds too.

    Exit status: 1 when a step does not hold, 2 when the report or an input cannot be read, else 0.

    Examples:

    - `argcheck check knowledge/ --format json > report.json; argcheck verify report.json knowledge/`
    """
    config = settings(paths, manuscripts=manuscripts, rules=rules)
    from argcheck.verification import verify

    try:
        tree = json.loads(report.read_text(encoding="utf-8"))
        verdict = verify(tree, paths, config)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        why = problem.strerror if isinstance(problem, OSError) else f"it is no report of argcheck ({problem})"
        raise typer.BadParameter(f"cannot read {report}: {why}", param_hint="REPORT.json") from None
    for fault in verdict.faults:
        where = f"diagnostic {fault.diagnostic}" if fault.diagnostic else "report"
        write(f"{where}{f', step {fault.step}' if fault.step else ''}: {fault.reason}\n")
    bare = f"; {verdict.unproved} diagnostics have no proof" if verdict.unproved else ""
    write(f"{verdict.proofs} proofs of {verdict.steps} steps checked: {len(verdict.faults)} faults{bare}\n")
    raise typer.Exit(int(bool(verdict.faults)))
