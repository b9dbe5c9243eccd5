"""PDF: columns, furniture, notes at the foot, words broken over lines, pages."""

from __future__ import annotations

import sys
import textwrap

import pytest

from argcheck.manuscript import Manuscript
from argcheck.manuscript.citing import read as cited
from argcheck.readers import pdf
from argcheck.source import Source, Unreadable

TALK = "The bridges of the valley were counted by those who use them, and nobody else was asked what they thought. "

Drawn = tuple[float, float, float, str, str]
"""Left, base, size, font (R or B) and text."""


def escaped(text: str) -> str:
    return text.replace("(", "\\(").replace(")", "\\)")


def font(name: str, stems: int = 0) -> str:
    """A font; `stems` is how thick its stems are said to be, in thousandths of its size."""
    said = f"/FontDescriptor << /Type /FontDescriptor /FontName /{name} /Flags 4 /StemV {stems} >>" if stems else ""
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {said} >>"


UPRIGHT, UPWARD, DOWNWARD = "1 0 0 1", "0 1 -1 0", "0 -1 1 0"
"""How a text stands on its page: four numbers of its matrix."""


def made(*pages: list[Drawn], regular: str = font("Helvetica"), turn: str = UPRIGHT) -> Source:
    """A PDF of pages on which texts are drawn."""
    fonts = [regular, font("Helvetica-Bold")]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", *fonts]
    kids = []
    for page in pages:
        drawn = "".join(
            f"BT /{font} {size} Tf {turn} {left} {base} Tm ({escaped(text)}) Tj ET\n"
            for left, base, size, font, text in page
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(places) + 1} /Root 1 0 R >>\n"
    return Source("paper.pdf", "", "0" * 64, f"{out}startxref\n{out.rindex('xref')}\n%%EOF\n".encode("latin-1"))


def column(left: float, base: float, text: str, width: int = 48, size: float = 9) -> list[Drawn]:
    """A paragraph set in lines from `base` down."""
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    return [(left, base - 11 * number, size, "R", line) for number, line in enumerate(lines)]


def read(*pages: list[Drawn]) -> Manuscript:
    pytest.importorskip("pypdfium2")
    return pdf.read(made(*pages))


METHODS = column(320, 584, TALK * 6 + "It fell.")

FIRST: list[Drawn] = [
    (60, 770, 8, "R", "River Studies 12 (2020)"),
    (150, 740, 16, "B", "Bridges and Their Keepers"),
    (250, 720, 10, "R", "Ada Ferro"),
    *column(60, 690, "Abstract. " + TALK * 2, 100),
    (60, 640, 11, "B", "1. Introduction"),
    *column(60, 624, TALK * 9 + "Now the"),
    *column(320, 640, "count is done and the brid-"),
    *column(320, 629, "ges are gone."),
    (320, 600, 11, "B", "2. Methods"),
    *METHODS,
    (320 + 4.1 * len(METHODS[-1][4]), METHODS[-1][1] + 3, 5, "R", "1"),
    *column(320, 100, "1 See the register of 1901.", size=7),
    (300, 30, 9, "R", "1"),
]
SECOND: list[Drawn] = [
    (60, 770, 8, "R", "River Studies 12 (2020)"),
    (300, 30, 9, "R", "2"),
    (60, 740, 11, "B", "References"),
    (60, 722, 9, "R", "Ferro, A. (2020). Bridges of the north and of the south and of"),
    (72, 711, 9, "R", "all the rest of it. River Press."),
    (60, 700, 9, "R", "Stein, B. (2021). Banks. River Press."),
]


def test_two_columns_and_two_pages() -> None:
    paper = read(FIRST, SECOND)
    assert paper.title == "Bridges and Their Keepers"
    assert [
        (section.title, section.number, section.role, section.span.page, len(section.paragraphs))
        for section in paper.sections
    ] == [
        ("Abstract", "", "abstract", 1, 1),
        ("Introduction", "1", "introduction", 1, 1),
        ("Methods", "2", "method", 1, 1),
        ("References", "", "references", 2, 2),
    ]
    introduction = paper.sections[1].paragraphs[0]
    assert introduction.sentences[-1].text == "Now the count is done and the bridges are gone."
    assert [entry.text for entry in paper.sections[3].paragraphs] == [
        "Ferro, A. (2020). Bridges of the north and of the south and of all the rest of it. River Press.",
        "Stein, B. (2021). Banks. River Press.",
    ]


def test_notes_and_furniture_stand_apart() -> None:
    paper = read(FIRST, SECOND)
    assert [(note.mark, note.sentences[0].text, note.span.page) for note in paper.notes] == [
        ("1", "See the register of 1901.", 1)
    ]
    assert paper.sections[2].paragraphs[0].sentences[-1].text == "It fell."
    assert sorted((span.page, why) for span, why in paper.dropped) == [
        (1, "about the article"),
        (1, "page number"),
        (1, "repeated line"),
        (2, "page number"),
        (2, "repeated line"),
    ]


def test_sentences_stand_where_they_say() -> None:
    paper = read(FIRST, SECOND)
    lines = paper.source.lines
    for section in paper.sections:
        for paragraph in section.paragraphs:
            for sentence in paragraph.sentences:
                there = " ".join(lines[sentence.span.line - 1 : sentence.span.end_line])
                assert sentence.text.split()[0] in there and sentence.text.split()[-1] in there


def test_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    left, right = column(60, 700, TALK * 8 + "End."), column(320, 700, "Then. " + TALK * 8)
    drawn = [line for pair in zip(left, right, strict=False) for line in pair]
    paragraphs = [each.text for section in read(drawn).sections for each in section.paragraphs]
    assert " ".join(paragraphs).replace("End. Then.", "").count(TALK.strip()) == 16


def test_a_table_and_indented_paragraphs() -> None:
    page = [
        *column(60, 700, TALK * 2 + "It rose.", 90),
        (72, 667, 9, "R", "Then it fell, and nobody knew why it did so in that year."),
        (60, 640, 9, "R", "Wood"),
        (200, 640, 9, "R", "14"),
        (60, 629, 9, "R", "Stone"),
        (200, 629, 9, "R", "3"),
    ]
    kinds = [(each.kind, each.text[-8:]) for each in read(page).sections[0].paragraphs]
    assert kinds == [("text", "It rose."), ("text", "at year."), ("row", "Wood 14"), ("row", "Stone 3")]


def test_headings_at_the_top_of_pages_are_not_furniture() -> None:
    words = ("rivers", "stones", "keepers")
    pages = [
        [(60, 740, 12, "B", f"{n}. Study"), *column(60, 720, f"Of {word}. " * 90, 90)] for n, word in enumerate(words)
    ]
    assert [section.number for section in read(*pages).sections] == ["0", "1", "2"]


def test_a_regular_font_with_thick_stems_is_not_bold() -> None:
    pytest.importorskip("pypdfium2")
    page: list[Drawn] = [(60, 740, 9, "B", "1. Counts"), *column(60, 720, TALK, 90), *column(60, 680, TALK, 90)]
    paper = pdf.read(made(page, regular=font("LMRoman10-Regular", 151)))
    assert [(section.title, len(section.paragraphs)) for section in paper.sections] == [("Counts", 2)]


def test_the_letters_of_a_ligature_stay_in_their_word() -> None:
    pytest.importorskip("pypdfium2")
    from argcheck.readers.pdf.glyphs import Glyph, Page
    from argcheck.readers.pdf.rows import rows

    def at(text: str, left: float, right: float) -> Glyph:
        return Glyph(text, left, right, 700, 9, False)

    letters = [at("e", 60, 64), at("f", 64, 72), at("f", 64, 72), at("i", 64, 72), at("c", 72, 76), at("t", 76, 79)]
    assert [row.text for row in rows(Page(tuple(letters)))] == ["effict"]


def test_a_caption_at_the_top_of_a_page_is_no_part_of_the_sentence_before_it() -> None:
    first = column(60, 720, TALK * 3 + "Those who cross were counted by the", 90)
    second = [(60, 740, 9, "R", "Figure 7: Bridges of the valley."), *column(60, 700, "keepers. " + TALK * 2, 90)]
    told = [each.text for section in read(first, second).sections for each in section.paragraphs]
    assert "Figure 7: Bridges of the valley." in told


def test_an_entry_goes_on_below_a_running_head_and_may_be_stretched_to_the_margin() -> None:
    head: Drawn = (60, 770, 8, "R", "River Studies 12 (2020)")
    first: list[Drawn] = [
        head,
        *column(60, 740, TALK * 3, 90),
        (60, 690, 12, "B", "References"),
        (60, 670, 9, "R", "Aalto A, Berg C (2019). Bridges of the valley and those who kept them. In the Year"),
        (60, 648, 9, "R", "Ferro A (2020). Bridges and the flood in"),
    ]
    second: list[Drawn] = [
        head,
        (72, 740, 9, "R", "Upper E. Lode in 2011. River Studies, 14, 1-6."),
        (60, 718, 9, "R", "Stein B (2014)."),
        (200, 718, 9, "R", "Banks and stones of the upper valley in the year of the flood and"),
        (72, 707, 9, "R", "after it. River Press."),
    ]
    found = cited(read(first, second)).references
    assert [(entry.authors[0].family, entry.year) for entry in found] == [
        ("Aalto", "2019"),
        ("Ferro", "2020"),
        ("Stein", "2014"),
    ]


def test_a_number_that_opens_a_line_in_small_type_is_no_mark_of_a_note() -> None:
    page: list[Drawn] = [
        (60, 770, 16, "B", "Bridges and Their Keepers"),
        *column(60, 740, TALK * 3, 90, 10),
        *column(60, 640, TALK * 6, 90, 10),
        (60, 90, 8, "R", "Of the bridges that were counted in the first year of the flood there were open but"),
        (60, 79, 8, "R", "39.90% of those that were named, and the keepers of the others had left."),
    ]
    assert read(page).notes == ()


def test_a_picture_in_a_larger_font_is_no_title() -> None:
    page: list[Drawn] = [
        (60, 770, 16, "B", "Bridges and Their Keepers"),
        (60, 700, 28, "B", "River Talk"),
        *column(60, 640, TALK * 6, 90, 10),
    ]
    assert read(page).title == "Bridges and Their Keepers"


def test_a_list_of_references_below_a_heading_in_the_font_of_the_text() -> None:
    page: list[Drawn] = [
        *column(60, 740, TALK * 6, 90, 10),
        (200, 600, 8, "R", "REFERENCES"),
        (66, 590, 8, "R", "[1] A. Aalto, C. Berg and D. Cruz, Bridges of the valley. Riverton: River Press, 1991."),
        (66, 581, 8, "R", "[2] B. Stein, J. Simon, and T. S"),
        (250, 581, 8, "R", "eon, Banks and stones of the upper valley. Riverton:"),
        (78, 572, 8, "R", "River Press, 2002."),
    ]
    found = cited(read(page)).references
    assert [(entry.number, entry.authors[0].family, entry.year) for entry in found] == [
        ("1", "Aalto", "1991"),
        ("2", "Stein", "2002"),
    ]


def test_numbers_that_count_the_items_of_a_list_are_no_citations() -> None:
    entries = [f"[{number}] A. Aalto, Bridges of the valley. Riverton: Press, 199{number}." for number in (1, 2, 3)]
    asked = [f"[{number}] What became of the stones of bridge {number}?" for number in (1, 2, 3, 4)]
    page: list[Drawn] = [
        *column(60, 740, TALK + "Many left [1], [2] and came back [3]. " + TALK * 5, 90, 10),
        (60, 600, 12, "B", "References"),
        *((60, 580 - 15 * at, 9, "R", entry) for at, entry in enumerate(entries)),
        (60, 500, 12, "B", "Appendix"),
        *((60, 480 - 30 * at, 10, "R", question) for at, question in enumerate(asked)),
    ]
    assert [each.label for each in cited(read(page)).citations] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("data", "reason"), [(b"text", "not a PDF, or is damaged"), (made([]).data, "its pages may be pictures")]
)
def test_what_holds_no_text_is_refused(data: bytes, reason: str) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(Unreadable, match=reason):
        pdf.read(Source("paper.pdf", "", "", data))


def test_without_the_extra_its_name_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    monkeypatch.delitem(sys.modules, "argcheck.readers.pdf.glyphs", raising=False)
    with pytest.raises(Unreadable, match=r"pip install 'argcheck\[pdf\]'"):
        pdf.read(made(FIRST))


@pytest.mark.parametrize(("turn", "places"), [(UPWARD, (100, 120, 140)), (DOWNWARD, (140, 120, 100))])
def test_a_page_that_is_set_sideways_is_read_as_it_is_turned(turn: str, places: tuple[int, ...]) -> None:
    lines = ("Table 2. Bridges by the year in which each was built.", "Ashford 1911 stone", "Oakley 1924 iron")
    start = 100 if turn == UPWARD else 600
    page = [(float(place), float(start), 9.0, "R", text) for place, text in zip(places, lines, strict=True)]
    paper = pdf.read(made(page, turn=turn))
    text = paper.source.text
    assert text.index("Table 2. Bridges by the year") < text.index("Ashford") < text.index("Oakley")
