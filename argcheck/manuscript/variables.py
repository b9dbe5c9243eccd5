"""The variables that a framework names: which words it calls an independent, dependent or intervening variable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.patterns import late

KINDS = r"(?:independent|dependent|intervening|mediating|mediator|moderating|explanatory|explained|outcome|antecedent)"
_AS = late(
    rf"\bas (?:the |an? |its |our |one )?(?:\w+ ){{0,2}}?(?P<kind>{KINDS}) variables?\b",
    re.IGNORECASE,
)
_IS = late(
    rf"\b(?P<kind>{KINDS}) variables? (?:is|are|was|were)(?: therefore| thus| here)?\s"
    r"(?P<what>(?:(?!\band the\b|\bwhile\b|\bwhereas\b)[^,.;:()])+)",
    re.IGNORECASE,
)
_TAKEN = late(
    r"^.*\b(?:consider|treat|regard|tak|us|view|defin|conceptuali[sz]|identif|conceiv|posit|designat|specif|set)"
    r"(?:e[sd]?|s|ed|ing|ies|ied|y)?\s",
    re.IGNORECASE | re.DOTALL,
)
_ASIDE = late(r",\s*(?:which|that|who|i\.e\.|namely)\b[^,]*,?\s*$", re.IGNORECASE)
_JOINED = late(r"(?:[,;]\s*(?:and\s+)?|\band\s+)", re.IGNORECASE)
_BE = late(r"\s(?:is|are|was|were)\s(?:\w+\s)?(?:\w+ed|taken|seen)\s*$|\s(?:serves?|acts?|functions?)\s*$", re.I)
_WITHIN = late(r"^(?:in|for|within|under|here|by|with)\b", re.IGNORECASE)
_ARTICLE = late(r"^(?:the|an?|its|their|that)\s+", re.IGNORECASE)
LONGEST = 5
"""Words of a name."""


def variables(sentence: str) -> Iterator[tuple[str, str]]:
    """Each variable that a sentence names, with its kind: `("tax cuts", "independent")`."""
    if "variable" not in sentence.casefold():
        return
    start = 0
    for match in _AS.finditer(sentence):
        before = _BE.sub("", _ASIDE.sub("", sentence[start : match.start()].rstrip()))
        start = match.end()
        name = _JOINED.split(_TAKEN.sub("", before))[-1]
        yield from _named(name, match["kind"])
    for match in _IS.finditer(sentence):
        yield from _named(match["what"], match["kind"])


def _named(name: str, kind: str) -> Iterator[tuple[str, str]]:
    name = _ARTICLE.sub("", name.strip(" ,.;:*_"))
    if name and not _WITHIN.match(name) and len(name.split()) <= LONGEST and not late(r"[^\w\s’'–-]|\d").search(name):
        yield name, kind.lower()
