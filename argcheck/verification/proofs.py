"""One proof checked: each step is given, an instance of a rule with a premise for every literal, or recomputed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from typing import Any

from argcheck.datalog import Aggregate, Atom, Comparison, Literal, Negated, Program, Rule, parse_atom
from argcheck.datalog.terms import fitted, substituted
from argcheck.diagnostic import Step
from argcheck.renderers.json import of_step
from argcheck.rules.speech import LOOKED_THROUGH
from argcheck.rules.steps import StepWriter
from argcheck.verification.naive import Naive

Tree = Mapping[str, Any]
GIVEN, COMPUTED = ("fact", "rule"), ("computed",)
KINDS: Mapping[type, tuple[str, ...]] = {Negated: ("absence",), Aggregate: ("aggregate",), Comparison: COMPUTED}
# The kinds of step that meet a literal; one without “no” is met by what is given, derived or computed.


class Unsound(Exception):
    """Something that does not hold."""


def demand(holds: bool, reason: str) -> None:
    if not holds:
        raise Unsound(reason)


class Grounds:
    """What proofs may rest on: the facts with their places, the rules, and what can be evaluated again."""

    def __init__(self, program: Program, writer: StepWriter) -> None:
        self.writer = writer
        self.naive = Naive(program, writer.facts.origins)
        self.known = {str(atom): atom for atom in writer.facts.origins}
        self.rules: dict[str, list[Rule]] = {}
        for rule in program.rules:
            self.rules.setdefault(f"{rule.origin.path}:{rule.origin.clause}", []).append(rule)

    def atom(self, text: str) -> Atom:
        if text not in self.known:
            self.known[text] = parse_atom(text)
        return self.known[text]

    def bindings(self, step: Tree) -> dict[str, Any]:
        return {name: self.atom(f"v({text})").arguments[0] for name, text in step["bindings"].items()}

    def written(self, step: Tree, said: str) -> Tree:
        """A step as it must be written, given what it rests on; with `said` that is what it says."""
        kind, number = step["kind"], step["id"]
        premises = () if kind == "fact" else step.get("premises", ())
        if not step["atom"]:
            return of_step(Step(number, kind, "", said, "computed", premises=tuple(premises)))
        atom, looked = self.atom(step["atom"]), self.naive.program.looked_through
        rule, bindings = (step["rule"], self.bindings(step)) if kind == "rule" else ("", {})
        names = looked(atom.predicate) if kind == "absence" else ()
        sizes = [(name, len(self.naive.relation(name))) for name in names if name in LOOKED_THROUGH]
        made = self.writer.written(number, kind, atom, premises, rule, bindings, sizes)
        return of_step(made._replace(text=said) if said else made)


class Proof:
    """A proof as a report writes it; `at` is the step that was looked at last."""

    def __init__(self, grounds: Grounds, tree: Tree) -> None:
        self.grounds, self.naive, self.tree = grounds, grounds.naive, tree
        self.steps = {step["id"]: step for step in tree["steps"]}
        self.at, self.asked = 0, set[int]()

    @cached_property
    def ends(self) -> list[Tree]:
        """Its root, or what this joins."""
        root = self.steps[self.tree["root"]]
        return [root] if root["atom"] else [self.steps[one] for one in root["premises"]]

    def check(self, said: Mapping[int, str]) -> None:
        """Raises Unsound where a step does not hold, or says another thing than `said` for its number, or its atom."""
        demand(len(self.steps) == len(self.tree["steps"]), "two of its steps have one number")
        for number, step in self.steps.items():
            self.at = number
            demand(all(premise < number for premise in step.get("premises", ())), "it rests on a later step")
            written = self.grounds.written(step, said.get(number, ""))
            same = dict(step, text=written["text"]) == written
            demand(step == written, "it says something else" if same else "it was not read so")
            demand(step["kind"] != "fact" or self.grounds.atom(step["atom"]) in self.naive.given, "it was not read")
            if step["kind"] == "rule":
                self.rule(step)
        self.asked |= {self.tree["root"], *(end["id"] for end in self.ends)}
        self.at = max(set(self.steps) - self.asked, default=self.tree["root"])
        demand(set(self.steps) == self.asked, "no step of the proof asks for it")
        demand(bool(self.ends) and all(end["kind"] == "rule" for end in self.ends), "no rule concludes it")

    def rule(self, step: Tree) -> None:
        *others, last = self.grounds.rules[step["rule"]]
        for rule in others:
            with suppress(Unsound):
                return self.instance(rule, step)
        return self.instance(last, step)

    def instance(self, rule: Rule, step: Tree) -> None:
        """A rule with its variables filled in, and a premise for each of its literals."""
        bindings, premises = self.grounds.bindings(step), {one: self.steps[one] for one in step["premises"]}
        demand(list(bindings) == list(rule.variables()), "its variables are not those of its rule")
        demand(substituted(rule.head, bindings) == self.grounds.atom(step["atom"]), "its rule does not conclude it")
        used = {number for literal in rule.body for number in self.met(literal, bindings, premises)}
        demand(used == set(premises), "a premise has no part in its rule")
        self.asked |= used

    def met(self, literal: Literal, bindings: Any, premises: Mapping[int, Tree]) -> Iterator[int]:
        """The premises that meet a literal."""
        atom = Atom(literal.op, (literal.left, literal.right)) if isinstance(literal, Comparison) else literal.atom
        pattern, over = substituted(atom, bindings), getattr(literal, "over", ())
        kinds = KINDS.get(type(literal)) or (COMPUTED if atom.predicate in self.naive.program.computed else GIVEN)
        found = [one for one, step in premises.items() if step["kind"] in kinds and self.fits(pattern, step["atom"])]
        demand(bool(found), f"could not find its premise {pattern}")
        if kinds != GIVEN:
            demand(any(True for _ in self.naive.afresh(literal, bindings)), f"{pattern} does not come out again")
            loose = kinds == COMPUTED and over  # a row of a relation, where `_` may stand for anything
            demand(loose or all(premises[one]["atom"] == str(pattern) for one in found), "it is said of something else")
            self.rests(pattern, over, list(found))
        yield from found

    def rests(self, pattern: Atom, over: tuple[str, ...], waiting: list[int]) -> None:
        """What was counted is all that there is; what is computed over relations is so, by what is proved besides."""
        while waiting:
            step = self.steps[waiting.pop()]
            below = {one: self.steps[one]["kind"] for one in step.get("premises", ())}
            if step["kind"] == "aggregate":
                said = {self.steps[one]["atom"] for one in below if self.fits(pattern, self.steps[one]["atom"])}
                whole = len(said) == len(below) == len(list(self.naive.matching(pattern, {})))
                demand(whole and set(below.values()) <= set(GIVEN), "it is not taken over what there is")
            elif step["kind"] == "computed" and over:
                atom: Any = self.grounds.atom(step["atom"])
                rows = self.naive.computed(pattern.predicate, over)
                same = atom.predicate == pattern.predicate and atom.arguments in rows
                demand(same, f"{atom} does not come out again")
                shown = bool(below) == bool(rows[atom.arguments]) and set(below.values()) <= {*GIVEN, "computed"}
                demand(shown, "it does not show what it was found by")
                waiting += [one for one, kind in below.items() if kind == "computed" and one not in self.asked]
            else:
                demand(not below, "it has no need of premises")
            self.asked |= set(below)

    def fits(self, pattern: Atom, text: str) -> bool:
        """Whether an atom is a pattern's: the same, or with something for each `_`."""
        atom = pattern if str(pattern) == text else self.grounds.atom(text)
        same = (atom.predicate, len(atom.arguments)) == (pattern.predicate, len(pattern.arguments))
        return same and (atom is pattern or fitted(pattern.arguments, atom.arguments, {}) is not None)
