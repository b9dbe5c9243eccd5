"""A sentence where it stands, and one that is to become a claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from argcheck.manuscript import Paragraph
from argcheck.manuscript.nouns import Spot
from argcheck.manuscript.voice import Voice

APART = ("references", "keywords", "declarations")
"""Sections that argue nothing."""


@dataclass(frozen=True, slots=True)
class Here:
    """A sentence where it stands: `role` is its section's, `called` what the section's title says that all of it is."""

    spot: Spot
    role: str | None
    called: str | None
    paragraph: Paragraph
    voice: Voice
    said: str
    """Its text, with "this study" for an "it" that means the paper."""

    @property
    def text(self) -> str:
        return self.spot.sentence.text

    @property
    def digest(self) -> str:
        return self.spot.sentence.digest

    @property
    def first(self) -> bool:
        """Whether it opens its paragraph."""
        return self.spot.number == 1


@dataclass(frozen=True, slots=True)
class Promise:
    """What a method owes its reader: a method or kind of source, or a `dataset` with its name."""

    term: str
    what: str | None = None


@dataclass(slots=True, eq=False)
class Candidate:
    """A sentence, or a part of one, that is to become a claim; `grounds` are what it is said to follow from."""

    role: str
    text: str
    here: Here
    label: str = ""
    promises: tuple[Promise, ...] = ()
    holder: str = ""
    todo: str = ""
    grounds: list[Candidate] = field(default_factory=list)
