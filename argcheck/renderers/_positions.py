"""Positions of papers on topics, as text, JSON and Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from argcheck.positions import Backing, Position, Positions, Topic
from argcheck.renderers import Options
from argcheck.renderers._layout import Paint, clean, fold
from argcheck.renderers.json import dump
from argcheck.renderers.json import place as place

SHORT = 60
DIFFERENCES = {
    "contradict": "papers contradict",
    "differ": "papers differ in sense, period or respect",
    "both": "one paper says both",
}
BASES = {
    "kinds": "follows by kinds of things or the meaning of words",
    "contraries": "follows by a contrary",
    "warrants": "follows by a warrant",
    "theory": "held with the theory it adopts",
    "presumed": "presumed only, as a rule",
}
SUPPOSED = {"hypothesises": "supposes", "raises": "raises"}


def render(found: Positions, form: str, options: Options) -> str:
    """`form` is text, json or markdown."""
    if form == "json":
        return json(found)
    return markdown(found) if form == "markdown" else text(found, options)


# Text


def text(found: Positions, options: Options) -> str:
    paint = Paint(options.colour)
    lines: list[str] = []
    for topic in found.topics:
        lines += [*_topic(topic, options, paint), ""]
    lines += fold(summary(found), options.width)
    return "\n".join(lines) + "\n"


def _topic(topic: Topic, options: Options, paint: Paint) -> Iterator[str]:
    for line in fold(topic.text, options.width, "", "  "):
        yield paint("strong", line)
    if topic.difference:
        role = "error" if topic.difference == "contradict" else "warning"
        yield "  " + paint(role, DIFFERENCES[topic.difference])
    for position in topic.positions:
        yield from fold(f"{position.paper} {told(position, topic)}", options.width, "  ", "      ")
        for claim in position.claims:
            yield from _places(claim, options, paint)
    if topic.silent:
        yield from fold("silent: " + ", ".join(topic.silent), options.width, "  ", "      ")


def _places(claim: Backing, options: Options, paint: Paint) -> Iterator[str]:
    """The claim's line in the argument file, and where the manuscript says it."""
    said = [f"{claim.name}: “{shortened(claim.text)}”", *(f"{claim.name}, {where}" for where in claim.where)]
    for span, message in zip(claim.spans, said, strict=True):
        where = f"{clean(span.path)}:{span.line}:{span.column}"
        lines = list(fold(message, options.width, f"    --> {where}  ", "        "))
        yield lines[0].replace(where, paint("place", where), 1)
        yield from lines[1:]


def told(position: Position, topic: Topic) -> str:
    """What a paper does with a topic, in words, with its own content where that is not the topic's."""
    content = "this" if position.text == topic.text else f"that {position.text}"
    basis = f" ({BASES[position.basis]})" if position.basis in BASES else ""
    if position.stance == "reports":
        verb = {"affirms": "affirming", "denies": "denying"}.get(position.sign, "asking about")
        return f"reports {position.holder} as {verb} {content}"
    if position.stance == "asks":
        return "asks about this" if position.text == topic.text else f"asks about: {position.text}"
    if position.stance in SUPPOSED:
        role = f" ({', '.join(dict.fromkeys(claim.role for claim in position.claims))})"
        denied = "the denial of " if position.sign == "denies" else ""
        content = content if content == "this" or not denied else f"“{position.text}”"
        return f"{SUPPOSED[position.stance]} {denied}{content}{role}"
    return f"{position.stance} {content}{basis}"


def summary(found: Positions) -> str:
    topics, papers = len(found.topics), len(found.papers)
    counted = f"{topics} topic{'' if topics == 1 else 's'}, {papers} paper{'' if papers == 1 else 's'}"
    differences = Counter(topic.difference for topic in found.topics)
    notes = [f"{DIFFERENCES[key]}: {differences[key]}" for key in DIFFERENCES if differences[key]]
    if found.left_out:
        notes.append(f"{found.left_out} more with --all")
    return "; ".join([counted, *notes])


def shortened(said: str) -> str:
    return said if len(said) <= SHORT else said[: SHORT - 1].rsplit(" ", 1)[0] + " …"


# JSON


def json(found: Positions) -> str:
    tree = {
        "version": 1,
        "papers": [{"name": one.name, "title": one.title, "path": one.path} for one in found.papers],
        "topics": [
            {
                "content": topic.content,
                "text": topic.text,
                "difference": topic.difference or None,
                "positions": [_position(position) for position in topic.positions],
                "silent": list(topic.silent),
            }
            for topic in found.topics
        ],
        "left_out": found.left_out,
    }
    return dump(tree)


def _position(position: Position) -> dict[str, Any]:
    return {
        "paper": position.paper,
        "stance": position.stance,
        "sign": position.sign,
        "basis": position.basis or None,
        "holder": position.holder or None,
        "content": position.content,
        "text": position.text,
        "claims": [_claim(claim) for claim in position.claims],
    }


def _claim(claim: Backing) -> dict[str, Any]:
    places = [{**place(span), "where": where} for span, where in zip(claim.spans[1:], claim.where, strict=True)]
    said = {"name": claim.name, "role": claim.role, "text": claim.text}
    return {**said, "place": place(claim.spans[0]), "manuscript": places}


# Markdown


def markdown(found: Positions) -> str:
    lines = ["# Positions", "", f"{summary(found)}."]
    if found.topics:
        names = [paper.name for paper in found.papers]
        lines += ["", f"| topic | {' | '.join(map(escaped, names))} |", "|---" * (len(names) + 1) + "|"]
        for number, topic in enumerate(found.topics, 1):
            cells = [_cell(topic, name) for name in names]
            lines.append(f"| {number}. {escaped(topic.text)} | {' | '.join(cells)} |")
    for number, topic in enumerate(found.topics, 1):
        lines += ["", f"## {number}. {escaped(topic.text)}", "", *_section(topic)]
    return "\n".join(lines) + "\n"


def _cell(topic: Topic, paper: str) -> str:
    """What a paper does with a topic, in a word or two: *affirms*, *denies (follows)*, *reports*, *silent*."""
    shown: dict[str, None] = {}
    for position in topic.positions:
        if position.paper == paper:
            note = " (presumed)" if position.basis == "presumed" else " (follows)" if position.basis in BASES else ""
            shown[f"{position.stance}{note}"] = None
    return ", ".join(shown) or "silent"


def _section(topic: Topic) -> Iterator[str]:
    if topic.difference:
        yield f"**{DIFFERENCES[topic.difference].capitalize()}.**"
        yield ""
    for position in topic.positions:
        yield f"- {escaped(position.paper)} {escaped(told(position, topic))}"
        for claim in position.claims:
            places = [f"`{clean(claim.spans[0].path)}:{claim.spans[0].line}`"]
            for span, where in zip(claim.spans[1:], claim.where, strict=True):
                places.append(f"`{clean(span.path)}:{span.line}` ({escaped(where)})")
            yield f"  - {escaped(claim.name)}, {claim.role}: “{escaped(claim.text)}” {', '.join(places)}"
    if topic.silent:
        yield f"- silent: {', '.join(map(escaped, topic.silent))}"


def escaped(said: str) -> str:
    """A text that Markdown shows as it is."""
    return "".join(f"\\{character}" if character in r"\`*_[]<>|#" else character for character in clean(said))
