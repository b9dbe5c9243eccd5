"""Warrants and vocabulary, compiled to rules that hold only for the papers that hold them.

A vocabulary is a unit (a file or a paper); `uses(P, H)` says that paper P holds unit H, and each compiled rule asks for
it. Each rule also asks for the fact that declares it, so that a proof shows the declaration among its leaves.
"""

from __future__ import annotations

from itertools import pairwise, permutations

from argcheck import model
from argcheck.datalog import Atom, Compound, Literal, Origin, Positive, Rule, Symbol, Term, Variable
from argcheck.facts.store import ALWAYS, ANY, Facts, Named
from argcheck.facts.terms import period, respect, sign, term, variables
from argcheck.source import Span

P, R = Variable("P"), Variable("R")
FIRM, LOOSE = Symbol("firm"), Symbol("loose")
DIRECT, COMMITTED, RULE, AFFIRMS = map(Symbol, ("direct", "committed", "rule", "affirms"))


def positive(predicate: str, *arguments: Term) -> Positive:
    return Positive(Atom(predicate, arguments))


def declare(facts: Facts, unit: str, statement: model.Vocabulary) -> None:
    """What a statement of vocabulary adds to the facts and rules of the unit that holds it."""
    match statement:
        case model.Contrary():
            contrary(facts, unit, statement)
        case model.Single():
            single(facts, unit, statement)
        case model.Order(steps=steps):
            for lower, higher in pairwise(steps):
                facts.add(
                    "below",
                    Symbol(unit),
                    term(lower),
                    term(higher),
                    basis="vocabulary",
                    spans=(statement.span,),
                )
        case model.Kind(member=member, kind=kind):
            add_kind(facts, unit, member.text, kind.text, statement.span)
        case model.Same(left=left, right=right):
            for one, other in ((left, right), (right, left)):
                pair = Symbol(one.text), Symbol(other.text)
                facts.add("same", Symbol(unit), *pair, basis="vocabulary", spans=(statement.span,))
        case model.Word(pattern=pattern, reading=reading):
            facts.readings.append((term(pattern), reading))


def add_kind(facts: Facts, unit: str, member: str, kind: str, span: Span) -> None:
    facts.add("kind", Symbol(unit), Symbol(member), Symbol(kind), basis="vocabulary", spans=(span,))


def declaration(facts: Facts, unit: str, kind: str, span: Span, text: str, *terms: Term) -> Symbol:
    """A name for a statement of vocabulary, and the fact that the unit makes it."""
    key = Symbol(f"{unit}.{kind}.{span.line}")
    facts.name(key, Named("declaration", key.name, text, (span,), terms=terms))
    facts.add("declares", Symbol(unit), key, basis="vocabulary", spans=(span,))
    return key


def contrary(facts: Facts, unit: str, statement: model.Contrary) -> None:
    """Affirming one side rules out every other; loosely where no side has a variable, being made for one pair."""
    sides = [term(side) for side in statement.sides]
    grade = FIRM if any(variables(side) for side in sides) else LOOSE
    text = " and ".join(f"“{{{number}}}”" for number in range(len(sides))) + " cannot both hold"
    key = declaration(facts, unit, "contrary", statement.span, text, *map(spoken, sides))
    for one, other in permutations(sides, 2):
        body: list[Literal] = [*held(unit, key), positive("content", P, one)]
        if any(name not in variables(one) for name in variables(other)):
            body.append(positive("content", P, other))
        head = Atom("excludes", (P, one, other, grade))
        facts.rules.append(made(head, body, statement.span))


def spoken(given: Term) -> Term:
    """A pattern as a constant, its variables standing for themselves."""
    if isinstance(given, Variable):
        return Symbol("something" if given.name.startswith("?_") else given.name.lstrip("?"))
    if isinstance(given, Compound):
        return Compound(given.functor, tuple(spoken(argument) for argument in given.arguments))
    return given


def single(facts: Facts, unit: str, statement: model.Single) -> None:
    """Affirming one value (the arguments written `_`) for a key is denying any other value that the paper mentions."""
    pattern = term(statement.pattern)
    assert isinstance(pattern, Compound)
    keys = {name for name in variables(pattern) if not name.name.startswith("?_")}
    values = [name for name in variables(pattern) if name not in keys]
    renamed = {name: Variable(f"{name.name}_other") for name in values}
    other = Compound(
        pattern.functor, tuple(renamed.get(a, a) if isinstance(a, Variable) else a for a in pattern.arguments)
    )
    key = declaration(facts, unit, "single", statement.span, "only one value holds of “{0}”", spoken(pattern))
    one = [*held(unit, key), positive("content", P, pattern)]
    within, between = ([*one, positive("content", owner, other)] for owner in (P, Variable("Q")))
    for value in values:
        pair = (value, renamed[value])
        tests = [positive("unequal", *pair)]
        if statement.distinct:
            tests.append(positive("apart", P, *pair))
            facts.rules.append(made(Atom("compared", (P, *pair)), between, statement.span))
        for test in tests:
            head = Atom("excludes", (P, pattern, other, FIRM))
            facts.rules.append(made(head, [*within, test], statement.span))
            facts.rules.append(made(Atom("rival", (pattern, other)), [*between, test], statement.span))


def warrant(
    facts: Facts, claim: Symbol, paper: Symbol, given: model.Warrant, number: int, theory: bool = False
) -> None:
    """`head if body` as a rule over what the paper is committed to (strict) or may presume (`normally`)."""
    key = Symbol(f"{claim.name}.warrant{number}")
    named = facts.named.get(claim)
    facts.name(key, Named("declaration", key.name, named.text if named else "", (given.span,)))
    basis = "theory" if theory else "encoder"
    facts.add("warrant", claim, key, basis=basis, spans=(given.span,))
    grades = [(FIRM, "committed"), (LOOSE, "held")] if given.strict else [(LOOSE, "held")]
    for grade, body_predicate in grades:
        owner: list[Literal]
        who: Term
        if theory:
            who, owner = P, [positive("framework", P, claim), positive("warrant", claim, key)]
        else:
            who, owner = paper, [positive("asserted", paper, claim), positive("warrant", claim, key)]
        body, when = conditions(given, who, body_predicate)
        time = period(given.head.period) if given.head.period else when
        head = Atom("direct", (who, sign(given.head), term(given.head.term), time, respect_of_head(given), grade))
        facts.rules.append(made(head, owner + body, given.span))
    if given.strict:
        cases(facts, P if theory else paper, key, given)


def cases(facts: Facts, who: Term, key: Symbol, given: model.Warrant) -> None:
    """Each case of a strict warrant, known by what its variables stand for: what it yields, and what it needs."""
    body, when = conditions(given, who, "holding")
    literals = (given.head, *given.body)
    times = [Variable(f"T{index}") for index in range(len(given.body))]
    bound = dict.fromkeys(name for literal in literals for name in variables(term(literal.term)))
    free = [] if all(literal.respect for literal in given.body) else [R]
    case = Compound("case", (key, who, *bound, *times, *free))
    time = period(given.head.period) if given.head.period else when
    yields = Atom("yields", (case, who, DIRECT, sign(given.head), term(given.head.term), time, respect_of_head(given)))
    facts.rules.append(made(yields, [positive("posed", who, key), *body], given.span))
    for literal, since in zip(given.body, times, strict=True):
        needs = Atom("needs", (case, who, COMMITTED, sign(literal), term(literal.term), since, shared(literal)))
        facts.rules.append(made(needs, [Positive(yields)], given.span))
    itself = Atom("needs", (case, who, RULE, AFFIRMS, key, ALWAYS, ANY))
    facts.rules.append(made(itself, [Positive(yields)], given.span))


def conditions(given: model.Warrant, who: Term, predicate: str) -> tuple[list[Literal], Term]:
    """The literals of a warrant's body, and the period in which all of them hold."""
    body: list[Literal] = []
    when: Term = ALWAYS
    for index, literal in enumerate(given.body):
        time = Variable(f"T{index}")
        body.append(positive(predicate, who, sign(literal), term(literal.term), time, shared(literal)))
        if literal.period:
            within = Variable(f"T{index}within")
            body.append(positive("meet", time, period(literal.period), within))
            time = within
        if index == 0:
            when = time
        else:
            both = Variable(f"T0to{index}")
            body.append(positive("meet", when, time, both))
            when = both
    return body, when


def shared(condition: model.Literal) -> Term:
    """The respect of a warrant's condition: its own, or else the one that the others without one have too."""
    return respect(condition) if condition.respect else R


def respect_of_head(given: model.Warrant) -> Term:
    """The respect of what a warrant leads to: its own, else the one shared by its conditions, if there is one."""
    if given.head.respect or all(condition.respect for condition in given.body):
        return respect(given.head)
    return R


def held(unit: str, key: Symbol) -> list[Literal]:
    return [positive("uses", P, Symbol(unit)), positive("declares", Symbol(unit), key)]


def made(head: Atom, body: list[Literal], span: Span) -> Rule:
    return Rule(head, tuple(body), None, Origin(span.path, span.line, span, ""))
