"""A review as a Word document, by pandoc; its pictures are made by Graphviz, where that is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from argcheck.maps import dot
from argcheck.review import Review, md

WIDTH = 76
"""Letters of a proof that a page of a document holds beside one another."""


class NoPandoc(Exception):
    """Pandoc is not there; the message says how to get it."""


def render(review: Review) -> bytes:
    """The bytes of the document. Raises NoPandoc."""
    program = pandoc()
    with TemporaryDirectory() as folder:
        text = md.render(review, list(pictures(review, Path(folder))) if shutil.which("dot") else None, WIDTH)
        done = subprocess.run(
            [program, "--from=gfm", "--to=docx", "--output=-"], input=text.encode(), capture_output=True, cwd=folder
        )
    if done.returncode:
        raise NoPandoc(f"pandoc failed: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def pictures(review: Review, folder: Path) -> Iterator[str]:
    """A PNG of each drawing in a folder: what Word shows in every version. Their names."""
    for number, one in enumerate(review.drawings, 1):
        made = subprocess.run(
            ["dot", "-Tpng", "-Gdpi=110"], input=dot.render(one.map).encode(), capture_output=True, check=True
        )
        (folder / f"map{number}.png").write_bytes(made.stdout)
        yield f"map{number}.png"


def pandoc() -> str:
    if found := shutil.which("pandoc"):
        return found
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        raise NoPandoc("a .docx needs pandoc (pandoc.org), or: pip install 'argcheck[word]'") from None
