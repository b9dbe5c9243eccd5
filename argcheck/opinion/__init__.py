"""A second opinion: what pyDatalog makes of the checks, over the relations that argcheck's own engine derived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from argcheck.datalog import Atom, Constant, Model, Rule, substituted
from argcheck.opinion.extensions import Extensions, Numbers, Refused
from argcheck.opinion.translation import Translated, translated
from argcheck.opinion.worker import Answers, Question, in_worker
from argcheck.rules import Check, Rulebook

__all__ = ["Disagreement", "Opinion", "Refusal", "compare"]

Row = tuple[Constant, ...]
LIMIT = 60.0
SHOWN = 20


class Argument(Protocol):
    """What is compared: `argcheck.checker.Argument` is one."""

    @property
    def model(self) -> Model: ...
    @property
    def limit(self) -> str: ...
    @property
    def book(self) -> Rulebook: ...


@dataclass(frozen=True, slots=True)
class Refusal:
    """A clause that pyDatalog was not asked about, or did not answer."""

    check: str
    clause: str
    reason: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """How far both engines agree: how many checks and clauses were compared, how many rows both found, and the rest."""

    checks: int
    clauses: int
    rows: int
    refused: tuple[Refusal, ...] = ()

    def __str__(self) -> str:
        told = f"{_count(self.checks, 'check')}, {_count(self.clauses, 'clause')}, {_count(self.rows, 'row')} agree"
        by_reason: dict[str, list[str]] = {}
        for refusal in self.refused:
            by_reason.setdefault(refusal.reason, []).append(refusal.clause)
        why = "; ".join(f"{reason} ({', '.join(clauses)})" for reason, clauses in by_reason.items())
        left = f"; {_count(len(self.refused), 'clause')} refused: {why}" if why else ""
        return f"second opinion: {told}{left}"

    def data(self) -> dict[str, Any]:
        """The opinion as JSON-able data."""
        refused = [{"check": one.check, "clause": one.clause, "reason": one.reason} for one in self.refused]
        return {"checks": self.checks, "clauses": self.clauses, "rows": self.rows, "refused": refused}


class Disagreement(Exception):
    """The engines differ: one of them is wrong, and the message shows what each of them answers."""


@dataclass(slots=True)
class Clause:
    """A clause of a check, and what pyDatalog finds by it; `refusal` says why it was not asked or did not answer."""

    check: Check
    rule: Rule
    made: Translated | None = None
    refusal: str = ""
    rows: dict[Row, None] | None = None

    @property
    def name(self) -> str:
        return str(self.rule.origin)


def compare(argument: Argument, checks: Sequence[Check], limit: float = LIMIT) -> Opinion:
    """Has pyDatalog evaluate the clauses of the checks again, within `limit` seconds in all. Raises Disagreement."""
    model = argument.model
    checks = [form for check in checks for form in check.forms]
    clauses = asked(argument, checks, limit)
    told: list[str] = []
    agreed = 0
    for check in checks:
        own = [clause for clause in clauses if clause.check is check]
        by_engine = dict.fromkeys(model.relation(check.finds.predicate))
        by_other = {row: None for clause in own for row in clause.rows or ()}
        agreed += sum(row in by_other for row in by_engine)
        if differing := list(differences(check, own, model)):
            told.append(
                f"second opinion: {check.code} {check.name} is answered differently: "
                f"{_count(len(by_engine), 'row')} by argcheck's engine, {_count(len(by_other), 'row')} by pyDatalog"
            )
            told += differing[:SHOWN]
            told += [f"  and {len(differing) - SHOWN} more"] if len(differing) > SHOWN else []
    if told:
        raise Disagreement("\n".join(told))
    answered = [clause for clause in clauses if clause.rows is not None]
    refused = [Refusal(one.check.name, one.name, one.refusal) for one in clauses if one.rows is None]
    return Opinion(len({one.check.name for one in answered}), len(answered), agreed, tuple(refused))


def asked(argument: Argument, checks: Sequence[Check], limit: float) -> list[Clause]:
    """The clauses of the checks, with what pyDatalog answers or why it does not."""
    program, numbers = argument.model.program, Numbers()
    extensions = Extensions(argument.model, numbers)
    clauses = [Clause(check, rule) for check in checks for rule in program.defining(check.finds.predicate)]
    for clause in clauses:
        try:
            if argument.limit:
                raise Refused("the evaluation had stopped at a limit")
            clause.made = translated(clause.rule, program, extensions)
        except Refused as refused:
            clause.refusal = str(refused)
    posed = [(clause, clause.made) for clause in clauses if clause.made]
    question = Question(extensions.rows(), [goal for _, made in posed for goal in made.goals])
    answers = iter(in_worker(question, limit))
    for clause, made in posed:
        own = [next(answers) for _ in made.goals]
        clause.refusal = next((answer for answer in own if isinstance(answer, str)), "")
        if not clause.refusal:
            rows = (row for answer in own if not isinstance(answer, str) for row in concluded(made, answer, numbers))
            clause.rows = dict.fromkeys(rows)
    return clauses


def concluded(made: Translated, answers: Answers, numbers: Numbers) -> Iterator[Row]:
    """The rows of a head, from what its variables stand for in each answer."""
    constants = list(numbers)
    for answer in answers:
        found = {name: constants[number] for name, number in zip(made.names, answer, strict=True)}
        yield substituted(made.head, found).arguments  # type: ignore[misc]  # no variable is left


def differences(check: Check, clauses: Iterable[Clause], model: Model) -> Iterator[str]:
    """What one engine finds and the other does not, with what each of them says of it."""
    by_name = {clause.name: clause for clause in clauses}
    predicate = check.finds.predicate
    by_engine = dict.fromkeys(model.relation(predicate))
    for row in by_engine:
        atom = Atom(predicate, row)
        origin = origin_of(model, atom)
        known = by_name.get(origin)
        if known is None:
            how = origin or "no clause"
            yield f"  {atom}\n    argcheck's engine: it holds, by {how}\n    pyDatalog: no clause of the check gives it"
        elif known.rows is not None and row not in known.rows:
            others = [name for name, clause in by_name.items() if row in (clause.rows or ())]
            answer = f"it holds by {', '.join(others)} and not by {origin}" if others else "it does not hold"
            yield f"  {atom}\n    argcheck's engine: it holds, by {origin}\n    pyDatalog: {answer}"
    for clause in by_name.values():
        for row in clause.rows or ():
            if row not in by_engine:
                atom = Atom(predicate, row)
                yield f"  {atom}\n    argcheck's engine: it does not hold\n    pyDatalog: it holds, by {clause.name}"


def origin_of(model: Model, atom: Atom) -> str:
    """The clause that the engine's proof of an atom ends with; empty where there is none."""
    try:
        rule = model.derivation(atom).rule
    except LookupError:
        return ""
    return str(rule.origin) if rule else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
