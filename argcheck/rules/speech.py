"""Saying facts, contents and names in plain English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from argcheck.datalog import Atom, Compound, Constant, Interval, Quantity, RawProgram, Symbol, Variable
from argcheck.facts import Facts
from argcheck.patterns import late

PLACEHOLDER = late(r"\{(?P<names>\w+(?:\|\w+)*)(?::(?P<form>\w+))?\}")
SHORT = 60
BOUND = "a bound"
"""What a `hidden` declaration says of a predicate that only limits what a rule looks at."""
NUMBERED = ("sentence", "citation", "entry", "section")
"""Forms of numbers that count parts of a manuscript: its words are shown, for nobody counts sentences."""
BUILT_IN = {
    ("causes", 2): "{0} causes {1}",
    ("contributes", 2): "{0} contributes to {1}",
    ("occurs", 1): "{0} comes about",
    ("prevents", 2): "{0} prevents {1}",
    ("achieves", 2): "{0} achieves {1}",
    ("aims", 2): "{0} aims at {1}",
    ("fears", 2): "{0} fears {1}",
    ("expects", 2): "{0} expects {1}",
    ("sole_cause", 2): "{0} is the only cause of {1}",
    ("feedback", 2): "{0} and {1} feed each other",
    ("tested", 1): "{0} is put to a test",
    ("validated", 1): "{0} is validated",
    ("confirmed", 1): "{0} is confirmed",
    ("proved", 1): "{0} is proved",
    ("refuted", 1): "{0} is refuted",
    ("unknown", 1): "it is not known whether {0}",
    ("effective", 1): "{0} is effective",
    ("ineffective", 1): "{0} is ineffective",
    ("harmful", 1): "{0} is harmful",
    ("impossible", 1): "{0} is impossible",
    ("claims", 1): "the paper claims that {0}",
    ("shown", 1): "the study shows that {0}",
    ("rises", 1): "“{0}” only rises with time",
    ("falls", 1): "“{0}” only falls with time",
}
PROGRESSIVE = {"affirms": "affirming", "denies": "denying"}
QUANTITY = {
    "unstated": "a goal that is not stated",
    "this-case": "this case",
    "some": "some cases",
    "most": "most cases",
    "all": "all cases",
}
SOUGHT = {
    "evidence": "evidence for",
    "from": "the grounds of",
    "tested": "a test of",
    "answered": "an answer to",
    "met": "what meets",
    "filled": "what fills",
    "delivers": "what pays for the promises of",
    "measured": "an indicator of",
}
LOOKED_THROUGH = {
    "tested": ("test", "tests"),
    "answered": ("answer", "answers"),
    "met": ("aim or objection met", "aims and objections met"),
    "filled": ("gap filled", "gaps filled"),
    "rebuts": ("rebuttal", "rebuttals"),
    "undercuts": ("undercutter", "undercutters"),
    "undermines": ("underminer", "underminers"),
    "inference": ("inference", "inferences"),
    "evidence": ("piece of evidence", "pieces of evidence"),
    "cites": ("citation", "citations"),
    "delivers": ("delivery", "deliveries"),
    "stated": ("content stated", "contents stated"),
    "claim": ("claim", "claims"),
    "defined": ("name", "names"),
}
"""What the rows of a relation are called, one and several, where an absence tells what was looked through."""


class Speech:
    """Puts atoms into the words of their predicates' sayings, and contents into those of the vocabulary."""

    def __init__(self, facts: Facts, program: RawProgram) -> None:
        self.named = facts.named
        self.quoted = facts.quoted
        self.sayings = {saying.predicate: (saying.parameters, saying.text) for saying in program.sayings}
        self.absences = {saying.predicate: (saying.parameters, saying.text) for saying in program.absences}
        self.hidden = frozenset(saying.predicate for saying in program.hidden)
        self.bounds = frozenset(saying.predicate for saying in program.hidden if saying.text.strip(": ") == BOUND)
        self.names: dict[str, str] = {}
        self.qualified = False
        """Whether a claim is named with its paper, as where two papers are compared."""
        self.notes: set[Any] | None = None
        """What is asked about the model's sizes is noted here, while somebody wants to know."""
        self.patterns: dict[tuple[str, int], list[tuple[Compound, str]]] = {}
        for pattern, reading in facts.readings:
            if isinstance(pattern, Symbol):
                self.names.setdefault(pattern.name, reading)
            elif isinstance(pattern, Compound):
                self.patterns.setdefault((pattern.functor, len(pattern.arguments)), []).append((pattern, reading))

    # Constants

    def constant(self, value: Any, form: str = "") -> str:
        """A name, number, date, period or content; `form` is one of the forms that templates may ask for."""
        if isinstance(value, Symbol):
            return self.symbol(value, form)
        if isinstance(value, Compound):
            return self.members(value) if value.functor == "loop" else self.content(value)
        if isinstance(value, Interval):
            return interval(value)
        if isinstance(value, date):
            return day(value)
        if isinstance(value, Quantity):
            return f"{value.value:g} {value.unit.replace('_', ' ')}"
        if isinstance(value, Variable):
            return "something"
        return f"“{value}”" if isinstance(value, str) and form == "quoted" else str(value)

    def symbol(self, value: Symbol, form: str) -> str:
        named = self.named.get(value)
        if form == "ing":
            return PROGRESSIVE.get(value.name, value.name)
        if form == "looked":
            return SOUGHT.get(value.name, value.name)
        if named is None and form == "name" and "." in value.name:
            return value.name.split(".", 1)[1]
        if named is None or named.kind == "theory":
            return self.term(value.name)
        if named.kind == "declaration":
            return re.sub(r"\{(\d+)\}", lambda match: self.constant(named.terms[int(match[1])]), named.text)
        if named.kind == "paper":
            return f"“{named.text}”"
        if named.kind == "manuscript":
            return "the paper"
        if named.kind == "inference":
            return (
                f"the inference to {named.name}"
                if value.name.count(".from") or ".tests." in value.name
                else value.name.split(".", 1)[-1]
            )
        if named.kind == "work":
            if form == "entry":
                return f"{named.text} ({named.paper})"
            return named.name if form == "name" else named.text
        name = f"{named.paper}.{named.name}" if self.qualified or form == "full" else named.name
        if form in ("name", "full") or not named.text:
            return name
        text = named.text if form == "text" else shortened(named.text)
        return f"“{text}”" if form == "text" else f"{name} (“{text}”)"

    def members(self, loop: Compound) -> str:
        words = [self.constant(member, "name") for member in loop.arguments]
        return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]

    def term(self, name: str) -> str:
        if name in self.names:
            return self.names[name]
        if name in QUANTITY:
            return QUANTITY[name]
        if "/" in name:
            base, sense = name.split("/", 1)
            return f"{self.term(base)} (in the sense of {self.term(sense)})"
        return name.replace("_", " ")

    def content(self, value: Compound) -> str:
        """A word applied to terms, as its `word` reads, else as the built-in words do, else by position."""
        for pattern, reading in self.patterns.get((value.functor, len(value.arguments)), ()):
            bound = matched(pattern, value)
            if bound is not None:
                return self.fill(reading, bound)
        said = [self.constant(argument) for argument in value.arguments]
        template = BUILT_IN.get((value.functor, len(said)))
        if template:
            return template.format(*said)
        word = self.term(value.functor)
        if len(said) == 1:
            return f"{word} of {said[0]}"
        if len(said) == 2:
            return f"{said[0]} {word} {said[1]}"
        return f"{word} of {', '.join(said[:-1])} and {said[-1]}"

    def claim(self, content: Any, time: Any, respect: Any) -> str:
        """A content with its period and respect."""
        text = self.constant(content)
        if isinstance(time, Interval):
            text += f", {'in ' if time.start and time.end else ''}{interval(time)}"
        if isinstance(respect, Symbol) and respect.name != "any":
            text += f", as to {self.constant(respect)}"
        return text

    # Atoms and templates

    def atom(self, atom: Atom, absent: bool = False) -> str:
        known = self.absences if absent else self.sayings
        if atom.predicate in known:
            names, template = known[atom.predicate]
            return self.fill(template, dict(zip(names, atom.arguments, strict=False)))
        if absent:
            return f"could not find that {self.atom(atom)}"
        return f"{atom.predicate.replace('_', ' ')}: {', '.join(self.constant(value) for value in atom.arguments)}"

    def hides(self, atom: Atom, kind: str) -> bool:
        """Whether a step of a proof folds into the one above: a link of a chain, or a computation that says nothing."""
        if kind == "aggregate":
            return True  # what is counted is told above it, and what it counts below
        if kind == "computed":
            return atom.predicate not in self.sayings
        return atom.predicate in self.hidden and not (kind == "absence" and atom.predicate in self.absences)

    def searched(self, relations: Iterable[tuple[str, int]]) -> tuple[str, ...]:
        """What was looked through for an absence, as `23 tests`; relations that have no such name are left out."""
        told = [(name, size) for name, size in relations if name in LOOKED_THROUGH]
        if self.notes is not None:
            self.notes.update(name for name, _ in told)
        return tuple(f"{size} {LOOKED_THROUGH[name][size > 1]}" for name, size in told if size)

    def fill(self, template: str, values: Mapping[str, Any]) -> str:
        """A template with its `{name}`, `{name:form}` and `{content|period|respect}` filled in."""

        if "{" not in template:
            return template
        said = []
        for before, names, form, given in slots(template):
            said.append(before)
            if any(name not in values for name in names):
                said.append(given)
            elif names:
                said.append(self.put(names, form, values))
        return "".join(said)

    def put(self, names: Sequence[str], form: str, values: Mapping[str, Any]) -> str:
        """What stands in one slot of a template."""
        if len(names) == 3:
            return self.claim(*(values[name] for name in names))
        value = values[names[0]]
        if form in NUMBERED and isinstance(value, int):
            return self.numbered(form, value, values)
        if form in ("members", "count") and isinstance(value, Compound):
            return self.members(value) if form == "members" else str(len(value.arguments))
        return value if isinstance(value, str) and not form else self.constant(value, form)

    def numbered(self, form: str, number: int, values: Mapping[str, Any]) -> str:
        """A sentence, citation, entry or section of the first manuscript that the values name, by its words."""
        papers = (value for value in values.values() if isinstance(value, Symbol) and value in self.quoted)
        paper = next(papers, None)
        words = self.quoted[paper](form, number) if paper else ""
        if form == "entry":
            return f"entry {number} ({words})" if words else f"entry {number}"
        return f"“{shortened(words)}”" if words else f"{form} {number}" if number else "what is not running text"


@cache
def slots(template: str) -> tuple[tuple[str, tuple[str, ...], str, str], ...]:
    """The slots of a template: the text before each, its names, its form, and how it is written; the end has none."""
    found, last = [], 0
    for match in PLACEHOLDER.finditer(template):
        found.append((template[last : match.start()], tuple(match["names"].split("|")), match["form"] or "", match[0]))
        last = match.end()
    return (*found, (template[last:], (), "", ""))


def matched(pattern: Compound, value: Compound) -> dict[str, Constant] | None:
    """The arguments of `value` by the variables of `pattern`, and by position; None where it does not fit."""
    bound: dict[str, Any] = {}
    for number, (part, argument) in enumerate(zip(pattern.arguments, value.arguments, strict=True)):
        bound[str(number)] = argument
        if isinstance(part, Variable):
            bound[part.name.lstrip("?")] = argument
        elif part != argument:
            return None
    return bound


def interval(value: Interval) -> str:
    start, end = value.start, value.end
    if start is None or end is None:
        return f"from {edge(start, 1, 1)}" if start else f"until {edge(end, 12, 31)}" if end else "at all times"
    if start == end:
        return day(start)
    first, last = edge(start, 1, 1), edge(end, 12, 31)
    return first if first == last else f"{first} to {last}"


def edge(value: date | None, month: int, last: int) -> str:
    assert value
    return str(value.year) if (value.month, value.day) == (month, last) else day(value)


def day(value: date) -> str:
    return f"{value.day} {value:%B} {value.year}"


def shortened(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 1].rsplit(" ", 1)[0] + " …"
