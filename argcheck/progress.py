"""How far a long run has come: a line on the terminal that is gone when the run is over."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")
PATIENCE = 1.0
"""Seconds after which one wonders."""


class Bar:
    """Begins to show only after a while, so that a short run shows nothing and imports nothing."""

    def __init__(self) -> None:
        self.begun = monotonic()
        self.progress: Progress | None = None

    def over(self, items: Sequence[Item], what: str) -> Iterator[Item]:
        task = None
        for number, item in enumerate(items):
            if self.progress is None and monotonic() - self.begun > PATIENCE:
                self.progress = started()
            if self.progress is not None:
                if task is None:
                    task = self.progress.add_task(what, total=len(items))
                self.progress.update(task, completed=number)
            yield item
        if self.progress is not None and task is not None:
            self.progress.remove_task(task)

    def end(self) -> None:
        if self.progress is not None:
            self.progress.stop()


_bar: ContextVar[Bar | None] = ContextVar("bar", default=None)


def over(items: Sequence[Item], what: str) -> Iterator[Item]:
    """The items one by one; who watches is told how many are done."""
    bar = _bar.get()
    return iter(items) if bar is None else bar.over(items, what)


@contextmanager
def watched(wanted: bool) -> Iterator[None]:
    """Shows how far the work within has come, where that is wanted and stderr is a terminal."""
    if not (wanted and sys.stderr.isatty()):
        yield
        return
    bar = Bar()
    token = _bar.set(bar)
    try:
        yield
    finally:
        _bar.reset(token)
        bar.end()


def started() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.start()
    return progress
