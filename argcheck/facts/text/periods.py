"""When data were gathered and what years they cover, where two places differ or the paper was sent in before.

They are put into English in `rules/period_differs.dl` and `rules/data_after_receipt.dl`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.facts.text.samples import several
from argcheck.manuscript.nouns import Dated
from argcheck.manuscript.periods import Period, Ranged, covered, gathered, ranged
from argcheck.manuscript.scope import ANY_YEAR
from argcheck.patterns import late

WRITES = ("period_told", "periods_apart", "ranges_apart", "gathered_in", "gathered_after")
NAMES = {
    "study": "the study",
    "data": "the data",
    "fieldwork": "fieldwork",
    "group": "focus groups",
    "recruitment": "recruitment",
}
REGISTERED = late(r"\b[Rr]egistered [Rr]eports?\b|\b[Ss]tudy protocol\b")
"""A report that was sent in before its data were gathered, as it should be."""
Told = tuple[Placed, Period]


def write(facts: Facts, text: ReadText) -> None:
    told = list(periods(text))
    by_kind: dict[str, list[Told]] = defaultdict(list)
    for one, period in told:
        by_kind[period.of].append((one, period))
    for group in by_kind.values():
        if (pair := apart(group)) and not several(text) and not joined(text, pair):
            tell(facts, text, pair)
    write_ranges(facts, text)
    planned = any(
        REGISTERED.search(one.text) for one in text.running() if "egistered" in one.text or "rotocol" in one.text
    )
    for one, period in told if not planned else ():
        if period.of != "study" and (stamp := before(text, period)):
            write_late(facts, text, one, period, stamp)


def periods(text: ReadText) -> Iterator[Told]:
    """What the paper says of its own data, in its own voice, where nobody is cited for it."""
    for one in text.running():
        if one.kind in ("text", "item") and one.number not in text.citing and text.part(one) != "back":
            found = [period for period in (covered(one.text), *gathered(one.text)) if period]
            found = [period for period in found if period.own or text.part(one) in ("summary", "frame")]
            if found and text.voice(one.number).kind in ("own", "plan"):
                yield from ((one, period) for period in found)


def apart(group: list[Told]) -> tuple[Told, Told] | None:
    """The two places of a kind that tell two periods, of which neither lies within the other."""
    known = {(period.first, period.last) for _, period in group}
    if len(known) != 2:
        return None
    whole = next((each for each in group if each[1].whole), None)
    if whole is None:
        return None
    other = next((each for each in group if whole[1].crosses(each[1]) and whole[0].section != each[0].section), None)
    return (whole, other) if other else None


def write_ranges(facts: Facts, text: ReadText) -> None:
    """One class of sources with two ranges of years in brackets, where a paper says which it uses."""
    told: dict[tuple[str, ...], list[tuple[Placed, Ranged]]] = defaultdict(list)
    # `council (1990` of `the council (1990 to 2009)` is taken for a work.
    works = [citation for citation in text.cited.citations if not citation.text[:1].islower()]
    cited = {text.number(citation.sentence) for citation in works}
    for one in text.running():
        if one.kind in ("text", "item") and text.part(one) in ("summary", "opening", "frame") and "(" in one.text:
            own = one.number not in cited and text.voice(one.number).kind in ("own", "plan")
            for each in ranged(one.text) if own else ():
                told[each.stems].append((one, each))
    for group in told.values():
        (one, first), (other, second) = group[0], group[-1]
        if len({each.said for _, each in group}) != 2 or not first.differs(second):
            continue
        if (one.section, one.paragraph) == (other.section, other.paragraph) or several(text):
            continue
        for placed, each in ((one, first), (other, second)):
            facts.add("period_told", text.symbol, placed.number, first.what, each.said, spans=(placed.sentence.span,))
        facts.add("ranges_apart", text.symbol, first.what, one.number, other.number, basis="computed")


def joined(text: ReadText, pair: tuple[Told, Told]) -> bool:
    """Whether another sentence has years of both periods, or the years of the second one again."""
    (_, first), (other, second) = pair
    if first.of != "study":
        return False
    ours, theirs = {first.first, first.last}, {second.first, second.last}
    for each in text.running():
        years = set(map(int, ANY_YEAR.findall(each.text)))
        again = each.number != other.number and theirs <= years
        if len((ours | theirs) & years) > 2 or (again and not covered(each.text)):
            return True
    return False


def tell(facts: Facts, text: ReadText, pair: tuple[Told, Told]) -> None:
    for one, period in pair:
        what = NAMES.get(period.of.split()[0], f"{period.of.split()[0]}s")
        facts.add("period_told", text.symbol, one.number, what, period.said, spans=(one.sentence.span,))
    facts.add("periods_apart", text.symbol, pair[0][0].number, pair[1][0].number, basis="computed")


def before(text: ReadText, period: Period) -> Dated | None:
    """The date of receipt, or where none is told of acceptance or publication, if the data are later."""
    stamps = {stamp.event: stamp for stamp in text.paper.dates if stamp.date}
    first = next((stamps[event] for event in ("received", "accepted", "published") if event in stamps), None)
    late = first and first.date and period.first > months(first)
    return first if late else None


def months(stamp: Dated) -> int:
    assert stamp.date
    return 12 * stamp.date.year + stamp.date.month - 1


def write_late(facts: Facts, text: ReadText, one: Placed, period: Period, stamp: Dated) -> None:
    revised = [each for each in text.paper.dates if each.event == "revised" and each.date]
    grade = Symbol("revised" if any(months(each) >= period.first for each in revised) else "plain")
    facts.add("gathered_in", text.symbol, one.number, period.said, spans=(one.sentence.span,))
    late = (text.symbol, one.number, Symbol(stamp.event), stamp.text, grade)
    facts.add("gathered_after", *late, basis="computed", spans=(stamp.span,))
