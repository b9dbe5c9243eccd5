"""What stays the same of a diagnostic when a file is edited elsewhere: for baselines, and for platforms that track."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from argcheck.diagnostic import Diagnostic
from argcheck.source import Source, Span


def identities(diagnostics: Iterable[Diagnostic], sources: Iterable[Source]) -> list[str]:
    """A name of 16 hexadecimal digits for each diagnostic, of its check, its file and the words that it stands on.

    Lines and columns have no part in it. Of several that are alike, the second and later ones are numbered.
    """
    texts = {source.path: source for source in sources}
    seen: Counter[str] = Counter()
    found = []
    for one in diagnostics:
        said = " ".join(words(one.span, texts).split()) or one.message
        key = "\0".join((one.code, one.span.path, said))
        number = seen[key]
        seen[key] += 1
        found.append(hashlib.sha256(f"{key}\0{number}".encode("utf-8", "backslashreplace")).hexdigest()[:16])
    return found


def words(span: Span, sources: Mapping[str, Source]) -> str:
    """What stands at a place; nothing where its file has no such line, as a PDF has none."""
    source = sources.get(span.path)
    if source is None or not 1 <= span.line <= len(source.lines):
        return ""
    lines = list(source.lines[span.line - 1 : span.end_line])
    lines[-1] = lines[-1][: span.end_column - 1] if span.end_line <= len(source.lines) else lines[-1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)
