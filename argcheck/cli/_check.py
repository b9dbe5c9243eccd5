"""One run of `argcheck check`, which `--watch` makes again and again."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from argcheck.cli._common import save, write

if TYPE_CHECKING:
    from argcheck.checker import Argument
    from argcheck.config import Config
    from argcheck.renderers import Options
    from argcheck.report import Report
    from argcheck.workspace import Workspace


@dataclass(frozen=True)
class Run:
    """What is checked, against what, and where it goes."""

    paths: list[str]
    config: Config
    format: str
    shown: Options
    output: str | None = None
    today: date | None = None
    cache: bool = True
    unsaved: Mapping[str, bytes] | None = None
    second_opinion: bool = False
    write_baseline: str | None = None
    since: str | None = None
    workspace: Workspace | None = None
    """What is kept from one run to the next, where there will be more."""

    def finish(self) -> int:
        """Checks and shows; the exit status."""
        from argcheck.progress import watched

        with watched(not self.shown.quiet):
            report, argument = self.checked()
        if self.write_baseline is not None:
            return self.written(report, Path(self.write_baseline))
        report = self.fresh(report)
        from argcheck.renderers import renderer

        text = renderer(self.format)(report, self.shown)
        if argument is not None and self.second_opinion:
            text = self.compared(text, argument)
        if self.output is None:
            write(text, encoding="utf-8" if self.format != "text" else None)
        else:
            save(self.output, text)
        return report.exit_code

    def checked(self) -> tuple[Report, Argument | None]:
        """What is found, or was found when everything was as it is now; and what it follows from, if needed."""
        if self.second_opinion or self.unsaved:
            from argcheck.checker import argue, check

            argument = argue(self.paths, self.config, whole=False, unsaved=self.unsaved)
            return check(self.paths, self.config, argument, self.today), argument
        if self.workspace is not None:
            return self.workspace.check(self.today), None
        if not self.cache:
            return self.anew(), None
        from argcheck.cache import checked, folder_for

        first = Path(self.paths[0])
        home = self.config.home(first if os.path.isdir(first) else first.parent)  # noqa: PTH112 - as in `settings`
        return checked(self.paths, self.config, self.anew, folder_for(home or Path()), self.today), None

    def anew(self) -> Report:
        from argcheck.checker import check

        return check(self.paths, self.config, today=self.today)

    def fresh(self, report: Report) -> Report:
        """The report without what the baseline knows, or what was there at a revision; their number is told."""
        if self.config.baseline is None and self.since is None:
            return report
        from argcheck import baseline

        if self.config.baseline is not None:
            file = self.config.baseline
            report, known, vain = baseline.without(report, baseline.read(file), file.absolute().parent)
            say(f"{_diagnostics(known)} in {file}, not shown")
            for entry in () if self.config.select or self.config.ignore else vain:
                say(f"{file} knows of what is no longer found: {entry.code} in {entry.path}: {entry.message}")
        if self.since is not None:
            from argcheck.since import known_at

            report, known, _ = baseline.without(report, *known_at(self.since, self.paths, self.config))
            say(f"{_diagnostics(known)} at {self.since} already, not shown")
        return report

    def written(self, report: Report, file: Path) -> int:
        """Writes a baseline, unless something could not be read."""
        from argcheck import baseline

        if report.unreadable:
            say("something could not be read, so no baseline was written; `argcheck check` tells what")
            return 2
        save(str(file), baseline.written(report, file.absolute().parent))
        number = len(baseline.entries(report, file.absolute().parent))
        say(f"wrote {file}: {_diagnostics(number)}")
        return 0

    def compared(self, text: str, argument: Argument) -> str:
        from argcheck.opinion import Disagreement
        from argcheck.opinion.shown import with_opinion

        try:
            return with_opinion(text, self.format, argument, self.config, self.shown)
        except Disagreement as differing:
            print(f"argcheck: this is a mistake in argcheck, please report it:\n{differing}", file=sys.stderr)
            raise typer.Exit(2) from None


def say(words: str) -> None:
    """What is no part of the report."""
    print(f"argcheck: {words}", file=sys.stderr)


def _diagnostics(number: int) -> str:
    return f"{number} diagnostic{'' if number == 1 else 's'}"
