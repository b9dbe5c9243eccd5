"""A LaTeX document read from its first line to its last: what its commands print, as drafts of blocks."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from argcheck.manuscript.transcript import Draft, Passage
from argcheck.patterns import late
from argcheck.readers.latex import names
from argcheck.readers.latex.files import Files
from argcheck.readers.latex.scan import PRINTS, TOKEN, File, accented, plain

_EMPTY_LINE = late(r"\n[ \t\r]*+\n")
DEEPEST = 40
"""Arguments within arguments, and files within files, beyond which the text is passed over."""


class Ended(Exception):
    r"""`\end{document}` was met; `at` is where the file goes on."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


@dataclass(slots=True)
class Outer:
    """What a figure or table interrupts."""

    name: str
    passage: Passage
    kind: str
    sink: list[Draft]
    pending: list[Draft]
    here: tuple[str, str]
    """What labels stood at before it."""


@dataclass()
class State:
    """Where the reading stands: the paragraph at hand, what waits behind it, and what is counted."""

    files: Files
    labels: dict[str, tuple[str, str]] = field(default_factory=dict)
    """For each label what it stands at: `Figure`, `3`."""
    sink: list[Draft] = field(default_factory=list)
    pending: list[Draft] = field(default_factory=list)
    passage: Passage = field(default_factory=Passage)
    kind: str = "text"
    mark: str = ""
    begun: bool = False
    natbib: bool = False
    r"""Whether `\cite` names the authors in the sentence."""
    math: bool = False
    depth: int = 0
    tables: int = 0
    quotes: int = 0
    cells: list[Passage] = field(default_factory=list)
    floats: list[Outer] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    here: tuple[str, str] = ("Section", "")
    macros: dict[str, str] = field(default_factory=dict)
    theorems: dict[str, str] = field(default_factory=dict)
    bibliographies: list[str] = field(default_factory=list)
    endless: dict[tuple[int, str], int] = field(default_factory=dict)
    """From where on a file holds no more of a closing mark."""

    def flush(self) -> None:
        """The paragraph at hand is done."""
        if self.passage and self.begun:
            self.sink.append(Draft(self.kind, [self.passage], mark=self.mark))
        self.sink += self.pending
        self.pending = []
        self.passage = Passage()
        self.kind, self.mark = ("quote" if self.quotes else "text"), ""

    def end_row(self) -> None:
        cells = [cell for cell in (*self.cells, self.passage) if cell]
        if cells and self.begun:
            self.sink.append(Draft("row", cells))
        self.cells, self.passage = [], Passage()

    def find(self, file: File, mark: str, at: int) -> int:
        """Where `mark` stands next, or -1; that there is none is found out once."""
        if at >= self.endless.get((file.number, mark), len(file.text) + 1):
            return -1
        found = file.text.find(mark, at)
        if found < 0:
            self.endless[file.number, mark] = at
        return found

    def count(self, name: str) -> int:
        self.counts[name] = self.counts.get(name, 0) + 1
        return self.counts[name]


class Reader:
    """Goes through a file's tokens; what a command does is told by `commands` and `environments`."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.files_open = 0

    def run(self, file: File, start: int, stop: int) -> None:
        """The tokens from `start` to `stop`."""
        at = start
        while at < stop:
            match = TOKEN.match(file.text, at, stop)
            if match is None:
                at += 1
                continue
            kind = match.lastgroup
            if kind == "text":
                self.state.passage.copy(file.text, at, match.end(), file.number)
                at = match.end()
            elif kind == "word":
                at = max(self.command(file, match), match.end())
            else:
                at = max(self.other(file, match, kind or ""), match.end())

    def nested(self, file: File, start: int) -> None:
        """A whole file that the document includes."""
        if self.files_open < DEEPEST:
            self.files_open += 1
            with suppress(Ended):
                self.run(file, start, len(file.text))
            self.files_open -= 1

    def inside(self, file: File, piece: tuple[int, int]) -> Passage:
        """What an argument prints, set apart from the paragraph at hand."""
        state = self.state
        outer, state.passage = state.passage, Passage()
        if state.depth < DEEPEST:
            state.depth += 1
            self.run(file, *piece)
            state.depth -= 1
        inner, state.passage = state.passage, outer
        return inner

    def command(self, file: File, match: re.Match[str]) -> int:
        from argcheck.readers.latex.commands import command

        return command(self, file, match)

    def other(self, file: File, match: re.Match[str], kind: str) -> int:
        """White space, signs, quotation marks, formulas."""
        state, start, end = self.state, match.start(), match.end()

        def put(text: str) -> int:
            state.passage.put(text, start, end, file.number)
            return end

        if kind == "par":
            if state.tables or state.depth:
                return put(" ")
            state.flush()
        elif kind == "newline":
            return put(" ")
        elif kind == "print":
            return put(PRINTS[match[0]])
        elif kind == "accent":
            return put(accented(match))
        elif kind == "cell":
            if state.tables == 1:
                state.cells.append(state.passage)
                state.passage = Passage()
        elif kind == "dollar":
            return self.formula(file, match)
        elif kind == "sign":
            return self.sign(file, match, put)
        return end

    def sign(self, file: File, match: re.Match[str], put: Callable[[str], int]) -> int:
        state, sign = self.state, match["sign"]
        if sign == "\\":
            end = match.end() + file.text.startswith("*", match.end())
            option = file.option(end)
            if state.tables == 1:
                state.end_row()
            else:
                put(" ")
            return option[1] + 1 if option else end
        if sign == "[":
            close = state.find(file, "\\]", match.end())
            return self.displayed(file, match.start(), close + 2) if close >= 0 else match.end()
        if sign in "()":
            state.math = sign == "("
        elif sign in "%&_#${}":
            return put("\\" + sign)
        elif sign not in "-/@":
            return put(" ")
        return match.end()

    def formula(self, file: File, match: re.Match[str]) -> int:
        """`$…$`, read as text, or `$$…$$`, left out; a dollar sign without its other half stands for itself."""
        state, sign, start = self.state, match[0], match.end()
        close = state.find(file, sign, start)
        while close > 0 and file.text[close - 1] == "\\":
            close = state.find(file, sign, close + 1)
        if close < 0 or _EMPTY_LINE.search(file.text, start, close):
            state.passage.put("\\$", match.start(), start, file.number)
            return start
        if sign == "$$":
            return self.displayed(file, match.start(), close + 2)
        outer, state.math = state.math, True
        if state.depth < DEEPEST:
            state.depth += 1
            self.run(file, start, close)
            state.depth -= 1
        state.math = outer
        return close + 1

    def displayed(self, file: File, start: int, end: int) -> int:
        """A formula or code, left out; the paragraph goes on behind it."""
        left_out = Passage()
        left_out.put("¤", start, end, file.number)
        if self.state.begun:
            self.state.pending.append(Draft("code", [left_out]))
        self.state.passage.put(" ", start, end, file.number)
        return end


def expand(state: State, file: File, name: str, start: int, end: int) -> bool:
    """Prints what a command stands for where the document or LaTeX itself says so; whether it did."""
    text = state.macros.get(name)
    if text is None:
        text = names.SIGNS.get(name)
    else:
        text = plain(text)
    if text is None:
        return False
    state.passage.put(text, start, end, file.number)
    return True
