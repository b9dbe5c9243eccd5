"""`argcheck extract`: a first argument file from a manuscript, and one brought up to a manuscript that changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argcheck.checker import check
from argcheck.config import Config
from argcheck.extraction import extract, update
from argcheck.source import Unreadable
from tests.conftest import Run

PAPER = """\
# Flowering hedges and the honey of small farms

Mara Lindqvist, Jonas Abara

Received: 4 March 2023. Accepted: 9 June 2023.

## Abstract

Honey yields have fallen for a decade. This study examines whether flowering hedges raise the honey yield of
small farms. We weighed the honey of forty hives over two summers. Hives beside hedges produced a third more honey than
hives beside bare fences. The hedges may therefore pay for themselves.

## Introduction

Bees need food from spring to autumn. Little is known about what hedges give them (Okafor, 2015).

**H1:** Flowering hedges raise the yield of hives beside them.

## Methods

We compared forty hives on ten farms. Interviews with the farmers were conducted in autumn.

## Results

Hives beside hedges gave more honey in both summers. The difference was largest in August.

Farmers planted more of them because they saw the heavier hives of their neighbours. Therefore,
one hedge leads to another.

## Limitations

We could not tell the hedges from the soil beneath them.

## Conclusion

Flowering hedges raise the honey yield of small farms. However, critics argue that hedges take land from the crop.
Farmers should plant hedges along every lane.

## References

Okafor, C. (2015). Food for bees in farmland. *Journal of Pollination*, 4, 1–12.
"""

EXTRACTED = """\
# A first draft, taken from the manuscript's own words by `argcheck extract`. Rename, mend and delete freely:
# `argcheck extract --update` keeps what you write and adds only what is new in the manuscript.
# The article: empirical.

paper "Flowering hedges and the honey of small farms" as lindqvist2023
  author "Mara Lindqvist"
  author "Jonas Abara"
  received 2023-03-04
  accepted 2023-06-09
  manuscript "hedges.md"
  todo "write what each claim says and on what evidence, what is adopted and covered; mend roles; delete what is none"

work okafor2015 "Food for bees in farmland"
  author "C. Okafor"
  year 2015

# --- Abstract ---

question flowering_raise "This study examines whether flowering hedges raise the honey yield of small farms."
  at "Abstract" p1 s2 [1b0bbbd4]
  todo "answered by which claim?"

finding beside_produced "Hives beside hedges produced a third more honey than hives beside bare fences."
  at "Abstract" p1 s4 [c95d61f3]

finding pay_themselves "The hedges may therefore pay for themselves."
  at "Abstract" p1 s5 [e648d137]

# --- Introduction ---

gap give_hedges "Little is known about what hedges give them (Okafor, 2015)."
  at "Introduction" p1 s2 [db243621]
  cites okafor2015
  todo "filled by which claim?"

hypothesis h1 "Flowering hedges raise the yield of hives beside them."
  at "Introduction" p2 s1 H1 [9c82f2c1]
  todo "tested by which finding?"

# --- Methods ---

method compared_forty "We compared forty hives on ten farms."
  at "Methods" p1 s1 [93e664c6]

method interviews_farmers "Interviews with the farmers were conducted in autumn."
  at "Methods" p1 s2 [ea272348]
  promises interviews

# --- Results ---

finding beside_gave "Hives beside hedges gave more honey in both summers."
  at "Results" p1 s1 [df32c1c2]

premise saw_heavier "they saw the heavier hives of their neighbours"
  at "Results" p2 s1 [9b9eb2da]

finding farmers_planted "Farmers planted more of them"
  at "Results" p2 s1 [9b9eb2da]
  from saw_heavier

finding hedge_leads "Therefore, one hedge leads to another."
  at "Results" p2 s2 [d0ae394e]
  from farmers_planted

# --- Limitations ---

limitation tell_soil "We could not tell the hedges from the soil beneath them."
  at "Limitations" p1 s1 [2e3d4b99]

# --- Conclusion ---

conclusion flowering_raise_yield "Flowering hedges raise the honey yield of small farms."
  at "Conclusion" p1 s1 [fa78c829]

objection critics_take "However, critics argue that hedges take land from the crop."
  at "Conclusion" p1 s2 [c2fa7f6e]
  held by "critics"
  todo "what does it rebut, and what meets it?"

recommendation farmers_plant "Farmers should plant hedges along every lane."
  at "Conclusion" p1 s3 [b7c33344]

# Sentences that `argcheck extract` has offered, by digest: a claim that you delete is not brought back.
# extracted: 1b0bbbd4 c95d61f3 e648d137 db243621 9c82f2c1 93e664c6 ea272348 df32c1c2 9b9eb2da d0ae394e 2e3d4b99 fa78c829
# extracted: c2fa7f6e b7c33344
"""


def written(folder: Path, text: str = PAPER) -> Path:
    path = folder / "hedges.md"
    path.write_text(text, encoding="utf-8")
    return path


def draft(folder: Path) -> Path:
    """The paper in `folder`, with the argument file that was extracted from it."""
    paper, target = written(folder), folder / "hedges.arg"
    target.write_text(extract(str(paper), str(target), Config()), encoding="utf-8", newline="")
    return target


def brought_up(folder: Path, argument: str, paper: str = PAPER) -> str:
    """An edited argument file after an update from a manuscript."""
    target = folder / "hedges.arg"
    target.write_text(argument, encoding="utf-8", newline="")
    return update(str(written(folder, paper)), str(target), Config())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hedges")


def codes(path: Path) -> list[tuple[str, str]]:
    return [(one.code, str(one.severity.value)) for one in check([str(path)], Config()).diagnostics]


def test_a_paper_becomes_an_argument_file(tmp_path: Path) -> None:
    assert draft(tmp_path).read_text(encoding="utf-8") == EXTRACTED


def test_nothing_is_found_in_a_draft_but_what_is_still_silent(tmp_path: Path) -> None:
    assert codes(draft(tmp_path)) == [("AC108", "info")]


def test_a_method_promises_what_it_names_and_not_what_it_denies(tmp_path: Path) -> None:
    named = "Data on nectar were taken from the Hedge Flora Database (HFD). We did not use content analysis."
    paper = written(tmp_path, PAPER.replace("Interviews with the farmers were conducted in autumn.", named))
    text = extract(str(paper), None, Config())
    assert '  promises dataset "Hedge Flora Database"\n' in text
    assert "promises content_analysis" not in text


def test_of_a_paper_in_another_language_only_the_front_is_taken(tmp_path: Path) -> None:
    paper = written(tmp_path, "# A colmeia\n\n## Resultados\n\nA colmeia do norte perdeu o mel que tinha no verão.\n")
    text = extract(str(paper), None, Config())
    assert 'paper "A colmeia" as colmeia\n' in text
    assert "# extracted:" not in text and "finding" not in text


def test_two_sections_of_one_title_keep_their_places(tmp_path: Path) -> None:
    twice = PAPER.replace(
        "## Limitations", "## Results\n\nWasps gave less trouble beside hedges than beside fences.\n\n## Limitations"
    )
    target = tmp_path / "hedges.arg"
    target.write_text(extract(str(written(tmp_path, twice)), str(target), Config()), encoding="utf-8")
    assert 'finding wasps_gave "Wasps gave less trouble' in target.read_text(encoding="utf-8")
    assert codes(target) == [("AC108", "info")]


LINES = st.sampled_from(PAPER.splitlines())
ODD = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(LINES, LINES, ODD, ODD.map("## {}".format)), min_size=1, max_size=30))
def test_whatever_the_manuscript_the_draft_can_be_read_and_its_places_found(folder: Path, lines: list[str]) -> None:
    paper, target = folder / "any.md", folder / "any.arg"
    paper.write_text("\n".join([*lines, "Words."]), encoding="utf-8", newline="")
    target.write_text(extract(str(paper), str(target), Config()), encoding="utf-8", newline="")
    found = check([str(target)], Config())
    here = [one for one in found.diagnostics if one.span.path == str(target)]
    assert {one.code for one in here} <= {"AC103", "AC108"}
    assert update(str(paper), str(target), Config()) == target.read_text(encoding="utf-8")


# Updates


def test_an_update_without_a_change_changes_nothing(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8")
    assert brought_up(tmp_path, text) == text


def test_a_place_follows_its_sentence(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8")
    moved = PAPER.replace("Hives beside hedges gave", "The summers were dry. Hives beside hedges gave")
    after = brought_up(tmp_path, text, moved)
    assert after.replace('"Results" p1 s2 [df32c1c2]', '"Results" p1 s1 [df32c1c2]').startswith(text.split("# Sent")[0])
    assert ("AC107", "warning") in codes(tmp_path / "hedges.arg")
    (tmp_path / "hedges.arg").write_text(after, encoding="utf-8")
    assert codes(tmp_path / "hedges.arg") == [("AC108", "info")]


def test_a_new_sentence_comes_where_the_paper_has_it(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8")
    more = PAPER.replace("every lane.", "every lane. Councils should pay for the young plants (Okafor, 2015).")
    after = brought_up(tmp_path, text, more)
    new = (
        '\nrecommendation councils_pay "Councils should pay for the young plants (Okafor, 2015)."\n'
        '  at "Conclusion" p1 s4 [da395454]\n  cites okafor2015\n'
    )
    before, behind = after.split(new)
    assert before.endswith('  at "Conclusion" p1 s3 [b7c33344]\n')
    assert behind.endswith("# extracted: c2fa7f6e b7c33344\n# extracted: da395454\n")
    assert (before + behind).replace("# extracted: da395454\n", "") == text
    assert brought_up(tmp_path, after, more) == after


def test_a_new_section_gets_its_heading(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8")
    more = PAPER.replace("## Conclusion", "## Discussion\n\nOur results show that soil matters less.\n\n## Conclusion")
    after = brought_up(tmp_path, text, more)
    assert '\n# --- Discussion ---\n\nfinding soil_matters "Our results show that soil matters less."\n' in after
    assert after.index("# --- Limitations") < after.index("# --- Discussion") < after.index("# --- Conclusion")


def test_a_claim_whose_sentence_is_gone_is_marked_once(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8")
    less = PAPER.replace(" The hedges may therefore pay for themselves.", "")
    after = brought_up(tmp_path, text, less)
    todo = '  todo "a sentence of its places was not found in the manuscript as it is now: mend the place and the claim'
    assert f'  at "Abstract" p1 s5 [e648d137]\n{todo}, or delete them"\n' in after
    assert after.replace(f'{todo}, or delete them"\n', "") == text
    assert brought_up(tmp_path, after, less) == after


def test_a_changed_sentence_is_marked_and_not_taken_for_a_new_one(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8")
    after = brought_up(tmp_path, text, PAPER.replace("more honey in both summers", "more honey in all summers"))
    assert after.count("beside_gave") == text.count("beside_gave")
    assert after.count("todo") == text.count("todo") + 1
    assert "# extracted: c2fa7f6e b7c33344\n" in after


def test_what_a_person_deleted_stays_away(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8")
    shorter = without(text, "tell_soil")
    assert "tell_soil" not in shorter
    assert brought_up(tmp_path, shorter) == shorter


def test_what_follows_from_a_claim_that_a_person_renamed(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8").replace("finding beside_gave", "finding heavier")
    more = PAPER.replace("both summers. The", "both summers. Therefore, hedges feed the hives of farms. The")
    after = brought_up(tmp_path, text, more)
    assert "  from heavier\n" in after


def test_in_a_section_that_is_covered_what_is_new_is_left_to_the_person(tmp_path: Path) -> None:
    """As a claim without grounds it would be an alarm about what nobody encoded."""
    text = draft(tmp_path).read_text(encoding="utf-8")
    text = text.replace('  manuscript "hedges.md"\n', '  manuscript "hedges.md"\n  covers "Limitations"\n')
    after = brought_up(
        tmp_path, text, PAPER.replace("beneath them.", "beneath them. Our results show that rain helped.")
    )
    assert '\ntodo "new in a section that is covered, as a finding: Our results show that rain helped."\n' in after
    (tmp_path / "hedges.arg").write_text(after, encoding="utf-8")
    assert codes(tmp_path / "hedges.arg") == [("AC108", "info")]


def test_windows_line_endings_stay(tmp_path: Path) -> None:
    text = draft(tmp_path).read_text(encoding="utf-8").replace("\n", "\r\n")
    after = brought_up(
        tmp_path, text, PAPER.replace("every lane.", "every lane. Councils should pay for young plants.")
    )
    assert "councils_pay" in after
    assert "\n" not in after.replace("\r\n", "")


def test_a_file_with_a_mistake_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"line 1: .* mend it first"):
        brought_up(tmp_path, 'papr "Hedges" as hedges\n')


def without(text: str, name: str) -> str:
    """An argument file without the statement of that name."""
    return re.sub(rf"^\w+ {name} .*\n(?:  .*\n)*\n?", "", text, flags=re.MULTILINE)


NAMES = re.findall(r"^(?!paper|work)\w+ (\w+) \"", EXTRACTED, re.MULTILINE)
EDITS = st.one_of(
    st.tuples(st.just("rename"), st.sampled_from(NAMES), st.from_regex(r"mine_[a-z]{3,8}", fullmatch=True)),
    st.tuples(st.just("reword"), st.sampled_from(NAMES), st.text("abc é—'", max_size=20)),
    st.tuples(st.just("delete"), st.sampled_from(NAMES), st.just("")),
    st.tuples(st.just("comment"), st.sampled_from(NAMES), st.text("abc é—'\"", max_size=20)),
    st.tuples(st.just("attribute"), st.sampled_from(NAMES), st.sampled_from(["with possibly", 'todo "ask Mara"'])),
)


def edited(text: str, edit: tuple[str, str, str]) -> str:
    """An argument file after something that a person may do to one of its claims."""
    kind, name, new = edit
    head = re.search(rf"^(\w+ ){name}( \".*\"\n)", text, re.MULTILINE)
    if head is None:
        return text
    if kind == "delete":
        return without(text, name)
    changed = {
        "rename": f"{head[1]}{new}{head[2]}",
        "reword": f'{head[1]}{name} "{new}"\n',
        "comment": f"# {new}\n{head[0]}",
        "attribute": f"{head[0]}  {new}\n",
    }[kind]
    return text[: head.start()] + changed + text[head.end() :]


@settings(deadline=None, max_examples=40)
@given(st.lists(EDITS, max_size=6))
def test_whatever_a_person_edits_an_update_keeps(folder: Path, edits: list[tuple[str, str, str]]) -> None:
    text = draft(folder).read_text(encoding="utf-8")
    for edit in edits:
        text = edited(text, edit)
    assert brought_up(folder, text) == text
    more = brought_up(folder, text, PAPER.replace("every lane.", "every lane. Councils should pay for young plants."))
    lines = iter(more.splitlines())
    assert all(line in lines for line in text.splitlines()), "a line was changed, lost or put elsewhere"
    assert len(more.splitlines()) == len(text.splitlines()) + 4  # a blank line, the claim, its place, its record


# The command


def test_the_command_writes_a_file_and_does_not_write_over_one(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    written(tmp_path)
    first = argcheck("extract", "hedges.md", "-o", "hedges.arg", cwd=tmp_path)
    assert (first.status, first.out) == (0, "hedges.arg: written\n")
    assert (tmp_path / "hedges.arg").read_text(encoding="utf-8") == EXTRACTED
    again = argcheck("extract", "hedges.md", "-o", "hedges.arg", cwd=tmp_path)
    assert again.status == 2
    assert "is there already" in again.err
    updated = argcheck("extract", "hedges.md", "--update", "hedges.arg", cwd=tmp_path)
    assert (updated.status, updated.out) == (0, "hedges.arg: nothing to update\n")


def test_what_is_no_manuscript_is_told(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    run = argcheck("extract", tmp_path / "none.md", cwd=tmp_path)
    assert (run.status, "there is no such file" in run.err) == (2, True)
