"""Rewording a passage: synonyms for a share of its words, with the order of sentences kept."""

from __future__ import annotations

import re
from random import Random

from corruption.wordings import wordings

_OPENINGS = ("Indeed, ", "In fact, ", "As it happens, ", "Here, ", "Seen in this light, ")


def reworded(text: str, dice: Random, share: float = 0.7) -> str:
    """The passage with synonyms for most of the words that have one, and an opening here and there."""
    synonyms: dict[str, list[str]] = {}
    for word, other in (pair.split(" ", 1) for pair in wordings("synonym")):
        synonyms.setdefault(word, []).append(other)

    def swap(match: re.Match[str]) -> str:
        word = match[0]
        others = synonyms.get(word.casefold())
        if others is None or dice.random() > share:
            return word
        other = dice.choice(others)
        return other[0].upper() + other[1:] if word[0].isupper() else other

    out = re.sub(r"[A-Za-z]+", swap, text)
    return re.sub(
        r"(?<=[.!?] )(?=[A-Z][a-z]+ [a-z])", lambda _: dice.choice(_OPENINGS) if dice.random() < 0.15 else "", out
    )
