"""Rows under headings: drawn on a terminal, plain columns where another program may read them."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from argcheck.renderers import Options
from argcheck.renderers._layout import cells, clean


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], options: Options) -> str:
    shown = [[clean(cell) for cell in row] for row in rows]
    return _drawn(headings, shown, options) if options.terminal else _plain(headings, shown)


def _plain(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(cells, column)) for column in zip(headings, *rows, strict=True)]
    lines = (
        "  ".join(cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (headings, *rows)
    )
    return "\n".join(lines) + "\n"


def _drawn(headings: Sequence[str], rows: Sequence[Sequence[str]], options: Options) -> str:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    drawn = Table(*headings, box=SIMPLE_HEAD)
    for row in rows:
        drawn.add_row(*map(Text, row))
    return printed(drawn, options)


def printed(what: object, options: Options) -> str:
    """What rich makes of it, as text."""
    from rich.console import Console

    stream = StringIO()
    console = Console(file=stream, width=options.width, force_terminal=options.terminal, no_color=not options.colour)
    console.print(what)
    return stream.getvalue()
