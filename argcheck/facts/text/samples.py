"""How large the sample is said to be, and sizes that nothing reconciles: said in `rules/sample_size_differs.dl`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.amounts import amounts, counting
from argcheck.manuscript.samples import ATTRITION, COUNTED, SEVERAL, Told, told, told_off

WRITES = ("sample_told", "unreconciled")
NEAR = 0.6
"""What is fewer by more is a choice from the sample, told as if it were all."""
Statement = tuple[Placed, Told]


def write(facts: Facts, text: ReadText) -> None:
    by_noun: dict[str, list[Statement]] = defaultdict(list)
    for one, said in statements(text):
        by_noun[said.noun].append((one, said))
    clashing = [group for group in by_noun.values() if len({said.number for _, said in group}) == 2]
    if not clashing or several(text):
        return
    ledger = _Ledger(text)
    for group in clashing:
        ledger.write(facts, group)


def statements(text: ReadText) -> Iterator[Statement]:
    """What the paper says of its own sample, in its own voice, where nobody is cited for it."""
    beside = {(text.placed[n - 1].section, text.placed[n - 1].paragraph) for n in text.citing}
    for one in text.running():
        part = text.part(one)
        if part == "back" or one.kind not in ("text", "item") or one.number in text.citing or not counting(one.text):
            continue
        if part in ("review", "opening") and (one.section, one.paragraph) in beside:
            continue
        for said in told(one.text):
            indefinite = said.how == "a" and part != "summary"
            if not indefinite and text.voice(one.number).kind in ("own", "plan"):
                yield one, said


def several(text: ReadText) -> bool:
    """Whether the paper tells of several studies or samples of its own."""
    running = list(text.running())
    titles = [section.title for section, _ in text.sections]
    announced = [one.text for one in running if text.part(one) in ("summary", "frame")]
    return any(SEVERAL.search(said) for said in (*titles, *(one.text for one in running))) or any(
        COUNTED.search(said) for said in (*titles, *announced)
    )


class _Ledger:
    """The numbers of one paper, and where each stands."""

    def __init__(self, text: ReadText) -> None:
        self.text = text

    @cached_property
    def numbers(self) -> dict[int, set[int]]:
        """The numbers of each sentence that has any, by the sentence's own."""
        read = ((one.number, amounts(one.text)) for one in self.text.running())
        return {at: found for at, found in read if found}

    def write(self, facts: Facts, group: list[Statement]) -> None:
        sizes: dict[int, list[Statement]] = defaultdict(list)
        for one, said in group:
            sizes[said.number].append((one, said))
        odd, settled = sorted(sizes, key=lambda size: (len(sizes[size]), -sizes[size][0][0].number))
        if len({said.interviewed for _, said in group if said.how != "all"}) > 1:
            return
        pairs = ((one, other) for one in sizes[settled] for other in sizes[odd] if alike(one[1], other[1]))
        pair = next(pairs, None)
        if pair is None or self.reconciled(settled, odd):
            return
        if not all(self.only_there(size, told) for size, told in sizes.items() if size == odd or bare(told)):
            return
        hows = {pair[0][1].how, pair[1][1].how}
        plain = "drawn" not in hows and (len(sizes[settled]) > 1 or "all" not in hows or pair[0][1].how == "made")
        if odd < settled and "all" in hows and any(ATTRITION.search(one.text) for one in self.text.running()):
            plain = False
        for one, said in pair:
            facts.add("sample_told", self.text.symbol, one.number, said.said, spans=(one.sentence.span,))
        numbers = (pair[0][0].number, pair[1][0].number)
        grade = Symbol("plain" if plain else "loose")
        facts.add("unreconciled", self.text.symbol, *numbers, grade, basis="computed")

    def only_there(self, number: int, statements: list[Statement]) -> bool:
        """Whether a number stands nowhere but where the size of the sample is told."""
        known = {one.number for one, _ in statements}
        return all(at in known for at, found in self.numbers.items() if number in found)

    def reconciled(self, one: int, other: int) -> bool:
        """Whether a sentence gives both numbers, or their difference and what became of it."""
        for at, found in self.numbers.items():
            if one in found and other in found:
                return True
            if abs(one - other) in found and told_off(self.text.placed[at - 1].text, abs(one - other)):
                return True
        return False


def bare(told: list[Statement]) -> bool:
    """Whether a number is told of all there are, and of no sample."""
    return all(said.how == "all" for _, said in told)


def alike(one: Told, other: Told) -> bool:
    """Whether two statements are of one thing: what a further word narrows, or what was left in the end, is fewer."""
    fewer, more = sorted((one, other), key=lambda said: said.number)
    left = fewer.how == "final" and more.how != "final"
    if left or fewer.number < NEAR * more.number:
        return False
    part = bool(fewer.kinds - more.kinds) or bool(one.kinds and other.kinds and one.kinds.isdisjoint(other.kinds))
    same = one.interviewed == other.interviewed or "all" in (one.how, other.how)
    return same and not part
