"""Questions to a model: the body of a rule without a head, answered over the relations as they are."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog.checking import faults_of
from argcheck.datalog.parsing import parse_query
from argcheck.datalog.planning import plan_rule
from argcheck.datalog.program import Fault, Negated, Positive, Program, ProgramErrors, Rule, relation_name, terms_of
from argcheck.datalog.storage import Store
from argcheck.datalog.terms import Atom, Constant, variables

ANSWER = ""
"""The head's predicate, which nobody can write."""


def answers(question: str, program: Program, store: Store) -> list[dict[str, Constant]]:
    """What the variables of a question may stand for, each answer once. Raises ProgramErrors."""
    body = tuple(parse_query(question))
    named = {one.name: one for literal in body for term in terms_of(literal) for one in variables(term)}
    rule = Rule(Atom(ANSWER, tuple(named.values())), body)
    faults = [*faults_of(rule, {**program.arities, ANSWER: len(named)}, program.computed), *unevaluated(rule, program)]
    if faults:
        raise ProgramErrors(faults)
    plan = plan_rule(0, rule, program.computed, None)
    rows = dict.fromkeys(map(plan.head, plan.run(store)))
    names = [name.lstrip("?") for name in named]
    return [dict(zip(names, store.terms.constants(row), strict=True)) for row in rows]


def unevaluated(rule: Rule, program: Program) -> Iterator[Fault]:
    """Computed relations over others that no rule of the program has asked for."""
    evaluated = {name for stratum in program.strata if stratum.computed for name in stratum.relations}
    for literal in rule.body:
        if isinstance(literal, Positive | Negated) and literal.over and relation_name(literal) not in evaluated:
            name = relation_name(literal)
            yield Fault(None, f"{name} was not worked out", "a rule of the program must have it in its body")
