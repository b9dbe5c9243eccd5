"""Texts that stand twice, in the wrong place, in two papers, or stop: what is found, and what is let pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic
from argcheck.manuscript.treatment import headed

KERBS = (
    "Raised kerbs keep drivers out of cycle lanes, and parents let their children ride where a kerb stands between"
    " them and the traffic. Councils that built kerbs along school routes counted more riders in the first spring,"
    " while streets with paint alone saw no change at all. Shopkeepers feared for deliveries, but loading bays "
    "between the trees settled the matter within a month. Winter maintenance stays the weak point, because ploughs"
    " that fit the narrow lane are rare and snow from the carriageway ends up on the kerb."
)
REWORDED = (
    "Raised kerbs hold drivers back from cycle lanes, and parents allow children to ride where there is a kerb "
    "between them and traffic. Councils which built kerbs on school routes saw riders grow in number in the first "
    "spring, but streets with nothing but paint showed no change. Shopkeepers were afraid for their deliveries, "
    "yet loading bays among the trees settled that matter in a month. Maintenance in winter remains the weak "
    "point, since ploughs fit for the narrow lane are rare and snow off the carriageway lands on the kerb."
)
MILLS = (
    "The mills deliver flour twice a week and take back the sacks. Rye comes from the plain and spelt from two "
    "valleys, and both cost more since the railway closed its sidings. Three cooperatives bought a lorry together,"
    " which fetches salt from the coast as well. Their drivers sleep in the loft above the oven, where it is warm,"
    " and leave before dawn so that the bridge at the lower ferry is still free of carts and cattle when they come"
    " to it."
)


def found(folder: Path, *papers: str, select: str = "AC5") -> list[Diagnostic]:
    paths = []
    for number, text in enumerate(papers, 1):
        path = folder / f"paper{number}.md"
        path.write_text(f"# Paper {number} on streets\n\n{text}\n", "utf-8")
        paths.append(str(path))
    return list(check(paths, Config(select=(select,))).diagnostics)


def told(diagnostics: list[Diagnostic]) -> list[tuple[str, str, int]]:
    return [(one.code, one.severity.value, one.span.line) for one in diagnostics]


def sections(*parts: tuple[str, str]) -> str:
    return "\n\n".join(f"## {title}\n\n{text}" for title, text in parts)


# Texts that stand twice


def test_a_section_reworded_under_another_heading_is_aligned_sentence_by_sentence(tmp_path: Path) -> None:
    (one,) = found(tmp_path, sections(("Raised kerbs", KERBS), ("Mills", MILLS), ("Winter", REWORDED)), select="AC501")
    assert told([one]) == [("AC501", "error", 13)]
    assert "under “Winter” what stands under “Raised kerbs”" in one.message
    labels = [(label.span.line, label.message) for label in one.related]
    assert (5, "first under “Raised kerbs”") in labels
    assert (13, "says what line 5 says") in labels
    assert any(line == 5 and message.startswith("says what line 13, column ") for line, message in labels)
    assert one.proof
    said = [step.text for step in one.proof.steps if "says what line" in step.text]
    assert len(said) >= 4


def test_a_paragraph_among_others_is_told_of_the_paragraph(tmp_path: Path) -> None:
    paper = sections(("Raised kerbs", KERBS), ("Mills", f"{MILLS}\n\n{REWORDED}"))
    assert told(found(tmp_path, paper)) == [("AC502", "warning", 11)]


def test_a_paragraph_that_says_that_it_tells_something_again_is_noted(tmp_path: Path) -> None:
    again = REWORDED.replace("Councils which", "As above, councils which")
    (one,) = found(tmp_path, sections(("Raised kerbs", KERBS), ("Mills", f"{MILLS}\n\n{again}")))
    assert told([one]) == [("AC502", "info", 11)]
    assert one.message.endswith("it says itself that it tells something again")


@pytest.mark.parametrize(
    ("first", "second"), [("Introduction", "Winter"), ("Winter", "Conclusion"), ("Results", "Discussion")]
)
def test_what_sums_up_may_say_again(tmp_path: Path, first: str, second: str) -> None:
    loosely = REWORDED.replace("Raised", "High").replace("Councils which", "Towns that").replace("spring", "year")
    loosely = loosely.replace("Shopkeepers were afraid", "Merchants worried").replace("ploughs", "machines")
    (one,) = found(tmp_path, sections((first, KERBS), (second, loosely)), select="AC502")
    assert one.severity == "info", "all of it, sentence by sentence, is more than a summary, but no more than a note"
    shorter = " ".join(re.split(r"(?<=\.) ", loosely)[::2])
    assert found(tmp_path, sections((first, KERBS), (second, shorter)), select="AC502") == []


def test_another_result_in_the_same_words_is_no_repetition(tmp_path: Path) -> None:
    result = (
        "The mean speed of riders on lane {0} was {1} km/h in spring and {2} km/h in autumn. Of {3} riders who "
        "were stopped, {4} wore a helmet, and {5} said that they ride every day. Waiting times at the junction "
        "fell from {6} to {7} seconds after the signals were changed, and the share of those who crossed on red "
        "fell from {8} to {9} per cent. The count was made by students on both sides of the street, who took turns"
        " and compared their sheets at the end of each hour."
    )
    north = result.format(1, 17.2, 15.9, 412, 211, 144, 48, 31, 12, 7)
    south = result.format(2, 21.4, 19.3, 377, 190, 108, 62, 55, 21, 18)
    assert found(tmp_path, sections(("Northern lane", north), ("Southern lane", south)), select="AC50") == []


def test_methods_of_two_studies_may_be_told_in_the_same_words(tmp_path: Path) -> None:
    assert (
        found(tmp_path, sections(("Methods", KERBS), ("Results", MILLS), ("Methods", REWORDED)), select="AC501") == []
    )


def test_a_passage_in_two_papers_is_told_with_both_places(tmp_path: Path) -> None:
    first = sections(("Mills", MILLS), ("Kerbs", KERBS), ("Trees", "Trees shade the lane."))
    (one,) = found(tmp_path, first, sections(("Winter", REWORDED)), select="AC804")
    assert (one.code, one.severity, Path(one.span.path).name, one.span.line) == ("AC804", "warning", "paper2.md", 5)
    assert "“Paper 1 on streets”" in one.message and "“Winter”" in one.message
    assert {Path(label.span.path).name for label in one.related} == {"paper1.md", "paper2.md"}


def test_one_paper_alone_shares_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, sections(("Kerbs", KERBS), ("Winter", REWORDED)), select="AC804") == []


# Texts in the wrong place

CLOVER = (
    "The council sowed clover on nine verges and mowed them late. Bumblebees found the clover in the first week, "
    "and a verge with clover needed less water in the dry months. Neighbours asked for more of it and for fewer "
    "mowers."
)
BEETLES = (
    "Beetles hide under rotten timber, and timber is what parks clear away first. Where logs were left, beetles of"
    " nine kinds were counted in two summers, and children came to look for them. Wardens now leave the timber "
    "where it falls."
)
COSTS = (
    "Seed is cheap and mowing is not, so the council saved money in both years, and the costs of the wardens "
    "stayed what they were. The costs of benches were met by a fund, and nobody counted the hours that were given "
    "freely."
)


def test_texts_under_each_others_headings(tmp_path: Path) -> None:
    swapped = sections(("Clover on verges", BEETLES), ("Beetles in timber", CLOVER), ("Costs", COSTS))
    (one,) = found(tmp_path, swapped, select="AC503")
    assert told([one]) == [("AC503", "error", 3)]
    assert "Beetles in timber" in one.message
    assert [label.span.line for label in one.related] == [7]


WARDENS = (
    "The wardens walk the park twice a day and pick up what visitors leave behind. Their hut stands beside the lower "
    "gate, where a map shows the paths, the ponds and the benches. In winter two of them stay, and the others drive "
    "ploughs for the town."
)
LOFTS = (
    "Flour keeps for a month in lofts above the oven, where sacks lie on oak boards a hand from the wall. Mice are "
    "kept out by tin, and damp by an open hatch. A cooperative hires two rooms next door, in which salt and seeds "
    "stay dry all year."
)
POINTS = (
    "Two masters from another valley tasted each loaf without knowing who had baked it, and gave points for crust, "
    "crumb and smell. Whoever stayed below thirty points had to bake again at dawn. Nobody complained in public, and "
    "guests could watch from the street."
)
ASIDE = "Judging was strict. Masters from the valley looked for crust before all else, and points were few."


def test_a_text_without_a_word_of_its_heading_beside_one_that_would_lose_nothing(tmp_path: Path) -> None:
    """Wardens are named in both texts, beetles under the heading of the wardens alone."""
    told_of = "the text under this heading has none of its words, and that of the heading beside it treats it"
    others = (("Mills", MILLS), ("Raised kerbs", KERBS), ("Fields", CLOVER))
    swapped = sections(("Wardens", BEETLES), ("Beetles", WARDENS), *others)
    (one,) = found(tmp_path, swapped, select="AC503")
    assert told([one]) == [("AC503", "info", 7)]
    assert one.message.startswith(told_of) and one.message.endswith("this one and Wardens")
    assert found(tmp_path, swapped.replace("The wardens walk", "The men walk"), select="AC503") == []
    assert found(tmp_path, sections(("Wardens", WARDENS), ("Beetles", BEETLES), *others), select="AC503") == []


def test_words_by_which_other_sections_speak_of_a_heading(tmp_path: Path) -> None:
    """No text says “judging”; what the discussion says of it stands under the other heading."""
    paper = sections(("Lofts", POINTS), ("Judging", LOFTS), ("Discussion", f"{ASIDE} {COSTS}"))
    (one,) = found(tmp_path, paper, select="AC503")
    assert told([one]) == [("AC503", "info", 3)]
    assert found(tmp_path, paper.replace(ASIDE, "Bread was good."), select="AC503") == []
    right = sections(("Lofts", LOFTS), ("Judging", POINTS), ("Discussion", f"{ASIDE} {COSTS}"))
    assert found(tmp_path, right, select="AC503") == []


def test_texts_under_their_own_headings(tmp_path: Path) -> None:
    paper = sections(("Clover on verges", CLOVER), ("Beetles in timber", BEETLES), ("Costs", COSTS))
    assert found(tmp_path, paper, select="AC503") == []


def test_heading_words_alone_do_not_accuse(tmp_path: Path) -> None:
    paper = sections(("A walk in the meadow", CLOVER), ("Beetles in timber", BEETLES), ("Costs", COSTS))
    assert found(tmp_path, paper, select="AC503") == []


def test_one_heading_told_by_its_own_words_and_by_what_others_say_of_it(tmp_path: Path) -> None:
    """“Masters” stand under the other heading, with what the discussion says of them; nothing speaks of trade."""
    points = f"{POINTS} At noon the masters left."
    paper = sections(("Trade", points), ("Masters", LOFTS), ("Discussion", f"{COSTS} {ASIDE}"), ("Mills", MILLS))
    (one,) = found(tmp_path, paper, select="AC503")
    assert told([one]) == [("AC503", "info", 7)]
    assert found(tmp_path, paper.replace(ASIDE, "Bread was good."), select="AC503") == []


ENTRIES = [
    f"{name}, A. (200{n}). The {name.casefold()} theory of kerbs. Journal of Streets, {n}, 1-9."
    for n, name in enumerate("Aalto Berg Castro Dumas".split(), 1)
]


def test_a_list_that_begins_inside_the_conclusion(tmp_path: Path) -> None:
    ends = "Kerbs keep drivers out of the lanes and should be built."
    paper = sections(("Conclusion", "\n\n".join([ends, *ENTRIES[:2]])), ("References", "\n\n".join(ENTRIES[2:])))
    (one,) = found(tmp_path, paper, select="AC504")
    assert told([one]) == [("AC504", "warning", 7)]
    assert one.message == "a list of references begins inside the section Conclusion"


def test_text_inside_the_list_names_the_sentence_that_it_goes_on_with(tmp_path: Path) -> None:
    paper = sections(
        ("Conclusion", "Kerbs help. The counts of both years show that"),
        ("References", "\n\n".join([ENTRIES[0], KERBS[0].lower() + KERBS[1:], *ENTRIES[1:]])),
    )
    (one,) = found(tmp_path, paper, select="AC504")
    assert told([one]) == [("AC504", "warning", 11)]
    assert (5, "the text before the list stops here, and may go on inside of it") in [
        (label.span.line, label.message) for label in one.related
    ]


def test_what_an_annotated_list_says_of_its_works_is_no_intrusion(tmp_path: Path) -> None:
    told_of = [f"{entry}\n\n{KERBS.lower()}" for entry in ENTRIES]
    assert found(tmp_path, sections(("References", "\n\n".join(told_of))), select="AC504") == []


def test_works_told_of_in_sentences_are_no_list(tmp_path: Path) -> None:
    assert found(tmp_path, sections(("Conclusion", MILLS), ("Further reading", KERBS)), select="AC504") == []


# Texts that stop


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kerbs help riders, and the councils that built them say that this is due to the", "due to the"),
        ("Kerbs help riders [insert citation].", "[insert citation]"),
        ("Kerbs help riders. Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("Kerbs help riders, as Figure ?? shows.", "??"),
    ],
)
def test_what_was_left_open(tmp_path: Path, text: str, words: str) -> None:
    (one,) = found(tmp_path, sections(("Results", text), ("Conclusion", "Build kerbs.")), select="AC507")
    assert told([one]) == [("AC507", "info", 5)]
    assert words in one.message


@pytest.mark.parametrize(
    "text",
    [
        "Kerbs help riders, and the councils that built them say that this is due to the\n\n- paint\n- trees",
        "Kerbs help riders, and the speed of a lane is given by the\n\n$$ v = s / t $$",
        "Kerbs help riders more often than not\n\n## Trees\n\nTrees shade them.",
        "The word todo stands on the wall, and your [own] chalk is to be bought.",
    ],
)
def test_what_goes_on_or_only_looks_open(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, sections(("Results", text), ("Conclusion", "Build kerbs.")), select="AC507") == []


def test_what_a_web_page_says_behind_the_end(tmp_path: Path) -> None:
    tail = "\n\n".join([*ENTRIES, "Sign In", "Terms | Privacy", "Enter your email to create a new password."])
    (one,) = found(tmp_path, sections(("Conclusion", "Build kerbs."), ("References", tail)), select="AC507")
    assert told([one]) == [("AC507", "info", 17)]
    assert "“Sign In”" in one.message


def test_a_heading_that_names_two_parts_of_papers_tells_no_subject() -> None:
    assert not headed(1, 2, "Summary of Findings", []).heading
    assert not headed(1, 2, "Summary and Outlook", []).heading
    assert set(headed(1, 2, "Summary of Bridges", []).heading.values()) == {"summary", "bridges"}


SHORT = (
    "Riders in the northern towns did two things at the same time. They chose routes that were lit until late, and they"
    " made sure that somebody knew when they left home. Neither of these took much time. Both demanded that the council"
    " kept lamps in repair and told riders where work went on."
)
SHORTLY = (
    "In the towns of the north, riders did two things at one time. Routes were chosen that were lit till late, and it"
    " was made sure that somebody knew when riders left home. Neither took much time. Both demanded a council that kept"
    " lamps in repair and told riders where work was going on."
)


def test_a_short_paragraph_said_again_in_the_conclusion_is_noted(tmp_path: Path) -> None:
    text = sections(("Discussion", f"{KERBS}\n\n{SHORT}"), ("Conclusion", f"{SHORTLY}\n\n{MILLS}"))
    (one,) = found(tmp_path, text, select="AC502")
    assert told([one]) == [("AC502", "info", 11)]
    assert one.message == "a paragraph stands twice, loosely: under “Conclusion” one of “Discussion”"


def test_what_sums_up_a_paragraph_does_not_say_all_of_it(tmp_path: Path) -> None:
    summed = (
        SHORTLY.partition(" Neither")[0] + " This asks for lamps, for signs and for people who talk to one another."
    )
    assert (
        found(tmp_path, sections(("Discussion", f"{KERBS}\n\n{SHORT}"), ("Conclusion", summed)), select="AC502") == []
    )
