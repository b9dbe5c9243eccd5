"""`argcheck why-not`: the attempt at an atom or a claim that came nearest, and what it lacked."""

from __future__ import annotations

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


def command(
    goal: Goal,
    paths: Paths,
    proof: ProofOption = None,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
    limit_time: LimitTime = None,
    limit_memory: LimitMemory = None,
    limit_facts: LimitFacts = None,
) -> None:
    """Show why something does not hold: the attempt that came nearest, and what it lacked.

    Of a claim, it shows what keeps it from being supported or committed to. Exit status: 1 when all that was
    asked about holds.

    Examples:

    - `argcheck why-not c1 paper.arg`

    - `argcheck why-not 'supported(c1)' paper.arg --proof short`
    """
    within = limits(limit_time, limit_memory, limit_facts)
    config = settings(paths, manuscripts=manuscripts, proof=proof, rules=rules, limits=within)
    from argcheck.checker import argue
    from argcheck.query.why import why_not

    answer = why_not(argue(paths, config), goal)
    write(answer.text(options(proof or "full")))
    raise typer.Exit(0 if answer.lacks else 1)
