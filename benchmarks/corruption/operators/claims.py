"""What a paper says that another of its sentences, its design or the sentence itself does not bear out."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from argcheck.manuscript.methods import STATISTIC
from argcheck.manuscript.words import STOP
from corruption.drafts import Block, Draft, Put
from corruption.registry import operator
from corruption.wordings import filled, said, wordings
from corruption.works import author_year

_PEOPLE = (
    r"\b(?:interview|participant|respondent|volunteer|questionnaire|survey|patient|pupils|recruit|speakers|informant)"
)
_LATER = ("findings", "discussion", "conclusion")
_TESTED = re.compile(
    r"\b(?:experiment|survey|regress|statistic|significan|questionnaire|model was|hypothes|H\d\b|p\s?[<=]|chi-sq)", re.I
)


def _later(draft: Draft) -> list[Block]:
    """What is found and said of it; an “Analysis” among the methods is none of it."""
    methods, above = [0], 0
    for at, block in enumerate(draft.blocks):
        if block.kind == "heading" and (block.level <= above or not above):
            above = block.level if block.role == "method" else 0
        if above:
            methods.append(at)
    return [block for block in draft.of("text", roles=_LATER, least=30) if draft.at(block.uid) > methods[-1]]


def _untested(draft: Draft) -> bool:
    """Whether a paper has methods, no test and no numbers."""
    text = draft.text("text", "item", "caption", "table")
    return bool(draft.section("method")) and not (_TESTED.search(text) or STATISTIC.search(text))


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


def _paired(draft: Draft, later: list[Block]) -> list[str]:
    """Pairs of words of the paper's own that its findings have again and again (`nest density`)."""
    text = "\n".join(block.text for block in later)
    pairs = re.findall(r"\b(?=([a-z]{4,} [a-z]{4,})\b)", text)
    return sorted({pair for pair in pairs if pairs.count(pair) >= 2 and not STOP & set(pair.split())})


@operator("AC215", also="AC222 AC309 AC205")
def chain_with_a_lost_link(draft: Draft, dice: Random) -> Put | None:
    """A chain is drawn of which the findings take up two links and not the third."""
    places = draft.of("text", roles=("introduction", "theory"), least=30)
    known = _paired(draft, [block for block in _later(draft) if block.role == "findings"])
    if not places or len(known) < 2:
        return None
    one, other = dice.sample(known, 2)
    return draft.say(dice.choice(places), said(dice, "chain", a=one, b=other, c=dice.choice(wordings("node"))))


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
    if not _untested(draft):
        return None
    return _pair(draft, dice, "overclaim", draft.of("text", roles=("method",), least=25), _later(draft))


@operator("AC413 AC403", also="AC402 AC401 AC405")
def proof_without_test(draft: Draft, dice: Random) -> Put | None:
    """A qualitative design, and a later sentence that speaks of an experiment or of statistics of its own."""
    methods = draft.of("text", roles=("method",), least=25)
    later = _later(draft)
    if not methods or not later or not _untested(draft):
        return None
    draft.add_sentence(methods[0].uid, said(dice, "qualitative"))
    return draft.say(dice.choice(later), said(dice, "untested"))


@operator("AC509")
def count_differs(draft: Draft, dice: Random) -> Put | None:
    return draft.say_somewhere(dice, draft.body(least=40), wordings("count"))


@operator("AC616", also="AC205")
def quotation_without_source(draft: Draft, dice: Random) -> Put | None:
    """Somebody's words in a paragraph that cites nothing, of a paper that cites by name and year."""
    cited = sum(len(blocks) for _, blocks in author_year(draft))
    if draft.of("note") or cited < 12 or re.search(_PEOPLE, draft.text("text"), re.IGNORECASE):
        return None
    texts, dated = draft.of("text", "heading"), re.compile(r"\b(?:1[6-9]|20)\d\d\b")
    after = {one.uid: other for one, other in pairwise(texts)}
    body = [
        block
        for block in draft.body(least=40)
        if not dated.search(block.text) and block.uid in after and not dated.search(after[block.uid].text)
    ]
    return draft.say_somewhere(dice, body, wordings("quotation"))


@operator("AC223", also="AC208 AC209")
def key_term_dropped(draft: Draft, dice: Random) -> Put | None:
    """Two questions and more turn on a word that the paper never uses behind them."""
    opening = draft.of("text", roles=("introduction", "literature", "theory"), least=30)
    if (
        STATISTIC.search(draft.text("text", "item", "caption", "table"))
        or sum(len(one.sentences) for one in _later(draft)) < 60
    ):
        return None
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
