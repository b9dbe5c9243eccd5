"""The facts of many files, put together so that those of one can be replaced."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from argcheck.datalog import Atom, Symbol
from argcheck.facts.store import Facts, Named, Origin

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Noted(dict[Key, Value]):
    """A dict that notes what it is asked for, while somebody wants to know."""

    notes: set[Any] | None = None

    def get(self, key: Key, default: Any = None) -> Any:
        if self.notes is not None:
            self.notes.add(key)
        return dict.get(self, key, default)

    def __getitem__(self, key: Key) -> Value:
        if self.notes is not None:
            self.notes.add(key)
        return dict.__getitem__(self, key)

    def __contains__(self, key: object) -> bool:
        if self.notes is not None:
            self.notes.add(key)
        return dict.__contains__(self, key)


@dataclass(slots=True)
class Difference:
    """What became of the facts when pieces were replaced."""

    removed: list[Atom] = field(default_factory=list)
    added: list[Atom] = field(default_factory=list)
    moved: list[Atom] = field(default_factory=list)
    """What stands elsewhere now, or on another's word."""
    renamed: list[Symbol] = field(default_factory=list)
    """Names that stand for something else, or for nothing."""


class Pieces:
    """`facts` are those of one `Facts` into which all pieces had been written in their order."""

    def __init__(self, pieces: Iterable[Facts]) -> None:
        self.pieces = list(pieces)
        self.owners: dict[Atom | Symbol, list[int]] = {}
        """The pieces that have an atom or a name, where they are several."""
        origins: Noted[Atom, Origin] = Noted()
        named: Noted[Symbol, Named] = Noted()
        self.facts = facts = Facts(origins, named=named)
        first: dict[Atom | Symbol, int] = {}
        for number, piece in enumerate(self.pieces):
            held: tuple[Atom | Symbol, ...] = (*piece.origins, *piece.named)
            for one in held:
                if first.setdefault(one, number) != number:
                    self.owners.setdefault(one, [first[one]]).append(number)
            for atom, origin in piece.origins.items():
                origins[atom] = origin if first[atom] == number else joined(dict.__getitem__(origins, atom), origin)
            for symbol, named_one in piece.named.items():
                named.setdefault(symbol, named_one)
            facts.rules += piece.rules
            facts.readings += piece.readings
            facts.paths.update(piece.paths)
            facts.quoted.update(piece.quoted)

    def replace(self, fresh: dict[int, Facts]) -> Difference | None:
        """Puts other pieces in the places of some; None, and nothing is done, where their rules or wordings differ."""
        old = {number: self.pieces[number] for number in fresh}
        if any(settled(piece) != settled(fresh[number]) for number, piece in old.items()):
            return None
        different = Difference()
        atoms: dict[Atom, None] = {}
        symbols: dict[Symbol, None] = {}
        for number, piece in fresh.items():
            atoms |= dict.fromkeys([*old[number].origins, *piece.origins])
            symbols |= dict.fromkeys([*old[number].named, *piece.named])
        different_ones: tuple[Atom | Symbol, ...] = (*atoms, *symbols)
        owners = {one: self.owned(one, old, fresh) for one in different_ones}
        for number, piece in fresh.items():
            self.pieces[number] = piece
        for atom in atoms:
            self.put_atom(atom, owners[atom], different)
        for symbol in symbols:
            self.put_name(symbol, owners[symbol], different)
        return different

    def owned(self, one: Atom | Symbol, old: dict[int, Facts], fresh: dict[int, Facts]) -> Sequence[int]:
        """The pieces that have an atom or a name once the fresh ones are there."""
        if (before := self.owners.get(one)) is not None:
            others = [number for number in before if number not in old]
        elif any(has(piece, one) for piece in old.values()) or not (
            one in self.facts.origins or one in self.facts.named
        ):
            others = []
        else:
            others = [number for number, piece in enumerate(self.pieces) if has(piece, one)]
        now = sorted([*others, *(number for number, piece in fresh.items() if has(piece, one))])
        self.owners.pop(one, None)
        if len(now) > 1:
            self.owners[one] = now
        return now

    def put_atom(self, atom: Atom, owners: Sequence[int], different: Difference) -> None:
        origins = self.facts.origins
        before = dict.get(origins, atom)
        if not owners:
            del origins[atom]
            different.removed.append(atom)
            return
        now = self.pieces[owners[0]].origins[atom]
        for number in owners[1:]:
            now = joined(now, self.pieces[number].origins[atom])
        if now != before:
            origins[atom] = now
            (different.added if before is None else different.moved).append(atom)

    def put_name(self, symbol: Symbol, owners: Sequence[int], different: Difference) -> None:
        named = self.facts.named
        now = self.pieces[owners[0]].named[symbol] if owners else None
        if now != dict.get(named, symbol):
            different.renamed.append(symbol)
            if now is None:
                del named[symbol]
            else:
                named[symbol] = now


def has(piece: Facts, one: Atom | Symbol) -> bool:
    return one in piece.origins if isinstance(one, Atom) else one in piece.named


def joined(one: Origin, other: Origin) -> Origin:
    """As `Facts.add` joins them: the first one's word counts, and every place."""
    extra = tuple(span for span in other.spans if span not in one.spans)
    return Origin(one.basis, one.spans + extra) if extra else one


def settled(piece: Facts) -> tuple[Any, ...]:
    """What no piece can have another of without everything being derived anew."""
    return [(rule, rule.origin) for rule in piece.rules], piece.readings, piece.paths
