"""Verdicts on labelled hypotheses, where a paper passes two: put into English in `rules/verdicts_differ.dl`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.facts.text.samples import several
from argcheck.manuscript.hypothesis_verdicts import verdicts, worded, worth
from argcheck.manuscript.labels import labels
from argcheck.manuscript.parts import LATER
from argcheck.manuscript.words import content

WRITES = ("hypothesis_verdict",)
SHARED = 0.8
"""The share of the words of `the hypothesis that …` that stand in the one that a label introduces."""
ENOUGH = 4
"""Words of content by which a hypothesis is known."""
Passed = tuple[str, str, str, Placed]


def write(facts: Facts, text: ReadText) -> None:
    ways: dict[str, dict[str, tuple[str, Placed]]] = defaultdict(dict)
    for label, way, said, one in passed(text):
        ways[label].setdefault(way, (said, one))
    both = {label: found for label, found in ways.items() if len(found) == 2}
    if not both or several(text) or not any("ypothes" in one.text for one in text.running()):
        return  # H2 may be hydrogen
    for label, found in both.items():
        for way, (said, one) in found.items():
            told = (text.symbol, f"H{label}", Symbol(way), one.number, said)
            facts.add("hypothesis_verdict", *told, basis="computed", spans=(one.sentence.span,))


def passed(text: ReadText) -> Iterator[Passed]:
    """Each verdict in the paper's own voice; a sentence that passes two on one label tells both apart itself."""
    stated: dict[str, frozenset[str]] | None = None
    for one in text.running():
        if text.part(one) not in (*LATER, "summary") or not worth(one.text) or text.voice(one.number).kind != "own":
            continue
        found = list(verdicts(one.text))
        known = {(label, way) for label, way, _ in found}
        for label, way, said in found:
            if len({other for named, other in known if named == label}) == 1:
                yield label, way, said, one
        if not found and (told := worded(one.text)):
            stated = stated if stated is not None else statements(text)
            known_as = known_by(told[0], stated)
            if known_as:
                yield known_as, told[1], one.text, one


def statements(text: ReadText) -> dict[str, frozenset[str]]:
    """The words of each hypothesis that a label introduces."""
    found: dict[str, frozenset[str]] = {}
    for label in labels(text.paper):
        if label.introduces and label.series == "hypothesis":
            found.setdefault(label.number, frozenset(content(label.sentence.text)))
    return found


def known_by(words: frozenset[str], stated: dict[str, frozenset[str]]) -> str | None:
    """The label of the one hypothesis that has nearly all of these words."""
    fitting = [label for label, own in stated.items() if len(words & own) >= SHARED * len(words)]
    return fitting[0] if len(fitting) == 1 and len(words) >= ENOUGH else None
