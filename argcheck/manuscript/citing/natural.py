"""Entries that name their authors as they are spoken: `Anna B. Aalto, Carl Berg, and Dag Cruz. 2014. Stones.`"""

from __future__ import annotations

from argcheck.manuscript.citing.names import PARTICLE, SURNAME, UPPER
from argcheck.manuscript.citing.nouns import Name
from argcheck.patterns import late

_GIVEN = rf"(?:[{UPPER}][^\W\d_]+(?:['’\-‐][^\W\d_]+)*|(?:[{UPPER}]\.?-?){{1,3}})"
_PERSON = late(rf"(?P<given>{_GIVEN}(?:\s(?!{PARTICLE}){_GIVEN}){{0,3}})\s(?P<family>{SURNAME})")
_NUMBER = late(r"\s*(?:\[\d{1,3}\]|\d{1,3}\.)\s+")
_JOINT = late(r",?\s(?:and|&)\s|,\s")
_OTHERS = late(r"(?:,\s|\s)(?:and\s)?(?:et\sal\.?|others)$")
_LONGEST = 4_000
"""Letters in which the authors of an entry end."""


def authors(text: str) -> tuple[list[Name], bool, int] | None:
    """The authors that open an entry, whether more are hinted at, and where they end; None if they stand otherwise."""
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    for stop in late(r"\.\s").finditer(text[:_LONGEST]):
        head = text[start : stop.start()]
        if late(rf"(?:^|[\s.-])[{UPPER}]{{1,2}}$").search(head):
            continue  # The stop of an initial.
        others = _OTHERS.search(head)
        names = [_PERSON.fullmatch(part) for part in _JOINT.split(head[: others.start()] if others else head)]
        if not all(match and any(map(str.islower, match["family"])) for match in names):
            return None
        return [Name(match["family"], match["given"]) for match in names if match], bool(others), stop.start()
    return None


def several(text: str) -> bool:
    """Whether an entry opens with the names of two people or more in this order, and so tells how its list is made."""
    found = authors(text)
    return found is not None and len(found[0]) > 1
