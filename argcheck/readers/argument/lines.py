"""The layout of an argument file: statements in the first column, attributes indented, deeper lines continuing them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from argcheck.model import ROLES
from argcheck.source import Source

STATEMENTS = (
    *ROLES,
    *"paper include contrary single order kind same word work works prefer expect allow todo".split(),
)
ATTRIBUTES = tuple(
    "at says cites rebuts undercuts undermines unless answers meets fills evidence from tested tests answered met "
    "filled with held asks promises delivers measured recommends assumes affirms excludes uses todo author published "
    "received revised accepted manuscript adopts covers year venue doi edition".split()
)
LONGEST = 100_000
"""Characters in a line: a longer one was not written by a person, and is refused before it is parsed."""
DEEPEST = 100
"""Parentheses within one another."""


@dataclass(slots=True)
class Line:
    """A logical line: characters `start` to `end` of the source, which may run over several lines on disk."""

    start: int
    end: int


@dataclass(slots=True)
class Statement:
    """A statement's first line and its attributes; no first line where the file starts with an attribute."""

    head: Line | None
    attributes: list[Line] = field(default_factory=list)


def statements(source: Source) -> Iterator[Statement]:
    """The statements of a file, comments and blank lines left out."""
    current: Statement | None = None
    last: Line | None = None
    margin = 0
    offset = 0
    for raw in source.text.split("\n"):
        start, offset = offset, offset + len(raw) + 1
        line = raw.rstrip()
        bare = line.lstrip()
        if not bare or bare.startswith("#"):
            continue
        indent = len(line) - len(bare)
        end = start + len(line)
        if indent == 0:
            if current:
                yield current
            last = Line(start, end)
            current, margin = Statement(last), 0
        elif last is not None and (indent > margin if margin else continues_head(source.text, last, bare)):
            last.end = end
        else:
            current = current or Statement(None)
            margin = margin or indent
            last = Line(start + indent, end)
            current.attributes.append(last)
    if current:
        yield current


def continues_head(text: str, head: Line, bare: str) -> bool:
    """Whether an indented line goes on with a statement's first: within its quotes, or with a mechanism's chain."""
    line = text[head.start : head.end]
    if open_quote(line):
        return open_quote(bare) or bare.split(None, 1)[0] not in ATTRIBUTES
    return line.startswith("mechanism ") and "->" in bare and bare.split(None, 1)[0] not in ATTRIBUTES


def open_quote(line: str) -> bool:
    return line.replace("\\\\", "").replace('\\"', "").count('"') % 2 == 1


def nesting(text: str) -> int:
    """How deep the parentheses of a line go, those in quotes apart."""
    depth = deepest = 0
    quoted = escaped = False
    for character in text:
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = quoted
        elif character == '"':
            quoted = not quoted
        elif not quoted and character == "(":
            depth += 1
            deepest = max(deepest, depth)
        elif not quoted and character == ")":
            depth -= 1
    return deepest
