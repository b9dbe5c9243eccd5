"""Ibid. and op. cit., which stand for a work that was cited before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argcheck.manuscript.citing.names import folded
from argcheck.manuscript.citing.nouns import Citation
from argcheck.manuscript.citing.passages import Passage
from argcheck.patterns import caseless, holds, late

_AGAIN = late(r"\b(?:[Ii]bid(?:em)?|[Ii]d(?=[.,])|[Oo]p\.?\s?[Cc]it|[Ll]oc\.?\s?[Cc]it)\b\.?(?!\w)")
_SIGNS = ("ibid", "id.", "id,", "cit")
_NAME = late(r"([^\W\d_]{2,})[,.]?\s*$")

Placed = tuple[int, int, Citation]
"""The number of a passage, the place in it, and the citation that stands there."""


def with_again(placed: Sequence[Placed], stretches: Sequence[Passage]) -> list[Citation]:
    """The citations in order (`placed` is sorted), and between them each ibid. as the work that it stands for."""
    waiting = list(_again(stretches))[::-1]
    found: list[Citation] = []
    last: dict[str, Citation] = {}
    for passage, place, citation in placed:
        while waiting and waiting[-1][:2] < (passage, place):
            _settle(found, last, *waiting.pop()[2:])
        found.append(citation)
        last.update((folded(name.split()[-1]), citation) for name in citation.names if name.strip())
    while waiting:
        _settle(found, last, *waiting.pop()[2:])
    return found


def _again(stretches: Sequence[Passage]) -> Iterator[tuple[int, int, Passage, re.Match[str]]]:
    for number, passage in enumerate(stretches):
        text = passage.text
        for match in _AGAIN.finditer(text) if holds(caseless(text), _SIGNS) else ():
            start = match.start()
            before = text[max(0, start - 300) : start]
            if passage.kind == "note" or before.rfind("(") > before.rfind(")"):
                yield number, start, passage, match


def _settle(found: list[Citation], last: dict[str, Citation], passage: Passage, match: re.Match[str]) -> None:
    """Ibid. stands for the last work; op. cit. behind a name for the last work of that name."""
    if not found:
        return
    start, end = match.span()
    earlier = found[-1]
    name = _NAME.search(passage.text[max(0, start - 60) : start])
    if name and match[0][0] in "oOlL":
        earlier = last.get(folded(name[1]), earlier)
    again = earlier._replace(
        text=match[0], span=passage.span(start, end), section=passage.section,
        sentence=passage.sentence(start), narrative=False, locator="", again=True,
    )  # fmt: skip
    found.append(again)
