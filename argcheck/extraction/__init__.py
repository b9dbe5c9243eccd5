"""A first argument file from a manuscript: which sentences are claims, in which role, and what follows from what."""

from argcheck.extraction.choosing import candidates
from argcheck.extraction.files import extract, update
from argcheck.extraction.nouns import Candidate

__all__ = ["Candidate", "candidates", "extract", "update"]
