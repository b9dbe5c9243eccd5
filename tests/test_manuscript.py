"""How a paper's text becomes sections, paragraphs and sentences, by small papers."""

from __future__ import annotations

import html
import textwrap
import time
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argcheck.manuscript import Manuscript
from argcheck.manuscript.dates import ONE_DATE, value
from argcheck.manuscript.headings import role_of
from argcheck.manuscript.prose import Vocabulary, prose
from argcheck.manuscript.sentences import split
from argcheck.readers import markdown, reader, text
from argcheck.source import Source


def paper(content: str) -> Manuscript:
    return text.read(Source.of(textwrap.dedent(content).strip("\n"), "paper.txt"))


def outline(read: Manuscript) -> dict[str, list[str]]:
    """The text of each paragraph of each section."""
    return {section.title: [paragraph.text for paragraph in section.paragraphs] for section in read.sections}


BRIDGES = """
    # Why Bridges Close Early

    **Ada Ferro**

    Institute of Rivers

    Received: 2024-02-03

    This paper asks why small bridges are closed before their time, and finds that nobody is paid to look at them.

    **Keywords:** bridges; upkeep

    ## 1. Introduction

    Bridges close. Nobody knows why, e.g. in the north.

    Most of them were built by villages that no longer

    \\*Corresponding author: ada@rivers.example

    exist today.<sup>1</sup> Their plans are lost.

    <sup>1</sup> See the register of 1901.

    Method

    We counted them twice. The second count was lower.

    - Stone bridges
    - Wooden bridges

    **Conclusion**

    Counting helps.
    """


def test_a_paper_has_title_sections_and_paragraphs() -> None:
    read = paper(BRIDGES)
    assert read.title == "Why Bridges Close Early"
    assert [(section.title, section.number, section.role, len(section.prose)) for section in read.sections] == [
        ("Abstract", "", "abstract", 1),
        ("Keywords", "", "keywords", 1),
        ("Introduction", "1", "introduction", 2),
        ("Method", "", "method", 3),
        ("Conclusion", "", "conclusion", 1),
    ]


def test_a_paragraph_cut_by_a_page_break_is_one() -> None:
    second = paper(BRIDGES).sections[2].prose[1]
    assert second.sentences[0].text == "Most of them were built by villages that no longer exist today."
    assert (second.span.line, second.span.end_line) == (17, 21)


def test_footnotes_stand_apart_and_what_was_dropped_is_said() -> None:
    read = paper(BRIDGES)
    assert [(note.mark, note.sentences[0].text) for note in read.notes] == [("1", "See the register of 1901.")]
    assert [(span.line, why) for span, why in read.dropped] == [
        (3, "about the article"),
        (5, "about the article"),
        (7, "date"),
        (19, "address of an author"),
    ]


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    assert [sentence.text for sentence in paper(BRIDGES).sections[2].prose[0].sentences] == [
        "Bridges close.",
        "Nobody knows why, e.g. in the north.",
    ]


def test_list_items_are_paragraphs() -> None:
    method = paper(BRIDGES).sections[3]
    assert [(p.kind, p.text) for p in method.paragraphs][1:] == [("item", "Stone bridges"), ("item", "Wooden bridges")]


def test_rows_and_captions_stand_beside_the_counted_paragraphs() -> None:
    read = paper(
        """
        ## Results

        The count is shown below.

        Kind\tNumber
        Stone\t14

        Bridges by Kind and Number

        Source: own count

        It fell.
        """
    )
    results = read.sections[0]
    assert [paragraph.kind for paragraph in results.paragraphs] == ["text", "row", "row", "caption", "caption", "text"]
    assert [paragraph.text for paragraph in results.prose] == ["The count is shown below.", "It fell."]


def test_markup_is_gone_and_places_are_kept() -> None:
    content = "# T\n\n## Aims\n\nA *new* [way](http://x.example/a_b) &amp; `more`, 10<sup>6</sup>\xa0times.\n"
    sentence = markdown.read(Source.of(content, "paper.md")).sections[-1].prose[0].sentences[0]
    assert sentence.text == "A new way & more, 106 times."
    assert (sentence.span.line, sentence.span.column, sentence.span.end_column) == (
        5,
        1,
        len(content.splitlines()[4]) + 1,
    )


def test_a_word_broken_over_two_lines() -> None:
    def joined(written: str) -> str:
        pieces = tuple((written.find(line), written.find(line) + len(line)) for line in written.split("\n"))
        return prose(written, pieces, Vocabulary(written + " bridges long-term").one_word).text

    assert joined("brid-\nges") == "bridges"
    assert joined("long-\nterm") == "long-term"
    assert joined("NATO-\nRussia") == "NATO-Russia"


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("Dr. A. B. Ferro left. She did not say why.", 2),
        ("It grew by 2.5 per cent (see Fig. 3). Then it fell.", 2),
        ("He asked: “Why now?” Nobody answered.", 2),
        ("The U.S. Senate agreed. So did others in the U.S. They left.", 3),
        ("Ferro et al. (2020) disagree. They say “no”.", 2),
        ("It closed.The next one did too.", 2),
        ("It closed.4 The next one did too.", 2),
        ("See https://rivers.example/A.Html for more.", 1),
        ("Is it so? yes, it is.", 1),
        ("1. Ferro counted bridges.", 1),
        ("It ended in 1999. The rest stayed.", 2),
        ("Stone, wood, etc. were used. Bricks, etc. The rest is lost.", 3),
    ],
)
def test_where_sentences_end(written: str, count: int) -> None:
    assert len(list(split(written))) == count


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023-05-26", date(2023, 5, 26)),
        ("08 May 2023", date(2023, 5, 8)),
        ("May 8, 2023", date(2023, 5, 8)),
        ("8th of May 2023", date(2023, 5, 8)),
        ("18-12-2025", date(2025, 12, 18)),
        ("12/18/2025", date(2025, 12, 18)),
        ("5.5.2023", date(2023, 5, 5)),
        ("8.5.2023", None),
        ("5/8/2023", None),
        ("2023-02-30", None),
    ],
)
def test_dates(written: str, expected: date | None) -> None:
    match = ONE_DATE.match(written)
    assert match is not None
    assert value(match) == expected


def test_labelled_dates_on_one_line_on_two_and_in_capitals() -> None:
    read = paper(
        """
        # Bridges

        RECEIVED 3 May 2020; Revised: 1.6.2020; accepted for publication 2020-06-09

        **Published Online:**

        13 June 2020

        ## Aims

        Counts received 2 May 2021 were left out.
        """
    )
    assert [(d.event, d.date, d.span.line) for d in read.dates] == [
        ("received", date(2020, 5, 3), 3),
        ("revised", None, 3),
        ("accepted", date(2020, 6, 9), 3),
        ("published", date(2020, 6, 13), 7),
    ]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("2. Conceptual Framework", "theory"),
        ("Research Methodolgy", "method"),
        ("**Limitations and Potential Biases.**", "limitations"),
        ("Statement of the Problem", None),
        ("Main Findings:", "findings"),
        ("The Debate", None),
        ("Street-Bibliographie", "references"),
        ("Bibliografía sobre calles", "references"),
    ],
)
def test_roles(title: str, role: str | None) -> None:
    assert role_of(title) == role


def test_the_reader_is_found_by_suffix() -> None:
    assert reader("a/B.Rmd") is markdown.read
    assert reader("paper.txt") is text.read
    assert reader("paper.xyz") is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "\n\n",
        "# One\n## Two\n",
        "---",
        "---\n---",
        "\x01\x02\ufffd\x7f" * 9,
        "**",
        "<sup>1</sup>",
        "[^1]:",
        "```\nx",
        "|||\n|-|",
    ],
)
@pytest.mark.parametrize("module", [markdown, text])
def test_odd_input_is_a_paper_too(module: object, content: str) -> None:
    assert isinstance(module.read(Source.of(content)), Manuscript)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "[",
        "*",
        "_a",
        "<",
        "](",
        "a\n",
        "a.b.\n\n",
        "- a\n",
        "a-\n",
        ".",
        "```x\n",
        "> \n",
        "<!--",
        "{## ",
        "# a\n",
        "x\n\ny ",
    ],
)
def test_reading_is_linear(unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever is repeated."""

    def seconds(size: int) -> float:
        source = Source.of((unit * (size // len(unit) + 1))[:size])
        started = time.process_time()
        markdown.read(source)
        text.read(source)
        return time.process_time() - started

    seconds(5_000)
    assert seconds(100_000) < 60 * max(seconds(10_000), 0.005)


NAMES = "the bridge of stone and wood was closed by its keeper long ago while others stood"
WORDS = st.sampled_from(NAMES.split())
SENTENCES = st.lists(WORDS, min_size=3, max_size=15).map(lambda words: " ".join(words).capitalize() + ".")
PARAGRAPHS = st.lists(st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=5)


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_paper_whose_sentences_stand_where_they_say(content: str) -> None:
    for module in (markdown, text):
        read = module.read(Source.of(content))
        for section in read.sections:
            for paragraph in section.paragraphs:
                for sentence in paragraph.sentences:
                    assert_stands(read.source, sentence.text, sentence.span.line, sentence.span.column, sentence.span)


SIGNS = (
    *("A word", "two.", " ", "\n", "\n\n", "\r\n", "-\n", "---\n", "\t", "| a | b |\n", "# ", "- ", "1. ", "> "),
    *("**", "*", "_", "`", "<b>", "&amp;", "<sup>2</sup>", "[a](b)", "[^1]", "[^1]: note"),
    *("Keywords: x", "Abstract. ", "Received: 2020-01-02\n", "Source: x\n"),
)
MARKUP = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)


@given(MARKUP)
@settings(max_examples=300, deadline=None)
def test_markup_in_any_order_is_read(content: str) -> None:
    test_any_text_gives_a_paper_whose_sentences_stand_where_they_say.hypothesis.inner_test(content)  # type: ignore[attr-defined]


def assert_stands(source: Source, sentence: str, line: int, column: int, span: object) -> None:
    """The letters of the sentence are in its stretch of the file, in this order."""
    start = source.offset(line, column)
    end = source.offset(span.end_line, span.end_column)  # type: ignore[attr-defined]
    there = iter(html.unescape(source.text[start:end]))
    assert all(letter in there for letter in sentence if letter.isalnum()), (sentence, source.text[start:end])


@given(PARAGRAPHS, st.integers(30, 400))
@example([" ".join(["The bridge of stone was closed long ago."] * 3) + " The the the."], 122)
@settings(max_examples=150, deadline=None)
def test_wrapping_and_line_ends_do_not_matter(paragraphs: list[str], width: int) -> None:
    flat = "# T\n\n## Aims\n\n" + "\n\n".join(paragraphs) + "\n"
    wrapped = "# T\n\n## Aims\n\n" + "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs) + "\n"
    for module in (markdown, text):
        expected = outline(module.read(Source.of(flat)))
        assert outline(module.read(Source.of(wrapped))) == expected
        assert outline(module.read(Source.of(wrapped.replace("\n", "\r\n")))) == expected


@given(PARAGRAPHS, st.data())
@settings(max_examples=100, deadline=None)
def test_a_page_break_inside_a_paragraph_does_not_matter(paragraphs: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(paragraphs) - 1))
    words = paragraphs[number].split()
    inner = [n for n in range(3, len(words)) if not words[n - 1].endswith(".")]
    if not inner:
        return
    at = data.draw(st.sampled_from(inner))
    cut = " ".join(words[:at]) + "\n\n17\n\n" + " ".join(words[at:])
    whole = "# T\n\n## Aims\n\n" + "\n\n".join(paragraphs)
    broken = "# T\n\n## Aims\n\n" + "\n\n".join([*paragraphs[:number], cut, *paragraphs[number + 1 :]])
    assert outline(markdown.read(Source.of(broken))) == outline(markdown.read(Source.of(whole)))


BEGUN = """
    # Bridges

    ## Results

    Keepers close the bridge early in the rains because the
{between}
    {following} at night. Boats wait where the old bridge was.
"""


@pytest.mark.parametrize(
    ("between", "following", "paragraphs"),
    [
        ("", "Boats pass", 2),  # the paper writes "boats"
        ("\n    17\n", "Boats pass", 1),  # the number of a page
        ("", "Aalto passes", 1),  # a name has its capital anywhere
        ("", "boats pass", 1),
    ],
)
def test_a_sentence_that_breaks_off_before_a_new_one_is_not_joined_to_it(
    between: str, following: str, paragraphs: int
) -> None:
    written = BEGUN.format(between=between, following=following).replace("where the old", "where boats and the old")
    assert len(outline(paper(written))["Results"]) == paragraphs


def test_a_long_text_that_is_headed_as_a_caption_is_one() -> None:
    long = "Each bar is one junction, and its height is the mean of three mornings. " * 8
    read = paper(f"# Results\n\nRiders came, and the\n\nFigure 2: Riders. {long}\n\nlanes were full.\n")
    (section,) = read.sections
    assert [paragraph.kind for paragraph in section.paragraphs] == ["text", "caption"]
    assert section.paragraphs[0].text == "Riders came, and the lanes were full."


def test_headings_that_are_alike_but_for_the_number_of_a_page_are_running_heads() -> None:
    pages = "\n\n".join(f"## Lanes and kerbs {number}\n\nRiders came by day {number}." for number in (3, 5, 7, 9))
    studies = "\n\n".join(f"## Study {number}\n\nRiders were counted {number} times." for number in (1, 2, 3, 4))
    read = paper(f"# Results\n\n{pages}\n\n{studies}\n")
    assert [section.title for section in read.sections] == ["Results", "Study 1", "Study 2", "Study 3", "Study 4"]
