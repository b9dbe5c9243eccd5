"""Markdown, with front matter, and its relatives R Markdown and Quarto."""

from __future__ import annotations

from argcheck.manuscript import Manuscript
from argcheck.manuscript.blocks import Line, split, without_comments
from argcheck.manuscript.sections import manuscript
from argcheck.source import Source

SUFFIXES = (".md", ".markdown", ".rmd", ".qmd")


def read(source: Source) -> Manuscript:
    text = without_comments(source.text)
    return manuscript(source, split(text, _soft), text=text)


def _soft(line: Line, following: Line) -> bool:
    """In Markdown only an empty line ends a paragraph."""
    return True
