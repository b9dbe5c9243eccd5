"""Where a LaTeX text refers to a label that none of its files sets.

Said in English in `rules/label_missing.dl`.
"""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.patterns import late

WRITES = ("refers_to_label", "label_set")
_COMMENT = late(r"(?<!\\)%[^\n]*")
_SET = late(r"\\label\s*\{([^{}]+)\}|\blabel\s*=\s*\{?([^\s,\]{}]+)")
_REFERS = late(r"\\(?:auto|page|eq|name|[cCfFv])?ref\*?\s*\{([^{}]+)\}")
_MORE = late(r"\\(?:input|include|subfile|import|externaldocument|loadglsentries)\b|\\Sexpr\b|<<.*>>=")
"""What brings in text from other files or from a program; labels may be set there."""
UNREAD = "??"
"""What LaTeX prints for a label that it does not find."""


def write(facts: Facts, text: ReadText) -> None:
    parts = text.paper.source.parts
    if not all(part.path.casefold().endswith((".tex", ".ltx", ".latex")) for part in parts):
        return
    bare = "\n".join(_COMMENT.sub("", part.text) for part in parts)
    known = {(one or other).strip() for one, other in _SET.findall(bare)}
    meant = {name.strip() for names in _REFERS.findall(bare) for name in names.split(",")}
    made = any(sign in name for name in known | meant for sign in "#\\")
    lost = meant - known
    most = len(lost) * 3 <= len(meant) or len(lost) == 1 < len(meant)
    if not lost or made or not most or len(_MORE.findall(bare)) >= len(parts):
        return
    facts.add("label_set", text.symbol, len(meant - lost), basis="computed")
    for one in text.running():
        if UNREAD in one.text:
            lines = _COMMENT.sub("", "\n".join(text.paper.source.shown(one.sentence.span)))
            names = (name.strip() for names in _REFERS.findall(lines) for name in names.split(","))
            for name in dict.fromkeys(name for name in names if name in lost):
                facts.add("refers_to_label", text.symbol, name, one.number, spans=(one.sentence.span,))
