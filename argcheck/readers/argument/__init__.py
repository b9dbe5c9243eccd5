"""Argument files (`.arg`): text to model, with every mistake of the file reported in one run."""

from __future__ import annotations

from difflib import get_close_matches

from argcheck.diagnostic import Diagnostic, Repair, Severity
from argcheck.model import Document
from argcheck.readers.argument.draft import Draft
from argcheck.readers.argument.lines import Line, statements
from argcheck.readers.argument.syntax import SyntaxFault, parse
from argcheck.source import Source
from argcheck.spelling import meant

SUFFIXES = (".arg",)


def read(source: Source) -> Document:
    """The document in `source`. What cannot be read stands in its `faults` (AC001); the rest is kept."""
    draft = Draft(source)
    faults: list[Diagnostic] = []
    for statement in statements(source):
        if statement.head is None:
            line = statement.attributes[0]
            faults.append(fault(source, line, SyntaxFault(0, 1, "an indented line needs a statement above it")))
            continue
        try:
            draft.open(parse(text_of(source, statement.head), "statement"), statement.head.start)
        except SyntaxFault as problem:
            faults.append(fault(source, statement.head, problem))
            draft.open_unknown()
        for line in statement.attributes:
            try:
                draft.attribute(parse(text_of(source, line), "attribute"), line.start)
            except SyntaxFault as problem:
                faults.append(fault(source, line, problem))
        try:
            draft.close()
        except SyntaxFault as problem:
            faults.append(fault(source, statement.head, problem))
    return draft.document(tuple(faults))


def text_of(source: Source, line: Line) -> str:
    return source.text[line.start : line.end]


def fault(source: Source, line: Line, problem: SyntaxFault) -> Diagnostic:
    start = line.start + problem.start
    end = max(start + 1, line.start + problem.end)
    stop = source.text.find("\n", start)
    span = source.span(start, min(end, stop) if start < stop else end)
    found = source.text[start:end]
    slip = meant(found, problem.known)
    near = [slip] if slip else get_close_matches(found, problem.known, 1, 0.6)
    repair = Repair(span, near[0], certain=slip is not None) if near else None
    return Diagnostic("AC001", "syntax-error", Severity.ERROR, problem.message, span, help=problem.help, repair=repair)
