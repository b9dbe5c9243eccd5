"""Where in a manuscript an address points: by digest, then by ordinal, then to what is nearest."""

from __future__ import annotations

import difflib
import re
from typing import NamedTuple

from argcheck.manuscript.headings import key
from argcheck.manuscript.nouns import Manuscript, Section, Sentence, Spot
from argcheck.patterns import late
from argcheck.source import Span


class Address(NamedTuple):
    """A place of an argument file: `"Analysis" p4 s2 [5f0c2ab1]`, `"Aims" H3`, `footnote 4`, `title`."""

    section: str | None = None
    paragraph: int | None = None
    sentence: int | None = None
    label: str | None = None
    footnote: int | None = None
    whole: str | None = None
    digest: str | None = None


class Found(NamedTuple):
    """`status` is same, unchecked (no digest written), moved, changed or gone (its span is the nearest)."""

    status: str
    span: Span | None
    sentence: Sentence | None
    how: str
    note: str = ""


def resolve(address: Address, paper: Manuscript) -> Found:
    """The place in `paper` that `address` names, and whether it still holds what it held."""
    if address.whole is not None:
        return _whole(address.whole, paper)
    if address.footnote is not None:
        found = _footnote(address.footnote, paper)
    elif address.label is not None:
        found = _label(address.label, address.section, paper)
    else:
        found = _ordinal(address, paper)
    return _checked(found, address, paper) if address.digest else found


def sections_called(title: str, paper: Manuscript) -> list[Section]:
    """The sections of that title, whatever its number, capitals and markup; a chapter's before a subsection's.

    A long title may be cut short with `…`: then its beginning is enough.
    """
    found = [section for section in paper.sections if is_called(section, title)]
    return sorted(found, key=lambda section: section.level)


def is_called(section: Section, title: str) -> bool:
    """Whether a section has a title, given in full or cut short."""
    whole, wanted = key(section.title), key(title)
    cut = title.rstrip().endswith(("…", "..."))
    return whole.startswith(wanted) if cut and wanted else whole == wanted


def nearest_title(title: str, paper: Manuscript) -> str | None:
    """The title of a section that is most like `title`."""
    titles = {key(section.title): section.title for section in paper.sections if section.title}
    wanted = key(title)
    inside = [name for name in titles if wanted and (wanted in name or name in wanted)]
    near = inside or difflib.get_close_matches(wanted, list(titles), 1, 0.5)
    return titles[near[0]] if near else None


def _whole(which: str, paper: Manuscript) -> Found:
    span = paper.title_span if which == "title" else paper.front or paper.title_span
    if span is None:
        return Found(
            "gone",
            None,
            None,
            which,
            f"the manuscript has no {'title' if which == 'title' else 'front matter'}",
        )
    return Found("unchecked", span, None, which)


def _footnote(number: int, paper: Manuscript) -> Found:
    note = next((note for note in paper.notes if note.mark == str(number)), None)
    if note is None:
        marks = ", ".join(note.mark for note in paper.notes[:30])
        return Found(
            "gone",
            None,
            None,
            "footnote",
            f"footnote {number} is not there; " + (f"there are {marks}" if marks else "there are none"),
        )
    return Found("unchecked", note.span, note.sentences[0], "footnote")


def _candidates(title: str | None, paper: Manuscript) -> list[Section]:
    if title is not None:
        return sections_called(title, paper)
    return [section for section in paper.sections if not section.title] or list(paper.sections[:1])


def _no_section(title: str | None, paper: Manuscript, how: str) -> Found:
    near = nearest_title(title or "", paper)
    note = f'no section is called "{title}"' + (f'; the nearest is "{near}"' if near else "")
    return Found("gone", None, None, how, note if title is not None else "the manuscript has no text")


def _ordinal(address: Address, paper: Manuscript) -> Found:
    sections = _candidates(address.section, paper)
    if not sections:
        return _no_section(address.section, paper, "ordinal")
    if address.paragraph is None and address.sentence is None:
        return Found("unchecked", sections[0].span, None, "section")
    p, s = address.paragraph or 1, address.sentence or 1
    section = next((section for section in sections if len(section.prose) >= p), sections[0])
    if not 1 <= p <= len(section.prose):
        near = section.prose[-1].span if section.prose else section.span
        return Found("gone", near, None, "nearest", f'"{section.title}" has {_count(len(section.prose), "paragraph")}')
    paragraph = section.prose[p - 1]
    if not 1 <= s <= len(paragraph.sentences):
        count = _count(len(paragraph.sentences), "sentence")
        return Found("gone", paragraph.sentences[-1].span, None, "nearest", f'"{section.title}" p{p} has {count}')
    sentence = paragraph.sentences[s - 1]
    return Found("unchecked", paragraph.span if address.sentence is None else sentence.span, sentence, "ordinal")


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _label(label: str, title: str | None, paper: Manuscript) -> Found:
    """The sentence that introduces a label: the one it opens, else the first in which it stands."""
    sections = _candidates(title, paper) if title is not None else list(paper.sections)
    if not sections:
        return _no_section(title, paper, "label")
    spelt = r"\s*".join(re.escape(part) for part in late(r"[^\W\d_]+|\d+|[^\w\s]").findall(label)) or re.escape(label)
    word = re.compile(rf"(?<!\w){spelt}(?!\w)")
    best: tuple[int, Sentence] | None = None
    for section in sections:
        for paragraph in section.paragraphs:
            for sentence in paragraph.sentences:
                match = word.search(sentence.text)
                if match is None:
                    continue
                rank = 2 if match.start() > 3 else 1 - bool(late(r"\s*[:.)–—-]").match(sentence.text[match.end() :]))
                if best is None or rank < best[0]:
                    best = (rank, sentence)
    if best is None:
        where = f' in "{title}"' if title is not None else ""
        return Found(
            "gone",
            sections[0].span if title is not None else None,
            None,
            "label",
            f"{label} does not stand{where}",
        )
    return Found("unchecked", best[1].span, best[1], "label")


def _checked(found: Found, address: Address, paper: Manuscript) -> Found:
    """`found` held against the digest that stands beside the address."""
    if found.sentence is not None and found.sentence.digest == address.digest:
        return Found("same", found.span, found.sentence, "digest")
    spots = paper.spots.get(address.digest or "", [])
    for spot in spots:
        # Of several sections with one title, it is the one whose sentence was meant.
        if _stands_at(spot, address):
            return Found("same", spot.sentence.span, spot.sentence, "digest")
    if spots:
        spot = min(spots, key=lambda spot: _distance(spot, address))
        return Found("moved", spot.sentence.span, spot.sentence, "digest", f"it now stands at {spot}")
    if found.sentence is not None:
        return Found(
            "changed",
            found.span,
            found.sentence,
            found.how,
            "the sentence there is another than when the place was written",
        )
    return found


def _stands_at(spot: Spot, address: Address) -> bool:
    ordinals = (spot.paragraph, spot.number) == (address.paragraph, address.sentence)
    return ordinals and address.label is None and is_called(spot.section, address.section or "")


def _distance(spot: Spot, address: Address) -> tuple[bool, int, int]:
    elsewhere = address.section is None or not is_called(spot.section, address.section)
    return (
        elsewhere,
        abs(spot.paragraph - (address.paragraph or 1)),
        abs(spot.number - (address.sentence or 1)),
    )
