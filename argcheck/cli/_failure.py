"""What a user reads when a command cannot go on."""

from __future__ import annotations

import os
import sys

from argcheck.config import ConfigError
from argcheck.source import Unreadable


def status_of(error: Exception) -> int:
    """Tells it on stderr; 2. What the user can mend is told in its own words, all else is a fault of ours."""
    from argcheck.query import QueryError

    if isinstance(error, ConfigError | QueryError | Unreadable):
        for line in str(error).splitlines():
            print(f"argcheck: {line}", file=sys.stderr)
        return 2
    if os.environ.get("ARGCHECK_DEBUG") not in (None, "", "0"):
        import traceback

        traceback.print_exception(error)
    first = (str(error).splitlines() or [""])[0][:200]
    what = f"{type(error).__name__}: {first}" if first else type(error).__name__
    print(
        f"argcheck: this is a mistake in argcheck, please report it: {what} (ARGCHECK_DEBUG=1 shows where)",
        file=sys.stderr,
    )
    return 2
