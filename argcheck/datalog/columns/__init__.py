"""The evaluation of large strata by columns: the same facts, order and derivations as row by row, many rows at a time.

Relations are arrays of the numbers of constants. A literal is joined by sorting what it looks for and where; what
is concluded is told from what is known by sorting too. A derivation is the numbers of its premises, and becomes an
environment again when somebody asks for it. It needs numpy, which is imported when there is enough to do.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argcheck.datalog.columns.arrays import Array


def available() -> bool:
    """Whether numpy is installed."""
    return find_spec("numpy") is not None


def read_numbers(path: Path) -> list[Array] | None:
    """The columns of a tab-separated file of whole numbers; None when it holds anything else."""
    from argcheck.datalog.columns.loading import read

    return read(path)
