"""A table for a spreadsheet: a row for each diagnostic."""

from __future__ import annotations

import csv
from io import StringIO

from argcheck.renderers import Options, Report
from argcheck.renderers._layout import clean
from argcheck.renderers.json import printable

COLUMNS = ("code", "check", "severity", "expected", "path", "line", "column", "page", "message", "question", "help")


def render(report: Report, options: Options) -> str:
    out = StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for one in report.diagnostics:
        span = one.span
        place = (span.path, span.line, span.column, "" if span.page is None else span.page)
        expected = "yes" if one.expected else "no"
        row = (one.code, one.check, one.severity.value, expected, *place, one.message, one.question, one.help)
        table.writerow([plain(cell) if isinstance(cell, str) else cell for cell in row])
    return printable(out.getvalue())


def plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that begins like a formula is led by an apostrophe."""
    cell = clean(cell)
    return f"'{cell}" if cell.lstrip()[:1] in {"=", "+", "-", "@"} else cell
