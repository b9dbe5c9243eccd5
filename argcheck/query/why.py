"""Why something holds, or does not: the proof of a claim's support and commitments, or of an atom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from argcheck.datalog import Atom, Compound, ProgramErrors, Symbol, is_ground, parse_atom
from argcheck.diagnostic import Proof
from argcheck.query.lacks import Lacks
from argcheck.query.question import (
    QueryError,
    claims_called,
    first_like,
    in_full,
    known,
    no_claim,
    readable,
    the_one,
)

if TYPE_CHECKING:
    from argcheck.checker import Argument
    from argcheck.renderers import Options

ANYWHERE = (Symbol("always"), Symbol("any"))
"""No period, and no respect."""
LOOKED_AT = 20
"""How many derivations are looked at for each proof that is to be shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was asked about: what it says, whether it holds, and the proof of that, or what it lacks.

    Where every proof was asked for, `others` are those after the first, and `more` says that there are still others.
    """

    said: str
    holds: bool
    proof: Proof | None = None
    others: tuple[Proof, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What `why` or `why_not` found."""

    parts: tuple[Part, ...]

    @property
    def holds(self) -> bool:
        """Whether anything that was asked about holds."""
        return any(part.holds for part in self.parts)

    @property
    def lacks(self) -> bool:
        """Whether anything that was asked about does not hold."""
        return not all(part.holds for part in self.parts)

    def text(self, options: Options) -> str:
        return "\n\n".join("\n".join(_lines(part, options)) for part in self.parts) + "\n"


def _lines(part: Part, options: Options) -> Iterator[str]:
    from argcheck.renderers._layout import Paint, fold
    from argcheck.renderers._proof import rests_on, tree

    yield Paint(options.colour)("strong", "This holds:" if part.holds else "This does not hold:")
    if part.proof is None or options.proof == "none":
        yield from fold(part.said, options.width, "  ")
    for number, proof in enumerate((part.proof, *part.others) if part.proof else (), 1):
        if part.others:
            yield Paint(options.colour)("strong", f"  proof {number}")
        if options.proof != "none":
            yield from tree(proof, options, "  ")
        if part.holds:
            yield f"  {rests_on(proof)}"
    if part.more:
        yield f"  there are more than these {len(part.others) + 1} proofs; --most N shows N of them"


def why(argument: Argument, goal: str, most: int = 1) -> Answer:
    """What a goal names, with as many as `most` proofs where it holds, least height first. Raises QueryError."""
    return Answer(tuple(_part(argument, atom, most) for atom in goals(argument, goal)))


def why_not(argument: Argument, goal: str) -> Answer:
    """What a goal names, with the attempt that came nearest where it does not hold. Raises QueryError."""
    return Answer(tuple(_lack(argument, atom) for atom in goals(argument, goal)))


def _part(argument: Argument, atom: Atom, most: int) -> Part:
    said = argument.speech.atom(atom)
    if not argument.model.holds(atom):
        return Part(said, False)
    if most == 1:
        return Part(said, True, argument.prove(atom))
    (first, *others), more = _proofs(argument, atom, said, most)
    return Part(said, True, first, tuple(others), more)


def _proofs(argument: Argument, atom: Atom, said: str, most: int) -> tuple[list[Proof], bool]:
    """The proofs of an atom that read differently, and whether there may be more than `most` of them.

    Two that differ only in what a reader is not shown are told once; after many of these it stops looking.
    """
    from argcheck.renderers import Options
    from argcheck.renderers._proof import tree

    found: dict[tuple[str, ...], Proof] = {}
    derivations = argument.model.proofs(atom)
    for derivation in islice(derivations, LOOKED_AT * most):
        proof = argument.prover.proof([derivation], said)
        shown = tuple(tree(proof, Options("full")))
        if len(found) == most and shown not in found:
            return list(found.values()), True
        found.setdefault(shown, proof)
    return list(found.values()), next(derivations, None) is not None


def _lack(argument: Argument, atom: Atom) -> Part:
    said = argument.speech.atom(atom)
    if argument.model.holds(atom):
        return Part(said, True)
    return Part(said, False, Lacks(argument).proof(atom))


def goals(argument: Argument, goal: str) -> list[Atom]:
    """The atoms that a goal names: what a claim's support and commitments are, or the atom that it writes."""
    readable(argument)
    named = argument.facts.named
    if meant := claims_called(goal, named):
        return _of_claim(argument, the_one(goal, meant))
    denied = goal.startswith("not ")
    try:
        atom = parse_atom(goal.removeprefix("not ") if denied else goal)
    except ProgramErrors as error:
        raise QueryError(f"{no_claim(goal, named)}; it is no atom either: {error}") from None
    if not atom.arguments:
        raise QueryError(no_claim(goal, named))
    of_content = _of_content(argument, atom, denied)
    if of_content and (denied or atom.predicate not in argument.model.program.arities):
        return of_content
    if denied:
        raise QueryError(f"`not` denies a content, and no paper here says anything of the form `{atom}`")
    known(atom, argument.model.program.arities)
    atom = in_full(atom, argument.model, named)
    if all(map(is_ground, atom.arguments)):
        return [atom]
    found = first_like(atom, argument.model)
    if found is None:
        raise QueryError(f"nothing is `{atom}`; write it without variables to ask why not")
    return [found]


def _of_content(argument: Argument, atom: Atom, denied: bool) -> list[Atom]:
    """A content written as in an argument file, as a commitment of the papers that have it, or else of every paper.

    Nothing where no paper uses its word.
    """
    model, content = argument.model, Compound(atom.predicate, atom.arguments)
    words = (row[1].functor for row in model.relation("content") if isinstance(row[1], Compound))
    if content.functor not in words or not is_ground(content):
        return []
    said = (Symbol("denies" if denied else "affirms"), content)
    rows = [row for row in model.relation("committed") if row[1:3] == said]
    return [
        Atom("committed", row) for row in rows or [(paper, *said, *ANYWHERE) for (paper,) in model.relation("paper")]
    ]


def _of_claim(argument: Argument, claim: Symbol) -> list[Atom]:
    """Whether it is supported, and each content that it says as a commitment of its paper."""
    atoms = [Atom("supported", (claim,))]
    for row in argument.model.relation("says"):
        if row[0] == claim:
            paper = Symbol(argument.facts.named[claim].paper)
            atoms.append(Atom("committed", (paper, *row[1:])))
    return atoms
