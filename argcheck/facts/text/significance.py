"""Verdicts of significance that the p value beside them denies: put into English in `rules/significance_denied.dl`."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.significance import STRICTER, USUAL, beside, contrary, levels, worth

WRITES = ("called_significant", "thresholds")
MARGINAL = 0.1
"""A value up to this, beside “significant”, may follow a laxer threshold that the paper does not tell."""


def write(facts: Facts, text: ReadText) -> None:
    own = [one for one in text.running() if one.kind in ("text", "item") and worth(one.text)]
    found = [(one, said) for one in own for said in beside(one.text) if text.voice(one.number).kind in ("own", "plan")]
    found = [(one, said) for one, said in found if contrary(said, USUAL, USUAL)]
    if not found:
        return
    texts = [one.text for one in text.running()]
    named = {*levels(texts), USUAL}
    low, high = min(named), max(named)
    stricter = any(STRICTER.search(each) for each in texts)
    for one, said in found:
        if contrary(said, low, high) and not (stricter and (said.denied or said.value <= MARGINAL)):
            plain = said.sign in "=>" and (said.denied or said.value > MARGINAL or said.sign == ">")
            told = (text.symbol, one.number, said.said, said.p, Symbol("plain" if plain else "loose"))
            facts.add("called_significant", *told, spans=(one.sentence.span,))
            facts.add("thresholds", text.symbol, f"{low:g}", f"{high:g}", basis="computed")
