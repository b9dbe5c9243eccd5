"""Reading rules, queries and atoms, with every mistake of a file in one run."""

from __future__ import annotations

import re

from argcheck.datalog.program import Fault, Header, Literal, Origin, ProgramErrors, RawProgram, Saying
from argcheck.datalog.terms import Atom
from argcheck.source import Span

HEADER = re.compile(r"^[ \t]*%!(?P<text>[^\n]*)$", re.MULTILINE)
DECLARATION = re.compile(
    r"(?P<kind>say|absent|hidden)\s+(?P<predicate>[\w\-./]+)\s*\((?P<parameters>[^()]*)\)\s*(?P<rest>.*)"
)
PLACEHOLDER = re.compile(r"\{(?P<names>[^{}:]*)(?::\w+)?\}")


def parse_rules(text: str, path: str = "-") -> RawProgram:
    """The rules and declarations of a rule file. Raises ProgramErrors with all its faults."""
    program, faults = read_rules(text, path)
    complain(faults)
    return program


def read_rules(text: str, path: str) -> tuple[RawProgram, list[Fault]]:
    """The rules and declarations of a rule file that can be read, and the faults of the others."""
    from argcheck.datalog.syntax import read

    rules, faults = read(text, path, "program")
    headers = tuple(
        Header(path, text.count("\n", 0, found.start()) + 1, found["text"].rstrip("\r").removeprefix(" "))
        for found in HEADER.finditer(text)
    )
    declared: dict[str, list[Saying]] = {"say": [], "absent": [], "hidden": []}
    for header in headers:
        if found := DECLARATION.match(header.text):
            declared[found["kind"]].append(declaration(found, header, faults))
    sayings, absences, hidden = (tuple(said) for said in declared.values())
    return RawProgram(rules, sayings, absences, hidden, headers), faults


def parse_query(text: str) -> list[Literal]:
    """Literals separated by commas; variables are written `X` or `?x`. Raises ProgramErrors."""
    from argcheck.datalog.syntax import read

    literals, faults = read(text, "query", "query")
    complain(faults)
    return list(literals)


def parse_atom(text: str) -> Atom:
    """One atom, maybe with variables. Raises ProgramErrors."""
    from argcheck.datalog.syntax import read

    atom, faults = read(text, "query", "single")
    complain(faults)
    assert isinstance(atom, Atom)
    return atom


def complain(faults: list[Fault]) -> None:
    if faults:
        raise ProgramErrors(sorted(faults, key=place))


def place(fault: Fault) -> tuple[int, int]:
    return (fault.span.line, fault.span.column) if fault.span else (0, 0)


def declaration(found: re.Match[str], header: Header, faults: list[Fault]) -> Saying:
    """`say pred(a, b): text`: how a fact of pred reads, with `{a}`, `{a:form}` or `{a|b}` for its arguments."""
    parameters = tuple(name.strip() for name in found["parameters"].split(",") if name.strip())
    span = Span(header.path, header.line, 1, header.line, len(header.text) + 4)
    text = found["rest"]
    if found["kind"] != "hidden":
        if not text.startswith(":"):
            faults.append(Fault(span, f"expected “:” and a text after {found['kind']} {found['predicate']}(…)"))
        text = text.removeprefix(":").strip()
        for name in (name for group in PLACEHOLDER.finditer(text) for name in group["names"].split("|")):
            if name not in parameters:
                hint = f"the parameters are {', '.join(parameters)}" if parameters else ""
                faults.append(Fault(span, f"{{{name}}} is not a parameter of {found['predicate']}", hint))
    return Saying(found["predicate"], parameters, text, Origin(header.path, 0, span))
