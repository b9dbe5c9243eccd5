"""Terms that a text coins: where it says that it calls something so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.patterns import late

_WORKS = "study|paper|article|research|thesis|chapter|analysis|work|essay"
_COINED = late(
    rf"\b(?:(?:this|the present) (?:{_WORKS})|we|I)\s+(?:(?:will|shall|here|have|has)\s+)?"
    r"(?:terms?|termed|calls?|called|labels?|labell?ed|dubs?|dubbed"
    r"|coins?|coined|names?|named|refers? to (?:this )?as)\b"
    r"[^.;:“\"‘]{0,60}[“\"‘](?P<term>[^“”\"’]{3,60}?)[,.]?[”\"’]",
    re.IGNORECASE,
)


def coined(text: str) -> Iterator[str]:
    """The terms in quotation marks that a sentence introduces as the paper's own."""
    if not any(quote in text for quote in '“"‘'):
        return
    for match in _COINED.finditer(text):
        yield " ".join(match["term"].split())
