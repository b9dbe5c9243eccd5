"""Percentages that are not those of the counts beside them, or do not make up their whole.

They are put into English in `rules/percentage_differs.dl` and `rules/shares_not_whole.dl`.
"""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.shares import shares, split_shares, worth

WRITES = ("share_given", "split_given")


def write(facts: Facts, text: ReadText) -> None:
    for one in text.running():
        if one.kind not in ("text", "item") or not worth(one.text):
            continue
        spans = (one.sentence.span,)
        for share in shares(one.text):
            if not share.fits:
                said = (text.symbol, one.number, share.said, share.count, share.whole, share.percent, share.right)
                facts.add("share_given", *said, basis="computed", spans=spans)
        if split := split_shares(one.text):
            grade = Symbol("plain" if split.plain else "loose")
            told = (text.symbol, one.number, split.said, f"{split.total:g}", grade)
            facts.add("split_given", *told, basis="computed", spans=spans)
