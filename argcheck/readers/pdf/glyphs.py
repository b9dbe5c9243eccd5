"""The characters of a PDF's pages with their boxes, by PDFium."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from itertools import pairwise
from typing import Any, NamedTuple

from argcheck.patterns import late
from argcheck.source import Source, Unreadable

# It comes without types.
pypdfium2: Any = import_module("pypdfium2")
raw: Any = import_module("pypdfium2.raw")

_MOST_PAGES = 3_000
_MOST_CHARACTERS = 40_000
"""On one page."""

_HYPHENS = (0x02, 0xFFFE, 0xAD)
"""What PDFium, and some files, write for a hyphen at the end of a line."""
_BOLD = late(r"bold|black|heavy|demi|-medi|-bd\b|bx\d|\bcmb\d")
"""In the name of a font, also of TeX's (CMBX10, CMB10) and of those of PostScript (NimbusRomNo9L-Medi)."""

_SIDEWAYS = 40
"""Characters of a page from which on it may be set sideways."""
_HEAVY = 600
"""Of a font's weight. A file seldom tells it and PDFium guesses it by the stems, which makers of PDF write down wrongly
(744 for Computer Modern Roman): it says something only where a font has no name."""


class Glyph(NamedTuple):
    """A character, in points from the lower left corner of the page; `base` is the line that it stands on."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


class Box(NamedTuple):
    """How far up a turned character reaches, and how far across the page it stands."""

    bottom: float
    top: float
    across: float


@dataclass(frozen=True, slots=True)
class Page:
    glyphs: tuple[Glyph, ...]
    """In the order in which the file draws them; white space has no box."""


def glyphs(source: Source) -> Iterator[Page]:
    """The pages of a PDF. Raises Unreadable."""
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        reason = "it has a password" if "password" in str(error).casefold() else "it is not a PDF, or is damaged"
        raise Unreadable(source.path, reason) from None
    try:
        if len(document) > _MOST_PAGES:
            raise Unreadable(source.path, f"it has more than {_MOST_PAGES} pages")
        for number in range(len(document)):
            try:
                page = document[number]
                text = page.get_textpage()
            except pypdfium2.PdfiumError:
                yield Page(())
                continue
            yield Page(tuple(_read_from_the_side(list(_glyphs(text.raw)))))
            text.close()
            page.close()
    finally:
        document.close()


def _read_from_the_side(glyphs: list[tuple[Glyph, Box | None]]) -> Iterator[Glyph]:
    """The glyphs of a page: of one that is set sideways, as tables are, as they stand when it is turned.

    Text that runs up the margin of another is a stamp, and is left out.
    """
    turned = [box for _, box in glyphs if box]
    upright = sum(box is None and glyph.text != " " for glyph, box in glyphs)
    if len(turned) < _SIDEWAYS or len(turned) < 4 * upright:
        yield from (glyph for glyph, box in glyphs if box is None)
        return
    up = sum((after.bottom > before.bottom) - (after.bottom < before.bottom) for before, after in pairwise(turned)) > 0
    for glyph, box in glyphs:
        if box:
            left, right = (box.bottom, box.top) if up else (-box.top, -box.bottom)
            yield glyph._replace(left=left, right=right, base=-box.across if up else box.across)
        elif glyph.text == " ":
            yield glyph


def _glyphs(page: Any) -> Iterator[tuple[Glyph, Box | None]]:
    """The glyphs of a page, each that does not stand upright with where it stands."""
    left, right, bottom, top, across, base = (ctypes.c_double() for _ in range(6))
    fonts: dict[int, bool] = {}
    opening, upright, bold = True, True, False
    before = 0.0
    for index in range(min(raw.FPDFText_CountChars(page), _MOST_CHARACTERS)):
        text = _character(raw.FPDFText_GetUnicode(page, index))
        if text == " ":
            opening = True
            yield Glyph(" ", 0, 0, 0, 0, False), None
        if text in ("", " "):
            continue
        size = round(raw.FPDFText_GetFontSize(page, index), 1)
        if opening or size != before:
            # Within a word the font stays what it was, as far as anybody needs to know.
            opening, before = False, size
            upright = abs(raw.FPDFText_GetCharAngle(page, index)) < 0.2
            bold = _is_bold(page, index, fonts)
        raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(page, index, across, base)
        glyph = Glyph(text, left.value, right.value, base.value, size, bold)
        yield glyph, None if upright else Box(bottom.value, top.value, across.value)


@lru_cache(maxsize=4096)
def _character(code: int) -> str:
    """The character of a code; a space for any white space, nothing for what is no character."""
    if code in _HYPHENS:
        return "-"
    if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
        return ""
    text = chr(code)
    if text.isspace():
        return " "
    if "\ufb00" <= text <= "\ufb06":
        return unicodedata.normalize("NFKC", text)
    return "" if unicodedata.category(text) in ("Cc", "Cf", "Co", "Cn") else text


def _is_bold(page: Any, index: int, fonts: dict[int, bool]) -> bool:
    """Whether a character's font is bold, by its name where it has one; fonts are told apart by their address."""
    font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(page, index))
    key = ctypes.cast(font, ctypes.c_void_p).value or 0
    if key not in fonts:
        buffer = ctypes.create_string_buffer(200)
        raw.FPDFFont_GetBaseFontName(font, buffer, 200)
        name = buffer.value.decode("latin-1").casefold()
        fonts[key] = bool(_BOLD.search(name)) if name else raw.FPDFText_GetFontWeight(page, index) >= _HEAVY
    return fonts[key]
