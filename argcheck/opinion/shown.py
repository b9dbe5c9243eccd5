"""The second opinion in a report: a line below the text, a key at the end of the JSON."""

from __future__ import annotations

import json
import sys
from typing import Protocol

from argcheck.opinion import Argument, Opinion, compare
from argcheck.renderers import Options
from argcheck.renderers._layout import fold
from argcheck.rules import selected


class Config(Protocol):
    """Which checks a run selects; `argcheck.config.Config` is one."""

    @property
    def select(self) -> tuple[str, ...]: ...
    @property
    def ignore(self) -> tuple[str, ...]: ...


def with_opinion(report: str, format: str, argument: Argument, config: Config, options: Options) -> str:
    """A report with the second opinion on its checks. Raises Disagreement."""
    return added(report, format, compare(argument, selected(config.select, config.ignore, argument.book)), options)


def added(report: str, format: str, opinion: Opinion, options: Options) -> str:
    """A report with an opinion; stderr tells it where the format has no room for it."""
    if format == "text":
        return report + "".join(f"{line}\n" for line in fold(str(opinion), options.width))
    if format == "json":
        from argcheck.renderers.json import dump

        return dump({**json.loads(report), "second_opinion": opinion.data()})
    print(opinion, file=sys.stderr)
    return report
