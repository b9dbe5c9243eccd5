"""Who holds what: topics, and the position of each paper on each, with the claims that take it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Any

from argcheck.datalog import Atom, Compound, Constant, Derivation, Model, ProgramErrors, Symbol, Variable, parse_atom
from argcheck.relations.intervals import overlap
from argcheck.source import Span

if TYPE_CHECKING:
    from argcheck.facts import Facts
    from argcheck.rules.speech import Speech

OWN = ("affirms", "denies")
"""What a paper does in its own voice and is committed to."""
TAKEN = (*OWN, "reports")
"""What counts as taking or reporting a position; to ask, to suppose or to raise something is none."""


class UnknownTopic(LookupError):
    """A topic that no paper speaks of; the message suggests the nearest."""


@dataclass(frozen=True, slots=True)
class Backing:
    """A claim that a position rests on: its span in the argument file, and those in the manuscript, said by `where`."""

    name: str
    role: str
    text: str
    spans: tuple[Span, ...]
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """What one paper does with one content: affirms, denies, reports, asks, hypothesises or raises it.

    `basis` is said, kinds, contraries, warrants, theory or presumed, and empty for what commits the paper to nothing;
    `sign` is what a report or a hypothesis does with the content.
    """

    paper: str
    stance: str
    sign: str
    basis: str
    holder: str
    content: str
    text: str
    claims: tuple[Backing, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A content without the senses of its terms; `difference` is contradict, differ, both or nothing.

    *contradict*: what one paper affirms another denies. *differ*: one affirms and another denies, and the sense, period
    or respect is not the same. *both*: one paper by itself affirms and denies.
    """

    content: str
    text: str
    difference: str
    positions: tuple[Position, ...]
    silent: tuple[str, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that take or report a position."""
        return tuple(dict.fromkeys(one.paper for one in self.positions if one.stance in TAKEN))


@dataclass(frozen=True, slots=True)
class Paper:
    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Positions:
    """Topics by papers, those first on which papers contradict one another; `left_out` have too few positions."""

    papers: tuple[Paper, ...]
    topics: tuple[Topic, ...]
    left_out: int = 0


def positions(model: Model, facts: Facts, speech: Speech, topic: str = "", every: bool = False) -> Positions:
    """The topics on which at least two papers take or report a position, or (`every`) all that a paper speaks of.

    `topic` narrows them to those that mention a term, or to one content, which is shown however few speak of it. Raises
    UnknownTopic.
    """
    survey = Survey(model, facts, speech)
    wanted, exact = survey.meant(topic) if topic else (list(survey.topics), False)
    found = [survey.topic(content) for content in wanted]
    found = [one for one in found if every or exact or len(one.papers) > 1]
    ranks = ("contradict", "differ", "both", "")
    found.sort(key=lambda one: (ranks.index(one.difference), -len(one.papers)))
    named = [facts.named[paper] for paper in survey.papers]
    papers = tuple(Paper(one.name, one.text, facts.paths[one.name]) for one in named)
    return Positions(papers, tuple(found), len(wanted) - len(found))


@dataclass(frozen=True, slots=True)
class Row:
    """One paper's commitment to a content."""

    paper: Symbol
    sign: str
    content: Constant
    period: Constant
    respect: Constant
    predicate: str

    @property
    def atom(self) -> Atom:
        return Atom(self.predicate, (self.paper, Symbol(self.sign), self.content, self.period, self.respect))


class Survey:
    """Sorts what papers say and are committed to by topic."""

    def __init__(self, model: Model, facts: Facts, speech: Speech) -> None:
        self.model = model
        self.facts = facts
        self.speech = speech
        self.bounds = speech.bounds
        self.papers: list[Any] = [paper for (paper,) in model.relation("paper")]
        self.owner: dict[Any, Any] = {row[0]: row[1] for row in model.relation("owner")}
        self.asserted = {claim for _, claim in model.relation("asserted")}
        self.role: dict[Any, str] = {claim: str(role) for claim, role in model.relation("role")}
        self.holder: dict[Any, str] = {claim: str(holder) for claim, _, _, holder in model.relation("reported")}
        same: list[Any] = model.relation("same")
        self.names: dict[Any, Symbol] = {other: one for _, one, other in reversed(same) if str(one) < str(other)}

    @cached_property
    def topics(self) -> dict[Constant, list[tuple[Any, ...]]]:
        """What claims say or ask, by topic, in the order of the files: claim, sign, content, period, respect."""
        found: dict[Constant, list[tuple[Any, ...]]] = {}
        for row in self.model.relation("says"):
            if isinstance(row[2], Compound):
                found.setdefault(self.abstract(row[2]), []).append(row)
        for claim, _, content in self.model.relation("asks"):
            if isinstance(content, Compound):
                asked = (claim, Symbol("asks"), content, Symbol("always"), Symbol("any"))
                found.setdefault(self.abstract(content), []).append(asked)
        return found

    @cached_property
    def commitments(self) -> dict[Constant, list[Row]]:
        """What papers are committed to, or presume, by topic."""
        found: dict[Constant, list[Row]] = {}
        for predicate in ("committed", "presumed"):
            for paper, sign, content, period, respect in self.model.relation(predicate):
                topic = self.abstract(content)
                if topic in self.topics and isinstance(paper, Symbol):
                    found.setdefault(topic, []).append(Row(paper, str(sign), content, period, respect, predicate))
        return found

    @cached_property
    def grounds(self) -> dict[str, set[tuple[Any, ...]]]:
        """Rows by how they came to be held: `direct` and `closed` affirm or deny, `barred` rule out."""
        found: dict[str, set[tuple[Any, ...]]] = {}
        for predicate in ("direct", "closed", "barred"):
            rows = (row[:-1] for row in self.model.relation(predicate) if row[-1] == Symbol("firm"))
            found[predicate] = set(rows)
        return found

    @cached_property
    def terms(self) -> dict[Constant, dict[str, None]]:
        """The words and terms of each topic, and those of what is said on it, with their senses."""
        contents = ((topic, [topic, *(row[2] for row in said)]) for topic, said in self.topics.items())
        return {topic: {word: None for content in every for word in words(content)} for topic, every in contents}

    # Topics

    def abstract(self, content: Constant) -> Constant:
        """A content without senses, and with one name for what has two."""
        if isinstance(content, Symbol):
            return self.renamed(Symbol(content.name.split("/", 1)[0]))
        if isinstance(content, Compound):
            arguments: tuple[Any, ...] = content.arguments
            return Compound(content.functor, tuple(map(self.abstract, arguments)))
        return content

    def renamed(self, name: Symbol) -> Symbol:
        while name in self.names:
            name = self.names[name]
        return name

    def meant(self, topic: str) -> tuple[list[Constant], bool]:
        """The topics that a term or a content picks out, and whether it was a content. Raises UnknownTopic."""
        try:
            atom = parse_atom(topic)
        except ProgramErrors:
            raise UnknownTopic(f"'{topic}' is neither a term nor a content, such as stabilises(nato, europe)") from None
        if atom.arguments:
            wanted: Any = Compound(atom.predicate, atom.arguments)
            found = [one for one in self.topics if fits(self.abstract(wanted), one)]
        else:
            term = self.renamed(Symbol(atom.predicate)).name
            found = [one for one, terms in self.terms.items() if {term, atom.predicate} & terms.keys()]
        if not found:
            near = get_close_matches(atom.predicate, {word: None for terms in self.terms.values() for word in terms}, 1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise UnknownTopic(f"no paper speaks of '{topic}'{hint}")
        return found, bool(atom.arguments)

    def topic(self, content: Constant) -> Topic:
        """A topic with every paper's positions on it."""
        taken = {paper: [*self.of_paper(paper, content)] for paper in self.papers}
        return Topic(
            content=str(content),
            text=self.speech.constant(content),
            difference=self.difference(content),
            positions=tuple(one for found in taken.values() for one in found),
            silent=tuple(paper.name for paper, found in taken.items() if not found),
        )

    # Positions

    def of_paper(self, paper: Symbol, topic: Constant) -> Iterator[Position]:
        """What a paper says, then what it is committed to without saying so, then what it only reports or mentions."""
        said: dict[tuple[Any, ...], list[Any]] = {}
        for claim, sign, content, period, respect in self.topics[topic]:
            if self.owner.get(claim) == paper:
                key = (*self.stance(claim, str(sign)), content, period, respect)
                said.setdefault(key, []).append(claim)
        own = {key[0] for key in said} & set(OWN)
        for key, claims in said.items():
            if key[0] in OWN:
                yield self.position(paper, key, claims, "said")
        for predicate in ("committed", "presumed"):
            rows = [row for row in self.commitments.get(topic, ()) if (row.paper, row.predicate) == (paper, predicate)]
            followed = [row for row in rows if row.sign not in own]
            yield from most_specific(map(self.followed, followed))
            own |= {row.sign for row in followed}
        for key, claims in said.items():
            if key[0] not in OWN:
                yield self.position(paper, key, claims, "")

    def stance(self, claim: Symbol, sign: str) -> tuple[str, str, str]:
        """What saying something in this claim amounts to, with its sign and whose view it is."""
        if claim in self.holder:
            return "reports", sign, self.holder[claim]
        if sign == "asks":
            return "asks", sign, ""
        if claim in self.asserted:
            return sign, sign, ""
        return ("hypothesises" if self.role[claim] == "hypothesis" else "raises"), sign, ""

    def position(self, paper: Symbol, key: tuple[Any, ...], claims: Iterable[Symbol], basis: str) -> Position:
        stance, sign, holder, content, period, respect = key
        backing = tuple(self.backing(claim) for claim in dict.fromkeys(claims))
        text = self.speech.claim(content, period, respect)
        return Position(paper.name, stance, sign, basis, holder, str(content), text, backing)

    def followed(self, row: Row) -> Position:
        """A commitment that no claim says as it stands, with the claims that it follows from."""
        leaves = [*reasons(self.model.derivation(row.atom), self.bounds)]
        used = {atom.predicate for atom in leaves}
        if row.predicate == "presumed":
            basis = "presumed"
        elif "warrant" in used:
            basis = "warrants"
        elif "says" not in used:
            basis = "theory"
        else:
            basis = "contraries" if "excludes" in used else "kinds"
        claims = [atom.arguments[0] for atom in leaves if atom.predicate in ("says", "warrant", "held_by_theory")]
        key = (row.sign, row.sign, "", row.content, row.period, row.respect)
        return self.position(row.paper, key, [one for one in claims if isinstance(one, Symbol)], basis)

    def backing(self, claim: Symbol) -> Backing:
        known = self.facts.named[claim]
        return Backing(known.name, known.role, known.text, known.spans, known.where)

    # Differences

    def difference(self, topic: Constant) -> str:
        """How far papers disagree on a topic: see Topic."""
        rows = [row for row in self.commitments.get(topic, ()) if row.predicate == "committed"]
        yes, no = ([row for row in rows if row.sign == sign] for sign in OWN)
        pairs = [(one, other) for one in yes for other in no]
        between = [(one, other) for one, other in pairs if one.paper != other.paper]
        if any(self.collide(one, other) for one, other in between):
            return "contradict"
        return "differ" if between else "both" if pairs else ""

    def collide(self, one: Row, other: Row) -> bool:
        """Whether what one paper affirms is what another denies, or says is ruled out by what the other says itself."""
        if one.respect != other.respect or not any(True for _ in overlap(one.period, other.period)):
            return False
        if self.renamed_all(one.content) != self.renamed_all(other.content):
            return False
        denied, affirmed = self.grounds["closed"], self.grounds["direct"]
        return other.atom.arguments in denied or one.atom.arguments in affirmed

    def renamed_all(self, content: Constant) -> Constant:
        """A content with one name for what has two, its senses kept."""
        if isinstance(content, Symbol):
            return self.renamed(content)
        if isinstance(content, Compound):
            arguments: tuple[Any, ...] = content.arguments
            return Compound(content.functor, tuple(map(self.renamed_all, arguments)))
        return content


def most_specific(found: Iterable[Position]) -> Iterator[Position]:
    """Without what the same claims give again in fewer senses, as `growth` where they give `growth/accession`."""
    ordered = list(found)
    for one in ordered:
        kin = [other for other in ordered if (other.sign, other.claims) == (one.sign, one.claims)]
        if one.content.count("/") == max(other.content.count("/") for other in kin):
            yield one


def reasons(root: Derivation, bounds: Collection[str]) -> Iterator[Atom]:
    """The atoms of a derivation, each once, without what only limits what its rules look at (`bounds`)."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        current = waiting.pop()
        if id(current) in seen or current.conclusion.predicate in bounds:
            continue
        seen.add(id(current))
        yield current.conclusion
        waiting.extend(reversed(current.premises))


def words(content: Any) -> dict[str, None]:
    """The words and terms of a content, each once."""
    if isinstance(content, Symbol):
        return {content.name: None}
    if isinstance(content, Compound):
        return {content.functor: None} | {word: None for part in content.arguments for word in words(part)}
    return {}


def fits(pattern: Any, content: Any) -> bool:
    """Whether a content is one that a pattern, maybe with variables, stands for."""
    if isinstance(pattern, Variable):
        return True
    if isinstance(pattern, Compound) and isinstance(content, Compound):
        same = (pattern.functor, len(pattern.arguments)) == (content.functor, len(content.arguments))
        return same and all(map(fits, pattern.arguments, content.arguments))
    return bool(pattern == content)
