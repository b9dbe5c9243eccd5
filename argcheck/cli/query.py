"""`argcheck query`: questions to what was derived."""

from __future__ import annotations

from typing import Annotated

import typer

from argcheck.cli._common import (
    LimitFacts,
    LimitMemory,
    LimitTime,
    Manuscripts,
    Rules,
    known_format,
    limits,
    options,
    settings,
    write,
)

LIST = "list"
"""Given as the name of a saved query, it lists them."""


def command(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="QUERY",
            show_default=False,
            help="Literals with commas between; `?x` is what is asked for. Left out with `--saved`.",
        ),
    ] = None,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", show_default=False, help="Argument files, manuscripts, or folders of them."),
    ] = None,
    saved: Annotated[
        str | None,
        typer.Option(
            "--saved",
            metavar="NAME",
            show_default=False,
            help="Ask the query of that name; `list` shows which there are, and what each asks.",
        ),
    ] = None,
    queries: Annotated[
        str | None,
        typer.Option(
            "--queries",
            metavar="FILE",
            show_default=False,
            help="A file of named queries, over those that come with argcheck; `queries` in the settings.",
        ),
    ] = None,
    format: Annotated[str, typer.Option("--format", metavar="table|json", help="How to show the answers.")] = "table",
    limit: Annotated[
        float, typer.Option("--limit", metavar="SECONDS", min=0.1, help="How long the answer may take.")
    ] = 10.0,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
    limit_time: LimitTime = None,
    limit_memory: LimitMemory = None,
    limit_facts: LimitFacts = None,
) -> None:
    """Ask about what was derived from argument files.

    A query is a list of literals: an answer makes all of them hold. `no` before a literal asks for its
    absence, and its variables must stand in another literal too; `_` is a variable that nobody needs again.

    Queries that are asked often may be kept in a TOML file, a table each: `[short-name]`, under it
    `asks = "Which …?"` and `query = "…"`.

    Examples:

    - `argcheck query 'supported(?x), no attacked(?x)' paper.arg`

    - `argcheck query 'role(?claim, finding), no supported(?claim)' knowledge/ --format json`

    - `argcheck query --saved list`

    - `argcheck query --saved open-questions knowledge/`
    """
    known_format(format, ("table", "json"))
    if saved is not None:
        paths = [path for path in (question, *(paths or ())) if path is not None]
    if saved == LIST:
        _list(paths or [], queries)
        return
    if not paths:
        raise typer.BadParameter("name at least one file or folder", param_hint="PATH")
    within = limits(limit_time, limit_memory, limit_facts)
    config = settings(paths, manuscripts=manuscripts, queries=queries, rules=rules, limits=within)
    from argcheck.checker import argue
    from argcheck.query import ask
    from argcheck.query.saved import saved_query

    known = saved_query(saved, config.queries) if saved is not None else None
    answers = ask(argue(paths, config), known.query if known else question or "", limit)
    if format == "json":
        write(answers.json(), encoding="utf-8")
    else:
        asks = f"{known.asks}\n\n" if known and known.asks else ""
        write(asks + answers.table(options()))


def _list(paths: list[str], queries: str | None) -> None:
    from argcheck.query.saved import saved_queries
    from argcheck.renderers._table import table

    found = saved_queries(settings(paths or ["."], queries=queries).queries)
    write(table(("name", "asks", "query"), [(one.name, one.asks, one.query) for one in found.values()], options()))
