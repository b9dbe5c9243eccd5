"""What an argument file is made of, and what its conclusions and its vocabulary hang on: a view, not a judgement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argcheck.datalog import Atom, Constant, Model, Symbol
from argcheck.datalog.graphs import components
from argcheck.diagnostic import Diagnostic, Proof
from argcheck.manuscript import Manuscript
from argcheck.model import ROLES, Claim, Document
from argcheck.source import Span

if TYPE_CHECKING:
    from argcheck.facts import Facts, Named, Reading
    from argcheck.rules.speech import Speech

CARRYING = ("premise", "assumption", "definition", "evidence", "finding")
"""Roles of what may carry a conclusion by itself."""
CARRIED = ("conclusion", "recommendation")
APART = ("references", "declarations", "keywords")
"""Sections that nobody expects a claim to point to."""
STATED = ("declares", "kind", "same", "below", "warrant")
"""Facts that statements of vocabulary, and warrants, leave among the leaves of a proof."""
NAMES = {"below": "order"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A section of the manuscript."""

    title: str
    words: int
    span: Span


@dataclass(frozen=True, slots=True)
class Support:
    """A claim without which the claims that it `carries` fall; all by their names."""

    name: str
    role: str
    text: str
    span: Span
    carries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something left to do, and where it is written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class PaperStats:
    """One argument file in numbers and names; `chain` is the deepest way from a conclusion down to its grounds.

    `unread` are sections that no claim points to, None where there is no manuscript. `silent` are claims of
    which the file does not say what grounds them or takes them up, as AC108 counts them.
    """

    name: str
    title: str
    path: str
    roles: tuple[tuple[str, int], ...]
    formal: int
    reported: int
    inferences: int
    tests: int
    chain: tuple[str, ...]
    supports: tuple[Support, ...]
    unread: tuple[Passage, ...] | None
    silent: tuple[str, ...]
    todos: tuple[Note, ...]

    @property
    def claims(self) -> int:
        return sum(number for _, number in self.roles)

    @property
    def depth(self) -> int:
        """How many inferences the deepest chain of support has."""
        return max(len(self.chain) - 1, 0)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of vocabulary or a warrant, and the diagnostics in whose proofs it stands, as `CODE path:line`."""

    kind: str
    text: str
    span: Span
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    papers: tuple[PaperStats, ...]
    vocabulary: tuple[Statement, ...]


def stats(
    readings: Iterable[Reading], model: Model, facts: Facts, speech: Speech, diagnostics: Sequence[Diagnostic]
) -> Stats:
    """The numbers of each paper, and of the vocabulary that they share; `diagnostics` are those of all checks."""
    count = Counting(model, facts)
    papers = [count.paper(one.document, one.manuscript) for one in readings if one.document.paper]
    return Stats(tuple(papers), tuple(vocabulary(facts, speech, diagnostics)))


class Counting:
    """Counts what papers hold, over the facts that were derived."""

    def __init__(self, model: Model, facts: Facts) -> None:
        self.facts = facts
        self.inferences: list[Any] = model.relation("inference")
        self.premises: dict[Any, list[Any]] = {}
        for inference, premise in model.relation("premise"):
            self.premises.setdefault(inference, []).append(premise)
        self.silent = {claim for _, claim in model.relation("passed_over")}
        bases = [claim for name in ("granted", "grounded", "silent") for (claim,) in model.relation(name)]
        self.needed = needed(bases, [(claim, self.premises.get(key, [])) for key, claim in self.inferences])

    def paper(self, document: Document, manuscript: Manuscript | None) -> PaperStats:
        assert document.paper
        paper = document.paper
        wanted = ("claim", paper.name.text)
        claims = {one: known for one, known in self.facts.named.items() if (known.kind, known.paper) == wanted}
        roles = Counter(claim.role for claim in document.claims)
        drawn = [(key.name, claim) for key, claim in self.inferences if claim in claims]
        tests = sum(".tests." in key for key, _ in drawn)
        return PaperStats(
            name=paper.name.text,
            title=paper.title,
            path=document.source.path,
            roles=tuple((role, roles[role]) for role in ROLES if roles[role]),
            formal=sum(formal(claim) for claim in document.claims),
            reported=sum(claim.held_by is not None for claim in document.claims),
            inferences=len(drawn) - tests,
            tests=tests,
            chain=tuple(self.called(claim) for claim in self.chain(claims)),
            supports=tuple(self.supports(claims)),
            unread=None if manuscript is None else tuple(self.unread(claims, manuscript)),
            silent=tuple(self.called(claim) for claim in claims if claim in self.silent),
            todos=tuple(todos(document)),
        )

    def called(self, claim: Any) -> str:
        known = self.facts.named.get(claim)
        return known.name if known else str(claim)

    def chain(self, claims: Mapping[Symbol, Named]) -> list[Constant]:
        """A longest way from a claim down to its grounds; a circle of claims counts as one of them."""
        below: dict[Any, dict[Any, None]] = {claim: {} for claim in claims}
        for key, claim in self.inferences:
            if claim in below:
                below[claim].update(dict.fromkeys(self.premises.get(key, ())))
        best: dict[Any, list[Any]] = {}
        for circle in components(below):
            ways = (best[one] for member in circle for one in below.get(member, ()) if one not in circle)
            longest = max(ways, key=len, default=[])
            best.update({member: [member, *longest] for member in circle})
        return max((best[claim] for claim in claims), key=len, default=[])

    def supports(self, claims: Mapping[Symbol, Named]) -> Iterator[Support]:
        """What carries conclusions alone, that which carries most first."""
        carried: dict[Any, list[str]] = {}
        for claim in claims:
            if claims[claim].role in CARRIED:
                for one in self.needed.get(claim, frozenset()) - {claim}:
                    carried.setdefault(one, []).append(claims[claim].name)
        place = {claim: number for number, claim in enumerate(self.facts.named)}
        for one in sorted(carried, key=lambda one: (-len(carried[one]), place.get(one, -1))):
            known = self.facts.named.get(one)
            if known and known.role in CARRYING:
                yield Support(known.name, known.role, known.text, known.spans[0], tuple(carried[one]))

    def unread(self, claims: Mapping[Symbol, Named], manuscript: Manuscript) -> Iterator[Passage]:
        """The sections of running text that no claim points into."""
        pointed = [span for known in claims.values() for span in known.spans[1:]]
        for section in manuscript.sections:
            words = sum(len(paragraph.text.split()) for paragraph in section.prose)
            stretches = [section.span, *(paragraph.span for paragraph in section.paragraphs)]
            touched = any(meet(span, stretch) for span in pointed for stretch in stretches)
            if words and not touched and section.role not in APART:
                yield Passage(section.title, words, section.span)


def formal(claim: Claim) -> bool:
    """Whether rules can work with what a claim says."""
    return bool(claim.says or claim.warrants or claim.asks or claim.recommends or claim.chain or claim.theorising)


def todos(document: Document) -> Iterator[Note]:
    for todo in (*document.todos, *(todo for claim in document.claims for todo in claim.todos)):
        yield Note(todo.text, todo.span)


def meet(one: Span, other: Span) -> bool:
    """Whether two stretches of one file have a character in common."""
    before = (one.end_line, one.end_column) <= (other.line, other.column)
    after = (other.end_line, other.end_column) <= (one.line, one.column)
    return one.path == other.path and not before and not after


def needed(bases: Iterable[Any], inferences: Sequence[tuple[Any, list[Any]]]) -> dict[Any, frozenset[Any]]:
    """For each claim that has support: the claims without which it has none, itself included.

    The dominators of a graph whose inferences join all their premises: what every way of supporting a claim uses.
    `inferences` are conclusions with their premises; `bases` need none.
    """
    found: dict[Any, frozenset[Any]] = {base: frozenset([base]) for base in bases}
    granted = set(found)
    changed = True
    while changed:
        changed = False
        for claim, premises in inferences:
            if claim in granted or any(premise not in found for premise in premises):
                continue
            used = frozenset([claim]).union(*(found[premise] for premise in premises))
            known = found.get(claim)
            smaller = used if known is None else known & used
            if smaller != known:
                found[claim] = smaller
                changed = True
    return found


# Vocabulary


def vocabulary(facts: Facts, speech: Speech, diagnostics: Sequence[Diagnostic]) -> Iterator[Statement]:
    """Each statement that can bear on a verdict, in the order of the files, with the diagnostics that use it."""
    statements: dict[Span, list[Atom]] = {}
    for atom, origin in facts.origins.items():
        if atom.predicate in STATED and origin.spans and not is_sense(atom):
            statements.setdefault(origin.spans[0], []).append(atom)
    uses: dict[str, list[str]] = {}
    for one in diagnostics:
        for written in dict.fromkeys(leaves(one.proof)) if one.proof else ():
            uses.setdefault(written, []).append(f"{one.code} {one.span.path}:{one.span.line}")
    for span, atoms in statements.items():
        shown = atoms[:1] if atoms[0].predicate == "same" else atoms
        said = "; ".join(speech.atom(atom) for atom in shown)
        served = dict.fromkeys(use for atom in atoms for use in uses.get(str(atom), ()))
        yield Statement(kind_of(atoms[0]), said, span, tuple(served))


def kind_of(atom: Atom) -> str:
    """What a statement is called in an argument file: contrary, single, order, kind, same, or warrant."""
    if atom.predicate == "declares":
        return str(atom.arguments[1]).strip("'").split(".")[-2]
    return NAMES.get(atom.predicate, atom.predicate)


def is_sense(atom: Atom) -> bool:
    """Whether it says that `growth/accession` is a kind of `growth`, which nobody wrote down."""
    if atom.predicate != "kind":
        return False
    _, member, kind = (argument.name if isinstance(argument, Symbol) else "" for argument in atom.arguments)
    return member.split("/", 1) == [kind, member[len(kind) + 1 :]]


def leaves(proof: Proof) -> Iterator[str]:
    """The facts that a proof rests on, without those behind what only limits what a rule looks at."""
    steps = {step.id: step for step in proof.steps}
    seen: set[int] = set()
    waiting = [proof.root]
    while waiting:
        step = steps[waiting.pop()]
        if step.id in seen or step.bound:
            continue
        seen.add(step.id)
        if step.kind == "fact":
            yield step.atom
        waiting.extend(step.premises)
