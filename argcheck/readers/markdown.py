"""Markdown, with front matter, and its relatives R Markdown and Quarto."""

from __future__ import annotations

from argcheck.manuscript import Manuscript
from argcheck.manuscript.blocks import Line, split
from argcheck.manuscript.sections import manuscript
from argcheck.source import Source

SUFFIXES = (".md", ".markdown", ".rmd", ".qmd")


def read(source: Source) -> Manuscript:
    return manuscript(source, split(source.text, _soft))


def _soft(line: Line, following: Line) -> bool:
    """In Markdown only an empty line ends a paragraph."""
    return True
