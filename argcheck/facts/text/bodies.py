"""Which heading the text under each heading fits: said in English in `rules/shifted_body.dl`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from argcheck.facts.store import Facts
from argcheck.facts.text.passages import PROSE
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.kinds import kind_of, traded
from argcheck.manuscript.treatment import Fit, Headed, Treatment, dates, headed
from argcheck.manuscript.words import ROOT, stem, words

WRITES = ("treats", "treats_near", "wordless", "keeps_beside", "spoken_of_near", "kinds_traded")
UNHEADED = ("abstract", "references", "declarations", "keywords")
"""Roles of sections whose texts are not about what their headings say."""
SHOWN = 5
"""Words that are shown of those by which others speak of a heading."""


def write(facts: Facts, text: ReadText) -> None:
    if not text.english:
        return  # The little words of other languages would count as what a heading says.
    inside: dict[int, list[Placed]] = {}
    for one in text.running(*UNHEADED):
        if one.kind in PROSE:
            inside.setdefault(one.section, []).append(one)
    dated = any(dates(text.sections[number - 1][0].title) for number in inside)
    write_kinds(facts, text, inside)
    found = Treatment([made(text, number, placed, dated) for number, placed in inside.items()])
    for fit in found.own():
        spans = (text.sections[fit.heading - 1][0].span,)
        facts.add("treats", text.symbol, fit.heading, fit.share, fit.said, basis="computed", spans=spans)
    for own, across, others, back in found.neighbours():
        if across.share > own.share or back.share > others.share:
            write_near(facts, text, own, across)
            write_near(facts, text, others, back)
    for first, second in pairwise(found.sections):
        if first.level == second.level:
            write_wordless(facts, text, found, first, second)
            write_wordless(facts, text, found, second, first)


def write_wordless(facts: Facts, text: ReadText, found: Treatment, here: Headed, there: Headed) -> None:
    """A heading that has no word in its text and some in the text beside it, whose own heading fits that no better."""
    both = frozenset(here.heading.keys() & there.heading.keys())
    own, across = (found.fit(here, one, both, True) for one in (here, there))
    kept, back = (found.fit(there, one, both, True) for one in (there, here))
    if own is None or across is None or own.times or not across.times:
        return
    share, instead = (kept.share, back.share) if kept and back else (0, 0)
    if instead < share:
        return
    pair = (text.symbol, here.number, there.number)
    spans = (text.sections[here.number - 1][0].span,)
    facts.add("wordless", *pair, across.share, across.times, across.said, basis="computed", spans=spans)
    facts.add("keeps_beside", text.symbol, there.number, here.number, share, instead, basis="computed", spans=spans)
    headings = (here.heading.keys() - both, there.heading.keys() - both)
    about = spoken_of(text, (here.number, there.number), *headings)
    named = here.heading.keys() | there.heading.keys()
    for one, other, words_of in ((here, there, about[0]), (there, here, about[1])):
        inside = words_of.keys() & one.text.keys() - other.text.keys() - named
        beside = words_of.keys() & other.text.keys() - one.text.keys() - named
        said = ", ".join(sorted(words_of[root] for root in beside)[:SHOWN]) or "none"
        spoken = (text.symbol, one.number, other.number, len(inside), len(beside), said)
        facts.add("spoken_of_near", *spoken, basis="computed", spans=(text.sections[one.number - 1][0].span,))


def spoken_of(
    text: ReadText, parts: tuple[int, int], first: Set[str], second: Set[str]
) -> tuple[dict[str, str], dict[str, str]]:
    """What other sections say where they name one of two headings and not the other, in that sentence and the next:
    roots that are told of one heading alone, each with a word that has it.
    """
    found: tuple[dict[str, str], dict[str, str]] = ({}, {})
    last, goes_on = (0, 0), None
    for one in text.running("references"):
        if one.section in parts:
            continue
        roots = {each[:ROOT] for each in text.stems(one.number)}
        named = (not roots.isdisjoint(first), not roots.isdisjoint(second))
        place = (one.section, one.paragraph)
        before, last = (goes_on if place == last else None), place
        goes_on = named.index(True) if sum(named) == 1 else None
        at = goes_on if any(named) else before
        if at is not None:
            found[at].update({root: word for word in words(one.text) if (root := stem(word)[:ROOT]) in roots})
    return (
        {root: word for root, word in found[0].items() if root not in found[1]},
        {root: word for root, word in found[1].items() if root not in found[0]},
    )


def write_kinds(facts: Facts, text: ReadText, inside: Mapping[int, Sequence[Placed]]) -> None:
    """Neighbouring parts of a method whose texts tell of each other's matter."""
    for number, other in pairwise(inside):
        one, following = text.sections[number - 1][0], text.sections[other - 1][0]
        kinds = kind_of(one.title), kind_of(following.title)
        if one.level != following.level or not (kinds[0] and kinds[1]):
            continue
        bodies = [" ".join(each.text for each in inside[at]) for at in (number, other)]
        if told := traded(kinds[0], bodies[0], kinds[1], bodies[1]):
            spans = (one.span, following.span)
            said = (text.symbol, number, other, told[0].words, told[1].words)
            facts.add("kinds_traded", *said, basis="computed", spans=spans)


def made(text: ReadText, number: int, placed: Sequence[Placed], dated: bool) -> Headed:
    """A section with its text; years count as words where a heading of the paper has one."""
    section, _ = text.sections[number - 1]
    stems = [stem for one in placed for stem in text.stems(one.number)]
    years = [year for one in placed for year in dates(one.text)] if dated else []
    return headed(number, section.level, section.title, [*stems, *years])


def write_near(facts: Facts, text: ReadText, own: Fit, across: Fit) -> None:
    """How a heading fits its own text and another."""
    spans = (text.sections[own.heading - 1][0].span,)
    measures = (own.share, across.share, across.times, across.said)
    facts.add("treats_near", text.symbol, own.heading, across.text, *measures, basis="computed", spans=spans)
