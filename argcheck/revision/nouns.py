"""What a second round of review is made of: what changed in the text, and which diagnostics are new, left or gone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argcheck.diagnostic import Diagnostic, Label, Severity
from argcheck.source import Source, Span


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `old` and of `new` things (sentences, references, claims) are kept as they were, or edited."""

    old: int
    new: int
    kept: int
    edited: int

    @property
    def removed(self) -> int:
        return self.old - self.kept - self.edited

    @property
    def added(self) -> int:
        return self.new - self.kept - self.edited


@dataclass(frozen=True, slots=True)
class Renamed:
    """A section or a claim under its old and its new name."""

    old: Label
    new: Label


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed in the text; sections are labels with their titles. A manuscript has no claims: None."""

    added: tuple[Label, ...]
    removed: tuple[Label, ...]
    renamed: tuple[Renamed, ...]
    sentences: Share
    references: Share
    claims: Share | None = None
    names: tuple[Renamed, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether fewer than one in ten sentences of the shorter version are in the other."""
        share = self.sentences
        return 10 * (share.kept + share.edited) < min(share.old, share.new)


@dataclass(frozen=True, slots=True)
class New:
    """A diagnostic of the new version only; `note` is why that may not be the revision's doing."""

    diagnostic: Diagnostic
    section: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the list of a diagnostic: where it was and is.

    `was` is what one that is kept said before, if that was another thing; `fate` is what became of one that is gone.
    """

    text: str
    old: Span | None
    new: Span | None
    was: str = ""
    fate: str = ""


@dataclass(frozen=True, slots=True)
class Remaining:
    """A diagnostic that is still there, and those of the old version that it was (several where a list joins them).

    `section` and `was_in` are the titles of the sections of its place now and then; `said` is what it said before, if
    that was another thing.
    """

    diagnostic: Diagnostic
    before: tuple[Diagnostic, ...]
    section: str = ""
    was_in: str = ""
    said: str = ""
    kept: tuple[Item, ...] = ()
    resolved: tuple[Item, ...] = ()
    added: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """A diagnostic of the old version only: what became of its place, and where that is now if it is anywhere."""

    diagnostic: Diagnostic
    section: str
    fate: str
    now: Label | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """Two versions compared. What a check passed over in the new version is `unjudged`, and not resolved."""

    old: str
    new: str
    inputs: tuple[tuple[Source, ...], tuple[Source, ...]]
    changes: Changes
    introduced: tuple[New, ...]
    remaining: tuple[Remaining, ...]
    resolved: tuple[Gone, ...]
    unjudged: tuple[Gone, ...]

    @property
    def exit_code(self) -> int:
        """1 where a warning or error that nothing expects is new or still there, else 0."""
        left = [*(one.diagnostic for one in self.introduced), *(one.diagnostic for one in self.remaining)]
        return int(any(not one.expected and one.severity != Severity.INFO for one in left))

    def at_least(self, severity: Severity) -> Revision:
        """Only what is, or was, as severe as this."""

        def severe(*found: Diagnostic) -> bool:
            return any(one.severity.rank <= severity.rank for one in found)

        return replace(
            self,
            introduced=tuple(one for one in self.introduced if severe(one.diagnostic)),
            remaining=tuple(one for one in self.remaining if severe(one.diagnostic, *one.before)),
            resolved=tuple(one for one in self.resolved if severe(one.diagnostic)),
            unjudged=tuple(one for one in self.unjudged if severe(one.diagnostic)),
        )
