"""`argcheck explain`: what a check is for, from the check's own file."""

from __future__ import annotations

from typing import Annotated

import typer

from argcheck.cli._common import Rules, checks_like, options, settings, write


def command(
    check: Annotated[
        str,
        typer.Argument(metavar="CODE", show_default=False, help="A check's code or name.", autocompletion=checks_like),
    ],
    rules: Rules = None,
) -> None:
    """Tell what a check is for, what it says and asks, and show examples.

    Examples:

    - `argcheck explain AC301`

    - `argcheck explain circular-support`
    """
    from argcheck.renderers._page import shown
    from argcheck.rules import check_named, checks
    from argcheck.rules.own import own_book

    book = own_book(settings(["."], rules=rules).rules)
    found = check_named(check, book)
    if found is None:
        from difflib import get_close_matches

        known = [name for each in checks(book) for name in (each.code, each.name)]
        near = get_close_matches(check, known, 1)
        hint = f"did you mean '{near[0]}'?" if near else "`argcheck checks` lists them"
        raise typer.BadParameter(f"there is no check '{check}'; {hint}", param_hint="CODE")
    write(shown(found, options()))
