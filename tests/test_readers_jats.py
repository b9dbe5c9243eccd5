"""JATS: front matter, sections, notes, tables and references by their tags."""

from __future__ import annotations

from datetime import date

import pytest

from argcheck.manuscript import Manuscript
from argcheck.manuscript.authors import authors
from argcheck.manuscript.citing import read
from argcheck.readers import jats
from argcheck.source import Source, Unreadable

ARTICLE = """\
<?xml version="1.0"?><!DOCTYPE article [<!ENTITY bomb "boom">]>
<article><front><journal-meta><journal-title>A Journal</journal-title></journal-meta><article-meta>
<title-group><article-title>Bridges &amp; <italic>Keepers</italic></article-title></title-group>
<contrib-group><contrib><name><surname>Ferro</surname><given-names>Ada</given-names></name></contrib></contrib-group>
<history><date date-type="received"><day>3</day><month>2</month><year>2020</year></date></history>
<abstract><p>We count bridges.</p></abstract><abstract abstract-type="graphical"><p>A picture.</p></abstract>
<kwd-group><kwd>bridges</kwd><kwd>keepers</kwd></kwd-group></article-meta></front>
<body><p>Opening words.</p>
<sec><label>1.</label><title>Introduction</title>
<p>Bridges close.<xref ref-type="fn" rid="f1"><sup>1</sup></xref> Keepers leave
(<xref ref-type="bibr" rid="r1">Ferro, 2020</xref>).<xref ref-type="bibr" rid="r1"><sup>1</sup></xref> They say
<disp-formula>x</disp-formula> so.</p>
<sec><title>Aims</title><list><list-item><p>To count.</p></list-item></list>
<table-wrap><label>Table 1</label><caption><title>Kinds</title></caption>
<table><tr><th>Wood</th><td>14</td></tr></table></table-wrap></sec></sec></body>
<back><ack><p>Thanks.</p></ack><fn-group><fn id="f1"><label>1</label><p>See the register.</p></fn></fn-group>
<ref-list>
<ref id="r1"><label>1</label><element-citation><person-group>
<name><surname>Ferro</surname><given-names>A</given-names></name><name><surname>Stein</surname><given-names>B</given-names>
</name></person-group><article-title>Bridges</article-title><source>Rivers</source><year>2020</year><volume>3</volume>
<fpage>1</fpage><lpage>9</lpage></element-citation></ref>
<ref id="r2"><mixed-citation><name><surname>Stein</surname>, <given-names>B</given-names></name> (<year>2021</year>).
Banks.</mixed-citation></ref></ref-list></back>
<sub-article><body><p>A review.</p></body></sub-article></article>
"""


def article(content: str) -> Manuscript:
    return jats.read(Source.of(content, "paper.xml"))


def test_an_article() -> None:
    paper = article(ARTICLE)
    assert (paper.title, [(d.event, d.date) for d in paper.dates]) == (
        "Bridges & Keepers",
        [("received", date(2020, 2, 3))],
    )
    assert [
        (
            section.title,
            section.number,
            section.level,
            section.span.line,
            [(p.kind, p.text) for p in section.paragraphs],
        )
        for section in paper.sections
    ] == [
        ("Abstract", "", 2, 6, [("text", "We count bridges.")]),
        ("Keywords", "", 2, 7, [("text", "bridges; keepers")]),
        ("", "", 1, 8, [("text", "Opening words.")]),
        ("Introduction", "1", 2, 9, [("text", "Bridges close. Keepers leave (Ferro, 2020). They say so.")]),
        ("Aims", "", 3, 13, [("item", "To count."), ("caption", "Table 1: Kinds"), ("row", "Wood 14")]),
        ("Acknowledgements", "", 2, 16, [("text", "Thanks.")]),
        (
            "References",
            "",
            2,
            17,
            [("item", "Ferro A, Stein B. Bridges. Rivers. 2020;3, 1–9."), ("item", "Stein, B (2021). Banks.")],
        ),
    ]
    assert [(note.mark, note.sentences[0].text, note.span.line) for note in paper.notes] == [
        ("1", "See the register.", 16)
    ]
    assert [(span.line, why) for span, why in paper.dropped] == [
        (4, "about the article"),
        (5, "about the article"),
        (12, "code or formula"),
        (24, "reviews and replies"),
    ]


def test_sentences_stand_where_they_say() -> None:
    spans = [sentence.span for sentence in article(ARTICLE).sections[3].paragraphs[0].sentences]
    assert [(span.line, span.end_line) for span in spans] == [(10, 10), (10, 11), (11, 12)]


def test_other_xml_is_refused() -> None:
    with pytest.raises(Unreadable, match="not a JATS article"):
        article("<html><p>Bridges.</p></html>")


def back_matter(
    references: str, body: str = "<p>Bridges close <xref ref-type='bibr' rid='a'>1</xref>.</p>"
) -> Manuscript:
    return article(
        "<article><front><article-meta><title-group><article-title>Bridges</article-title></title-group>"
        "<kwd-group><kwd>bridges</kwd></kwd-group></article-meta></front>"
        f"<body>{body}</body><back><ref-list>{references}</ref-list></back></article>"
    )


def test_each_ref_is_an_entry_numbered_by_its_label_or_its_place() -> None:
    person = "<name><surname>Ferro</surname><given-names>A</given-names></name>"
    refs = (
        f"<ref id='a'><element-citation>{person}<source>Rivers</source><year>1999</year></element-citation></ref>"
        "<ref id='b'><element-citation><collab>Board of Bridges</collab><source>Book</source></element-citation></ref>"
        f"<ref id='c'><label>3.</label><element-citation>{person}<source>Keepers</source><year>2001</year>"
        "</element-citation></ref>"
    )
    entries = read(back_matter(refs)).references
    assert [(entry.number, entry.authors[0].family, entry.year) for entry in entries] == [
        ("1", "Ferro", "1999"),
        ("2", "Board of Bridges", ""),
        ("3", "Ferro", "2001"),
    ]


def test_the_parts_of_a_name_stand_apart_though_nothing_stands_between_them() -> None:
    person = "<name><surname>Ferro</surname><given-names>AB</given-names></name>"
    refs = f"<ref id='a'><citation>{person}, {person} (<year>1999</year>) <source>Rivers</source>. </citation></ref>"
    (entry,) = read(back_matter(refs)).references
    assert [(author.family, author.given) for author in entry.authors] == [("Ferro", "AB"), ("Ferro", "AB")]


def test_where_works_are_cited_by_name_entries_have_no_numbers() -> None:
    person = "<name><surname>Ferro</surname><given-names>A</given-names></name>"
    refs = (
        f"<ref><element-citation>{person}<source>Rivers</source><year>1999</year></element-citation></ref>"
        "<ref><element-citation><collab>Board of Bridges</collab><source>Book</source></element-citation></ref>"
    )
    cites = "<p>Bridges close (<xref ref-type='bibr' rid='a'>Ferro, 1999</xref>).</p>"
    entries = read(back_matter(refs, cites)).references
    assert [(entry.number, entry.authors[0].family) for entry in entries] == [("", "Ferro"), ("", "Board of Bridges")]


def test_a_page_is_no_year() -> None:
    person = "<name><surname>Ferro</surname><given-names>A</given-names></name>"
    where = "<volume>12</volume><issue>4</issue><fpage>1801</fpage><lpage>1809</lpage>"
    ref = f"<ref><element-citation>{person}<source>Rivers</source><year>2003</year>{where}</element-citation></ref>"
    assert read(back_matter(ref)).references[0].year == "2003"


def test_notes_below_a_table_are_no_captions_and_rows_before_a_heading_no_keywords() -> None:
    body = (
        "<table-wrap><label>Table 1</label><caption><p>Kinds of bridges.</p></caption>"
        "<table><tr><td>Wood</td></tr></table>"
        "<table-wrap-foot><fn><p>Table 1 shows them all.</p></fn></table-wrap-foot></table-wrap>"
    )
    keywords, text = back_matter("", body).sections[:2]
    assert [each.text for each in keywords.paragraphs] == ["bridges"]
    assert [(each.kind, each.text) for each in text.paragraphs] == [
        ("caption", "Table 1: Kinds of bridges."),
        ("row", "Wood"),
        ("row", "Table 1 shows them all."),
    ]


def test_a_word_at_the_end_of_an_entry_does_not_run_its_names_together() -> None:
    names = "".join(
        f"<name><surname>{family}</surname><given-names>{given}</given-names></name>"
        for family, given in (("Ferro", "AB"), ("Stein", "C"))
    )
    entry = f"<mixed-citation><person-group>{names}</person-group><year>2020</year>"
    entry += "<article-title>Bridges</article-title><source>Rivers</source>(accepted)</mixed-citation>"
    paper = article(f"<article><body><p>So.</p></body><back><ref-list><ref>{entry}</ref></ref-list></back></article>")
    (reference,) = read(paper).references
    assert [author.family for author in reference.authors] == ["Ferro", "Stein"] and reference.year == "2020"


def test_the_parts_of_an_abstract_are_no_sections_and_who_edited_is_no_author() -> None:
    paper = article(
        "<article><front><article-meta><title-group><article-title>Kerbs</article-title></title-group>"
        "<contrib-group><contrib contrib-type='author'><name><surname>Ferro</surname><given-names>Ada</given-names>"
        "</name></contrib></contrib-group><contrib-group><contrib contrib-type='editor'><name><surname>Stein</surname>"
        "<given-names>Bo</given-names></name><role>Academic Editor</role></contrib></contrib-group>"
        "<abstract><sec><title>Background</title><p>Riders fall.</p></sec><sec><title>Results</title><p>Kerbs help.</p>"
        "</sec></abstract></article-meta></front><body><sec><title>Results</title><p>They do.</p></sec></body>"
        "</article>"
    )
    assert [(section.title, [p.text for p in section.paragraphs]) for section in paper.sections] == [
        ("Abstract", ["Background: Riders fall.", "Results: Kerbs help."]),
        ("Results", ["They do."]),
    ]
    assert authors(paper) == [("Ada Ferro", 1)]


def test_a_formula_that_is_a_picture_keeps_the_words_beside_it_apart() -> None:
    paper = article(
        "<article><body><sec><title>Results</title><p>We set it to <inline-formula><inline-graphic/></inline-formula> "
        "to save time.</p></sec></body></article>"
    )
    assert paper.sections[-1].paragraphs[0].text == "We set it to □ to save time."
