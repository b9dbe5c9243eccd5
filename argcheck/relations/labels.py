"""Numbers that a series leaves out, and numbers that are used and were never announced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from argcheck.datalog import Computed, Constant, Symbol
from argcheck.datalog.computed import Row, Witness

LEAST = 3
"""Labels that make a series."""
ANNOUNCED = Symbol("announced")
COLUMNS = 6
"""Arguments of `series_label`, whose third is the number and fifth the use."""


def skipped(labels: Sequence[Row]) -> Iterator[tuple[Row, list[Witness]]]:
    """`skipped[series_label](M, Series, Before, After)`: between two labels of a series numbers are left out.

    Only in a series that begins at 1, has three labels or more, and more of them than are left out.
    """
    for (paper, series), rows in grouped(labels).items():
        announced = sorted(number for number, row in rows.items() if row[4] == ANNOUNCED)
        numbers = announced if len(announced) >= LEAST else sorted(rows)
        lost = numbers[-1] - len(numbers)
        if len(numbers) >= LEAST and numbers[0] == 1 and 0 < 2 * lost < len(numbers):
            for before, after in pairwise(numbers):
                if after > before + 1 and not any(before < number < after for number in rows):
                    yield (paper, series, before, after), [(0, rows[before]), (0, rows[after])]


def unannounced(labels: Sequence[Row]) -> Iterator[tuple[Row, list[Witness]]]:
    """`unannounced[series_label](M, Series, N, Nearest)`: a number is used late, and others were announced before."""
    for (paper, series), rows in grouped(labels).items():
        announced = [number for number, row in rows.items() if row[4] == ANNOUNCED]
        late = [number for number, row in rows.items() if row[4] != ANNOUNCED]
        if len(announced) > max(1, len(late)):
            for number in late:
                nearest = min(announced, key=lambda other: (abs(other - number), other))
                yield (paper, series, number, nearest), [(0, rows[number]), (0, rows[nearest])]


def grouped(labels: Sequence[Row]) -> dict[tuple[Constant, Constant], dict[int, Row]]:
    found: dict[tuple[Constant, Constant], dict[int, Row]] = defaultdict(dict)
    for row in labels:
        if isinstance(row[2], int):
            found[row[0], row[1]][row[2]] = row
    return found


def left_between(
    first: Constant, second: Constant, before: Constant, after: Constant
) -> Iterator[tuple[Constant, ...]]:
    """What a message says of numbers left out: `H3 between H2 and H4`."""
    if isinstance(first, str) and isinstance(before, int) and isinstance(after, int):
        bare = first.removesuffix(str(before))
        yield (", ".join(f"{bare}{number}" for number in range(before + 1, after)) + f" between {first} and {second}",)


SAYINGS = "the series leaves out what stands between {2} and {3}", "{2} is used and stands nowhere before; {3} does"
COMPUTED = (
    Computed("left_between", ("++++-",), left_between),
    Computed("skipped", ("----",), skipped, over=1, say=SAYINGS[0], columns=(COLUMNS,)),
    Computed("unannounced", ("----",), unannounced, over=1, say=SAYINGS[1], columns=(COLUMNS,)),
)
