"""What the environments of LaTeX are to the text."""

from __future__ import annotations

import re

from argcheck.manuscript.transcript import Draft, Passage
from argcheck.patterns import late
from argcheck.readers.latex import names
from argcheck.readers.latex.document import Ended, Outer, Reader
from argcheck.readers.latex.scan import File

_LABEL = late(r"\\label\s*\{([^{}]*)\}")
_ARGUMENTS = {
    "minipage": 1,
    "multicols": 1,
    "adjustbox": 1,
    "subfigure": 1,
    "subtable": 1,
    "spacing": 1,
    "adjustwidth": 2,
    "wrapfigure": 2,
    "deluxetable": 1,
    "deluxetable*": 1,
    "wraptable": 2,
    "tabular": 1,
    "tabular*": 2,
    "tabularx": 2,
    "tabulary": 2,
    "longtable": 1,
    "tabu": 1,
    "longtabu": 1,
    "xltabular": 2,
    "supertabular": 1,
    "tblr": 1,
    "thebibliography": 1,
    "acronym": 0,
    "otherlanguage": 1,
    "otherlanguage*": 1,
    "textblock": 1,
    "list": 2,
    "scope": 0,
    "marginfigure": 0,
}
_HEADED = ("abstract", "keyword", "keywords", "IEEEkeywords", "thebibliography", "acknowledgements", "acknowledgments")
_CODE = late(r".*(?:verbatim|lstlisting|highlighting|code(?:chunk|input|output|block)?)\*?", re.IGNORECASE)


def heading(reader: Reader, file: File, title: str, start: int, end: int) -> None:
    """A heading that LaTeX prints of itself."""
    passage = Passage()
    passage.put(title, start, end, file.number)
    reader.state.flush()
    reader.state.sink.append(Draft("heading", [passage], names.SECTIONS["section"]))


def broken(reader: Reader, file: File, start: int, end: int) -> None:
    """What follows has no heading of its own."""
    passage = Passage()
    passage.put("¤", start, end, file.number)
    reader.state.sink.append(Draft("break", [passage]))


def begin(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.argument(at)
    if argument is None:
        return at
    name, at = file.text[slice(*argument)].strip(), argument[1] + 1
    state = reader.state
    if name in names.CODE or name in names.FORMULAS or _CODE.fullmatch(name):
        return _left_out(reader, file, name, start, at)
    if name == "document":
        state.passage, state.begun = Passage(), True
        return at
    at = _past_arguments(file, name, at)
    if state.depth:
        return at
    if name in names.FLOATS:
        state.floats.append(Outer(name, state.passage, state.kind, state.sink, state.pending, state.here))
        state.passage, state.kind, state.sink, state.pending = Passage(), "text", [], []
        return at
    if state.tables:
        state.tables += name in names.TABLES
        return at
    state.flush()
    if name in names.TABLES:
        state.tables = 1
    elif name in names.QUOTES:
        state.quotes += 1
        state.kind = "quote"
    elif name in _HEADED:
        title = {"thebibliography": "References"}.get(name, name.removeprefix("IEEE").capitalize())
        heading(reader, file, "Keywords" if title == "Keyword" else title, start, at)
    elif name in state.theorems:
        state.here = (state.theorems[name], str(state.count(name)))
        state.passage.put(" ".join(state.here) + ". ", start, at, file.number)
    return at


def end(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.argument(at)
    if argument is None:
        return at
    name, at = file.text[slice(*argument)].strip(), argument[1] + 1
    state = reader.state
    if state.depth:
        return at
    if name == "document":
        state.flush()
        raise Ended(at)
    if name in names.FLOATS:
        if state.tables:
            state.end_row()
            state.tables = 0
        state.flush()
        if any(outer.name == name for outer in state.floats):
            while _resume(reader) != name:
                pass
    elif state.tables:
        state.tables -= name in names.TABLES
        if not state.tables:
            state.end_row()
            state.flush()
    else:
        state.quotes = max(state.quotes - (name in names.QUOTES), 0)
        state.flush()
        if name in _HEADED:
            broken(reader, file, start, at)
    return at


def _resume(reader: Reader) -> str:
    """The paragraph that a figure or table stood in goes on, and that stands behind it."""
    state = reader.state
    outer = state.floats.pop()
    inner = state.sink
    state.passage, state.kind, state.sink, state.pending = outer.passage, outer.kind, outer.sink, outer.pending
    if state.passage:
        state.pending += inner
    else:
        state.sink += inner
    return outer.name


def _past_arguments(file: File, name: str, at: int) -> int:
    for _ in range(_ARGUMENTS.get(name, 0) + 1):
        while (option := file.option(at)) is not None:
            at = option[1] + 1
        if _ < _ARGUMENTS.get(name, 0):
            argument = file.argument(at)
            if argument is None:
                break
            at = argument[1] + 1
    return at


def _left_out(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    """Code and formulas up to their end; labels of formulas are kept."""
    state = reader.state
    mark = f"\\end{{{name}}}"
    close = state.find(file, mark, at)
    if close < 0:
        return at
    if name in names.FORMULAS:
        labels = _LABEL.findall(file.text, at, min(close, at + 20_000))
        if not name.endswith("*"):
            for number in range(max(len(labels), 1)):
                count = str(state.count("equation"))
                if number < len(labels):
                    state.labels[labels[number].strip()] = ("Equation", count)
    return reader.displayed(file, start, close + len(mark))
