"""Numbers of sections, figures, tables and notes (AC505, AC506), and who wrote a paper (AC702)."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import Report
from argcheck.checker import check as run
from argcheck.config import Config
from argcheck.manuscript.numbering import mentions


def checked(folder: Path, text: str, *codes: str, name: str = "paper.md") -> Report:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return run([str(path)], Config(select=codes))


def found(report: Report) -> list[tuple[str, int, str]]:
    return [(str(one.severity), one.span.line, one.message) for one in report.diagnostics]


def sections(*numbers: str) -> str:
    return "# Lanes\n\n" + "".join(f"## {number} Part of it\n\nKerbs bring riders.\n\n" for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "line", "said"),
    [
        (("1.", "2.", "2.", "3."), 11, "2 stands twice"),
        (("1.", "2.", "4.", "5."), 11, "3 could not be found"),
        (("1.", "3.", "2.", "4."), 11, "2 stands out of order"),
    ],
)
def test_sections_out_of_step(tmp_path: Path, numbers: tuple[str, ...], line: int, said: str) -> None:
    report = checked(tmp_path, sections(*numbers), "AC505")
    assert found(report) == [("warning", line, f"the numbers of the section series: {said}")]


@pytest.mark.parametrize("numbers", [("1.", "2.", "3."), ("1.", "2.", "3.", "1.", "2."), ("2.", "4."), ("2019", "7.")])
def test_sections_in_step_or_too_few(tmp_path: Path, numbers: tuple[str, ...]) -> None:
    assert found(checked(tmp_path, sections(*numbers), "AC505")) == []


def test_two_marks_of_one_note(tmp_path: Path) -> None:
    text = (
        "# Lanes\n\n## Results\n\nOne.[^1] Two.[^2]\n\nThree.[^2] Four.[^3]\n\n"
        "[^1]: A note.\n\n[^2]: Another.\n\n[^2]: And one more.\n\n[^3]: The last.\n"
    )
    assert found(checked(tmp_path, text, "AC505")) == [("warning", 7, "the numbers of the note series: 2 stands twice")]


@pytest.mark.parametrize(
    ("third", "said"),
    [("3", []), ("2", [("warning", 7, "the numbers of the note series: 2 stands twice, 1 stands twice")])],
)
def test_a_mark_may_stand_again_where_every_note_has_its_own(
    tmp_path: Path, third: str, said: list[tuple[str, int, str]]
) -> None:
    text = (
        f"# Lanes\n\n## Results\n\nOne.[^1] Two.[^2]\n\nThree.[^{third}] As in one.[^1] Four.[^4]\n\n"
        "[^1]: A note.\n\n[^2]: Another.\n\n[^3]: A third.\n\n[^4]: The last.\n"
    )
    assert found(checked(tmp_path, text, "AC505")) == said


def test_a_table_that_is_not_there_and_one_that_nobody_mentions(tmp_path: Path) -> None:
    text = (
        "# Lanes\n\n## Results\n\nRiders came (Table 1), as Tables 2 and 4 show.\n\n"
        "Table 1. Riders.\n\nTable 2. Winter.\n\nTable 3. Spring.\n"
    )
    assert found(checked(tmp_path, text, "AC506")) == [
        ("warning", 5, "could not find the caption of table 4"),
        ("warning", 11, "could not find where the text speaks of table 3"),
    ]


def test_captions_that_were_not_read_are_doubted_once(tmp_path: Path) -> None:
    text = "# Lanes\n\n## Results\n\nSee Figure 1, Figure 2 and Figure 3.\n\nFigure 1. Riders.\n"
    (only,) = found(checked(tmp_path, text, "AC506"))
    assert only[0] == "info"
    assert only[2].startswith("could not find the caption of figure 2, figure 3; so many that captions may not")


def test_a_table_of_no_caption_at_all_is_noted(tmp_path: Path) -> None:
    text = "# Lanes\n\n## Results\n\nSee Figure 1 and Table 1.\n\nFigure 1. Riders.\n"
    (only,) = found(checked(tmp_path, text, "AC506"))
    assert only[:2] == ("info", 5)
    assert only[2].startswith("could not find the caption of table 1; none of its kind was found")


def test_a_series_that_does_not_begin_at_one(tmp_path: Path) -> None:
    text = "# Lanes\n\n## Results\n\nSee Table 1.\n\nTable 2. Riders.\n"
    said = "the numbers of the table series: 1 could not be found"
    assert [one[2] for one in found(checked(tmp_path, text, "AC505"))] == [said]


BETWEEN = """Results

Riders came with the kerbs (Table 1), and stayed (Table 2). Winter made no difference (Table 3).

Table 1. Riders at six junctions.

{between}

Table 3. Riders in winter.
"""


@pytest.mark.parametrize(
    "between",
    [
        "Kerbs 12 of 40\tTable 2. Riders who stayed.",
        "Hours Kerbs Paint Table 2: Riders who stayed.",
        "Kerbs 12 of 40 were counted by hand.\nTable 2. Riders who stayed.",
    ],
)
def test_a_caption_inside_of_other_text_is_there(tmp_path: Path, between: str) -> None:
    assert found(checked(tmp_path, BETWEEN.format(between=between), "AC5", name="paper.txt")) == []


def test_a_mention_at_the_start_of_a_line_is_no_caption(tmp_path: Path) -> None:
    text = BETWEEN.format(between="Those who stayed are counted in\nTable 2. They are few.")
    report = checked(tmp_path, text, "AC506", name="paper.txt")
    assert [message for _, _, message in found(report)] == ["could not find the caption of table 2"]


def test_a_mention_with_a_colon_makes_no_series(tmp_path: Path) -> None:
    text = (
        "Results\n\nRiders stayed, as they do in the panel of\nTable 5:\n\nKerbs helped. Table 4 of Hartwell agrees.\n"
    )
    assert found(checked(tmp_path, text, "AC505", name="paper.txt")) == []


def test_a_paragraph_that_opens_with_a_lone_comma_is_read(tmp_path: Path) -> None:
    report = checked(
        tmp_path, "Lanes\n\nKerbs were set by the\n\n, Ada Ferro and others, in 1911.\n", "AC5", name="a.txt"
    )
    assert not report.unreadable


def test_without_captions_nothing_is_judged(tmp_path: Path) -> None:
    report = checked(tmp_path, "# Lanes\n\n## Results\n\nSee Figure 1.\n", "AC506")
    assert not report.diagnostics
    assert [one.reason for one in report.abstained] == ["no numbered caption of a figure or table was found"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See Figures 2–4.", [("figure", 2), ("figure", 3), ("figure", 4)]),
        ("Tables 1, 3 and 5 tell.", [("table", 1), ("table", 3), ("table", 5)]),
        ("Fig. 3a is clear.", [("figure", 3)]),
        ("Table 2 of Hartwell (2019) differs.", []),
        ("Figure 5 in the supplement differs.", []),
        ("The figure 30% is high.", []),
        ("Table 13-1 (p. 687) of the handbook has it.", []),
        ("Tables 1-3 have it.", [("table", 1), ("table", 2), ("table", 3)]),
    ],
)
def test_what_a_sentence_speaks_of(text: str, said: list[tuple[str, int]]) -> None:
    assert list(mentions(text)) == said


FRONT = "# Lanes and crashes on ring roads\n\n{}\n\n## Introduction\n\nLanes help. We found it.\n\n## Notes\n\n{}\n"


@pytest.mark.parametrize(
    ("names", "said", "severity", "line"),
    [
        ("Ingrid Hartwell", "The authors contributed equally.", "error", 11),
        ("Ingrid Hartwell", "Both authors declare no conflict.", "warning", 11),
        ("Ingrid Hartwell", "The authors were equally responsible for the count.", "error", 11),
        ("Ingrid Hartwell", "The last two authors are joint senior authors.", "warning", 11),
        ("Ingrid Hartwell", "One of us coded the replies.", "warning", 11),
        ("Ingrid Hartwell", "Each of us rides, and other authors equally stress kerbs.", "info", 7),
        ("Ingrid Hartwell", "The count was carried out by both authors.", "warning", 11),
        ("Ingrid Hartwell", "Both of us made an equal contribution to this article.", "error", 11),
        ("Ingrid Hartwell", "Both kerbs contributed equally to the delay.", "info", 7),
        ("Ingrid Hartwell", "All letters contribute equally to the distance.", "info", 7),
        ("Ingrid Hartwell", "Nothing to declare.", "info", 7),
    ],
)
def test_several_authors_where_one_is_named(tmp_path: Path, names: str, said: str, severity: str, line: int) -> None:
    (only,) = found(checked(tmp_path, FRONT.format(names, said), "AC702"))
    assert only[:2] == (severity, line)


@pytest.mark.parametrize(
    "names",
    [
        "Ingrid Hartwell, Tola Okoye",
        "Ingrid Hartwell\n\na@b.org, c@d.org",
        "Ingrid Hartwell\n\n{a,c}@d.org",
        "Ingrid Hartwell\n\n<sup>1</sup> Lund <sup>2</sup> Oslo",
        "XYZ GROUP 2",
    ],
)
def test_where_there_may_be_several_nothing_is_said(tmp_path: Path, names: str) -> None:
    assert found(checked(tmp_path, FRONT.format(names, "The authors contributed equally."), "AC702")) == []


def test_the_year_behind_a_table_of_another_work_is_no_table() -> None:
    assert list(mentions("Kerbs bring riders (Hill, Table 3, 2002).")) == [("table", 3)]


def test_a_note_whose_mark_was_not_read_keeps_its_place(tmp_path: Path) -> None:
    text = (
        "# Lanes\n\n## Results\n\nOne.[^1] Two.[^2]\n\n"
        "| Three[^3] | 3 |\n|---|---|\n| Kerb | 4 |\n\nFour.[^4] Five.[^5]\n\n"
        "[^1]: A note.\n\n[^2]: Ibid.\n\n[^3]: And one more.\n\n[^4]: A fourth.\n\n[^5]: The last.\n"
    )
    assert found(checked(tmp_path, text, "AC505")) == []


@pytest.mark.parametrize(
    ("third", "said"),
    [("4.3", ["the numbers of the section 4 series: 2 could not be found"]), ("4.2", [])],
)
def test_two_numbers_are_a_series_where_all_other_parts_are_in_step(
    tmp_path: Path, third: str, said: list[str]
) -> None:
    text = sections("1", "2", "2.1", "2.2", "3", "4", "4.1", third, "5")
    assert [message for _, _, message in found(checked(tmp_path, text, "AC505"))] == said


def test_a_line_that_says_the_number_may_be_a_heading_that_was_not_read(tmp_path: Path) -> None:
    text = sections("1", "2", "2.1", "2.2", "3", "4", "4.1").rstrip() + "\n\n4.2 Part of it, in the words of"
    text += " those who built the kerbs: none of them rode.\n\n" + sections("4.3", "5").partition("\n\n")[2]
    assert found(checked(tmp_path, text, "AC505")) == []


@pytest.mark.parametrize(
    ("first", "said"), [("![Figure 1. Riders](riders.png)", []), ("Figure 1. Riders in winter.", ["1 stands twice"])]
)
def test_what_stands_in_place_of_a_picture_and_its_caption_are_one(tmp_path: Path, first: str, said: list[str]) -> None:
    text = f"# Lanes\n\n## Results\n\nRiders came (Figure 1).\n\n{first}\n\n**Figure 1.** Riders in spring.\n"
    messages = [message for _, _, message in found(checked(tmp_path, text, "AC505"))]
    assert messages == [f"the numbers of the figure series: {each}" for each in said]


LABELLED = """\\documentclass{article}
\\begin{document}
\\section{Kerbs}\\label{kerbs}
Kerbs bring riders, as Sections~\\ref{kerbs} and~\\ref{paint} say.
%s
\\section{Paint}\\label{paint}
Paint does not, as Figure~\\ref{riders} shows.
\\end{document}
"""


@pytest.mark.parametrize(("more", "count"), [("", 1), ("\\input{figures}", 0), ("% \\label{riders}", 1)])
def test_a_label_may_be_set_in_a_file_that_was_not_read(tmp_path: Path, more: str, count: int) -> None:
    report = checked(tmp_path, LABELLED % more, "AC520", name="paper.tex")
    assert found(report) == count * [("warning", 7, "could not find the label “riders”, to which the text refers")]


def test_one_label_of_two_is_missing_and_two_of_three_may_be_made_elsewhere(tmp_path: Path) -> None:
    text = LABELLED.replace("s~\\ref{kerbs} and~", "~")
    report = checked(tmp_path, text % "", "AC520", name="paper.tex")
    assert found(report) == [("warning", 7, "could not find the label “riders”, to which the text refers")]
    report = checked(tmp_path, text % "See~\\ref{snow}.", "AC520", name="paper.tex")
    assert found(report) == []


def test_the_section_that_is_said_to_conclude_is_the_conclusion(tmp_path: Path) -> None:
    text = (
        "# Lanes\n\n## 1 Introduction\n\nSection 2 counts riders, Section 3 concludes, and Section 4 looks ahead.\n\n"
        "## 2 Counts\n\nKerbs bring riders.\n\n## 3 Kerbs\n\nKerbs are walls.\n\n## 4 Conclusion\n\nKerbs help.\n"
    )
    ((severity, line, said),) = found(checked(tmp_path, text, "AC521"))
    assert (severity, line) == ("warning", 5)
    assert said.endswith("the headings say otherwise: section 3 is said to conclude and does not")


@pytest.mark.parametrize(("last", "count"), [("Conclusion", 0), ("4. Conclusion", 0), ("References", 1)])
def test_a_heading_without_its_number_may_be_the_one_that_is_told_of(tmp_path: Path, last: str, count: int) -> None:
    text = (
        "# Lanes\n\n## 1. Introduction\n\nSection 2 counts riders, Section 3 tells more, and Section 4 concludes.\n\n"
        f"## 2. Counts\n\nKerbs bring riders.\n\n## 3. Kerbs\n\nKerbs are walls.\n\n## {last}\n\nKerbs help.\n"
    )
    assert len(found(checked(tmp_path, text, "AC521"))) == count


def test_the_notes_themselves_have_an_order_too(tmp_path: Path) -> None:
    said = "Kerbs<sup>1</sup> and paint<sup>2</sup> help in rain<sup>3</sup> and in snow<sup>4</sup>."
    notes = [f"<sup>{mark}</sup> Berg, Paint on the roads of towns, {mark}." for mark in (1, 3, 2, 4)]
    text = "\n\n".join(["# Lanes", "## Results", said, *notes]) + "\n"
    assert found(checked(tmp_path, text, "AC505")) == [
        ("warning", 11, "the numbers of the note text series: 2 stands out of order")
    ]


def test_a_label_inside_a_part_of_a_figure_is_the_figures(tmp_path: Path) -> None:
    text = (
        "\\documentclass{article}\\begin{document}\\section{Results}\n"
        "Figure~\\ref{f:left} shows kerbs, and Figure~\\ref{f:paint} paint.\n"
        "\\begin{figure}\\subfloat[x]{\\label{f:left}}\\caption{Two kerbs.}\\label{f:kerbs}\\end{figure}\n"
        "\\begin{figure}\\caption{Paint.}\\label{f:paint}\\end{figure}\n\\end{document}\n"
    )
    assert found(checked(tmp_path, text, "AC506", name="paper.tex")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See Berg, pl. 5, figs. 34–38.", []),
        ("Figure 0 μM is no figure.", []),
        ("See figures 3 and 4.", [("figure", 3), ("figure", 4)]),
    ],
)
def test_what_is_a_figure_of_this_paper(text: str, expected: list[tuple[str, int]]) -> None:
    assert list(mentions(text)) == expected
