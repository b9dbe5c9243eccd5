"""What a paper rests on, tests or is about, and does not: AC22x, AC311, AC313, AC411 to AC415, AC607, AC616."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config

CITED = "Kerbs help (Aalto, 2016; Berg, 2019). Paint fades (Aalto, 2016; Berg, 2019). "
LIST = """## References

Aalto, A. (2016). Kerbs and their riders. City Press.

Berg, B. (2019). Paint on the road. City Press.
"""


def told(folder: Path, text: str, code: str) -> list[tuple[str, int, str]]:
    path = folder / "paper.md"
    path.write_text(text, encoding="utf-8")
    found = check([str(path)], Config(select=(code,))).diagnostics
    return [(str(one.severity), one.span.line, one.message) for one in found]


# AC411


def resting(methods: str, findings: str) -> str:
    return (
        f"# Lanes\n\n## Introduction\n\n{CITED * 3}\n\n## Methods\n\n{methods}\n\n## Findings\n\n{findings}\n\n{LIST}"
    )


PLAIN = "The council of the old town moved its kerbs twice in a summer. " * 55


def test_an_analysis_of_documents_that_cites_none(tmp_path: Path) -> None:
    ((severity, line, message),) = told(tmp_path, resting("We read policy documents of the town.", PLAIN), "AC411")
    assert (severity, line) == ("warning", 9)
    assert "(“policy documents”), and no source could be found that the 715 words of its analysis cite" in message


@pytest.mark.parametrize(
    ("methods", "findings"),
    [
        ("We read policy documents of the town.", f"{PLAIN}One lane stayed (Berg, 2019)."),
        ("We counted riders at noon.", PLAIN),
        ("We read policy documents of the town.", PLAIN[:2000]),
    ],
)
def test_an_analysis_that_cites_counts_or_is_short(tmp_path: Path, methods: str, findings: str) -> None:
    assert told(tmp_path, resting(methods, findings), "AC411") == []


# AC412


@pytest.mark.parametrize(
    "methods",
    [
        "We read reports of institutes such as Kerbwatch and the Lane Office.",
        "We asked institutes such as Kerbwatch, the Lane Office and Tidewatch.",
    ],
)
def test_two_names_are_no_row_and_those_asked_no_sources(tmp_path: Path, methods: str) -> None:
    assert told(tmp_path, resting(methods, "Kerbs help."), "AC412") == []


# AC413


@pytest.mark.parametrize(
    ("methods", "findings", "count"),
    [
        ("This is a qualitative study.", "Dough was statistically proven to wait.", 1),
        ("This is a qualitative study.", "Dough was never experimentally tested.", 0),
        ("This is a qualitative study with an experiment.", "It was experimentally shown that dough waits.", 0),
        ("We baked bread.", "It was experimentally shown that dough waits.", 0),
    ],
)
def test_words_of_tests(tmp_path: Path, methods: str, findings: str, count: int) -> None:
    assert len(told(tmp_path, f"# Bread\n\n## Methods\n\n{methods}\n\n## Findings\n\n{findings}\n", "AC413")) == count


# AC607: documents


def test_a_document_that_is_quoted_from_an_older_work(tmp_path: Path) -> None:
    quote = (
        'The 2018 Kerb Plan promised "a lane for all riders" (Aalto, 2016), which shops took for a threat (Berg, 2019).'
    )
    ((severity, _, message),) = told(tmp_path, f"# Lanes\n\n## Findings\n\n{quote}\n\n{LIST}", "AC607")
    assert severity == "warning"
    assert message.startswith("“Aalto, A. (2016).") and message.endswith("in 2018 (the 2018 Kerb Plan)")
    late = quote.replace("2018 Kerb", "2015 Kerb")
    assert told(tmp_path, f"# Lanes\n\n## Findings\n\n{late}\n\n{LIST}", "AC607") == []


# AC311: announced and dropped


def test_a_theory_that_is_announced_and_only_reviewed(tmp_path: Path) -> None:
    text = (
        "# Lanes\n\n## Introduction\n\nThis study adopts urban rhythm theory, and so it does practice "
        "theory.\n\n## Literature review\n\n"
        "Urban rhythm theory is old.\n\n## Theoretical framework\n\nPractice theory asks what riders "
        "do.\n\n## Findings\n\n"
        "Riders come at noon{}.\n\n## Conclusion\n\nPractice theory explains kerbs.\n"
    )
    ((severity, line, message),) = told(tmp_path, text.format(""), "AC311")
    assert (severity, line) == ("warning", 5)
    assert message.startswith("urban rhythm theory is announced here; could not find it in the theory section")
    assert told(tmp_path, text.format(", as urban rhythm theory has it"), "AC311") == []


def announcing(summary: str) -> str:
    """A summary, a theory section and findings that are about practice theory, and a conclusion inside the list."""
    named = "Practice theory explains what riders do. " * 8
    return (
        f"# Lanes\n\n## Abstract\n\n{summary}\n\n## Introduction\n\nPractice theory is new. {CITED}\n\n"
        f"## Theoretical framework\n\n{named}\n\n## Findings\n\n{named}\n\n"
        "## Conclusion\n\nRiders came. The study shows that the\n\n## References\n\n"
        "Aalto, A. (2016). Kerbs and their riders. City Press.\n\n"
        f"{'kerbs of the old town bring riders at noon and at night, as practice theory has it, ' * 4}"
        "and urban rhythm theory has a word for it. So it was in the end.\n\n"
        "Berg, B. (2019). Paint on the road. City Press.\n\nCastro, C. (2018). Snow. City Press.\n"
    )


def test_a_conclusion_that_goes_on_inside_the_list_of_references(tmp_path: Path) -> None:
    own = "This study adopts urban rhythm theory."
    ((severity, line, message),) = told(tmp_path, announcing(own), "AC311")
    assert (severity, line) == ("warning", 5)
    assert message.startswith(
        "urban rhythm theory is announced here; another that the paper names three times as often"
    )
    assert told(tmp_path, announcing(f"{own} It sets practice theory beside it."), "AC311") == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The framework adopted here is practice theory.", 1),
        ("Our analytical framework is game theory.", 1),
        ("Theoretically, we build on game theory.", 1),
        ("We use game theory.", 0),
    ],
)
def test_mathematics_is_a_tool_unless_it_is_made_the_framework(tmp_path: Path, sentence: str, count: int) -> None:
    text = f"# Lanes\n\n## Introduction\n\n{sentence}\n\n## Findings\n\nRiders come.\n"
    assert [line for _, line, _ in told(tmp_path, text, "AC311")] == [5] * count


# AC313


@pytest.mark.parametrize("verdict", ["This may confirm practice theory.", "Aalto (2016) confirms practice theory."])
def test_hedged_and_reported_verdicts(tmp_path: Path, verdict: str) -> None:
    text = (
        f"# Bread\n\n## Findings\n\n{verdict}\n\n## Discussion\n\nPractice theory cannot explain why bakers "
        "rise early.\n"
    )
    assert told(tmp_path, text, "AC313") == []


@pytest.mark.parametrize(
    ("verdict", "failure", "word"),
    [
        ("All counts lend firm support to practice theory.", "Practice theory does not explain noon.", "firm support"),
        ("Noon counts clearly support practice theory.", "Much is left unexplained by practice theory.", "clearly"),
        ("Practice theory is borne out at noon.", "There is a lot that practice theory leaves unexplained.", "borne"),
        ("The counts confirm game theory.", "Game theory cannot account for noon.", "confirm"),
        ("All counts lend firm support to practice theory.", "Practice theory alone does not explain noon.", ""),
        ("All counts lend some support to practice theory.", "Practice theory does not explain noon.", ""),
        ("All counts lend firm support to rhythm theory.", "Practice theory does not explain noon.", ""),
    ],
)
def test_support_that_is_strong_is_a_verdict(tmp_path: Path, verdict: str, failure: str, word: str) -> None:
    text = f"# Bread\n\n## Findings\n\n{verdict}\n\n## Discussion\n\n{failure}\n"
    assert [(line, word in said) for _, line, said in told(tmp_path, text, "AC313")] == [(5, True)] * bool(word)


@pytest.mark.parametrize(
    ("verdict", "failure", "said"),
    [
        ("Activity theory survived each of our tests.", "Activity theory breaks down at noon.", "breaks down"),
        ("Activity theory's expectations were borne out.", "The counts contradict activity theory.", "contradict"),
        ("The counts bear out activity theory on all points.", "Activity theory was found wanting.", "wanting"),
        (
            "The counts furnish corroboration of activity theory.",
            "Noon is hard to square with activity theory.",
            "hard",
        ),
        ("Activity theory holds in both towns.", "None of this can be explained by activity theory.", "None of"),
        ("Each forecast of activity theory came true.", "Activity theory sheds no light on noon.", "sheds no light"),
        ("Noon is exactly as activity theory predicts.", "Activity theory comes up short at night.", "comes up short"),
        (
            "The forecasts of activity theory were met.",
            "Activity theory has weak explanatory power.",
            "explanatory power",
        ),
        (
            "Activity theory offers a full account of noon.",
            "Contrary to activity theory, the pattern did not emerge.",
            "Contrary to activity theory",
        ),
        (
            "The counts are fully explained by activity theory.",
            "The explanatory power of activity theory is low.",
            "is low",
        ),
        (
            "Activity theory is supported by the counts.",
            "Noon is difficult to reconcile with activity theory.",
            "difficult",
        ),
        ("Our counts support activity theory.", "Noon casts serious doubt on activity theory.", ""),
        ("Our results support activity theory.", "The counts cast serious doubt on activity theory.", "doubt on"),
        (
            "Overall, our results support the assumptions of activity theory.",
            "The counts cast serious doubt on activity theory.",
            "doubt on",
        ),
        ("Our results support activity theory in part.", "The counts cast serious doubt on activity theory.", ""),
        ("Activity theory accounts well for noon.", "Activity theory fails to account for night.", "fails to account"),
        ("Activity theory offers a full list of names.", "Activity theory breaks down at noon.", ""),
        (
            "Activity theory survived each of our tests.",
            "Contrary to activity theory, realism does not speak of riders.",
            "",
        ),
        ("Activity theory was in full accord with the counts.", "We must reject activity theory.", ""),
        ("Activity theory holds that riders meet.", "Activity theory breaks down at noon.", ""),
        ("If activity theory holds, riders meet.", "Activity theory breaks down at noon.", ""),
        ("The counts are consistent with activity theory.", "Activity theory breaks down at noon.", ""),
        ("Activity theory survived each of our tests.", "The counts are not at odds with activity theory.", ""),
        ("Activity theory survived each of our tests.", "Activity theory does not stand alone.", ""),
        ("Activity theory survived each of our tests.", "Activity theory would fail at noon.", ""),
    ],
)
def test_theories_that_stand_and_fall(tmp_path: Path, verdict: str, failure: str, said: str) -> None:
    text = f"# Bread\n\n## Findings\n\n{verdict}\n\n## Discussion\n\n{failure}\n"
    found = told(tmp_path, text, "AC313")
    assert [(line, said in message) for _, line, message in found] == [(5, True)] * bool(said)


# AC616


def quoting(methods: str, quote: str) -> str:
    return f"# Lanes\n\n## Methods\n\n{methods}\n\n## Findings\n\n{CITED * 3}\n\n{quote}\n\n{LIST}"


@pytest.mark.parametrize(
    ("methods", "quote", "count"),
    [
        ("We read minutes.", "The mayor called kerbs “walls for the old”.", 1),
        ("We read minutes.", "The court held that kerbs were “walls for the old”.", 1),
        ("We read minutes.", "The mayor wrote: “Kerbs are walls for the old.”", 1),
        ("We read minutes.", "The mayor called kerbs “walls”.", 0),
        ("We read minutes.", "A guide told riders that kerbs were “walls for the old”.", 1),
        ("We read minutes.", "In the words of a mayor, kerbs were “walls for the old”.", 1),
        ("We read minutes. Kerbs are walls for the old.", "We said above that kerbs are “walls for the old”.", 0),
        ("We read minutes.", "They argue that the mayor's kerbs are 'walls for the mayor's friends'.", 1),
        ("We read minutes.", "They argue that the riders' kerbs, like the drivers' lanes, are the mayors' walls.", 0),
        ("We read minutes.", "The mayor called kerbs “walls for the old”. Few agreed (Berg, 2019).", 0),
        ("We read minutes.", "The mayor called kerbs “walls for the old”. He paid. Few agreed (Berg, 2019).", 0),
        ("We read minutes.", "The mayor called kerbs “walls for the old”. He paid.\n\nFew agreed (Berg, 2019).", 1),
        ("We interviewed 12 participants.", "A rider called kerbs “walls for the old”.", 0),
    ],
)
def test_quotations(tmp_path: Path, methods: str, quote: str, count: int) -> None:
    assert len(told(tmp_path, quoting(methods, quote), "AC616")) == count


# AC223


def aiming(findings: str) -> str:
    before = " ".join(f"Whalebone fed valley {at}." for at in range(6))
    return (
        f"# Mills\n\n## Introduction\n\n{before}\n\n## Research questions\n\n1. How did whalebone change the valley?\n"
        "2. Which towns paid for whalebone in winter?\n\n## Methods\n\nWe read letters.\n\n## "
        f"Findings\n\n{findings}\n\n## Conclusion\n\nMills closed.\n"
    )


def test_a_key_term_that_no_result_has(tmp_path: Path) -> None:
    plain = "The miller sold his wheel. " * 70
    ((severity, line, message),) = told(tmp_path, aiming(plain), "AC223")
    assert (severity, line) == ("info", 9)
    assert message.startswith("“whalebone” stands in two aims of the paper or more, and in 8 sentences before")
    assert told(tmp_path, aiming(f"{plain}Whalebone went on."), "AC223") == []
    assert told(tmp_path, aiming(plain[:400]), "AC223") == []


# AC220: variables that nothing shows


def framed(framework: str, findings: str) -> str:
    plain = "The council of the old town moved its kerbs in a summer. " * 30
    return (
        f"# Lanes\n\n## Theoretical framework\n\n{framework}\n\n## Methods\n\nWe read letters.\n\n"
        f"## Findings\n\n{plain}{findings}\n"
    )


VARIABLES = "It treats snow fall as the independent variable and rider anger, which grows, as the dependent variable."
BARE = "Snow fall rose. Some say so. Rider anger grew. Others say so."


def test_variables_without_a_figure_a_date_or_a_source(tmp_path: Path) -> None:
    ((severity, line, message),) = told(tmp_path, framed(VARIABLES, BARE), "AC220")
    assert (severity, line) == ("warning", 5)
    assert message.endswith("variables of the framework: “rider anger” (dependent), “snow fall” (independent)")


@pytest.mark.parametrize(
    ("framework", "findings"),
    [
        (VARIABLES, BARE.replace("rose", "rose in 2016")),
        (VARIABLES, BARE.replace("Others say so", "“It is cold” was heard")),
        (VARIABLES, BARE.replace("Rider anger grew. ", "")),
        ("The framework treats snow fall as the independent variable.", BARE),
    ],
)
def test_a_variable_that_is_shown_or_not_spoken_of_or_alone(tmp_path: Path, framework: str, findings: str) -> None:
    assert told(tmp_path, framed(framework, findings), "AC220") == []


# AC414


def test_parts_of_an_analysis_that_cite_nothing(tmp_path: Path) -> None:
    events = f"The lane was built in 1998. {PLAIN[:700]}"
    text = resting("We read policy documents of the town.", CITED).replace(
        LIST, f"## The old lane\n\n{events}\n\n{LIST}"
    )
    ((severity, line, message),) = told(tmp_path, text, "AC414")
    assert (severity, line) == ("info", 17)
    assert message.endswith("these parts of its analysis, which date events: “The old lane” (151 words)")
    assert told(tmp_path, text.replace("in 1998", "in 1998 (Berg, 2019)"), "AC414") == []
    assert told(tmp_path, text.replace("in 1998", "long ago"), "AC414") == []


# AC415


@pytest.mark.parametrize(
    ("methods", "findings", "count"),
    [
        ("We use process tracing and discourse analysis.", "Using content analysis of minutes, we found anger.", 1),
        ("We use content analysis and discourse analysis.", "Using content analysis of minutes, we found anger.", 0),
        ("We use process tracing and discourse analysis.", "Berg (2019) used content analysis of minutes.", 0),
        ("We use process tracing.", "Using content analysis of minutes, we found anger.", 0),
    ],
)
def test_a_method_that_nothing_announces(tmp_path: Path, methods: str, findings: str, count: int) -> None:
    assert len(told(tmp_path, resting(methods, findings), "AC415")) == count


# AC222: what an abstract concludes on


@pytest.mark.parametrize(("end", "count"), [("Kerbs help.", 0), ("Kerbs help. Fares matter.", 0), ("", 1)])
def test_a_conclusion_of_the_abstract_that_the_paper_does_not_reach(tmp_path: Path, end: str, count: int) -> None:
    told_first = "The paper concludes that safe lanes depend on kerbs and cheap fares."
    plain = "The council of the old town moved its lanes twice in a safe summer. " * 30
    ends = f"Cheap rides came. {end}" if end else "Lanes stayed. Kerbs stayed."
    text = (
        f"# Lanes\n\n## Abstract\n\n{told_first}\n\n## Methods\n\nWe read letters.\n\n## Findings\n\n{plain}\n\n"
        f"## Conclusion\n\n{ends}\n"
    )
    said = (
        "could not find in the findings, the discussion or the conclusion what the abstract concludes on: “cheap fares”"
    )
    assert [message for _, _, message in told(tmp_path, text, "AC222")] == count * [said]
