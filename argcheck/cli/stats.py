"""`argcheck stats`: what an argument file is made of, and what hangs on what."""

from __future__ import annotations

from argcheck.cli._common import (
    LimitFacts,
    LimitMemory,
    LimitTime,
    Manuscripts,
    Paths,
    Rules,
    TextOrJson,
    known_format,
    limits,
    of_papers,
    options,
    settings,
    write,
)


def command(
    paths: Paths,
    format: TextOrJson = "text",
    manuscripts: Manuscripts = None,
    rules: Rules = None,
    limit_time: LimitTime = None,
    limit_memory: LimitMemory = None,
    limit_facts: LimitFacts = None,
) -> None:
    """Show what argument files are made of, and what hangs on what.

    For each paper: its claims by role, how many have formal content or report somebody else's view, its
    inferences, and its deepest chain of support; the *sole supports*, claims with which a conclusion or a
    recommendation falls; the sections of the manuscript that no claim points to; where the file is
    *silent*, so that checks of absence abstain (AC108); and what is left to do.

    Of the vocabulary (contraries, kinds, single values, orders, names of one thing) and of warrants: which stand
    in the proof of one diagnostic only. A statement that was made for one verdict is an opinion, and should be
    looked at as one. Those that stand in no proof may be of use elsewhere, or may be left out.

    It judges nothing, and ends with 0.

    Examples:

    - `argcheck stats paper.arg --manuscripts papers/`

    - `argcheck stats knowledge/ --format json`
    """
    known_format(format)
    within = limits(limit_time, limit_memory, limit_facts)
    config = settings(paths, manuscripts=manuscripts, rules=rules, limits=within)
    from argcheck.renderers import _stats
    from argcheck.stats import stats

    argument = of_papers(paths, config)
    found = stats(
        argument.inputs.readings,
        argument.model,
        argument.facts,
        argument.speech,
        argument.diagnostics(argument.book.checks),
    )
    if format == "json":
        write(_stats.json(found), encoding="utf-8")
    else:
        write(_stats.text(found, options()))
