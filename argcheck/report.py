"""What one run found, as the renderers, the cache and the baseline have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argcheck.diagnostic import Abstention, Diagnostic, Severity
from argcheck.source import Source


@dataclass(frozen=True)
class Report:
    """What one run found, in the order of the files."""

    inputs: tuple[Source, ...]
    rules: str
    diagnostics: tuple[Diagnostic, ...]
    abstained: tuple[Abstention, ...]
    unreadable: bool
    files: int
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why each check that found something is made, by its code."""
    headings: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    """The sections of each manuscript: the line where each begins, and its title."""
    papers: Mapping[str, str] = field(default_factory=dict)
    """The argument file of each manuscript that has one: the two are of one paper."""

    @property
    def exit_code(self) -> int:
        """2 where an input could not be read, 1 where a warning or error is left that nothing expects, else 0."""
        if self.unreadable:
            return 2
        return int(any(not found.expected and found.severity != Severity.INFO for found in self.diagnostics))
