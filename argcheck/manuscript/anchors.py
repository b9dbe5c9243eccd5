"""Writing the digest of its sentence beside each place of an argument file."""

from __future__ import annotations

from argcheck.manuscript.nouns import Manuscript
from argcheck.manuscript.places import Address, resolve
from argcheck.patterns import late

_INSIDE = late(r"\s*\[[0-9A-Fa-f]+\]\s*\Z")
_BEHIND = late(r"[ \t]*\[[0-9A-Fa-f]+\]")


def anchor(text: str, places: list[tuple[int, int, Address]], manuscript: Manuscript) -> str:
    """`text` with `[digest]` behind each place (start, end, address) that names a paragraph or a sentence.

    Everything else stays as it is: a place that has a digest keeps it (where the manuscript changed since,
    AC107 says so), and a place that the manuscript does not have gets none.
    """
    parts, last = [], 0
    for start, end, address in sorted(places, key=lambda place: place[:2]):
        if address.paragraph is None and address.sentence is None:
            continue
        if _INSIDE.search(text, start, end) or _BEHIND.match(text, end):
            continue
        found = resolve(address, manuscript)
        if found.sentence is not None and found.status in ("same", "unchecked"):
            behind = end - (len(text[start:end]) - len(text[start:end].rstrip()))
            parts += [text[last:behind], f" [{found.sentence.digest}]"]
            last = behind
    return "".join(parts) + text[last:]
