"""A check, as its rule file describes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from types import MappingProxyType
from typing import Any, NamedTuple

from argcheck.datalog import Header, RawProgram
from argcheck.diagnostic import Severity
from argcheck.patterns import late
from argcheck.source import Span

HEADER = late(r"(?P<key>[a-z]+(?: [a-z]+)?):\s*(?P<value>.*)")
CALL = late(r"(?P<predicate>\w+)\((?P<arguments>[^()]*)\)")
DECLARATION = late(r"(?:say|absent|hidden)\s+\w+\(")
FENCE = late(r"```(?P<language>\w+) (?P<kind>bad|good)")
SECOND = "## On the text alone"
ONCE = ("code", "finds", "at", "message", "message info", "item", "help", "question", "source", "same", "repair")
OURS = "AC"
"""What the codes of our own checks begin with, and no others."""
SEVERAL = ("one per", "related", "related each", "needs")


class HeaderError(Exception):
    """A rule file whose header cannot be used."""


class Call(NamedTuple):
    """A predicate and the names of its arguments, as headers write it: `claim(c, p, role)`; numbers are themselves."""

    predicate: str
    arguments: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Call:
        match = CALL.fullmatch(text.strip())
        if not match:
            raise HeaderError(f"“{text}” is not written as predicate(argument, …)")
        return cls(match["predicate"], tuple(name.strip() for name in match["arguments"].split(",") if name.strip()))


class Example(NamedTuple):
    """A piece of argument file or manuscript that earns diagnostics (`bad`, marked on their lines) or none (`good`)."""

    kind: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Check:
    """What a check finds, says and asks; `reason` is its page."""

    name: str
    code: str
    finds: Call
    message: str
    question: str
    source: str
    reason: str
    severities: tuple[Severity, ...]
    examples: tuple[Example, ...] = ()
    at: str = ""
    help: str = ""
    item: str = ""
    info: str = ""
    """What it says where it only notes something, if that is another thing."""
    one_per: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    related: tuple[tuple[Call, str], ...] = ()
    each: tuple[tuple[Call, str], ...] = ()
    """What is related even where the diagnostic itself stands."""
    repair: tuple[Call, str] | None = None
    """What must hold for its repair to be certain, and what it would put where the diagnostic stands."""
    needs: tuple[tuple[Call, str], ...] = ()
    """What a paper or manuscript must have, and what is said of one that has not; the first that is unmet is told."""
    severity: Severity = field(default=Severity.INFO)
    on_text: Check | None = None
    """What it finds in a manuscript's text alone, where it judges argument files too."""
    home: Span | None = None
    """Where a diagnostic stands that speaks of nothing with a place: for checks of a user's, their own file."""

    @property
    def forms(self) -> tuple[Check, ...]:
        """Itself, and what it finds in a text alone."""
        return (self, self.on_text) if self.on_text else (self,)

    @property
    def judges_text(self) -> bool:
        """Whether what it finds is a manuscript's, and not a paper's as an argument file encodes it."""
        return self.finds.arguments[:1] == ("manuscript",)

    @property
    def predicates(self) -> Iterator[str]:
        """What its header looks up."""
        repair = (self.repair,) if self.repair else ()
        calls = (self.finds, *(call for call, _ in (*self.related, *self.each, *self.needs, *repair)))
        yield from (call.predicate for call in calls)
        if self.at:
            yield Call.parse(self.at).predicate

    @property
    def order(self) -> tuple[bool, str, int]:
        """Ours before those of users, each by its number."""
        letters = self.code.rstrip("0123456789")
        return letters != OURS, letters, int(self.code[len(letters) :])


def documentation(program: RawProgram) -> list[Header]:
    """The lines that describe a file's check: those before the first that declares something."""
    return list(takewhile(lambda line: not DECLARATION.match(line.text), program.headers))


def parse_check(path: str, program: RawProgram, defaults: Mapping[str, str] = MappingProxyType({})) -> Check | None:
    """The check that a rule file describes; None for a file of helpers, which has no code. Raises HeaderError.

    A line `## On the text alone` begins what the check finds where there is only a manuscript: a header of its own.
    """
    lines = [line.text for line in documentation(program)]
    if not any(line.startswith("code:") for line in lines):
        return None
    severities = sorted({Severity(rule.severity) for rule in program.rules if rule.severity}, key=lambda s: s.rank)
    name = lines[0].lstrip("# ").strip()
    cut = lines.index(SECOND) if SECOND in lines else len(lines)
    first = parse_form(path, name, lines[1:cut], defaults, severities)
    if cut == len(lines):
        return first
    known = {"code": first.code, "question": first.question, "source": first.source, "message": first.message}
    return replace(first, on_text=parse_form(path, name, lines[cut + 1 :], known, severities))


def parse_form(path: str, name: str, lines: list[str], known: Mapping[str, str], found: Sequence[Severity]) -> Check:
    """A header: what it says, else what is known already; and the prose below it."""
    headers = dict(known)
    several: dict[str, list[str]] = {key: [] for key in SEVERAL}
    prose: list[str] = []
    for line in lines:
        match = HEADER.fullmatch(line)
        if match and not prose and match["key"] in ONCE:
            headers[match["key"]] = match["value"]
        elif match and not prose and match["key"] in SEVERAL:
            several[match["key"]].append(match["value"])
        else:
            prose.append(line)
    if missing := [key for key in ("code", "finds", "message", "question", "source") if key not in headers]:
        raise HeaderError(f"{path}: the header lacks {', '.join(missing)}")
    reason, examples = split_examples(prose)
    return Check(
        name=name,
        code=headers["code"],
        finds=Call.parse(headers["finds"]),
        message=headers["message"],
        question="" if headers["question"] == "none" else headers["question"],
        source=headers["source"],
        reason=reason,
        severities=tuple(found),
        severity=found[0],
        examples=examples,
        at=headers.get("at", ""),
        help=headers.get("help", ""),
        item=headers.get("item", ""),
        info=headers.get("message info", ""),
        one_per=tuple(braced(several["one per"])),
        same=tuple(braced([headers.get("same", "")])),
        related=tuple(related(line) for line in several["related"]),
        each=tuple(related(line) for line in several["related each"]),
        needs=tuple(related(line) for line in several["needs"]),
        repair=related(headers["repair"]) if "repair" in headers else None,
    )


def braced(lines: list[str]) -> list[str]:
    return [name for line in lines for name in re.findall(r"\{(\w+)\}", line)]


def related(line: str) -> tuple[Call, str]:
    call, _, message = line.partition("|")
    return Call.parse(call), message.strip()


def split_examples(prose: list[str]) -> tuple[str, tuple[Example, ...]]:
    """The prose of a header without its fenced examples, and these."""
    reason: list[str] = []
    examples: list[Example] = []
    inside: list[str] | None = None
    opened: re.Match[str] | None = None
    for line in prose:
        if inside is None:
            opened = FENCE.fullmatch(line.strip())
            if opened:
                inside = []
            else:
                reason.append(line)
        elif line.strip() == "```":
            assert opened
            examples.append(Example(opened["kind"], opened["language"], "\n".join(inside) + "\n"))
            inside = None
        else:
            inside.append(line)
    return "\n".join(reason).strip(), tuple(examples)


def to_data(check: Check) -> dict[str, Any]:
    """The check as JSON-able data."""
    from dataclasses import asdict

    return asdict(check)


def from_data(data: dict[str, Any]) -> Check:
    made = dict(data)
    made["finds"] = call(*data["finds"])
    made["severities"] = tuple(Severity(value) for value in data["severities"])
    made["severity"] = Severity(data["severity"])
    made["examples"] = tuple(Example(*example) for example in data["examples"])
    made["one_per"], made["same"] = tuple(data["one_per"]), tuple(data["same"])
    for key in ("related", "each", "needs"):
        made[key] = tuple((call(*asked), message) for asked, message in data[key])
    if data["repair"]:
        asked, text = data["repair"]
        made["repair"] = (call(*asked), text)
    made["on_text"] = from_data(data["on_text"]) if data["on_text"] else None
    return Check(**made)


def call(predicate: str, arguments: Sequence[str]) -> Call:
    return Call(predicate, tuple(arguments))
