"""Workflow commands by which GitHub marks lines of a pull request: `::error file=…,line=…::message`."""

from __future__ import annotations

from argcheck.diagnostic import Severity
from argcheck.renderers import Options, Report
from argcheck.renderers._short import in_short

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, options: Options) -> str:
    """What a file expects is left out: GitHub has no way to say so."""
    lines = []
    for one in report.diagnostics:
        if one.expected:
            continue
        span = one.span
        end = f",endColumn={span.end_column}" if span.end_line == span.line else ""
        place = f"file={escaped(span.path, ',:')},line={span.line},endLine={span.end_line},col={span.column}{end}"
        title = escaped(f"{one.code} {one.check}", ",:")
        lines.append(f"::{COMMANDS[one.severity]} {place},title={title}::{escaped(in_short(one))}\n")
    return "".join(lines)


def escaped(text: str, also: str = "") -> str:
    """Percent, line ends, and in properties colon and comma, as GitHub's own toolkit writes them."""
    for character in f"%\r\n{also}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
