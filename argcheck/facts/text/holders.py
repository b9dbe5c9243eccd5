"""Views that a text gives to people or studies without a name: said in `rules/holder_without_source.dl`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.facts.store import Facts
from argcheck.facts.text.quotations import studies_people
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.words import pieces
from argcheck.patterns import late

WRITES = ("held_by_nobody", "held_sourced")
KINDS = {"side": "side", "people": "people", "works": "works", "found": "works", "told": "untold"}
CITES = 8
"""Citations in the text from which on a paper would say whose view it tells."""
PASSED = ("abstract", "keywords", "conclusion", "recommendations", "declarations", "method")
"""Sections that sum up what stood elsewhere, or tell what the study did."""
_SIDES = "critics|detractors|proponents|opponents|supporters|advocates|adherents|defenders|sceptics|skeptics"
_PEOPLE = (
    "scholars|researchers|academics|authors|writers|theorists|historians|economists|sociologists|psychologists"
    "|philosophers"
    "|analysts|observers|commentators|experts|specialists|thinkers"
)
_WORKS = "studies|research|scholarship|literature|evidence|findings"
_SOME = r"(?:many|some|several|most|other|numerous|various|certain|a number of|a few|leading|prominent)"
_LATE = r"(?:recent|current|previous|prior|past|earlier|existing|contemporary|numerous|many|several|much|various)"
_VIEW = (
    r"argu(?:e[sd]?|ing)|contend(?:s|ed)?|claim(?:s|ed)?|believ(?:e[sd]?)|maintain(?:s|ed)?|suggest(?:s|ed)?|h[eo]lds?"
    r"|insist(?:s|ed)?|assert(?:s|ed)?|not(?:e[sd]?)|point(?:s|ed)? out|warn(?:s|ed)?|object(?:s|ed)?"
    r"|critici[sz]e[sd]?|say|said"
    r"|show(?:s|ed|n)?|f(?:i|ou)nds?|found|demonstrate[sd]?|reveal(?:s|ed)?|indicate[sd]?|confirm(?:s|ed)?"
    r"|highlight(?:s|ed)?|conclude[sd]?|agree[sd]?|thinks?|thought"
)
_YEARS = r"(?:19|20)\d\d\s?[-–]\s?(?:(?:19|20)?\d\d)?"
_OF = rf"(?:\s(?:of|on|in|from|within|across)\s(?:[\w’'-]+\s?){{1,5}}?)?(?:\s?\((?:[A-Z]{{2,}}|{_YEARS})\))?"
_DOES = rf"\s(?:(?:have|has)\s)?(?:(?:also|long|often|still|\w+ly)\s)?(?:{_VIEW})\b"
_ANYBODY = late(
    rf"(?<![\w-])(?:(?P<side>{_SIDES})|{_SOME}\s(?:\w+\s)?(?P<people>{_PEOPLE})|{_LATE}\s(?:empirical\s)?(?P<works>{_WORKS})"
    rf"|empirical\s(?P<found>{_WORKS})){_OF}{_DOES}",
    re.IGNORECASE,
)
_BY_NOBODY = late(
    r"\b(?P<told>has|have)\s(?:(?:often|also|long|been|widely|frequently|sometimes)\s)*been\s(?:\w+ly\s)?(?:critici[sz]ed|argued)\b(?!\sby)"
    rf"|\b(?:{_VIEW})\s(?:in|by)\s{_LATE}\s(?:\w+\s)?(?P<works>{_WORKS})\b",
    re.IGNORECASE,
)
_SIGNS = frozenset(
    """
    critics detractors proponents opponents supporters advocates adherents defenders sceptics skeptics many some several
    most other numerous various certain number few leading prominent recent current previous prior past earlier existing
    contemporary much empirical criticised criticized argued
    """.split()
)
"""Of these a sentence has one that tells the view of nobody by name, …"""
_VERBS = frozenset(
    """
    argue argues argued arguing contend contends contended claim claims claimed believe believes believed maintain
    maintains maintained suggest suggests suggested hold holds held insist insists insisted assert asserts asserted note
    notes noted point points pointed warn warns warned object objects objected criticise criticises criticised criticize
    criticizes criticized say said show shows showed shown find finds found founds demonstrate demonstrates demonstrated
    reveal reveals revealed indicate indicates indicated confirm confirms confirmed highlight highlights highlighted
    conclude concludes concluded agree agrees agreed think thinks thought
    """.split()
)
"""… and one of these."""
_BEFORE = late(
    r"\b(?:these|those|such|both|our|their|his|her|its|this|that|few|no|not|if|when|while some|by|as)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""Words before it that point back to somebody who was named, or that leave open whether there is anybody."""
_NAMED = late(
    r"\b(?:e\.g\.|among them|led by|notably)|\b(?:see|section|chapter|above|below|earlier|appendix|table|figure)\b|\["
    r"|https?:|\b(?:we|our|us|I)\b",
    re.IGNORECASE,
)
"""Signs of a name, of another place or of the paper's own voice."""
_REVIEW = late(
    r"\b(?:systematic|scoping|literature|narrative|umbrella|rapid|integrative|critical) reviews?\b|\bmeta-?anal\w+"
    r"|\bbibliometric|\b(?:studies|articles|papers) (?:were )?(?:included|selected|reviewed|retrieved|screened)\b",
    re.IGNORECASE,
)


class Held(NamedTuple):
    said: str
    kind: str
    """A side of a debate (`side`), people who write (`people`), or what they wrote (`works`)."""
    who: str
    back: bool
    """Whether it points back to a side that was named: the critics, and not the critics of kerbs."""


def write(facts: Facts, text: ReadText) -> None:
    if len(text.cited.citations) < CITES or len(text.citing) < CITES // 2 or not text.english:
        return
    views = list(told(text))
    passed = passed_over(text) if views else frozenset()
    sourced: set[str] = set()
    places: set[tuple[int, int]] = set()
    count = 0
    for one, held in views:
        place = (one.section, one.paragraph)
        if place in places or any(each in text.citing for each in beside(text, one)):
            sourced.add(held.who)
            places.add(place)
            count += 1
        elif not (held.back or held.kind in passed or held.who in sourced or one.role in PASSED):
            said = (text.symbol, one.number, held.said)
            facts.add("held_by_nobody", *said, basis="computed", spans=(one.sentence.span,))
    facts.add("held_sourced", text.symbol, count, basis="computed")


def beside(text: ReadText, one: Placed) -> Iterator[int]:
    """The sentences of its paragraph that may have its source: the one before it, itself, and those that follow."""
    if one.number > 1 and one.goes_on(before := text.placed[one.number - 2]):
        yield before.number
    yield one.number
    yield from (each.number for each in text.behind(one))


def told(text: ReadText) -> Iterator[tuple[Placed, Held]]:
    """The sentences that tell the view of somebody without a name, and how."""
    for one in text.running():
        if one.kind not in ("text", "item"):
            continue
        said = pieces(one.text)
        if not (_SIGNS.isdisjoint(said) or _VERBS.isdisjoint(said)) and (held := anybody(one.text)):
            yield one, held


def anybody(sentence: str) -> Held | None:
    """Who is said to hold something, where it is nobody by name."""
    for match in (*_ANYBODY.finditer(sentence), *_BY_NOBODY.finditer(sentence)):
        before = sentence[max(0, match.start() - 30) : match.start()]
        if not _BEFORE.search(before) and not _NAMED.search(sentence):
            kind, who = next((name, word) for name, word in match.groupdict().items() if word and name in KINDS)
            back = kind == "side" and before.endswith(("the ", "The ")) and " of " not in match[0]
            return Held(match[0].strip(), KINDS[kind], who.casefold(), back)
    return None


def passed_over(text: ReadText) -> frozenset[str]:
    """What may be the study's own material: the studies of a review, the people of an inquiry."""
    promising = text.standing_in(text.work.promising)
    reviews = any(_REVIEW.search(each) for each in (text.paper.title, *(one.text for one in promising)))
    people = studies_people(text)
    return frozenset((*(("works", "people") if reviews else ()), *(("people", "side") if people else ())))
