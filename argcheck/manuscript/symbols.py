"""What the symbols of a model stand for, as the sentence below it explains them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argcheck.patterns import late

_MEANS = r"(?:is|are|denotes?|represents?|stands? for|measures?|refers to|=)"
_SYMBOL = r"(?:[A-Z][A-Za-z]{0,5}(?:\(?[it](?:,\s?[it])?\)?|_\w+)?)"
_OPENS = late(rf"(?:^\W*|=.*\s)(?:[Ww]here|[Hh]ere,?|[Ii]n which|[Ww]ith)\s(?={_SYMBOL}\s(?:{_MEANS}\s)?[a-z])")
_PART = late(rf"^(?:and\s)?(?P<symbol>{_SYMBOL})\s(?:{_MEANS}\s)?(?P<what>[a-z][\w’' -]*)$")
_ALONE = late(rf"^(?P<symbol>{_SYMBOL})\s{_MEANS}\s(?P<what>[^,.;]+)")
_SPLIT = late(r",\s+(?:and\s+)?|;\s+(?:and\s+)?|\s+and\s+(?=[A-Z]|[a-z]\b)")
_NO_VARIABLE = late(
    r"\b(?:errors?|disturbances?|residuals?|terms?|constants?|intercepts?|vectors?|matri(?:x|ces)|coefficients?"
    r"|parameters?"
    r"|index|indices|subscripts?|effects?|dumm(?:y|ies)|country|year|time|period|set|controls?|noise|function|number)\b",
    re.IGNORECASE,
)
"""What a model holds besides its variables."""
LEAST = 4
"""Variables explained from which on they are those of a model that is estimated."""


def explained(texts: Sequence[str]) -> tuple[str, ...]:
    """The variables that a sentence below a formula explains, and those that the ones behind it do; none if too few."""
    opened = _OPENS.search(texts[0])
    if opened is None:
        return ()
    pieces = _SPLIT.split(texts[0][opened.end() :].rstrip(" ."))
    found = [part for piece in pieces if (part := _PART.match(piece.strip()))]
    for text in texts[1:]:
        alone = _ALONE.match(text)
        if alone is None:
            break
        found.append(alone)
    named = dict.fromkeys(late(r"^(?:the|an?)\s").sub("", match["what"].strip()) for match in found)
    kept = tuple(what for what in named if not _NO_VARIABLE.search(what))
    return kept if len(kept) >= LEAST else ()
