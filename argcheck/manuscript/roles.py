"""What each section is for: by its title, else by its place under a section whose title says so."""

from __future__ import annotations

import re

from argcheck.manuscript.headings import key
from argcheck.manuscript.nouns import Manuscript, Section

CONTAINERS = frozenset(("literature", "theory", "method", "findings", "discussion", "recommendations", "limitations"))
"""Roles that the sections below a heading share; an introduction or a conclusion ends with its own text."""

BACK = re.compile(
    r"(?:end|foot)?notes?|glossary|(?:list of )?abbreviations.*|nomenclature|(?:additional|supporting|supplement\w*|online) .*|figures?|tables?|appendi\w*.*|.*availability"
)


def roles(paper: Manuscript) -> list[tuple[Section, str | None, str]]:
    """Each section with its role and how that is known: `title`, `place`, or nothing.

    Levels of headings are often wrong in converted texts. So what stands under another ends only with a title of its
    own kind, with back matter, two levels up, or at a heading with such titles below it (`Experiment 2`, `Method`).
    """
    found: list[tuple[Section, str | None, str]] = []
    above: Section | None = None
    for section, following in zip(paper.sections, [*paper.sections[1:], None], strict=True):
        if section.role:
            above = section if section.role in CONTAINERS else None
            found.append((section, section.role, "title"))
        elif above and section.level >= above.level - 1 and not _opens(section, following, above):
            found.append((section, above.role, "place"))
        else:
            above = None
            found.append((section, None, ""))
    return found


def _opens(section: Section, following: Section | None, above: Section) -> bool:
    """Whether a heading begins something of its own, and so ends what stands under another."""
    if BACK.fullmatch(key(section.title)):
        return True
    whole = section.level < above.level and following is not None and following.level > section.level
    return whole and following is not None and following.role is not None
