"""Plain text: where its headings and paragraphs are."""

from __future__ import annotations

import textwrap

from argcheck.manuscript import Manuscript
from argcheck.readers import text
from argcheck.source import Source


def paper(content: str) -> Manuscript:
    return text.read(Source.of(textwrap.dedent(content).strip("\n"), "paper.txt"))


def outline(read: Manuscript) -> dict[str, list[str]]:
    """The text of each paragraph of each section."""
    return {section.title: [paragraph.text for paragraph in section.paragraphs] for section in read.sections}


def test_a_file_without_marks_has_headings_on_bare_lines() -> None:
    read = paper(
        f"""
        Bridges and Their Keepers: A View from the Bank

        ABSTRACT

        {"Keepers leave and bridges close, as was found in each of the valleys that this study could visit. " * 9}

        KEYWORDS: bridges, keepers

        INTRODUCTION: A bridge needs a keeper.

        The Two Views

        Some say that a bridge keeps itself.

        RIVERS AND MONEY

        Money runs out. Conclusions differ.

        Conclusion
        Keepers matter.

        REFERENCES

        1. Ferro, A. (2020). Bridges. River Press.
        2. Stein, B. (2021). Banks. River Press.
        """
    )
    assert read.title == "Bridges and Their Keepers: A View from the Bank"
    assert [(section.title, section.role) for section in read.sections] == [
        ("ABSTRACT", "abstract"),
        ("KEYWORDS", "keywords"),
        ("INTRODUCTION", "introduction"),
        ("The Two Views", None),
        ("RIVERS AND MONEY", None),
        ("Conclusion", "conclusion"),
        ("REFERENCES", "references"),
    ]
    assert outline(read)["INTRODUCTION"] == ["A bridge needs a keeper."]
    assert len(outline(read)["REFERENCES"]) == 2


def test_a_heading_may_stand_over_a_short_line_that_leads_to_a_list() -> None:
    long = "Every bridge that was counted in the valley stands on ground that nobody had looked at before. " * 3
    listed = "Bridges keep longer where a keeper lives beside them than where nobody does."
    content = (
        f"Of Bridges\n\nIntroduction\n\n{long}\n\n1.1 What We Ask\n\nWe ask this:\n\n{listed}\n\nMethods\n\n{long}\n"
    )
    read = text.read(Source.of(content))
    assert [section.title for section in read.sections] == ["Introduction", "What We Ask", "Methods"]


def test_a_line_a_paragraph() -> None:
    long = (
        "Every bridge that was counted in the valley was found to stand on ground that nobody had looked at before. "
        * 3
    )
    read = text.read(Source.of(f"A Short View of Bridges\n\nIntroduction\n{long}\n{long}\n\nThe Ground\n{long}\n"))
    assert [(section.title, len(section.prose)) for section in read.sections] == [
        ("Introduction", 2),
        ("The Ground", 1),
    ]


def test_wrapped_lines_are_one_paragraph_and_an_indent_starts_another() -> None:
    read = paper(
        """
        A Short View of Bridges

        INTRODUCTION
        Every bridge that was counted in
        the valley was found.
          None was left out, and none was
        counted two times.
        """
    )
    assert outline(read) == {
        "INTRODUCTION": [
            "Every bridge that was counted in the valley was found.",
            "None was left out, and none was counted two times.",
        ]
    }


def test_an_address_between_the_halves_of_a_paragraph_is_dropped() -> None:
    long = (
        "Every bridge that was counted in the valley was found to stand on ground that nobody had looked at before. "
        * 2
    )
    read = text.read(
        Source.of(
            f"# Bridges\n\n## Aims\n\n{long}Now the\n\n"
            "Correspondence:\nADA FERRO\n Institute of Rivers,\n Northern Branch\n\n"
            "count is done.\n"
        )
    )
    assert outline(read)["Aims"][0].endswith("Now the count is done.")
    assert [why for _, why in read.dropped] == ["address of an author"] * 4


def test_a_footnote_in_scraps_between_the_halves_of_a_sentence() -> None:
    read = paper(
        """
        # Bridges

        ## Introduction

        The keepers of the bridges in the north were not

        <sup>7</sup> Ferro, Ada.

        Bridges: A Count.

        Oxford: River

        Press, 2013

        <sup>8</sup> Stein, Bo. Banks. 2014 <sup>9</sup> Ibid.

        asked what they thought of the count that was made.
        """
    )
    assert outline(read)["Introduction"] == [
        "The keepers of the bridges in the north were not asked what they thought of the count that was made."
    ]
    assert [note.mark for note in read.notes] == ["7", "8", "9"]
    assert "Press, 2013" in read.notes[0].sentences[-1].text


def test_text_with_no_heading_is_one_section_without_a_title() -> None:
    read = paper("Bridges close. Nobody knows why.\n\nSome stay.")
    assert outline(read) == {"": ["Bridges close. Nobody knows why.", "Some stay."]}


def test_raised_digits_refer_to_a_list_of_notes_at_the_end() -> None:
    read = paper(
        """
        Bridges and Their Keepers: A View from the Bank

        Introduction

        Bridges close at night.¹ Keepers leave when 10² crowns are paid.² They never say why.³ It has 40 m² of deck.

        Conclusion

        Keepers go home.

        1. Ada Ferro, Bridges (Corran: Alder, 1931), 7.

        2. See the register.

        3. Ferro, Bridges, 9.
        """
    )
    assert [(note.mark, note.sentences[0].text) for note in read.notes][1:] == [
        ("2", "See the register."),
        ("3", "Ferro, Bridges, 9."),
    ]
    assert outline(read)["Conclusion"] == ["Keepers go home."]
    assert outline(read)["Introduction"] == [
        "Bridges close at night. Keepers leave when 10² crowns are paid. They never say why. It has 40 m² of deck."
    ]


def test_a_running_head_behind_the_number_of_a_page_goes_though_there_are_but_two() -> None:
    half = "Bridges close at night, and their keepers go home when the last of the carts from the fair has paid and"
    read = paper(
        f"""
        Bridges and Their Keepers: A View from the Bank

        Introduction

        {half}

        137

        Bridge Studies, Vol. 9 (2021)

        crossed. {half}

        138

        Bridge Studies, Vol. 9 (2021)

        gone on.
        """
    )
    assert outline(read)["Introduction"] == [f"{half} crossed. {half} gone on."]


def test_columns_kept_apart_by_spaces_below_a_caption_are_rows() -> None:
    found = (
        paper(
            """
        Results

        Table 1 shows the harvest, which was good in both of the years that we looked at.

        Table 1. Harvest by year
                      Rye     Wheat
        Up to 1901     12       3.5
        Up to 1902     14       2.1
        Note: in tons.
        """
        )
        .sections[0]
        .paragraphs[1:]
    )
    assert [(one.kind, one.text, one.span.line) for one in found] == [
        ("caption", "Table 1. Harvest by year", 5),
        ("row", "Rye Wheat", 6),
        ("row", "Up to 1901 12 3.5", 7),
        ("row", "Up to 1902 14 2.1", 8),
        ("caption", "Note: in tons.", 9),
    ]
