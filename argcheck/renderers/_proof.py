"""A proof as a tree in plain English; it only iterates, since proofs are deeper than Python's stack."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from argcheck.diagnostic import Proof, Step
from argcheck.renderers import Options
from argcheck.renderers._layout import Paint, fold
from argcheck.source import Span

BASES = {
    "paper": "the paper says",
    "encoder": "the encoder reads",
    "theory": "theory adopted",
    "vocabulary": "vocabulary",
    "computed": "computed",
}
_SHORT_DEPTH, _SHORT_LEAVES, _SHORT_SEARCHED = 3, 4, 4
_SHORT_RUN = 6
"""Members of one kind, such as what is counted, that are shown one by one."""


def tree(proof: Proof, options: Options, indent: str = "", headline: str = "", home: str = "") -> Iterator[str]:
    """The lines of a proof, folded to the width; without the first where it only says the headline again.

    Places in the file `home`, which the reader has before them, are told by their lines alone.
    """
    visible = _Visible(proof)
    paint = Paint(options.colour)
    for at, (lead, rest, text) in enumerate(_Tree(visible, options, home).lines()):
        if at > 0 or text != headline:
            yield from (_painted(line, paint) for line in fold(text, options.width, indent + lead, indent + rest))


def outline(proof: Proof, options: Options, headline: str = "", home: str = "") -> Iterator[tuple[int, str]]:
    """What `tree` says, unfolded: how deep each step lies, and its text."""
    for at, (lead, _, text) in enumerate(_Tree(_Visible(proof), options, home).lines()):
        if at > 0 or text != headline:
            yield len(lead) // 3, text


def rests_on(proof: Proof) -> str:
    """As "rests on 2 places and 1 reading": where the paper says or shows it, and what somebody reads into it."""
    leaves = [step for step in _Visible(proof).reachable() if not step.premises]
    said = [step.places for step in leaves if step.basis in {"paper", "computed"}]
    papers: dict[Span, list[Span]] = {}
    for places in said:
        theirs = [span for span in places if not _encoded(span)]
        papers.update((span, theirs) for span in places if _encoded(span) and theirs)
    found = {place for places in said for span in places for place in papers.get(span, [span])}
    readings = sum(step.basis in {"encoder", "theory", "vocabulary"} for step in leaves)
    return f"rests on {count(len(found), 'place')} and {count(readings, 'reading')}"


def _encoded(span: Span) -> bool:
    """Whether it lies in an argument file; a claim's place in the paper counts instead, where it is known."""
    return span.path.endswith(".arg")


def _painted(line: str, paint: Paint) -> str:
    for said in BASES.values():
        if (start := line.find(f"─ {said}: ")) >= 0:
            start += 2
            return line[:start] + paint("basis", said) + line[start + len(said) :]
    return line


def _branches(children: list[int], rest: str, depth: int) -> Iterator[tuple[int, str, str, int]]:
    """The children of a step, each with what leads its line and its own children's."""
    for at, child in enumerate(children, 1):
        lead, under = ("└─ ", "   ") if at == len(children) else ("├─ ", "│  ")
        yield child, rest + lead, rest + under, depth


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}".replace(",", " ")


class _Visible:
    """The steps a reader sees: hidden ones give way to their premises."""

    def __init__(self, proof: Proof) -> None:
        self.steps = {step.id: step for step in proof.steps}
        self.root = proof.root
        self._children: dict[int, list[int]] = {}
        self._folded: dict[int, list[Step]] = {}

    def children(self, id: int) -> list[int]:
        if id not in self._children:
            self._unfold(id)
        return self._children[id]

    def places(self, id: int) -> list[Span]:
        """Where a step stands; one whose premises are all hidden stands where they do."""
        steps = [self.steps[id]] if self.children(id) else self._folded[id]
        return list(dict.fromkeys(span for step in steps for span in step.places))

    def basis(self, id: int) -> str:
        """Whose word a leaf is; one whose premises are all hidden is theirs."""
        self.children(id)
        return next((step.basis for step in self._folded[id] if step.places), self.steps[id].basis)

    def _unfold(self, id: int) -> None:
        found: dict[int, None] = {}
        folded: dict[int, None] = {id: None}
        stack = list(reversed(self.steps[id].premises))
        while stack:
            at = stack.pop()
            if self.steps[at].bound:
                continue
            if not self.steps[at].hidden and not self._repeats(at, id):
                found[at] = None
            elif at not in folded:
                folded[at] = None
                stack.extend(reversed(self.steps[at].premises))
        self._children[id] = list(found)
        self._folded[id] = [] if found else [self.steps[at] for at in folded]

    def _repeats(self, at: int, id: int) -> bool:
        """Whether a step on the way to another says just the same, as a rule does that only passes a fact on."""
        return bool(self.steps[at].premises) and self.steps[at].text == self.steps[id].text

    def reachable(self) -> list[Step]:
        """Every step below the root, hidden ones too, in the order in which a reader meets them."""
        seen: dict[int, None] = {}
        stack = [self.root]
        while stack:
            at = stack.pop()
            if at not in seen and not self.steps[at].bound:
                seen[at] = None
                stack.extend(reversed(self.steps[at].premises))
        return [self.steps[at] for at in seen]

    def below(self, id: int) -> list[int]:
        """The visible steps under a step, each once."""
        seen: dict[int, None] = {}
        stack = list(reversed(self.children(id)))
        while stack:
            at = stack.pop()
            if at not in seen:
                seen[at] = None
                stack.extend(reversed(self.children(at)))
        return list(seen)


class _Line(NamedTuple):
    """A line before it is folded: what leads it and what it folds into, which step it shows or names."""

    lead: str
    rest: str
    text: str
    shows: int | None = None
    see: int | None = None
    goes_on: int | None = None


@dataclass(slots=True)
class _Tree:
    """Prints each step once: one met again is referred to by its number, and so is one too deep to indent."""

    visible: _Visible
    options: Options
    home: str = ""
    printed: set[int] = field(default_factory=set)

    def lines(self) -> Iterator[tuple[str, str, str]]:
        """What leads a line, what leads the lines it folds into, and its text."""
        lines: list[_Line] = []
        waiting = deque([self.visible.root])
        while waiting:
            root = waiting.popleft()
            if root not in self.printed:
                lines.extend(self._subtree(root, waiting))
        referred = {id for line in lines for id in (line.see, line.goes_on) if id is not None}
        labels = (line.shows for line in lines if line.shows in referred)
        numbers = {id: number for number, id in enumerate(labels, 1)}
        for line in lines:
            text = f"[{numbers[line.shows]}] {line.text}" if line.shows in numbers else line.text
            if line.see is not None:
                text += f" (see [{numbers[line.see]}])"
            if line.goes_on is not None:
                text += f" (goes on at [{numbers[line.goes_on]}])"
            yield line.lead, line.rest, text

    def _subtree(self, root: int, waiting: deque[int]) -> Iterator[_Line]:
        deepest = max(4, (self.options.width - 40) // 3)
        short = self.options.proof == "short"
        stack = [(root, "", "", 0)]
        while stack:
            id, lead, rest, depth = stack.pop()
            if id < 0:
                yield _Line(lead, rest, f"… and {count(-id, 'more step')} like these (--proof full)")
                continue
            children, text = self.visible.children(id), self._text(id)
            if not children:
                yield _Line(lead, rest + "  ", text)
            elif id in self.printed:
                yield _Line(lead, rest + "  ", text, see=id)
            elif short and depth >= _SHORT_DEPTH:
                self.printed.add(id)
                yield _Line(lead, rest + "│ ", text, shows=id)
                yield from self._folded(id, rest)
            elif depth >= deepest:
                waiting.append(id)
                yield _Line(lead, rest + "  ", text, goes_on=id)
            else:
                self.printed.add(id)
                yield _Line(lead, rest + "│ ", text, shows=id)
                stack.extend(reversed(list(_branches(self._shown(children), rest, depth + 1))))

    def _shown(self, children: list[int]) -> list[int]:
        """The children of a step; in a short proof a long run of one kind is cut, with how many it lacks, negated."""
        if self.options.proof != "short":
            return children
        shown: list[int] = []
        for _, run in groupby(children, lambda id: self.visible.steps[id].atom.partition("(")[0]):
            members = list(run)
            left = len(members) - _SHORT_LEAVES
            shown += members if len(members) <= _SHORT_RUN else [*members[:_SHORT_LEAVES], -left]
        return shown

    def _folded(self, id: int, rest: str) -> Iterator[_Line]:
        """The leaves below a step, and how much stands between."""
        below = self.visible.below(id)
        leaves = [at for at in below if not self.visible.children(at)]
        shown = leaves[:_SHORT_LEAVES]
        left = len(below) - len(shown)
        leads = list(_branches(shown + [id] * bool(left), rest, 0))
        for leaf, lead, under, _ in leads[: len(shown)]:
            yield _Line(lead, under + "  ", self._text(leaf))
        if left:
            yield _Line(rest + "└─ ", rest + "   ", f"… and {count(left, 'more step')} (--proof full)")

    def _text(self, id: int) -> str:
        """What a step says; a leaf also what it is based on and where it stands."""
        step = self.visible.steps[id]
        if self.visible.children(id):
            return step.text
        basis = self.visible.basis(id)
        said = f"{BASES.get(basis, basis)}: {step.text}"
        if step.kind == "assumed":
            said = f"assumed: {step.text}"
        if step.searched:
            said += f" (looked through {self._searched(step.searched)})"
        places = dict.fromkeys(self._place(span) for span in self.visible.places(id))
        return f"{said} [{', '.join(places)}]" if places else said

    def _place(self, span: Span) -> str:
        return f"line\xa0{span.line}" if span.path == self.home else f"{span.path}:{span.line}"

    def _searched(self, searched: tuple[str, ...]) -> str:
        if self.options.proof == "full" or len(searched) <= _SHORT_SEARCHED:
            return ", ".join(searched)
        return ", ".join(searched[:_SHORT_SEARCHED]) + f" and {len(searched) - _SHORT_SEARCHED} more"
