"""Markdown and its front matter."""

from __future__ import annotations

import textwrap
from datetime import date

from argcheck.manuscript import Manuscript
from argcheck.readers import markdown
from argcheck.source import Source


def paper(content: str) -> Manuscript:
    return markdown.read(Source.of(textwrap.dedent(content).strip("\n"), "paper.md"))


def outline(read: Manuscript) -> dict[str, list[str]]:
    """The text of each paragraph of each section."""
    return {section.title: [paragraph.text for paragraph in section.paragraphs] for section in read.sections}


def test_front_matter_gives_title_dates_and_abstract() -> None:
    content = textwrap.dedent(
        """\
        ---
        title: "Bridges: A Count"
        author: Ada Ferro
        date: 3 February 2024
        received: 2024-03-01
        abstract: |
          Bridges were counted.
          Twice.
        ---

        # Aims

        To count.
        """
    )
    read = markdown.read(Source.of(content, "paper.md"))
    assert read.title == "Bridges: A Count"
    assert outline(read) == {"Abstract": ["Bridges were counted. Twice."], "Aims": ["To count."]}
    assert [(d.event, d.date) for d in read.dates] == [("published", date(2024, 2, 3)), ("received", date(2024, 3, 1))]


def test_only_an_empty_line_ends_a_paragraph() -> None:
    assert outline(paper("# T\n\n# Aims\nTo count.\nTo count again.")) == {"Aims": ["To count. To count again."]}


def test_underlined_headings() -> None:
    assert outline(paper("Bridges\n=======\n\nAims {#sec:aims}\n----\n\nTo count.")) == {"Aims": ["To count."]}


def test_an_item_goes_on_in_the_next_line() -> None:
    assert outline(paper("# T\n\n## Aims\n\n1. To count\n   bridges.\n2. To stop.")) == {
        "Aims": ["To count bridges.", "To stop."]
    }


def test_code_comments_and_definitions_are_not_text() -> None:
    read = paper(
        """
        # Bridges

        ## Aims

        To count. <!-- Really?

        # Not a heading -->

        ```{r}
        # not a heading
        ```

        See the count.[^a]

        [^a]: It is
            not long.

        [1]: http://rivers.example
        """
    )
    assert outline(read) == {"Aims": ["To count.", "See the count."]}
    assert [(note.mark, note.sentences[0].text) for note in read.notes] == [("a", "It is not long.")]


def test_tables_quotes_and_figures() -> None:
    read = paper(
        """
        # Bridges

        ## Aims

        | Kind | Number |
        |------|--------|
        | Wood | 14     |

        > They fell.
        > All of them.

        ![Bridges by kind](kinds.png)
        """
    )
    assert [(paragraph.kind, paragraph.text) for paragraph in read.sections[0].paragraphs] == [
        ("row", "Kind Number"),
        ("row", "Wood 14"),
        ("quote", "They fell. All of them."),
        ("caption", "Bridges by kind"),
    ]


def test_headings_in_capitals_behind_roman_numbers() -> None:
    text = "Bridges are counted by those who use them.\n\n"
    read = paper(f"# T\n\nABSTRACT\n\n{text}II. COUNTS OF BRIDGES\n\n{text}IV. The bridges of 1900\n\n{text}")
    assert list(outline(read)) == ["ABSTRACT", "COUNTS OF BRIDGES"]


def test_text_before_the_first_heading_is_no_abstract_where_there_is_one() -> None:
    words = "The bridges of the valley were counted by those who use them every day and by nobody else at all."
    read = paper(f"---\ntitle: Bridges\nabstract: Short.\n---\n\n{words}\n\n# Aims\n\nTo count.")
    assert outline(read) == {"Abstract": ["Short."], "": [words], "Aims": ["To count."]}


def test_what_is_yet_to_be_filled_in_is_no_text() -> None:
    read = paper(
        """
        ## List of authors

        {## Nobody sees this.
        # Not this either ##}
        {% for author in authors %}
        + {{author.name}}
          ![icon]({{author.icon}}){.icon}
        {% endfor %}

        ## Aims {-}

        To count {{ number }} bridges <!-- all
        of them --> twice.
        """
    )
    assert read.title == ""
    assert outline(read) == {"Aims": ["To count bridges twice."]}


def test_simple_tables_and_captions_below_them() -> None:
    read = paper(
        """
        # Bridges

        ## Aims

        Kind    Number
        ------ -------
        Wood        14
        Stone        3

        Table: Bridges by kind {#tbl:kinds}

        ---- --
        Few  14
        ---- --

        \\begin{table}
        \\caption{Not read}
        \\end{table}

        ![Bridges](bridges.png){#fig:bridges width=3}
        """
    )
    assert [(paragraph.kind, paragraph.text) for paragraph in read.sections[0].paragraphs] == [
        ("row", "Kind Number"),
        ("row", "Wood 14"),
        ("row", "Stone 3"),
        ("caption", "Table: Bridges by kind"),
        ("row", "Few 14"),
        ("caption", "Bridges"),
    ]


def test_a_summary_behind_the_text_is_no_abstract() -> None:
    read = paper("# T\n\n# Summary\n\nWe count.\n\n# Aims\n\nTo count.\n\n# Results\n\nTwo.\n\n# Summary\n\nWe did.")
    assert [section.role for section in read.sections] == ["abstract", None, "findings", "conclusion"]
