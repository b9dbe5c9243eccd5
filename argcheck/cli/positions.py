"""`argcheck positions`: who affirms, denies, reports what, and who is silent."""

from __future__ import annotations

from typing import Annotated

import typer

from argcheck.cli._common import (
    LimitFacts,
    LimitMemory,
    LimitTime,
    Manuscripts,
    Paths,
    Rules,
    known_format,
    limits,
    of_papers,
    options,
    settings,
    write,
)

FORMATS = ("text", "json", "markdown")


def command(
    paths: Paths,
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help="`text`, `json` or `markdown`.")] = "text",
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic",
            metavar="TERM-OR-CONTENT",
            show_default=False,
            help="Only topics that mention a term, such as `war` or `enlargement/accession`, or that fit a content, "
            "such as `'stabilises(enlargement, ?x)'`.",
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Also topics on which fewer than two papers take or report a position.")
    ] = False,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
    limit_time: LimitTime = None,
    limit_memory: LimitMemory = None,
    limit_facts: LimitFacts = None,
) -> None:
    """Show who holds what: for each topic, who affirms it, denies it, reports it of somebody else, asks about
    it, or is silent, with the places.

    A topic is a content that some paper says, without the senses of its terms: `stabilises(enlargement/accession,
    europe)` and `stabilises(enlargement, europe)` stand under one topic, each shown as it is said. By default
    these are the topics on which at least two papers take or report a position; those on which papers
    contradict one another come first.

    A position is *said*, or the paper is only committed to it: it follows by kinds, a contrary, a warrant, or
    a theory that the paper adopts. What a paper reports as somebody else's view commits it to nothing. *Silent*
    means that the argument file says nothing of it.

    Examples:

    - `argcheck positions knowledge/ --manuscripts papers/`

    - `argcheck positions knowledge/ --topic war`

    - `argcheck positions knowledge/ --topic 'contributes(?x, war)' --format json`

    - `argcheck positions knowledge/ --all --format markdown`
    """
    known_format(format, FORMATS)
    within = limits(limit_time, limit_memory, limit_facts)
    config = settings(paths, manuscripts=manuscripts, rules=rules, limits=within)
    from argcheck.positions import UnknownTopic, positions
    from argcheck.renderers._positions import render

    argument = of_papers(paths, config)
    try:
        found = positions(argument.model, argument.facts, argument.speech, topic or "", every)
    except UnknownTopic as unknown:
        raise typer.BadParameter(str(unknown), param_hint="--topic") from None
    write(render(found, format, options()), encoding=None if format == "text" else "utf-8")
