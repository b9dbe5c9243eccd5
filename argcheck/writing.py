"""Argument files written: from the nouns of the model to text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argcheck.model import Claim, Document, Item, Paper, Period, Place, Stamp, Term, Text, Work
from argcheck.model import Name as Named

INDENT = "  "


def quoted(text: str) -> str:
    """A text between quotation marks, on one line."""
    folded = " ".join(text.split())
    return '"' + folded.replace("\\", "\\\\").replace('"', '\\"') + '"'


def document(given: Document, headings: dict[str, str]) -> str:
    """A whole file: its paper, works and claims; `headings` gives the section that begins with a claim, by its name."""
    parts = [paper(given.paper, given.todos)] if given.paper else []
    if given.works:
        parts.append("".join(f"{work(each)}\n" for each in given.works))
    for each in given.claims:
        if each.name.text in headings:
            parts.append(heading(headings[each.name.text]))
        parts.append(claim(each))
    return "\n".join(parts)


def heading(title: str) -> str:
    """The comment that stands before the claims of a section."""
    return f"# --- {' '.join(title.split())} ---\n"


def paper(given: Paper, todos: Iterable[Text] = ()) -> str:
    lines = [f"paper {quoted(given.title)} as {given.name.text}"]
    lines += [f"author {quoted(author.text)}" for author in given.authors]
    lines += [stamp(each) for each in given.stamps]
    if given.manuscript is not None:
        lines.append(f"manuscript {quoted(given.manuscript.text)}")
    lines += [f"todo {quoted(todo.text)}" for todo in todos]
    return _block(lines)


def stamp(given: Stamp) -> str:
    return f"{given.event} {period(given.value)}"


def period(given: Period) -> str:
    """A day, or an interval of days."""
    if given.start is not None and given.start == given.end:
        return given.start.isoformat()
    return f"{given.start or ''}..{given.end or ''}"


def work(given: Work) -> str:
    lines = [f"work {given.key.text} {quoted(given.title)}"]
    lines += [f"author {quoted(author.text)}" for author in given.authors]
    lines += [f"{what} {value if value.isdigit() else quoted(value)}" for what, value in given.details]
    return _block(lines).rstrip("\n")


def claim(given: Claim) -> str:
    """A claim with its attributes, each on a line of its own."""
    return _block([f"{given.role} {given.name.text} {quoted(given.text)}", *_attributes(given)])


def _attributes(given: Claim) -> Iterator[str]:
    if given.places:
        yield f"at {', '.join(map(place, given.places))}"
    if given.cites:
        yield f"cites {names(given.cites)}"
    if given.held_by is not None:
        yield f"held by {quoted(given.held_by)}"
    if given.promises:
        yield f"promises {', '.join(map(item, given.promises))}"
    for inference in given.inferences:
        yield f"from {names(inference.premises)}"
    yield from (f"todo {quoted(todo.text)}" for todo in given.todos)


def names(given: Iterable[Named]) -> str:
    return ", ".join(name.text for name in given)


def item(given: Item) -> str:
    return f"{term(given.term)} {quoted(given.what)}" if given.what else term(given.term)


def term(given: Term) -> str:
    if not isinstance(given, Named):
        raise TypeError(f"only a name can be written yet, not {type(given).__name__}")
    return given.text


def place(given: Place) -> str:
    """A place of the running text as `argcheck anchor` leaves it: section, paragraph, sentence, label, digest."""
    parts = [quoted(given.section or "")]
    parts += [f"p{given.paragraph}"] if given.paragraph is not None else []
    parts += [f"s{given.sentence}"] if given.sentence is not None else []
    parts += [given.label] if given.label else []
    parts += [f"[{given.digest}]"] if given.digest else []
    return " ".join(parts)


def _block(lines: list[str]) -> str:
    first, *rest = lines
    return "".join(f"{line}\n" for line in [first, *(INDENT + line for line in rest)])
