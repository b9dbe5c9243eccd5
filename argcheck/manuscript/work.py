"""Which sections of a paper promise work (abstract, methods), and which come after and carry it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argcheck.manuscript.nouns import Section
from argcheck.manuscript.roles import CONTAINERS

ASIDE = ("abstract", "keywords", "references", "declarations")
"""Roles of sections that are no part of the argument."""
BEFORE = ("introduction", "literature", "theory")
"""Roles of sections that prepare the work, wherever they stand."""
CLOSING = ("conclusion", "recommendations", "limitations")
"""Roles of sections that look back on the work."""


class Work(NamedTuple):
    """Numbers of sections from 1, each group in order; one that only its place assigns to another counts there only if
    it stands deeper, for in a flat text everything stands behind the methods."""

    abstract: tuple[int, ...]
    method: tuple[int, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    """What carries the work out, with what looks back on it."""
    closing: tuple[int, ...]
    """Those of `after` that only look back."""

    @property
    def promising(self) -> tuple[int, ...]:
        return (*self.abstract, *self.method)

    @property
    def analysis(self) -> tuple[int, ...]:
        """What carries the work out: findings, discussion, and sections that their titles do not tell."""
        return tuple(number for number in self.after if number not in self.closing)


def work(sections: Sequence[Section]) -> Work:
    """Sections by what they do for the work.

    Some papers put their methods last; there every section that does not prepare the work carries it out.
    """
    found = held(sections)
    numbered = list(enumerate(found, 1))
    method = tuple(number for number, role in numbered if role == "method")
    body = [number for number, role in numbered if role not in (*ASIDE, *BEFORE, "method")]
    behind = [number for number in body if method and number > method[0]]
    told = [number for number in body if found[number - 1] == "findings"]
    last = not behind or (bool(told) and told[0] < method[0])
    after = tuple(body if last else behind)
    return Work(
        tuple(number for number, role in numbered if role == "abstract"),
        method,
        tuple(number for number, role in numbered if role in BEFORE),
        after,
        tuple(number for number in after if found[number - 1] in CLOSING),
    )


def held(sections: Sequence[Section]) -> list[str | None]:
    """The role of each section by its title, else that of one above it.

    That is the section that it stands deeper than, if the last title with a role agrees (levels are often wrong in
    converted texts), or the one of which its number is a part (2.1 of 2), or `Methods` without a text of its own.
    """
    found: list[str | None] = []
    above: list[tuple[int, str | None]] = []
    flat = _below_empty(sections)
    counted: dict[str, str | None] = {}
    last: str | None = None
    for number, section in enumerate(sections):
        while above and above[-1][0] >= section.level:
            above.pop()
        last = section.role or last
        inherited = above[-1][1] if above and last in CONTAINERS else None
        parent = counted.get(section.number.rpartition(".")[0]) if "." in section.number else None
        role = (
            section.role
            or (inherited if inherited == last else None)
            or (parent if parent in CONTAINERS else None)
            or flat.get(number)
        )
        counted[section.number] = role
        above.append((section.level, role))
        found.append(role)
    return found


def _below_empty(sections: Sequence[Section]) -> dict[int, str]:
    """The sections that stand below `Methods` though their level does not say so, by their places from 0.

    A heading with no text before the next one stands over that; it ends where the results begin.
    """
    found: dict[int, str] = {}
    waiting: list[int] | None = None
    for number, section in enumerate(sections):
        if section.role == "method" and not section.paragraphs:
            waiting = []
        elif section.role == "findings" and waiting is not None:
            found |= dict.fromkeys(waiting, "method")
            waiting = None
        elif section.role in CONTAINERS and section.role != "method":
            waiting = None
        elif section.role is None and waiting is not None:
            waiting.append(number)
    return found
