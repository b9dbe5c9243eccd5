"""Sections that tell the method under the name of what was worked with: `Data and Model`, `Sources`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argcheck.manuscript.headings import key
from argcheck.patterns import late

_STUFF = (
    r"(?:(?:research )?(?:data|materials?|sources?|corpus|corpora|sample|documents|archives|fieldwork|field work)"
    r"|data(?: ?sets?| sources?| collection)|(?:empirical|research|estimation|identification|econometric|modelling)"
    r" (?:strategy|approach|framework|model|specification|setting)|case selection)"
)
_BESIDES = (
    rf"(?:{_STUFF}|(?:the )?models?|research|variables|measures?|measurement|estimation|setting|study area|cases?)"
)
_TITLE = late(
    rf"(?:the |our )?(?:{_STUFF}(?:(?:,| and|, and) (?:the )?{_BESIDES})*|{_BESIDES}(?: and|,) (?:the )?{_STUFF})"
)
"""What is worked with or how; what may stand beside it (`Model and Data`) tells no method by itself."""
BEFORE = frozenset(("introduction", "literature", "theory"))
BEHIND = frozenset(("findings", "discussion", "conclusion"))


def methods(sections: Sequence[tuple[str, str | None]]) -> Iterator[int]:
    """Which of some sections, by title and role, tell the method, by their places from 0.

    They stand between what prepares the work and what tells its findings, in a paper with no section called a method.
    """
    if any(role == "method" for _, role in sections):
        return
    prepared = False
    for place, (title, role) in enumerate(sections):
        if prepared and role in BEHIND:
            return
        prepared = prepared or role in BEFORE
        if prepared and role is None and _TITLE.fullmatch(key(title)):
            yield place
