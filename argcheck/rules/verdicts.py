"""What the checks found, as diagnostics: one for each thing found, with its places and its proof."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from argcheck.datalog import Atom, Compound, Constant, Model, Symbol
from argcheck.diagnostic import Abstention, Diagnostic, Label, Repair, Severity
from argcheck.facts import Facts, Named
from argcheck.rules.check import Call, Check
from argcheck.rules.proofs import ProofWriter
from argcheck.rules.speech import PLACEHOLDER, Speech, shortened
from argcheck.source import Span

NOWHERE = Span("", 1, 1, 1, 1)
MOST_LISTED = 20
"""Things that a message lists; beyond that it lists half as many and counts the rest, which stand in the proof."""
SETS = ("loop", "conflict-set")
"""What computed relations call sets of claims."""


@dataclass(slots=True)
class Row:
    """One tuple that a check found."""

    atom: Atom
    values: dict[str, Any]
    severity: Severity
    height: int
    clause: int
    span: Span
    places: tuple[Span, ...]
    """Where what it speaks of stands."""

    @property
    def order(self) -> tuple[Any, ...]:
        """The most serious first, then the shortest proof, the clause that stands first, and the order of the text."""
        return self.severity.rank, self.height, self.clause, self.span, self.places, str(self.atom)


class Judge:
    """Reads the derived relations of checks and writes their diagnostics; for their words alone it needs no prover."""

    def __init__(self, model: Model, facts: Facts, speech: Speech, prover: ProofWriter | None = None) -> None:
        self.model = model
        self.facts = facts
        self.speech = speech
        self.prover = prover

    def diagnostics(self, check: Check) -> Iterator[Diagnostic]:
        """The diagnostics of a check, on argument files and on the text alone."""
        for form in check.forms:
            yield from self.form(form)

    def form(self, check: Check) -> Iterator[Diagnostic]:
        """The most serious first within each thing that a diagnostic is one per."""
        self.speech.qualified = check.code.startswith("AC8")
        rows = sorted(self.rows(check), key=lambda row: row.order)
        groups: dict[Any, list[Row]] = {}
        for row in rows:
            groups.setdefault(self.about(check, row), []).append(row)
        told: set[frozenset[Any]] = set()
        for group in groups.values():
            fresh = [row for row in group if not check.same or pair(check, row) not in told]
            told |= {pair(check, row) for row in group if check.same}
            if fresh:
                yield self.diagnostic(check, fresh)

    def about(self, check: Check, row: Row) -> Hashable:
        """What one diagnostic tells once: rows that are alike in this are one, but never those of two papers."""
        if not check.one_per:
            return row.atom.arguments
        named = (self.facts.named.get(value) for value in row.values.values() if isinstance(value, Symbol))
        papers = {one.paper for one in named if one and one.kind == "claim"}
        own = papers.pop() if len(papers) == 1 else ""
        return own, tuple(row.values[name] for name in check.one_per)

    def rows(self, check: Check) -> Iterator[Row]:
        for arguments in self.model.relation(check.finds.predicate):
            yield self.row(check, Atom(check.finds.predicate, arguments))

    def row(self, check: Check, atom: Atom) -> Row:
        derivation = self.model.derivation(atom)
        rule = derivation.rule
        values = dict(zip(check.finds.arguments, atom.arguments, strict=True))
        severity = Severity(rule.severity or check.severity) if rule else check.severity
        clause = rule.origin.clause if rule else 0
        named = [self.facts.named.get(value) for value in atom.arguments if isinstance(value, Symbol)]
        places = tuple(one.spans[0] for one in named if one and one.spans)
        return Row(atom, values, severity, derivation.height, clause, self.anchor(check, values), places)

    def anchor(self, check: Check, values: dict[str, Any]) -> Span:
        """Where a diagnostic stands: at the fact that `at:` names, else at its first argument."""
        if check.at:
            for _, spans in self.facts_like(Call.parse(check.at), values):
                if spans:
                    return spans[0]
        for value in values.values():
            named = self.facts.named.get(value) if isinstance(value, Symbol) else None
            if named and named.spans:
                return named.spans[0]
        return check.home or NOWHERE

    def facts_like(self, call: Call, values: dict[str, Any]) -> Iterator[tuple[dict[str, Any], tuple[Span, ...]]]:
        """The facts that fit a header's pattern, with what its free names stand for, and their places."""
        for arguments in self.fitting(call, values):
            bound = dict(values)
            for name, argument in zip(call.arguments, arguments, strict=True):
                wanted = int(name) if name.isdigit() else bound.setdefault(name, argument)
                if wanted != argument:
                    break
            else:
                origin = self.facts.origins.get(Atom(call.predicate, arguments))
                yield bound, origin.spans if origin else ()

    def fitting(self, call: Call, values: dict[str, Any]) -> list[tuple[Constant, ...]]:
        """The tuples that have in their places what is known of a call."""
        return self.model.having(call.predicate, *self.known(call, values))

    def known(self, call: Call, values: dict[str, Any]) -> tuple[tuple[int, ...], tuple[Constant, ...]]:
        """The places of a call of which something is known, and what."""
        known = tuple(place for place, name in enumerate(call.arguments) if name.isdigit() or name in values)
        names = (call.arguments[place] for place in known)
        return known, tuple(int(name) if name.isdigit() else values[name] for name in names)

    def diagnostic(self, check: Check, rows: list[Row]) -> Diagnostic:
        assert self.prover
        worded = self.worded(check, rows)
        proved = [self.model.derivation(row.atom) for row in (rows if check.item else rows[:1])]
        return replace(worded, proof=self.prover.proof(proved, worded.message, self.called(check, rows)))

    def called(self, check: Check, rows: Sequence[Row]) -> list[str]:
        """What each row is called where a check lists them."""
        return [self.speech.fill(check.item, row.values) for row in rows if check.item]

    def worded(self, check: Check, rows: list[Row]) -> Diagnostic:
        """What a check says of the rows of one thing, the first of which leads; its proof is still to come."""
        lead = rows[0]
        items: dict[str, Span] = {}
        for item, row in zip(self.called(check, rows), rows, strict=False):
            items.setdefault(item, row.span)
        values = {**lead.values, "items": listed(list(items))}
        template = check.info if check.info and lead.severity == Severity.INFO else check.message
        message = self.speech.fill(template, values)
        subjects = dict.fromkeys(self.subjects(rows))
        help = "" if "none" in {getattr(value, "name", "") for value in values.values()} else check.help
        return Diagnostic(
            code=check.code,
            check=check.name,
            severity=lead.severity,
            message=message,
            span=lead.span,
            question=self.speech.fill(check.question, values),
            help=self.speech.fill(help, values),
            related=tuple(dict.fromkeys(self.related(check, rows, values))),
            subjects=tuple(subjects),
            items=tuple(Label(span, item) for item, span in items.items()),
            repair=self.repair(check, lead, values),
        )

    def repair(self, check: Check, row: Row, values: dict[str, Any]) -> Repair | None:
        """What would mend it, unless nothing comes near; it is certain where the header's condition holds.

        A condition that is a fact with a place says where, and what it binds may stand in the text.
        """
        if check.repair is None or "none" in {getattr(value, "name", "") for value in row.values.values()}:
            return None
        call, text = check.repair
        bound, spans = next(self.facts_like(call, row.values), (None, ()))
        said = self.speech.fill(text, {**values, **(bound or {})})
        if bound is None and PLACEHOLDER.search(said):
            return None
        return Repair(spans[0] if spans else row.span, said, bound is not None)

    def subjects(self, rows: list[Row]) -> Iterator[str]:
        for row in rows:
            for value in row.values.values():
                if isinstance(value, Symbol) and value in self.facts.named:
                    yield value.name
                elif isinstance(value, Compound) and value.functor in SETS:
                    yield from (str(getattr(member, "name", member)) for member in value.arguments)

    def related(self, check: Check, rows: list[Row], values: dict[str, Any]) -> Iterator[Label]:
        """Other places: the manuscript's, the other claims', and those that the check's header relates."""
        anchor = rows[0].span
        seen: dict[Symbol, None] = {}
        for row in rows:
            for value in row.values.values():
                if isinstance(value, Symbol) and (named := self.facts.named.get(value)) and named.kind == "claim":
                    seen.setdefault(value)
        for symbol in seen:
            yield from places(self.facts.named[symbol], anchor)
        leads = rows if check.item else rows[:1]
        for (call, message), row in product((*check.related, *check.each), leads):
            for bound, spans in self.facts_like(call, {**values, **row.values}):
                where = spans or self.spans_of_new(call, bound, values)
                if where and (where[0] != anchor or (call, message) in check.each):
                    said = self.speech.fill(message, bound)
                    yield from (Label(span, said) for span in where)

    def spans_of_new(self, call: Call, bound: dict[str, Any], values: dict[str, Any]) -> tuple[Span, ...]:
        """The place of the claim that a derived relation brings in."""
        for name in call.arguments:
            if name not in values and isinstance(bound.get(name), Symbol):
                named = self.facts.named.get(bound[name])
                if named:
                    return named.spans
        return ()

    def abstentions(self, check: Check) -> Iterator[Abstention]:
        """Papers, or manuscripts where the text is judged, that lack what a check needs."""
        for form in check.forms:
            if form.needs:
                yield from self.lacking(form)

    def lacking(self, check: Check) -> Iterator[Abstention]:
        kind = "manuscript" if "manuscript" in check.needs[0][0].arguments else "paper"
        having = [({row[0] for row in self.model.relation(call.predicate)}, why) for call, why in check.needs]
        for (one,) in self.model.relation(kind):
            reason = next((why for those, why in having if one not in those), None)
            if reason and isinstance(one, Symbol):
                yield Abstention(check.name, self.facts.paths.get(one.name, one.name), reason)


def listed(items: Sequence[str]) -> str:
    """Items one after another; of very many the first, and how many more there are."""
    if len(items) <= MOST_LISTED:
        return ", ".join(items)
    shown = MOST_LISTED // 2
    return f"{', '.join(items[:shown])} and {len(items) - shown} more"


def pair(check: Check, row: Row) -> frozenset[Any]:
    return frozenset(row.values[name] for name in check.same)


def places(named: Named, anchor: Span) -> Iterator[Label]:
    """A claim's own line, unless the diagnostic stands there, and its places in the manuscript."""
    if named.spans[0] != anchor:
        yield Label(named.spans[0], f"{named.name}: “{shortened(named.text)}”")
    for span, where in zip(named.spans[1:], named.where, strict=True):
        yield Label(span, f"{named.name}, {where}")
