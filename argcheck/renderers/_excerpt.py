"""The line of a source that a diagnostic stands on, with its characters underlined."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.renderers._layout import Paint, cells, clean
from argcheck.source import Source, Span


def excerpt(source: Source, span: Span, role: str, width: int, paint: Paint) -> Iterator[str]:
    """Three lines: an empty one, the source's, the underline; nothing where the source has no such line."""
    if not 1 <= span.line <= len(source.lines):
        return
    line = source.lines[span.line - 1]
    last = span.end_column - 1 if span.end_line == span.line else len(line)
    gutter = " " * len(number := str(span.line))
    before, marked, after = _window(line, span.column - 1, max(last, span.column - 1), width - len(number) - 5)
    bar = paint("faint", "|")
    under = " " * cells(before) + paint(role, "^" * max(1, cells(marked)))
    yield f"  {gutter} {bar}"
    yield f"  {paint('faint', number)} {bar} {before}{marked}{after}".rstrip()
    yield f"  {gutter} {bar} {under}"


def _window(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """What stands before, in and after the characters, cut to about `room` cells around their start."""
    room = max(room, 20)
    if len(line) <= room:
        return clean(line[:start]), clean(line[start:end]), clean(line[end:])
    left = 0 if end <= room - 1 else max(0, start - room // 4)
    right = min(len(line), left + room - (2 if left else 1))
    before = ("…" if left else "") + clean(line[left:start])
    marked, after = clean(line[start : min(end, right)]), clean(line[end:right])
    cut = "…" if right < len(line) else ""
    return before, marked, after + cut
