"""PDF, by what stands where on its pages: columns, furniture, notes at the foot, words broken over lines."""

from __future__ import annotations

from argcheck.manuscript import Manuscript
from argcheck.manuscript.sections import manuscript
from argcheck.manuscript.transcript import Pages
from argcheck.readers.pdf.paragraphs import blocks
from argcheck.readers.pdf.rows import rows
from argcheck.source import Source, Unreadable

SUFFIXES = (".pdf",)
BINARY = True


def read(source: Source) -> Manuscript:
    """Raises Unreadable, also where the extra for PDF is not installed or the pages are pictures."""
    try:
        from argcheck.readers.pdf.glyphs import glyphs
    except ImportError:
        raise Unreadable(source.path, "reading PDF needs an extra: pip install 'argcheck[pdf]'") from None
    pages = [rows(page) for page in glyphs(source)]
    if not any(pages):
        raise Unreadable(source.path, "it holds no text: its pages may be pictures; recognise their text first")
    starts, line = [], 1
    for page in pages:
        starts.append(line)
        line += len(page)
    text, made = blocks(pages)
    return manuscript(Pages(source.path, text, source.digest, b"", tuple(starts)), made)
