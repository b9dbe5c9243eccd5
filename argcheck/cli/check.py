"""`argcheck check`: what contradicts, and what nothing supports."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from argcheck.cli import _common
from argcheck.cli._check import Run
from argcheck.cli._common import (
    Ignore,
    LimitFacts,
    LimitMemory,
    LimitTime,
    Manuscripts,
    Output,
    Paths,
    ProofOption,
    ReportFormat,
    Rules,
    Select,
    known_format,
    limits,
    options,
    settings,
)

if TYPE_CHECKING:
    from argcheck.workspace import Workspace


def command(
    paths: Paths,
    select: Select = None,
    ignore: Ignore = None,
    severity: Annotated[
        str | None,
        typer.Option(
            metavar="LEVEL",
            show_default=False,
            help="The lowest severity to show: error, warning or info.",
            autocompletion=_common.one_of("error", "warning", "info"),
        ),
    ] = None,
    format: ReportFormat = "text",
    output: Output = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename",
            metavar="FILE",
            show_default=False,
            help="What the text from standard input (`-`) is called: its suffix tells the format, its folder where "
            "settings, includes and manuscripts are looked for.",
        ),
    ] = None,
    group_by: Annotated[
        str,
        typer.Option(
            "--group-by",
            metavar="BY",
            help="What text puts under one heading: paper, check or section.",
            autocompletion=_common.one_of("paper", "check", "section"),
        ),
    ] = "paper",
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count what each check found, in place of showing it.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Show diagnostics alone: no abstentions and no summary.")
    ] = False,
    proof: ProofOption = None,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
    limit_time: LimitTime = None,
    limit_memory: LimitMemory = None,
    limit_facts: LimitFacts = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Do not take what was found before, where nothing has changed.")
    ] = False,
    today: Annotated[
        str | None,
        typer.Option(metavar="DATE", show_default=False, help="The day on which waivers (`allow`) are judged."),
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option(metavar="FILE", show_default=False, help="Leave out what this file knows already."),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option(
            "--write-baseline",
            metavar="FILE",
            show_default=False,
            help="Write what is found to a file, for `--baseline`, in place of showing it.",
        ),
    ] = None,
    diff: Annotated[
        str | None,
        typer.Option(
            metavar="REV", show_default=False, help="Show only what was not there in this revision of git (`HEAD`)."
        ),
    ] = None,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="First make the repairs that are certain; `argcheck fix --diff` shows them without making them.",
        ),
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes, until Ctrl-C.")] = False,
    second_opinion: Annotated[
        bool,
        typer.Option(
            "--second-opinion",
            help="Have pyDatalog evaluate the checks again, and stop with status 2 where it finds anything else.",
        ),
    ] = False,
) -> None:
    """Check argument files and manuscripts, and show each diagnostic with its proof.

    Exit status: 1 when an error or a warning is left that no `expect` of the file names, 2 when some input
    could not be read or parsed, or where the second opinion differs, else 0.

    Examples:

    - `argcheck check knowledge/ --manuscripts papers/`

    - `argcheck check paper.arg --select AC2,AC301 --proof full`

    - `argcheck check paper.md --format json`

    - `argcheck check paper.md --format markdown -o report.md`

    - `argcheck check knowledge/ --second-opinion`

    - `argcheck check papers/ --write-baseline known.json`, then `argcheck check papers/ --baseline known.json`

    - `argcheck check papers/ --diff HEAD` shows what the last edits brought

    - `argcheck check - --stdin-filename paper.arg` checks what an editor holds

    Settings may also stand in `argcheck.toml`, or under `[tool.argcheck]` in `pyproject.toml`, in the folder
    of the first path or above it.
    """
    from argcheck.renderers import formats

    known_format(format, formats())
    if group_by not in ("paper", "check", "section"):
        raise typer.BadParameter(f"'{group_by}' is not one of paper, check, section", param_hint="--group-by")
    unsaved: dict[str, bytes] = {}
    if "-" in paths:
        name = stdin_filename or "stdin.arg"
        unsaved[name] = sys.stdin.buffer.read()
        paths = [name if path == "-" else path for path in paths]
    day = _common.day(today)
    kept: Workspace | None = None

    def once() -> int:
        nonlocal kept
        config = settings(
            paths,
            select=select,
            ignore=ignore,
            severity=severity,
            proof=proof,
            manuscripts=manuscripts,
            rules=rules,
            limits=limits(limit_time, limit_memory, limit_facts),
            baseline=baseline,
        )
        if fix and not unsaved:
            from argcheck.cli.fix import repaired

            repaired(paths, config, quiet=True)
        shown = options(config.proof, output)._replace(group=group_by, statistics=statistics, quiet=quiet)
        if watch and not unsaved and (kept is None or kept.config != config):
            from argcheck.workspace import Workspace

            kept = Workspace(paths, config)
        parts = (not no_cache, unsaved, second_opinion, write_baseline, diff, kept)
        return Run(paths, config, format, shown, output, day, *parts).finish()

    if watch:
        watched(once)
    raise typer.Exit(once())


def watched(once: Callable[[], int]) -> None:
    """Checks again upon each change; what cannot be done is told, and is tried again."""
    from argcheck.cli._failure import status_of
    from argcheck.watching import every_half_second
    from argcheck.watching import watched as again

    def run() -> None:
        try:
            once()
        except Exception as error:  # noqa: BLE001 - the next change may mend it
            status_of(error)
        print("argcheck: watching; Ctrl-C ends it", file=sys.stderr, flush=True)

    again(run, every_half_second())
