"""What a paper announces and whether it comes back: labels, hypotheses, questions, gaps, chains, abstracts, endings."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic
from argcheck.manuscript.chains import chain
from argcheck.manuscript.figures import agrees, figures, numbers
from argcheck.manuscript.gaps import claims_gap
from argcheck.manuscript.words import adjacent, roots_of
from argcheck.relations.labels import skipped, unannounced

COUNTED = (
    "Riders of every age were counted on the streets of the town for a year, at dawn and at dusk, in rain and in snow. "
    "More of them came where a line was drawn between them and the cars, and most where a kerb was built. In "
    "the winter "
    "months fewer came, and most of those who came were young. On market days the number doubled. Where the line had "
    "faded, riders kept to the pavement, and people on foot complained of it. Where it was new they kept to the lane. "
    "The town drew more lines in the following spring, and the count rose again in each street that had one."
)


def found(folder: Path, codes: str, **sections: str) -> list[Diagnostic]:
    """The diagnostics of some checks on a paper of these sections, each headed by its name."""
    path = folder / "lanes.md"
    said = "\n\n".join(f"## {name.replace('_', ' ').capitalize()}\n\n{text}" for name, text in sections.items())
    path.write_text(f"# Lanes\n\n{said}\n", "utf-8")
    return list(check([str(path)], Config(select=tuple(codes.split()))).diagnostics)


def only(diagnostics: list[Diagnostic]) -> Diagnostic:
    (one,) = diagnostics
    return one


HYPOTHESES = (
    "H1: Lanes lower the number of crashes.\n\nH2: Kerbs lower it further.\n\nH3: Sirens startle pigeons nearby."
)


# Hypotheses


def test_a_hypothesis_is_an_error_where_neither_its_label_nor_its_words_come_back(tmp_path: Path) -> None:
    results = f"{COUNTED} H1 is supported. H2 is supported."
    one = only(found(tmp_path, "AC207", introduction=HYPOTHESES, results=results))
    assert (one.severity, one.span.line) == ("error", 9)
    assert "“H3”" in one.message


def test_it_is_a_warning_where_its_words_come_back(tmp_path: Path) -> None:
    results = f"{COUNTED} H1 is supported. H2 is supported. Pigeons startle when sirens are nearby."
    one = only(found(tmp_path, "AC207", introduction=HYPOTHESES, results=results))
    assert one.severity == "warning"
    assert any("sirens" in label.message.casefold() for label in one.related)


@pytest.mark.parametrize(
    "verdict",
    [
        "H1–H3 are supported.",
        "All three hypotheses are supported.",
        "H1 holds, H2 holds, and the third hypothesis fails.",
    ],
)
def test_ranges_and_ordinals_and_all_of_them_name_each(tmp_path: Path, verdict: str) -> None:
    assert found(tmp_path, "AC207", introduction=HYPOTHESES, results=f"{COUNTED} {verdict}") == []


def test_labels_of_which_none_comes_back_are_told_once(tmp_path: Path) -> None:
    one = only(found(tmp_path, "AC207", introduction=HYPOTHESES, results=COUNTED))
    assert one.severity == "warning"
    assert all(f"“{label}”" in one.message for label in ("H1", "H2", "H3"))


def test_a_verdict_that_its_siblings_have_is_expected(tmp_path: Path) -> None:
    results = "H1 is supported.\n\nH2 is rejected.\n\nWe turn to H3 and pigeons."
    one = only(found(tmp_path, "AC207", introduction=HYPOTHESES, results=results))
    assert one.severity == "warning"
    assert "no verdict" in one.message


def test_without_findings_the_check_says_why_it_abstains(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(f"# Lanes\n\n## Introduction\n\n{HYPOTHESES}\n", "utf-8")
    report = check([str(path)], Config(select=("AC207",)))
    assert not report.diagnostics
    assert "no section was found" in only_reason(report.abstained)


def only_reason(abstained: object) -> str:
    assert isinstance(abstained, tuple | list)
    return str(abstained[0].reason)


# Questions, objectives, gaps


def test_a_list_of_questions_is_expected_back_at_the_end(tmp_path: Path) -> None:
    asked = (
        "Which widows cross bridges after nightfall unaided?\n\nWhy do stout bakers fear deep puddles near crossings?"
    )
    results = f"{COUNTED} Widows cross bridges unaided after nightfall. Stout bakers fear deep puddles near crossings."
    ending = "Lines keep riders from harm. Kerbs do so too. The town should draw lines."
    one = only(
        found(tmp_path, "AC208", research_questions=asked, method="We count.", results=results, conclusion=ending)
    )
    assert "discussion or the conclusion" in one.message
    assert found(tmp_path, "AC208", research_questions=asked, method="We.", results=results, conclusion=results) == []


ASKED = "We ask whether parrots dislike sirens. It is also asked here by what means sailors dodge turnstiles."


@pytest.mark.parametrize(
    ("closing", "lines"),
    [
        ("Lines help.", [5, 5]),
        ("Both questions have been answered.", []),
        ("The three questions have been answered.", []),
    ],
)
def test_questions_that_are_named_together(tmp_path: Path, closing: str, lines: list[int]) -> None:
    text = {"introduction": ASKED, "results": COUNTED, "conclusion": closing}
    assert [one.span.line for one in found(tmp_path, "AC208", **text)] == lines


def test_two_questions_are_not_three(tmp_path: Path) -> None:
    asked = f"{ASKED} We also ask how walruses dislodge anchors."
    text = {"introduction": asked, "results": COUNTED, "conclusion": "Both questions have been answered."}
    assert len(found(tmp_path, "AC208", **text)) == 3


@pytest.mark.parametrize(
    ("aims", "told"),
    [
        ("Its second objective is to weigh parrots at turnstiles.", True),
        ("Objective 2 is to weigh parrots at turnstiles.", False),
    ],
)
def test_what_is_only_counted_has_no_label(tmp_path: Path, aims: str, told: bool) -> None:
    assert [one.code for one in found(tmp_path, "AC209", introduction=aims, results=COUNTED)] == ["AC209"] * told


def test_an_objective_may_be_met_in_the_method(tmp_path: Path) -> None:
    aim = "This study aims to reconcile the economics of parking with the sociology of noise."
    assert only(found(tmp_path, "AC209", introduction=aim, results=COUNTED)).severity == "warning"
    method = "We reconcile the economics of parking with the sociology of noise."
    assert found(tmp_path, "AC209", introduction=aim, method=method, results=COUNTED) == []


def test_aims_and_gaps_of_two_words_are_told_where_both_stand_nowhere_else(tmp_path: Path) -> None:
    aim = "We also seek to explain insurance and widowers."
    assert only(found(tmp_path, "AC209", introduction=aim, results=COUNTED)).severity == "warning"
    assert found(tmp_path, "AC209", abstract="Widowers ride.", introduction=aim, results=COUNTED) == []
    gap = "There remains a gap in research on insurance and widowers."
    assert only(found(tmp_path, "AC219", introduction=gap, results=COUNTED)).severity == "warning"
    assert found(tmp_path, "AC219", abstract="Widowers ride.", introduction=gap, results=COUNTED) == []


def test_a_gap_said_to_be_filled_is_only_noted(tmp_path: Path) -> None:
    gap = "There remains a gap in research on the insurance of tandems by widowers."
    one = only(found(tmp_path, "AC219", introduction=gap, results=COUNTED))
    assert (one.severity, "insurance, tandems, widowers" in one.message) == ("warning", True)
    filled = only(found(tmp_path, "AC219", introduction=f"{gap[:-1]}, which this paper fills.", results=COUNTED))
    assert filled.severity == "info"


def test_what_follows_an_announcement_of_gaps_claims_one_too() -> None:
    texts = ["Some key gaps remain.", "Puddles are ill understood.", "This study fills them.", "Kerbs are known."]
    assert [place for place, _ in claims_gap(texts)] == [0, 1]


def test_the_gender_gap_is_no_gap_in_what_is_known() -> None:
    assert list(claims_gap(["The gap between the wages of men and women is wide."])) == []


# Chains


def test_a_chain_is_drawn_with_arrows_or_numbered_in_a_sentence_that_says_so() -> None:
    drawn = chain("The mechanism is: fresh paint → fewer cars → slower traffic.")
    assert drawn and drawn.links == ("fresh paint", "fewer cars", "slower traffic") and drawn.called
    numbered = chain("The chain has three links: (1) fresh paint, (2) fewer cars, and (3) slower traffic.")
    assert numbered and numbered.links == ("fresh paint", "fewer cars", "slower traffic")
    assert chain("We counted (1) riders, (2) cars and (3) dogs.") is None
    assert chain("It maps A → B.") is None


# Labels


def row(number: int, where: str) -> tuple[object, ...]:
    from argcheck.datalog import Symbol

    return (Symbol("m"), Symbol("hypothesis"), number, f"H{number}", Symbol(where), number)


@pytest.mark.parametrize(
    ("announced", "gaps"),
    [([1, 2, 4], [(2, 4)]), ([1, 2, 3], []), ([2, 3, 4], []), ([1, 4], []), ([1, 2, 3, 9], [])],
)
def test_a_series_leaves_out_less_than_half(announced: list[int], gaps: list[tuple[int, int]]) -> None:
    rows = [row(number, "announced") for number in announced]
    assert [found[2:] for found, _ in skipped(rows)] == gaps  # type: ignore[arg-type]


def test_a_label_that_only_the_results_use_is_told_with_its_nearest() -> None:
    rows = [row(1, "announced"), row(2, "announced"), row(5, "used")]
    assert [found[2:] for found, _ in unannounced(rows)] == [(5, 2)]  # type: ignore[arg-type]


# Abstracts


@pytest.mark.parametrize(
    ("told", "known", "agreed"),
    [
        ("37.5 %", "37.5", True),
        ("37.5 %", "37.46", True),
        ("37 per cent", "a share of 0.37", True),
        ("63 %", "37 per cent did not", True),
        ("72 riders", "seventy-two riders", True),
        ("about 500 riders", "512 riders", True),
        ("500 riders", "512 riders", False),
        ("1,204 riders", "1204", True),
        ("17 to 20 per cent", "20 per cent", False),
        ("27.26", "27.47", False),
    ],
)
def test_when_a_figure_agrees_with_a_number(told: str, known: str, agreed: bool) -> None:
    (figure,) = figures(told)
    assert agrees(figure, numbers([known])) is agreed


def test_years_and_small_counts_are_no_figures() -> None:
    assert figures("In 2014 we asked 3 riders of 12.") == []


def test_a_finding_of_the_abstract_that_the_paper_does_not_have(tmp_path: Path) -> None:
    abstract = "Riders were counted for a year. We found that insurance makes tandems heavier for widowers."
    one = only(found(tmp_path, "AC222", abstract=abstract, introduction="Riders ride.", results=COUNTED))
    assert "no paragraph brings together" in one.message
    fair = "Riders were counted for a year. We found that more came where a line was drawn, and most beside a kerb."
    assert found(tmp_path, "AC222", abstract=fair, introduction="Riders ride.", results=COUNTED) == []


def test_a_total_of_groups_that_the_paper_tells_apart(tmp_path: Path) -> None:
    counted = f"{COUNTED} On the bridge 377 riders and 277 walkers were stopped."
    total = "Of {} people stopped (277 walkers and 377 riders) most had bells."
    assert found(tmp_path, "AC222", abstract=total.format(654), introduction="Riders ride.", results=counted) == []
    one = only(found(tmp_path, "AC222", abstract=total.format(664), introduction="Riders ride.", results=counted))
    assert "“664”" in one.message


def test_words_stand_together_in_any_order_with_one_word_between() -> None:
    assert adjacent(roots_of("lane safety"), roots_of("the safety of painted lanes"))
    assert not adjacent(roots_of("lane safety"), roots_of("safety on roads, streets, squares and lanes"))


# Endings


def test_what_an_ending_brings_up_first_is_a_note(tmp_path: Path) -> None:
    ending = "At bottom this is a case of kinetic somnambulism, as the Harwell Street Charter has it."
    one = only(found(tmp_path, "AC205", results=COUNTED, conclusion=ending))
    assert one.severity == "info"
    assert "“kinetic somnambulism”" in one.message and "“Harwell Street Charter”" in one.message


@pytest.mark.parametrize(
    ("used", "ending", "count"),
    [
        ("Riders tolerate rain.", "What we have seen is ambiguity tolerance.", 1),
        ("Riders have a tolerance of rain.", "What we have seen is ambiguity tolerance.", 0),
        ("Ambiguity is rare. Riders tolerate rain.", "What we have seen is ambiguity tolerance.", 0),
        ("Riders are patient.", "What we have seen is patience.", 0),
    ],
)
def test_a_concept_is_new_where_only_the_verb_of_its_noun_was_used(
    tmp_path: Path, used: str, ending: str, count: int
) -> None:
    assert len(found(tmp_path, "AC205", results=f"{COUNTED} {used}", conclusion=ending)) == count


@pytest.mark.parametrize(("title", "count"), [("Policy implications", 1), ("Acoustic implications of bells", 0)])
def test_implications_of_the_study_are_an_ending_and_those_of_a_thing_are_not(
    tmp_path: Path, title: str, count: int
) -> None:
    ending = f"Riders ring.\n\n### {title}\n\nThe Harwell Street Charter has it that they must."
    assert len(found(tmp_path, "AC205", results=COUNTED, discussion=ending)) == count


def test_a_verdict_on_a_hypothesis_needs_one(tmp_path: Path) -> None:
    verdict = f"{COUNTED} This confirms our core hypothesis."
    assert only(found(tmp_path, "AC221", introduction="Riders ride.", results=verdict)).severity == "warning"
    stated = "We hypothesise that lanes keep riders from harm."
    assert found(tmp_path, "AC221", introduction=stated, results=verdict) == []


NULL = "Hence the null hypothesis is to be rejected."


@pytest.mark.parametrize(
    ("introduction", "ending", "told"),
    [
        ("Riders ride.", "The counts speak against our hypothesis.", True),
        ("Riders ride.", "The findings give credence to our hypothesis.", True),
        ("Riders ride.", "Our initial hypothesis survives.", True),
        ("Riders ride.", "The hypothesis must be regarded as untenable.", True),
        ("Riders ride.", NULL, True),
        ("Riders ride.", f"The difference is significant (p = 0.01). {NULL}", False),
        ("Riders ride.", "Critics speak against any hypothesis.", False),
        ("Riders ride.", "The hypothesis that kerbs help is old.", False),
        ("We predict that kerbs help.", "Our initial hypothesis survives.", False),
        ("| Sign |\n|---|\n| I expect a bell here |", "Our initial hypothesis survives.", True),
    ],
)
def test_verdicts_in_other_words(tmp_path: Path, introduction: str, ending: str, told: bool) -> None:
    one = found(tmp_path, "AC221", introduction=introduction, results=COUNTED, conclusion=ending)
    assert [each.message[:60] for each in one] == [
        "could not find where the hypothesis is stated of which the p"
    ] * told


# Aims in lists

LISTED = "1. to count riders on lanes by age;\n2. to compare winter months and summer months;\n3. {}"


@pytest.mark.parametrize(
    "opening",
    [
        "The study pursued three objectives:",
        "Our contributions are as follows:",
        "This paper makes three contributions:",
        "The specific aims were:",
        "The objectives of this study are the following:",
    ],
)
def test_objectives_and_contributions_in_a_list_are_aims(tmp_path: Path, opening: str) -> None:
    items = LISTED.format("to derive a formula for the wear of asphalt.")
    one = only(found(tmp_path, "AC209", introduction=f"{opening}\n\n{items}", results=COUNTED + COUNTED))
    assert (one.code, one.severity, one.span.line) == ("AC209", "warning", 9)
    assert "derive a formula for the wear of asphalt" in one.message


def test_the_objectives_of_a_law_are_not_those_of_the_paper(tmp_path: Path) -> None:
    items = LISTED.format("to derive a formula for the wear of asphalt.")
    for opening in ("The objectives of the law are:", "The town pursued three objectives:", "Three things are told:"):
        assert found(tmp_path, "AC209", introduction=f"{opening}\n\n{items}", results=COUNTED + COUNTED) == []


def test_an_objective_is_held_against_those_beside_it(tmp_path: Path) -> None:
    items = LISTED.format("to prove a bound for the count of horses in the rain.")
    one = only(found(tmp_path, "AC209", introduction=f"Our aims are:\n\n{items}", results=COUNTED + COUNTED))
    assert "where the others come back" in one.message
    alone = "Our aim is to prove a bound for the count of horses in the rain."
    assert found(tmp_path, "AC209", introduction=alone, results=COUNTED + COUNTED) == []


# Gaps in other words


@pytest.mark.parametrize(
    ("gap", "filled"),
    [
        ("Nobody has measured the noise of ferries at night.", "This study fills that gap."),
        ("Ferry pilots sleep badly, but no study has asked them about noise.", "The present study closes this gap."),
        ("What ferry pilots hear at night is unknown.", "This gap is addressed in this paper."),
        ("Not a single survey asks ferry pilots about noise.", "With this paper we close that gap."),
    ],
)
def test_what_the_next_sentence_fills_is_a_gap_in_whatever_words(tmp_path: Path, gap: str, filled: str) -> None:
    assert next(claims_gap([gap, filled])) == (0, True)
    one = only(found(tmp_path, "AC219", introduction=f"{gap} {filled}", results=COUNTED + COUNTED))
    assert (one.code, one.severity, one.span.line) == ("AC219", "warning", 5)


def test_what_nobody_has_or_may_do_is_no_gap() -> None:
    assert list(claims_gap(["Nobody has the right to enter.", "The gate was closed."])) == []


# A conclusion that goes on to something else


@pytest.mark.parametrize(
    "ending",
    [
        "Solar panels and cheap batteries will soon heat schools, hospitals and libraries.",
        "Widows and unmarried daughters inherited farms, orchards and vineyards under Napoleonic law.",
        "Moreover, antibiotics in pig feed breed resistant bacteria, which threaten surgeons and patients.",
    ],
)
def test_a_sentence_of_the_conclusion_whose_words_stand_nowhere_before(tmp_path: Path, ending: str) -> None:
    end = f"Lines bring riders to the lane. {ending}"
    one = only(found(tmp_path, "AC205", introduction="Why lanes?", results=COUNTED, conclusion=end))
    assert (one.code, one.severity, one.span.line) == ("AC205", "info", 13)


def test_a_conclusion_may_look_ahead_and_give_thanks(tmp_path: Path) -> None:
    for ending in (
        "Where a kerb is built, more riders will come in winter months, whatever their age.",
        "Future research should ask surgeons, patients, widows and farmers about solar panels and batteries.",
        "We thank the surgeons, widows, farmers and librarians who lent batteries and panels.",
    ):
        assert found(tmp_path, "AC205", introduction="Why lanes?", results=COUNTED, conclusion=ending) == []
