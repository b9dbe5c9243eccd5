"""A second round of review, as text and JSON: what is new, what is still there, what is resolved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argcheck.diagnostic import Diagnostic, Label
from argcheck.renderers import Options
from argcheck.renderers._excerpt import excerpt
from argcheck.renderers._layout import Paint, clean, fold
from argcheck.renderers._proof import count
from argcheck.renderers.json import dump
from argcheck.renderers.json import of_diagnostic as diagnostic
from argcheck.renderers.json import place as place
from argcheck.revision.nouns import Changes, Gone, Item, New, Remaining, Revision, Share
from argcheck.source import Source, Span

MOST = 160
"""Characters of a sentence that are shown; JSON has all."""
LISTED = 8
"""How many sections of a list are shown."""


def text(found: Revision, options: Options) -> str:
    return "\n".join(_Text(found, options).lines()) + "\n"


class _Text:
    def __init__(self, found: Revision, options: Options) -> None:
        self.found, self.options = found, options
        self.paint = Paint(options.colour)
        self.sources: tuple[dict[str, Source], ...] = tuple({one.path: one for one in side} for side in found.inputs)

    def lines(self) -> Iterator[str]:
        found = self.found
        yield self.paint("strong", f"{clean(found.old)} → {clean(found.new)}")
        for heading, said in _changes(found.changes):
            yield from fold(said, self.options.width, f"  {heading:<12}", " " * 14)
        groups = (
            ("new", [self.new(one) for one in found.introduced]),
            ("still there", [self.remaining(one) for one in found.remaining]),
            ("resolved", [self.gone(one) for one in found.resolved]),
            ("no longer judged", [self.gone(one) for one in found.unjudged]),
        )
        for heading, entries in groups:
            if entries:
                yield from ("", self.paint("strong", f"{heading} ({len(entries)})"))
                for entry in entries:
                    yield from ("", *entry)
        unjudged = f", {len(found.unjudged)} no longer judged" if found.unjudged else ""
        told = f"{len(found.introduced)} new, {len(found.remaining)} still there, {len(found.resolved)} resolved"
        yield from ("", f"{told}{unjudged}")

    def head(self, one: Diagnostic, more: str = "") -> Iterator[str]:
        role = one.severity.value
        expected = self.paint("faint", " (expected)") if one.expected else ""
        yield f"  {self.paint(role, role)} {self.paint('strong', one.code)} {one.check}{expected}{more}"

    def said(self, text: str) -> Iterator[str]:
        yield from fold(text, self.options.width, "    ")

    def at(self, span: Span, section: str = "", more: str = "") -> str:
        """`--> path:line:column`, in one piece so that a terminal can open it."""
        inside = f" in “{clean(section)}”" if section else ""
        return f"    --> {self.paint('place', _where(span))}{inside}{more}"

    def new(self, one: New) -> Iterator[str]:
        shown = one.diagnostic
        yield from self.head(shown)
        yield from self.said(shown.message)
        yield self.at(shown.span, one.section)
        source = self.sources[1].get(shown.span.path)
        if source:
            lines = excerpt(source, shown.span, shown.severity.value, self.options.width - 2, self.paint)
            yield from (f"  {line}" for line in lines)
        if one.note:
            yield from fold(one.note, self.options.width, "    note: ", "          ")

    def remaining(self, one: Remaining) -> Iterator[str]:
        shown, was = one.diagnostic, one.before[0]
        severity = f", was {was.severity.value}" if was.severity != shown.severity else ""
        yield from self.head(shown, _items(one) + severity)
        yield from self.said(shown.message)
        yield self.at(shown.span, one.section)
        moved = f" in “{clean(one.was_in)}”" if one.was_in and one.was_in != one.section else ""
        places = list(dict.fromkeys(self.before(each.span) for each in one.before))
        yield f"    was at {self.paint('place', ', '.join(places))}{moved}"
        if one.said and not one.kept:
            yield from fold(f"it said: {one.said}", self.options.width, "    ", "      ")
        for item in one.kept:
            if item.was:
                yield from fold(f"{item.text} was {item.was}", self.options.width, "    ", "      ")
        for item in one.resolved:
            yield from self.item("resolved", item, self.before(item.old) if item.old else "")
        for item in one.added:
            yield from self.item("new", item, _where(item.new) if item.new else "")

    def before(self, span: Span) -> str:
        """A place of the old version, whose path stands at the head."""
        return f"line {span.line}" if span.path == self.found.old and span.page is None else _where(span)

    def item(self, heading: str, item: Item, place: str) -> Iterator[str]:
        where = f" ({place})" if place else ""
        fate = f": {item.fate}" if item.fate else ""
        yield from fold(f"{heading}: {item.text}{where}{fate}", self.options.width, "    ", "      ")

    def gone(self, one: Gone) -> Iterator[str]:
        shown = one.diagnostic
        yield from self.head(shown)
        yield from self.said(shown.message)
        inside = f" in “{clean(one.section)}”" if one.section else ""
        yield f"    was at {self.paint('place', self.before(shown.span))}{inside}"
        yield from fold(one.fate, self.options.width, "    ", "      ")
        if one.now:
            where = f"now {_where(one.now.span)}"
            yield from fold(f"{where}: “{_cut(one.now.message)}”", self.options.width, "    ", "      ")


def _where(span: Span) -> str:
    page = "" if span.page is None else f", page {span.page}"
    return f"{clean(span.path)}:{span.line}:{span.column}{page}"


def _cut(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST].rsplit(" ", 1)[0] + " …"


def _items(one: Remaining) -> str:
    """`: 2 of 3 items`, where it has a list that changed."""
    if not (one.resolved or one.added):
        return ""
    before = len(one.kept) + len(one.resolved)
    told = [f"{len(one.kept)} of {count(before, 'item')}"]
    if one.added:
        told.append(f"{len(one.added)} more")
    return ": " + " and ".join(told)


def _changes(changes: Changes) -> Iterator[tuple[str, str]]:
    sections = [
        *_listed("added", [_titled(one) for one in changes.added]),
        *_listed("removed", [_titled(one) for one in changes.removed]),
        *_listed("renamed", [f"“{one.old.message}” is now {_titled(one.new)}" for one in changes.renamed]),
    ]
    if changes.sentences.old or changes.sentences.new:
        yield "sections", "; ".join(sections) or "the same"
        yield "sentences", _share(changes.sentences)
        if changes.apart:
            yield "", "the two have little in common: they may not be versions of one paper"
    if changes.references.old or changes.references.new:
        yield "references", _share(changes.references)
    if changes.claims:
        yield "claims", _share(changes.claims)
        names = [f"{one.old.message} is now {one.new.message}" for one in changes.names]
        if names:
            yield "names", ", ".join(names)


def _titled(label: Label) -> str:
    title = f"“{label.message}”" if label.message else "one without a title"
    return f"{title} (line {label.span.line})"


def _listed(heading: str, told: list[str]) -> Iterator[str]:
    if told:
        more = f" and {len(told) - LISTED} more, which --format json lists" if len(told) > LISTED else ""
        yield f"{len(told)} {heading}: {', '.join(told[:LISTED])}{more}"


def _share(share: Share) -> str:
    def part(number: int, whole: int) -> str:
        if not (number and whole):
            return str(number)
        share = 100 * number / whole
        return f"{number} ({round(share) if share >= 1 else '<1'}%)"

    old, new = share.old, share.new
    if share.kept == old == new:
        return f"all {old} kept"
    return (
        f"of {old}, {part(share.kept, old)} kept, {part(share.edited, old)} edited and {part(share.removed, old)} "
        f"removed; of {new}, {part(share.added, new)} added"
    )


def json(found: Revision) -> str:
    options = Options(proof="none")
    old, new = ([{"path": one.path, "sha256": one.digest} for one in side] for side in found.inputs)
    return dump(
        {
            "version": 1,
            "old": {"path": found.old, "inputs": old},
            "new": {"path": found.new, "inputs": new},
            "changes": _change_tree(found.changes),
            "introduced": [
                {"section": one.section, "note": one.note, "diagnostic": diagnostic(one.diagnostic, options)}
                for one in found.introduced
            ],
            "remaining": [_remaining_tree(one, options) for one in found.remaining],
            "resolved": [_gone_tree(one, options) for one in found.resolved],
            "unjudged": [_gone_tree(one, options) for one in found.unjudged],
            "summary": {
                "introduced": len(found.introduced),
                "remaining": len(found.remaining),
                "resolved": len(found.resolved),
                "unjudged": len(found.unjudged),
            },
        }
    )


def _label(label: Label | None) -> dict[str, Any] | None:
    return None if label is None else {"text": label.message, "place": place(label.span)}


def _share_tree(share: Share | None) -> dict[str, int] | None:
    if share is None:
        return None
    return {
        "old": share.old,
        "new": share.new,
        "kept": share.kept,
        "edited": share.edited,
        "removed": share.removed,
        "added": share.added,
    }


def _change_tree(changes: Changes) -> dict[str, Any]:
    return {
        "sections": {
            "added": [_label(one) for one in changes.added],
            "removed": [_label(one) for one in changes.removed],
            "renamed": [{"old": _label(one.old), "new": _label(one.new)} for one in changes.renamed],
        },
        "sentences": _share_tree(changes.sentences),
        "references": _share_tree(changes.references),
        "claims": _share_tree(changes.claims),
        "claims_renamed": [{"old": _label(one.old), "new": _label(one.new)} for one in changes.names],
    }


def _item_tree(item: Item) -> dict[str, Any]:
    old, new = (None if span is None else place(span) for span in (item.old, item.new))
    return {"text": item.text, "old": old, "new": new, "was": item.was, "fate": item.fate}


def _remaining_tree(one: Remaining, options: Options) -> dict[str, Any]:
    return {
        "section": one.section,
        "was_in": one.was_in,
        "said": one.said,
        "diagnostic": diagnostic(one.diagnostic, options),
        "before": [diagnostic(each, options) for each in one.before],
        "items": {
            "kept": [_item_tree(item) for item in one.kept],
            "resolved": [_item_tree(item) for item in one.resolved],
            "added": [_item_tree(item) for item in one.added],
        },
    }


def _gone_tree(one: Gone, options: Options) -> dict[str, Any]:
    shown = diagnostic(one.diagnostic, options)
    return {"section": one.section, "fate": one.fate, "now": _label(one.now), "diagnostic": shown}
