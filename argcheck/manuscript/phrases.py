"""Whether the words of a term stand together somewhere: by their roots, so that forms and families count."""

from __future__ import annotations

from argcheck.manuscript.words import ROOT, content


def roots_of(text: str) -> list[str]:
    """The roots of a text's content words, in order, with the parts of compounds apart."""
    return [stem[:ROOT] for stem in content(text.replace("-", " ").replace("–", " "))]


def phrase(roots: list[str], among: list[str]) -> bool:
    """Whether roots stand together, in any order, with at most one word between."""
    wanted, width = set(roots), len(roots) + 1
    return wanted <= set(among) and any(wanted <= set(among[start : start + width]) for start in range(len(among)))
