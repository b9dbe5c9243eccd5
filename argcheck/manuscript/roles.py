"""What each section is for: by its title, else by its place under a section whose title says so."""

from __future__ import annotations

from argcheck.manuscript.nouns import Manuscript, Section

CONTAINERS = frozenset(("literature", "theory", "method", "findings", "discussion", "recommendations", "limitations"))
"""Roles that the sections below a heading share; an introduction or a conclusion ends with its own text."""


def roles(paper: Manuscript) -> list[tuple[Section, str | None, str]]:
    """Each section with its role and how that is known: `title`, `place`, or nothing.

    Levels of headings are often wrong in converted texts, so only a heading that is two levels above its predecessor,
    or has a title of its own kind, ends what stands under another.
    """
    found: list[tuple[Section, str | None, str]] = []
    above: Section | None = None
    for section in paper.sections:
        if section.role:
            above = section if section.role in CONTAINERS else None
            found.append((section, section.role, "title"))
        elif above and section.level >= above.level - 1:
            found.append((section, above.role, "place"))
        else:
            above = None
            found.append((section, None, ""))
    return found
