"""The numbers of papers and their vocabulary, as text and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argcheck.renderers import Options
from argcheck.renderers._layout import Paint, clean, fold
from argcheck.renderers.json import dump
from argcheck.renderers.json import place as place
from argcheck.source import Span
from argcheck.stats import PaperStats, Statement, Stats

MOST = 10
"""How many lines of a list the text shows; JSON has all."""


def text(found: Stats, options: Options) -> str:
    paint = Paint(options.colour)
    lines: list[str] = []
    for paper in found.papers:
        lines += [*_paper(paper, options, paint), ""]
    lines += _vocabulary(found.vocabulary, options, paint)
    return "\n".join(lines) + "\n"


def _paper(paper: PaperStats, options: Options, paint: Paint) -> Iterator[str]:
    def row(heading: str, said: str) -> Iterator[str]:
        return fold(said, options.width, f"  {heading:<12}", " " * 14)

    yield paint("strong", clean(paper.name)) + "  " + paint("place", clean(paper.path))
    roles = ", ".join(f"{role} {number}" for role, number in paper.roles)
    yield from row("claims", f"{paper.claims}: {roles}" if roles else "0")
    yield from row("", f"{paper.formal} with formal content, {paper.reported} that report another's view")
    tests = f", and {count(paper.tests, 'test')} of hypotheses" if paper.tests else ""
    yield from row("inferences", f"{paper.inferences}{tests}")
    yield from row("depth", f"{paper.depth}" + (f": {' ← '.join(paper.chain)}" if paper.depth else ""))
    if paper.silent:
        shown = ", ".join(paper.silent)
        told = f"what would ground or take up {count(len(paper.silent), 'claim')} is not encoded: {shown}"
        yield from row("silent", told)
    supports = [(one.span, f"{one.name} ({one.role}) carries {', '.join(one.carries)}") for one in paper.supports]
    yield from _listed("sole supports: a conclusion or recommendation falls with them", supports, options, paint)
    unread = [(one.span, f"“{one.title}”, {count(one.words, 'word')}") for one in paper.unread or ()]
    yield from _listed("sections that no claim points to", unread, options, paint)
    if paper.unread is None:
        yield from fold("the manuscript was not found: its sections could not be looked at", options.width, "  ")
    yield from _listed("to do", [(one.span, one.text) for one in paper.todos], options, paint)


def _vocabulary(statements: tuple[Statement, ...], options: Options, paint: Paint) -> Iterator[str]:
    single = [one for one in statements if len(one.serves) == 1]
    idle = [one for one in statements if not one.serves]
    yield paint("strong", "vocabulary")
    told = (
        f"{count(len(statements), 'statement')}: {len(single)} in the proof of one diagnostic only, {len(idle)} in none"
    )
    yield from fold(told, options.width, "  ")
    alone = [(one.span, f"{one.kind}: {one.text} ({one.serves[0]})") for one in single]
    yield from _listed("serves one diagnostic only", alone, options, paint)
    yield from _listed("serves none", [(one.span, f"{one.kind}: {one.text}") for one in idle], options, paint)


def _listed(heading: str, items: list[tuple[Span, str]], options: Options, paint: Paint) -> Iterator[str]:
    """A heading with places under it and what is to be said of them; nothing where there are none."""
    if not items:
        return
    yield f"  {heading}"
    for span, said in items[:MOST]:
        where = f"{clean(span.path)}:{span.line}"
        lines = list(fold(said, options.width, f"    --> {where}  ", "        "))
        yield lines[0].replace(where, paint("place", where), 1)
        yield from lines[1:]
    if len(items) > MOST:
        yield f"    and {len(items) - MOST} more, which --format json lists"


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def json(found: Stats) -> str:
    vocabulary = [
        {"kind": one.kind, "text": one.text, "place": place(one.span), "serves": list(one.serves)}
        for one in found.vocabulary
    ]
    return dump({"version": 1, "papers": [_tree(paper) for paper in found.papers], "vocabulary": vocabulary})


def _tree(paper: PaperStats) -> dict[str, Any]:
    unread = None
    if paper.unread is not None:
        unread = [{"title": one.title, "words": one.words, "place": place(one.span)} for one in paper.unread]
    return {
        "name": paper.name,
        "title": paper.title,
        "path": paper.path,
        "claims": paper.claims,
        "roles": dict(paper.roles),
        "formal": paper.formal,
        "reported": paper.reported,
        "inferences": paper.inferences,
        "tests": paper.tests,
        "depth": paper.depth,
        "chain": list(paper.chain),
        "sole_supports": [
            {
                "name": one.name,
                "role": one.role,
                "text": one.text,
                "place": place(one.span),
                "carries": list(one.carries),
            }
            for one in paper.supports
        ],
        "sections_without_claims": unread,
        "silent": list(paper.silent),
        "todo": [{"text": one.text, "place": place(one.span)} for one in paper.todos],
    }
