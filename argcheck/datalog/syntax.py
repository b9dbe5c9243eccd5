"""The grammar of rules at work: Lark's trees become rules, and its complaints plain words."""

from __future__ import annotations

import re
from datetime import date
from math import isinf
from typing import Any

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.tree import Meta

from argcheck.datalog.program import Aggregate, Comparison, Fault, Literal, Negated, Origin, Positive, Rule
from argcheck.datalog.terms import Atom, Compound, Interval, Quantity, Symbol, Term, Variable, written
from argcheck.grammar import load
from argcheck.source import Source, Span

MOST_FAULTS = 50
DEEPEST = 100
LONGEST_NUMBER = 300
"""Its characters: as many as any number needs, and fewer than what cannot be turned into one."""
SEVERITIES = ("error", "warning", "info")
LANDMARKS = re.compile(r"""%[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\.\.|[().]""")
ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}
TERM = {"DATE", "INTERVAL", "NUMBER", "QUOTED", "SYMBOL", "TEXT", "VARIABLE"}
IN_WORDS = {
    "COLON": "“:”",
    "COMMA": "“,”",
    "COMPARISON": "a comparison",
    "DOT": "“.”",
    "FUNCTION": "count, min or max",
    "LPAR": "“(”",
    "LSQB": "“[”",
    "NO": "no",
    "QUOTED": "a name",
    "RPAR": "“)”",
    "RSQB": "“]”",
    "SEVERITY": "a severity",
    "SYMBOL": "a name",
    "VARIABLE": "a variable",
    "__ANON_0": "“:-”",
    "$END": "the end",
}


def grammar() -> Lark:
    """The grammar of rules."""
    return load("datalog", "program", "query", "single")


def read(text: str, path: str, start: str) -> tuple[Any, list[Fault]]:
    """What `text` says, read as a `program`, `query` or `single`, and its faults.

    A clause that does not parse is noted and blanked out, and the rest is read again, so that all faults are found.
    """
    source = Source.of(text, path)
    if deep := nested_too_deep(text):
        span = source.span(deep, deep + 1)
        return (), [Fault(span, f"parentheses go more than {DEEPEST} deep here")]
    faults: list[Fault] = []
    remaining = text
    while len(faults) < MOST_FAULTS:
        try:
            tree = grammar().parse(remaining, start=start)
        except UnexpectedInput as error:
            at = position(error, remaining)
            faults.append(explained(error, at, source))
            left, right = clause_around(remaining, at)
            blank = re.sub(r"[^\n]", " ", remaining[left:right])
            remaining, unread = remaining[:left] + blank + remaining[right:], remaining[left:right]
            if start != "program" or not unread.strip():
                break
        else:
            build = Build(source)
            built = build.transform(tree)
            return built, faults + build.faults
    return (), faults


def nested_too_deep(text: str) -> int:
    """Where parentheses first go too deep; 0 when they do not."""
    depth = 0
    for mark in LANDMARKS.finditer(text):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if depth > DEEPEST:
            return mark.start()
    return 0


def position(error: UnexpectedInput, text: str) -> int:
    at = error.pos_in_stream
    at_end = at is None or at < 0 or (isinstance(error, UnexpectedToken) and error.token.type == "$END")
    return len(text.rstrip()) if at_end else int(at or 0)


def clause_around(text: str, at: int) -> tuple[int, int]:
    """The clause that a position is in: from the end of the last one and its severity to its own full stop."""
    left = 0
    for mark in LANDMARKS.finditer(text):
        if mark[0].startswith("%:") and not text[left : mark.start()].strip(" \t") and mark.end() <= at:
            left = mark.end()
        if mark[0] == "." and not text[mark.end() : mark.end() + 1].strip("% \t\r\n"):
            if mark.start() >= at:
                return left, mark.end()
            left = mark.end()
    return left, len(text)


def explained(error: UnexpectedInput, at: int, source: Source) -> Fault:
    """Lark's complaint in plain words."""
    rest = source.text[at:].split("\n", 1)[0]
    if not rest.strip():
        return Fault(source.span(max(at - 1, 0), at), f"the text stops here; expected {listed(error)}")
    if rest[0] in "\"'":
        closed = LANDMARKS.match(source.text, at)
        if not closed:
            span = source.span(at, at + len(rest))
            return Fault(span, f"what is quoted here is not closed; expected {rest[0]} before the end of the line")
    found = re.match(r"\w+|[^\w\s]+", rest)
    length = found.end() if found else 1
    return Fault(source.span(at, at + length), f"“{rest[:length]}” is not expected here; expected {listed(error)}")


def listed(error: UnexpectedInput) -> str:
    """What would have been right, as a list in words."""
    names: set[str] = set()
    if isinstance(error, UnexpectedToken):
        names = set(error.accepts or error.expected)
    elif isinstance(error, UnexpectedCharacters):
        names = set(error.allowed or ())
    names -= {"SEVERITY"}
    if names >= TERM:
        words = ["a term", *sorted(IN_WORDS.get(name, name) for name in names - TERM)]
    else:
        words = sorted({IN_WORDS.get(name, name) for name in names})
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else "something else"


def unquoted(text: str) -> str:
    return ESCAPE.sub(lambda found: ESCAPED.get(found[1], found[1]), text[1:-1])


@v_args(inline=True)
class Build(Transformer[Token, Any]):
    """Lark's trees, bottom up, to terms, literals and rules; what the grammar lets pass and rules do not is noted."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source
        self.faults: list[Fault] = []
        self.clauses = 0

    def fault(self, meta: Meta, message: str, hint: str = "") -> None:
        if meta.empty:
            self.faults.append(Fault(None, message, hint))
        else:
            self.faults.append(Fault(self.source.span(meta.start_pos, meta.end_pos), message, hint))

    # Clauses

    def program(self, *clauses: Rule | None) -> tuple[Rule, ...]:
        return tuple(clause for clause in clauses if clause)

    @v_args(meta=True, inline=True)
    def clause(self, meta: Meta, head: Term, body: tuple[Literal, ...] | None, severity: Token | None) -> Rule:
        self.clauses += 1
        level = severity[2:].strip() if severity else None
        if level is not None and level not in SEVERITIES:
            self.fault(meta, f"no severity is called “{level}”", f"a severity is {', '.join(SEVERITIES)}")
        span = self.source.span(meta.start_pos, meta.end_pos)
        return Rule(self.atom(meta, head), body or (), level, Origin(span.path, self.clauses, span))

    def body(self, *literals: Literal) -> tuple[Literal, ...]:
        return literals

    def query(self, body: tuple[Literal, ...]) -> tuple[Literal, ...]:
        return body

    @v_args(meta=True, inline=True)
    def single(self, meta: Meta, term: Term) -> Atom:
        return self.atom(meta, term)

    # Literals

    def atom(self, meta: Meta, term: Term) -> Atom:
        """A term in the place of an atom."""
        if isinstance(term, Symbol):
            return Atom(term.name)
        if isinstance(term, Compound):
            return Atom(term.functor, term.arguments)
        self.fault(meta, f"expected a predicate, found {written(term)}")
        return Atom("?")

    @v_args(meta=True, inline=True)
    def positive(self, meta: Meta, term: Term) -> Positive:
        return Positive(self.atom(meta, term))

    @v_args(meta=True, inline=True)
    def negated(self, meta: Meta, _no: Token, term: Term) -> Negated:
        return Negated(self.atom(meta, term))

    def positive_over(self, over: tuple[Atom, tuple[str, ...]]) -> Positive:
        return Positive(*over)

    def negated_over(self, _no: Token, over: tuple[Atom, tuple[str, ...]]) -> Negated:
        return Negated(*over)

    def over(self, predicate: Token, *rest: Any) -> tuple[Atom, tuple[str, ...]]:
        *names, arguments = rest
        return Atom(self.name(predicate), arguments), tuple(map(self.name, names))

    def comparison(self, left: Term, operator: Token, right: Term) -> Comparison:
        return Comparison(str(operator), left, right)

    @v_args(meta=True, inline=True)
    def aggregate(
        self, meta: Meta, result: Term, operator: Token, function: Token, template: Token, term: Term
    ) -> Aggregate:
        if operator != "=":
            hint = f"write N = {function}(…), N {operator} …"
            self.fault(meta, f"{function}(…) stands behind “=”, not “{operator}”", hint)
        return Aggregate(result, str(function), Variable(str(template)), self.atom(meta, term))

    # Terms

    def name(self, token: Token) -> str:
        return unquoted(token) if token.type == "QUOTED" else str(token)

    def terms(self, *terms: Term) -> tuple[Term, ...]:
        return terms

    def variable(self, token: Token) -> Variable:
        return Variable(str(token))

    def text(self, token: Token) -> str:
        return unquoted(token)

    def number(self, token: Token) -> int | float:
        read = float if set(token) & set(".eE") else int
        if len(token) > LONGEST_NUMBER or isinf(number := read(token)):
            self.faults.append(Fault(self.span(token), "this number is too large"))
            return 0
        return number

    def quantity(self, number: Token, unit: Token) -> Quantity:
        return Quantity(self.number(number), self.name(unit))

    def day(self, token: Token) -> date | None:
        return self.date_of(str(token), self.span(token))

    def interval(self, token: Token) -> Interval:
        start, end = (self.date_of(part, self.span(token)) if part else None for part in token.split(".."))
        if start and end and end < start:
            self.faults.append(Fault(self.span(token), f"{token} ends before it begins"))
        return Interval(start, end)

    def date_of(self, text: str, span: Span) -> date | None:
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.faults.append(Fault(span, f"{text} is not a day of the calendar"))
            return None

    def span(self, token: Token) -> Span:
        start = token.start_pos or 0
        return self.source.span(start, start + len(token))

    def symbol(self, token: Token) -> Symbol:
        return Symbol(self.name(token))

    def compound(self, functor: Token, arguments: tuple[Term, ...] | None) -> Compound:
        return Compound(self.name(functor), arguments or ())
