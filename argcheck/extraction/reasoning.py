"""What a paper says follows from what: by the connectives between two sentences, and within one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argcheck.extraction import cues
from argcheck.extraction.nouns import Candidate, Here

GIVING = ("premise", "assumption", "definition", "evidence", "finding", "conclusion")
DRAWN = ("finding", "conclusion", "recommendation", "premise")
ASIDE = ("method", "theory", "literature", "body", "essay", None)
"""Sections whose steps are kept only where one side is a claim already: there, much else follows, as in a formula."""
LATE = ("findings", "discussion")
SHORTEST = 6
"""Words of a sentence that may be a ground or what follows from it."""


def join(places: list[Here], chosen: dict[str, Candidate]) -> None:
    """Ties neighbours in a paragraph; a side that was no candidate becomes one in `chosen`, by digest."""
    for before, here in pairwise(places):
        if before.paragraph is not here.paragraph or not (_argues(before) and _argues(here)):
            continue
        if cues.FOLLOWS.match(here.text):
            _tie(before, here, chosen)
        elif cues.GROUNDS.match(here.text):
            _tie(here, before, chosen)


def _argues(here: Here) -> bool:
    """Whether a sentence may be a premise or a conclusion of the paper's own."""
    return (
        here.voice.kind == "own"
        and here.called is None
        and len(here.text.split()) >= SHORTEST
        and not cues.NOTHING_SAID.search(here.text)
    )


def _tie(ground: Here, drawn: Here, chosen: dict[str, Candidate]) -> None:
    premise = chosen.get(ground.digest) or Candidate(_role(ground), ground.text, ground)
    conclusion = chosen.get(drawn.digest) or Candidate(_role(drawn), drawn.text, drawn)
    if ground.role in ASIDE and not (premise in chosen.values() or conclusion in chosen.values()):
        return
    # A sentence that is written twice is a claim at its first place only, and its neighbours there are others.
    if premise.here is ground and conclusion.here is drawn and may_follow(conclusion.role, premise.role):
        chosen[ground.digest], chosen[drawn.digest] = premise, conclusion
        if not _rests_on(premise, conclusion):
            conclusion.grounds.append(premise)


def _rests_on(one: Candidate, other: Candidate) -> bool:
    return one is other or any(_rests_on(ground, other) for ground in one.grounds)


def may_follow(conclusion: str, premise: str) -> bool:
    """Whether a claim of one role may rest on one of another; what a recommendation rests on is a finding."""
    if conclusion == "recommendation":
        return premise == "finding"
    return conclusion in DRAWN and premise in GIVING


def _role(here: Here) -> str:
    """The role of a sentence that is a claim only because something follows from it, or it from something."""
    if here.role in LATE:
        return "finding"
    return "conclusion" if here.role == "conclusion" else "premise"


def within(candidate: Candidate) -> Iterator[Candidate]:
    """The premise that a candidate's own sentence gives with it; the candidate's text is then the other part."""
    if candidate.here.voice.kind != "own" or not may_follow(candidate.role, "premise"):
        return
    parts = cues.within(candidate.text)
    if parts is None:
        return
    premise = Candidate("premise", parts[0], candidate.here)
    candidate.text = parts[1]
    candidate.grounds.append(premise)
    yield premise
