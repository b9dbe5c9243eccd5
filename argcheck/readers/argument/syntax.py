"""Parsing one logical line with Lark, and saying in the words of the language what was expected."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedInput, UnexpectedToken

from argcheck.grammar import load
from argcheck.readers.argument.lines import ATTRIBUTES, DEEPEST, LONGEST, STATEMENTS, nesting

WORDS = {
    "NAME": "a name",
    "TEXT": 'a text in "quotes"',
    "VARIABLE": "a variable such as ?x",
    "NUMBER": "a number",
    "DATE": "a date such as 2026-05-08",
    "INTERVAL": "a period such as 1999..2022",
    "CODE": "a code such as AC204",
    "LABEL": "a label such as H3",
    "PARAGRAPH": "a paragraph such as p3",
    "SENTENCE": "a sentence such as s2",
    "DIGEST": "a digest in [brackets]",
    "$END": "the end of the line",
}


class SyntaxFault(Exception):
    """What is wrong with a line: characters `start` to `end` of it, a message, and what to do.

    `known` are the words that may stand there.
    """

    def __init__(self, start: int, end: int, message: str, help: str = "", known: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.start, self.end, self.message, self.help = start, end, message, help
        self.known = tuple(known)


def grammar() -> Lark:
    """The grammar of argument files."""
    return load("argument", "statement", "attribute")


def parse(text: str, start: str) -> Tree[Token]:
    """The tree of one logical line; `start` is `statement` or `attribute`. Raises SyntaxFault."""
    if len(text) > LONGEST:
        raise SyntaxFault(0, 1, f"this line has {len(text):,} characters; the most is {LONGEST:,}")
    if text.count("(") > DEEPEST and (depth := nesting(text)) > DEEPEST:
        raise SyntaxFault(0, len(text), f"parentheses go {depth:,} deep here; the most is {DEEPEST}")
    try:
        return grammar().parse(text, start=start)
    except UnexpectedInput as error:
        raise explained(error, text, start) from None


def explained(error: UnexpectedInput, text: str, start: str) -> SyntaxFault:
    """Lark's complaint in the words of the language."""
    at = error.pos_in_stream if error.pos_in_stream is not None and error.pos_in_stream >= 0 else len(text)
    if isinstance(error, UnexpectedToken):
        accepted = error.accepts or error.expected
        if error.token.type == "$END":
            at = len(text.rstrip())
            return SyntaxFault(max(at - 1, 0), at, f"the line stops here; expected {listed(accepted)}")
        length = len(error.token)
    elif isinstance(error, UnexpectedCharacters):
        accepted, length = error.allowed, len(word_at(text, at)) or 1
    else:
        accepted, length = getattr(error, "expected", set()), 1
        assert isinstance(error, UnexpectedEOF)
    found = text[at : at + length]
    if text[at : at + 1] == '"' and "TEXT" in accepted:
        return SyntaxFault(at, len(text), "the text that starts here is not closed", 'close it with "')
    if at == 0:
        known = STATEMENTS if start == "statement" else ATTRIBUTES
        what = "a statement starts with" if start == "statement" else "no attribute is called"
        message = f"no statement is called “{found}”" if start == "statement" else f"{what} “{found}”"
        return SyntaxFault(at, at + length, message, nearest(found, known), known)
    words = keywords(accepted)
    return SyntaxFault(
        at,
        at + length,
        f"“{shortened(found)}” is not expected here; expected {listed(accepted)}",
        nearest(found, words),
        words,
    )


def word_at(text: str, at: int) -> str:
    end = at
    while end < len(text) and (text[end].isalnum() or text[end] in "_-"):
        end += 1
    return text[at:end]


def keywords(accepted: Any) -> list[str]:
    return sorted(name.lower() for name in accepted if name.isalpha() and name not in WORDS)


def listed(accepted: Any) -> str:
    """What may stand at a place, as `a name, “by” or the end of the line`."""
    words = [WORDS[name] for name in WORDS if name in accepted and name != "DIGEST"]
    words += [f"“{punctuation(name)}”" for name in sorted(accepted) if name not in WORDS]
    if len(words) > 6:
        words = [*words[:6], "…"]
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words) or "nothing more"


def punctuation(name: str) -> str:
    for terminal in grammar().terminals:
        if terminal.name == name and terminal.pattern.type == "str":
            return str(terminal.pattern.value)
    return name.lower()


def nearest(found: str, known: Any) -> str:
    """“did you mean …?”, or nothing where no known word is near."""
    close = get_close_matches(found, [str(word) for word in known], n=1, cutoff=0.6)
    return f"did you mean “{close[0]}”?" if close else ""


def shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
