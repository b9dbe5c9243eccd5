"""A plain way to evaluate rules, easy to trust: every rule on everything, then on what is new, until nothing is.

It has no part in finding anything. What a proof says is absent, counted or computed over a relation is checked with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from argcheck.datalog import Aggregate, Atom, Comparison, Literal, Negated, Positive, Program, Rule, substitute
from argcheck.datalog.program import named_by
from argcheck.datalog.safety import in_order, mode_of
from argcheck.datalog.terms import Constant, compare, fitted, is_ground, sort_key
from argcheck.rules.program import reached

Row = tuple[Constant, ...]
Bindings = Mapping[str, Constant]


class Naive:
    """Relations, each evaluated with all that it depends on when it is first asked for."""

    def __init__(self, program: Program, facts: Collection[Atom]) -> None:
        self.program, self.given = program, facts
        self.rows: dict[str, dict[Any, Any]] = {}
        for fact in facts:
            self.rows.setdefault(fact.predicate, {})[fact.arguments] = None
        self.indexes: dict[Any, tuple[int, dict[Any, list[Row]]]] = {}
        self.done: set[str] = set()
        self.ordered = cache(lambda rule, first: in_order(rule, program.computed, first))
        self.computed = cache(self.computed_over)

    def relation(self, predicate: str) -> list[Row]:
        self.need(predicate)
        return list(self.rows.get(predicate, ()))

    def having(self, predicate: str, places: tuple[int, ...], values: Row) -> list[Row]:
        """The rows of a relation that have those values in those places."""
        self.need(predicate)
        return self.indexed((predicate,), self.rows.get(predicate, {}), places).get(values, [])

    def matches(self, pattern: Atom) -> Iterator[Bindings]:
        return self.afresh(Positive(pattern), {})

    def afresh(self, literal: Literal, bindings: Bindings) -> Iterator[Bindings]:
        """What a literal comes to, once all that it depends on is evaluated."""
        self.need(*named_by(literal))
        return self.answers(literal, bindings)

    def need(self, *predicates: str) -> None:
        """Evaluates predicates, and before them all that they depend on, stratum by stratum."""
        if not self.done.issuperset(predicates):
            wanted = reached(predicates, self.program.rules) - self.done
            for stratum in self.program.strata:
                self.saturate([rule for _, rule in stratum.rules if rule.head.predicate in wanted])
            self.done |= wanted

    def saturate(self, rules: Sequence[Rule]) -> None:
        """Tries every rule, then again and again those that what is new may make hold, on what is new."""
        heads = {rule.head.predicate: self.rows.setdefault(rule.head.predicate, {}) for rule in rules}
        before = {name: len(rows) for name, rows in heads.items()}
        for rule in rules:
            self.conclude(rule, self.ordered(rule, None), [{}])
        while any(len(rows) > before[name] for name, rows in heads.items()):
            new = {name: list(islice(rows, before[name], None)) for name, rows in heads.items()}
            before = {name: len(rows) for name, rows in heads.items()}
            for rule in rules:
                for literal in rule.body:
                    if isinstance(literal, Positive) and literal.atom.predicate in new:
                        fits = (fitted(literal.atom.arguments, row, {}) for row in new[literal.atom.predicate])
                        self.conclude(rule, self.ordered(rule, literal)[1:], fits)

    def conclude(self, rule: Rule, body: Sequence[Literal], starts: Iterable[Bindings | None]) -> None:
        """Adds what a rule says for every way to meet what is left of its body, from each start."""
        rows = self.rows[rule.head.predicate]
        for found in [one for start in starts if start is not None for one in self.solutions(body, start)]:
            rows[tuple(substitute(term, found) for term in rule.head.arguments)] = None

    def solutions(self, body: Sequence[Literal], bindings: Bindings) -> Iterator[Bindings]:
        for more in self.answers(body[0], bindings) if body else (bindings,):
            yield from self.solutions(body[1:], more) if body else (more,)

    def answers(self, literal: Literal, bindings: Bindings) -> Iterator[Bindings]:
        """What the variables of a literal may stand for besides."""
        one: Any = ()
        other: Any = ()
        match literal:
            case Positive(atom=atom, over=over):
                yield from self.matching(atom, bindings, over)
                return
            case Negated(atom=atom, over=over):
                other = None if any(True for _ in self.matching(atom, bindings, over)) else ()
            case Aggregate(result=one, function=function, template=template, atom=atom):
                other = summary(function, [*{found[template.name]: None for found in self.matching(atom, bindings)}])
            case Comparison(op=op, left=left, right=right):
                one, other = substitute(left, bindings), substitute(right, bindings)
                if op != "=":
                    one, other = (), () if compare(op, one, other) else None
                elif not is_ground(other):
                    one, other = other, one
        if other is not None and (found := fitted((substitute(one, bindings),), (other,), bindings)) is not None:
            yield found

    def matching(self, atom: Atom, bindings: Bindings, over: tuple[str, ...] = ()) -> Iterator[Bindings]:
        terms = tuple(substitute(term, bindings) for term in atom.arguments)
        rows = self.candidates(atom.predicate, terms, over)
        yield from (found for row in rows if (found := fitted(terms, row, bindings)) is not None)

    def candidates(self, predicate: str, terms: tuple[Any, ...], over: tuple[str, ...]) -> Iterable[Row]:
        relation = self.program.computed.get(predicate)
        if relation and not over:
            pairs = list(zip(terms, mode_of(relation, terms, ())[0], strict=True))
            answers = map(iter, relation.function(*(term for term, sign in pairs if sign == "+")))
            return [tuple(next(each) if sign == "-" else term for term, sign in pairs) for each in answers]
        rows = self.computed(predicate, over) if over else self.rows.get(predicate, {})
        known = tuple(at for at, term in enumerate(terms) if is_ground(term))
        return self.indexed((predicate, *over), rows, known).get(tuple(terms[at] for at in known), ())

    def computed_over(self, predicate: str, over: tuple[str, ...]) -> dict[Row, Any]:
        """The rows of a relation computed over others, each with what it was found by."""
        return dict(self.program.computed[predicate].function(*(list(self.rows.get(name, ())) for name in over)))

    def indexed(self, name: tuple[str, ...], rows: dict[Row, Any], places: tuple[int, ...]) -> dict[Any, list[Row]]:
        """Rows by what stands in some places."""
        size, index = self.indexes.get((name, places), (0, {}))
        if size < len(rows):
            for row in islice(rows, size, None):
                index.setdefault(tuple(row[at] for at in places), []).append(row)
            self.indexes[name, places] = (len(rows), index)
        return index


def summary(function: str, values: list[Constant]) -> Constant | None:
    if function != "count" and len({sort_key(value)[0] for value in values}) != 1:
        return None
    choose = {"min": min, "max": max}.get(function)
    return choose(values, key=lambda value: sort_key(value)[1]) if choose else len(values)
