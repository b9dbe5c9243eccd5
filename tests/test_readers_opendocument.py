"""OpenDocument: headings by level, styles, lists, tables, notes; a line is a paragraph."""

from __future__ import annotations

import pytest

from argcheck.readers import opendocument
from argcheck.source import Unreadable
from tests.office import archive, odt

STYLES = """\
<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="P1" style:parent-style-name="Title"/>
<style:style style:name="P2"><style:text-properties fo:font-weight="bold"/></style:style>"""

BODY = """\
<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>
<text:p text:style-name="P1">Bridges &amp; Keepers</text:p>
<text:table-of-content><text:index-body><text:p>Introduction 1</text:p></text:index-body></text:table-of-content>
<text:h text:outline-level="1">Introduction</text:h>
<text:p>Bridges close.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the register.
</text:p></text:note-body></text:note> Keepers<text:s text:c="2"/>leave a_b.<text:span
text:style-name="T1">3</text:span></text:p>
<text:p/>
<text:list><text:list-item><text:p>To count.</text:p></text:list-item></text:list>
<text:p text:style-name="P2">Two Aims</text:p>
<text:p>They are two aims that are followed here by all who keep a bridge.</text:p>
<table:table><table:table-row><table:table-cell><text:p>Wood</text:p></table:table-cell><table:table-cell>
<text:p>14</text:p></table:table-cell></table:table-row></table:table>"""


def test_a_document() -> None:
    read = opendocument.read(odt(BODY, STYLES))
    assert read.title == "Bridges & Keepers"
    assert [
        (section.title, section.level, section.span.line, [(p.kind, p.text, p.span.line) for p in section.paragraphs])
        for section in read.sections
    ] == [
        ("Introduction", 2, 3, [("text", "Bridges close. Keepers leave a_b.", 4), ("item", "To count.", 6)]),
        (
            "Two Aims",
            3,
            7,
            [("text", "They are two aims that are followed here by all who keep a bridge.", 8), ("row", "Wood 14", 9)],
        ),
    ]
    assert [(note.mark, note.sentences[0].text, note.span.line) for note in read.notes] == [
        ("1", "See the register.", 11)
    ]
    assert [(span.line, why) for span, why in read.dropped] == [(2, "table of contents")]


def test_a_sheet_is_refused() -> None:
    with pytest.raises(Unreadable, match="is a sheet or slides"):
        opendocument.read(archive("a.odt", content_xml="<office:body><office:spreadsheet/></office:body>"))
