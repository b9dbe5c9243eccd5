"""The header of a user's own check, with every mistake told; ours are held to the same by tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import takewhile

from argcheck.datalog import Fault, Header, RawProgram
from argcheck.patterns import late
from argcheck.rules.check import (
    HEADER,
    ONCE,
    OURS,
    SECOND,
    SEVERAL,
    Call,
    Check,
    HeaderError,
    documentation,
    parse_check,
)
from argcheck.rules.speech import NUMBERED, PLACEHOLDER
from argcheck.source import Span

CODE = late(r"[A-Z]{1,4}\d{1,4}")
NAME = late(r"# *[a-z][a-z0-9]*(-[a-z0-9]+)*")
NEEDED = ("code", "finds", "message")
DEFAULTS = {"question": "none", "source": ""}
TEXTS = ("message", "message info", "item", "help", "question")
LISTS = ("one per", "same")
FORMS = ("name", "text", "full", "entry", "quoted", "ing", "looked", "members", "count", *NUMBERED)
ABOUT = {"paper", "manuscript"}


def own_check(
    path: str, program: RawProgram, known: Mapping[str, int], own: Mapping[str, int]
) -> tuple[Check | None, list[Fault]]:
    """The check that a user's rule file describes, if it does, and every fault of its header.

    `known` are all predicates with their arity, `own` those that the file defines.
    """
    lines = documentation(program)
    cut = next((at for at, line in enumerate(lines) if line.text == SECOND), len(lines))
    first = Form(path, block(lines[1:cut]), known, own)
    if "code" not in first.said:
        faults = []
        if first.said.keys() & set(ONCE):
            faults = [Fault(first.span("finds"), "a check needs a code", "add a line such as “%! code: X001”")]
        return None, faults
    faults = [*named(lines[0]), *coded(first), *first.faults_of(program, NEEDED)]
    if cut < len(lines):
        second = Form(path, block(lines[cut + 1 :]), known, own)
        faults += second.faults_of(program, ("finds",), first.said.get("message"))
    if faults:
        return None, faults
    try:
        made = parse_check(path, program, DEFAULTS)
    except HeaderError as error:
        return None, [Fault(whole(lines[0]), str(error))]
    assert made
    second_form = replace(made.on_text, home=first.span("code")) if made.on_text else None
    return replace(made, home=first.span("code"), on_text=second_form), []


def block(lines: Sequence[Header]) -> list[Header]:
    """The lines of a header up to the first that is blank; below it stands prose."""
    return list(takewhile(lambda line: line.text.strip(), lines))


def whole(line: Header) -> Span:
    return Span(line.path, line.line, 1, line.line, len(line.text) + 4)


def named(line: Header) -> Iterator[Fault]:
    if not NAME.fullmatch(line.text):
        yield Fault(whole(line), "a check's file begins with its name", "write a line such as “%! # thin-evidence”")


def coded(form: Form) -> Iterator[Fault]:
    code = form.said["code"][0]
    if not CODE.fullmatch(code):
        yield Fault(form.span("code"), f"“{code}” is no code", "a code is letters and a number, such as X001")
    elif code.startswith(OURS):
        yield Fault(form.span("code"), f"codes that begin with {OURS} are argcheck's", "take other letters, as in X001")


@dataclass(slots=True)
class Form:
    """One header: its lines by key, and what is wrong with them."""

    path: str
    lines: Sequence[Header]
    known: Mapping[str, int]
    own: Mapping[str, int]
    said: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, list[Header]] = field(default_factory=dict)
    others: list[Header] = field(default_factory=list)

    def __post_init__(self) -> None:
        for line in self.lines:
            match = HEADER.fullmatch(line.text)
            if match:
                self.said.setdefault(match["key"], []).append(match["value"])
                self.places.setdefault(match["key"], []).append(line)
            else:
                self.others.append(line)

    def span(self, key: str, at: int = 0) -> Span:
        lines = self.places.get(key) or self.lines
        return whole(lines[at]) if lines else Span(self.path, 1, 1, 1, 1)

    def faults_of(
        self, program: RawProgram, needed: Sequence[str], message: Sequence[str] | None = None
    ) -> list[Fault]:
        """All that is wrong; `message` is what an earlier header says already."""
        lacking = [key for key in needed if key not in self.said]
        faults = [Fault(self.span("code"), f"the header of a check needs “{key}:”") for key in lacking]
        faults += self.strangers()
        found = self.found(program, faults)
        for key in ("at", "related", "related each", "needs"):
            for at, value in enumerate(self.said.get(key, ())):
                faults += self.looked_up(key, at, value, found)
        texts = {key: self.said.get(key, ()) for key in TEXTS} | (
            {} if "message" in self.said else {"message": message or ()}
        )
        for key, values in texts.items():
            items = {"items"} if "item" in self.said else set()
            faults += [one for at, value in enumerate(values) for one in self.filled(key, at, value, found | items)]
        for key in LISTS:
            faults += [
                one for at, value in enumerate(self.said.get(key, ())) for one in self.filled(key, at, value, found)
            ]
        return faults

    def strangers(self) -> Iterator[Fault]:
        """Keys that no header has, keys that stand twice, and lines without a key."""
        for key, places in self.places.items():
            if key not in (*ONCE, *SEVERAL):
                near = get_close_matches(key, (*ONCE, *SEVERAL), 1)
                hint = f"did you mean “{near[0]}:”?" if near else "prose stands below a blank line “%!”"
                yield from (Fault(whole(line), f"a check's header has no “{key}:”", hint) for line in places)
            elif key in ONCE:
                yield from (Fault(whole(line), f"“{key}:” stands here twice") for line in places[1:])
        for line in self.others:
            yield Fault(whole(line), "expected “key: value”", "prose stands below a blank line “%!”")

    def found(self, program: RawProgram, faults: list[Fault]) -> set[str]:
        """The names of the arguments of what the check finds."""
        if "finds" not in self.said:
            return set()
        span, call = self.span("finds"), self.call("finds", 0, self.said["finds"][0], faults)
        if call is None:
            return set()
        severities = [rule.severity for rule in program.rules if rule.head.predicate == call.predicate]
        if call.predicate not in self.own:
            near = get_close_matches(call.predicate, self.own, 1)
            hint = f"did you mean {near[0]}?" if near else "a check finds what rules of its own file derive"
            faults.append(Fault(span, f"no rule of this file defines {call.predicate}", hint))
        elif not all(severities):
            hint = "write %: error, %: warning or %: info behind each"
            faults.append(Fault(span, f"a rule of {call.predicate} has no severity", hint))
        if len(set(call.arguments)) < len(call.arguments):
            faults.append(Fault(span, f"two arguments of {call.predicate} have one name"))
        return set(call.arguments)

    def call(self, key: str, at: int, text: str, faults: list[Fault]) -> Call | None:
        """A predicate with the names of its arguments, where it is written so and there is such a predicate."""
        span = self.span(key, at)
        try:
            call = Call.parse(text)
        except HeaderError as error:
            faults.append(Fault(span, str(error)))
            return None
        if (arity := self.known.get(call.predicate)) is None:
            if key != "finds":
                near = get_close_matches(call.predicate, self.known, 1)
                hint = f"did you mean {near[0]}?" if near else ""
                faults.append(Fault(span, f"no predicate is called {call.predicate}", hint))
                return None
        elif arity != len(call.arguments):
            given = len(call.arguments)
            faults.append(Fault(span, f"{call.predicate} takes {arity} arguments, {given} are named here"))
            return None
        return call

    def looked_up(self, key: str, at: int, value: str, found: set[str]) -> list[Fault]:
        """What is wrong with `at:`, `related:` and `needs:`."""
        faults: list[Fault] = []
        text, bar, message = value.partition("|")
        call = self.call(key, at, value if key == "at" else text, faults)
        if key != "at" and not (bar and message.strip()):
            faults.append(Fault(self.span(key, at), f"expected “{key}: predicate(…) | what is said of it”"))
        if call and key == "needs" and not (call.arguments and call.arguments[0] in ABOUT):
            faults.append(Fault(self.span(key, at), "what is needed is of a paper or manuscript: its first argument"))
        names = found | set(call.arguments) if call else None
        return [*faults, *(self.filled(key, at, message, names) if names is not None else ())]

    def filled(self, key: str, at: int, text: str, names: set[str]) -> Iterator[Fault]:
        """Placeholders that nothing fills."""
        for match in PLACEHOLDER.finditer(text):
            for name in match["names"].split("|"):
                if name not in names:
                    hint = f"there are {', '.join(sorted(names))}" if names else ""
                    yield Fault(self.span(key, at), f"{{{name}}} stands for nothing here", hint)
            if match["form"] and match["form"] not in FORMS:
                yield Fault(self.span(key, at), f"no form is called “{match['form']}”", f"there are {', '.join(FORMS)}")
