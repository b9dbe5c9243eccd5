"""`argcheck checks`: the table of checks."""

from __future__ import annotations

from argcheck.cli._common import options, write


def command() -> None:
    """List every check: its code, its name, how serious it is, and what it is for."""
    from argcheck.renderers._page import listed
    from argcheck.rules import checks

    write(listed(checks(), options()))
