"""`argcheck anchor`: digests of the manuscript's sentences beside the places of an argument file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argcheck.cli._common import Manuscripts, settings, write


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
    from argcheck.source import Source

    before, after = Source.read(file), anchor(file, config)
    if after != before.text:
        path = Path(file)
        mark = "\ufeff" if path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
        path.write_text(mark + after, encoding="utf-8", newline="")
    write(f"{file}: {'anchored' if after != before.text else 'nothing to anchor'}\n")
