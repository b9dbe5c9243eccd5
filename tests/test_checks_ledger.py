"""What a reader holds together over sections, numbers and dates: AC320 to AC327, AC430 to AC432."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config

PAD = "The street is long, and people of the town walk there on most days of the year."


def told(folder: Path, text: str, code: str) -> list[tuple[str, str]]:
    path = folder / "paper.md"
    path.write_text(text, encoding="utf-8")
    found = check([str(path)], Config(select=(code,))).diagnostics
    return [(str(one.severity), one.message) for one in found]


def paper(abstract: str = "", methods: str = "", results: str = "", front: str = "") -> str:
    parts = {"Abstract": abstract, "Methods": methods, "Results": results, "Conclusion": ""}
    body = "\n\n".join(f"## {title}\n\n{text} {PAD}" for title, text in parts.items())
    return f"# The long street\n\n{front}\n\n{body}\n"


def ledger(folder: Path, code: str, abstract: str, methods: str, results: str) -> list[tuple[str, str]]:
    return told(folder, paper(abstract, methods, results), code)


# AC320


@pytest.mark.parametrize(
    ("abstract", "methods", "results", "severity", "said"),
    [
        (
            *("The study is based on interviews with 45 farmers.", "We interviewed 54 farmers in the valley.", ""),
            *("warning", "the sample is said to be “54 farmers”, and elsewhere “45 farmers”"),
        ),
        (
            *("", "Participants were 96 students of a college.", "Our 69 students were tired."),
            *("info", "the sample is said to be “69 students”, and elsewhere “96 students”"),
        ),
        (
            *(
                "We surveyed 150 parents.",
                "Questionnaires were sent out.",
                "In our sample of 105 parents, most worked.",
            ),
            *("warning", "the sample is said to be “105 parents”, and elsewhere “150 parents”"),
        ),
        (
            *("This paper studies 27 cities.", "We use data on 27 cities.", "In all 29 cities rents rose."),
            *("warning", "the sample is said to be “29 cities”, and elsewhere “27 cities”"),
        ),
        (
            *("", "Thirty-two teachers were recruited and took part.", "All 23 teachers had a degree."),
            *("info", "the sample is said to be “23 teachers”, and elsewhere “Thirty-two teachers”"),
        ),
    ],
)
def test_sizes_of_a_sample_that_differ(
    tmp_path: Path, abstract: str, methods: str, results: str, severity: str, said: str
) -> None:
    assert ledger(tmp_path, "AC320", abstract, methods, results) == [(severity, said)]


@pytest.mark.parametrize(
    ("abstract", "methods", "results"),
    [
        ("", "We invited 300 pupils, of whom 212 took part.", "All 212 pupils filled in the scale."),
        (
            "",
            "The sample consisted of 212 pupils. 18 pupils were interviewed later.",
            "All 18 pupils liked the videos.",
        ),
        ("", "The sample comprised 412 households.", "All 398 households that owned a car parked it outside."),
        ("", "Sixty people took part. Four people could not be reached.", "The 56 people said that they slept well."),
        ("", "In Study 1 the sample consisted of 60 students.", "In Study 2, 72 students took part."),
        ("", "The panel covers 12 rural schools.", "All eight urban schools were closed."),
        ("About 300 adults took part.", "The sample consisted of 297 adults.", ""),
        ("In total, 72 students took part.", "The final sample consisted of 66 students.", ""),
        ("", "The corpus consists of 400 letters.", "We analysed 200 letters."),
    ],
)
def test_parts_and_losses_are_no_other_sample(tmp_path: Path, abstract: str, methods: str, results: str) -> None:
    assert ledger(tmp_path, "AC320", abstract, methods, results) == []


# AC321


@pytest.mark.parametrize(
    ("sentence", "severity", "said"),
    [
        (
            "We interviewed 30 officials, 14 women and 17 men.",
            *("warning", "“14 women and 17 men” make 31, and “30 officials” are 30"),
        ),
        (
            "Of the 45 workers, 25 (56%) were men and 21 (47%) were women.",
            *("warning", "“25 (56%) were men and 21 (47%) were women” make 46, and “45 workers” are 45"),
        ),
        (
            "The corpus holds 220 letters, 120 from Berlin and 110 from Vienna.",
            *("warning", "“120 from Berlin and 110 from Vienna” make 230, and “220 letters” are 220"),
        ),
        (
            "The survey reached 90 firms (40 small, 30 medium and 15 large).",
            *("info", "“40 small, 30 medium and 15 large” make 85, and “90 firms” are 90"),
        ),
    ],
)
def test_parts_that_do_not_make_their_total(tmp_path: Path, sentence: str, severity: str, said: str) -> None:
    assert ledger(tmp_path, "AC321", "", sentence, "") == [(severity, said)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The sample consisted of 212 pupils, 108 in flipped and 104 in other classes.",
        "Of the 60 nurses 12 (7 women and 5 men) were interviewed.",
        "The 24 couples were 24 men and 24 women.",
        "Of 210 voters 100 were men and 105 were women, and five did not state their sex.",
        "Of 210 voters 100 were men and 105 were women. Five did not state their sex.",
        "Of 200 firms, 120 in industry and 60 in trade answered.",
        "The study included 46 workers (25 men and 21 women), aged 19 to 64 years.",
    ],
)
def test_parts_that_make_their_total_or_are_a_choice(tmp_path: Path, sentence: str) -> None:
    assert ledger(tmp_path, "AC321", "", sentence, "") == []


# AC322

QUOTES = '"It is long" (P{}). "It is dark" (P2). "Nobody calls" (P5). "I hum" (P7).'


@pytest.mark.parametrize(
    ("methods", "label", "expected"),
    [
        ("We interviewed nine residents, cited as P1 to P9.", 12, [("warning", "P12")]),
        ("We interviewed nine residents.", 12, [("info", "P12")]),
        ("We interviewed nine residents, cited as P1 to P9.", 9, []),
        ("We interviewed nine residents.", 44, []),
    ],
)
def test_a_label_beyond_those_asked(tmp_path: Path, methods: str, label: int, expected: list[tuple[str, str]]) -> None:
    said = [(severity, f"a quotation is from {name}, and there are “nine residents”") for severity, name in expected]
    assert ledger(tmp_path, "AC322", "", methods, QUOTES.format(label)) == said


# AC323


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("H1 and H3 were supported, while H2 was not.", "In sum, H2 held.", ["H2"]),
        ("Our results confirm Hypothesis 4.", "Hypothesis 4 could not be confirmed.", ["H4"]),
        ("The data do not support H2a.", "The results lend support to H2a.", ["H2a"]),
        ("The second hypothesis was accepted.", "We found no support for H2.", ["H2"]),
        ("H2 was supported.", "H2 was supported for men only, and rejected for women.", []),
        ("H2 was supported.", "H2 was partially rejected.", []),
        ("H2 was supported.", "If H2 is rejected, banks do not matter.", []),
        ("H2 was supported.", "We failed to reject H2.", []),
        ("H2 was supported.", "The null hypothesis H2 was rejected.", []),
        ("H2 was supported.", "H3 was rejected.", []),
        ("Our data support H2.", "Berg (2010) rejected H2.", []),
    ],
)
def test_two_verdicts_on_one_hypothesis(tmp_path: Path, one: str, other: str, expected: list[str]) -> None:
    message = "{} is upheld in one place, and in this one it is not"
    text = paper("", "Three hypotheses are tested.", one).replace("## Conclusion\n\n", f"## Conclusion\n\n{other} ")
    assert told(tmp_path, text, "AC323") == [("warning", message.format(label)) for label in expected]


# AC324


@pytest.mark.parametrize(
    ("abstract", "methods", "results", "said"),
    [
        (
            *(
                "We trace the debate from 1945 to 1968.",
                "",
                "Over the whole period from 1946 to 1969 it was about rent.",
            ),
            "the period of the study is “1946 to 1969” here, and elsewhere “1945 to 1968”",
        ),
        (
            *("", "The survey was carried out in April 2019.", "The survey took place in October 2019."),
            "the period of surveys is “October 2019” here, and elsewhere “April 2019”",
        ),
        (
            *(
                "",
                "Fieldwork was carried out from June 2010 to March 2011.",
                "During fieldwork in May 2012 we lived there.",
            ),
            "the period of fieldwork is “May 2012” here, and elsewhere “June 2010 to March 2011”",
        ),
    ],
)
def test_periods_that_differ(tmp_path: Path, abstract: str, methods: str, results: str, said: str) -> None:
    assert ledger(tmp_path, "AC324", abstract, methods, results) == [("warning", said)]


@pytest.mark.parametrize(
    ("abstract", "methods", "results"),
    [
        ("", "The panel covers 30 towns from 1990 to 2010.", "Growth is told over the period from 1991 to 2010."),
        ("", "The survey was held in April 2019. A second survey was held in October 2019.", "It was cold."),
        ("", "Interviews with teachers took place in May 2019.", "Interviews with pupils took place in June 2019."),
        ("", "Data were collected from May to July 2018.", "The pilot data were collected in March 2018."),
        ("The study covers 1990 to 2010.", "", "Berg (2001) studied the period from 1980 to 2000."),
    ],
)
def test_parts_of_a_period_and_other_rounds(tmp_path: Path, abstract: str, methods: str, results: str) -> None:
    assert ledger(tmp_path, "AC324", abstract, methods, results) == []


@pytest.mark.parametrize(
    ("abstract", "methods", "what"),
    [
        ("We read council minutes (1990–2009).", "Sources include council minutes (1990–2011).", "council minutes"),
        (
            "It uses the yearly reports of the council (1990 to 2009).",
            "Letters and yearly reports of the council (1992-2009) were read.",
            "reports of the council",
        ),
        (
            "Sources: town council minutes (1990–2009).",
            "Town council minutes (1991–2010), and letters.",
            "town council minutes",
        ),
    ],
)
def test_one_class_of_sources_with_two_ranges(tmp_path: Path, abstract: str, methods: str, what: str) -> None:
    ((severity, message),) = ledger(tmp_path, "AC324", abstract, methods, "")
    assert severity == "info"
    assert what in message


@pytest.mark.parametrize(
    ("abstract", "methods", "results"),
    [
        ("We read council minutes (1990–2009).", "Sources include guild minutes (1990–2011).", ""),
        ("We read minutes of the council (1990–2009).", "We read speeches of the council (1990–2011).", ""),
        ("We read council minutes (1990–2009).", "A part was coded: council minutes (1995–2009).", ""),
        ("We read council minutes (1990–1999).", "We read council minutes (2000–2009).", ""),
        ("We read council minutes (1990–2009).", "We read letters.", "Council minutes (1990–2008) are dry."),
        ("We read council minutes (1990–2009).", "Berg (2001) argues that council minutes (1990–2008) are dry.", ""),
        ("The works of Karl Hill (1900–1950) are read.", "The plans of Karl Hill (1900–1951) are read.", ""),
        ("We read council minutes (1990–2009).", "Council minutes (n = 1990) are dry.", ""),
        ("We read minutes (1990–2009).", "Minutes (1990–2010) are dry.", ""),
    ],
)
def test_other_classes_of_sources_and_parts_of_one(tmp_path: Path, abstract: str, methods: str, results: str) -> None:
    assert ledger(tmp_path, "AC324", abstract, methods, results) == []


# AC325


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("Received: 10 January 2021", [("warning", "received on 10 January 2021")]),
        ("Received: 10 January 2021 | Revised: 2 July 2021", [("info", "received on 10 January 2021")]),
        ("Received: 10 March 2021", []),
        ("Published: 1 February 2021", [("warning", "published on 1 February 2021")]),
        ("", []),
    ],
)
def test_data_later_than_the_paper(tmp_path: Path, front: str, expected: list[tuple[str, str]]) -> None:
    text = paper("", "The interviews were held between March and May 2021.", "", front)
    said = "the data were gathered in “March and May 2021”, and the paper was"
    assert told(tmp_path, text, "AC325") == [(severity, f"{said} {event}") for severity, event in expected]


# AC326

KNOWN = "People speak of the Lake League, of Halden and of the Rosendal Hospital."


@pytest.mark.parametrize(
    ("one", "other", "severities"),
    [
        ("Founded in 1888, Rosendal Hospital had forty beds.", "Rosendal Hospital was founded in 1898.", ["warning"]),
        ("Ten towns founded the Lake League in 1911.", "In 1907 the Lake League was founded.", ["warning"]),
        ("The Lake League was established in 1911.", "The founding of the Lake League in 1907 was a feast.", ["info"]),
        ("Rosendal Hospital was founded in 1888.", "The school of Rosendal Hospital was founded in 1898.", []),
        ("The Lake League was founded in 1907.", "A second Lake League was founded in 1950.", []),
        ("The Lake League was founded in 1907.", "The Lake League founded a bank in 1920.", []),
        ("The Lake League was founded in 1907.", "The Lake League was dissolved in 1950.", []),
        ("The Lake League was founded in 1907.", "Berg (2001) argues that the Lake League was founded in 1911.", []),
    ],
)
def test_one_event_with_two_years(tmp_path: Path, one: str, other: str, severities: list[str]) -> None:
    assert [severity for severity, _ in ledger(tmp_path, "AC326", KNOWN, one, other)] == severities


# AC327


@pytest.mark.parametrize(
    ("methods", "results", "expected"),
    [
        (
            *("The batch size was set to 64.", "With a batch size of 128 training took an hour."),
            ["“batch size of 128” here, and “batch size was set to 64” in another section"],
        ),
        (
            *("The speech was cut into segments of ten seconds.", "Segments of 12 seconds were heard by everyone."),
            ["“Segments of 12 seconds” here, and “segments of ten seconds” in another section"],
        ),
        ("The batch size was set to 64.", "With a larger batch size of 128 nothing changed.", []),
        ("The batch size was set to 64.", "Batch sizes of 64 and 128 were tried; a batch size of 128 was slow.", []),
        ("The batch size was set to 64.", "With a batch size of 64 training took an hour.", []),
    ],
)
def test_a_setting_with_two_values(tmp_path: Path, methods: str, results: str, expected: list[str]) -> None:
    assert ledger(tmp_path, "AC327", "", methods, results) == [("info", said) for said in expected]


# AC430


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The groups differed significantly, t(38) = 1.02, p = .31.",
            [("warning", "“significantly” stands beside p = .31")],
        ),
        (
            "The effect of income was insignificant (p = 0.012).",
            [("warning", "“insignificant” stands beside p = 0.012")],
        ),
        ("Neither rain nor wind had a significant effect (P = 0.001).", [("warning", "“{}” stands beside P = 0.001")]),
        ("The effect was significant (p = .07).", [("info", "“significant” stands beside p = .07")]),
        (
            "The effect was not significant, χ²(2) = 15.3, p < .001.",
            [("info", "“not significant” stands beside p < .001")],
        ),
        ("The effect of rain was significant (p = .01) but that of wind was not (p = .45).", []),
        ("No significant (p < 0.05) differences were found.", []),
        ("The effect was marginally significant (p = .07).", []),
        ("Rain had a significant effect (p = .03), whereas wind had none (p = .8).", []),
        ("Income was not significant at the 1% level (p = 0.03).", []),
        ("The effect was not significant (p = .02). We used the Bonferroni correction.", []),
        ("Significance was accepted at p < .10. The effect was significant (p = .08).", []),
        ("The level of significance was set at .10. The effect was significant (p = .07).", []),
        ("Effects were considered significant at p < .05.", []),
    ],
)
def test_significance_beside_its_value(tmp_path: Path, sentence: str, expected: list[tuple[str, str]]) -> None:
    whole = "Neither rain nor wind had a significant"
    assert ledger(tmp_path, "AC430", "", "", sentence) == [(one, said.format(whole)) for one, said in expected]


# AC431


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "In all, 17 of the 40 pupils (52%) agreed.",
            ["“17 of the 40 pupils (52%)” gives 52 %, and 17 of 40 are 42 %"],
        ),
        ("In 31% (9/40) the line was cut.", ["“31% (9/40)” gives 31 %, and 9 of 40 are 22 %"]),
        (
            "Twelve of thirty teachers (60 per cent) drove.",
            ["“Twelve of thirty teachers (60 per cent)” gives 60 %, and 12 of 30 are 40 %"],
        ),
        (
            "Of 90 letters, 30 (13.3%) were in Latin.",
            ["“Of 90 letters, 30 (13.3%)” gives 13.3 %, and 30 of 90 are 33.3 %"],
        ),
        ("In all, 17 of the 40 pupils (43%) agreed.", []),
        ("In all, 3 of 40 (95% CI 2-5) agreed.", []),
        ("Of 120 patients, 40 were treated, and 20 (50%) of these died.", []),
        ("About 17 of 40 pupils (about 50%) agreed.", []),
    ],
)
def test_a_percentage_beside_its_counts(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert ledger(tmp_path, "AC431", "", "", sentence) == [("warning", said) for said in expected]


# AC432


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Loans went to farms (52%), shops (25%) and the rest (32%) to weavers.",
            [("warning", "52 %, 25 %, 32 % make 109")],
        ),
        ("The group was 61.2% women and 48.8% men.", [("info", "61.2 %, 48.8 % make 110")]),
        ("Of the answers, 42% were good, 41% were bad, and the remaining 17% were neither.", []),
        ("The walk was liked by 52% of women and 38% of men.", []),
        ("The town gave 30% to the street: stones (25%) and the remaining sand (5%).", []),
        ("Of all, 60% answered; of these, 40% said yes and the remaining 50% no.", []),
        ("Prices rose by 20% in spring and by 10% in the remaining 30% of shops.", []),
    ],
)
def test_shares_of_a_whole(tmp_path: Path, sentence: str, expected: list[tuple[str, str]]) -> None:
    said = [(one, f"{shares} %, and the sentence gives them for all there are") for one, shares in expected]
    assert ledger(tmp_path, "AC432", "", "", sentence) == said
