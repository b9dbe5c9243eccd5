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
    complete: Annotated[
        bool, typer.Option("--complete", help="Also find what the report leaves out of all that the settings show.")
    ] = False,
) -> None:
    """Check a report against the files that it is of: every proof, step by step.

    The report is what `argcheck check PATH… --format json` wrote, for the same paths and rules. Each step of each proof
    must be an instance of its rule, a fact that stands where it says, or an absence that a second, naive evaluation
    finds too; each diagnostic must say what its proof ends in. What was left out is looked for with `--complete`, for
    a report that was made without `--select`, `--severity`, `--diff` and `--baseline`.

    Exit status: 1 when a step does not hold, 2 when the report or an input cannot be read, else 0.

    Examples:

    - `argcheck check knowledge/ --format json > report.json; argcheck verify report.json knowledge/`
    """
    config = settings(paths, manuscripts=manuscripts, rules=rules)
    from argcheck.verification import verify

    try:
        tree = json.loads(report.read_text(encoding="utf-8"))
        verdict = verify(tree, paths, config, complete)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as problem:
        why = problem.strerror if isinstance(problem, OSError) else f"it is no report of argcheck ({problem})"
        raise typer.BadParameter(f"cannot read {report}: {why}", param_hint="REPORT.json") from None
    for fault in verdict.faults:
        where = f"diagnostic {fault.diagnostic}" if fault.diagnostic else "report"
        write(f"{where}{f', step {fault.step}' if fault.step else ''}: {fault.reason}\n")
    write(f"{verdict.proofs} proofs of {verdict.steps} steps checked: {len(verdict.faults)} faults\n")
    raise typer.Exit(int(bool(verdict.faults)))
