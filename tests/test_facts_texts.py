"""The facts of a manuscript's text, as `argcheck facts` prints them."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text import ReadText, write_texts
from argcheck.readers.markdown import read
from argcheck.rules import rulebook
from argcheck.source import Source

PAPER = """\
# Lanes and riders

## Hypotheses

H1: Kerbs bring more riders.

## Results

Kerbs may not help (Hartwell, 2019). Okoye (2020) argues that they do.

## References

Hartwell, I. (2019). Kerbs. Journal of Streets, 4(1), 1-9.

Okoye, T. (2020). Paint. Journal of Streets, 5(1), 10-19.
"""


def facts() -> Facts:
    found = Facts()
    write_texts(found, [ReadText("lanes.md", read(Source.of(PAPER, "lanes.md")))])
    return found


def test_sentences_have_sections_voices_and_places() -> None:
    said = {str(atom): [span.line for span in origin.spans] for atom, origin in facts().origins.items()}
    assert said['section(lanes.md, 2, "Results")'] == [7]
    assert said["section_role(lanes.md, 2, findings)"] == [7]
    assert said["sentence(lanes.md, 2, 2, 1)"] == [9]
    assert said['voice(lanes.md, 2, own, "")'] == [9]
    assert said["put_as(lanes.md, 2, possible)"] == [9]
    assert said["denying(lanes.md, 2)"] == [9]
    assert said['voice(lanes.md, 3, reported, "Okoye")'] == [9]
    assert said['label(lanes.md, hypothesis, "1", introduces, 1)'] == [5]


def test_citations_lead_to_the_entries_of_the_list() -> None:
    said = {str(atom) for atom in facts().origins}
    assert "citation_style(lanes.md, author-year)" in said
    assert "leads_to(lanes.md, 1, 1, exact)" in said
    assert "leads_to(lanes.md, 2, 2, exact)" in said


def test_every_fact_of_the_text_reads_in_english() -> None:
    program = rulebook().program
    known = {saying.predicate for saying in program.sayings} | {saying.predicate for saying in program.hidden}
    assert {atom.predicate for atom in facts().origins} <= known
