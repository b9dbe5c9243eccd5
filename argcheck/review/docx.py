"""A review as a Word document, by pandoc."""

from __future__ import annotations

import shutil
import subprocess

from argcheck.review import Review, md


class NoPandoc(Exception):
    """Pandoc is not there; the message says how to get it."""


def render(review: Review) -> bytes:
    """The bytes of the document. Raises NoPandoc."""
    done = subprocess.run(
        [pandoc(), "--from=gfm", "--to=docx", "--output=-"], input=md.render(review).encode(), capture_output=True
    )
    if done.returncode:
        raise NoPandoc(f"pandoc failed: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def pandoc() -> str:
    if found := shutil.which("pandoc"):
        return found
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError):
        raise NoPandoc("a .docx needs pandoc (pandoc.org), or: pip install 'argcheck[word]'") from None
