"""Pieces that several parts of a page are made of: words, places, and a proof as a list in lists."""

from __future__ import annotations

from html import escape

from argcheck.diagnostic import Proof
from argcheck.renderers import Options
from argcheck.renderers._layout import clean
from argcheck.renderers._proof import BASES, outline, rests_on
from argcheck.source import Span

FULL = Options("full", width=76)
"""The whole proof, in steps that are not deeper than a page can indent."""
_SAID = tuple(f"{said}: " for said in BASES.values())


def shown(text: str) -> str:
    return escape(clean(text))


def where(span: Span) -> str:
    return f"{span.path}, page {span.page}" if span.page is not None else f"{span.path}:{span.line}"


def proof_list(proof: Proof, headline: str, home: str) -> str:
    """A list in a list for each step down, which a screen reader counts and a narrow page can fold."""
    parts = []
    steps = list(outline(proof, FULL, headline, home))
    top, level = (steps[0][0] if steps else 0), 0
    for depth, text in ((max(depth - top, 0), text) for depth, text in steps):
        parts.append("<ul>" * (depth + 1 - level) + "</ul>" * (level - depth - 1) + f"<li>{_step(text)}")
        level = depth + 1
    return f'<div class="proof">{"".join(parts)}{"</ul>" * level}<p>{rests_on(proof)}</p></div>'


def _step(text: str) -> str:
    """What a step says, with whose word it is set apart."""
    said = next((said for said in _SAID if text.startswith(said)), "")
    return f"<i>{said}</i>{shown(text[len(said) :])}" if said else shown(text)
