"""What a paper says of its design, and where its analysis bears it out: numbers, coders, consent, sources, verdicts.

Said in English in `rules/designs.dl`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript import designs
from argcheck.manuscript.consenting import consenting
from argcheck.manuscript.methods import USING, denied
from argcheck.manuscript.planned import put_off
from argcheck.manuscript.raters import coding
from argcheck.manuscript.secondhand import secondhand
from argcheck.manuscript.stances import renounces
from argcheck.manuscript.voice import THEIRS
from argcheck.manuscript.words import STOP
from argcheck.patterns import late

WRITES = (
    "claims_numbers",
    "claims_inference",
    "inference_shown",
    "picture",
    "will_be_done",
    "passes_verdict",
    "disclaims_testing",
    "one_case",
    "several_cases",
    "coders",
    "coding_shown",
    "consent",
    "people_studied",
    "said_of_sources",
    "only_sources",
    "sources_of",
    "data_collected",
    "people_asked",
    "source_class",
    "class_shown",
    "one_hand",
    "other_hand",
)
REACH = 8
"""Sentences within which the other hand follows the one."""
SOON = 2
"""Sentences within which a turn to the contrary may stand for it."""
LEAST = 3
"""Letters of a word that names people."""


def write(facts: Facts, text: ReadText) -> None:
    _Designs(facts, text).write()


class _Designs:
    """Writes what one manuscript says of its design."""

    def __init__(self, facts: Facts, text: ReadText) -> None:
        self.facts = facts
        self.text = text
        self.promising = list(self.own(text.standing_in(text.work.promising)))
        self.method = [one for one in self.promising if one.section in text.work.method]
        self.analysis = text.standing_in(text.work.analysis)

    def own(self, sentences: Iterable[Placed]) -> Iterator[Placed]:
        """Those in the author's voice."""
        return (one for one in sentences if self.text.voice(one.number).kind not in THEIRS)

    def add(self, predicate: str, one: Placed, *said: str | Symbol) -> None:
        self.facts.add(predicate, self.text.symbol, one.number, *said, basis="computed", spans=(one.sentence.span,))

    def each(
        self,
        predicate: str,
        pattern: re.Pattern[str],
        sentences: Iterable[Placed],
        *kind: Symbol,
        but: re.Pattern[str] | None = None,
    ) -> bool:
        """A fact for each sentence that says what the pattern looks for, does not deny it, and has nothing of `but`;
        whether there is one."""
        some = False
        for one in sentences:
            match = designs.said(pattern, one.text)
            if match and not (but and but.search(one.text)):
                self.add(predicate, one, *kind, match[0].strip())
                some = True
        return some

    def first(self, predicate: str, pattern: re.Pattern[str], sentences: Iterable[Placed]) -> None:
        """A fact for the first sentence in which the pattern stands."""
        for one in sentences:
            if match := pattern.search(one.text):
                self.add(predicate, one, match[0].strip())
                return

    def write(self) -> None:
        for pattern in (designs.QUANTITATIVE, designs.INFERENTIAL):
            self.each("claims_numbers", pattern, self.using(pattern), but=designs.REVIEWING)
        inferring = list(self.using(designs.INFERENTIAL))
        if self.each("claims_inference", designs.INFERENTIAL, inferring, but=designs.REVIEWING):
            self.first("inference_shown", designs.INFERRED, self.analysis)
        for one in self.analysis:
            if one.kind == "caption" and designs.PICTURE.match(one.text):
                self.add("picture", one)
        for one in (*self.method, *self.own(self.analysis)):
            if "()" in one.text or "[1" in one.text or "`" in one.text or designs.SHOWN.search(one.text):
                continue  # what a program will do, or what the reader will be shown
            match = designs.said(designs.FUTURE, one.text)
            said = match[0].strip() if match else put_off(one.text)
            if said and (match or not denied(one.text, 0, 0)) and not designs.LATER.search(one.text):
                self.add("will_be_done", one, said)
        self.verdicts()
        self.people()
        self.sources()
        self.hands()

    def using(self, pattern: re.Pattern[str]) -> Iterator[Placed]:
        """The sentences of the methods, and those of the abstract that say it is used, for that may be the subject."""
        for one in self.promising:
            match = pattern.search(one.text)
            if match and (one.section in self.text.work.method or USING.search(one.text[: match.start()])):
                yield one

    def verdicts(self) -> None:
        text = self.text
        for one in self.own(text.standing_in((*text.work.abstract, *text.work.after))):
            match = designs.VERDICT.search(one.text) or designs.PROVES.search(one.text)
            if not match or denied(one.text, match.start(), len(one.text)):
                continue
            if text.voice(one.number).strength in ("plain", "necessary"):
                said = match.groupdict()
                word = next(said[name] for name in ("word", "word2", "word3") if said.get(name))
                what = next(said[name] for name in ("what", "what2", "what3") if said.get(name))
                self.add("passes_verdict", one, word.lower(), " ".join(what.split()))
        prepared = (*text.work.promising, *text.work.before, *self.untold())
        for one in text.standing_in(prepared):
            if text.voice(one.number).kind in THEIRS and text.voice(one.number).kind != "limitation":
                continue
            match = designs.UNTESTED.search(one.text)
            if denial := match[0] if match else renounces(one.text):
                self.add("disclaims_testing", one, denial)
        self.each("one_case", designs.SINGLE, self.promising)
        self.first("several_cases", designs.SEVERAL, (one for one in self.promising if "case" in one.text.casefold()))

    def untold(self) -> Iterator[int]:
        """Sections before the methods whose titles do not tell what they are for (hypotheses, questions)."""
        told = {*self.text.work.after, *self.text.work.promising, *self.text.work.before}
        for number, (_, role) in enumerate(self.text.sections, 1):
            if number not in told and role is None:
                yield number

    def people(self) -> None:
        text = self.text
        coded = self.each("coders", designs.CODERS, self.method)
        for one in self.method if not coded else ():
            if (said := coding(one.text)) and not denied(one.text, 0, len(one.text)):
                self.add("coders", one, said)
                coded = True
        if coded:
            agreed = (one for one in self.agreement() if designs.AGREED.search(one.text))
            self.first("coding_shown", designs.CODED, (*agreed, *self.analysis))
        spoken = [one for one in text.running() if designs.CONSENT.search(one.text) or consenting(one.text)]
        if not spoken:
            return
        for one in spoken:
            if not designs.NO_CONSENT.search(one.text) and one.role in ("declarations", "method"):
                match = designs.CONSENT.search(one.text)
                self.add("consent", one, match[0] if match else consenting(one.text))
        numbers = {one.number for one in spoken}
        studied = text.standing_in((*text.work.promising, *text.work.analysis))
        others = [one for one in studied if one.number not in numbers]
        self.first("people_studied", designs.PEOPLE, others)
        design = (one for one in others if one.section in text.work.promising)
        self.first("people_studied", designs.DESIGNED, design)
        named = (match for one in spoken for match in designs.CONSENTING.finditer(one.text))
        for who in dict.fromkeys(match["who"] or match["whom"] for match in named):
            if len(who) > LEAST and who.casefold() not in STOP | designs.NOBODY:
                self.first("people_studied", re.compile(rf"\b{re.escape(who.rstrip('s'))}s?\b", re.IGNORECASE), others)

    def agreement(self) -> Iterator[Placed]:
        """Sentences of the methods that report agreement in numbers or words."""
        return (one for one in self.method if late(r"\bcod(?:er|ing|ed)|rater|agree|kappa|κ", re.I).search(one.text))

    def sources(self) -> None:
        for kind, only, other in (
            ("secondary", designs.ONLY_SECONDARY, designs.PRIMARY),
            ("primary", designs.ONLY_PRIMARY, designs.SECONDARY),
        ):
            told = self.each("only_sources", only, self.promising, Symbol(kind))
            if told:
                self.each("said_of_sources", only, self.promising)
            elif kind == "secondary":
                told = self.second_hand()
            if told:
                self.each("data_collected", designs.COLLECTED, self.method)
                if kind == "secondary":
                    self.each("people_asked", designs.ASKED, self.asking())
                self.each("sources_of", other, self.method, Symbol("primary" if kind == "secondary" else "secondary"))
        listing = {(one.section, one.paragraph) for one in self.promising if designs.LISTED_SOURCES.search(one.text)}
        for name, (named, shown) in designs.CLASSES.items():
            beside = [one for one in self.promising if (one.section, one.paragraph) in listing]
            promised = [one for one in beside if designs.said(named, one.text)]
            for one in promised:
                if match := designs.said(named, one.text):
                    self.add("said_of_sources", one, match[0])
                    self.add("source_class", one, name, match[0])
            if promised and (found := self.shown(shown, {one.number for one in promised})):
                self.facts.add("class_shown", self.text.symbol, name, found, basis="computed")

    def second_hand(self) -> bool:
        """Facts for the sentences that say in other words that all sources are secondary; whether there is one."""
        some = False
        for one in self.promising:
            if said := secondhand(one.text):
                self.add("only_sources", one, Symbol("secondary"), said)
                self.add("said_of_sources", one, said)
                some = True
        return some

    def asking(self) -> Iterator[Placed]:
        """The sentences of the analysis in which the author may tell of people who were asked."""
        return (one for one in self.analysis if one.number not in self.text.citing and one.kind in ("text", "item"))

    def shown(self, pattern: re.Pattern[str], but: set[int]) -> str:
        """What shows a class of sources: in an entry, a note, or a sentence other than those that promise it."""
        entries = (entry.text for entry in self.text.cited.references)
        notes = (sentence.text for note in self.text.paper.notes for sentence in note.sentences)
        running = (one.text for one in self.text.running("abstract") if one.number not in but)
        for said in (*entries, *notes, *running):
            if match := pattern.search(said):
                return match[0]
        return ""

    def hands(self) -> None:
        placed = list(self.text.running("recommendations", "abstract", "declarations"))
        for at, one in enumerate(placed):
            if match := designs.ONE_HAND.search(one.text):
                self.add("one_hand", one)
                follow = [one.text[match.end() :]]
                follow += [later.text for later in placed[at + 1 : at + 1 + REACH] if later.section == one.section]
                if any(map(designs.OTHER_HAND.search, follow)) or any(map(designs.TURN.search, follow[: 1 + SOON])):
                    self.add("other_hand", one)
