"""The record that a file keeps of what was taken from its manuscript, so that what a person deleted stays away."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argcheck.extraction.nouns import Candidate
from argcheck.patterns import late

ABOUT = "# Sentences that `argcheck extract` has offered, by digest: a claim that you delete is not brought back.\n"
_LINE = late(r"^#\s*extracted:(?P<digests>[ \t0-9a-f]*)\r?$", re.MULTILINE)
_ACROSS = 12
"""Digests on a line."""


def record(candidates: Iterable[Candidate]) -> str:
    """The comment at the end of a file."""
    lines = record_lines([candidate.here.digest for candidate in candidates])
    return f"{ABOUT}{lines}" if lines else ""


def record_lines(digests: Iterable[str]) -> str:
    each = list(dict.fromkeys(digests))
    rows = (each[start : start + _ACROSS] for start in range(0, len(each), _ACROSS))
    return "".join(f"# extracted: {' '.join(row)}\n" for row in rows)


def recorded(text: str) -> set[str]:
    """The digests that a file says were offered."""
    return {digest for match in _LINE.finditer(text) for digest in match["digests"].split()}


def end_of_record(text: str) -> int:
    """Where a further line of the record goes: behind the last one, or at the end of the file."""
    ends = [match.end() for match in _LINE.finditer(text)]
    return min(ends[-1] + 1, len(text)) if ends else len(text)
