"""pyDatalog at work on goals of numbers, in a process of its own, which a time limit can end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from argcheck.query.worker import _lookup, _resolver

Answers = list[list[int]]


class Call(NamedTuple):
    """A relation, by number, with what stands in its places: numbers of constants, below zero those of variables."""

    relation: int
    places: list[int]


class Goal(NamedTuple):
    """What must hold: calls, counts, calls and tests on these, and goals that must lead nowhere.

    `head` are the variables asked for. A count is a goal with the variable that tells how many values its last
    variable has for the others. No call names a variable twice: pyDatalog finds nothing in a relation that is read
    in place, where one does.
    """

    head: list[int]
    calls: list[Call]
    counts: list[tuple[Goal, int]]
    after: list[Call]
    tests: list[tuple[str, int, int]]
    absences: list[Goal]

    def parts(self) -> Iterator[Goal]:
        """The goal and those inside."""
        yield self
        yield from (goal for goal, _ in self.counts)
        yield from self.absences


def empty() -> Goal:
    return Goal([], [], [], [], [], [])


class Question(NamedTuple):
    """The rows of relations, and goals about them."""

    relations: Sequence[Sequence[Sequence[int]]]
    goals: Sequence[Goal]


def in_worker(question: Question, limit: float) -> list[Answers | str]:
    """The answers to each goal, or why there are none, from a process that is killed at the limit."""
    if not question.goals:
        return []
    path = os.pathsep.join(entry for entry in sys.path if entry)
    reason = "pyDatalog gave no answer"
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-W", "ignore", "-m", "argcheck.opinion.worker"],
            input=json.dumps(question).encode(),
            capture_output=True,
            timeout=limit,
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
            check=False,
        )
        output = done.stdout
        if done.returncode != 0:
            last = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["the worker died"])[-1]
            reason = f"pyDatalog failed: {last}"
    except subprocess.TimeoutExpired as late:
        output = late.stdout or b""
        reason = f"pyDatalog had no answer within {limit:g} seconds"
    whole = output[: output.rfind(b"\n") + 1].splitlines()  # a goal a line, in their order; the last may be cut
    answers: list[Answers | str] = [json.loads(line) for line in whole]
    return answers + [reason] * (len(question.goals) - len(answers))


def answers(question: Question) -> Iterator[Answers | str]:
    """The answers to one goal after the other, by pyDatalog in this process."""
    from pyDatalog import pyDatalog

    pyDatalog.Logic()
    _resolver("unit", 1, _lookup([(0,)]))
    arities: dict[int, int] = {}
    for goal in question.goals:
        for call in (call for part in goal.parts() for call in (*part.calls, *part.after)):
            arities[call.relation] = len(call.places)
    for relation, arity in arities.items():
        rows = [(0, *row) for row in question.relations[relation]]
        _resolver(f"relation{relation}", arity + 1, _lookup(rows))
    for number, goal in enumerate(question.goals):
        try:
            *rules, asked = clauses(number, goal)
            for rule in rules:
                pyDatalog.load(rule)
            found = pyDatalog.ask(asked)
            yield [list(row[1:]) for row in found.answers] if found else []
        except Exception as error:  # noqa: BLE001  whatever pyDatalog cannot do is told, and the next goal asked
            yield f"pyDatalog failed: {type(error).__name__}"


def clauses(number: int, goal: Goal) -> Iterator[str]:
    """A goal as pyDatalog reads it: rules, then what to ask. Every name in them is made here.

    What is positive comes first, since an absence needs its variables bound. The first place of everything is Z,
    which is 0, since pyDatalog knows no relation without places.
    """
    absences = [atom_text(f"found{number}x{at}", absence.head) for at, absence in enumerate(goal.absences)]
    for found, absence in zip(absences, goal.absences, strict=True):
        yield f"{found} <= {' & '.join(positive(absence))}"
    counts = []
    for at, (group, size) in enumerate(goal.counts):
        *keys, counted = map(place_text, group.head)
        function = f"size{number}x{at}[{', '.join(['Z', *keys])}]"
        member = atom_text(f"member{number}x{at}", group.head)
        yield f"{member} <= {' & '.join(positive(group))}"
        yield f"({function} == len_({counted})) <= {member}"
        counts.append(f"({function} == {place_text(size)})")
    head = atom_text(f"goal{number}", goal.head)
    yield f"{head} <= {' & '.join([*positive(goal, counts), *(f'~{found}' for found in absences)])}"
    yield head


def positive(goal: Goal, counts: Sequence[str] = ()) -> Iterator[str]:
    yield "unit(Z)"
    yield from (atom_text(f"relation{call.relation}", call.places) for call in goal.calls)
    yield from counts
    yield from (atom_text(f"relation{call.relation}", call.places) for call in goal.after)
    yield from (f"({place_text(left)} {operator} {place_text(right)})" for operator, left, right in goal.tests)


def atom_text(name: str, places: Sequence[int]) -> str:
    return f"{name}({', '.join(['Z', *map(place_text, places)])})"


def place_text(place: int) -> str:
    return str(place) if place >= 0 else f"X{-place}"


def from_data(data: Any) -> Question:
    """A question from its JSON."""
    relations, goals = data
    return Question(relations, [goal_of(goal) for goal in goals])


def goal_of(data: Any) -> Goal:
    head, calls, counts, after, tests, absences = data
    return Goal(
        head,
        [Call(*call) for call in calls],
        [(goal_of(group), size) for group, size in counts],
        [Call(*call) for call in after],
        tests,
        [goal_of(absence) for absence in absences],
    )


if __name__ == "__main__":
    for answer in answers(from_data(json.load(sys.stdin))):
        print(json.dumps(answer), flush=True)
