"""One style for argument files: the layout is set right, and nothing that a person wrote is lost or moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from argcheck.model import Document
from argcheck.readers import argument
from argcheck.source import Source

INDENT, DEEPER = "  ", "    "
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*(?:"|$)|#.*|\s+|[^\s"#]+')
_QUOTED = re.compile(r'(?:[^"\\]|\\.)*"')


class Misread(Exception):
    """A file that cannot be formatted; the message says where and why."""


def formatted(source: Source) -> str:
    """The text of an argument file in the one style. Raises Misread where it has a mistake.

    Statements stand in the first column, attributes two spaces in, what continues them four; one space between words,
    none before a comma, two before a comment; at most one blank line, and a line end at the end. What stands in
    quotation marks is left as it is.
    """
    document = argument.read(source)
    if document.faults:
        first = document.faults[0]
        raise Misread(f"{source.path}:{first.span.line}: {first.message}; mend it first")
    text = "".join(f"{line}\n" for line in lines(source.text))
    again = argument.read(Source.of(text, source.path))
    if plain(again) != plain(document):
        raise Misread(f"{source.path}: formatting would change what the file says; please report it")
    return text


def lines(text: str) -> Iterator[str]:
    margin, quoted, begun, blank = 0, False, False, False
    for raw in text.replace("\r\n", "\n").split("\n"):
        bare = raw.strip()
        if not bare and not quoted:
            blank = begun
            continue
        if blank:
            yield ""
        blank, begun = False, True
        indent = len(raw) - len(raw.lstrip())
        if quoted:
            closing = _QUOTED.match(raw)
            tail, quoted = spaced(raw[closing.end() :].strip()) if closing else ("", True)
            kept = closing[0] if closing else raw
            lead = DEEPER if len(kept) - len(kept.lstrip()) <= len(INDENT) else ""
            yield f"{lead}{kept.lstrip() if lead else kept}{tail and between(tail)}{tail}"
            continue
        if bare.startswith("#"):
            yield ("" if indent == 0 else INDENT if not margin or indent <= margin else DEEPER) + bare
            continue
        if indent == 0:
            margin, lead = 0, ""
        elif margin and indent > margin:
            lead = DEEPER
        else:
            margin, lead = margin or indent, INDENT
        shown, quoted = spaced(bare)
        yield lead + shown


def between(tail: str) -> str:
    """What stands between the end of a text that runs over lines and what follows it."""
    return "" if tail[0] in ",)" else "  " if tail[0] == "#" else " "


def spaced(line: str) -> tuple[str, bool]:
    """A line with one space between its words, and whether a text is still open at its end."""
    out, quoted = "", False
    for token in (match[0] for match in _TOKEN.finditer(line)):
        if token.isspace():
            continue
        if token[0] == "#":
            out += ("  " if out else "") + token
        elif token[0] == '"':
            quoted = len(token) == 1 or not re.fullmatch(r'"(?:[^"\\]|\\.)*"', token)
            out += joint(out) + token
        else:
            for part in re.findall(r"[(),|<=]|->|[^(),|<=\s]+", token.replace("->", " -> ")):
                out += ("" if part in "),(" or out.endswith("(") else joint(out)) + part
    return out, quoted


def joint(before: str) -> str:
    return " " if before and not before.endswith("(") else ""


def plain(document: Document) -> Any:
    """What a document says, without the places of its words."""
    return without_spans(document.model_dump(exclude={"source", "faults"}))


def without_spans(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: without_spans(value) for key, value in tree.items() if key != "span"}
    if isinstance(tree, list | tuple):
        return [without_spans(each) for each in tree]
    return " ".join(tree.split()) if isinstance(tree, str) else tree
