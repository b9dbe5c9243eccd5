"""Which part of the argument a section belongs to: what announces, what reviews and frames, what finds, what ends.

A role says what a section is for; a part says whether what was announced must have come back by then. Headings beside
`Method` or `Theory` that have no usual title are the paper's own chapters more often than parts of the method.
"""

from __future__ import annotations

from argcheck.manuscript.headings import key
from argcheck.manuscript.nouns import Manuscript, Section
from argcheck.manuscript.roles import roles, within
from argcheck.patterns import late

PARTS = ("summary", "opening", "review", "frame", "body", "end", "back")
LATER = ("body", "end")
"""The parts in which what was announced is looked for."""
_OF_ROLE = {
    "abstract": "summary",
    "keywords": "summary",
    "introduction": "opening",
    "literature": "review",
    "theory": "frame",
    "method": "frame",
    "findings": "body",
    "discussion": "body",
    "limitations": "body",
    "conclusion": "end",
    "recommendations": "end",
    "references": "back",
    "declarations": "back",
}
_ANNOUNCING = late(
    r".*\b(?:hypothes[ie]s|propositions|objectives?|aims?|purpose|research questions?|questions|problem(?: statement)?"
    r"|research gaps?|gaps? in .*|contributions?|rationale|scope|significance of .*|structure of .*|outline)\b.*"
)
_BACK = late(
    r"appendi\w*.*|supplement\w*.*|supporting information.*|(?:end)?notes|figures?|tables?|glossary|.*legends?"
)


def parts(paper: Manuscript) -> list[str]:
    """The part that each section belongs to, in the order of the text."""
    found: list[str] = []
    above: Section | None = None
    told = roles(paper)
    last = max(
        (n for n, (_, role, _) in enumerate(told) if _OF_ROLE.get(role or "") in ("review", "frame")), default=-1
    )
    for n, (section, role, how) in enumerate(told):
        part = _OF_ROLE.get(role or "", "body")
        if how == "title" and (above is None or above.role != role or section.level < above.level):
            above = section
        if part == "frame" and how == "place" and above is not None and not within(section, above):
            part = "body"
        if role is None:
            part = "back" if _BACK.fullmatch(key(section.title)) else "body"
            below = above is not None and above.role == "introduction" and within(section, above)
            opens = all(one in ("summary", "back") for one in found) and n + 2 < len(told)
            announces = n < max(last, 1) and _ANNOUNCING.fullmatch(key(section.title))
            if part == "body" and (below or opens or announces):
                part = "opening"
            elif not below:
                above = None
        found.append(part)
    return found
