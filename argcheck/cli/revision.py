"""`argcheck revision`: what a new version of a paper resolves, leaves and brings in."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Annotated

import typer

from argcheck.cli._common import (
    Ignore,
    LimitFacts,
    LimitMemory,
    LimitTime,
    Manuscripts,
    Rules,
    Select,
    TextOrJson,
    known_format,
    limits,
    options,
    settings,
    write,
)


def command(
    old: Annotated[str, typer.Argument(metavar="OLD", show_default=False, help="The version before.")],
    new: Annotated[str, typer.Argument(metavar="NEW", show_default=False, help="The version after.")],
    select: Select = None,
    ignore: Ignore = None,
    severity: Annotated[
        str | None,
        typer.Option(
            metavar="LEVEL",
            show_default=False,
            help="The lowest severity to show: error, warning or info; what has it in one version is shown.",
        ),
    ] = None,
    format: TextOrJson = "text",
    manuscripts: Manuscripts = None,
    rules: Rules = None,
    limit_time: LimitTime = None,
    limit_memory: LimitMemory = None,
    limit_facts: LimitFacts = None,
) -> None:
    """Compare two versions of a paper: which diagnostics are new, still there, and resolved.

    Both are manuscripts, of any formats, or both are argument files. The two texts are laid side by side: sentences
    that are the same or were edited, sections by their titles or what stands in them, references by author, year
    and title, claims by name and text. A diagnostic is known again by what it says and what it stands at, never
    by its line, so what only moved, or was edited and is as wrong as before, is *still there*. One that
    lists several things is still there until the last of them is gone.

    What is *resolved* is told with what became of its place. A check that passes over the new version resolves
    nothing: what it had found is *no longer judged*.

    Exit status: 1 when an error or a warning is new or still there that no `expect` of the file names, 2 when
    a version could not be read or parsed, else 0.

    Examples:

    - `argcheck revision draft.md revised.docx`

    - `argcheck revision old/paper.arg new/paper.arg --severity warning`

    - `argcheck revision draft.tex revised.tex --select AC6 --format json`
    """
    known_format(format)
    within = limits(limit_time, limit_memory, limit_facts)
    config = settings(
        [new], select=select, ignore=ignore, severity=severity, manuscripts=manuscripts, rules=rules, limits=within
    )
    from argcheck.checker import argue, check
    from argcheck.diagnostic import Severity
    from argcheck.query.question import readable
    from argcheck.renderers import _revision
    from argcheck.revision import Found, revision

    # A diagnostic may be less severe in one version: the two are compared whole, and cut after that.
    whole = replace(config, severity=Severity.INFO)
    versions: list[Found] = []
    kinds: list[bool] = []
    for path in (old, new):
        if os.path.isdir(path):  # noqa: PTH112 - where a name is too long for any file, Path raises
            raise typer.BadParameter(f"'{path}' is a folder; give one file of each version", param_hint="PATH")
        argument = argue([path], whole)
        readable(argument)
        report = check([path], whole, argument)
        versions.append((argument.inputs, report.diagnostics, report.abstained))
        kinds.append(bool(argument.inputs.documents))
    if kinds[0] != kinds[1]:
        raise typer.BadParameter("one is an argument file and the other a manuscript", param_hint="PATH")
    found = revision((old, new), versions[0], versions[1])
    shown = found.at_least(config.severity)
    write(
        _revision.json(shown) if format == "json" else _revision.text(shown, options()),
        "utf-8" if format == "json" else None,
    )
    raise typer.Exit(found.exit_code)
