"""What a manuscript's text gives as facts: sections, sentences with their voice, labels, references, citations.

These are the facts that checks on text alone read; the predicates are said in English in `rules/texts.dl`.
"""

from __future__ import annotations

from collections.abc import Mapping

from argcheck.datalog import Symbol
from argcheck.facts.citations import write_citing
from argcheck.facts.store import Facts
from argcheck.manuscript import Manuscript, Sentence
from argcheck.manuscript.citing import Citing, beside, read
from argcheck.manuscript.labels import announced, labels
from argcheck.manuscript.roles import roles
from argcheck.manuscript.voice import voice

NONE = Symbol("none")


def write_text(facts: Facts, path: str, paper: Manuscript, cited: Citing) -> None:
    """The facts of one manuscript; sections and sentences are numbered from 1 in the order of the text."""
    symbol = Symbol(path)
    numbers = write_sections(facts, symbol, paper)
    for label in labels(paper):
        use = Symbol("introduces" if label.introduces else "uses")
        where = numbers.get(id(label.sentence), 0)
        series = Symbol(label.series)
        facts.add("label", symbol, series, label.number, use, where, spans=(label.sentence.span,))
    for one in announced(paper):
        where = numbers.get(id(one.sentence), 0)
        facts.add("announced", symbol, Symbol(one.series), where, spans=(one.sentence.span,))
    write_citing(facts, path, paper, cited, numbers)


def add_citing(facts: Facts, manuscripts: Mapping[str, Manuscript]) -> None:
    """How each manuscript (by path) cites, without the other facts of its text."""
    for path, paper in manuscripts.items():
        sentences = (one for section in paper.sections for part in section.paragraphs for one in part.sentences)
        numbers = {id(sentence): number for number, sentence in enumerate(sentences, 1)}
        write_citing(facts, path, paper, read(paper, beside(paper.source)), numbers)


def write_sections(facts: Facts, symbol: Symbol, paper: Manuscript) -> dict[int, int]:
    """Sections and sentences; the number of each sentence, by its identity."""
    numbers: dict[int, int] = {}
    for at, (section, role, _) in enumerate(roles(paper), 1):
        facts.add("section", symbol, at, section.title, spans=(section.span,))
        facts.add("section_role", symbol, at, Symbol(role) if role else NONE, spans=(section.span,))
        for number, paragraph in enumerate(section.paragraphs, 1):
            for sentence in paragraph.sentences:
                numbers[id(sentence)] = len(numbers) + 1
                facts.add("sentence", symbol, len(numbers), at, number, spans=(sentence.span,))
                if role != "references":
                    write_voice(facts, symbol, len(numbers), sentence)
    return numbers


def write_voice(facts: Facts, symbol: Symbol, number: int, sentence: Sentence) -> None:
    found = voice(sentence.text)
    spans = (sentence.span,)
    facts.add("voice", symbol, number, Symbol(found.kind), found.holder, basis="computed", spans=spans)
    if found.strength != "plain":
        facts.add("put_as", symbol, number, Symbol(found.strength), basis="computed", spans=spans)
    if found.denied:
        facts.add("denying", symbol, number, basis="computed", spans=spans)
