"""Equations of a clause, solved before it is asked: what `=` binds, builds or takes apart is put in its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from argcheck.datalog import Aggregate, Atom, Comparison, Compound, Literal, Negated, Positive, Rule, Term, Variable
from argcheck.opinion.extensions import Refused

Bindings = dict[str, Term]


def solved(rule: Rule) -> tuple[Atom, list[Literal]]:
    """Head and body without equations. Raises Refused where an equation can never hold."""
    bindings: Bindings = {}
    fresh = count()
    for literal in rule.body:
        if isinstance(literal, Comparison) and literal.op == "=":
            unify(named(literal.left, fresh), named(literal.right, fresh), bindings)
    body = [put(literal, bindings) for literal in rule.body if getattr(literal, "op", "") != "="]
    return filled_atom(rule.head, bindings), body


def named(term: Term, fresh: Iterator[int]) -> Term:
    """A term whose every `_` is a variable that no rule can name."""
    if isinstance(term, Variable) and term.anonymous:
        return Variable(f"_ {next(fresh)}")
    if isinstance(term, Compound):
        return Compound(term.functor, tuple(named(part, fresh) for part in term.arguments))
    return term


def unify(left: Term, right: Term, bindings: Bindings) -> None:
    """Binds variables so that both terms are one."""
    left, right = filled(left, bindings), filled(right, bindings)
    if left == right:
        return
    if isinstance(left, Variable):
        bind(left, right, bindings)
    elif isinstance(right, Variable):
        bind(right, left, bindings)
    elif (
        isinstance(left, Compound)
        and isinstance(right, Compound)
        and (left.functor, len(left.arguments)) == (right.functor, len(right.arguments))
    ):
        for one, other in zip(left.arguments, right.arguments, strict=True):
            unify(one, other, bindings)
    else:
        raise Refused("it has an equation that can never hold")


def bind(variable: Variable, term: Term, bindings: Bindings) -> None:
    if occurs(variable, term):
        raise Refused("it has an equation that can never hold")
    bindings[variable.name] = term


def occurs(variable: Variable, term: Term) -> bool:
    if isinstance(term, Compound):
        return any(occurs(variable, part) for part in term.arguments)
    return term == variable


def filled(term: Term, bindings: Bindings) -> Term:
    """The term with what its variables are bound to, and what is bound in that."""
    if isinstance(term, Variable):
        return filled(bindings[term.name], bindings) if term.name in bindings else term
    if isinstance(term, Compound):
        return Compound(term.functor, tuple(filled(part, bindings) for part in term.arguments))
    return term


def filled_atom(atom: Atom, bindings: Bindings) -> Atom:
    return Atom(atom.predicate, tuple(filled(argument, bindings) for argument in atom.arguments))


def put(literal: Literal, bindings: Bindings) -> Literal:
    match literal:
        case Positive(atom=atom, over=over):
            return Positive(filled_atom(atom, bindings), over)
        case Negated(atom=atom, over=over):
            return Negated(filled_atom(atom, bindings), over)
        case Comparison(op=op, left=left, right=right):
            return Comparison(op, filled(left, bindings), filled(right, bindings))
        case Aggregate(result=result, function=function, template=template, atom=atom):
            if template.name in bindings:
                raise Refused(f"it takes a {function} of what is given")
            return Aggregate(filled(result, bindings), function, template, filled_atom(atom, bindings))
