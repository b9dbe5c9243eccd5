"""Word: headings by style, runs of text, lists, tables, notes; a line is a paragraph."""

from __future__ import annotations

import pytest

from argcheck.manuscript import Manuscript
from argcheck.readers import word
from argcheck.source import Source, Unreadable
from tests.office import archive, docx, paragraph, run

LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
SENTENCE = "They are two aims that are followed here by all who keep a bridge."


def shown(read: Manuscript) -> list[tuple[str, int, int, list[tuple[str, str, int]]]]:
    return [
        (
            section.title,
            section.level,
            section.span.line,
            [(each.kind, each.text, each.span.line) for each in section.paragraphs],
        )
        for section in read.sections
    ]


def test_a_document() -> None:
    source = docx(
        paragraph("Bridges & Keepers", style="Title"),
        paragraph("Ada Ferro"),
        paragraph("Introduction 1", style="toc1"),
        paragraph("Introduction", style="heading1"),
        paragraph(
            "Bridges ",
            run("close", "<w:b/>"),
            ".",
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            run("3,4", '<w:vertAlign w:val="superscript"/>'),
            "<w:del><w:r><w:delText> never</w:delText></w:r></w:del>",
            " It is 5 * 3 of a_b <i>.",
        ),
        paragraph(),
        paragraph("To count.", properties=LISTED),
        paragraph(run("Two Aims", "<w:b/>")),
        paragraph(SENTENCE),
        f"<w:tbl><w:tr><w:tc>{paragraph('Wood')}</w:tc><w:tc>{paragraph('14')}</w:tc></w:tr></w:tbl>",
        paragraph("Results", style="Own"),
        f"<w:tbl><w:tr><w:tc>{paragraph('It fell.')}</w:tc></w:tr></w:tbl>",
        notes='<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("See the register.")}</w:footnote>',
    )
    read = word.read(source)
    assert read.title == "Bridges & Keepers"
    assert shown(read) == [
        (
            "Introduction",
            2,
            4,
            [("text", "Bridges close. It is 5 * 3 of a_b <i>.", 5), ("item", "To count.", 7)],
        ),
        ("Two Aims", 3, 8, [("text", SENTENCE, 9), ("row", "Wood 14", 10)]),
        ("Results", 2, 12, [("text", "It fell.", 13)]),
    ]
    assert [(note.mark, note.sentences[0].text, note.span.line) for note in read.notes] == [
        ("1", "See the register.", 14)
    ]
    assert [(span.line, why) for span, why in read.dropped] == [
        (2, "about the article"),
        (3, "table of contents or furniture"),
    ]


def test_text_boxes_stand_behind_their_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    read = word.read(docx(paragraph("Before.", f"<w:r>{both}</w:r>"), paragraph("After.")))
    assert [each.text for each in read.sections[0].paragraphs] == ["Before.", "In a box.", "After."]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (Source("a.docx", "", "", b"text"), "it is not .docx, or is damaged"),
        (Source("a.docx", "", "", b"\xd0\xcf\x11\xe0old"), "it is of an old format or has a password"),
        (archive("a.docx", other_xml="<x/>"), "it holds no word/document.xml"),
        (archive("a.docx", word__document_xml=" " * 64_000_001), "unpacks to more than 64 MB"),
    ],
)
def test_what_is_no_word_document_is_refused(source: Source, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        word.read(source)


def test_an_entity_bomb_stays_as_it_is() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    source = archive("a.docx", word__document_xml=f"{bomb}<w:body><w:p><w:r><w:t>x &b; y</w:t></w:r></w:p></w:body>")
    assert word.read(source).sections[0].paragraphs[0].text == "x &b; y"
