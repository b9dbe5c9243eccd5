"""A review: everything that a run found, gathered for a person to read, send and paste from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from argcheck.checker import Argument, Report
from argcheck.diagnostic import Diagnostic
from argcheck.maps import Map, NoLayout, argument_map, svg
from argcheck.model import Document
from argcheck.positions import Topic, positions
from argcheck.renderers.text import papers_of
from argcheck.source import Source

CITING = "AC6"
"""What the codes of checks on citations begin with."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Hypotheses by findings: what a finding says of a hypothesis, by their names; nothing where it says nothing."""

    paper: str
    hypotheses: tuple[tuple[str, str], ...]
    findings: tuple[tuple[str, str], ...]
    verdicts: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The argument of a paper as a picture; the title is empty where the review is of this paper alone."""

    title: str
    label: str
    map: Map = field(repr=False)
    svg: str = field(repr=False)


@dataclass(frozen=True)
class Review:
    """The parts of a review; where `drawings` is empty, `undrawn` has the reason.

    `titles` has the title of each paper by the paths of its files.
    """

    title: str
    report: Report
    drawings: tuple[Drawing, ...]
    undrawn: str
    matrices: tuple[Matrix, ...]
    topics: tuple[Topic, ...]
    sources: Mapping[str, Source] = field(repr=False)
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def citations(self) -> list[Diagnostic]:
        return [one for one in self.report.diagnostics if one.code.startswith(CITING)]

    @cached_property
    def by_paper(self) -> dict[str, list[Diagnostic]]:
        """The diagnostics of each paper, which may be in two files, the most serious first."""
        names = papers_of(self.report)
        found: dict[str, list[Diagnostic]] = {}
        for one in sorted(self.report.diagnostics, key=lambda one: (one.span.path, one.severity.rank)):
            found.setdefault(names.get(one.span.path, one.span.path), []).append(one)
        return {name: sorted(theirs, key=lambda one: one.severity.rank) for name, theirs in sorted(found.items())}

    @property
    def ordered(self) -> list[Diagnostic]:
        """The diagnostics in the order in which they are shown."""
        return [one for found in self.by_paper.values() for one in found]


def review(argument: Argument, report: Report) -> Review:
    """The review of what was derived and found."""
    documents = [reading.document for reading in argument.inputs.readings if reading.document.paper]
    titles = titles_of(argument)
    drawings: tuple[Drawing, ...] = ()
    undrawn = "a picture needs an argument file: `argcheck extract paper.md -o paper.arg` writes a first one"
    try:
        drawings = tuple(drawings_of(argument, report, documents))
    except NoLayout as problem:
        undrawn = str(problem)
    several = len(documents) > 1
    topics = positions(argument.model, argument.facts, argument.speech).topics if several else ()
    sources = {source.path: source for source in report.inputs}
    matrices = tuple(one for document in documents if (one := matrix(document)).hypotheses)
    names = list(dict.fromkeys(titles.values()))
    title = names[0] if len(names) == 1 else f"Review of {len(names)} papers"
    return Review(title, report, drawings, undrawn, matrices, topics, sources, titles)


def titles_of(argument: Argument) -> dict[str, str]:
    """The title of each paper by the paths of its argument file and of its manuscript."""
    inputs = argument.inputs
    found = {path: paper.title or path for path, paper in inputs.manuscripts.items()}
    for reading in inputs.readings:
        if paper := reading.document.paper:
            found[reading.document.source.path] = paper.title
            if reading.manuscript is not None:
                found[reading.manuscript.source.path] = paper.title
    return found


def drawings_of(argument: Argument, report: Report, documents: list[Document]) -> Iterator[Drawing]:
    """A picture of each paper. Raises NoLayout."""
    for number, document in enumerate(documents, 1):
        assert document.paper
        title = document.paper.title
        drawn = argument_map(argument.inputs, report.diagnostics, paper=document.paper.name.text)
        yield Drawing(title if len(documents) > 1 else "", title, drawn, svg.render(drawn, f"map{number}"))


def matrix(document: Document) -> Matrix:
    """What the findings of a paper say of its hypotheses: by ties, and by inferences from one to the other."""
    assert document.paper
    claims = {claim.name.text: claim for claim in document.claims}
    hypotheses = [name for name, claim in claims.items() if claim.role == "hypothesis"]
    verdicts = dict(told(document, hypotheses))
    findings = [name for name in claims if any(name == finding for _, finding in verdicts)]
    return Matrix(
        document.paper.title,
        tuple((name, claims[name].text) for name in hypotheses),
        tuple((name, claims[name].text) for name in findings),
        verdicts,
    )


def told(document: Document, hypotheses: list[str]) -> Iterator[tuple[tuple[str, str], str]]:
    for claim in document.claims:
        name = claim.name.text
        if name in hypotheses:
            for inference in claim.inferences:
                yield from (((name, premise.text), "is a ground") for premise in inference.premises)
        for tie in claim.ties:
            if tie.taken_up.text in hypotheses:
                yield (tie.taken_up.text, tie.by.text), tie.verdict or tie.kind
        for conflict in claim.conflicts:
            if conflict.target.text in hypotheses:
                yield (conflict.target.text, name), conflict.kind
