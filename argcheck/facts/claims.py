"""An argument file's claims as facts."""

from __future__ import annotations

from itertools import pairwise

from argcheck import model
from argcheck.datalog import Compound, Symbol
from argcheck.facts import vocabulary
from argcheck.facts.store import Facts, Named
from argcheck.facts.terms import ground, names, period, respect, sign
from argcheck.manuscript.headings import key as title_key
from argcheck.manuscript.headings import role_of
from argcheck.source import Span

STRICT_SCHEMES = ("deduction", "modus-ponens", "modus-tollens", "definition", "calculation", "cases")
"""Schemes whose conclusion follows necessarily from their premises."""


class PaperFacts:
    """Writes the facts of one paper. `sentences` gives the manuscript's span of each place that was found there."""

    def __init__(self, facts: Facts, document: model.Document, sentences: dict[Span, Span]) -> None:
        assert document.paper
        self.facts = facts
        self.document = document
        self.paper = document.paper
        self.symbol = Symbol(document.paper.name.text)
        self.sentences = sentences
        self.covered = {title_key(title.text) for title in self.paper.covers}

    def write(self) -> None:
        self.write_paper()
        seen: dict[str, int] = {}
        for claim in self.document.claims:
            seen[claim.name.text] = seen.get(claim.name.text, 0) + 1
            self.define(claim.name, seen[claim.name.text])
            self.write_claim(claim)
        for claim in self.document.claims:
            for number, given in enumerate(claim.warrants):
                vocabulary.warrant(self.facts, self.own(claim.name), self.symbol, given, number)

    def write_paper(self) -> None:
        paper, facts = self.paper, self.facts
        facts.paths[paper.name.text] = self.document.source.path
        facts.name(self.symbol, Named("paper", paper.name.text, paper.title, (paper.span,), paper=paper.name.text))
        facts.add("paper", self.symbol, spans=(paper.span,))
        facts.add("uses", self.symbol, self.symbol)
        for theory in paper.adopts:
            facts.add("adopts", self.symbol, Symbol(theory.text), basis="theory", spans=(theory.span,))
        if paper.jointly and len(paper.adopts) > 1:
            facts.add("adopts_jointly", self.symbol, basis="theory", spans=(paper.adopts[0].span,))
        for title in paper.covers:
            facts.add("covers", self.symbol, title.text, basis="encoder", spans=(title.span,))
        if paper.covers_everything:
            facts.add("covers_everything", self.symbol, basis="encoder", spans=(paper.span,))

    # Names

    def own(self, name: model.Name) -> Symbol:
        """The symbol of a claim, inference or work that this paper calls `name`."""
        return Symbol(name.text) if "." in name.text else Symbol(f"{self.paper.name.text}.{name.text}")

    def define(self, name: model.Name, number: int) -> None:
        symbol = self.own(name)
        self.facts.add("defined", symbol, basis="encoder", spans=(name.span,))
        self.facts.add("definition", symbol, number, basis="encoder", spans=(name.span,))

    def refer(self, by: Symbol, name: model.Name) -> Symbol:
        symbol = self.own(name)
        places = self.facts.named[by].spans[1:] if by in self.facts.named else ()
        self.facts.add("refers", by, symbol, spans=(name.span, *places))
        return symbol

    # Claims

    def write_claim(self, claim: model.Claim) -> None:
        facts, symbol, role = self.facts, self.own(claim.name), Symbol(claim.role)
        found = [place for place in claim.places if place.span in self.sentences]
        spans = (claim.span, *(self.sentences[place.span] for place in found))
        named = Named(
            "claim", claim.name.text, claim.text, spans, claim.role, where=tuple(map(spoken, found)),
            paper=self.paper.name.text,
        )  # fmt: skip
        facts.name(symbol, named)
        if claim.held_by is None:
            facts.add("claim", symbol, self.symbol, role, spans=spans)
        else:
            facts.add("reported", symbol, self.symbol, role, claim.held_by, spans=spans)
        facts.add("owner", symbol, self.symbol, spans=spans)
        facts.add("role", symbol, role, spans=spans)
        self.write_places(claim, symbol)
        self.write_contents(claim, symbol)
        self.write_qualifiers(claim, symbol)
        self.write_grounds(claim, symbol, spans)
        self.write_dialogue(claim, symbol)
        self.write_duties(claim, symbol, spans)
        if claim.chain:
            self.write_chain(claim.chain, symbol)

    def write_places(self, claim: model.Claim, symbol: Symbol) -> None:
        sections = [place.section for place in claim.places if place.section]
        for section in sections:
            self.facts.add("placed", symbol, section, spans=(claim.span,))
            self.facts.add("stands_in", symbol, Symbol(role_of(section) or "body"), spans=(claim.span,))
        inside = bool(sections) and all(title_key(section) in self.covered for section in sections)
        if inside or self.paper.covers_everything:
            self.facts.add("complete", symbol, basis="encoder", spans=(claim.span,))

    def write_contents(self, claim: model.Claim, symbol: Symbol) -> None:
        for literal in (*claim.says, *(part for warrant in claim.warrants for part in (warrant.head, *warrant.body))):
            self.write_senses(literal.term)
        for literal in claim.says:
            self.facts.add(
                "says", symbol, sign(literal), ground(literal.term), period(literal.period), respect(literal),
                basis="encoder", spans=(literal.span,),
            )  # fmt: skip
        for question in claim.asks:
            assert isinstance(question, model.Application)
            for content in question.arguments:
                self.facts.add(
                    "asks",
                    symbol,
                    Symbol(question.word),
                    ground(content),
                    basis="encoder",
                    spans=(question.span,),
                )

    def write_senses(self, term: model.Term) -> None:
        """A sense is a kind of its term."""
        for name in names(term):
            if "/" in name.text:
                vocabulary.add_kind(
                    self.facts, self.paper.name.text, name.text, base := name.text.split("/", 1)[0], name.span
                )
                self.facts.add("sense", Symbol(name.text), Symbol(base), basis="vocabulary", spans=(name.span,))

    def write_qualifiers(self, claim: model.Claim, symbol: Symbol) -> None:
        strengths = [word for word in claim.qualifiers if word.text in model.STRENGTHS]
        for word in claim.qualifiers:
            predicate = "strength" if word.text in model.STRENGTHS else "scope"
            self.facts.add(predicate, symbol, Symbol(word.text), spans=(word.span,))
        if not strengths:
            self.facts.add("unqualified", symbol, spans=(claim.span,))
        if all(word.text == "necessarily" for word in strengths):
            self.facts.add("categorical", symbol, spans=(claim.span,))
        if not any(word.text == "possibly" for word in strengths):
            self.facts.add("unhedged", symbol, spans=(claim.span,))

    def write_grounds(self, claim: model.Claim, symbol: Symbol, spans: tuple[Span, ...]) -> None:
        for key in claim.cites:
            self.facts.add("cites", symbol, self.refer(symbol, key), spans=(key.span,))
        for evidence in claim.evidence:
            self.facts.add(
                "evidence",
                symbol,
                Symbol(evidence.kind),
                evidence.what or "",
                spans=(evidence.span, *spans[1:]),
            )
        for absent in claim.absent:
            self.facts.add("none", symbol, Symbol(absent.attribute), basis="encoder", spans=(absent.span,))
        for number, inference in enumerate(claim.inferences, 1):
            self.write_inference(claim, symbol, inference, number)

    def write_inference(self, claim: model.Claim, symbol: Symbol, inference: model.Inference, number: int) -> None:
        key = self.own(inference.name) if inference.name else Symbol(f"{symbol.name}.from{number}")
        if inference.name:
            self.define(inference.name, 1)
        premises = tuple(self.refer(symbol, name) for name in inference.premises)
        self.infer(key, symbol, premises, inference.span, claim.name.text)
        if inference.scheme:
            self.facts.add(
                "scheme", key, Symbol(inference.scheme.text), basis="encoder", spans=(inference.scheme.span,)
            )
            if inference.scheme.text in STRICT_SCHEMES:
                self.facts.add("strict", key, basis="encoder", spans=(inference.scheme.span,))
        for defeater in inference.unless:
            attacker = self.refer(symbol, defeater)
            self.facts.add("undercuts", attacker, key, spans=(defeater.span,))

    def infer(self, key: Symbol, conclusion: Symbol, premises: tuple[Symbol, ...], span: Span, name: str) -> None:
        """The facts of an inference: its premises, and the chain along which all of them have to hold."""
        self.facts.name(key, Named("inference", name, "", (span,), paper=self.paper.name.text))
        self.facts.add("inference", key, conclusion, spans=(span,))
        for premise in premises:
            self.facts.add("premise", key, premise, spans=(span,))
        self.facts.add("first", key, premises[0], spans=(span,))
        for one, following in pairwise(premises):
            self.facts.add("next", key, one, following, spans=(span,))
        self.facts.add("last", key, premises[-1], spans=(span,))

    def write_dialogue(self, claim: model.Claim, symbol: Symbol) -> None:
        for conflict in claim.conflicts:
            self.facts.add(conflict.kind, symbol, self.refer(symbol, conflict.target), spans=(conflict.span,))
        for tie in claim.ties:
            taken_up, by = (
                symbol if name.text == claim.name.text else self.refer(symbol, name) for name in (tie.taken_up, tie.by)
            )
            if tie.kind == "tested":
                verdict = tie.verdict or "unstated"
                self.facts.add("tested", taken_up, by, Symbol(verdict), spans=(tie.span,))
                if verdict == "supports":
                    self.infer(Symbol(f"{by.name}.tests.{taken_up.name}"), taken_up, (by,), tie.span, tie.taken_up.text)
            else:
                self.facts.add(tie.kind, taken_up, by, spans=(tie.span,))

    def write_duties(self, claim: model.Claim, symbol: Symbol, spans: tuple[Span, ...]) -> None:
        for item in claim.promises:
            self.facts.add("promises", symbol, thing(item), spans=(item.span, *spans[1:]))
        if claim.role == "variable":
            self.facts.add("promises", symbol, Symbol(claim.name.text), spans=spans)
        for item in claim.delivers:
            self.facts.add("delivers", symbol, thing(item), spans=(item.span, *spans[1:]))
        for item in claim.measured_by:
            self.facts.add("measured", symbol, thing(item), spans=(item.span, *spans[1:]))
        for act, goal in claim.recommends:
            aim = ground(goal) if goal else Symbol("unstated")
            self.facts.add("recommends", symbol, ground(act), aim, basis="encoder", spans=(act.span,))

    def write_chain(self, chain: model.Chain, symbol: Symbol) -> None:
        nodes = [*chain.nodes]
        if chain.explains is not None and ground(chain.explains) != ground(chain.nodes[-1]):
            nodes.append(chain.explains)
        for one, following in pairwise(nodes):
            self.facts.add("link", symbol, ground(one), ground(following), spans=(one.span,))


def thing(item: model.Item) -> object:
    """What is promised: `dataset "ACLED"` is dataset("ACLED")."""
    term = ground(item.term)
    return Compound(term.name, (item.what,)) if item.what and isinstance(term, Symbol) else term


def spoken(place: model.Place) -> str:
    """A place in words: `“Analysis”, paragraph 4, sentence 2`."""
    if place.whole:
        return {"title": "the title", "front": "the front matter"}[place.whole]
    if place.footnote is not None:
        return f"footnote {place.footnote}"
    parts = [f"“{place.section}”"]
    if place.label:
        parts.append(place.label)
    if place.paragraph is not None:
        parts.append(f"paragraph {place.paragraph}")
    if place.sentence is not None:
        parts.append(f"sentence {place.sentence}")
    return ", ".join(parts)
