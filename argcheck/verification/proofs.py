"""One proof checked: each step is given, an instance of a rule with a premise for every literal, or recomputed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any

from argcheck.datalog import Aggregate, Atom, Comparison, Literal, Negated, Program, Rule, parse_atom
from argcheck.datalog.terms import substituted
from argcheck.facts import Facts
from argcheck.renderers.json import place
from argcheck.verification.naive import Naive, fitted

Tree = Mapping[str, Any]
GIVEN = ("fact", "rule")
COMPUTED = ("computed",)
KINDS: Mapping[type, tuple[str, ...]] = {Negated: ("absence",), Aggregate: ("aggregate",), Comparison: COMPUTED}
# The kinds of step that meet a literal; one without “no” is met by what is given, derived or computed.


class Unsound(Exception):
    """A step that does not hold."""


def demand(holds: bool, reason: str) -> None:
    if not holds:
        raise Unsound(reason)


class Grounds:
    """What proofs may rest on: the facts with their places, the rules, and what can be evaluated again."""

    def __init__(self, facts: Facts, program: Program) -> None:
        self.facts = facts
        self.naive = Naive(program, facts.origins)
        self.known = {str(atom): atom for atom in facts.origins}
        self.rules: dict[str, list[Rule]] = {}
        for rule in program.rules:
            self.rules.setdefault(f"{rule.origin.path}:{rule.origin.clause}", []).append(rule)

    def atom(self, text: str) -> Atom:
        if text not in self.known:
            self.known[text] = parse_atom(text)
        return self.known[text]


class Proof:
    """A proof as a report writes it; `at` is the step that was looked at last."""

    def __init__(self, grounds: Grounds, tree: Tree) -> None:
        self.grounds = grounds
        self.steps = {step["id"]: step for step in tree["steps"]}
        self.root: Tree = self.steps[tree["root"]]
        self.at, self.asked = 0, set[int]()

    @cached_property
    def ends(self) -> list[Tree]:
        """The steps that the root joins, or the root."""
        joins = self.root["kind"] == "aggregate" and not self.root["atom"]
        return [self.steps[one] for one in self.root["premises"]] if joins else [self.root]

    def check(self) -> None:
        """Raises Unsound at the first step that does not hold."""
        for number, step in self.steps.items():
            self.at = number
            demand(all(premise < number for premise in step.get("premises", ())), "it rests on a later step")
            if test := {"fact": self.fact, "rule": self.rule}.get(step["kind"]):
                test(step)
        self.asked |= {self.root["id"], *(end["id"] for end in self.ends)}
        self.at = max(set(self.steps) - self.asked, default=0)
        demand(not self.at, "no step of the proof asks for it")

    def fact(self, step: Tree) -> None:
        origin = self.grounds.facts.origins[self.grounds.known[step["atom"]]]
        places = [place(span) for span in origin.spans]
        demand((step["basis"], step["places"]) == (origin.basis, places), "it was not read so")

    def rule(self, step: Tree) -> None:
        *others, last = self.grounds.rules[step["rule"]]
        for rule in others:
            with suppress(Unsound):
                return self.instance(rule, step)
        return self.instance(last, step)

    def instance(self, rule: Rule, step: Tree) -> None:
        """A rule with its variables filled in, and a premise for each of its literals."""
        bindings: dict[str, Any] = {
            name: self.grounds.atom(f"v({text})").arguments[0] for name, text in step["bindings"].items()
        }
        demand(str(substituted(rule.head, bindings)) == step["atom"], "its rule does not conclude it")
        premises = {one: self.steps[one] for one in step["premises"]}
        used = {number for literal in rule.body for number in self.met(literal, bindings, premises)}
        demand(used == set(premises), "a premise has no part in its rule")
        self.asked |= used

    def met(self, literal: Literal, bindings: Any, premises: Mapping[int, Tree]) -> Iterator[int]:
        """The premises that meet a literal."""
        if isinstance(literal, Comparison):
            pattern, over = substituted(Atom(literal.op, (literal.left, literal.right)), bindings), ()
        else:
            pattern, over = substituted(literal.atom, bindings), getattr(literal, "over", ())
        naive = self.grounds.naive
        kinds = KINDS.get(type(literal)) or (COMPUTED if pattern.predicate in naive.program.computed else GIVEN)
        found = [one for one, step in premises.items() if step["kind"] in kinds and self.fits(pattern, step["atom"])]
        demand(bool(found), f"could not find its premise {pattern}")
        if kinds != GIVEN:
            members = {one for each in found for one in premises[each].get("premises", ())}
            for name in (pattern.predicate, *over):
                naive.need(name)
            demand(any(True for _ in naive.answers(literal, bindings)), f"{pattern} does not come out again")
            if isinstance(literal, Aggregate):
                said = {self.steps[one]["atom"] for one in members}
                demand(all(self.fits(pattern, atom) for atom in said), "it counts something else")
                demand(len(said) == sum(1 for _ in naive.matching(pattern, {})), "it leaves something out")
            self.witnesses(members, pattern.predicate, over)
        yield from found

    def witnesses(self, steps: set[int], predicate: str, over: Sequence[str]) -> None:
        """What a computed row was found by: steps by themselves, or earlier rows of its own relation."""
        self.asked |= steps
        for step in (self.steps[one] for one in steps if self.steps[one]["kind"] == "computed"):
            row = self.grounds.atom(step["atom"])
            rows: Container[Any] = list(self.grounds.naive.candidates(predicate, (), over))
            demand(row.predicate == predicate and row.arguments in rows, f"{row} is not computed so")
            self.witnesses(set(step.get("premises", ())), predicate, over)

    def fits(self, pattern: Atom, text: str) -> bool:
        """Whether an atom is a pattern's: the same, or with something for each `_`."""
        atom = self.grounds.atom(text) if str(pattern) != text else pattern
        same = (atom.predicate, len(atom.arguments)) == (pattern.predicate, len(pattern.arguments))
        return str(pattern) == text or (same and fitted(pattern.arguments, atom.arguments, {}) is not None)
