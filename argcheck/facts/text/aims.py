"""What becomes of hypotheses, questions and objectives: whether their labels, or their own words, come back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.aims import Aim, own_words
from argcheck.manuscript.labels import mentioned, short_objectives, speaks_of_aims
from argcheck.manuscript.parts import LATER
from argcheck.manuscript.words import roots_of, words
from argcheck.patterns import caseless, late

WRITES = (
    "aim",
    "listed",
    "aim_own",
    "aim_back",
    "aim_together",
    "aim_alone",
    "aim_nearest",
    "aim_weighed",
    "aim_beside",
    "aim_at_end",
    "aim_named",
    "all_named",
    "aim_judged",
    "hypotheses_spoken_of",
)
ANNOUNCING = ("opening", "review", "frame")
"""The parts in which an aim is announced; the summary says it again."""
_ALL = late(
    r"\b(?:all|both|none|most|any|some|our|the|these|(?:two|three|four|five|six|seven|eight|nine|ten|\d+))"
    r"\s(?:of\s)?(?:(?:the|our|these|my|its)\s)?(?:\w+\s){0,2}"
    r"(?P<what>hypotheses|propositions|research questions|questions|objectives|aims|goals)\b"
    r"|\b(?:each|every|neither|no)\s(?:\w+\s){0,2}(?P<one>hypothesis|proposition|question|objective|aim|goal)\b",
    re.IGNORECASE,
)
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTED = frozenset("hypotheses propositions questions objectives aims goals".split())
_LISTING = late(r"\b(?:questions|hypotheses|objectives|aims|propositions)\b", re.IGNORECASE)
"""The title of a section that lists what is announced."""
_SERIES = {"hyp": "hypothesis", "pro": "hypothesis", "res": "question", "que": "question"}
VERDICT = late(
    r"\b(?:support|confirm|corroborat|validat|reject|refut|disconfirm|accept|verif|falsif|substantiat|disprov|uph[eo]ld"
    r"|borne out|bears? out|holds?\b|held\b|consistent with|in line with"
    r"|as (?:expected|predicted|hypothesi)|contrary to"
    r"|inconclusive|no evidence|evidence (?:for|against)|significant|answer|met\b|achiev|fulfil)",
    re.IGNORECASE,
)


def write(facts: Facts, text: ReadText) -> None:
    _Aims(facts, text).write()


class _Aims:
    def __init__(self, facts: Facts, text: ReadText) -> None:
        self.facts = facts
        self.text = text
        common = set(roots_of(text.paper.title))
        announced = [one for one in text.announced if self.announces(one)]
        self.aims = list(enumerate(announced, 1))
        self.own = {number: own_words(one.text, common) for number, one in self.aims}
        self.own_sentences = {text.number(one.sentence) for one in announced}

    @cached_property
    def discussing(self) -> int:
        """The first section that discusses or concludes; past the last one where none does."""
        found = (
            number
            for number, ((section, role), part) in enumerate(zip(self.text.sections, self.text.parts, strict=True), 1)
            if part in LATER and (role in ("discussion", "conclusion") or "discussion" in section.title.casefold())
        )
        return next(found, len(self.text.sections) + 1)

    def announces(self, aim: Aim) -> bool:
        """Whether an aim stands where aims are announced; in a table `H0` may be anything."""
        number = self.text.number(aim.sentence)
        if not number or self.text.part(self.text.placed[number - 1]) not in ANNOUNCING:
            return False
        named = self.text.placed[number - 1].kind != "row" or aim.series != "hypothesis"
        return named or any("hypothes" in caseless(one.text) for one in self.text.running())

    def add(self, predicate: str, *arguments: object, at: Placed | None = None) -> None:
        spans = (at.sentence.span,) if at else ()
        self.facts.add(predicate, self.text.symbol, *arguments, basis="computed", spans=spans)

    def write(self) -> None:
        if not self.aims:
            return
        for number, aim in self.aims:
            at = self.text.placed[self.text.number(aim.sentence) - 1]
            self.add("aim", number, Symbol(aim.series), aim.label, aim.name, at.number, at=at)
            if aim.label or _LISTING.search(aim.section.title):
                self.add("listed", number, at=at)
            self.words(number, aim.series == "objective")
        self.beside()
        self.labels()

    def beside(self) -> None:
        """Which aims of a kind stand in one section, so that one can be held against the others."""
        placed = {number: self.text.placed[self.text.number(aim.sentence) - 1] for number, aim in self.aims}
        for number, aim in self.aims:
            for other, its in self.aims:
                if other != number and its.series == aim.series and placed[other].section == placed[number].section:
                    self.add("aim_beside", number, other)

    def weigh(self, number: int, within: tuple[str, ...]) -> None:
        """How much of an aim one paragraph elsewhere has, and how much of it none has, its words weighed: per cent."""
        text, own = self.text, self.own[number]
        here = text.placed[text.number(self.aims[number - 1][1].sentence) - 1].section
        weights = {root: text.weight(root) for root in own}
        held: Counter[tuple[int, int]] = Counter()
        lost = 0.0
        for root, weight in weights.items():
            found = (text.placed[n - 1] for n in text.roots.get(root, ()))
            spots = {(one.section, one.paragraph) for one in found if text.part(one) in within and one.section != here}
            held.update(dict.fromkeys(spots, weight))
            lost += 0 if spots else weight
        every = sum(weights.values()) or 1.0
        self.add("aim_weighed", number, round(100 * max(held.values(), default=0.0) / every), round(100 * lost / every))

    def words(self, number: int, framed: bool) -> None:
        """How many of an aim's own words come back at all, how many at the end, and where most stand together.

        What an objective promises may be done in the theory and method too: those are searched where it is `framed`.
        """
        own = self.own[number]
        self.add("aim_own", number, len(own), ", ".join(own.values()))
        shared: Counter[int] = Counter()
        back, end = set(), set()
        for root in own:
            for found in self.text.roots.get(root, ()):
                one = self.text.placed[found - 1]
                part = self.text.part(one)
                if part in LATER or (part == "frame" and framed and found not in self.own_sentences):
                    shared[found] += 1
                    back.add(root)
                    if one.section >= self.discussing:
                        end.add(root)
        titles = {root for title in self.titles() for root in title}
        back |= own.keys() & titles
        within = (*LATER, "frame") if framed else LATER
        together = self.text.together(own, within)
        self.weigh(number, within)
        self.add("aim_together", number, len(together), ", ".join(own[root] for root in together))
        here = self.text.number(self.aims[number - 1][1].sentence)
        alone = [word for root, word in own.items() if self.text.only_in(root, here)]
        self.add("aim_alone", number, len(alone), ", ".join(alone))
        self.add("aim_back", number, len(back), ", ".join(own[root] for root in own if root in back))
        if self.discussing <= len(self.text.sections):
            self.add("aim_at_end", number, len(end))
        if shared:
            best = max(shared, key=lambda found: (shared[found], -found))
            at = self.text.placed[best - 1]
            held = [word for root, word in own.items() if best in self.text.roots.get(root, ())]
            self.add("aim_nearest", number, best, ", ".join(held), at=at)

    def judges(self, section: int, paragraph: int) -> bool:
        """Whether some sentence of a paragraph gives a verdict."""
        found = self.text.sections[section - 1][0].paragraphs[paragraph - 1].sentences
        return any(VERDICT.search(sentence.text) for sentence in found)

    def titles(self) -> Iterator[set[str]]:
        """The roots of each heading in the parts that are searched."""
        for (section, _), part in zip(self.text.sections, self.text.parts, strict=True):
            if part in LATER:
                yield set(roots_of(section.title))

    def labels(self) -> None:
        """Where labels are named again, alone or all together, and whether something is said of how it came out."""
        short = short_objectives(self.text.paper)
        known = {(aim.series, aim.label): number for number, aim in self.aims if aim.label}
        for one in self.text.later:
            if one.number in self.own_sentences:
                continue
            if "ypothes" in one.text:
                self.add("hypotheses_spoken_of", one.number, at=one)
            for series, label, _ in mentioned(one.text, short):
                for number in _meant(known, series, label):
                    self.add("aim_named", number, one.number, at=one)
                    if self.judges(one.section, one.paragraph):
                        self.add("aim_judged", number, one.number, at=one)
            if together := speaks_of_aims(one.text) and _ALL.search(one.text):
                series = _SERIES.get((together["what"] or together["one"])[:3].casefold(), "objective")
                if not self.more_than(series, counted(together[0])):
                    self.add("all_named", Symbol(series), one.number, at=one)

    def more_than(self, series: str, said: int) -> bool:
        """Whether the paper announces more of a series without labels than `the two questions` can name.

        One sentence may announce several: `it asks two questions: who … and why …`.
        """
        announced = [aim for _, aim in self.aims if aim.series == series]
        return (
            said > 0
            and not any(aim.label for aim in announced)
            and (said < sum(max(1, counted(aim.text)) for aim in announced))
        )


def counted(text: str) -> int:
    """The number that a few words on aims give (`the two questions`), or the first of a sentence; 0 for none."""
    found = words(text)
    for at, word in enumerate(found[:-1]):
        number = 2 if word == "both" else NUMBERS.index(word) + 2 if word in NUMBERS else 0
        if number and any(each in _COUNTED for each in found[at + 1 : at + 4]):
            return number
    return 0


def _meant(known: dict[tuple[str, str], int], series: str, label: str) -> list[int]:
    """The aims that a label stands for: itself, or `1a` and `1b` for `1`, or `1` for `1a`."""
    if (series, label) in known:
        return [known[series, label]]
    return [
        number
        for (of, other), number in known.items()
        if of == series and (other.rstrip("abcdefgh") == label or label.rstrip("abcdefgh") == other)
    ]
