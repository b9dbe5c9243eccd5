"""What reading gave, before any rule: facts with their places, and the references and citations of manuscripts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argcheck.facts import Facts, facts_of
from argcheck.facts.text import ReadText, write_texts
from argcheck.inputs import read_inputs
from argcheck.manuscript.citing import Citation, Citing
from argcheck.source import Span


@dataclass(frozen=True, slots=True)
class Sheet:
    """The facts of all files, and how each manuscript (by path) cites; `unreadable` are the files without."""

    facts: Facts
    citing: dict[str, Citing]
    unreadable: tuple[str, ...]


def read(paths: Sequence[str], manuscripts: Path | None) -> Sheet:
    """Reads what `paths` name; works in `.bib` files count where they lie beside the manuscript."""
    inputs = read_inputs(paths, manuscripts)
    facts = facts_of(inputs.readings, inputs.manuscripts)
    texts = [ReadText(path, paper) for path, paper in inputs.manuscripts.items()]
    write_texts(facts, texts)
    refused = tuple(found.span.path for found in inputs.diagnostics if found.code == "AC002")
    return Sheet(facts, {text.path: text.cited for text in texts}, refused)


def as_json(sheet: Sheet) -> str:
    """One object: `facts`, `references` with their lines, and the `citations` that lead to one entry."""
    several = len(sheet.citing) > 1
    tree = {
        "facts": [_fact(str(atom), origin.basis, origin.spans) for atom, origin in sheet.facts.origins.items()],
        "references": [
            {"line": entry.line, **({"path": path} if several else {})}
            for path, citing in sheet.citing.items()
            for entry in citing.references
        ],
        "citations": [
            {"line": citation.line, "ref_line": entry.line, **({"path": path} if several else {})}
            for path, citing in sheet.citing.items()
            for citation in citing.citations
            if (entry := citation.reference) is not None and not entry.key
        ],
    }
    return json.dumps(tree, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _fact(text: str, basis: str, spans: Sequence[Span]) -> dict[str, Any]:
    return {"atom": text, "basis": basis, "places": [{"path": span.path, "line": span.line} for span in spans]}


def as_text(sheet: Sheet) -> str:
    """A line for each fact, entry and citation, with its place."""
    lines = []
    for atom, origin in sheet.facts.origins.items():
        place = f"  % {origin.spans[0].path}:{origin.spans[0].line}" if origin.spans else ""
        lines.append(f"{atom}.{place}")
    for path, citing in sheet.citing.items():
        lines.append(f"% {path}: {len(citing.references)} references, {len(citing.citations)} citations")
        lines += [f"{path}:{entry.line}: entry: {_entry(entry.authors, entry.year)}" for entry in citing.references]
        lines += [f"{path}:{citation.line}: cites {_cited(citation)}" for citation in citing.citations]
    return "\n".join(lines) + "\n"


def _entry(authors: Sequence[object], year: str) -> str:
    return f"{'; '.join(map(str, authors)) or '(no author)'} ({year or 'no year'})"


def _cited(citation: Citation) -> str:
    said = citation.label or f"{', '.join(citation.names)} {citation.year}"
    if citation.ambiguous:
        lines = " or ".join(str(entry.line) for entry in citation.references)
        return f"{said}: ambiguous, lines {lines}"
    entry = citation.reference
    if entry is None:
        return f"{said}: no entry"
    return f"{said}: line {entry.line} ({citation.how})"
