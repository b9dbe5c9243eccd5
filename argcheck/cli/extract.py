"""`argcheck extract`: a first argument file from a manuscript."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argcheck.cli._common import Manuscripts, rewrite, settings, write


def command(
    paper: Annotated[str, typer.Argument(metavar="PAPER", show_default=False, help="A manuscript.")],
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", show_default=False, help="The file to write; else stdout."),
    ] = None,
    update: Annotated[
        str | None,
        typer.Option("--update", metavar="FILE", show_default=False, help="An argument file to bring up to date."),
    ] = None,
    manuscripts: Manuscripts = None,
) -> None:
    """Write a first argument file from a manuscript: its claims with their places, roles, sources and inferences.

    Only what the text itself says is written: labelled hypotheses and questions, sentences with a cue ("we find",
    "should", "little is known"), the topic sentences of results and conclusions. What a claim says formally, and
    what was looked for and is not there, is left to you, so that no check of absence speaks before you do.

    `--update` keeps every line that you wrote: the places of sentences that moved follow, claims whose sentence is
    gone get a `todo`, and new sentences are added where the paper has them. A claim that you deleted stays away.

    Examples:

    - `argcheck extract paper.md -o paper.arg`

    - `argcheck extract paper.md --update paper.arg`
    """
    if output and update:
        raise typer.BadParameter("give either -o or --update", param_hint="--update")
    if output and Path(output).exists():
        raise typer.BadParameter(f"{output} is there already; bring it up to date with --update", param_hint="-o")
    config = settings([update or paper], manuscripts=manuscripts)
    from argcheck import extraction

    if update:
        changed = rewrite(update, extraction.update(paper, update, config))
        write(f"{update}: {'brought up to date' if changed else 'nothing to update'}\n")
        return
    text = extraction.extract(paper, output, config)
    if output:
        Path(output).write_text(text, encoding="utf-8", newline="\n")
        write(f"{output}: written\n")
    else:
        write(text, encoding="utf-8")
