"""A reviewer's second round: which diagnostics of one version of a paper are gone, left or new in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argcheck.diagnostic import Abstention, Diagnostic, Label
from argcheck.inputs import Inputs
from argcheck.manuscript import digest
from argcheck.manuscript.alignment import Heading, Part
from argcheck.manuscript.pairing import words
from argcheck.revision.matching import Matching
from argcheck.revision.nouns import Changes, Gone, Item, New, Remaining, Renamed, Revision, Share
from argcheck.revision.places import Both, Key
from argcheck.source import Span

__all__ = ["Changes", "Gone", "Item", "New", "Remaining", "Renamed", "Revision", "Share", "revision"]

Found = tuple[Inputs, Sequence[Diagnostic], Sequence[Abstention]]
"""One version: what was read, all that was found in it whatever its severity, and which checks abstained."""


def revision(paths: tuple[str, str], old: Found, new: Found) -> Revision:
    """Compares two versions; each is a manuscript, or an argument file with what it includes."""
    both = Both(old[0], new[0])
    matching = Matching(both, old[1], new[1])
    sorting = _Sorting(both, matching, old, new)
    gone = list(sorting.gone())
    return Revision(
        *paths,
        inputs=(tuple(old[0].sources.values()), tuple(new[0].sources.values())),
        changes=changes(both),
        introduced=tuple(sorting.introduced()),
        remaining=tuple(sorting.remaining()),
        resolved=tuple(one for one, judged in gone if judged),
        unjudged=tuple(one for one, judged in gone if not judged),
    )


class _Sorting:
    """Sorts diagnostics into new, left and gone, from the pairs of what they tell."""

    def __init__(self, both: Both, matching: Matching, old: Found, new: Found) -> None:
        self.both, self.matching = both, matching
        self.old, self.new = old[1], new[1]
        self.abstained = {one.check: one.reason for one in old[2]}, {one.check: one.reason for one in new[2]}
        self.back = {right: left for left, right in matching.pairs.items()}
        self.leads: dict[int, int] = {}
        """For each old diagnostic that is left, the first new one that it is."""
        self.before: dict[int, dict[int, None]] = {}
        for left, right in sorted(matching.pairs.items(), key=lambda pair: pair[::-1]):
            was, now = matching.old[left].diagnostic, matching.new[right].diagnostic
            self.leads.setdefault(was, now)
            self.before.setdefault(now, {}).setdefault(was)

    def introduced(self) -> Iterator[New]:
        for number, one in enumerate(self.new):
            if number not in self.before:
                reason = self.abstained[0].get(one.check, "")
                note = f"{one.check} passed over the old version: {reason}" if reason else ""
                yield New(one, self.both.new.section(one.span), note)

    def remaining(self) -> Iterator[Remaining]:
        old, new = self.matching.old, self.matching.new
        for number, before in sorted(self.before.items()):
            mine = [(right, point) for right, point in enumerate(new) if point.diagnostic == number]
            kept = [
                Item(point.said, was.span, point.span, "" if self.same(was.said, point.said) else was.said)
                for right, point in mine
                if right in self.back
                for was in [old[self.back[right]]]
            ]
            added = [Item(point.said, None, point.span) for right, point in mine if right not in self.back]
            resolved = list(self.resolved(number))
            one, was = self.new[number], tuple(self.old[each] for each in before)
            said = "" if self.same(was[0].message, one.message) else was[0].message
            place = self.both.new.section(one.span), self.both.old.section(was[0].span)
            if one.items or any(each.items for each in was):
                yield Remaining(one, was, *place, said, tuple(kept), tuple(resolved), tuple(added))
            else:
                yield Remaining(one, was, *place, said)

    def same(self, old: str, new: str) -> bool:
        """Whether two messages say the same, but for names that were given anew."""
        return self.both.renamed(old) == new

    def resolved(self, number: int) -> Iterator[Item]:
        """What is gone from the lists that a new diagnostic was before."""
        for left, point in enumerate(self.matching.old):
            if self.leads.get(point.diagnostic) == number and left not in self.matching.pairs:
                fate, now = self.fate(point.said, point.span, ())
                yield Item(point.said, point.span, now.span if now else None, fate=fate)

    def gone(self) -> Iterator[tuple[Gone, bool]]:
        """What is left no more, and whether the new version was looked at for it."""
        for number, one in enumerate(self.old):
            if number in self.leads:
                continue
            section = self.both.old.section(one.span)
            reason = self.abstained[1].get(one.check, "")
            if reason:
                yield Gone(one, section, f"{one.check} passes over the new version: {reason}"), False
                continue
            said = " ".join(item.message for item in one.items) or one.message
            fate, now = self.fate(said, one.span, tuple(label.span for label in one.related))
            yield Gone(one, section, fate, now), True

    def fate(self, said: str, span: Span, related: tuple[Span, ...]) -> tuple[str, Label | None]:
        """What became of a place, in words, and where it is now."""
        both = self.both
        key = both.old.key(span)
        there = both.across(key)
        if there is None:
            return self.lost(key), None
        now = self.label(there)
        kind = _called(key)
        if not both.unchanged(key):
            return f"the {kind} was edited", now
        for other in related:
            beside = both.old.key(other)
            if both.across(beside) is None:
                return f"the {kind} stands as it was; {self.lost(beside)} that it was held against", now
            if not both.unchanged(beside):
                return f"the {kind} stands as it was; the {_called(beside)} that it was held against was edited", now
        if entry := self.entry(said):
            return f"the {kind} stands as it was; this entry was added to the references: “{entry}”", now
        return f"the {kind} stands as it was; something else in the text changed", now

    def lost(self, key: Key) -> str:
        part = self.both.old.part(key)
        if part and part.section is not None and part.section not in self.both.aligned.sections:
            title = self.both.old.version.sections[part.section].title
            return f"its section “{title}” is gone" if title else "its section is gone"
        return f"the {_called(key)} is gone"

    def label(self, key: Key) -> Label | None:
        side = self.both.new
        if part := side.part(key):
            return Label(part.span, part.text)
        if key[0] == "claim":
            return Label(side.claims[int(key[1])].span, side.claims[int(key[1])].text)
        if key[0] == "heading":
            return Label(side.version.sections[int(key[1])].span, side.version.sections[int(key[1])].title)
        return None

    def entry(self, said: str) -> str:
        """An entry that was added, or edited, and that a message names by author and year."""
        told = set(words(said))
        aligned = self.both.aligned
        back = {right: left for left, right in aligned.references.items()}
        for number, (family, year, _) in enumerate(aligned.new.names):
            fresh = number not in back or not self.both.unchanged(("reference", back[number]))
            if fresh and family and year in told and set(family.split()) <= told:
                return aligned.new.references[number].text
        return ""


def _called(key: Key) -> str:
    """What a reader calls it."""
    return {"file": "paper", "line": "line", "statement": "statement", "reference": "entry"}.get(key[0], key[0])


# What changed in the text


def changes(both: Both) -> Changes:
    """What changed in the sections, sentences, references and claims."""
    old, new, aligned = both.old.version, both.new.version, both.aligned
    here = set(aligned.sections.values())
    renamed = [
        Renamed(_heading(old.sections[left]), _heading(new.sections[right]))
        for left, right in aligned.sections.items()
        if digest(old.sections[left].title) != digest(new.sections[right].title)
    ]
    return Changes(
        added=tuple(_heading(one) for n, one in enumerate(new.sections) if one.title and n not in here),
        removed=tuple(_heading(one) for n, one in enumerate(old.sections) if one.title and n not in aligned.sections),
        renamed=tuple(renamed),
        sentences=_share(both, "sentence", old.sentences, new.sentences, aligned.sentences),
        references=_share(both, "reference", old.references, new.references, aligned.references),
        claims=_claims(both) if both.old.claims or both.new.claims else None,
        names=tuple(_names(both)),
    )


def _heading(section: Heading) -> Label:
    return Label(section.span, section.title)


def _share(both: Both, kind: str, old: list[Part], new: list[Part], pairs: dict[int, int]) -> Share:
    counted = kind == "reference"
    before = {n for n, one in enumerate(old) if counted or one.counted}
    after = {n for n, one in enumerate(new) if counted or one.counted}
    both_count = [left for left, right in pairs.items() if left in before and right in after]
    kept = sum(both.unchanged((kind, left)) for left in both_count)
    return Share(len(before), len(after), kept, len(both_count) - kept)


def _claims(both: Both) -> Share:
    old, new = both.old.claims, both.new.claims
    paired = [left for left in both.claims if old[left].counted]
    kept = sum(both.unchanged(("claim", left)) for left in paired)
    return Share(sum(one.counted for one in old), sum(one.counted for one in new), kept, len(paired) - kept)


def _names(both: Both) -> Iterator[Renamed]:
    for left, right in both.claims.items():
        old, new = both.old.claims[left], both.new.claims[right]
        if old.name != new.name:
            yield Renamed(Label(old.span, old.name), Label(new.span, new.name))
