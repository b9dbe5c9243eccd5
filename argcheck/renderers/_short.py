"""What formats of one line a diagnostic say: its message and its question, without line ends."""

from __future__ import annotations

from argcheck.diagnostic import Diagnostic, Severity
from argcheck.renderers._layout import clean

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
"""What other tools call how serious something is."""


def in_short(one: Diagnostic) -> str:
    """The message, what to do and the question, on one line."""
    parts = [clean(part) for part in (one.message, one.help, one.question) if part]
    return " ".join(part if part[-1] in ".?!" else f"{part}." for part in parts)
