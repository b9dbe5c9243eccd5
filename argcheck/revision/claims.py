"""Two versions of an argument file side by side: which claim of one is which of the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argcheck.manuscript.pairing import Candidate, likeness, one_to_one, words
from argcheck.model import Document
from argcheck.source import Source, Span

ALIKE = 0.6
"""The likeness from which a claim of another name is the same one, edited."""
SHORT = 3
"""Words below which a claim's text says too little to know it by."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim, or the paper itself, with all lines of its statement."""

    name: str
    text: str
    span: Span
    lines: str
    counted: bool = True


def stated(documents: Iterable[Document]) -> list[Stated]:
    """The papers and claims of argument files, in order."""
    return [one for document in documents for one in _stated(document)]


def _stated(document: Document) -> Iterator[Stated]:
    def lines(span: Span) -> str:
        return statement(document.source, span.line)[1]

    if document.paper:
        paper = document.paper
        yield Stated(paper.name.text, paper.title, paper.span, lines(paper.span), False)
    for claim in document.claims:
        yield Stated(claim.name.text, claim.text, claim.span, lines(claim.span))


def statement(source: Source, line: int) -> tuple[int, str]:
    """The line on which the statement around a line begins, and its text without white space at the ends of lines."""
    first = line
    while first > 1 and not _opens(source.lines[first - 1]):
        first -= 1
    last = line
    while last < len(source.lines) and not _opens(source.lines[last]):
        last += 1
    return first, "\n".join(text.strip() for text in source.lines[first - 1 : last] if text.strip())


def _opens(line: str) -> bool:
    return bool(line) and not line[0].isspace() and line[0] != "#"


def pair_claims(old: list[Stated], new: list[Stated]) -> dict[int, int]:
    """Claims by name and text, by text where names were given anew, by name, then by likeness of text."""
    return dict(sorted(one_to_one(_candidates(old, new))))


def _candidates(old: list[Stated], new: list[Stated]) -> Iterator[Candidate]:
    texts = [words(one.text) for one in old], [words(one.text) for one in new]
    for left, one in enumerate(old):
        for right, other in enumerate(new):
            if one.counted != other.counted:
                continue
            mine, theirs = texts[0][left], texts[1][right]
            named, telling = one.name == other.name, min(len(mine), len(theirs)) >= SHORT
            if mine == theirs and (named or telling):
                yield (0 if named else 1, 0.0), left, right
            elif named:
                yield (2, 0.0), left, right
            elif telling and (alike := likeness(mine, theirs)) >= ALIKE:
                yield (3, -alike), left, right


class Renaming:
    """Says a text of the old version with the names of the new one; what stands in quotation marks names nothing."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = {old: new for old, new in names.items() if old != new}
        either = "|".join(re.escape(name) for name in sorted(self.names, key=len, reverse=True))
        self.pattern = re.compile(rf'"[^"]*"|“[^”]*”|(?<![\w-])(?:{either})(?![\w-])') if either else None

    def __call__(self, text: str) -> str:
        return self.pattern.sub(lambda match: self.names.get(match[0], match[0]), text) if self.pattern else text
