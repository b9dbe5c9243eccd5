"""How citations are read in each style, and what they are resolved to."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argcheck.manuscript.citing import Citation, Citing, read
from argcheck.readers import markdown, text
from argcheck.source import Source, Span

LIST = """
## References

Aalto, A., & Berg, B. (2014a). First stones. Stone Press.

Aalto, A., & Berg, B. (2014b). Second stones. Stone Press.

Çelik, Ş. (1999). Bridges. Bridge Press.

de la Cruz, M. (n.d.). Mortar. Stone Press.

Hill, A. (2001). One hill. Stone Press.

Hill, B. (2001). Another hill. Stone Press.

March, J. (1991). Learning. Stone Press.

O'Neill, P. (in press). Sand. Stone Press.

van der Meer, J. (2016). The weir in the north. River Press.

World Health Organization. (2008). Water. WHO.
"""


def cited(sentence: str, entries: str = LIST) -> Citing:
    return read(markdown.read(Source.of(f"# Stones\n\n## Introduction\n\n{sentence}\n{entries}", "paper.md")))


def told(found: Citing) -> list[tuple[str, str, str]]:
    """Of each citation its authors, its year, and how it was resolved."""
    return [(", ".join(each.names), each.year, each.how) for each in found.citations]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It lies (Aalto & Berg, 2014a).", [("Aalto, Berg", "2014a", "exact")]),
        ("It lies (see Aalto and Berg 2014a, p. 3).", [("Aalto, Berg", "2014a", "exact")]),
        ("(Aalto & Berg, 2014a, 2014b)", [("Aalto, Berg", "2014a", "exact"), ("Aalto, Berg", "2014b", "exact")]),
        ("(Aalto & Berg, 2014a,b)", [("Aalto, Berg", "2014a", "exact"), ("Aalto, Berg", "2014b", "exact")]),
        ("(AALTO; BERG, 2014a, p. 33)", [("AALTO, BERG", "2014a", "exact")]),
        ("(Aalto et al., 2014b)", [("Aalto", "2014b", "exact")]),
        ("As van der Meer (2016: 7) says, and De la Cruz (n.d.), it is so.",
         [("van der Meer", "2016", "exact"), ("De la Cruz", "n.d.", "exact")]),
        ("O’Neill (in press) agrees.", [("O’Neill", "in press", "exact")]),
        ("The World Health Organization (WHO, 2008) and the WHO (2008) agree.",
         [("WHO", "2008", "exact"), ("WHO", "2008", "exact")]),
        ("Johan van der Meer’s (2016) weir.", [("Johan van der Meer", "2016", "exact")]),
        ("Celik (1999) builds.", [("Celik", "1999", "folded")]),
        ("Aallto and Berg (2014a) argue so.", [("Aallto, Berg", "2014a", "near-name")]),
        ("(van der Meer, 2015)", [("van der Meer", "2015", "near-year")]),
        ("(March, 1991), but in March 1991 (March 1991) it rained.", [("March", "1991", "exact")]),
        ("(Nobody & Noone, 2003)", [("Nobody, Noone", "2003", "none")]),
        ("Nobody (2003) claims that stones float.", [("Nobody", "2003", "none")]),
        ("(van der Meer, 2016; Çelik, 1999)", [("van der Meer", "2016", "exact"), ("Çelik", "1999", "exact")]),
    ],
)  # fmt: skip
def test_authors_and_years(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(cited(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge of 2014 fell in March 2016.",
        "It rose (p < .05, 2016) as Figure 3 (2014) shows.",
        "War came to Georgia (2008) and Ukraine (2014).",
        "The Helsinki Accords (1975) offered a template.",
        "The General (1809–1865) built it, between 1850 and 1860.",
        "Prices fell from 2014 to 2016 (in 2001 by half).",
        "It was signed (Geneva, 1949).",
        "The Stone Fund of Norway (2016AB1306) paid.",
    ],
)
def test_years_that_cite_nothing(sentence: str) -> None:
    assert told(cited(sentence)) == []


def test_an_ambiguous_citation_says_so() -> None:
    (found,) = cited("It is high (Hill, 2001).").citations
    assert found.ambiguous
    assert found.reference is None
    assert [str(entry.authors[0]) for entry in found.references] == ["Hill, A.", "Hill, B."]


def test_narrative_and_parenthetical_are_told_apart_and_know_their_sentence() -> None:
    first, second = cited("Stones lie. As Çelik (1999) says. They do (van der Meer, 2016, pp. 3–4).").citations
    assert (first.narrative, second.narrative) == (True, False)
    assert second.locator == "pp. 3–4"
    assert first.sentence is not None
    assert first.sentence.text == "As Çelik (1999) says."


def test_a_year_behind_the_title_of_a_listed_work() -> None:
    assert told(cited("In The weir in the north (2016) it is shut.")) == [("The weir in the north", "2016", "exact")]


def test_ibid_stands_for_the_work_before() -> None:
    found = cited("It lies (Çelik, 1999). It rolls (ibid., p. 4). It stops (van der Meer, 2016).").citations
    assert [(each.again, each.year) for each in found] == [(False, "1999"), (True, "1999"), (False, "2016")]


ALIKE = """
## References

Freud, S. (1915/1996). Dreams. Press.

Li, W., & Zed, A. (2004). One. Press.

Li, X., & Yao, B. (2004). Two. Press.

Smith, J., & Jones, K. (2004). Three. Press.

Smith, J., Jones, K., & Roe, L. (2004). Four. Press.

Centers for Disease Control and Prevention. (2010). Five. CDC.
"""


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("(Smith & Jones, 2004; Smith et al., 2004)", ["Three", "Four"]),
        ("(Li X. et al., 2004) and W. Li (2004)", ["Two", "One"]),
        ("(Freud, 1996; Freud, 1915/1996) and Freud ([1915] 1996)", ["Dreams", "Dreams", "Dreams"]),
        ("(Centers for Disease Control and Prevention [CDC], 2010; CDC, 2010)", ["Five", "Five"]),
        ("Smith, Jones and Roe (2004) and (Smith, J., & Jones, K., 2004)", ["Four", "Three"]),
    ],
)
def test_works_that_are_nearly_alike_are_told_apart(sentence: str, titles: list[str]) -> None:
    found = cited(sentence, ALIKE).citations
    assert [each.reference.title if each.reference else None for each in found] == titles


VANCOUVER = """
## References

1. Aalto A. First stones. J Stone. 2014;3:1-9.

2. Berg B. Second stones. J Stone. 2015;4:1-9.

3. Cruz M. Third stones. J Stone. 2016;5:1-9.

4. Dahl D. Fourth stones. J Stone. 2017;6:1-9.
"""


@pytest.mark.parametrize(
    ("sentence", "style", "numbers"),
    [
        ("Stones [1], sand [2, 4] and mud [1–3].", "numeric", ["1", "2", "4", "1", "2", "3"]),
        ("Stones [1]–[4], [e.g., 2].", "numeric", ["1", "2", "3", "4", "2"]),
        ("Stones^1^ and sand^2–4^ on 9 m^2^ of ^14^C with uˆ^2^ and ˆu^2^.", "superscript", ["1", "2", "3", "4"]),
        ("Stones.<sup>1</sup> Sand.<sup>2,3</sup>", "superscript", ["1", "2", "3"]),
    ],
)
def test_numbers(sentence: str, style: str, numbers: list[str]) -> None:
    found = cited(sentence, VANCOUVER)
    assert found.styles == (style,)
    assert [each.label for each in found.citations] == numbers
    assert [entry.number for each in found.citations for entry in each.references] == numbers


def test_an_interval_is_no_citation() -> None:
    assert cited("The interval [0, 1] and the estimate [2, 17] are wide.", VANCOUVER).citations == ()
    assert cited("The interval [1, 3] is wide (Hill, 2001).").styles == ("author-year",)


def test_bare_tags_are_read_where_a_paper_uses_them() -> None:
    found = cited("Stones lie. Hill, Ann 2001\n\nThey roll. Nobody 2010\n\nThey stop. Aalto and Berg 2014a\n")
    assert found.styles == ("tag",)
    assert [(each.year, each.how, len(each.references)) for each in found.citations] == [
        ("2001", "exact", 2),
        ("2010", "none", 0),
        ("2014a", "exact", 1),
    ]


def test_a_tag_without_a_year_is_read_behind_a_mark() -> None:
    found = cited("Stones. Nobody 2010\n\nSand. Noone 2011\n\nMud. Someone 2012\n\nThey roll <sup>7</sup> Çelik, Ş.\n")
    last = found.citations[-1]
    assert (last.text, last.year, last.how, len(last.references)) == ("Çelik, Ş", "", "exact", 1)


NOTES = """
[^1]: Çelik, Ş. *Bridges*. Bridge Press, 1999.
[^2]: Jan van der Meer, *The Weir* (Delft: River Press, 2016), 12.
[^3]: This was said to the author.
"""


def test_footnotes_that_are_references() -> None:
    found = cited("Bridges.[^1] Weirs.[^2] Rain.[^3]", NOTES + LIST)
    assert [(each.style, each.label, each.how) for each in found.citations] == [
        ("note", "1", "exact"),
        ("note", "2", "exact"),
    ]
    assert [each.note.mark for each in found.noted] == ["1", "2"]


def test_keys_and_commands() -> None:
    found = cited(
        "Stones [see @aalto2014, p. 3; -@berg_2015] and @cruz:16. Mail a@b.example, \\@ref(fig:x), @fig:y.", ""
    )
    assert [(each.style, each.label, each.narrative) for each in found.citations] == [
        ("key", "aalto2014", False),
        ("key", "berg_2015", False),
        ("key", "cruz:16", True),
    ]
    assert [each.label for each in cited("Stones \\citep[p. 3]{aalto, berg}.", "").citations] == ["aalto", "berg"]
    assert [each.label for each in cited("Stones (see @aalto2014.) Mail {a,b}@stone.example.", "").citations] == [
        "aalto2014"
    ]


# What holds of any text

PARTS = st.sampled_from(
    """Aalto|Berg (2014a)|(van der Meer, 2016;|2016)|[1]|[2–|^3^|<sup>1</sup>|et al.|&|;|
|

|## References


    |1. Hill A. One. 2001;3.|[^1]|

[^1]: Hill, A. One. 2001.|@key|ibid.|n.d.|'s|“|(|)|*|- """.split("|")
)


def inside(source: Source, span: Span) -> bool:
    """Whether a span lies in the file and is not turned around."""
    start, end = source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)
    return 0 <= start <= end <= len(source.text)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PARTS, max_size=40).map(" ".join)))
def test_any_text_gives_a_result_whose_spans_point_into_it(content: str) -> None:
    for read_file, name in ((markdown.read, "paper.md"), (text.read, "paper.txt")):
        source = Source.of(content, name)
        found = read(read_file(source))
        for entry in found.references:
            assert all(inside(source, span) for span in entry.spans)
        for citation in found.citations:
            assert inside(source, citation.span)
            assert points(source, citation)


def points(source: Source, citation: Citation) -> bool:
    """Whether the year, number or key of a citation stands where its span says."""
    span = citation.span
    written = source.text[source.offset(span.line, span.column) : source.offset(span.end_line, span.end_column)]
    return citation.again or citation.year[:4] in written or (citation.label or "?") in written or "–" in written


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["Çelik (1999) says", "(van der Meer, 2016)", "stones lie", "(Hill, 2001)"]), max_size=8)
)
def test_wrapping_changes_nothing(parts: list[str]) -> None:
    sentence = ", ".join(parts)
    narrow = textwrap.fill(sentence, 20, break_long_words=False, break_on_hyphens=False)
    assert told(cited(sentence)) == told(cited(narrow))
    assert told(cited(sentence)) == told(cited(sentence.replace("\n", "\r\n")))


def test_the_number_of_an_equation_is_no_citation() -> None:
    shown = (
        "the weight of all the stones that went over the bridges is at most that of the sand they brought back by boat"
    )
    text = "".join(f"Stones weigh more.\n\n{shown} ({number})\n\n" for number in range(1, 7))
    entries = VANCOUVER + "\n5. Egge E. Fifth. J Stone. 2018;7:1-9.\n\n6. Falk F. Sixth. J Stone. 2019;8:1-9.\n"
    assert cited(text, entries).citations == ()
    assert len(cited(text.replace(")\n", ").\n"), entries).citations) == 6
