"""Sources in the plural of which a text has named one: said in English in `rules/several_sources_from_one.dl`."""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.holders import CITES, passed_over
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.citing import Citation
from argcheck.patterns import caseless, holds, late

WRITES = ("several_from_one",)
BACK = 3
"""Sentences before it in which those that it means would stand."""
PASSED = ("abstract", "keywords", "declarations", "method")
_WORKS = "sources|studies|works|publications|articles|books|papers"
_PEOPLE = "authors|scholars|researchers|writers|theorists|historians|analysts|academics"
_VIEW = (
    "argue|contend|claim|maintain|suggest|hold|insist|assert|note|believe|show|find|found|conclude|agree|emphasi[sz]e"
)
_SEVERAL = late(
    rf"\b(?:(?:according to|in the (?:view|words|account) of|following) (?:all )?(?:these|those)\s(?:\w+\s)?"
    rf"(?:(?P<works>{_WORKS})|(?P<people>{_PEOPLE}))\b"
    rf"|(?:these|those)\s(?:\w+\s)?(?:(?P<telling>{_WORKS})|(?P<holding>{_PEOPLE}))\s(?:(?:all|also|both|\w+ly)\s)?(?:{_VIEW})(?:d|ed)?\b)",
    re.IGNORECASE,
)
_DOCUMENT = late(
    r"\b[A-Z]\w+(?: (?:(?:of|for|on|the|and) )?[A-Z]\w+)* "
    r"(?:Report|Act|Plan|Treaty|Charter|Law|Directive|Survey|Census|Archives?|Letter"
    r"|Memorandum|Protocol|Statute|Strategy|Register|Review|Journal|Gazette|Times|Constitution|Convention|Declaration)\b"
    r"|[“\"][A-Z][^“”\"]{4,}[”\"]"
)
_PERSON = late(r"\b[A-Z][a-zà-þ]+ (?:[A-Z]\. )?[A-Z][a-zà-þ]+\b")


def write(facts: Facts, text: ReadText) -> None:
    if text.paper.notes or len(text.cited.citations) < CITES or not text.english:
        return
    for one in text.running(*PASSED):
        if one.kind not in ("text", "item") or not holds(caseless(one.text), ("these ", "those ")):
            continue
        match = _SEVERAL.search(one.text)
        if not match:
            continue
        noun = next(word for word in match.groups() if word).casefold()
        people = bool(match["people"] or match["holding"])
        window = before(text, one)
        cited = [citation for number in window for _, citation in text.citing.get(number, ())]
        if several(cited, people) != 1 or (not people and "works" in passed_over(text)):
            continue
        if not listed(
            " ".join(text.placed[number - 1].text for number in window if number != one.number), noun, people
        ):
            work = cited[0].text if ")" in cited[0].text or "(" not in cited[0].text else f"{cited[0].text})"
            said = (text.symbol, one.number, match[0], work)
            facts.add("several_from_one", *said, basis="computed", spans=(one.sentence.span,))


def before(text: ReadText, one: Placed) -> list[int]:
    """A sentence and the three before it, as far back as the paragraph before its own in the same section."""
    near = (text.placed[number - 1] for number in range(max(1, one.number - BACK), one.number + 1))
    return [each.number for each in near if each.section == one.section and one.paragraph - each.paragraph <= 1]


def several(cited: list[Citation], people: bool) -> int:
    """How many works are cited, or how many people by them: of “and others” two at the least."""
    works = {(each.names, each.year, each.label): each for each in cited}
    if not people:
        return len(works)
    return sum(2 if each.others or not each.names else len(each.names) for each in works.values())


def listed(said: str, noun: str, people: bool) -> bool:
    """Whether the sentences before speak of such in the plural, or name two of them without a citation."""
    if re.search(rf"\b{noun}\b", said, re.IGNORECASE):
        return True
    return len(set((_PERSON if people else _DOCUMENT).findall(said))) > 1
