"""Words that are a slip away from one that the paper has more often: said in English in `rules/misspelt_words.dl`."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.spelling import misspelt
from argcheck.source import Span

WRITES = ("misspelt",)


def write(facts: Facts, text: ReadText) -> None:
    if not text.english:
        return
    places = [(one.text, one.sentence.span) for one in text.running() if one.kind in ("text", "item")]
    places += [(entry.text, entry.span) for entry in text.cited.references]
    for word, usual in misspelt(said for said, _ in places):
        span = where(word, places)
        facts.add("misspelt", text.symbol, word, usual, basis="computed", spans=(span,))


def where(word: str, places: list[tuple[str, Span]]) -> Span:
    """Where the only place of a word is."""
    return next(span for said, span in places if word in said)
