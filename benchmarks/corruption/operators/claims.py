"""What a paper says that another of its sentences, its design or the sentence itself does not bear out."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Block, Draft, Put
from corruption.registry import operator
from corruption.wordings import filled, said, wordings

_LATER = ("findings", "discussion", "conclusion")
_TESTED = re.compile(
    r"\b(?:experiment|survey|regress|statistic|significan|questionnaire|model was|hypothes|H\d\b|p\s?[<=]|chi-sq)", re.I
)


def _later(draft: Draft) -> list[Block]:
    return draft.of("text", roles=_LATER, least=30)


def _pair(draft: Draft, dice: Random, name: str, first: list[Block], second: list[Block]) -> Put | None:
    """Two sentences that do not go together, in two paragraphs."""
    theories = [theory for theory in wordings("theory") if theory.split()[0] not in draft.text().casefold()]
    others = [block for block in second if not first or block.uid != first[0].uid]
    if not first or not others or not theories:
        return None
    theory = dice.choice(theories)
    one, other = (filled(each, theory=theory) for each in dice.choice(wordings(name)))
    there = dice.choice(others)
    draft.add_sentence(first[0].uid, one)
    draft.add_sentence(there.uid, other)
    return Put({first[0].uid, there.uid}, f"{one} / {other}")


@operator("AC215", also="AC222 AC309")
def chain_without_links(draft: Draft, dice: Random) -> Put | None:
    """A chain of causes is announced of which the paper shows no link."""
    places = draft.of("text", roles=("introduction", "theory"), least=30)
    if not places:
        return None
    nodes = dict(zip("abcd", dice.choice(wordings("node")), strict=True))
    return draft.say(dice.choice(places), said(dice, "chain", **nodes))


@operator("AC313", also="AC405 AC413 AC311 AC403 AC205")
def verdict_undone(draft: Draft, dice: Random) -> Put | None:
    later = _later(draft)
    return _pair(draft, dice, "undone", later[:1], later[1:])


@operator("AC403 AC405 AC413 AC313", also="AC221 AC205")
def proof_after_no_test(draft: Draft, dice: Random) -> Put | None:
    if _TESTED.search(draft.text("text", "item")):
        return None
    return _pair(draft, dice, "stance", draft.of("text", roles=("method",), least=25), _later(draft))


@operator("AC405 AC403", also="AC413 AC313 AC311 AC205")
def theory_proved_by_a_case(draft: Draft, dice: Random) -> Put | None:
    if _TESTED.search(draft.text("text", "item")):
        return None
    methods = draft.of("text", roles=("method",), least=25) or draft.of("text", roles=("introduction",), least=25)
    return _pair(draft, dice, "overclaim", methods, _later(draft))


@operator("AC413 AC403", also="AC402 AC401 AC405")
def proof_without_test(draft: Draft, dice: Random) -> Put | None:
    """A qualitative design, and a later sentence that speaks of an experiment or of statistics of its own."""
    methods = draft.of("text", roles=("method",), least=25)
    later = _later(draft)
    if not methods or not later or _TESTED.search(draft.text("text", "item", "caption")):
        return None
    draft.add_sentence(methods[0].uid, said(dice, "qualitative"))
    return draft.say(dice.choice(later), said(dice, "untested"))


@operator("AC509")
def count_differs(draft: Draft, dice: Random) -> Put | None:
    return draft.say_somewhere(dice, draft.body(least=40), wordings("count"))


@operator("AC616", also="AC205")
def quotation_without_source(draft: Draft, dice: Random) -> Put | None:
    """Somebody's words in a paragraph that cites nothing, of a paper that cites by name and year."""
    if draft.of("note") or len(re.findall(r"\((?:[^()]*, )?(?:19|20)\d\d\)", draft.text("text"))) < 5:
        return None
    body = [block for block in draft.body(least=40) if not re.search(r"\b(?:1[6-9]|20)\d\d\b", block.text)]
    return draft.say_somewhere(dice, body, wordings("quotation"))


@operator("AC223", also="AC208 AC209")
def key_term_dropped(draft: Draft, dice: Random) -> Put | None:
    """Two questions and more turn on a word that the paper never uses behind them."""
    opening = draft.of("text", roles=("introduction", "literature", "theory"), least=30)
    free = [word for word in wordings("dropped_word") if word[:8] not in draft.text().casefold()]
    if not opening or not free:
        return None
    word = dice.choice(free)
    said_of = [filled(each, word=word) for each in dice.choice(wordings("dropped"))]
    places = set()
    for turn, sentence in enumerate(said_of):
        block = opening[-1] if turn < 2 else opening[turn % len(opening)]
        draft.add_sentence(block.uid, sentence)
        places.add(block.uid)
    return Put(places, f"two questions on {word}, and nothing behind them")
