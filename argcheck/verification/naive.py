"""A plain way to evaluate rules, easy to trust: every rule on everything, then on what is new, until nothing is.

It has no part in finding anything. What a proof says is absent, counted or computed over a relation is checked with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from argcheck.datalog import Aggregate, Atom, Comparison, Literal, Negated, Positive, Program, Rule, substitute
from argcheck.datalog.safety import gives, mode_of, names, needs
from argcheck.datalog.terms import Compound, Constant, Variable, compare, is_ground, sort_key

Row = tuple[Constant, ...]
Bindings = Mapping[str, Constant]


class Naive:
    """Relations, each evaluated with all that it depends on when it is first asked for."""

    def __init__(self, program: Program, facts: Iterable[Atom]) -> None:
        self.program = program
        self.rows: dict[str, dict[Any, None]] = {}
        for fact in facts:
            self.rows.setdefault(fact.predicate, {})[fact.arguments] = None
        self.indexes: dict[tuple[str, tuple[int, ...]], tuple[int, dict[Any, list[Row]]]] = {}
        self.done: set[str] = set()
        self.ordered = cache(self.in_order)

    def need(self, predicate: str) -> None:
        """Evaluates a predicate, and before it all that it depends on, stratum by stratum."""
        wanted = {predicate}
        for stratum in reversed(self.program.strata):
            if wanted & set(stratum.relations):
                wanted |= {name for _, rule in stratum.rules for name in (rule.head.predicate, *reads(rule))}
        for stratum in self.program.strata:
            self.saturate([rule for _, rule in stratum.rules if rule.head.predicate in wanted - self.done])
        self.done |= wanted

    def saturate(self, rules: Sequence[Rule]) -> None:
        """Tries every rule, then again and again those that what is new may make hold, on what is new."""
        heads = {rule.head.predicate: self.rows.setdefault(rule.head.predicate, {}) for rule in rules}
        before = {name: len(rows) for name, rows in heads.items()}
        for rule in rules:
            self.conclude(rule, [(self.ordered(rule), {})])
        while any(len(rows) > before[name] for name, rows in heads.items()):
            new = {name: list(islice(rows, before[name], None)) for name, rows in heads.items()}
            before = {name: len(rows) for name, rows in heads.items()}
            for rule in rules:
                for literal in rule.body:
                    if isinstance(literal, Positive) and not literal.over and literal.atom.predicate in new:
                        rest = self.ordered(rule, literal)[1:]
                        fits = (fitted(literal.atom.arguments, row, {}) for row in new[literal.atom.predicate])
                        self.conclude(rule, [(rest, found) for found in fits if found is not None])

    def conclude(self, rule: Rule, starts: Iterable[tuple[Sequence[Literal], Bindings]]) -> None:
        """Adds what a rule says for every way to meet what is left of its body, from each start."""
        rows = self.rows[rule.head.predicate]
        for bindings in [found for body, start in starts for found in self.solutions(body, start)]:
            rows[tuple(substitute(term, bindings) for term in rule.head.arguments)] = None

    def in_order(self, rule: Rule, first: Literal | None = None) -> tuple[Literal, ...]:
        """The literals of a body, each when it can be looked at; what adds nothing comes first, or `first` does."""
        left, bound, found = list(rule.body), set[str](), list[Literal]()
        outside = {one: names(*rule.head.arguments).union(*(gives(it) for it in left if it != one)) for one in left}
        while left:
            ready = [one for one in left if not needs(one, bound, outside[one], self.program.computed)]
            ready.sort(key=lambda one: (one == first, gives(one) <= bound, len(gives(one) & bound)), reverse=True)
            found.append(ready[0])
            left.remove(found[-1])
            bound |= gives(found[-1])
        return tuple(found)

    def solutions(self, body: Sequence[Literal], bindings: Bindings) -> Iterator[Bindings]:
        for more in self.answers(body[0], bindings) if body else (bindings,):
            yield from self.solutions(body[1:], more) if body else (more,)

    def answers(self, literal: Literal, bindings: Bindings) -> Iterator[Bindings]:
        """What the variables of a literal may stand for besides."""
        pairs: list[tuple[Sequence[Any], Sequence[Any]]] = []
        match literal:
            case Comparison(op=op, left=left, right=right):
                one, other = substitute(left, bindings), substitute(right, bindings)
                if op == "=":
                    pairs = [((one,), (other,)) if is_ground(other) else ((other,), (one,))]
                elif compare(op, one, other):  # type: ignore[arg-type]  # safe rules compare what is bound
                    pairs = [((), ())]
            case Negated(atom=atom, over=over):
                pairs = [] if any(True for _ in self.matching(atom, bindings, over)) else [((), ())]
            case Aggregate(result=result, function=function, template=template, atom=atom):
                values = {found[template.name]: None for found in self.matching(atom, bindings)}
                value = summary(function, list(values))
                pairs = [] if value is None else [((substitute(result, bindings),), (value,))]
            case Positive(atom=atom, over=over):
                yield from self.matching(atom, bindings, over)
        yield from (found for terms, row in pairs if (found := fitted(terms, row, bindings)) is not None)

    def matching(self, atom: Atom, bindings: Bindings, over: Sequence[str] = ()) -> Iterator[Bindings]:
        terms = tuple(substitute(term, bindings) for term in atom.arguments)
        rows = self.candidates(atom.predicate, terms, over)
        yield from (found for row in rows if (found := fitted(terms, row, bindings)) is not None)

    def candidates(self, predicate: str, terms: tuple[Any, ...], over: Sequence[str]) -> Iterable[Row]:
        known = tuple(at for at, term in enumerate(terms) if is_ground(term))
        computed = self.program.computed.get(predicate)
        if computed and over:
            return [row for row, _ in computed.function(*(list(self.rows.get(name, ())) for name in over))]
        if computed:
            pairs = list(zip(terms, mode_of(computed, terms, ())[0], strict=True))
            answers = map(iter, computed.function(*(term for term, sign in pairs if sign == "+")))
            return [tuple(next(each) if sign == "-" else term for term, sign in pairs) for each in answers]
        rows = self.rows.get(predicate, {})
        size, index = self.indexes.get((predicate, known), (0, {}))
        if size < len(rows):
            for row in islice(rows, size, None):
                index.setdefault(tuple(row[at] for at in known), []).append(row)
            self.indexes[predicate, known] = (len(rows), index)
        return index.get(tuple(terms[at] for at in known), ())


def reads(rule: Rule) -> set[str]:
    """The relations that a body looks into."""
    found = {literal.atom.predicate for literal in rule.body if not isinstance(literal, Comparison)}
    return found | {name for one in rule.body if isinstance(one, Positive | Negated) for name in one.over}


def fitted(terms: Sequence[Any], row: Sequence[Any], bindings: Bindings) -> Bindings | None:
    """The bindings, widened so that the terms are the row, if they can be."""
    found: dict[str, Constant] = dict(bindings)
    pairs = list(zip(terms, row, strict=True))
    while pairs:
        term, value = pairs.pop()
        if isinstance(term, Variable):
            if not term.anonymous and found.setdefault(term.name, value) != value:
                return None
        elif isinstance(term, Compound) and isinstance(value, Compound):
            if (term.functor, len(term.arguments)) != (value.functor, len(value.arguments)):
                return None
            pairs += zip(term.arguments, value.arguments, strict=True)
        elif term != value:
            return None
    return found


def summary(function: str, values: list[Constant]) -> Constant | None:
    if function != "count" and len({sort_key(value)[0] for value in values}) != 1:
        return None
    choose = {"min": min, "max": max}.get(function)
    return choose(values, key=lambda value: sort_key(value)[1]) if choose else len(values)
