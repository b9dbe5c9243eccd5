"""From the trees of a statement's lines to the nouns of the model."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from lark import Token, Tree

from argcheck import model
from argcheck.patterns import late
from argcheck.readers.argument.syntax import SyntaxFault, nearest
from argcheck.source import Source, Span

Branch = Tree[Token]
ESCAPED = late(r"\\(.)", re.S)
LONGEST_NUMBER = 300
"""Its characters: as many as any number needs, and fewer than what cannot be turned into one."""


def unquoted(token: str) -> str:
    """The text between quotes, with escapes resolved and line breaks folded."""
    return " ".join(ESCAPED.sub(r"\1", token[1:-1]).split())


class Builder:
    """Makes model nodes of the trees of one logical line, which starts at character `base` of the source."""

    def __init__(self, source: Source, base: int) -> None:
        self.source = source
        self.base = base
        self.anonymous = 0

    # Spans and names

    def span(self, piece: Branch | Token) -> Span:
        if isinstance(piece, Token):
            assert piece.start_pos is not None and piece.end_pos is not None
            return self.source.span(self.base + piece.start_pos, self.base + piece.end_pos)
        return self.source.span(self.base + piece.meta.start_pos, self.base + piece.meta.end_pos)

    def fault(self, piece: Branch | Token, message: str, help: str = "", known: Iterable[str] = ()) -> SyntaxFault:
        if isinstance(piece, Token):
            return SyntaxFault(piece.start_pos or 0, piece.end_pos or 0, message, help, known)
        return SyntaxFault(piece.meta.start_pos, piece.meta.end_pos, message, help, known)

    def name(self, token: Token) -> model.Name:
        return model.Name(span=self.span(token), text=str(token))

    def names(self, tree: Branch) -> tuple[model.Name, ...]:
        return tuple(self.name(token) for token in tokens(tree))

    def text(self, token: Token) -> model.Text:
        return model.Text(span=self.span(token), text=unquoted(token))

    def known(self, token: Token, words: Any, what: str) -> str:
        """A word of a closed list."""
        if str(token) not in words:
            listed = ", ".join(words)
            raise self.fault(token, f"“{token}” is no {what}; known are {listed}", nearest(str(token), words), words)
        return str(token)

    # Terms

    def term(self, tree: Branch | Token) -> model.Term:
        assert isinstance(tree, Tree)
        maker: Callable[[Branch], model.Term] = getattr(self, f"term_{tree.data}")
        return maker(tree)

    def term_name(self, tree: Branch) -> model.Term:
        token = leaf(tree)
        if token == "_":
            self.anonymous += 1
            return model.Variable(span=self.span(token), name=f"_{self.anonymous}")
        return self.name(token)

    def term_variable(self, tree: Branch) -> model.Term:
        return model.Variable(span=self.span(tree), name=leaf(tree)[1:])

    def term_number(self, tree: Branch) -> model.Term:
        digits, unit = tree.children
        value = self.whole(token(digits)) if "." not in str(digits) else float(str(digits))
        return model.Number(span=self.span(tree), value=value, unit=str(unit) if unit is not None else None)

    def whole(self, token: Token, begins: int = 0) -> int:
        """A whole number, behind the letter that it may begin with."""
        if len(token) > LONGEST_NUMBER:
            raise self.fault(token, "this number is too large")
        return int(token[begins:])

    def term_date(self, tree: Branch) -> model.Term:
        period = self.period(leaf(tree))
        if period.start is not None and period.start == period.end:
            return model.Date(span=period.span, value=period.start)
        return period

    def term_interval(self, tree: Branch) -> model.Term:
        return self.period(leaf(tree))

    def term_text(self, tree: Branch) -> model.Term:
        return self.text(leaf(tree))

    def term_application(self, tree: Branch) -> model.Term:
        word, *arguments = tree.children
        return model.Application(
            span=self.span(tree),
            word=str(word),
            arguments=tuple(self.term(argument) for argument in arguments),
        )

    def period(self, token: Token) -> model.Period:
        """A year, a month, a day, or an interval of them."""
        first, dots, last = str(token).partition("..")
        start = self.day(token, first, 0) if first else None
        end = self.day(token, last if dots else first, 1) if last or not dots else None
        if start and end and end < start:
            raise self.fault(token, f"the period {token} ends before it starts")
        return model.Period(span=self.span(token), start=start, end=end)

    def day(self, token: Token, text: str, side: int) -> date:
        """The first (`side` 0) or last (1) day of a year, month or day."""
        try:
            year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
            month = month or (1, 12)[side]
            return date(year, month, day or (1, calendar.monthrange(year, month)[1])[side])
        except (ValueError, calendar.IllegalMonthError):
            raise self.fault(token, f"“{text}” is no date: give a year, 2008-04 or 2008-04-03") from None

    # Literals

    def literal(self, tree: Branch) -> model.Literal:
        denied, term, period, respect = tree.children
        made = self.term(term)
        if not isinstance(made, model.Name | model.Application | model.Variable):
            raise self.fault(branch(term), "a number, date or text cannot be said to hold; apply a word to it")
        return model.Literal(
            span=self.span(tree),
            term=made,
            denied=denied is not None,
            period=self.period(token(period)) if period is not None else None,
            respect=str(respect) if respect is not None else None,
        )

    def literals(self, tree: Any) -> tuple[model.Literal, ...]:
        return tuple(self.literal(branch(child)) for child in branch(tree).children)

    def warrant(self, tree: Branch, strict: bool) -> model.Warrant:
        heads, bodies = (branch(child) for child in tree.children)
        head, *more = self.literals(heads)
        if more:
            raise self.fault(heads, "a warrant has one conclusion before its `if`; write a line for each")
        body = self.literals(bodies)
        bound = {name for literal in body for name in variables(literal.term)}
        loose = sorted(variables(head.term) - bound)
        if loose:
            raise self.fault(
                heads,
                f"?{loose[0]} stands in the conclusion and in no condition",
                "every variable of the head must stand after `if`",
            )
        return model.Warrant(span=self.span(tree), head=head, body=body, strict=strict)

    def item(self, tree: Branch) -> model.Item:
        term, what = tree.children
        made = self.term(term)
        return model.Item(span=self.span(tree), term=made, what=unquoted(token(what)) if what is not None else None)

    def items(self, tree: Any) -> tuple[model.Item, ...]:
        return tuple(self.item(branch(child)) for child in branch(tree).children)

    def chain(self, tree: Branch) -> model.Chain:
        *nodes, outcome = tree.children
        return model.Chain(
            span=self.span(tree),
            nodes=tuple(self.term(node) for node in nodes),
            explains=self.term(outcome) if outcome is not None else None,
        )

    # Places

    def place(self, tree: Branch) -> model.Place:
        if tree.data == "footnote":
            number, digest = tree.children
            return model.Place(span=self.span(tree), footnote=self.whole(token(number)), digest=bare(digest))
        if tree.data == "whole":
            whole, digest = tree.children
            return model.Place(
                span=self.span(tree), whole="title" if whole == "title" else "front", digest=bare(digest)
            )
        section, paragraph, sentence, label, digest = tree.children
        return model.Place(
            span=self.span(tree),
            section=unquoted(token(section)),
            paragraph=self.whole(token(paragraph), 1) if paragraph is not None else None,
            sentence=self.whole(token(sentence), 1) if sentence is not None else None,
            label=str(label) if label is not None else None,
            digest=bare(digest),
        )


def token(piece: Any) -> Token:
    assert isinstance(piece, Token)
    return piece


def branch(piece: Any) -> Branch:
    assert isinstance(piece, Tree)
    return piece


def leaf(tree: Branch) -> Token:
    return token(tree.children[0])


def tokens(tree: Branch) -> list[Token]:
    return [token(child) for child in tree.children if child is not None]


def bare(digest: Any) -> str | None:
    return str(digest).strip("[]") if digest is not None else None


def variables(term: model.Term) -> set[str]:
    if isinstance(term, model.Variable):
        return {term.name}
    if isinstance(term, model.Application):
        return {name for argument in term.arguments for name in variables(argument)}
    return set()
