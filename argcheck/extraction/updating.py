"""Bringing an argument file up to its manuscript: places follow, new claims are added, a person's lines stay."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from argcheck import model, writing
from argcheck.extraction.choosing import candidates, sentences
from argcheck.extraction.drafting import Drafter, place, shortened
from argcheck.extraction.naming import Names
from argcheck.extraction.nouns import Candidate
from argcheck.extraction.reasoning import may_follow
from argcheck.extraction.record import ABOUT, end_of_record, record_lines, recorded
from argcheck.facts import Reading
from argcheck.facts.manuscripts import address
from argcheck.manuscript import Found, Manuscript, Section, resolve
from argcheck.manuscript.citing import Citing
from argcheck.manuscript.headings import key
from argcheck.patterns import late
from argcheck.readers.argument.lines import Line, Statement, statements

LOST = (
    "a sentence of its places was not found in the manuscript as it is now: "
    "mend the place and the claim, or delete them"
)
LIKE = 0.6
"""How like a sentence has to be to a claim's text to be the claim's own sentence, changed."""
_HEADER = late(r"(?:paper|include|works?|word|kind|same|order|single|contrary)\b")


@dataclass()
class Edit:
    """Characters `start` to `end` give way to `new`."""

    start: int
    end: int
    new: str


@dataclass()
class Standing:
    """A claim of the file where its first sentence stands: in the order of the paper, and in that of the file."""

    claim: model.Claim
    statement: Statement
    order: int
    section: Section | None


@dataclass()
class Update:
    """One file brought up to one manuscript."""

    reading: Reading
    paper: Manuscript
    cited: Citing
    edits: list[Edit] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    by_digest: dict[str, list[model.Claim]] = field(default_factory=dict)
    standing: list[Standing] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.document = self.reading.document
        self.source = self.document.source
        self.text = self.source.text
        self.statements = list(statements(self.source))
        self.heads = {one.head.start: one for one in self.statements if one.head}
        self.order: dict[int, int] = {}
        self.sections: dict[int, Section] = {}
        for section in self.paper.sections:
            for paragraph in section.prose:
                for sentence in paragraph.sentences:
                    self.order[id(sentence)] = len(self.order)
                    self.sections[id(sentence)] = section

    def run(self) -> str:
        """The file's new text; the very same where nothing is to be changed."""
        self.known = recorded(self.text)
        for claim in self.document.claims:
            self.follow(claim)
        new = [one for one in candidates(self.paper) if one.here.digest not in self.known]
        if new:
            self.add(new)
        return self.edited()

    def edited(self) -> str:
        newline = "\r\n" if "\r\n" in self.text else "\n"
        written, last = "", 0
        for edit in sorted(self.edits, key=lambda edit: edit.start):
            written += self.text[last : edit.start]
            if edit.start == edit.end and written and not written.endswith("\n"):
                written += newline  # the file's last line has no end
            written += edit.new.replace("\n", newline)
            last = edit.end
        return written + self.text[last:]

    # Claims that are there

    def follow(self, claim: model.Claim) -> None:
        """Re-anchors what moved, marks what is gone, and notes which sentences the claim speaks of."""
        lost = False
        first: int | None = None
        for given in claim.places:
            found = resolve(address(given), self.paper)
            self.known |= {given.digest} if given.digest else set()
            lost = lost or found.status in ("changed", "gone")
            sentence = found.sentence
            if sentence is None:
                continue
            if found.status == "moved":
                self.move(given, found)
            if found.status != "changed" or alike(claim.text, sentence.text):
                self.known.add(sentence.digest)
            if found.status != "changed":
                self.by_digest.setdefault(sentence.digest, []).append(claim)
            if first is None and id(sentence) in self.order:
                first = self.order[id(sentence)]
                self.stands(claim, first, self.sections[id(sentence)])
        if lost and all(todo.text != LOST for todo in claim.todos):
            self.mark(claim)

    def stands(self, claim: model.Claim, order: int, section: Section) -> None:
        self.standing.append(Standing(claim, self.statement_of(claim), order, section))

    def statement_of(self, claim: model.Claim) -> Statement:
        return self.heads[self.source.offset(claim.span.line, claim.span.column)]

    def move(self, given: model.Place, found: Found) -> None:
        for spot in self.paper.spots.get(given.digest or "", []):
            if spot.sentence is found.sentence:
                written = writing.place(place(spot, self.paper, given.label or ""))
                start = self.source.offset(given.span.line, given.span.column)
                self.edits.append(Edit(start, self.source.offset(given.span.end_line, given.span.end_column), written))

    def mark(self, claim: model.Claim) -> None:
        statement = self.statement_of(claim)
        first = next(iter(statement.attributes), None)
        indent = first.start - self.line_start(first.start) if first else len(writing.INDENT)
        margin = self.text[first.start - indent : first.start] if first else writing.INDENT
        last = last_line(statement)
        self.insert(self.line_end(last.end), f"{margin}todo {writing.quoted(LOST)}\n")

    # What is new

    def add(self, new: list[Candidate]) -> None:
        """Puts new claims where the paper has them, works before them, and their digests on record.

            A section that the file `covers` was encoded in full: what is new there becomes a `todo`, as a claim without
        grounds would set off the checks of absence. Before there is a record, nothing there is new.
        """
        texts = [here.text for here in sentences(self.paper)]
        drafter = Drafter(self.paper, self.cited, Names(texts, self.names()))
        self.same_works(drafter)
        free = [one for one in new if not self.covers(one)]
        claims = {id(one): claim for one, claim in zip(free, drafter.claims(free, self.stated), strict=True)}
        if drafter.works:
            self.add_works(drafter.works.values())
        headed: set[tuple[int, int]] = set()
        for candidate in new:
            if (claim := claims.get(id(candidate))) is not None:
                self.place_claim(candidate, writing.claim(claim), headed)
            elif recorded(self.text):
                words = f"new in a section that is covered, as a {candidate.role}: {shortened(candidate.text)}"
                self.place_claim(candidate, f"todo {writing.quoted(words)}\n", headed)
        at = end_of_record(self.text)
        about = "" if recorded(self.text) else f"\n{ABOUT}"
        self.insert(at, about + record_lines(one.here.digest for one in new))

    def covers(self, candidate: Candidate) -> bool:
        """Whether the file says that it holds all of the section in which a candidate stands."""
        given = self.document.paper
        titles = {key(title.text) for title in given.covers} if given else set()
        return given is not None and (given.covers_everything or key(candidate.here.spot.section.title) in titles)

    def names(self) -> set[str]:
        """Every name that the file gives."""
        document = self.document
        given = {claim.name.text for claim in document.claims}
        given |= {one.name.text for claim in document.claims for one in claim.inferences if one.name}
        given |= {work.key.text for work in document.works} | {*self.reading.works}
        return given | ({document.paper.name.text} if document.paper else set())

    def same_works(self, drafter: Drafter) -> None:
        """Works that the file has already keep the key that they have there: told by title, or by `.bib` key."""
        titled = {work.title.casefold(): work.key.text for work in self.document.works}
        for reference in (one for cited in drafter.cited.values() for one in cited):
            title = (reference.title or shortened(reference.text)).casefold()
            known = titled.get(title) or (reference.key if reference.key in self.reading.works else None)
            if known:
                drafter.keys[id(reference)] = known

    def stated(self, drawn: Candidate, ground: Candidate) -> str | None:
        """The name of the paper's own claim that stands in the file for a ground; one that is held back gives none."""
        for claim in self.by_digest.get(ground.here.digest, []):
            held_back = claim.held_by is not None or claim.qualifiers or claim.absent
            if not held_back and may_follow(drawn.role, claim.role):
                return claim.name.text
        return None

    def add_works(self, works: Iterable[model.Work]) -> None:
        last = next((one for one in reversed(self.statements) if self.opens(one, re.compile(r"work\b"))), None)
        written = "".join(f"{writing.work(work)}\n" for work in works)
        after = last or next((one for one in self.statements if self.opens(one, re.compile(r"paper\b"))), None)
        at = self.block_end(after) if after else 0
        self.insert(at, written if last else f"\n{written}")

    def opens(self, statement: Statement, word: re.Pattern[str]) -> bool:
        return statement.head is not None and bool(word.match(self.text, statement.head.start))

    def place_claim(self, candidate: Candidate, written: str, headed: set[tuple[int, int]]) -> None:
        """Behind the claim that stands before it in its section, else before the next one there, else in between."""
        sentence = candidate.here.spot.sentence
        order, section = self.order[id(sentence)], self.sections[id(sentence)]
        here = [one for one in self.standing if one.section is section]
        before = [one for one in here or self.standing if one.order < order]
        if before:
            last = max(before, key=lambda one: (one.order, one.statement.head.start if one.statement.head else 0))
            at = self.block_end(last.statement)
        elif here:
            first = min(here, key=lambda one: one.statement.head.start if one.statement.head else 0)
            self.insert(self.block_start(first.statement), f"{written}\n")
            return
        else:
            at = self.header_end()
        heading = "" if here or (at, id(section)) in headed else f"\n{writing.heading(section.title or '(no title)')}"
        headed.add((at, id(section)))
        self.insert(at, f"{heading}\n{written}")

    # Places in the file

    def insert(self, at: int, new: str) -> None:
        self.edits.append(Edit(at, at, new))

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Behind the line break of the line that `at` stands in."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1

    def block_end(self, statement: Statement) -> int:
        """Behind a statement's last line, and the indented comments that follow on it."""
        at = self.line_end(last_line(statement).end)
        while (line := self.text[at : self.line_end(at)]).lstrip().startswith("#") and line[0].isspace():
            at = self.line_end(at)
        return at

    def block_start(self, statement: Statement) -> int:
        """Before a statement, and the comments that stand on it; a section's heading is none of them."""
        assert statement.head is not None
        at = self.line_start(statement.head.start)
        while at:
            above = self.line_start(at - 1)
            line = self.text[above:at]
            if not line.startswith("#") or line.startswith("# ---"):
                break
            at = above
        return at

    def header_end(self) -> int:
        """Behind the statements about the paper, its words and works; where there are none, at the end of the file."""
        last = None
        for statement in self.statements:
            if not self.opens(statement, _HEADER):
                break
            last = statement
        return self.block_end(last) if last else 0


def last_line(statement: Statement) -> Line:
    line = statement.attributes[-1] if statement.attributes else statement.head
    assert line is not None
    return line


def alike(text: str, sentence: str) -> bool:
    """Whether a claim's text is that of a sentence but for a few words."""
    return difflib.SequenceMatcher(None, text, shortened(sentence), autojunk=False).ratio() >= LIKE


def updated(reading: Reading, paper: Manuscript, cited: Citing) -> str:
    """The text of an argument file brought up to its manuscript; nothing that a person wrote is changed or lost."""
    return Update(reading, paper, cited).run()
