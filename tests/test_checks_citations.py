"""The checks of citations on small papers: what each finds, how sure it is, and when it holds its tongue."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import Report, check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic
from argcheck.rules.verdicts import listed

NAMES = "Aalto Berg Castro Dumas Eriksen Fischer Garcia Hartwell Ivanov Jensen Kowalski Lindqvist".split()
CITED = " ".join(f"Kerbs are {number} feet high ({name}, 2001)." for number, name in enumerate(NAMES))
LISTED = "\n\n".join(
    f"{name}, A. (2001). The {name.casefold()} theory of kerbs. Journal of Streets, {number}, 1-9."
    for number, name in enumerate(NAMES, 1)
)


def paper(folder: Path, text: str, entries: str = "", front: str = "", known: str = CITED) -> Report:
    """Twelve citations that all lead to an entry, then `text`; `entries` are added to the list of references."""
    path = folder / "kerbs.md"
    path.write_text(
        f"# Kerbs\n\n{front}\n\n## Results\n\n{known}\n\n{text}\n\n## References\n\n{LISTED}\n\n{entries}\n", "utf-8"
    )
    return check([str(path)], Config(select=("AC6",)))


def told(report: Report) -> list[tuple[str, str]]:
    return [(one.code, one.severity.value) for one in report.diagnostics]


def only(report: Report) -> Diagnostic:
    (found,) = report.diagnostics
    return found


def test_a_paper_in_order_is_left_alone(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "So it is.")) == []


# What is owed an entry, and how sure one is


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Paint does nothing (Okoye, 2020).", "error"),
        ("Paint does nothing (ABCD, 2020).", "warning"),
        ("As Okoye (2020) argues, paint does nothing.", "warning"),
        ("Paint does nothing (Okoye & Berg, 2020; Aalto, 2001).", "error"),
    ],
)
def test_a_work_that_is_not_listed(tmp_path: Path, text: str, severity: str) -> None:
    found = only(paper(tmp_path, text))
    assert (found.code, found.severity) == ("AC601", severity)
    assert "could not find" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Paint does nothing (Okoye, 2020, as cited in Aalto, 2001).",
        "Paint does nothing (Okoye, 2020 apud Aalto, 2001).",
        "Paint does nothing (Okoye, personal communication, 2020).",
        "Paint is forbidden (Highways Act, 2010).",
        "Paint is forbidden (Hill v. Dale, 1999).",
        "Bees follow kerbs (Apis mellifera Linnaeus, 1758).",
        "Paint does nothing (photo: Okoye, 2020).",
        "The plan was made at a meeting (Lisbon, 2010).",
        "Cite this article as: Okoye (2020).",
        "As Okoye (2020) put it, 'paint is the mayor's joke. Nobody stops for it' (Aalto, 2001).",
        'Okoye (2020) wrote: "paint is a joke, and nobody stops for it" (Aalto, 2001, p. 4).',
    ],
)
def test_what_no_list_owes_an_entry(tmp_path: Path, text: str) -> None:
    assert told(paper(tmp_path, text)) == []


def test_an_uncited_entry_of_the_year_may_be_the_one_that_is_meant(tmp_path: Path) -> None:
    report = paper(
        tmp_path,
        "Paint does nothing (Streets Lab, 2020), says Urban.",
        "Urban Press. (2020). The book of paint on roads. City Press.",
    )
    assert told(report) == [("AC601", "warning"), ("AC602", "info")]
    assert any("Urban Press" in label.message for label in report.diagnostics[0].related)


def test_an_uncited_entry_that_names_no_author_may_be_the_one_that_is_meant(tmp_path: Path) -> None:
    report = paper(tmp_path, "Paint does nothing (Streets Lab, 2020).", "City Archive. (2020). Paint. City Archive.")
    found = next(one for one in report.diagnostics if one.code == "AC601")
    assert found.severity == "info"
    assert "names no author" in found.message


def test_a_place_with_a_year_is_no_citation(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "The board met in Leeds. It agreed on kerbs there (Leeds, 2008).")) == []


def test_a_key_that_the_papers_own_list_lacks(tmp_path: Path) -> None:
    items = "\n".join(f"\\bibitem{{r{n}}} {name}, A. (2001). Kerbs." for n, name in enumerate(NAMES))
    cited = " ".join(f"Kerbs are high \\cite{{r{n}}}." for n in range(13))
    path = tmp_path / "kerbs.tex"
    path.write_text(
        f"\\begin{{document}}\n\\section{{Results}}\n{cited}\n\\begin{{thebibliography}}{{9}}\n{items}\n"
        "\\end{thebibliography}\n\\end{document}\n",
        "utf-8",
    )
    found = only(check([str(path)], Config(select=("AC601",))))
    assert found.severity == "warning"
    assert "r12" in found.message


@pytest.mark.parametrize("author", ["Office for Bridges", "The Press (OfB)"])
def test_an_abbreviation_of_an_author_that_is_listed(tmp_path: Path, author: str) -> None:
    assert told(paper(tmp_path, "Paint does nothing (OfB, 2020).", f"{author}. (2020). The book of paint.")) == []


def test_the_nearest_entries_and_every_place_are_shown(tmp_path: Path) -> None:
    report = paper(
        tmp_path,
        "Paint does nothing (Okoye, 2020).\n\nNothing at all (Okoye, 2020).",
        "Okoye, T. (2012). Paint in the rain. City Press.\n\nOkoye, T. (2014). Snow. City Press.",
    )
    found = next(one for one in report.diagnostics if one.code == "AC601")
    said = [label.message for label in found.related]
    assert sum("is cited here" in each for each in said) == 1
    assert sum("an entry of this name" in each for each in said) == 2
    assert sum(one.code == "AC601" for one in report.diagnostics) == 1


def test_a_list_that_few_citations_lead_to_is_doubted(tmp_path: Path) -> None:
    few = "Kerbs are high (Aalto, 2001). Or low (Berg, 2001)."
    report = paper(tmp_path, "Paint does nothing (Okoye, 2020).", known=few)
    found = next(one for one in report.diagnostics if one.code == "AC601")
    assert found.severity == "info"
    assert "may not have been read well" in found.message


def test_a_list_that_no_citation_leads_to_is_not_judged(tmp_path: Path) -> None:
    report = paper(tmp_path, "Paint does nothing (Okoye, 2020).", known="Kerbs are high.")
    assert told(report) == []
    assert "no citation leads to an entry of its list" in " ".join(one.reason for one in report.abstained)


def test_many_are_told_once(tmp_path: Path) -> None:
    lost = " ".join(f"{name} (1990) argues so." for name in "Okoye Petrov Quist Rossi Silva Tanaka".split())
    found = only(paper(tmp_path, lost))
    assert (found.code, found.severity) == ("AC601", "info")
    assert "Okoye 1990" in found.message and "Tanaka 1990" in found.message
    assert len(found.related) == 5


def test_a_number_that_the_list_passes_over(tmp_path: Path) -> None:
    cited = " ".join(f"Kerbs are high [{number}]." for number in range(1, 13))
    entries = "\n".join(
        f"{n}. {name} A. Kerbs of {name}. J Streets. 2001;{n}:1-9." for n, name in enumerate(NAMES, 1) if n != 7
    )
    path = tmp_path / "numbers.md"
    path.write_text(f"# Kerbs\n\n## Results\n\n{cited}\n\n## References\n\n{entries}\n", "utf-8")
    found = only(check([str(path)], Config(select=("AC6",))))
    assert (found.code, found.severity) == ("AC601", "warning")
    assert "[7]" in found.message


# Entries


def test_an_entry_that_nothing_cites(tmp_path: Path) -> None:
    found = only(paper(tmp_path, "So it is.", "Okoye, T. (2020). Paint on the road. City Press."))
    assert (found.code, found.severity) == ("AC602", "warning")


@pytest.mark.parametrize("text", ["Okoye found so too.", "The book Paint on the road says so.", "OKOYE says so."])
def test_an_entry_that_the_text_names(tmp_path: Path, text: str) -> None:
    assert told(paper(tmp_path, text, "Okoye, T. (2020). Paint on the road. City Press.")) == []


def test_many_uncited_entries_are_further_reading(tmp_path: Path) -> None:
    more = "\n\n".join(
        f"{name}, T. (1990). The {name} book of roads. City Press."
        for name in "Okoye Petrov Quist Rossi Silva Tanaka".split()
    )
    found = only(paper(tmp_path, "So it is.", more))
    assert (found.code, found.severity) == ("AC602", "info")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Aalto, A. (2001). The aalto theory of kerbs. Journal of Streets, 1, 1-9.", [("AC605", "warning")]),
        ("Aalto, Anna (2001). The Aalto theory of kerbs. Journal of Streets, 1, 1-9.", [("AC605", "warning")]),
        ("Berg, A. (2001). The berg theory of kerbs. Journal of Streets, 2, 1-9.", [("AC605", "warning")]),
        ("Aalto, A. (2004). The aalto theory of kerbs. City Press.", [("AC602", "warning")]),
        ("Aalto, A. (2001). The aalto theory of kerbs. Annals of Paving, 7, 30-41.", []),
    ],
)  # fmt: skip
def test_a_work_listed_twice(tmp_path: Path, entry: str, expected: list[tuple[str, str]]) -> None:
    assert told(paper(tmp_path, "So it is.", entry)) == expected


# Name and year


def test_another_year(tmp_path: Path) -> None:
    found = only(paper(tmp_path, "Paint does nothing (Okoye, 2018).", "Okoye, T. (2020). Paint. City Press."))
    assert (found.code, found.severity) == ("AC603", "warning")
    assert any("Okoye, T. (2020)" in label.message for label in found.related)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Lindquist", [("AC604", "warning")]), ("Líndqvist", []), ("Lindqvist", [])],
)
def test_another_spelling(tmp_path: Path, name: str, expected: list[tuple[str, str]]) -> None:
    assert told(paper(tmp_path, f"Paint does nothing ({name}, 2001).")) == expected


# Dates


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("Published: 2018-03-01", [("AC606", "error")]),
        ("Published: 2019-03-01", [("AC606", "warning")]),
        ("Published: 2019-12-01", [("AC606", "info")]),
        ("Accepted: 2019-03-01", []),
        ("Published: 2020-03-01", []),
    ],
)
def test_a_work_younger_than_the_paper(tmp_path: Path, front: str, expected: list[tuple[str, str]]) -> None:
    report = paper(
        tmp_path, "Paint does nothing (Okoye, 2020).", "Okoye, T. (2020). Paint on the road. City Press.", front
    )
    assert told(report) == expected


# Abstaining


def test_without_a_list_the_checks_abstain(tmp_path: Path) -> None:
    path = tmp_path / "keys.md"
    path.write_text("# Kerbs\n\n## Results\n\nKerbs are high [@aalto2001].\n", "utf-8")
    report = check([str(path)], Config(select=("AC6",)))
    assert report.diagnostics == ()
    assert {"citation-without-reference", "uncited-reference"} <= {one.check for one in report.abstained}
    assert all(one.path == str(path) for one in report.abstained)


def test_other_checks_do_not_read_citations(tmp_path: Path) -> None:
    path = tmp_path / "kerbs.md"
    path.write_text("# Kerbs\n\n## Results\n\nKerbs are high (Aalto, 2001).\n", "utf-8")
    from argcheck.checker import argue

    argument = argue([str(path)], Config(select=("AC7",)))
    assert not [atom for atom in argument.facts.origins if atom.predicate in ("citation", "reference")]


def test_short_titles_are_one_work_where_the_whole_entry_is(tmp_path: Path) -> None:
    entry = "Okoye, T. (2020). Paint. City Press."
    assert told(paper(tmp_path, "Paint does nothing (Okoye, 2020).", f"{entry}\n\n{entry}")) == [("AC605", "warning")]
    other = "Okoye, T. (2020). Paint. Lane Press."
    assert ("AC605", "warning") not in told(paper(tmp_path, "Paint (Okoye, 2020).", f"{entry}\n\n{other}"))


# Numbers and notes


def numbered(folder: Path, last: str) -> list[tuple[str, str]]:
    """Twelve entries, each cited by its number, and one more number."""
    cited = " ".join(f"Kerbs help riders [{number}]." for number in range(1, 13))
    listed = "\n\n".join(f"{n}. Aalto A. Kerbs {n}. J Streets. 20{n:02};3(2):{n}-{n + 9}." for n in range(1, 13))
    path = folder / "kerbs.md"
    path.write_text(f"# Kerbs\n\n## Results\n\n{cited} {last}\n\n## References\n\n{listed}\n", "utf-8")
    return [(one.message, one.severity.value) for one in check([str(path)], Config(select=("AC601",))).diagnostics]


@pytest.mark.parametrize("number", [13, 21])
def test_a_number_that_the_list_does_not_have(tmp_path: Path, number: int) -> None:
    found = numbered(tmp_path, f"Paint does not [{number}].")
    assert found == [(f"could not find [{number}] in the list of references", "warning")]


@pytest.mark.parametrize("last", ["The scale runs to [100].", "It was [95] minutes."])
def test_a_number_in_brackets_far_above_a_list_is_something_else(tmp_path: Path, last: str) -> None:
    assert numbered(tmp_path, last) == []


def test_a_doi_that_is_cut_off_at_a_hyphen_is_nobodys(tmp_path: Path) -> None:
    entries = "\n\n".join(
        f"{name} (2001). The {thing} of roads. Journal of Paint, 3, 1-9. https://doi.org/10.1111/j.1467-\n{end}."
        for name, thing, end in (
            ("Ivanov, I.", "paint", "9868.2001.00508.x"),
            ("Jansen, J.", "snow", "9868.2001.00566.x"),
        )
    )
    report = paper(tmp_path, "Roads wear (Ivanov, 2001; Jansen, 2001).", entries)
    assert [one for one in report.diagnostics if one.code == "AC620"] == []


BOOK = "In B. Berg (Ed.), Kerbs (pp. 1-9). City Press."


@pytest.mark.parametrize(("venue", "codes"), [("Journal of Paint, 3, 1-9.", ["AC620"]), (BOOK, [])])
def test_parts_of_one_book_may_have_its_doi(tmp_path: Path, venue: str, codes: list[str]) -> None:
    entries = "\n\n".join(
        f"{name} (2001). The {thing} of roads. {venue} https://doi.org/10.5555/roads"
        for name, thing in (("Ivanov, I.", "paint"), ("Jansen, J.", "snow"))
    )
    report = paper(tmp_path, "Roads wear (Ivanov, 2001; Jansen, 2001).", entries)
    assert [one.code for one in report.diagnostics if one.code == "AC620"] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ekdahl argues that paint is a joke (Aalto, 2001).", ["AC611"]),
        ("Ekdahl argues that paint is a joke (as cited in Aalto, 2001).", []),
        ("Ekdahl argues that paint is a joke (Aalto, 2001). Ekdahl was mayor.", []),
        ("Ekdahl is the mayor whose paint is a joke (Aalto, 2001).", []),
    ],
)
def test_who_argues_in_a_sentence_is_whom_it_cites(tmp_path: Path, text: str, codes: list[str]) -> None:
    assert [one.code for one in paper(tmp_path, text).diagnostics] == codes


def test_of_very_many_things_a_message_lists_the_first() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert listed([f"w{number}" for number in range(25)]) == "w0, w1, w2, w3, w4, w5, w6, w7, w8, w9 and 15 more"


@pytest.mark.parametrize(
    ("cited", "listed", "expected"),
    [
        ("Rácz", "Rącz", [("AC604", "info")]),
        ("Racz", "Rácz", []),
        ("Rácz", "Racz", []),
        ("Dvořák", "Dvorák", []),
    ],
)
def test_two_accents_on_one_letter(tmp_path: Path, cited: str, listed: str, expected: list[tuple[str, str]]) -> None:
    entry = f"{listed}, A. (2016). Snow on kerbs. City Press."
    found = told(paper(tmp_path, f"Snow does nothing ({cited}, 2016).", entry))
    assert [each for each in found if each[0] == "AC604"] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Okoye (2020) shows in The Limit of Painted Roads that paint fades.", [("AC614", "info")]),
        ("In “The limits of paintd roads”, Okoye (2020) shows that paint fades.", [("AC614", "info")]),
        ("Okoye (2020) shows in The Limits of Painted Roads that paint fades.", []),
        ("Okoye (2020) shows that the limit of painted roads is near.", []),
        ("The limit of painted roads is near (Okoye, 2020).", []),
    ],
)
def test_a_title_in_the_text_is_that_of_the_list(
    tmp_path: Path, sentence: str, expected: list[tuple[str, str]]
) -> None:
    entry = "Okoye, T. (2020). The limits of painted roads: A study. City Press."
    assert [each for each in told(paper(tmp_path, sentence, entry)) if each[0] == "AC614"] == expected


def test_letters_of_a_year_and_other_words_tell_two_entries_apart(tmp_path: Path) -> None:
    for one, other in (
        ("(2020a). The roads of the coast", "(2020b). The roads of the coast"),
        ("(2020). Male riders of the northern coast", "(2020). Female riders of the northern coast"),
    ):
        entries = f"Okoye, T. {one}. City Press.\n\nOkoye, T. {other}. City Press."
        found = told(paper(tmp_path, "Paint fades (Okoye, 2020).", entries))
        assert [each for each in found if each[0] == "AC605"] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Castro (2013) extends the account of Okoye (2015).", [("AC622", "info")]),
        ("Okoye (2015) was extended by Castro (2013).", [("AC622", "info")]),
        ("In response to Okoye (2015), Castro (2013) counts riders.", [("AC622", "info")]),
        ("Okoye (2015) extends the account of Castro (2013).", []),
        ("Castro (2013) and Okoye (2015) agree.", []),
        ("Unlike Okoye (2015), Castro (2013) counts riders.", []),
    ],
)
def test_nobody_builds_on_what_is_not_yet_written(
    tmp_path: Path, sentence: str, expected: list[tuple[str, str]]
) -> None:
    entries = "Castro, A. (2013). Riders. City Press.\n\nOkoye, T. (2015). Paint. City Press."
    assert [each for each in told(paper(tmp_path, sentence, entries)) if each[0] == "AC622"] == expected
