"""Why something holds, or does not: the proof of a claim's support and commitments, or of an atom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from argcheck.datalog import Atom, ProgramErrors, Symbol, is_ground, parse_atom
from argcheck.diagnostic import Proof
from argcheck.query.question import QueryError, first_like, in_full, known, readable, the_one

if TYPE_CHECKING:
    from argcheck.checker import Argument
    from argcheck.renderers import Options


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was asked about: what it says, whether it holds, and the proof of that or what it lacks."""

    said: str
    holds: bool
    proof: Proof | None = None
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What `why` or `why_not` found; `holds` where something that was asked about holds."""

    parts: tuple[Part, ...]

    @property
    def holds(self) -> bool:
        return any(part.holds for part in self.parts)

    def text(self, options: Options) -> str:
        return "\n\n".join("\n".join(_lines(part, options)) for part in self.parts) + "\n"


def _lines(part: Part, options: Options) -> Iterator[str]:
    from argcheck.renderers._layout import Paint, fold
    from argcheck.renderers._proof import rests_on, tree

    yield Paint(options.colour)("strong", "holds" if part.holds else "does not hold")
    if part.proof is None or options.proof == "none":
        yield from fold(part.said, options.width, "  ")
    else:
        yield from tree(part.proof, options, "  ")
        yield f"  {rests_on(part.proof)}"
    for lack in part.lacks:
        yield from fold(lack, options.width, "  - ", "    ")


def why(argument: Argument, goal: str) -> Answer:
    """The proofs of what a goal names. Raises QueryError."""
    return Answer(tuple(_why(argument, atom) for atom in goals(argument, goal)))


def _why(argument: Argument, atom: Atom) -> Part:
    said = argument.speech.atom(atom)
    if argument.model.holds(atom):
        return Part(said, True, argument.prove(atom))
    return Part(said, False, lacks=("`argcheck why-not` tells what it lacks",))


def goals(argument: Argument, goal: str) -> list[Atom]:
    """The atoms that a goal names: what a claim's support and commitments are, or the atom that it writes."""
    readable(argument)
    claims = {symbol: named for symbol, named in argument.facts.named.items() if named.kind == "claim"}
    meant = [symbol for symbol, named in claims.items() if goal in (symbol.name, named.name)]
    if meant:
        return _of_claim(argument, the_one(goal, meant))
    try:
        atom = parse_atom(goal)
    except ProgramErrors as error:
        raise QueryError(f"{_unknown(goal, claims)}; it is no atom either: {error}") from None
    if not atom.arguments:
        raise QueryError(_unknown(goal, claims))
    known(atom, argument.model.arities)
    atom = in_full(atom, argument.model, argument.facts.named)
    if all(map(is_ground, atom.arguments)):
        return [atom]
    found = first_like(atom, argument.model)
    if found is None:
        raise QueryError(f"nothing is `{atom}`; write it without variables to ask why not")
    return [found]


def _unknown(goal: str, claims: Iterable[Symbol]) -> str:
    names = [name for symbol in claims for name in (symbol.name, symbol.name.split(".", 1)[-1])]
    near = get_close_matches(goal, names, 1)
    return f"there is no claim '{goal}'" + (f"; did you mean '{near[0]}'?" if near else "")


def _of_claim(argument: Argument, claim: Symbol) -> list[Atom]:
    """Whether it is supported, and each content that it says as a commitment of its paper."""
    atoms = [Atom("supported", (claim,))]
    for row in argument.model.relation("says"):
        if row[0] == claim:
            paper = Symbol(argument.facts.named[claim].paper)
            atoms.append(Atom("committed", (paper, *row[1:])))
    return atoms
