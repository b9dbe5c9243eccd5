"""What each block of a file is to the paper."""

from __future__ import annotations

from argcheck.manuscript.blocks import Block
from argcheck.manuscript.breaks import find_notes, join
from argcheck.manuscript.dates import LABEL
from argcheck.manuscript.elements import Element, Layout, elements
from argcheck.manuscript.furniture import find_captions, find_furniture
from argcheck.manuscript.headings import is_capitals, is_front, looks_like_heading, role_of
from argcheck.patterns import late

_ROMAN = late(r"[IVX]{1,5}\.\s")


def lay_out(source: str, blocks: list[Block]) -> Layout:
    """The elements of a file, each with what it is; joined paragraphs are one element."""
    layout = Layout(source)
    for block in blocks:
        layout.elements += elements(layout, block)
    find_captions(layout.elements)
    find_furniture(layout.elements)
    _find_headings(layout.elements)
    find_notes(layout)
    join(layout)
    return layout


def _find_headings(elements: list[Element]) -> None:
    """Headings without `#`: bold lines, usual titles, and where no others are what looks like one."""
    marked = [element for element in elements if element.marked]
    liberal = (
        sum(not is_front(element.text) for element in marked[1:]) == 0 and sum(element.bold for element in elements) < 4
    )
    opened = closing = False
    role: str | None = None
    depth = 1
    for number, element in enumerate(elements):
        if role == "keywords" and element.kind == "text":
            # What stands under this heading is a list of terms, however it looks.
            role = None
        elif element.kind in ("text", "item") and _is_heading(
            elements, number, liberal and opened and not closing, opened
        ):
            known = role_of(element.text) is not None
            element.level = 2 if known else (depth + 1 if element.bold else 2)
            element.kind = "heading"
        elif element.marked:
            depth = element.level
        if element.kind == "heading":
            role = role_of(element.text)
            closing = role == "references" or (closing and role is None)
            opened = (
                opened
                or role is not None
                or (element.marked and element is not marked[0] and not is_front(element.text))
            )


def _is_heading(elements: list[Element], number: int, liberal: bool, opened: bool) -> bool:
    element = elements[number]
    text = element.text
    if len(text) > 160 or len(element.pieces) > (3 if element.bold else 1):
        return False
    if element.kind == "item":
        if not element.mark[:1].isdigit() or _beside_item(elements, number):
            return False
        return ((liberal and looks_like_heading(text)) or role_of(text) is not None) and _over_text(elements, number, 2)
    role = role_of(text)
    if role in ("keywords", "references") or (role is not None and element.bold):
        return looks_like_heading(text.rstrip(".:"))
    if role is not None:
        return looks_like_heading(text) and _over_text(elements, number, 2)
    if element.bold:
        return (
            opened
            and text[-1] not in ",;"
            and len(text.split()) <= 20
            and not LABEL.match(text)
            and not text.rstrip(":").isdigit()
        )
    # `IV. IMPLEMENTATION OF CONCEPTS`, as engineers set their headings in the font of the text.
    sure = liberal or (opened and _ROMAN.match(text) is not None and is_capitals(text))
    return sure and looks_like_heading(text) and _over_text(elements, number, 2)


def _beside_item(elements: list[Element], number: int) -> bool:
    """Whether an item stands in a list: another is beside it, and its number is the one before or after."""
    own = _number(elements[number])
    for place, step in ((number - 1, -1), (number + 1, 1)):
        other = elements[place] if 0 <= place < len(elements) else None
        if other is not None and other.kind == "item" and _number(other) in (None, own + step if own else None):
            return True
    return False


def _number(element: Element) -> int | None:
    digits = element.mark.strip("[(.):]")
    return int(digits) if digits.isdigit() else None


def _over_text(elements: list[Element], number: int, depth: int) -> bool:
    """Whether running text follows, at once or below another heading."""
    for element in elements[number + 1 : number + 6]:
        if element.kind in ("blank", "furniture", "rule", "caption", "row", "note", "code"):
            continue
        if element.kind not in ("text", "item", "quote", "heading"):
            return False
        if element.kind == "heading" or (len(element.text) < 160 and looks_like_heading(element.text)):
            return depth > 0 and _over_text(elements, number + 1, depth - 1)
        return len(element.text.split(None, 8)) > 7 or element.text[-1] in ".?!:"
    return False
