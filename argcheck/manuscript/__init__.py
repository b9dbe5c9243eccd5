"""What a paper's text is: layout, sections, paragraphs and sentences, notes, dates, and the places in it."""

from argcheck.manuscript.nouns import Dated, Manuscript, Note, Paragraph, Section, Sentence, digest
from argcheck.manuscript.places import Address, Found, resolve

__all__ = [
    "Address",
    "Dated",
    "Found",
    "Manuscript",
    "Note",
    "Paragraph",
    "Section",
    "Sentence",
    "digest",
    "resolve",
]
