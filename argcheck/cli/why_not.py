"""`argcheck why-not`: the attempt at an atom or a claim that came nearest, and what it lacked."""

from __future__ import annotations

import typer

from argcheck.cli._common import Goal, Manuscripts, Paths, ProofOption, options, settings, write


def command(goal: Goal, paths: Paths, proof: ProofOption = None, manuscripts: Manuscripts = None) -> None:
    """Show why something does not hold: the attempt that came nearest, and what it lacked.

    Of a claim, it shows what keeps it from being supported or committed to. Exit status: 1 when all that was
    asked about holds.

    Examples:

    - `argcheck why-not c1 paper.arg`

    - `argcheck why-not 'supported(c1)' paper.arg --proof short`
    """
    config = settings(paths, manuscripts=manuscripts, proof=proof)
    from argcheck.checker import argue
    from argcheck.query.why import why_not

    answer = why_not(argue(paths, config), goal)
    write(answer.text(options(proof or "full")))
    raise typer.Exit(0 if answer.lacks else 1)
