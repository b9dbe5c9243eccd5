"""Chains of links that a paper sets out as its mechanism: with arrows, or numbered in one sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from argcheck.patterns import late

_ARROW = late(r"\s*(?:→|⟶|⇒|➔|➜|➝|-{1,2}>|=>|\\(?:long)?(?:right|Right)arrow\b|\$\\(?:long)?(?:right|Right)arrow\$)\s*")
_POINTING = late(r"[→⟶⇒➔➜➝>]|arrow")
_NUMBERED = late(r"(?:^|[\s,;:])\(?(?P<mark>\d|[ivx]{1,4}|[a-f])\)\s+")
_SAID = late(r"[^\W\d_]{3}")
_FORMULA = late(r"[=|{}_∈≤≥∑∏√^]|\b[A-Za-z] [,+*/−-] [A-Za-z]\b")
"""What a formula has, whose arrows lead from no cause to no effect."""
CUE = late(
    r"\b(?:causal )?(?:mechanisms?|chains?|pathways?|process(?:es)? (?:model|chain)"
    r"|logic model|theory of change"
    r"|links|steps|stages|causal (?:path|model|logic|process|sequence|story))\b",
    re.IGNORECASE,
)
LEAST = 3
"""Links from which on a line of arrows is a chain, and no arrow between two things."""
_LONGEST = 12
"""Words of a link."""


class Chain(NamedTuple):
    """`links` in order; `called` is whether it is called a mechanism, chain or the like."""

    links: tuple[str, ...]
    called: bool


def chain(text: str, before: str = "") -> Chain | None:
    """The chain that a sentence sets out; `before` is the sentence before it, which may say what it is.

    Numbered links make one only where the sentence, or the one before, calls them a chain or mechanism.
    """
    arrows = _POINTING.search(text) and _ARROW.search(text)
    if not arrows and ")" not in text:
        return None
    links = [link for piece in _ARROW.split(text) if (link := _bare(piece))] if arrows else []
    if len(links) < LEAST and not _NUMBERED.search(text):
        return None
    called = bool(CUE.search(text) or CUE.search(before))
    if len(links) < LEAST and called:
        pieces = _NUMBERED.split(text)
        marks, links = pieces[1::2], [_bare(piece) for piece in pieces[2::2]]
        links = links if marks and marks[0] in ("1", "i", "a") and all(links) else []
    return Chain(tuple(links), called) if len(links) >= LEAST and all(map(_short, links)) else None


def _bare(piece: str) -> str:
    """A link without what leads up to it and the marks and conjunctions around it."""
    piece = piece.rsplit(":", 1)[-1]
    return (
        late(r"^(?:and|then|finally|to|that)\s+|\s+(?:and|then)$")
        .sub("", piece.strip(" .,;*_()[]“”\"'\n$"))
        .strip(" .,;")
    )


def _short(link: str) -> bool:
    return 1 <= len(link.split()) <= _LONGEST and bool(_SAID.search(link)) and not _FORMULA.search(link)
