"""An argument asked line by line: questions, proofs, and what would change if a claim were granted or gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from argcheck.checker import Argument
from argcheck.datalog import Compound, Constant, Symbol, evaluate
from argcheck.diagnostic import Diagnostic
from argcheck.query import ask
from argcheck.query.question import WELL_KNOWN, QueryError, claims_called, no_claim, the_one
from argcheck.query.why import why, why_not
from argcheck.rules import checks
from argcheck.rules.program import joined

if TYPE_CHECKING:
    from argcheck.renderers import Options

HELP = """\
  ?- literals      what makes them hold: supported(?x), no attacked(?x)   (the ?- may be left out)
  why GOAL         the proof of a claim or an atom
  why-not GOAL     what it lacks
  assume CLAIM     what changes if the claim is granted
  retract CLAIM    what changes if the claim is gone, with every inference that needs it
  undo             takes the last assumption or retraction back
  check            the errors and warnings as things stand
  claims           the claims; + marks those that are supported
  help, quit
"""


class Shell:
    """Answers lines; what is assumed and retracted holds for the lines that follow."""

    def __init__(self, argument: Argument, options: Options) -> None:
        self.options = options
        self.states = [argument]
        self.commands: dict[str, Callable[[str], str]] = {
            "why": lambda goal: why(self.argument, goal).text(self.options),
            "why-not": lambda goal: why_not(self.argument, goal).text(self.options),
            "assume": self.assume,
            "retract": self.retract,
            "undo": self.undo,
            "check": self.check,
            "claims": self.claims,
            "help": lambda _: HELP,
        }

    @property
    def argument(self) -> Argument:
        return self.states[-1]

    def answer(self, line: str) -> str:
        """What a line gives; a mistake in it is told, not raised."""
        word, _, rest = line.strip().removeprefix("?-").strip().removesuffix(".").partition(" ")
        try:
            if word in self.commands and (rest or word in ("undo", "check", "claims", "help")):
                return self.commands[word](rest.strip())
            if word in self.commands:
                return f"{word} takes a claim or an atom\n"
            if not rest and "(" not in word:
                near = get_close_matches(word, [*self.commands, "quit"], 1)
                return f"unknown: {word}; {f'did you mean {near[0]}?' if near else 'help lists what there is'}\n"
            return ask(self.argument, f"{word} {rest}".strip()).table(self.options)
        except QueryError as mistake:
            return f"{mistake}\n"

    # What if

    def assume(self, name: str) -> str:
        claim = self.claim(name)
        facts = replace(self.argument.facts, origins=dict(self.argument.facts.origins))
        facts.add("assumed", claim, basis="encoder", spans=facts.named[claim].spans[:1])
        return self.change(replace(self.argument, facts=facts))

    def retract(self, name: str) -> str:
        claim = self.claim(name)
        origins = self.argument.facts.origins
        left = {
            atom: origin for atom, origin in origins.items() if not any(holds(part, claim) for part in atom.arguments)
        }
        return self.change(replace(self.argument, facts=replace(self.argument.facts, origins=left)))

    def undo(self, _: str) -> str:
        if len(self.states) == 1:
            return "nothing was assumed or retracted\n"
        gone = self.states.pop()
        return "".join(self.differences(gone, self.argument))

    def change(self, made: Argument) -> str:
        """Derives anew, and tells what is different."""
        model = evaluate(joined(made.facts.rules, made.book), made.facts.origins)
        self.states.append(replace(made, model=model, limit=""))
        return "".join(self.differences(self.states[-2], self.argument))

    def differences(self, before: Argument, after: Argument) -> Iterator[str]:
        """The claims whose support changes, and the diagnostics that come and go."""
        held = [{row[0] for row in one.model.relation("supported")} for one in (before, after)]
        for said, claims in (("no longer supported", held[0] - held[1]), ("now supported", held[1] - held[0])):
            yield from (f"{said}: {called(after, claim)}\n" for claim in sorted(claims, key=str))
        told = [Counter(map(line_of, found(one))) for one in (before, after)]
        gone, new = told[0] - told[1], told[1] - told[0]
        yield from (f"gone: {line}\n" for line in gone)
        yield from (f"new: {line}\n" for line in new)
        if not (gone or new or held[0] ^ held[1]):
            yield "nothing changes\n"

    def claim(self, name: str) -> Symbol:
        """A claim by its name, with or without its paper's. Raises QueryError."""
        named = self.argument.facts.named
        if meant := claims_called(name, named):
            return the_one(name, meant)
        raise QueryError(no_claim(name, named))

    # As things stand

    def check(self, _: str) -> str:
        lines = [line_of(one) for one in found(self.argument) if one.severity.rank < 2]
        return "".join(f"{line}\n" for line in lines) or "no errors and no warnings\n"

    def claims(self, _: str) -> str:
        held = {row[0] for row in self.argument.model.relation("supported")}
        shown = [symbol for symbol, one in self.argument.facts.named.items() if one.kind == "claim"]
        return "".join(f"{'+' if one in held else ' '} {called(self.argument, one)}\n" for one in shown)

    def words(self) -> list[str]:
        """What a line may be completed with: commands, predicates, claims."""
        named = self.argument.facts.named.values()
        predicates = self.argument.model.predicates()
        claims = [one.name for one in named if one.kind == "claim"]
        return sorted({*self.commands, "quit", *WELL_KNOWN, *(one for one in predicates if "[" not in one), *claims})


def found(argument: Argument) -> list[Diagnostic]:
    return sorted(argument.diagnostics(checks(argument.book)), key=lambda one: (one.severity.rank, one.order))


def line_of(one: Diagnostic) -> str:
    return f"{one.severity} {one.code} {one.message}"


def called(argument: Argument, claim: Constant) -> str:
    known = argument.facts.named.get(claim) if isinstance(claim, Symbol) else None
    return f"{known.name} “{known.text}”" if known else str(claim)


def holds(term: object, claim: Symbol) -> bool:
    """Whether a claim stands somewhere in a term."""
    return term == claim or (isinstance(term, Compound) and any(holds(part, claim) for part in term.arguments))
