"""AC4 and AC6: sources that are named and not used, and the order and worth of the reference list."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Draft, Put
from corruption.operators.citations import published
from corruption.registry import operator
from corruption.wordings import said, wordings
from corruption.works import author_year, works

_CITED = re.compile(r"\s*(?:\([^()]*\b(?:1[6-9]|20)\d\d[a-e]?\)|\[\^[^\]]+\]|\[\d[\d,– -]*\]|\^\d[\d,]*\^)")
_NAMES = ("Abernethy", "Dunmore", "Fairweather", "Jankowski", "Nightingale", "Quillfeather", "Stonebridge", "Yarwood")


@operator("AC412", also="AC401 AC408")
def institutes_unused(draft: Draft, dice: Random) -> Put | None:
    return draft.say_somewhere(dice, draft.of("text", roles=("method",), least=25), wordings("institutes"))


@operator("AC411", also="AC602 AC610 AC505 AC401 AC616 AC208 AC207")
def analysis_loses_its_sources(draft: Draft, dice: Random) -> Put | None:
    """A study of documents, in which nothing behind the methods cites anything any more."""
    methods = draft.of("text", roles=("method",), least=25)
    if not methods or not author_year(draft):
        return None
    later = [block for block in draft.body() if draft.at(block.uid) > draft.at(methods[-1].uid)]
    if sum(block.words for block in later) < 650:
        return None
    for block in later:
        draft.edit(block.uid, lambda text: _CITED.sub("", text))
    draft.add_sentence(methods[0].uid, said(dice, "documents"))
    return Put(set(), "the analysis has lost its citations")


@operator("AC612", also="AC602 AC615 AC609")
def encyclopaedia_listed(draft: Draft, dice: Random) -> Put | None:
    entries = draft.of("entry")
    if len(entries) < 4 or re.match(r"\[?\d+[\].]", entries[-1].text):
        return None
    uid = draft.after(entries[-1].uid, "entry", said(dice, "encyclopaedia"))
    return Put({uid}, "an article of an encyclopaedia is listed")


@operator("AC614", also="AC601 AC603")
def venue_differs(draft: Draft, dice: Random) -> Put | None:
    pairs = [pair for pair in author_year(draft) if " " not in pair[0].name and pair[0].year.isdigit()]
    body = draft.body(least=40)
    if not pairs or not body:
        return None
    work, _ = dice.choice(pairs)
    block = dice.choice(body)
    put = draft.say(block, said(dice, "venue", name=work.name, year=work.year))
    return Put(put.places | {work.entry.uid}, put.what)


@operator("AC615", also="AC602 AC606 AC612")
def entry_out_of_order(draft: Draft, dice: Random) -> Put | None:
    """A list in order of the alphabet, filled up to ten entries, of which one moves to another place."""
    entries = [work.entry for work in works(draft)]
    initials = [entry.text[:1] for entry in entries]
    if len(entries) < 5 or initials != sorted(initials) or re.match(r"\[?\d+[\].]", entries[0].text):
        return None
    sample = entries[0].text
    when = "{}." if re.search(r"\. (?:1[6-9]|20)\d\d\. ", sample[:120]) else "({})."
    latest = (published(draft) or 2000) - 3
    for name in _NAMES:
        below = max((entry for entry in draft.of("entry") if entry.text < name), key=lambda one: one.text, default=None)
        if below is not None:
            year = when.format(latest - len(name))
            draft.after(
                below.uid, "entry", f"{name}, B. {year} On the keeping of {name[:4].lower()}s. *Quay Studies*, 4, 1–12."
            )
    held = draft.of("entry")
    if len(held) < 10:
        return None
    moved = dice.choice(held[:3])
    draft.blocks.remove(moved)
    draft.blocks.insert(draft.at(dice.choice(held[6:-1]).uid) + 1, moved)
    return Put({moved.uid, *(entry.uid for entry in held)}, f"an entry has moved: {moved.text[:40]}")
