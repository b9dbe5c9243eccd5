"""What checks of a paper's terms and theories find in its text, and where they hold back."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic


def found(folder: Path, code: str, text: str) -> list[Diagnostic]:
    path = folder / "paper.md"
    path.write_text(text, encoding="utf-8")
    return [one for one in check([str(path)], Config()).diagnostics if one.code == code]


def paper(**sections: str) -> str:
    """A paper with a section under each title, four lines apart."""
    return "# Lanes\n\n" + "\n".join(f"## {title}\n\n{text}\n" for title, text in sections.items())


FRAMEWORK = "Realism has towns compete for riders. Offensive realism has them compete without end."


def test_a_framework_that_gives_way_to_another(tmp_path: Path) -> None:
    text = paper(
        Abstract="Offensive realism serves as the theoretical framework of this study.",
        Introduction="Structural realism explains why towns build lanes. Structural realism has been overlooked.",
        **{"Theoretical Framework": f"Structural realism looks at the map. {FRAMEWORK}"},
        Results="Structural realism fits. As structural realism says, towns compete. Structural realists would agree.",
        Conclusion="Structural realism explains the lanes.",
    )
    (one,) = found(tmp_path, "AC311", text)
    assert one.span.line == 5
    assert one.message.startswith("offensive realism is announced here; could not find it in the conclusion")


def test_a_framework_that_the_conclusion_names_may_share_it(tmp_path: Path) -> None:
    text = paper(
        Abstract="Offensive realism serves as the theoretical framework of this study.",
        Introduction="Structural realism explains why towns build lanes. Structural realism has been overlooked.",
        **{"Theoretical Framework": f"Structural realism looks at the map. {FRAMEWORK}"},
        Results="Structural realism fits. As structural realism says, towns compete. Structural realists would agree.",
        Conclusion="Structural and offensive realism explain the lanes.",
    )
    assert not found(tmp_path, "AC311", text)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("This is consistent with constructivist theories of the town.", True),
        ("This is consistent with defensive realist accounts of the town.", False),
        ("Hartwell (2019) argues that this is consistent with constructivism.", False),
        ("This is not consistent with constructivism.", False),
    ],
)
def test_an_analysis_that_agrees_with_another_school(tmp_path: Path, sentence: str, told: bool) -> None:
    text = paper(**{"Theoretical Framework": FRAMEWORK}, Results=sentence, Conclusion="Lanes help.")
    assert [(one.severity.value, one.span.line) for one in found(tmp_path, "AC311", text)] == [("info", 9)] * told


def test_a_theory_that_goes_by_its_abbreviation_is_used(tmp_path: Path) -> None:
    text = paper(
        Introduction="We are guided by Regional Kerb Complex Theory (RKCT).",
        Results="RKCT explains the kerbs of the north.",
    )
    assert not found(tmp_path, "AC311", text)
    (one,) = found(tmp_path, "AC311", text.replace("RKCT explains", "Rain explains"))
    assert one.message.startswith("Regional Kerb Complex theory is taken for the paper's framework here")


RAISES = "The loss of repair shops has reduced cycling. It rained. It snowed. The wind blew."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The loss of repair shops reflects less cycling.", True),
        ("The loss of repair shops is a consequence of reduced cycling.", True),
        ("Cycling lowers the loss of repair shops.", True),
        ("Poor cycling prolongs the loss of repair shops.", True),
        ("The rapid loss of repair shops was precipitated by sluggish cycling.", True),
        ("The loss of repair shops owes much to cycling.", True),
        ("Cycling is to blame for the loss of repair shops.", True),
        ("The loss of repair shops has its roots in cycling.", True),
        ("The loss of repair shops is the upshot of sluggish cycling.", True),
        ("Cycling is not to blame for the loss of repair shops.", False),
        ("The loss of repair shops may reflect less cycling.", False),
        ("The loss of repair shops does not result from less cycling.", False),
        ("Hartwell (2019) argues that the loss of repair shops reflects less cycling.", False),
        ("The loss of repair shops reflects less income.", False),
        ("The loss of repair shops leads to less cycling.", False),
    ],
)
def test_a_cause_turned_round(tmp_path: Path, sentence: str, told: bool) -> None:
    text = paper(Results=RAISES, Discussion=sentence)
    assert [one.span.line for one in found(tmp_path, "AC309", text)] == [9] * told


def test_a_declared_spiral_has_causes_both_ways(tmp_path: Path) -> None:
    text = paper(Results=RAISES, Discussion="The loss of repair shops reflects less cycling.")
    spiral = paper(Conclusion="The loss of repair shops and less cycling form a vicious circle.")
    assert found(tmp_path, "AC309", text)
    assert not found(tmp_path, "AC309", text + spiral.removeprefix("# Lanes\n"))


@pytest.mark.parametrize(
    "text",
    [
        "The winter kerb index (WKI) fell. In spring the WKI rose.",
        "The WKI (winter kerb index) fell. In spring the WKI rose.",
        "The WKI fell. In spring the WKI, or winter kerb index, rose.",
        "The WKI fell. In spring it rose.",
        "The Winter Kerb Index is old. The WKI fell. In spring the WKI rose.",
        "The kerbs (WKI, acronym in Danish) fell. In spring the WKI rose.",
        "NATO and the EU met. The EU and NATO met again.",
        "Rain fell on Hartwell WKI and Okoye. It fell on Hartwell WKI.",
        "WE DO NOT RIDE. WE DO NOT WALK.",
        "We do NOT ride. We do NOT walk.",
        "The bus was an WKI 4. Later a WKI 5 came.",
        "As the board says (WKI, 2019). As it says again (WKI, 2020).",
        "Plates came from WKI Laboratories. The WKI plates broke.",
        "We used the software package WKI. WKI found two.",
        "We use the WKI, a framework for kerbs. The WKI is new.",
        "The simple WKI model (Hartwell, 2009) holds. Then WKI fails.",
        "Here WKI(a, b) = 0. So the sum is WKI and no more.",
        "In the WKI, a framework for kerbs, riders count twice. The WKI is new.",
        "Chapter MDC is lost. So is chapter MDC of the reprint.",
    ],
)
def test_short_forms_that_need_no_long_form(tmp_path: Path, text: str) -> None:
    assert not found(tmp_path, "AC105", paper(Results=text))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Measured by the WKI, the winter was mild. The WKI fell.", "WKI"),
        ("In terms of the WKI, winters are mild. Kerbs ice over. The WKI fell.", "WKI"),
        ("The LCV fell. Then the LCV rose.", "LCV"),
    ],
)
def test_what_follows_the_phrase_that_a_short_form_ends_does_not_explain_it(
    tmp_path: Path, text: str, short: str
) -> None:
    (one,) = found(tmp_path, "AC105", paper(Results=text))
    assert (one.span.line, one.message) == (5, f"could not find what is meant by the short form “{short}”")


def test_many_short_forms_are_told_once(tmp_path: Path) -> None:
    names = ("WKI", "QDB", "PVX", "HBT", "LQO", "ZRF")
    text = paper(Results=" ".join(f"The {name} fell. Then the {name} rose." for name in names))
    (one,) = found(tmp_path, "AC105", text)
    assert one.message.startswith(
        "could not find what is meant by these short forms, which the field may know: “WKI”, “QDB”"
    )


LANES = "The Painted Lane Council (PLC) met in spring."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{LANES} The council wanted paint.", "“PLC”"),
        ("The “Painted Lane Council” (PLC) met in spring.", "“PLC”"),
        ("Counts are kept by bodies like the Painted Lane Council [PLC].", "“PLC”"),
        ("The Fund for Paint and Kerbs (“FfPK”) met in spring.", "“FfPK”"),
        (f"{LANES} The Kerb Users Board (KUB) did not. It snowed.", "“PLC”, “KUB”"),
    ],
)
def test_a_short_form_that_is_given_and_never_used(tmp_path: Path, text: str, said: str) -> None:
    (one,) = found(tmp_path, "AC105", paper(Results=text))
    assert (one.severity, one.span.line) == ("info", 5)
    assert one.message == f"given in brackets and never used again: {said}"
    assert one.question == f"What does a reader need {said} for?"


def test_a_short_form_of_the_abstract_that_the_text_only_gives_again(tmp_path: Path) -> None:
    (one,) = found(tmp_path, "AC105", paper(Abstract=LANES, Results=LANES))
    assert (one.span.line, one.message) == (9, "given in brackets and never used again: “PLC”")
    assert not found(tmp_path, "AC105", paper(Abstract=LANES, Results=f"{LANES} The PLC wanted paint."))


@pytest.mark.parametrize(
    "text",
    [
        f"{LANES} The PLC’s kerbs are new.",
        f"{LANES} Two PLCs are one too many.",
        f"{LANES} It is a PLC-led town.",
        f"{LANES}\n\n| body | votes |\n| --- | --- |\n| PLC | 4 |",
        f"{LANES}\n\n### What the PLC did\n\nIt met.",
        f"{LANES}\n\n## References\n\nPLC. (2019). Paint. City Press.",
        f"{LANES}\n\n## References\n\nPainted Lane Council. (2019). Paint. City Press.",
        f"{LANES}[^1]\n\n[^1]: Minutes of the PLC.",
        "The Painted Lane Council (PLC) (2019) met in spring.",
        "The Painted Lane Council (PLC) [4] met in spring.",
        "The plan was approved by the Painted Lane Council (PLC).",
        "The United Kerb Kin (UK) met in spring.",
        "Kerbs have a limit of detection (LOD) of a foot.",
        "Riders met the mayor (See Below).",
    ],
)
def test_short_forms_that_are_used_or_for_the_record(tmp_path: Path, text: str) -> None:
    assert not found(tmp_path, "AC105", paper(Results=text))


def test_a_long_form_that_comes_late(tmp_path: Path) -> None:
    rest = " It rained. It snowed. The wind blew. The sun shone. It was calm."
    text = paper(Results=f"The WKI fell.{rest}", Discussion="The winter kerb index (WKI) is new.")
    (one,) = found(tmp_path, "AC105", text)
    assert (one.span.line, one.message) == (5, "used well before it is spelt out: “WKI”")
    assert [label.span.line for label in one.related] == [9]


def test_a_term_coined_after_its_use(tmp_path: Path) -> None:
    rest = " It rained. It snowed. The wind blew. The sun shone. It was calm."
    coined = "Towns turn inward, which this study terms “kerb fatigue.”"
    (one,) = found(tmp_path, "AC105", paper(Results=f"Kerb fatigue set in.{rest}", Discussion=coined))
    assert one.message == "used well before it is introduced as the paper's own term: “kerb fatigue”"
    assert not found(tmp_path, "AC105", paper(Results=f"{coined}{rest}", Discussion="Kerb fatigue set in."))


ODD = "The relapse model was fitted."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ODD} It is an arbitrary timberland.", True),
        (f"{ODD} A profound neural organisation followed.", True),
        (ODD, False),
        (f"{ODD} The arbitrary use of a forest was stopped.", False),
        (f"{ODD} They gave educated consent.", True),
        (f"{ODD} Discouragement was common.", False),
        (f"{ODD} Discouragement was common. Deterrence fell. Deterrence rose. Deterrence stayed.", True),
    ],
)
def test_terms_replaced_word_by_word_are_told_from_two_on(tmp_path: Path, text: str, told: bool) -> None:
    diagnostics = found(tmp_path, "AC508", paper(Results=text))
    assert [(one.severity.value, one.span.line) for one in diagnostics] == [("info", 5)] * told
    assert all("“relapse model” (for regression?)" in one.message for one in diagnostics)


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ("Price gaps fell. Price gaps rose. Price gaps stayed. Price spreads fell.", True),
        ("Price gaps fell. Price gaps rose. Price spreads fell.", False),
        ("Price gaps fell. Price gaps rose. Price gaps stayed. Wage spreads fell.", False),
        ("New errors fell. New errors rose. New errors stayed. New mistakes fell.", False),
        ("The jip lane is old. Its jip lane is new. The jap lane is old. Their jap lane is new.", True),
        ("The jip lane is old. Its jip lane is new. The jap lane is old. Their jap is new.", False),
        ("The left lane is old. Its left lane is new. The lift lane is old. Take the lift. Take the left.", False),
    ],
)
def test_two_names_of_one_thing(tmp_path: Path, results: str, told: bool) -> None:
    assert [one.span.line for one in found(tmp_path, "AC106", paper(Results=results))] == [5] * told


KERBS = "The {0} rose in June. Riders saw the {0}. The {0} stayed."


@pytest.mark.parametrize(
    ("discussion", "told"),
    [
        ("The kerb tally is high.", True),
        ("The kerb tallies are high.", True),
        ("The kerb tally is high. A tally of riders is low.", True),
        ("The kerb count and the kerb tally differ.", False),
        ("The kerb tally is high. It is told from the kerb count, which is low.", False),
        ("The lane tally is high.", False),
        ("The kerb counts are high.", False),
    ],
)
def test_two_names_of_like_meaning_that_take_turns(tmp_path: Path, discussion: str, told: bool) -> None:
    text = paper(Results=KERBS.format("kerb count"), Discussion=discussion)
    assert [(one.span.line, one.message) for one in found(tmp_path, "AC106", text)] == told * [
        (
            9,
            "“kerb tally” and “kerb count” may be two names of one thing, for they differ by a word of like meaning",
        )
    ]


def test_two_words_of_like_meaning_that_have_lives_of_their_own_are_two_things(tmp_path: Path) -> None:
    text = paper(Results=f"{KERBS.format('kerb count')} A count was made.", Discussion="The kerb tally is high.")
    assert found(tmp_path, "AC106", text)
    assert not found(tmp_path, "AC106", f"{text} No tally of riders was kept.")


SHIFTING = "Towns turn to “{0} insulation”. Kerbs are “{1} insulation”. Riders fear {2} insulation.{3}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("kerbside", "wooden", "early", ""), True),
        (("kerbside", "kerbside", "early", ""), False),
        (("kerbside", "wooden", "early", " But insulation pays."), False),
    ],
)
def test_a_name_whose_modifier_shifts(tmp_path: Path, words: tuple[str, ...], told: bool) -> None:
    said = [one.message for one in found(tmp_path, "AC106", paper(Results=SHIFTING.format(*words)))]
    assert said == told * [
        "“early insulation” and “kerbside insulation” may be two names of one thing, "
        "for they differ in a modifier alone, and the last word takes a new one wherever it stands"
    ]


def test_an_announced_name_that_the_text_changes(tmp_path: Path) -> None:
    text = paper(Abstract="Towns fear kerbside adaption.", Results="Kerbside adoption was slow. Adoption costs money.")
    (one,) = found(tmp_path, "AC106", text.replace("adaption", "isolation").replace("adoption", "insulation"))
    assert one.message.startswith("“kerbside insulation” and “kerbside isolation” may be two names of one thing")
    both = paper(Abstract="Towns fear kerbside isolation and insulation.", Results="Kerbside insulation was slow.")
    assert not found(tmp_path, "AC106", both)


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("This paper adopts neofunctionalism.", "warning"),
        ("The analysis is grounded in neofunctionalism.", "warning"),
        ("Neofunctionalism serves as the lens of this study.", "warning"),
        ("We draw on neofunctionalism to read the minutes.", "info"),
        ("Our reading of the minutes is couched in the terms of neofunctionalism.", "warning"),
        ("This project takes its cue from neofunctionalism.", "warning"),
        ("We frame our questions within neofunctionalism.", "warning"),
        ("Neofunctionalism supplies the categories of this study.", "warning"),
        ("For an answer we look to neofunctionalism.", "info"),
        ("Our conceptual compass is neofunctionalism.", "warning"),
        ("We read the minutes in the light of neofunctionalism.", "info"),
        ("Hartwell read the minutes in the light of neofunctionalism.", None),
        ("Many authors turn to neofunctionalism.", None),
        ("If we turn to neofunctionalism, nothing is gained.", None),
        ("Their argument was framed in terms of neofunctionalism.", None),
        ("The town adopted neofunctionalism in 1975.", None),
        ("We are not guided by neofunctionalism.", None),
        ("Hartwell (2019) argues that the study is guided by neofunctionalism.", None),
    ],
)
def test_only_a_theory_taken_for_the_paper_s_own_has_to_come_back(
    tmp_path: Path, sentence: str, severity: str | None
) -> None:
    text = paper(Introduction=sentence, Results="Riders came.", Conclusion="Kerbs help.")
    assert [one.severity.value for one in found(tmp_path, "AC311", text)] == ([severity] if severity else [])


ABSTRACT = "The study looks at the mission of the Board for Lanes and Kerbs in Northmark (BLKN) in towns."


@pytest.mark.parametrize(("short", "count"), [("BLKN", 0), ("council", 1)])
def test_a_name_comes_back_as_the_short_form_that_stands_beside_it(tmp_path: Path, short: str, count: int) -> None:
    text = f"The {short} paid for paint and for snow. " * 12
    abstract = f"{ABSTRACT} It was founded by the Union of Saddlers."
    found_here = found(tmp_path, "AC222", paper(Abstract=abstract, Results=text, Conclusion="The town gains."))
    names = [one.message for one in found_here]
    assert all("Union of Saddlers" in name for name in names)
    assert sum("Board for Lanes" in name for name in names) == count


@pytest.mark.parametrize(
    ("keyword", "count"), [("rural health", 0), ("panel data", 1), ("servant leadership", 1), ("health", 0)]
)
def test_keywords_that_name_a_field_need_not_stand_in_the_text(tmp_path: Path, keyword: str, count: int) -> None:
    text = paper(Keywords=f"kerbs; {keyword}", Results="Kerbs serve health. Leadership of towns built kerbs.")
    assert len(found(tmp_path, "AC703", text)) == count
