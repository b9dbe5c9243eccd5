"""`argcheck anchor`: digests of the manuscript's sentences beside the places of an argument file."""

from __future__ import annotations

from typing import Annotated

import typer

from argcheck.cli._common import Manuscripts, rewrite, settings, write


def command(
    file: Annotated[str, typer.Argument(metavar="FILE", show_default=False, help="An argument file.")],
    manuscripts: Manuscripts = None,
) -> None:
    """Write a digest of the manuscript's sentence beside each place of an argument file.

    With a digest a place is found again after the manuscript has changed around it, and `check` can tell
    whether its sentence has moved, changed or gone. The file is rewritten in place; nothing but the digests
    changes.

    Examples:

    - `argcheck anchor paper.arg --manuscripts papers/`
    """
    config = settings([file], manuscripts=manuscripts)
    from argcheck.anchoring import anchor

    changed = rewrite(file, anchor(file, config))
    write(f"{file}: {'anchored' if changed else 'nothing to anchor'}\n")
