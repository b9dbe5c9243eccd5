"""A diagnostic a line, each as in the JSON report: for `jq`, `grep` and logs."""

from __future__ import annotations

from argcheck.renderers import Options, Report
from argcheck.renderers.json import line, of_diagnostic


def render(report: Report, options: Options) -> str:
    lines = (line(of_diagnostic(one, options)) for one in report.diagnostics)
    return "".join(f"{one}\n" for one in lines)
