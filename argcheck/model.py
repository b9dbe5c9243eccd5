"""The nouns of an argument file, as its reader leaves them and the bridge to facts takes them."""

from __future__ import annotations

from datetime import date
from typing import Literal as OneOf

from pydantic import BaseModel, ConfigDict

from argcheck.diagnostic import Diagnostic
from argcheck.source import Source, Span

ROLES = (
    "premise assumption definition evidence hypothesis question objective method variable finding conclusion "
    "recommendation limitation gap objection mechanism theory".split()
)
STRENGTHS = ("possibly", "probably", "necessarily")
SCOPES = ("this-case", "some", "most", "all")
VERDICTS = ("supports", "rejects", "mixed")
EVIDENCE = ("single-case", "narrative", "document", "series", "experiment", "statistic")
FORMS = ("whether", "which", "how-much", "why", "how")


class Node(BaseModel):
    """Anything written in an argument file, with the stretch of text that it was read from."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True, defer_build=True)

    span: Span


# Terms and literals


class Name(Node):
    """A term, or a name that refers to a claim, an inference or a work; a sense is written `term/sense`."""

    text: str


class Variable(Node):
    name: str


class Number(Node):
    value: int | float
    unit: str | None = None


class Date(Node):
    value: date


class Period(Node):
    """From the first to the last day, both within; None where an end is open."""

    start: date | None
    end: date | None


class Text(Node):
    text: str


class Application(Node):
    """A word applied to terms."""

    word: str
    arguments: tuple[Term, ...]


Term = Name | Variable | Number | Date | Period | Text | Application
Application.model_rebuild()


class Literal(Node):
    """What is said of the world, or denied of it, maybe within a period and in one respect only."""

    term: Term
    denied: bool = False
    period: Period | None = None
    respect: str | None = None


class Warrant(Node):
    """`head if body`: what the paper lets follow from what."""

    head: Literal
    body: tuple[Literal, ...]
    strict: bool


# Claims


class Place(Node):
    """Where a paper says something; paragraphs and sentences count from 1 within their section."""

    section: str | None = None
    paragraph: int | None = None
    sentence: int | None = None
    label: str | None = None
    footnote: int | None = None
    whole: OneOf["title", "front"] | None = None
    digest: str | None = None


class Inference(Node):
    """Premises to a conclusion (AIF's RA-node); `unless` names what would undercut it."""

    premises: tuple[Name, ...]
    scheme: Name | None = None
    name: Name | None = None
    unless: tuple[Name, ...] = ()


class Tie(Node):
    """One claim taking up another: `kind` is answered, tested, met or filled."""

    kind: OneOf["answered", "tested", "met", "filled"]
    taken_up: Name
    by: Name
    verdict: str | None = None


class Conflict(Node):
    """An attack (AIF's CA-node) on a claim, an inference or a premise."""

    kind: OneOf["rebuts", "undercuts", "undermines"]
    target: Name


class Item(Node):
    """What a method promises or a claim delivers."""

    term: Term
    what: str | None = None


class Evidence(Node):
    kind: str
    what: str | None = None


class Absent(Node):
    """`evidence none` and the like: looked for, and not there."""

    attribute: str


class Chain(Node):
    """A mechanism's nodes in order, and the outcome it is said to explain."""

    nodes: tuple[Term, ...]
    explains: Term | None = None


class Theorising(Node):
    kind: OneOf["assumes", "affirms", "excludes"]
    literals: tuple[Literal, ...]


class Claim(Node):
    """A statement of the paper (AIF's I-node) with all that is said of it."""

    role: str
    name: Name
    text: str = ""
    places: tuple[Place, ...] = ()
    says: tuple[Literal, ...] = ()
    warrants: tuple[Warrant, ...] = ()
    cites: tuple[Name, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    inferences: tuple[Inference, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    ties: tuple[Tie, ...] = ()
    absent: tuple[Absent, ...] = ()
    qualifiers: tuple[Name, ...] = ()
    held_by: str | None = None
    asks: tuple[Term, ...] = ()
    promises: tuple[Item, ...] = ()
    delivers: tuple[Item, ...] = ()
    measured_by: tuple[Item, ...] = ()
    recommends: tuple[tuple[Term, Term | None], ...] = ()
    chain: Chain | None = None
    theorising: tuple[Theorising, ...] = ()
    uses: tuple[Name, ...] = ()
    todos: tuple[Text, ...] = ()


# The paper, its works and words


class Stamp(Node):
    """One of a paper's dates."""

    event: OneOf["received", "revised", "accepted", "published"]
    value: Period


class Paper(Node):
    name: Name
    title: str
    authors: tuple[Text, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    manuscript: Text | None = None
    digest: str | None = None
    adopts: tuple[Name, ...] = ()
    jointly: bool = False
    covers: tuple[Text, ...] = ()
    covers_everything: bool = False


class Work(Node):
    """A cited work."""

    key: Name
    title: str
    authors: tuple[Text, ...] = ()
    details: tuple[tuple[str, str], ...] = ()


class Contrary(Node):
    sides: tuple[Term, ...]


class Single(Node):
    pattern: Application
    distinct: bool = False


class Order(Node):
    steps: tuple[Term, ...]


class Kind(Node):
    member: Name
    kind: Name


class Same(Node):
    left: Name
    right: Name


class Word(Node):
    """How a term, or a word applied to terms, reads in English; `{x}` stands for the argument `?x`."""

    pattern: Term
    reading: str


Vocabulary = Contrary | Single | Order | Kind | Same | Word


class Include(Node):
    path: Text


class Works(Node):
    path: Text


class Preference(Node):
    better: Name
    worse: Name


class Expectation(Node):
    """A test in the file: a code that is there, or not there, or a literal that the paper is committed to."""

    code: str | None = None
    absent: bool = False
    at: Name | None = None
    derives: Literal | None = None


class Waiver(Node):
    code: str
    at: Name | None
    until: Period
    reason: str


class Document(BaseModel):
    """One argument file: the paper or, without one, a vocabulary; and what could not be read in it."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True, defer_build=True)

    source: Source
    paper: Paper | None = None
    claims: tuple[Claim, ...] = ()
    vocabulary: tuple[Vocabulary, ...] = ()
    works: tuple[Work, ...] = ()
    bibliographies: tuple[Works, ...] = ()
    includes: tuple[Include, ...] = ()
    preferences: tuple[Preference, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    todos: tuple[Text, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
