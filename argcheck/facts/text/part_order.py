"""Parts of a paper that stand before what they rest on: said in English in `rules/parts_out_of_order.dl`."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript import Section
from argcheck.manuscript.headings import key
from argcheck.patterns import late

WRITES = ("part_before",)
_PROBLEM = late(
    r"(?:(?:the )?statement of (?:the )?(?:research )?problem|(?:the )?(?:research )?problem statement"
    r"|research (?:questions?|objectives?)(?: and .*)?|(?:(?:research )?(?:questions?|theory"
    r"|theoretical framework|background|literature(?: review)?) and )?hypothes[ie]s"
    r"|objectives of (?:the )?(?:study|research))"
)
_FOUND = late(r"\b(?:empirical (?:analysis|results|findings|evidence)|(?:main |key )?(?:results|findings))\b")
_DRAWN = late(r"(?:policy |general |final )?(?:recommendations?|conclusions?)(?: and .*)?")
_REPORTED = late(r"(?:(?:main|key|major|research|empirical) )?(?:findings|results)(?: of (?:the )?(?:study|research))?")


def write(facts: Facts, text: ReadText) -> None:
    titles = [(number, key(section.title), role) for number, (section, role) in enumerate(text.sections, 1)]
    titles = [
        (number, title, role) for number, title, role in titles if title and role not in ("abstract", "references")
    ]
    problem = next(((number, title) for number, title, _ in titles if _PROBLEM.fullmatch(title)), None)
    drawn = next(((number, title) for number, title, _ in titles if _DRAWN.fullmatch(title)), None)
    found = next(((number, title) for number, title, _ in titles if _FOUND.search(title)), None)
    reported = [(number, title) for number, title, _ in titles if _REPORTED.fullmatch(title)]
    if problem and found and found[0] < problem[0]:
        put(facts, text, found[0], problem[0])
    if misplaced := before_introduction(text):
        put(facts, text, *misplaced)
    if drawn and not reported:
        reported = analysed(text, drawn[0])
    if drawn and len(reported) == 1 and drawn[0] < reported[0][0]:
        put(facts, text, drawn[0], reported[0][0])


def analysed(text: ReadText, conclusion: int) -> list[tuple[int, str]]:
    """The only analysis of a paper, where it stands with its discussion behind the only conclusion, and none before."""
    told = [(number, section, role) for number, (section, role) in enumerate(text.sections, 1) if section.role]
    own = text.sections[conclusion - 1][0]
    found = [
        (number, section.title) for number, section, role in told if role == "findings" and section.level <= own.level
    ]
    discussed = any(role == "discussion" and number > conclusion for number, _, role in told)
    alone = sum(role == "conclusion" for _, _, role in told) == 1 and own.role == "conclusion"
    return found if alone and discussed and len(found) == 1 else []


def before_introduction(text: ReadText) -> tuple[int, int] | None:
    """The first section of findings before the only introduction, where its number says that it belongs behind.

    Findings without a number may be those of an abstract in parts, and those with a lower one a summary's.
    """
    begun = [number for number, (_, role) in enumerate(text.sections, 1) if role == "introduction"]
    if len(begun) != 1:
        return None
    first = top_number(text.sections[begun[0] - 1][0])
    for number, (section, role) in enumerate(text.sections[: begun[0] - 1], 1):
        if role == "findings" and top_number(section) > first > 0:
            return number, begun[0]
    return None


def top_number(section: Section) -> int:
    """The number of the main section that a heading belongs to, or 0."""
    number = section.number.split(".")[0]
    return int(number) if number.isdigit() else 0


def put(facts: Facts, text: ReadText, one: int, other: int) -> None:
    spans = (text.sections[one - 1][0].span, text.sections[other - 1][0].span)
    facts.add("part_before", text.symbol, one, other, basis="computed", spans=spans)
