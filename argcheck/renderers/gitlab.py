"""A GitLab Code Quality report: what a merge request shows beside its lines."""

from __future__ import annotations

from argcheck.diagnostic import Severity
from argcheck.identity import identities
from argcheck.renderers import Options, Report
from argcheck.renderers._short import in_short
from argcheck.renderers.json import dump

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, options: Options) -> str:
    """What a file expects is left out, as GitLab counts all that it is given."""
    named = zip(report.diagnostics, identities(report.diagnostics, report.inputs), strict=True)
    return dump(
        [
            {
                "description": in_short(one),
                "check_name": f"{one.code} {one.check}",
                "fingerprint": identity,
                "severity": LEVELS[one.severity],
                "location": {
                    "path": one.span.path,
                    "positions": {
                        "begin": {"line": one.span.line, "column": one.span.column},
                        "end": {"line": one.span.end_line, "column": one.span.end_column},
                    },
                },
            }
            for one, identity in named
            if not one.expected
        ]
    )
