"""A review: everything that a run found, gathered for a person to read, send and paste from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from argcheck.checker import Argument, Report
from argcheck.diagnostic import Diagnostic
from argcheck.maps import NoLayout, argument_map, svg
from argcheck.model import Document
from argcheck.positions import Topic, positions
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


@dataclass(frozen=True)
class Review:
    """The parts of a review; `drawing` is the SVG of the argument, or empty with the reason in `undrawn`."""

    title: str
    report: Report
    drawing: str
    undrawn: str
    matrices: tuple[Matrix, ...]
    topics: tuple[Topic, ...]
    sources: Mapping[str, Source] = field(repr=False)

    @property
    def citations(self) -> list[Diagnostic]:
        return [one for one in self.report.diagnostics if one.code.startswith(CITING)]

    @property
    def by_paper(self) -> dict[str, list[Diagnostic]]:
        """The diagnostics of each file, the most serious first."""
        found: dict[str, list[Diagnostic]] = {}
        for one in sorted(self.report.diagnostics, key=lambda one: (one.span.path, one.severity.rank)):
            found.setdefault(one.span.path, []).append(one)
        return found


def review(argument: Argument, report: Report) -> Review:
    """The review of what was derived and found."""
    documents = [reading.document for reading in argument.inputs.readings if reading.document.paper]
    titles = [document.paper.title for document in documents if document.paper]
    titles = titles or [paper.title or path for path, paper in argument.inputs.manuscripts.items()]
    drawing = undrawn = ""
    if documents:
        try:
            drawing = svg.render(argument_map(argument.inputs, report.diagnostics))
        except NoLayout as problem:
            undrawn = str(problem)
    else:
        undrawn = "a picture needs an argument file: `argcheck extract paper.md -o paper.arg` writes a first one"
    several = len(documents) > 1
    topics = positions(argument.model, argument.facts, argument.speech).topics if several else ()
    sources = {source.path: source for source in report.inputs}
    matrices = tuple(one for document in documents if (one := matrix(document)).hypotheses)
    return Review("; ".join(titles), report, drawing, undrawn, matrices, topics, sources)


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
