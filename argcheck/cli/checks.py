"""`argcheck checks`: the table of checks."""

from __future__ import annotations

from argcheck.cli._common import Rules, options, settings, write


def command(rules: Rules = None) -> None:
    """List every check: its code, its name, how serious it is, and what it is for.

    With `--rules`, or `rules` in the settings, those of your own stand below ours.
    """
    from argcheck.renderers._page import listed
    from argcheck.rules.own import own_book

    write(listed(own_book(settings(["."], rules=rules).rules).checks, options()))
