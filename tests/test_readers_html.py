"""HTML: the article of a page, with its notes, and where it stands in the file."""

from __future__ import annotations

from argcheck.manuscript import Manuscript
from argcheck.manuscript.authors import authors
from argcheck.manuscript.citing import read as citing
from argcheck.readers import html
from argcheck.source import Source

NAMES = ("A. Ferro", "T. Okoye", "M. Lind", "S. Berg")
PAGE = """\
<!DOCTYPE html>
<html><head><title>Bridges | A Journal</title><script>if (a<b) { "<p>no</p>" }</script></head>
<body><nav><ul><li>Home</li></ul></nav><header class="site-header"><h1>A Journal</h1></header>
<article>
<header><h1>Bridges &amp; Their Keepers</h1><p class="author">Ada Ferro</p></header>
<div class="abstract"><p>We count <em>bridges</em> and find p &lt; .05
in most of them.</p></div>
<h2>1. Introduction</h2>
<p>Bridges close.<sup><a href="#fn1" id="fnref1">1</a></sup> Keepers leave (<a href="#r1">Ferro 2020</a>).<sup>3,4</sup>
Nobody knows<br>why.</p>
<ul><li>Stone</li><li><p>Wood</p></li></ul>
<blockquote><p>They fell.</p></blockquote>
<table><caption>Table 1: Kinds</caption><tr><th>Kind</th><td>N</td></tr><tr><td>Wood</td><td>14</td></tr></table>
<pre>x = 1</pre>
<div class="share-buttons">Share this</div>
<h2>References</h2><ol><li>Ferro, A. (2020). Bridges.</li></ol>
<section class="footnotes"><ol><li id="fn1"><p>See the register.<a href="#fnref1">back</a></p></li></ol></section>
</article>
<footer>Copyright</footer></body></html>
"""


def page(content: str) -> Manuscript:
    return html.read(Source.of(content, "paper.html"))


def test_a_page() -> None:
    read = page(PAGE)
    assert read.title == "Bridges & Their Keepers"
    assert [
        (section.title, section.number, section.role, section.span.line, [(p.kind, p.text) for p in section.paragraphs])
        for section in read.sections
    ] == [
        ("Abstract", "", "abstract", 6, [("text", "We count bridges and find p < .05 in most of them.")]),
        (
            "Introduction",
            "1",
            "introduction",
            8,
            [
                ("text", "Bridges close. Keepers leave (Ferro 2020). Nobody knows why."),
                ("item", "Stone"),
                ("item", "Wood"),
                ("quote", "They fell."),
                ("caption", "Table 1: Kinds"),
                ("row", "Kind N"),
                ("row", "Wood 14"),
            ],
        ),
        ("References", "", "references", 16, [("item", "Ferro, A. (2020). Bridges.")]),
    ]
    assert [(note.mark, note.sentences[0].text, note.span.line) for note in read.notes] == [
        ("1", "See the register.", 17)
    ]


def test_sentences_stand_where_they_say() -> None:
    spans = [sentence.span for sentence in page(PAGE).sections[1].paragraphs[0].sentences]
    assert [(span.line, span.end_line) for span in spans] == [(9, 9), (9, 9), (10, 10)]
    assert PAGE.splitlines()[8][spans[1].column - 1 :].startswith("Keepers leave (<a")


def test_a_page_without_an_article_is_read_whole() -> None:
    read = page("<title>Bridges</title><h2>Aims</h2><p>To count.<p>To count again.<div>And <i>again</i>.</div>")
    assert read.title == "Bridges"
    assert [p.text for p in read.sections[0].paragraphs] == ["To count.", "To count again.", "And again."]


def test_line_ends_and_wrapping_do_not_matter() -> None:
    expected = [[p.text for p in section.paragraphs] for section in page(PAGE).sections]
    for other in (PAGE.replace("\n", "\r\n"), PAGE.replace("Keepers leave", "Keepers\n  leave")):
        assert [[p.text for p in section.paragraphs] for section in page(other).sections] == expected


def test_notes_that_are_elements_of_their_own_lose_the_number_they_open_with() -> None:
    read = page(
        '<h1>Bridges</h1><h2>1. Introduction</h2><p>Bridges close.<sup><a href="#fn12">12</a></sup></p>\n'
        '<div class="footnote" id="fn12"><p>12. See the register.</p></div>'
    )
    assert [(note.mark, note.span.line, note.sentences[0].text) for note in read.notes] == [
        ("12", 2, "See the register.")
    ]
    assert [mark.text for mark in read.sections[0].paragraphs[0].prose.marks] == ["12"]  # type: ignore[union-attr]


def test_entries_in_paragraphs_keep_their_own_numbers_and_organisations_are_entries() -> None:
    read = citing(
        page(
            "<h1>Bridges</h1>\n<h2>Introduction</h2>\n<p>Bridges close.</p>\n<h2>References</h2>\n"
            + "\n".join(f"<p>[{n}] {name}, Bridges {n}. Corran: Alder, 19{n}0.</p>" for n, name in enumerate(NAMES, 1))
        )
    )
    assert [(entry.number, entry.authors[0].family) for entry in read.references] == [
        ("1", "Ferro"),
        ("2", "Okoye"),
        ("3", "Lind"),
        ("4", "Berg"),
    ]
    read = citing(
        page(
            "<h1>Bridges</h1>\n<h2>References</h2>\n<p>Ferro, Ada. 1998. <em>Bridges</em>. Corran: Alder.</p>\n"
            "<p>Lorne Bridge Company. 1811. <em>Address to the Keepers</em>. Lorne: Alder.</p>"
        )
    )
    assert [(entry.authors[0].family, entry.year) for entry in read.references] == [
        ("Ferro", "1998"),
        ("Lorne Bridge Company", "1811"),
    ]


def test_authors_below_the_title_of_a_page() -> None:
    read = page(
        "<article>\n<h1>Bridges</h1>\n<p>Ada Ferro and Tom Okoye</p>\n<h2>Introduction</h2><p>They close.</p></article>"
    )
    assert authors(read) == [("Ada Ferro", 3), ("Tom Okoye", 3)]


def test_notes_are_told_by_where_raised_marks_lead_whatever_their_list_is_called() -> None:
    page = html.read(
        Source.of(
            '<h1>Bridges</h1><h2>Results</h2><p>Bridges close.<sup><a href="#fn1">1</a></sup></p>'
            '<h2>Notes</h2><ol class="small"><li id="fn1">See the register.</li>'
            '<li id="fnord">A list goes on.</li></ol>',
            "paper.html",
        )
    )
    assert [(note.mark, note.sentences[0].text) for note in page.notes] == [("1", "See the register.")]
    assert [paragraph.text for paragraph in page.sections[-1].paragraphs] == ["A list goes on."]
