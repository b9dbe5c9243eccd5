"""The Python face: check files in one call, see the result in a notebook, work with it as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from argcheck.checker import Argument, Report, argue
from argcheck.checker import check as checked
from argcheck.config import Config

COLUMNS = ("code", "check", "severity", "expected", "path", "line", "column", "message", "question")


class NoFrames(ImportError):
    """Neither pandas nor polars is there; the message says how to get one."""


class Result(Report):
    """A report that a notebook shows, and that becomes a table."""

    def _repr_html_(self) -> str:
        from argcheck.review.html import listed

        return listed(self)

    def rows(self) -> list[dict[str, Any]]:
        """A row for each diagnostic, by COLUMNS."""
        return [
            {
                **{name: getattr(one, name) for name in ("code", "check", "expected", "message", "question")},
                **{name: getattr(one.span, name) for name in ("path", "line", "column")},
                "severity": one.severity.value,
            }
            for one in self.diagnostics
        ]

    def to_frame(self) -> Any:
        """The diagnostics as a DataFrame: of pandas where it is installed, else of polars. Raises NoFrames."""
        rows = [{name: row[name] for name in COLUMNS} for row in self.rows()]
        try:
            import pandas

            return pandas.DataFrame(rows, columns=list(COLUMNS))
        except ImportError:
            pass
        try:
            import polars

            return polars.DataFrame(rows, schema=list(COLUMNS)) if not rows else polars.DataFrame(rows)
        except ImportError:
            raise NoFrames("a table needs pandas or polars: pip install pandas") from None


def check(
    paths: str | Path | Sequence[str | Path],
    config: Config | None = None,
    argument: Argument | None = None,
    **settings: Any,
) -> Result:
    """Checks a file, a folder, or several, as `argcheck check` does; settings such as `select="AC3"` may be named.

    Without a `config` the settings file of the first path's folder holds. `argument` is what `argue` derived from them,
    where that is at hand. Raises ConfigError for a setting that cannot be used.
    """
    several = [paths] if isinstance(paths, str | Path) else list(paths)
    names = [str(path) for path in several]
    first = Path(names[0]) if names else Path()
    config = config or Config.find(first if first.is_dir() else first.parent)
    report = checked(names, config.override(**settings), argument)
    return Result(**{field.name: getattr(report, field.name) for field in fields(report)})


__all__ = ["NoFrames", "Result", "argue", "check"]
