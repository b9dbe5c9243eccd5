"""What was understood of a manuscript: sections with roles, labels, citations, voices, and what was dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from argcheck.config import Config
from argcheck.inputs import Inputs, read_inputs
from argcheck.manuscript import Manuscript, Section, citing
from argcheck.manuscript.authors import authors
from argcheck.manuscript.labels import announced, labels
from argcheck.manuscript.roles import roles
from argcheck.manuscript.voice import voice

EMPIRICAL = ("method", "findings")


def outlines(paths: Sequence[str], config: Config) -> tuple[list[dict[str, Any]], Inputs]:
    """The outline of each manuscript that the paths name, as JSON-able data, and the inputs as read."""
    inputs = read_inputs(paths, config.manuscripts)
    return [outline(path, paper, config.article) for path, paper in inputs.manuscripts.items()], inputs


def outline(path: str, paper: Manuscript, article: str | None = None) -> dict[str, Any]:
    """What was read, by line; `type` is None where neither the settings nor the sections tell what article it is."""
    cited = citing.read(paper, citing.beside(paper.source))
    resolved = sum(1 for citation in cited.citations if citation.references)
    return {
        "path": path,
        "title": paper.title,
        "type": article or article_type(paper),
        "authors": [name for name, _ in authors(paper)],
        "dates": [{"event": one.event, "date": str(one.date), "line": one.span.line} for one in paper.dates],
        "sections": [section(one, role, known) for one, role, known in roles(paper)],
        "labels": [
            {"series": one.series, "number": one.number, "line": one.sentence.span.line}
            for one in labels(paper)
            if one.introduces
        ],
        "announced": [{"series": one.series, "line": one.sentence.span.line} for one in announced(paper)],
        "citations": {"styles": list(cited.styles), "found": len(cited.citations), "resolved": resolved},
        "references": len(cited.references),
        "notes": len(paper.notes),
        "captions": sum(paragraph.kind == "caption" for one in paper.sections for paragraph in one.paragraphs),
        "voices": voices(paper),
        "dropped": [{"line": span.line, "why": why} for span, why in paper.dropped],
    }


def section(given: Section, role: str | None, known_by: str) -> dict[str, Any]:
    sentences = sum(len(paragraph.sentences) for paragraph in given.paragraphs)
    last = given.paragraphs[-1].span.end_line if given.paragraphs else given.span.end_line
    return {
        "title": given.title,
        "number": given.number,
        "level": given.level,
        "role": role,
        "known_by": known_by,
        "lines": [given.span.line, last],
        "paragraphs": len(given.prose),
        "sentences": sentences,
    }


def article_type(paper: Manuscript) -> str | None:
    """By its sections: empirical, review, theoretical and the like; None where they do not tell."""
    known = {one.role for one in paper.sections}
    if sum(one.title.casefold().startswith("chapter") for one in paper.sections) > 1:
        return "thesis chapter"
    if all(role in known for role in EMPIRICAL):
        return "empirical"
    if any(one.title.casefold() == "statement of need" for one in paper.sections):
        return "software paper"
    if "method" not in known and "findings" not in known and "literature" in known:
        return "review"
    if "theory" in known and "method" not in known:
        return "theoretical"
    return None


def voices(paper: Manuscript) -> dict[str, int]:
    """How many sentences are the author's own, reported, and so on, the reference list left out."""
    counted = Counter(
        voice(sentence.text).kind
        for one in paper.sections
        if one.role != "references"
        for paragraph in one.prose
        for sentence in paragraph.sentences
    )
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def told(data: dict[str, Any]) -> str:
    """An outline as text that a person takes in at a glance."""
    lines = [data["path"], f"  {data['title'] or '(no title found)'}"]
    kind = data["type"] or "article of no recognised type"
    lines.append(f"  by {', '.join(data['authors']) or 'nobody named'}")
    lines.append(f"  {kind}; {count(len(data['sections']), 'section')}")
    for one in data["sections"]:
        first, last = one["lines"]
        title = f"{one['number']} {one['title']}".strip() or "(no title)"
        size = f"{count(one['paragraphs'], 'paragraph')}, {count(one['sentences'], 'sentence')}"
        indent = "  " * max(0, min(one["level"], 5) - 1)
        role = (one["role"] or "no role") + (", by its place" if one["known_by"] == "place" else "")
        lines.append(f"    {indent}{title}  [{role}] lines {first}–{last}: {size}")
    dates = ", ".join(f"{one['event']} {one['date']}" for one in data["dates"])
    lines.append(f"  dates: {dates or 'none found'}")
    lines.append(f"  labels: {', '.join(label_words(data)) or 'none found'}")
    cited = data["citations"]
    styles = ", ".join(cited["styles"]) or "no style recognised"
    lines.append(f"  citations: {cited['found']} ({styles}), {cited['resolved']} of them resolved")
    extras = f"footnotes: {data['notes']}; captions of figures and tables: {data['captions']}"
    lines.append(f"  references: {data['references']}; {extras}")
    lines.append("  sentences: " + ", ".join(f"{number} {kind}" for kind, number in data["voices"].items()))
    lines += [f"  passed over: line {one['line']}: {one['why']}" for one in data["dropped"]]
    return "\n".join(lines) + "\n"


def label_words(data: dict[str, Any]) -> list[str]:
    words = [f"{one['series']} {one['number']} (line {one['line']})" for one in data["labels"]]
    return words + [f"{one['series']} without a label (line {one['line']})" for one in data["announced"]]


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
