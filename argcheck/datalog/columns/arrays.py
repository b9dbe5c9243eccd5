"""Arrays: growing ones, sorted orders, and rows of several columns as single numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Array: TypeAlias = npt.NDArray[Any]

WIDEST = 62
"""The bits that fit into a number, sign and a bit to spare left out."""


class Growing:
    """An array that more is put behind; what it starts with is not copied."""

    __slots__ = ("room", "size")

    def __init__(self) -> None:
        self.room: Array = np.empty(0, np.int32)
        self.size = 0

    def extend(self, values: Array) -> None:
        size = self.size + len(values)
        if not self.size:
            self.room = values
        else:
            if size > len(self.room):
                room = np.empty(max(size, 2 * len(self.room)), np.int32)
                room[: self.size] = self.values
                self.room = room
            self.room[self.size : size] = values
        self.size = size

    @property
    def values(self) -> Array:
        return self.room[: self.size]


class Coding:
    """How rows become single numbers, different rows different ones: made for some rows, and used to look for them.

    The numbers of a row stand side by side, each in the bits that its column needs. Where that is too many, what
    stands to the left is replaced by its place among all that do.
    """

    def __init__(self, columns: Sequence[Array]) -> None:
        self.parts: list[tuple[int, Array | None]] = []
        code: Array = np.zeros(len(columns[0]) if columns else 0, np.int64)
        self.bits = 0
        for column in columns:
            bits = max(int(column.max(initial=0)).bit_length(), 1)
            prefixes = None
            if self.bits + bits > WIDEST:
                prefixes = np.unique(code)
                code = np.searchsorted(prefixes, code)
                self.bits = len(prefixes).bit_length()
            self.parts.append((bits, prefixes))
            code = (code << bits) | column
            self.bits += bits
        self.made = code
        """The codes of the rows that it was made for."""

    def codes(self, columns: Sequence[Array]) -> Array:
        """The code of each row; below zero where no row that the coding was made for can be the same."""
        code: Array = np.zeros(len(columns[0]), np.int64)
        lost: Array | None = None
        for column, (bits, prefixes) in zip(columns, self.parts, strict=True):
            if prefixes is not None:
                at = np.minimum(np.searchsorted(prefixes, code), len(prefixes) - 1)
                lost = either(lost, prefixes[at] != code)
                code = at
            if int(column.max(initial=0)) >> bits:
                lost = either(lost, column >> bits != 0)
            code = (code << bits) | column
        if lost is not None:
            code[lost] = -1
        return code


def either(one: Array | None, other: Array) -> Array:
    return other if one is None else one | other


def order_of(codes: Array, bits: int) -> tuple[Array, Array]:
    """The places of codes in ascending order, equal ones as they stood; and the codes in that order.

    `bits` is what the codes need. Where code and place fit into one number those are sorted, which is several times
    as fast as sorting places by code.
    """
    places = max(len(codes) - 1, 1).bit_length()
    if bits + places <= WIDEST:
        both = (codes.astype(np.int64) << places) | np.arange(len(codes))
        both.sort()
        return both & ((1 << places) - 1), both >> places
    order = np.argsort(codes, kind="stable")
    return order, codes[order]


def groups(columns: Sequence[Array], size: int) -> tuple[Array, Array]:
    """The places of so many rows, equal rows behind one another as they stood; and where in that each group begins."""
    if not columns:
        return np.arange(size), np.arange(min(size, 1))
    coding = Coding(columns)
    order, codes = order_of(coding.made, coding.bits)
    return order, np.flatnonzero(np.diff(codes, prepend=-1))


def spread(lefts: Array, counts: Array) -> tuple[Array, Array]:
    """For stretches that begin at `lefts` and are `counts` long: whose each element is, and where it lies."""
    owners = np.repeat(np.arange(len(counts)), counts)
    ends = np.cumsum(counts)
    return owners, np.arange(len(owners)) + np.repeat(lefts - ends + counts, counts)
