"""The page of a check, made from what its file says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from argcheck.renderers import Options
from argcheck.renderers._layout import fold
from argcheck.renderers._table import printed, table

_PLACEHOLDER = re.compile(r"\{(\w+)[^{}]*\}")


class Example(Protocol):
    """A `bad` or `good` piece of an argument file or a manuscript."""

    @property
    def kind(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def text(self) -> str: ...


class Check(Protocol):
    """What a page needs of a check; `argcheck.rules.Check` is one."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def severities(self) -> Sequence[str]: ...
    @property
    def reason(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def question(self) -> str: ...
    @property
    def needs(self) -> Sequence[tuple[object, str]]: ...
    @property
    def source(self) -> str: ...
    @property
    def examples(self) -> Sequence[Example]: ...
    @property
    def on_text(self) -> Check | None: ...


def page(check: Check) -> str:
    """The page in Markdown."""
    return "\n".join(_lines(check)) + "\n"


def shown(check: Check, options: Options) -> str:
    """The page for a reader: set on a terminal, as Markdown elsewhere."""
    if not options.terminal:
        return page(check)
    from rich.markdown import Markdown

    return printed(Markdown(page(check)), options)


def listed(checks: Sequence[Check], options: Options) -> str:
    """All checks, one a row."""
    rows = [(c.code, c.name, ", ".join(c.severities), first_sentence(c.reason)) for c in checks]
    return table(("code", "name", "severity", "what for"), rows, options)


def first_sentence(prose: str) -> str:
    """The first sentence of a paragraph of prose."""
    words: list[str] = []
    for word in prose.split():
        words.append(word)
        if word.rstrip(")\"'”’").endswith((".", "?", "!")) and not word.endswith(("e.g.", "i.e.")):
            break
    return " ".join(words)


def _lines(check: Check) -> Iterator[str]:
    yield f"# {check.code} {check.name}"
    yield ""
    yield f"Severity: {', '.join(check.severities)}.{_abstains(check)}"
    yield from _form(check)
    if check.on_text:
        yield ""
        yield "## On the text alone"
        if _abstains(check.on_text):
            yield ""
            yield _abstains(check.on_text).strip()
        yield from _form(check.on_text)


def _abstains(check: Check) -> str:
    reasons = ", or where ".join(reason for _, reason in check.needs)
    return f" It abstains where {reasons}." if reasons else ""


def _form(check: Check) -> Iterator[str]:
    for paragraph in check.reason.strip().split("\n\n"):
        yield ""
        yield from fold(paragraph, 80)
    for heading, text in (("It says", check.message), ("It asks", check.question), ("Source", check.source)):
        if text:
            yield ""
            yield f"**{heading}:** {_PLACEHOLDER.sub(lambda match: match[1].upper(), text)}"
    for example in check.examples:
        yield ""
        yield "Reported:" if example.kind == "bad" else "Not reported:"
        yield ""
        yield f"```{example.language}"
        yield example.text.rstrip("\n")
        yield "```"
