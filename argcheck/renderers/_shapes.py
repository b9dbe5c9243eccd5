"""The shapes of our smaller formats, from which their JSON Schemas are made; that of a report is a file of its own."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from pydantic import ConfigDict, TypeAdapter, with_config
from typing_extensions import TypedDict

CLOSED = ConfigDict(extra="forbid")


@with_config(CLOSED)
class Point(TypedDict):
    """Both count from 1; a column counts code points."""

    line: int
    column: int


@with_config(CLOSED)
class Place(TypedDict):
    """A stretch of a file; of a PDF with its page."""

    path: str
    start: Point
    end: Point
    page: NotRequired[int]


# Positions


@with_config(CLOSED)
class Paper(TypedDict):
    name: str
    title: str
    path: str


@with_config(CLOSED)
class Said(Place):
    """A place in the manuscript, and what it is called there."""

    where: str


@with_config(CLOSED)
class Backing(TypedDict):
    """A claim by which a paper takes a position."""

    name: str
    role: str
    text: str
    place: Place
    manuscript: list[Said]


@with_config(CLOSED)
class Position(TypedDict):
    """What a paper does with a content; `sign` is whether it is affirmed or denied, `holder` of whom it is reported."""

    paper: str
    stance: str
    sign: str
    basis: str | None
    holder: str | None
    content: str
    text: str
    claims: list[Backing]


@with_config(CLOSED)
class Topic(TypedDict):
    """A content, who takes a position on it, and which papers are silent."""

    content: str
    text: str
    difference: str | None
    positions: list[Position]
    silent: list[str]


@with_config(CLOSED)
class Positions(TypedDict):
    """What `argcheck positions --format json` prints."""

    version: Literal[1]
    papers: list[Paper]
    topics: list[Topic]
    left_out: int


# Statistics


@with_config(CLOSED)
class Unread(TypedDict):
    title: str
    words: int
    place: Place


@with_config(CLOSED)
class Support(TypedDict):
    """A claim with which conclusions or recommendations fall."""

    name: str
    role: str
    text: str
    place: Place
    carries: list[str]


@with_config(CLOSED)
class Todo(TypedDict):
    text: str
    place: Place


@with_config(CLOSED)
class PaperStats(TypedDict):
    """Counts of one paper; `sections_without_claims` is null where the manuscript was not found."""

    name: str
    title: str
    path: str
    claims: int
    roles: dict[str, int]
    formal: int
    reported: int
    inferences: int
    tests: int
    depth: int
    chain: list[str]
    sole_supports: list[Support]
    sections_without_claims: list[Unread] | None
    silent: list[str]
    todo: list[Todo]


@with_config(CLOSED)
class Word(TypedDict):
    """A statement of the vocabulary, and the codes of the diagnostics in whose proofs it stands."""

    kind: str
    text: str
    place: Place
    serves: list[str]


@with_config(CLOSED)
class Stats(TypedDict):
    """What `argcheck stats --format json` prints."""

    version: Literal[1]
    papers: list[PaperStats]
    vocabulary: list[Word]


# Revision

Diagnostic = dict[str, Any]
"""A diagnostic as in a report, without its proof: see `argcheck schema report`."""


@with_config(CLOSED)
class Input(TypedDict):
    path: str
    sha256: str


@with_config(CLOSED)
class Side(TypedDict):
    path: str
    inputs: list[Input]


@with_config(CLOSED)
class Label(TypedDict):
    text: str
    place: Place


@with_config(CLOSED)
class Renamed(TypedDict):
    old: Label
    new: Label


@with_config(CLOSED)
class Sections(TypedDict):
    added: list[Label]
    removed: list[Label]
    renamed: list[Renamed]


@with_config(CLOSED)
class Share(TypedDict):
    """How many there were and are, and what became of them."""

    old: int
    new: int
    kept: int
    edited: int
    removed: int
    added: int


@with_config(CLOSED)
class Changes(TypedDict):
    sections: Sections
    sentences: Share
    references: Share
    claims: Share | None
    claims_renamed: list[Renamed]


@with_config(CLOSED)
class Introduced(TypedDict):
    section: str
    note: str
    diagnostic: Diagnostic


@with_config(CLOSED)
class Item(TypedDict):
    """One thing that a diagnostic lists; `was` is what it said before, `fate` what became of it."""

    text: str
    old: Place | None
    new: Place | None
    was: str
    fate: str


@with_config(CLOSED)
class Items(TypedDict):
    kept: list[Item]
    resolved: list[Item]
    added: list[Item]


@with_config(CLOSED)
class Remaining(TypedDict):
    section: str
    was_in: str
    said: str
    diagnostic: Diagnostic
    before: list[Diagnostic]
    items: Items


@with_config(CLOSED)
class Gone(TypedDict):
    section: str
    fate: str
    now: Label | None
    diagnostic: Diagnostic


@with_config(CLOSED)
class Summary(TypedDict):
    introduced: int
    remaining: int
    resolved: int
    unjudged: int


@with_config(CLOSED)
class Revision(TypedDict):
    """What `argcheck revision --format json` prints."""

    version: Literal[1]
    old: Side
    new: Side
    changes: Changes
    introduced: list[Introduced]
    remaining: list[Remaining]
    resolved: list[Gone]
    unjudged: list[Gone]
    summary: Summary


# Baseline


@with_config(CLOSED)
class Known(TypedDict):
    """So many diagnostics of a check in a file; `about` is a digest of what they stand at and say."""

    path: str
    code: str
    about: str
    message: str
    count: int


@with_config(CLOSED)
class Baseline(TypedDict):
    """What `argcheck check --write-baseline` writes; its paths start at its own folder."""

    version: Literal[1]
    known: list[Known]


SHAPES: dict[str, Any] = {"positions": Positions, "stats": Stats, "revision": Revision, "baseline": Baseline}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a shape."""
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"argcheck:{name}:1"}
    return {**dialect, **TypeAdapter(SHAPES[name]).json_schema()}
