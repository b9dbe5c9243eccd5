"""The corruption bench: its manuscripts are what they seem, and its operators do what they say."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from argcheck.checker import argue
from argcheck.config import Config

pytest.importorskip("corruption.operators", reason="the benchmarks are not part of the package")

from corruption.drafts import Draft, load
from corruption.forms import FORMS, write
from corruption.operators import OPERATORS, Operator
from corruption.works import citing, works

ROOT = Path(__file__).resolve().parent.parent
OWN = sorted((ROOT / "benchmarks" / "corruption" / "manuscripts").glob("*.md"))
DRAFTS = {path.stem: load(path) for path in OWN}

LOAVES = """\
# Loaves and ovens: A study

Ann Miller

Received 3 May 2011; accepted 9 June 2011; published 1 July 2011

## Abstract

Stone ovens bake slowly. We compared 20 ovens and found that stone keeps heat for 3.5 hours, iron for 1.2 hours.

## 1. Introduction

Ovens differ in how they keep heat, as bakers know (Archer, 2001), and stone is the oldest material (Baker, 2004).

H1: Stone keeps heat for longer than iron does.

H2: Loaves from stone ovens have a thicker crust.

## 2. Methods

We heated 20 ovens to the same point and measured how long they took to cool, with the scale of Archer (2001).

## 3. Results

Stone kept heat for 3.5 hours and iron for 1.2 hours. The crust was 4 mm thick in both kinds of oven (Table 1).

**Table 1.** Heat and crust by oven.

## 4. Discussion

H1 is supported, since stone kept heat for longer.

H2 is rejected, since the crust was the same.

## 5. Conclusion

Stone keeps heat for longer, and bakers who want that should use it, but the crust is no reason to prefer it.

## References

Archer, B. (2001). *Crusts*. Alder Press.

Baker, C. (2004). *Stone*. Alder Press.
"""


@pytest.fixture
def loaves(tmp_path: Path) -> Draft:
    path = tmp_path / "loaves.md"
    path.write_text(LOAVES, encoding="utf-8")
    return load(path)


def named(name: str) -> Operator:
    return next(operator for operator in OPERATORS if operator.name == name)


def applied(operator: Operator, seed: int) -> list[tuple[Draft, Draft, set[int]]]:
    """Each manuscript to which an operator can be applied: before, after, and where the defect lies."""
    found = []
    for draft in DRAFTS.values():
        copy = draft.copy()
        put = operator.change(copy, Random(f"{seed}/{draft.name}"))
        if put is not None:
            found.append((draft, copy, put.places))
    return found


def only(draft: Draft, words: str) -> str:
    """The text of the one block that begins with some words."""
    (block,) = [block for block in draft.blocks if block.text.startswith(words)]
    return block.text


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda each: each.name)
def test_an_operator_changes_a_copy_and_says_where(operator: Operator) -> None:
    found = applied(operator, 1)
    assert found, "it applies to none of our manuscripts"
    for before, after, places in found:
        assert before.text() != after.text() or [b.uid for b in before.blocks] != [b.uid for b in after.blocks]
        assert places <= {block.uid for block in after.blocks}, before.name
        assert len({block.uid for block in after.blocks}) == len(after.blocks), before.name
    assert all(load(path).blocks == DRAFTS[path.stem].blocks for path in OWN)


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda each: each.name)
def test_an_operator_is_told_by_its_seed(operator: Operator) -> None:
    texts = [[after.text() for _, after, _ in applied(operator, seed)] for seed in (1, 1, 2, 3, 4, 5)]
    assert texts[0] == texts[1]
    assert any(texts[0] != other for other in texts[2:]) or operator.name in ("other_hand_removed", "bodies_swapped")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", DRAFTS)
def test_what_is_read_as_a_heading_stands_on_the_line_that_is_given(name: str, form: str, tmp_path: Path) -> None:
    draft = DRAFTS[name]
    path, written = write(draft, tmp_path, form)
    (paper,) = argue([str(path)], Config()).inputs.manuscripts.values()
    lines = {written.lines[block.uid][0] for block in draft.of("heading") if block.uid in written.lines}
    read = {section.span.line for section in paper.sections if section.title}
    assert len(read & lines) * 2 > len(lines), (sorted(read), sorted(lines))


def test_our_manuscripts_are_complete() -> None:
    assert len(DRAFTS) >= 12
    for draft in DRAFTS.values():
        assert 1_000 <= len(draft.text().split()) <= 2_600, draft.name
        assert draft.section("conclusion"), draft.name
        uncited = [work.name for work in works(draft) if not citing(draft, work)]
        assert draft.of("note") or not uncited, (draft.name, uncited)


def test_a_reference_dropped_is_still_cited(loaves: Draft) -> None:
    assert named("reference_dropped").change(loaves, Random(3))
    (left,) = works(loaves)
    gone = ({"Archer", "Baker"} - {left.name}).pop()
    assert gone in loaves.text("text")


def test_a_cited_year_is_changed_in_the_text_and_not_in_the_list(loaves: Draft) -> None:
    named("cited_year_changed").change(loaves, Random(0))
    assert {work.year for work in works(loaves)} == {"2001", "2004"}
    assert not ("2001" in loaves.text("text") and "2004" in loaves.text("text"))


def test_a_misspelt_name_is_another_and_near(loaves: Draft) -> None:
    named("cited_name_misspelt").change(loaves, Random(0))
    assert any(name not in loaves.text("text") for name in ("Archer", "Baker"))
    assert [work.name for work in works(loaves)] == ["Archer", "Baker"]


def test_dates_change_places(loaves: Draft) -> None:
    named("dates_swapped").change(loaves, Random(0))
    assert only(loaves, "Received") in (
        "Received 9 June 2011; accepted 3 May 2011; published 1 July 2011",
        "Received 3 May 2011; accepted 1 July 2011; published 9 June 2011",
    )


def test_nothing_speaks_of_a_hypothesis_whose_verdict_is_removed(loaves: Draft) -> None:
    put = named("verdict_removed").change(loaves, Random(0))
    assert put is not None
    label = put.what.split()[3]
    assert [block.text[:3] for block in loaves.blocks if label in block.text] == [f"{label}:"]


def test_a_caption_is_removed_and_still_mentioned(tmp_path: Path) -> None:
    path = tmp_path / "loaves.md"
    path.write_text(LOAVES.replace("## 4.", "**Figure 1.** Ovens as in Figure 1.\n\n## 4."), encoding="utf-8")
    draft = load(path)
    put = named("caption_removed").change(draft, Random(1))
    assert put is not None and put.places
    assert len(draft.of("caption")) == 1
