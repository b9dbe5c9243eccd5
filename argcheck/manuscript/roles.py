"""What each section is for: by its title, else by its place under a section whose title says so."""

from __future__ import annotations

import re
from itertools import zip_longest

from argcheck.manuscript.headings import key
from argcheck.manuscript.nouns import Manuscript, Section
from argcheck.patterns import late

CONTAINERS = frozenset(("literature", "theory", "method", "findings", "discussion", "recommendations", "limitations"))
"""Roles that the sections below a heading share; an introduction or a conclusion ends with its own text."""

_FITTING = {
    "method": late(
        r"\b(?:data|sampl\w*|participants?|subjects?|patients?|population|materials?|procedures?|measur\w+|instruments?|design"
        r"|methods?|coding|coders?|variables?|indicators?|analysis|analytic\w*|analyses"
        r"|settings?|period|study (?:area|site)"
        r"|case selection|cases?|selection|criteria|eligibility|search|sources?|ethic\w*|consent|validity|reliability"
        r"|rigou?r|limitations?|reflexivity|statistic\w*|questionnaires?|surveys?|interviews?|outcomes?|interventions?|model"
        r"|software|collection|ontology|epistemology|operationali[sz]ation|stimuli|apparatus|equipment|randomi[sz]ation|protocol)\b",
        re.IGNORECASE,
    ),
    "theory": late(
        r"\b(?:theor\w+|concepts?|conceptual\w*|framework|hypothes\w+|propositions?"
        r"|models?|assumptions?|mechanisms?|definitions?"
        r"|approach\w*|perspectives?|dilemma|\w+isms?)\b",
        re.IGNORECASE,
    ),
}
"""What a heading at the level of theory or method is about, if it still belongs there."""
BACK = late(
    r"(?:end|foot)?notes?|glossary|(?:list of )?abbreviations.*|nomenclature"
    r"|(?:additional|supporting|supplement\w*|online) .*|figures?|tables?|appendi\w*.*|.*availability"
)


def roles(paper: Manuscript) -> list[tuple[Section, str | None, str]]:
    """Each section with its role and how that is known: `title`, `place`, or nothing.

    Levels of headings are often wrong in converted texts. So what stands under another ends only with a title of its
    own kind, with back matter, two levels up, or at a heading with such titles below it (`Experiment 2`, `Method`).
    """
    found: list[tuple[Section, str | None, str]] = []
    above: Section | None = None
    for section, following in zip_longest(paper.sections, paper.sections[1:]):
        assert section is not None
        if above and above.role == "method" and section.role == "findings" and within(section, above):
            found.append((section, "method", "place"))  # “Analysis” below “Methods” is how it was done
        elif section.role:
            above = section if section.role in CONTAINERS else None
            found.append((section, section.role, "title"))
        elif above and section.level >= above.level - 1 and not _opens(section, following, above):
            fits = _fits(section, above)
            found.append((section, above.role if fits else None, "place" if fits else ""))
        else:
            above = None
            found.append((section, None, ""))
    return found


def _fits(section: Section, above: Section) -> bool:
    """Whether a section may share the role above it: beside theory and method, only by what its title is about.

    Where a text has one level of headings, the analysis stands beside them too, and no title says so.
    """
    fitting = _FITTING.get(above.role or "")
    beside = section.level == above.level and not within(section, above)
    return not (fitting and beside) or bool(fitting.search(section.title))


def within(section: Section, above: Section) -> bool:
    """Whether a section stands below another by its number (`2.1` below `2`), or where one has none by its level."""
    if section.number and above.number:
        return section.number.startswith(f"{above.number}.")
    return section.level > above.level


def _opens(section: Section, following: Section | None, above: Section) -> bool:
    """Whether a heading begins something of its own, and so ends what stands under another."""
    if BACK.fullmatch(key(section.title)):
        return True
    whole = section.level < above.level and following is not None and following.level > section.level
    return whole and following is not None and following.role is not None
