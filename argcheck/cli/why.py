"""`argcheck why`: the proof of an atom, or of what is derived about a claim."""

from __future__ import annotations

from typing import Annotated

import typer

from argcheck.cli._common import (
    Goal,
    LimitFacts,
    LimitMemory,
    LimitTime,
    Manuscripts,
    Paths,
    ProofOption,
    Rules,
    limits,
    options,
    settings,
    write,
)

MOST = 10


def command(
    goal: Goal,
    paths: Paths,
    proof: ProofOption = None,
    every: Annotated[bool, typer.Option("--all", help="Every proof, the shortest first, numbered.")] = False,
    most: Annotated[int, typer.Option("--most", metavar="N", min=2, help="How many proofs `--all` shows.")] = MOST,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
    limit_time: LimitTime = None,
    limit_memory: LimitMemory = None,
    limit_facts: LimitFacts = None,
) -> None:
    """Show why something holds: the steps down to the places that they rest on.

    Of a claim, it shows why it is supported and what it commits the paper to. With `--all` it shows every proof: each
    differs in an inference or a fact, and none rests on itself. Exit status: 1 when nothing that was asked about
    holds.

    Examples:

    - `argcheck why c1 paper.arg`

    - `argcheck why 'supported(c1)' paper.arg --proof short`

    - `argcheck why c1 paper.arg --all --most 3`
    """
    within = limits(limit_time, limit_memory, limit_facts)
    config = settings(paths, manuscripts=manuscripts, proof=proof, rules=rules, limits=within)
    from argcheck.checker import argue
    from argcheck.query.why import why

    answer = why(argue(paths, config), goal, most if every else 1)
    write(answer.text(options(proof or "full")))
    raise typer.Exit(0 if answer.holds else 1)
