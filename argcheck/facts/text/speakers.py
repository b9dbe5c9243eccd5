"""Labels of quotations beyond the number of those who took part: put into English in `rules/label_beyond_sample.dl`."""

from __future__ import annotations

from collections import defaultdict

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.facts.text.samples import Statement, several, statements
from argcheck.manuscript.speakers import labelled, numbered_scheme
from argcheck.manuscript.words import stem

WRITES = ("label_given", "sample_counted")
ENOUGH = 4
"""Labels of one kind, and all but one of a number that the sample has, before one beyond it is told."""
PEOPLE = frozenset(
    map(
        stem,
        """
        participants respondents interviewees informants people persons men women children pupils students
        teachers nurses bakers patients managers parents mothers fathers experts officials workers employees
        residents farmers users subjects interviews speakers adults members physicians doctors professionals
        practitioners leaders owners volunteers migrants refugees carers caregivers staff individuals
        entrepreneurs activists players families couples households journalists
        """.split(),
    )
)


def write(facts: Facts, text: ReadText) -> None:
    labels: dict[str, list[tuple[int, Placed]]] = defaultdict(list)
    for one in text.running():
        if one.kind in ("text", "item", "quote") and text.part(one) in ("body", "end", "frame", "review"):
            for letters, number in labelled(one.text):
                labels[letters].append((number, one))
    kinds = [(letters, found) for letters, found in labels.items() if len(found) >= ENOUGH]
    if len(kinds) != 1:
        return
    ((letters, found),) = kinds
    counted = size(text, letters)
    if counted is None or several(text):
        return
    one, said = counted
    beyond = {number for number, _ in found if number > said.number}
    if len(beyond) != 1 or max(beyond) > 2 * said.number or len({number for number, _ in found}) < ENOUGH:
        return
    facts.add("sample_counted", text.symbol, one.number, said.said, said.number, spans=(one.sentence.span,))
    scheme = any(numbered_scheme(each.text) for each in text.running() if letters[:1] in each.text.casefold())
    at = next(each for number, each in found if number in beyond)
    label = f"{letters.title()}{' ' * (len(letters) > 1)}{max(beyond)}"
    grade = Symbol("told" if scheme else "untold")
    facts.add("label_given", text.symbol, at.number, label, max(beyond), len(found), grade, spans=(at.sentence.span,))


def size(text: ReadText, letters: str) -> Statement | None:
    """The one number of those asked: by the noun of the label, else of interviews, else of all that is told."""
    told = [(one, said) for one, said in statements(text) if said.noun in PEOPLE]
    named = [each for each in told if each[1].noun == stem(letters)]
    asked = [each for each in told if each[1].interviewed]
    group = named or asked or told
    return group[0] if len({said.number for _, said in group}) == 1 else None
