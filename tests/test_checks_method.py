"""The checks of method and evidence on small papers: what each finds, how sure it is, and when it holds its tongue."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import Report, check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic

FINDINGS = (
    "Bakers rise early. Dough does not wait. Guilds praise patience. Ovens cool at noon. Flour comes "
    "from the hill mills. "
    "Rye is sour. Wheat is sweet. Masters teach apprentices. Towns buy at dawn. Loaves last a week. Crusts feed hens."
)
ENTRIES = "\n\n".join(
    f"{name}, A. (2001). The {name.casefold()} theory of rye. Journal of Bread, {number}, 1-9."
    for number, name in enumerate(
        "Aalto Berg Castro Dumas Eriksen Fischer Garcia Hartwell Ivanov Jensen Kowalski".split(), 1
    )
)


def paper(folder: Path, methods: str, findings: str = "", abstract: str = "", rest: str = "") -> Report:
    """A paper on bread with eleven sentences of findings, and what a test adds."""
    path = folder / "bread.md"
    path.write_text(
        f"# Bread\n\n## Abstract\n\n{abstract}\n\n## Methods\n\n{methods}\n\n## "
        f"Findings\n\n{FINDINGS}\n\n{findings}\n\n{rest}\n",
        "utf-8",
    )
    return check([str(path)], Config(select=("AC4",)))


def told(report: Report) -> list[tuple[str, str]]:
    return [(one.code, one.severity.value) for one in report.diagnostics]


def only(report: Report) -> Diagnostic:
    (found,) = report.diagnostics
    return found


# AC401


def test_a_method_without_a_trace_where_the_others_leave_theirs(tmp_path: Path) -> None:
    methods = "We use interviews, discourse analysis and process tracing."
    found = only(paper(tmp_path, methods, "Respondents said so. Its rhetoric is plain."))
    assert (found.code, found.severity) == ("AC401", "warning")
    assert found.message == "could not find a trace of “process tracing”, which the methods promise"
    assert found.span.line == 9
    assert any("searched here: 13 sentences" in label.message for label in found.related)


def test_a_method_without_a_trace_that_has_no_siblings_is_a_warning(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "We use process tracing.")) == [("AC401", "warning")]


@pytest.mark.parametrize(
    "methods",
    [
        "We do not use process tracing.",
        "Unlike earlier studies that used process tracing, we read letters.",
        "Process tracing was not possible.",
        "Hartwell (2001) argues that process tracing suits bread.",
        "The survey of 1795 shows the mills.",
        "Our experiment with words ends here.",
    ],
)
def test_what_is_not_promised(tmp_path: Path, methods: str) -> None:
    assert told(paper(tmp_path, methods)) == []


def test_a_survey_is_taken_up_where_those_who_answered_are_spoken_of(tmp_path: Path) -> None:
    methods = "A survey of 40 millers was conducted."
    assert told(paper(tmp_path, methods, "Participants like rye.")) == [("AC401", "warning")]
    assert told(paper(tmp_path, methods, "The millers like rye.")) == []


def test_a_comparison_of_cases_is_taken_up_where_cases_are_compared(tmp_path: Path) -> None:
    methods = "We use a comparative case study."
    assert told(paper(tmp_path, methods)) == [("AC401", "warning")]
    assert told(paper(tmp_path, methods, "In both cases rye was sour.")) == []


def test_indicators_are_judged_in_a_series(tmp_path: Path) -> None:
    measured = "Patience is measured through guild sermons. Trust is measured through oven sharing. "
    methods = f"{measured}Fear is measured through night watches."
    found = only(
        paper(tmp_path, methods, "Patience, trust and fear differ. Guild sermons abound. Oven sharing is usual.")
    )
    assert (found.code, found.severity, found.span.line) == ("AC401", "warning", 9)
    assert "“night watches”" in found.message
    assert "sermons" not in found.message
    assert told(paper(tmp_path, "Patience is measured through guild sermons.", "Patience differs.")) == []


def test_an_instrument_is_taken_up_by_its_name_or_by_what_it_measures(tmp_path: Path) -> None:
    methods = "Contentment was measured with the Harrow Mirth Scale."
    assert told(paper(tmp_path, methods)) == [("AC401", "warning")]
    assert told(paper(tmp_path, methods, "Contentment rose.")) == []
    assert told(paper(tmp_path, methods, "On the Harrow scale, it rose.")) == []


@pytest.mark.parametrize(
    ("methods", "name"),
    [
        ("We also drew on ship ledgers from two ports.", "ship ledgers"),
        ("Hymn books of the northern dioceses were searched for recipes.", "Hymn books"),
        ("Crumb elasticity was determined by laser interferometry.", "Crumb elasticity"),
    ],
)
def test_a_source_or_measure_of_which_no_other_sentence_has_a_word(tmp_path: Path, methods: str, name: str) -> None:
    found = only(paper(tmp_path, methods))
    assert (found.code, found.severity, found.span.line) == ("AC401", "warning", 9)
    assert found.message == f"could not find in the findings “{name}”, which the methods promise"


@pytest.mark.parametrize(
    ("methods", "findings"),
    [
        ("We also drew on ship ledgers from two ports.", "In port, bread was dear."),
        ("Hymn books of the northern dioceses were searched for recipes.", "A hymn praises rye."),
        ("Crumb elasticity was determined by laser interferometry.", "The crumb was soft."),
        ("We did not draw on ship ledgers from two ports.", ""),
        ("We walked through narrow alleys of the old town.", ""),
        ("Bakers of the northern dioceses were met at dawn.", ""),
    ],
)
def test_a_source_or_measure_that_is_spoken_of_again_or_is_none(tmp_path: Path, methods: str, findings: str) -> None:
    assert told(paper(tmp_path, methods, findings)) == []


def test_a_measure_of_a_series_is_told_once(tmp_path: Path) -> None:
    methods = (
        "Patience is measured through guild sermons. Trust is measured through oven sharing. "
        "Crumb elasticity is measured through laser interferometry."
    )
    found = only(paper(tmp_path, methods, "Patience and trust differ. Guild sermons abound. Oven sharing is usual."))
    assert found.message.count("Crumb elasticity") == 1


@pytest.mark.parametrize(
    ("methods", "findings", "count"),
    [
        ("A difference-in-differences model was estimated.", "Who did the work was treated to 12 of 30 loaves.", 1),
        ("A difference-in-differences model was estimated.", "The effect is 0.3.", 0),
        ("Parliamentary debates were read.", "The minister baked in her house.", 1),
        ("Parliamentary debates were read.", "The minister replied that rye is sour.", 0),
    ],
)
def test_what_is_a_trace_and_what_a_plain_word(tmp_path: Path, methods: str, findings: str, count: int) -> None:
    assert len([one for one in paper(tmp_path, methods, findings).diagnostics if one.code == "AC401"]) == count


def test_without_methods_or_findings_it_abstains(tmp_path: Path) -> None:
    path = tmp_path / "essay.md"
    path.write_text("# Bread\n\n## Introduction\n\nBread is good.\n", "utf-8")
    report = check([str(path)], Config(select=("AC401",)))
    assert told(report) == []
    assert [one.reason for one in report.abstained] == ["no methods section was found"]


def test_where_tables_were_lost_it_abstains(tmp_path: Path) -> None:
    report = paper(tmp_path, "We use process tracing.", "Table 2 gives the steps.")
    assert told(report) == []
    assert "the text points to tables that could not be read" in [one.reason for one in report.abstained]


def test_sections_by_number_belong_to_the_methods(tmp_path: Path) -> None:
    path = tmp_path / "bread.md"
    methods = "## 2. Methods\n\nWe read.\n\n## 2.1. Steps\n\nWe use process tracing."
    text = f"# Bread\n\n{methods}\n\n## 3. Findings\n\n{FINDINGS}\n"
    path.write_text(text, "utf-8")
    assert told(check([str(path)], Config(select=("AC401",)))) == [("AC401", "warning")]


# AC402


def test_numbers_promised_and_none_reported(tmp_path: Path) -> None:
    found = only(paper(tmp_path, "We combine letters with quantitative data."))
    assert (found.code, found.severity) == ("AC402", "error")
    assert found.message == "could not find a number in the findings, where “quantitative data” was promised"


@pytest.mark.parametrize(
    ("methods", "findings"),
    [
        ("We rely on letters rather than on statistical analysis.", ""),
        ("Bread cannot be captured through statistical analysis.", ""),
        ("We review studies that use statistical methods.", ""),
        ("We combine letters with quantitative data.", "Sales rose by 12 %."),
        ("We combine letters with quantitative data.", "**Figure 1.** Sales by year."),
    ],
)
def test_numbers_that_are_denied_reviewed_or_reported(tmp_path: Path, methods: str, findings: str) -> None:
    assert told(paper(tmp_path, methods, findings)) == []


def test_a_chart_of_how_the_work_went_shows_no_result(tmp_path: Path) -> None:
    findings = "**Figure 1.** Flow of records through the review."
    assert told(paper(tmp_path, "We ran a logistic regression.", findings)) == [("AC402", "warning")]


def test_sections_behind_methods_without_a_text_are_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "bread.md"
    parts = "## The card\n\nWe interviewed bakers.\n\n## Loaves\n\nAll data are secondary in nature."
    end = f"## Results\n\n{FINDINGS}\n"
    path.write_text(f"# Bread\n\n## Methods\n\n{parts}\n\n{end}", "utf-8")
    assert [one.span.line for one in check([str(path)], Config(select=("AC408",))).diagnostics] == [11]
    path.write_text(f"# Bread\n\n## Methods\n\nWe read.\n\n{parts}\n\n{end}", "utf-8")
    assert told(check([str(path)], Config(select=("AC408",)))) == []


def test_a_regression_leaves_more_than_a_number(tmp_path: Path) -> None:
    methods = "We ran a logistic regression."
    assert told(paper(tmp_path, methods, "Sales rose by 12 %.")) == [("AC402", "warning")]
    assert told(paper(tmp_path, methods, "The coefficient is 0.3.")) == []


# AC403, AC405


def test_a_verdict_where_nothing_is_tested(tmp_path: Path) -> None:
    found = only(paper(tmp_path, "We interpret rather than test hypotheses.", "This proves the theory of patience."))
    assert (found.code, found.severity) == ("AC403", "warning")
    assert "“the theory” (proves)" in found.message
    assert [label.span.line for label in found.related] == [9]


def test_a_verdict_from_one_case(tmp_path: Path) -> None:
    found = only(paper(tmp_path, "Aldmoor is a most-likely case.", "This confirms the core claim of realism."))
    assert (found.code, found.severity) == ("AC405", "warning")


@pytest.mark.parametrize(
    "findings",
    [
        "This may confirm the hypothesis.",
        "This does not confirm the hypothesis.",
        "Hartwell (2001) argues that this confirms the hypothesis.",
        "This agrees with the hypothesis.",
        "The guild confirmed the master.",
        "This confirms the hypothesis: loaves rose by 12 %.",
    ],
)
def test_what_is_no_verdict_from_one_case(tmp_path: Path, findings: str) -> None:
    assert told(paper(tmp_path, "Aldmoor is a most-likely case.", findings)) == []


# AC404, AC406, AC407, AC409


@pytest.mark.parametrize(
    "methods", ["Letters will be collected.", "We will use letters.", "Letters are going to be read and used."]
)
def test_methods_in_the_future(tmp_path: Path, methods: str) -> None:
    expected = [("AC404", "info")] if "read" not in methods else []
    assert told(paper(tmp_path, methods)) == expected


def test_later_work_may_be_in_the_future(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "In future work letters will be collected.")) == []


def test_coders_and_no_codes(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "Two coders read the letters.")) == [("AC406", "info")]
    assert told(paper(tmp_path, "Two coders read the letters; kappa was high.")) == []
    assert told(paper(tmp_path, "Two coders read the letters.", "The theme of rye recurs.")) == []


CONSENT = "## Ethical considerations\n\nInformed consent was obtained."


def test_consent_and_nobody_to_give_it(tmp_path: Path) -> None:
    found = only(paper(tmp_path, "We read letters.", rest=CONSENT))
    assert (found.code, found.severity, found.span.line) == ("AC407", "warning", 19)


@pytest.mark.parametrize(
    ("methods", "consent"),
    [
        ("We spoke with respondents.", CONSENT),
        ("We met 12 millers.", "## Ethical considerations\n\nAll millers gave written consent."),
        ("We read letters.", "## Ethical considerations\n\nInformed consent was not required."),
    ],
)
def test_consent_of_people_who_are_there_or_need_not_be(tmp_path: Path, methods: str, consent: str) -> None:
    assert told(paper(tmp_path, methods, rest=consent)) == []


def test_one_hand_without_the_other(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "We read.", "On the one hand, rye is sour.\n\n## Conclusion\n\nIt is.")) == [
        ("AC409", "info")
    ]
    assert told(paper(tmp_path, "We read.", "On the one hand, rye is sour. It keeps, however.")) == []
    far = "On the one hand, rye is sour. It is. It was. It stays so. On the other hand, it keeps."
    assert told(paper(tmp_path, "We read.", far)) == []


# AC408


def test_only_secondary_sources_and_primary_ones(tmp_path: Path) -> None:
    found = only(paper(tmp_path, "We rely solely on secondary data. Guild letters are the primary sources."))
    assert (found.code, found.severity) == ("AC408", "warning")
    assert found.message == "the sources are said to be only secondary, and primary ones are named"
    assert told(paper(tmp_path, "We rely mainly on secondary data. Guild letters are the primary sources.")) == []
    assert told(paper(tmp_path, "We rely solely on secondary data; no primary data were collected.")) == []


def listed(more: str = "") -> str:
    return f"Rye is old (Aalto, 2001).\n\n## References\n\n{ENTRIES}\n\n{more}"


def test_a_class_of_sources_that_the_list_does_not_have(tmp_path: Path) -> None:
    methods = "We use secondary sources such as books, journal articles and newspapers."
    found = only(paper(tmp_path, methods, rest=listed()))
    assert (found.code, found.severity) == ("AC408", "warning")
    assert "could not find a news outlet among the sources listed" in found.message
    assert told(paper(tmp_path, methods, rest=listed("Mill, B. (2003). Rye is back. The Hill Times."))) == []
    assert told(paper(tmp_path, methods)) == []
    assert told(paper(tmp_path, "Front pages of newspapers were shown.", rest=listed())) == []


# AC410


def test_a_period_of_which_the_analysis_treats_less_than_half(tmp_path: Path) -> None:
    methods = "The design is longitudinal and spans 1900 to 1990."
    found = only(paper(tmp_path, methods, "In 1950 rye was dear. In 1955 it was not."))
    assert (found.code, found.severity) == ("AC410", "warning")
    assert "the period from 1900 to 1990" in found.message
    assert told(paper(tmp_path, methods, "In 1905 rye was dear. In 1985 it was not.")) == []
    assert told(paper(tmp_path, methods, "In 1950 rye rose by 12 %. In 1955 it fell.")) == []
    assert told(paper(tmp_path, methods, "Rye was dear.")) == []


def test_an_end_of_a_period_of_which_no_year_is_treated(tmp_path: Path) -> None:
    methods = "We follow the guild from the flood of 1900 to the vote in 1940."
    years = "In 1902 rye was dear. In 1908 it was not. In 1924 it was again."
    found = only(paper(tmp_path, methods, years))
    assert (found.code, found.severity) == ("AC410", "warning")
    assert found.message == "could not find the last years of what was announced: the period from 1900 to 1940"
    assert told(paper(tmp_path, methods, f"{years} The 1930s were quiet.")) == []
    assert told(paper(tmp_path, methods, years, rest="## Conclusion\n\nIt died in 1938.")) == []
    late = only(paper(tmp_path, methods, "In 1915 rye was dear. In 1924 it was not. In 1939 it was again."))
    assert late.message == "could not find the first years of what was announced: the period from 1900 to 1940"


def test_a_period_of_the_abstract_that_is_never_met_again(tmp_path: Path) -> None:
    abstract = "The study spans 1921 to 1930."
    assert told(paper(tmp_path, "Prices of 1960 were read.", abstract=abstract)) == [("AC410", "warning")]
    assert told(paper(tmp_path, "Prices were read.", abstract=abstract)) == [("AC410", "info")]
    assert told(paper(tmp_path, "Prices of 1925 were read.", abstract=abstract)) == []


def headed(folder: Path, heading: str, text: str) -> list[Diagnostic]:
    """What AC410 finds in a part of the findings under a heading of its own."""
    return [one for one in paper(folder, "We read.", f"### {heading}\n\n{text}").diagnostics if one.code == "AC410"]


FIVE = "Rye was dear. Bakers met. Guilds wrote. Mills stood. Ovens cooled."


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        ("Rye (1907–1922)", f"Between 1900 and 1921, rye was dear. {FIVE}", "1900 to 1921"),
        ("Rye from 1907 to 1922", f"From 1910 to 1925 rye bread was cheap. {FIVE}", "1910 to 1925"),
        ("1907–22: Rye in the hills", f"Over the years 1905 to 1920, rye did well. {FIVE}", "1905 to 1920"),
        ("Rye, 1907–1922", f"{FIVE}\n\n#### Rye bread\n\nBetween 1900 and 1920, rye was dear.", "1900 to 1920"),
        (
            "Rye and wheat (1907–1922)",
            "It was dear.\n\n### Wheat\n\nBetween 1900 and 1920, wheat was.",
            "1900 to 1920",
        ),
    ],
)
def test_a_text_that_opens_with_other_years_than_its_heading(
    tmp_path: Path, heading: str, text: str, told: str
) -> None:
    (found,) = headed(tmp_path, heading, text)
    assert (found.code, found.severity) == ("AC410", "info")
    assert found.message.startswith("a text has other years than its heading: the years 1907 to 1922 of the heading “")
    assert found.message.endswith(f", and below it {told}")


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Rye (1907–1922)", f"Between 1908 and 1921, rye was dear. {FIVE}"),
        ("Rye (1907–1922)", f"Between 1890 and 1930, rye was dear. {FIVE}"),
        ("Rye (1907–1922)", f"Between 1890 and 1907, rye was dear. {FIVE}"),
        ("Rye (1907–1922)", f"Between 1890 and 1910, rye was dear. {FIVE}"),
        ("Rye (1907–1922)", f"Between 1900 and 1921, wheat was dear. {FIVE}"),
        ("Rye (1907–1922)", f"Between 1900 and 1921, rye rose by 4 shillings. {FIVE}"),
        ("Rye (1907–1922)", f"{FIVE} Between 1900 and 1921, rye was dear."),
        ("Rye (1907–1922)", f"{FIVE}\n\n### Rye at sea\n\nBetween 1900 and 1921, rye was dear."),
        ("The 1907–1922 plan for rye", f"Between 1900 and 1921, rye was dear. {FIVE}"),
        ("Rye (1907–1922)", f"Rye was dear.\n\n### Rye (1923–1930)\n\nBetween 1924 and 1929, rye was dear. {FIVE}"),
    ],
)
def test_years_of_a_text_that_go_with_its_heading(tmp_path: Path, heading: str, text: str) -> None:
    assert [one for one in headed(tmp_path, heading, text) if "other years" in one.message] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"In 1850 rye was dear. In 1860 it was not. By 1870 it was again. {FIVE}", 1),
        (f"In 1950 rye was dear. In 1960 it was not. By 1970 it was again. {FIVE}", 1),
        (f"In 1850 rye was dear. In 1860 it was not. By 1908 it was again. {FIVE}", 0),
        (f"In 1850 rye was dear. In 1860 it was not. From 1860–1910 it was again. By 1870 too. {FIVE}", 0),
        (f"In 1850 rye was dear. In 1950 it was not. By 1970 it was again. {FIVE}", 0),
        (f"In 1850 rye was dear. In 1860 it was not. {FIVE}", 0),
        ("In 1850 rye was dear. In 1860 it was not. By 1870 it was again.", 0),
    ],
)
def test_a_heading_of_whose_years_the_text_has_none(tmp_path: Path, text: str, line: int) -> None:
    said = "could not find below it what was announced: the years 1907 to 1922 of the heading “Rye (1907–1922)”"
    told = [(str(one.severity), one.message) for one in headed(tmp_path, "Rye (1907–1922)", text)]
    assert told == [("info", said)] * line


def test_a_case_that_the_analysis_does_not_name(tmp_path: Path) -> None:
    abstract = "Case studies of Aldmoor and Brenton show it."
    found = only(paper(tmp_path, "We read.", "Aldmoor has rye.", abstract))
    assert (found.code, found.severity) == ("AC410", "warning")
    assert found.message == "could not find in the analysis what was announced: Brenton"
    assert told(paper(tmp_path, "We read.", "Aldmoor and the Brentonians have rye.", abstract)) == []
    assert told(paper(tmp_path, "We read.", abstract="Other case studies of Aldmoor show it.")) == []


@pytest.mark.parametrize(
    ("below", "severities"),
    [
        ("Ovens were built in 1921. Mills closed in 1926.", ["warning"]),
        ("Ovens were built in 1921. Mills closed in 1930.", []),
        ("Ovens were built in 1921. Mills closed in 1935.", []),
        ("Ovens were built in 1921.", []),
    ],
)
def test_the_year_of_a_heading_and_those_below_it(tmp_path: Path, below: str, severities: list[str]) -> None:
    """A heading that names one year, over a text of which every year is earlier."""
    report = paper(tmp_path, "Bakers were asked.", rest=f"## The strike of 1930\n\n{FINDINGS} {below}")
    found = [one for one in report.diagnostics if "the year 1930 of the heading" in one.message]
    assert [one.severity.value for one in found] == severities
    assert all(one.span.line == 17 for one in found)


def test_a_proof_shows_sentences_by_their_words(tmp_path: Path) -> None:
    found = only(
        paper(
            tmp_path,
            "We use interviews, and a survey of bakers. We carry out a discourse analysis.",
            "Respondents said so.",
        )
    )
    assert found.proof
    said = [step.text for step in found.proof.steps]
    assert "“We carry out a discourse analysis.” promises discourse analysis: “discourse analysis”" in said


# Methods told in other words, and under other headings


@pytest.mark.parametrize(
    ("methods", "name"),
    [
        ("Twelve millers were interviewed at home.", "interviews"),
        ("We spoke to nine millers.", "interviews"),
        ("The frequency of the words rye and wheat in the rolls was counted.", "word counts"),
        ("We counted how often each guild used the word patience.", "word counts"),
        ("A Granger causality test was carried out.", "Granger causality test"),
        ("The series were checked with an augmented Dickey-Fuller test.", "unit-root test"),
    ],
)
def test_a_method_told_by_a_verb_or_as_a_test_leaves_a_trace_too(tmp_path: Path, methods: str, name: str) -> None:
    assert only(paper(tmp_path, methods)).message == f"could not find a trace of “{name}”, which the methods promise"


def test_hundreds_who_are_interviewed_answer_a_survey(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "One adult of each house was interviewed. We interviewed 384 adults.")) == []


def test_what_cannot_be_said_was_not_said_in_an_interview(tmp_path: Path) -> None:
    methods = "Twelve millers were interviewed."
    assert told(paper(tmp_path, methods, "What came first cannot be said.")) == [("AC401", "warning")]
    assert told(paper(tmp_path, methods, "Nobody waits, one miller said.")) == []


def test_a_test_that_prepares_the_analysis_may_be_reported_among_the_methods(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "A unit-root test was run. The series are stationary (p < 0.01).")) == []


def test_that_disagreements_were_settled_shows_no_agreement(tmp_path: Path) -> None:
    coded = "The rolls were coded by two coders, and disagreements were settled by talking."
    assert told(paper(tmp_path, coded)) == [("AC406", "info")]
    assert told(paper(tmp_path, f"{coded} Disagreements were few.")) == []


@pytest.mark.parametrize("title", ["Data and Model", "Sources", "Empirical strategy", "Research and Sources"])
def test_a_section_on_the_material_tells_the_method_where_no_other_does(tmp_path: Path, title: str) -> None:
    path = tmp_path / "bread.md"
    method = f"## {title}\n\nWe use process tracing.\n\n"
    text = f"# Bread\n\n## Introduction\n\nWhy rye?\n\n{{}}## Results\n\n{FINDINGS}\n"
    for before, codes in ((method, ["AC401"]), (f"{method}## Methods\n\nWe weigh rye.\n\n", [])):
        path.write_text(text.format(before), "utf-8")
        assert [one.code for one in check([str(path)], Config(select=("AC4",))).diagnostics] == codes


# AC440


@pytest.mark.parametrize(
    ("methods", "findings", "missed"),
    [
        (
            "We visit four mills: Abel, Baron, Cole and Dorn, a water mill.",
            "Abel, Baron and Cole are slow.",
            "Dorn, a water mill",
        ),
        ("We use three data sets. ABE holds rolls, BAN holds laws and COR holds songs.", "ABE and COR differ.", "BAN"),
        ("Five schools (Ash, Beech, Cedar, Elm and Fir) took part.", "Ash and Fir won. Cedar and Elm lost.", "Beech"),
    ],
)
def test_of_things_announced_by_name_the_one_that_does_not_come_back_is_told(
    tmp_path: Path, methods: str, findings: str, missed: str
) -> None:
    found = only(paper(tmp_path, methods, findings))
    assert (found.code, found.severity, found.span.line) == ("AC440", "warning", 9)
    assert f"could not find “{missed}” again" in found.message


def test_themes_are_held_against_headings(tmp_path: Path) -> None:
    announced = "Three themes were found: the price of rye, the pride of millers and the fear of fire."
    rest = f"## The price of rye\n\n{FINDINGS}\n\n## The pride of millers\n\nIt fell."
    found = only(paper(tmp_path, "We weigh.", announced, rest=rest))
    assert (found.code, found.severity) == ("AC440", "warning")
    assert "“the fear of fire”" in found.message
    assert told(paper(tmp_path, "We weigh.", announced, rest=f"{rest}\n\n## Fear\n\nFire was feared.")) == []


def test_nothing_is_told_where_two_do_not_come_back_or_other_things_are_counted(tmp_path: Path) -> None:
    assert told(paper(tmp_path, "We visit three mills, Abel, Baron and Cole.", "Abel is slow.")) == []
    assert (
        told(paper(tmp_path, "We took three steps: cleaning, weighing and baking.", "Cleaning and weighing went."))
        == []
    )


# AC441


@pytest.mark.parametrize(
    "claim",
    [
        "The case leaves no doubt that in every town bakers rise too early.",
        "It is now certain that all bakers in the country rise too early.",
        "These results establish beyond doubt that any mill will profit from rye.",
        "What happened in Aldmoor shows that no baker anywhere trusts the guild.",
    ],
)
def test_what_one_house_shows_is_said_of_all(tmp_path: Path, claim: str) -> None:
    found = only(
        paper(tmp_path, "We spent a year in a single bakery and held twelve interviews.", claim + " It was told.")
    )
    assert (found.code, found.severity, found.span.line) == ("AC441", "warning", 15)
    assert told(paper(tmp_path, "We counted rye in 1,200 bakeries.", claim)) == []


@pytest.mark.parametrize(
    "claim",
    [
        "The results show that all bakers of the house rose too early.",
        "The interviews show that every bakery studied lost money.",
        "The case may show that in every town bakers rise too early.",
        "Aalto (2016) shows that all bakers in the country rise too early.",
    ],
)
def test_what_is_said_of_those_studied_or_hedged_is_not(tmp_path: Path, claim: str) -> None:
    assert (
        told(paper(tmp_path, "We spent a year in a single bakery and held twelve interviews.", claim + " It was told."))
        == []
    )


def test_a_measure_comes_back_by_what_it_measures(tmp_path: Path) -> None:
    methods = "Three scales were used: fatigue, sleep quality and morale."
    assert told(paper(tmp_path, methods, "Fatigue was high. Morale was low. Sleep was short.")) == []
    assert told(paper(tmp_path, methods, "Fatigue was high. Morale was low.")) == [("AC440", "info")]


def test_a_variable_below_the_formula_that_no_table_takes_up(tmp_path: Path) -> None:
    methods = "G = a + bR + cV + dT + e, where G is growth, R rainfall and V volatility. T is trade openness."
    rows = "| Growth | 1.2 |\n|--|--|\n| Rainfall | 0.3 |\n| Volatility | 0.1 |\n"
    found = only(paper(tmp_path, methods, rows))
    assert (found.code, found.severity, found.span.line) == ("AC440", "info", 9)
    assert "“trade openness” again, which is one of “the variables of the model”" in found.message
    assert told(paper(tmp_path, methods, f"{rows}| Trade openness | 0.2 |\n")) == []
    assert told(paper(tmp_path, methods.replace("trade openness", "an error term"), rows)) == []
