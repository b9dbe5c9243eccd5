"""Where a place of one version is in the other: the sentence, reference, heading or claim that it lies in."""

from __future__ import annotations

from collections.abc import Iterable

from argcheck.inputs import Inputs
from argcheck.manuscript import digest
from argcheck.manuscript.alignment import Alignment, Part, Places, Version, align, version
from argcheck.revision.claims import Renaming, Stated, pair_claims, stated, statement
from argcheck.source import Source, Span

Key = tuple[str, int | str]
"""What lies at a place: its kind, and its number in the version's list, or what else it is known by."""
FILE: Key = ("file", 0)


class Side:
    """One version: what lies at a place of it."""

    def __init__(self, inputs: Inputs) -> None:
        self.sources: dict[str, Source] = inputs.sources
        self.claims: list[Stated] = stated(inputs.documents.values())
        self.documents = set(inputs.documents)
        self.version: Version = version(inputs.manuscripts.values())
        self.starts = {(one.span.path, one.span.line): number for number, one in enumerate(self.claims)}
        self.references = _places(self.version.references)
        self.sentences = _places(self.version.sentences)
        self.others = _places(self.version.others)

    def key(self, span: Span) -> Key:
        """What lies at a place; a line that is none of what was understood is known by what is written there."""
        if (span.line, span.column) == (span.end_line, span.end_column) == (1, 1):
            return FILE
        if span.path in self.documents:
            first, text = statement(self.sources[span.path], span.line)
            number = self.starts.get((span.path, first))
            return ("statement", digest(text)) if number is None else ("claim", number)
        for kind, places in (("reference", self.references), ("sentence", self.sentences)):
            if (found := places.at(span)) is not None:
                return kind, found
        if (found := self.others.at(span)) is not None:
            part = self.version.others[found]
            return (part.kind, part.name) if part.section is None else ("heading", part.section)
        source = self.sources.get(span.path)
        lines = source.lines if source else []
        return ("line", digest(lines[span.line - 1])) if span.line <= len(lines) else FILE

    def part(self, key: Key) -> Part | None:
        kind, number = key
        if kind == "sentence" and isinstance(number, int):
            return self.version.sentences[number]
        if kind == "reference" and isinstance(number, int):
            return self.version.references[number]
        return next((one for one in self.version.others if (one.kind, one.name) == key), None)

    def section(self, span: Span) -> str:
        """The title of the section that a place lies in; empty where that has none, or is not known."""
        kind, number = key = self.key(span)
        if kind == "heading" and isinstance(number, int):
            return self.version.sections[number].title
        part = self.part(key)
        return self.version.sections[part.section].title if part and part.section is not None else ""


def _places(parts: list[Part]) -> Places:
    return Places((span, number) for number, part in enumerate(parts) for span in part.spans)


class Both:
    """The two versions, aligned."""

    def __init__(self, old: Inputs, new: Inputs) -> None:
        self.old, self.new = Side(old), Side(new)
        self.aligned: Alignment = align(self.old.version, self.new.version)
        self.claims = pair_claims(self.old.claims, self.new.claims)
        pairs = [(self.old.claims[left].name, self.new.claims[right].name) for left, right in self.claims.items()]
        self.renamed = Renaming(dict(pairs))
        self.maps = {
            "sentence": self.aligned.sentences,
            "reference": self.aligned.references,
            "heading": self.aligned.sections,
            "claim": self.claims,
        }

    def across(self, key: Key) -> Key | None:
        """What something of the old version is in the new one; None where it is not there."""
        kind, number = key
        if kind not in self.maps:
            return key
        found = self.maps[kind].get(number) if isinstance(number, int) else None
        return None if found is None else (kind, found)

    def unchanged(self, key: Key) -> bool:
        """Whether something that is in both versions is written alike."""
        there = self.across(key)
        if there is None:
            return False
        mine, theirs = self.old.part(key), self.new.part(there)
        if mine and theirs:
            return digest(mine.text) == digest(theirs.text)
        if key[0] == "claim":
            one, other = self.old.claims[int(key[1])], self.new.claims[int(there[1])]
            return self.renamed(one.lines) == other.lines
        if key[0] == "heading":
            sections = self.old.version.sections[int(key[1])], self.new.version.sections[int(there[1])]
            return digest(sections[0].title) == digest(sections[1].title)
        return True

    def subjects(self, names: Iterable[str]) -> frozenset[str]:
        """Names of claims of the old version, `paper.claim`, as the new one has them."""
        return frozenset(".".join(self.renamed(part) for part in name.split(".")) for name in names)
