"""Argdown (argdown.org): statements by their titles, what supports them below with `+`, what attacks them with `-`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argcheck.exchange.aif import full
from argcheck.model import Document


def render(documents: Sequence[Document]) -> str:
    return "\n\n".join(block for document in documents for block in blocks(document)) + "\n"


def blocks(document: Document) -> Iterator[str]:
    """A heading for the paper, and a block for each claim with what speaks for and against it."""
    assert document.paper
    paper = document.paper.name.text
    yield f"# {plain(document.paper.title)}"
    against: dict[str, list[str]] = {}
    for claim in document.claims:
        for conflict in claim.conflicts:
            against.setdefault(full(conflict.target.text, paper), []).append(f"{paper}.{claim.name.text}")
    for claim in document.claims:
        own = f"{paper}.{claim.name.text}"
        lines = [f"[{own}]: {plain(claim.text) or claim.name.text} #{claim.role}"]
        for inference in claim.inferences:
            lines += [f"  + [{full(premise.text, paper)}]" for premise in inference.premises]
        lines += [f"  - [{attack}]" for attack in against.get(own, ())]
        yield "\n".join(lines)


def plain(text: str) -> str:
    """Words without what Argdown would read as its own: brackets, marks and tags."""
    table = {ord(mark): None for mark in "[]<>{}*_#@"}
    return " ".join(text.translate(table).split())
