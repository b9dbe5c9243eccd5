"""How a reference list is read to entries, and an entry to authors, year, title, venue and identifiers."""

from __future__ import annotations

import textwrap

import pytest

from argcheck.manuscript import Manuscript
from argcheck.manuscript.citing import Citing, read
from argcheck.manuscript.citing.fields import fields
from argcheck.readers import markdown, text
from argcheck.source import Source


def paper(content: str) -> Manuscript:
    return markdown.read(Source.of(textwrap.dedent(content).strip("\n"), "paper.md"))


def citing(content: str) -> Citing:
    return read(paper(content))


def in_text(content: str) -> Citing:
    return read(text.read(Source.of(textwrap.dedent(content).strip("\n"), "paper.txt")))


def lines(found: Citing) -> list[tuple[int, int]]:
    """The first and last line of each entry."""
    return [(entry.spans[0].line, entry.spans[-1].end_line) for entry in found.references]


STYLES = {
    "APA": "Aalto, A., & Berg, B. B. (2014). First stones. Journal of Stone, 3(2), 1–9.",
    "Harvard": "Aalto, A. and Berg, B. B., 2014. First stones. Journal of Stone, 3(2), pp.1-9.",
    "Chicago": "Aalto, Anna, and Bo Berg. “First Stones.” Journal of Stone 3, no. 2 (2014): 1–9.",
    "MLA": "Aalto, Anna, and Bo Berg. “First Stones.” Journal of Stone, vol. 3, no. 2, 2014, pp. 1-9.",
    "Vancouver": "Aalto A, Berg BB. First stones. Journal of Stone. 2014;3(2):1-9.",
    "IEEE": 'A. Aalto and B. Berg, "First stones," Journal of Stone, vol. 3, no. 2, pp. 1–9, 2014.',
    "ABNT": "AALTO, A.; BERG, B. First stones. Journal of Stone, v. 3, n. 2, p. 1-9, 2014.",
}


def test_initials_without_stops_are_no_surname() -> None:
    found = fields("Aalto NL, Berg S, Cruz AB (1970). First Stones. Stone Press.")
    assert [(author.family, author.given) for author in found.authors] == [
        ("Aalto", "NL"),
        ("Berg", "S"),
        ("Cruz", "AB"),
    ]


def test_a_later_born_author_is_cited_by_the_surname_alone() -> None:
    found = fields("Gill Jr EB (1985). Walls. Stone Press.")
    assert [(author.family, author.given) for author in found.authors] == [("Gill", "EB")]


def test_an_entry_may_begin_with_the_small_words_of_a_surname() -> None:
    found = in_text(
        """
        References

        Cohn, Bo, and Ada Dahl. 2019. “Walls of Slate.” Journal of Stone 3: 1–9.
        de los Arcos Vega, Eva, and Ada Dahl. 2020. “Walls of Lime.” Journal of Stone 4: 1–9.
        Ekberg, Ola. 2021. “Walls of Clay.” Journal of Stone 5: 1–9.
        """
    )
    assert [entry.authors[0].family for entry in found.references] == ["Cohn", "de los Arcos Vega", "Ekberg"]


def test_an_entry_broken_within_a_name_goes_on() -> None:
    found = in_text("""
        # Stones

        # References

        Aalto AB, Berg CD, Kodell

        RL (2005). "First stones." Journal of Stone, 3, 1-9.

        Cruz MA (2006). "Second stones." Journal of Stone, 4, 1-9.
        """)
    assert [entry.year for entry in found.references] == ["2005", "2006"]


@pytest.mark.parametrize("entry", STYLES.values(), ids=STYLES.keys())
def test_the_common_styles_of_entries_are_read(entry: str) -> None:
    found = fields(entry)
    assert [author.family.casefold() for author in found.authors] == ["aalto", "berg"]
    assert found.year == "2014"
    assert found.title.casefold() == "first stones"
    assert found.venue == "Journal of Stone"


def test_organisations_and_families_of_several_words_are_authors() -> None:
    assert [str(a) for a in fields("World Health Organization. (2008). Water. WHO.").authors] == [
        "World Health Organization"
    ]
    assert [a.family for a in fields("van der Meer, J., & de la Cruz, M. (2016). Weirs. River Press.").authors] == [
        "van der Meer",
        "de la Cruz",
    ]


@pytest.mark.parametrize(
    ("entry", "year"),
    [
        ("Aalto, A. (2014a). Stones. Press.", "2014a"),
        ("Aalto, A. (n.d.). Stones. Press.", "n.d."),
        ("Aalto, A. (in press). Stones. Press.", "in press"),
        ("Aalto, A. A history of weirs, 1700–1900. Oslo: Press, 2014.", "2014"),
        ("Aalto A. The flood of 1966. J Water. 2014 Mar 3;5:1-3. Epub 2013 Dec 1.", "2014"),
        ("AALTO, A. Pedras. Oslo: Press, 2014. Disponível em: http://x.example. Acesso em: 3 maio 2020.", "2014"),
        ("Aalto, A. Stones. Oslo: Press.", ""),
        ("Aalto A. Stones. J Water. 2014. 12, 3, 1801–1809.", "2014"),
    ],
)
def test_the_year_of_an_entry_is_told_from_other_numbers(entry: str, year: str) -> None:
    assert fields(entry).year == year


def test_identifiers_are_read_without_the_punctuation_around_them() -> None:
    found = fields(
        "Aalto, A. (2014). Stones. Press. https://doi.org/10.1000/a(1)b\\_c. 10.2000/second, 10.1000/a(1)b_c"
    )
    assert found.dois == ("10.1000/a(1)b_c", "10.2000/second")


NUMBERED = """
    # Stones

    ## Introduction

    Stones lie [1] and roll [2].

    ## References

    1. Aalto A. First stones. J Stone.
       2014;3:1-9.
    2. Berg B. Second stones. J Stone. 2015;4:1-9.
    """


def test_entries_of_a_numbered_list_know_their_lines_and_numbers() -> None:
    found = citing(NUMBERED)
    assert lines(found) == [(9, 10), (11, 11)]
    assert [entry.number for entry in found.references] == ["1", "2"]


def test_entries_broken_over_lines_are_whole() -> None:
    found = in_text(
        """
        # Stones

        ## Introduction

        Stones lie.

        ## References

        Aalto, A. (2014). The very first stones of the
            northern bank. Stone Press.
        Berg, B. (2015). Second stones. Stone Press.
        https://doi.org/10.1000/182
        ———. (2016). Third stones. Stone Press.
        """
    )
    assert lines(found) == [(9, 10), (11, 12), (13, 13)]
    assert [entry.authors[0].family for entry in found.references] == ["Aalto", "Berg", "Berg"]


def test_text_that_intrudes_does_not_belong_to_the_list() -> None:
    found = citing(
        """
        # Stones

        ## Conclusion

        Stones lie.

        ## References

        Aalto, Anna. The First Stones of the North

        where they have been since the ice went, and where people found them when they came to look for a place to build
        the bridges that the north had been waiting for through all these years of mud and water and of nothing else.

        Oslo: Stone Press, 2014.

        Berg, Bo. Second Stones. Oslo: Stone Press, 2015.

        Sign in

        Forgot your password?
        """
    )
    assert lines(found) == [(9, 14), (16, 16)]
    assert [(entry.authors[0].family, entry.year) for entry in found.references] == [
        ("Aalto", "2014"),
        ("Berg", "2015"),
    ]
    assert [span.line for span in found.intruding] == [11]


def test_a_list_without_a_heading_is_found_at_the_end() -> None:
    entries = "\n\n".join(
        f"{name}, A. (201{n}). Stones. Press." for n, name in enumerate(("Aa", "Bb", "Cc", "Dd", "Ee"))
    )
    found = read(markdown.read(Source.of(f"# T\n\n## Aims\n\nTo count (Bb, 2011).\n\n{entries}\n", "paper.md")))
    assert [entry.year for entry in found.references] == ["2010", "2011", "2012", "2013", "2014"]
    assert [citation.line for citation in found.citations] == [5]


def test_a_line_that_looks_like_a_start_is_none_where_entries_are_paragraphs() -> None:
    found = citing(
        """
        # Stones

        ## References

        Aalto, A., & Berg, B. The stones that were found when the ice had gone. Oslo: Stone Press in the house of
        Addison-Wesley, Massachusetts. 1968. Second printing.

        Cruz, C. Water. Oslo: Stone Press. 1969.
        """
    )
    assert lines(found) == [(5, 6), (8, 8)]


@pytest.mark.parametrize(
    ("entry", "years"),
    [
        ("Freud, S. (1915/1996). Dreams. Press.", {"1915", "1996"}),
        ("Marx, K. (2013 [1867]). Capital. Press.", {"2013", "1867"}),
    ],
)
def test_an_edition_and_the_first_one(entry: str, years: set[str]) -> None:
    found = fields(entry)
    assert {found.year, *found.years} == years


def test_an_entry_by_one_author_whose_initials_come_first() -> None:
    read = fields("T. van Okoye. Paint on the road. Journal of Streets, 3(1):10-19, 2004.")
    assert ([str(name) for name in read.authors], read.title, read.year) == (
        ["van Okoye, T."],
        "Paint on the road",
        "2004",
    )


def test_a_title_behind_the_author_of_a_note_is_no_second_author() -> None:
    read = fields("Ida Hartwell, The Corran Fair and the Bridges (Corran: Alder, 1968), 203.")
    assert ([str(name) for name in read.authors], read.year) == (["Hartwell, Ida"], "1968")


def test_authors_are_read_as_they_are_spoken_where_the_list_puts_given_names_first() -> None:
    found = citing(
        "# Weirs\n\n## Results\n\nWeirs fell (Aalto et al., 2014; Stone Group, 2015; van der Meer, 2016).\n\n"
        "## References\n\n"
        "Anna B. Aalto, Carl D Berg, and Dag Cruz. 2014. Stones. *River Studies*, 12(3):1–9.\n\n"
        "Stone Group. 2015. Weirs: a count of stones. *River Studies*, 13(1):2–5.\n\n"
        "Jan van der Meer. 2016. Locks. River Press.\n\n"
        "Elin Falk and MJ Egge. 2017. Mills of the valley. *River Studies*, 15(2):3–8.\n\n"
        "Ferro Lind, Per Hill, et al. 2018. Floods. *River Studies*, 16(1):4–9.\n"
    )
    assert [[author.family for author in entry.authors] for entry in found.references] == [
        ["Aalto", "Berg", "Cruz"],
        ["Group"],
        ["van der Meer"],
        ["Falk", "Egge"],
        ["Lind", "Hill"],
    ]
    assert [citation.references[0].year for citation in found.citations] == ["2014", "2015", "2016"]


PAGED = """
    # Stones

    Journal of Walls, Vol. 3 (2014)

    # Results

    Stones hold.

    7

    Journal of Walls, Vol. 3 (2014)

    Walls stand.

    # References

    Aalto, A. (2014). First stones. Journal of Stone, 3(2),

    8

    Journal of Walls, Vol. 3 (2014)

    101-109. https://doi.org/10.5555/stones.2014
    Berg, B. (2015). Second stones. Journal of Stone, 4(1), 1-9.
"""


def test_an_entry_cut_by_a_page_is_one_and_the_head_of_the_page_is_none() -> None:
    found = in_text(PAGED)
    assert [entry.text[-9:] for entry in found.references] == ["ones.2014", "4(1), 1-9"[1:] + "."]
    assert lines(found) == [(17, 23), (24, 24)]


def test_entries_alike_are_no_heads_of_pages() -> None:
    found = in_text("""
        # Stones

        # References

        Aalto, A. (2014). Stones, part 1

        Aalto, A. (2014). Stones, part 2

        Aalto, A. (2014). Stones, part 3
        """)
    assert [entry.text[-1] for entry in found.references] == ["1", "2", "3"]


def test_sentences_between_two_entries_are_none_of_theirs() -> None:
    found = in_text("""
        # Stones

        # References

        1. Aalto A. First stones. J Stone. 2014;3(2):1-9.
        2. Berg B. Second stones. J Stone. 2015;4(1):1-9.
        In sum, the literature shows that the walls and the stones were studied apart from each
        other, and that the two should be seen together. The wall is the place where both of them
        meet, and this is why it deserves more attention than it has received.
        3. Castro C. Third stones. J Stone. 2016;5(1):1-9.
        """)
    assert lines(found) == [(5, 5), (6, 6), (10, 10)]
    assert [(span.line, span.end_line) for span in found.intruding] == [(7, 9)]
