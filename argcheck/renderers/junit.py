"""JUnit's XML, which any continuous integration shows: a suite for each file, a failed case for each diagnostic."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from argcheck.diagnostic import Diagnostic, Severity
from argcheck.renderers import Options, Report
from argcheck.renderers._proof import tree
from argcheck.renderers._short import in_short

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, options: Options) -> str:
    """Errors and warnings that no file expects are failures; a file without any is one case that passed."""
    of_file: dict[str, list[Diagnostic]] = {source.path: [] for source in report.inputs}
    for one in report.diagnostics:
        of_file.setdefault(one.span.path, []).append(one)
    suites = [suite(path, found, options) for path, found in of_file.items()]
    failed = sum(fails(one) for one in report.diagnostics)
    every = sum(max(len(found), 1) for found in of_file.values())
    head = f'<testsuites name="argcheck" tests="{every}" failures="{failed}" errors="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def fails(one: Diagnostic) -> bool:
    return not one.expected and one.severity != Severity.INFO


def suite(path: str, found: list[Diagnostic], options: Options) -> str:
    failed = sum(map(fails, found))
    lines = [f'<testsuite name={attribute(path)} tests="{max(len(found), 1)}" failures="{failed}" errors="0">']
    lines += [case(one, options) for one in found] or [f'<testcase name="no diagnostic" classname={attribute(path)}/>']
    return "\n".join([*lines, "</testsuite>"])


def case(one: Diagnostic, options: Options) -> str:
    name = f"{one.code} {one.check}, line {one.span.line}"
    head = f"<testcase name={attribute(name)} classname={attribute(one.span.path)}"
    told = in_short(one)
    if not fails(one):
        state = "expected" if one.expected else one.severity.value
        return f"{head}><system-out>{text(f'{state}: {told}')}</system-out></testcase>"
    place = f"{one.span.path}:{one.span.line}:{one.span.column}"
    because = (
        ["because", *tree(one.proof, options, "  ", one.message, one.span.path)]
        if one.proof and options.proof != "none"
        else []
    )
    body = text("\n".join([place, told, *because]))
    return f"{head}><failure type={attribute(one.severity.value)} message={attribute(told)}>{body}</failure></testcase>"


def text(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", words))


def attribute(words: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", words))
