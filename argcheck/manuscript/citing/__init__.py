"""References and citations: the styles of a paper, its reference list, its citations and where each leads."""

from argcheck.manuscript.citing.bibtex import beside
from argcheck.manuscript.citing.nouns import Citation, Citing, Name, Noted, Reference
from argcheck.manuscript.citing.reading import read

__all__ = ["Citation", "Citing", "Name", "Noted", "Reference", "beside", "read"]
