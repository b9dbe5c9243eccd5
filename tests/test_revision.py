"""Two versions of small papers about bread, bees and bicycles: what is new, what is still there, what is resolved."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argcheck.checker import argue, check
from argcheck.config import Config
from argcheck.diagnostic import Abstention, Diagnostic, Severity
from argcheck.inputs import Inputs
from argcheck.manuscript import Manuscript
from argcheck.readers import markdown
from argcheck.renderers import Options
from argcheck.renderers import _revision as renderer
from argcheck.revision import Found, Revision, matching, revision
from argcheck.source import Source

from .conftest import Run

NAMES = "Aalto Berg Castro Dumas Eriksen Fischer Garcia Hartwell Ivanov Jensen Kowalski Lindqvist".split()
LISTED = [f"{name}, A. (2001). The {name.casefold()} theory of bread. Journal of Ovens, 1, 1-9." for name in NAMES]
KNOWN = " ".join(f"Loaf {number} rose well ({name}, 2001)." for number, name in enumerate(NAMES))
INTRODUCTION = "Bread needs an oven. Rye was the first grain to be baked in the north (Okoye, 2020)."
RESULTS = f"The loaves were weighed at noon. {KNOWN}"


def paper(*sections: tuple[str, str], entries: Sequence[str] = LISTED) -> str:
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in sections)
    return f"# Bread\n\n{body}\n\n## References\n\n" + "\n\n".join(entries) + "\n"


BEFORE = paper(("Introduction", INTRODUCTION), ("Results", RESULTS))


def compare(folder: Path, old: str, new: str, suffix: str = "md", select: tuple[str, ...] = ("AC6",)) -> Revision:
    """The two texts as files of their own, checked and compared."""
    versions: list[Found] = []
    paths = []
    for name, text in (("old.md" if suffix != "arg" else "old.arg", old), (f"new.{suffix}", new)):
        path = folder / name
        path.write_text(text, "utf-8")
        argument = argue([str(path)], Config(select=select))
        report = check([str(path)], Config(select=select), argument)
        versions.append((argument.inputs, report.diagnostics, report.abstained))
        paths.append(str(path))
    return revision((paths[0], paths[1]), versions[0], versions[1])


def counts(found: Revision) -> tuple[int, int, int]:
    """How many are new, still there, resolved."""
    return len(found.introduced), len(found.remaining), len(found.resolved)


def moves(found: Revision) -> list[tuple[int, int]]:
    """The lines, then and now, of what is still there."""
    return [(one.before[0].span.line, one.diagnostic.span.line) for one in found.remaining]


# Still there, wherever it went


def test_the_same_paper_leaves_everything_as_it_was(tmp_path: Path) -> None:
    found = compare(tmp_path, BEFORE, BEFORE)
    assert counts(found) == (0, 1, 0)
    assert moves(found) == [(5, 5)]
    assert found.remaining[0].diagnostic.message == "could not find Okoye 2020 in the list of references"
    assert found.exit_code == 1


def test_a_paragraph_that_moved_takes_its_defect_along(tmp_path: Path) -> None:
    new = paper(("Results", RESULTS), ("Background", f"Ovens are old.\n\n{INTRODUCTION}"))
    found = compare(tmp_path, BEFORE, new)
    assert counts(found) == (0, 1, 0)
    assert moves(found) == [(5, 11)]
    assert (found.remaining[0].was_in, found.remaining[0].section) == ("Introduction", "Background")


def test_a_sentence_that_was_edited_around_its_defect(tmp_path: Path) -> None:
    edited = INTRODUCTION.replace("was the first grain to be baked", "is held to be the first grain ever baked")
    found = compare(tmp_path, BEFORE, paper(("1. Introduction", edited), ("2. Results", RESULTS)))
    assert counts(found) == (0, 1, 0)
    assert found.changes.sentences.edited == 1
    assert found.changes.added == found.changes.removed == found.changes.renamed == ()


def test_a_defect_that_says_something_else_at_the_same_place(tmp_path: Path) -> None:
    found = compare(tmp_path, BEFORE, BEFORE.replace("Okoye, 2020", "Okoye, 2021"))
    assert counts(found) == (0, 1, 0)
    (item,) = found.remaining[0].kept
    assert (item.was, item.text) == ("Okoye 2020", "Okoye 2021")


def test_another_defect_in_the_same_sentence_is_new(tmp_path: Path) -> None:
    found = compare(tmp_path, BEFORE, BEFORE.replace("Okoye, 2020", "Zubrin, 1999"))
    assert counts(found) == (1, 0, 1)
    assert found.introduced[0].diagnostic.message == "could not find Zubrin 1999 in the list of references"
    assert found.resolved[0].fate == "the sentence was edited"
    assert found.resolved[0].now is not None
    assert "Zubrin" in found.resolved[0].now.message


def test_two_formats(tmp_path: Path) -> None:
    html = "".join(
        f"<h2>{block[3:]}</h2>" if block.startswith("## ") else f"<p>{block}</p>" for block in BEFORE.split("\n\n")[1:]
    )
    found = compare(tmp_path, BEFORE, f"<html><body>\n<h1>Bread</h1>\n{html}</body></html>", "html")
    assert counts(found) == (0, 1, 0)
    assert moves(found) == [(5, 3)]
    assert found.changes.sentences.kept == found.changes.sentences.old


# Resolved, and how


@pytest.mark.parametrize(
    ("new", "fate"),
    [
        (paper(("Introduction", "Bread needs an oven."), ("Results", RESULTS)), "the sentence is gone"),
        (paper(("Results", RESULTS)), "its section “Introduction” is gone"),
        (BEFORE.replace(" (Okoye, 2020)", ""), "the sentence was edited"),
        (
            paper(
                ("Introduction", INTRODUCTION),
                ("Results", RESULTS),
                entries=[*LISTED, "Okoye, B. (2020). Rye in the north. Grain, 3, 4-8."],
            ),
            "the sentence stands as it was; this entry was added to the references: "
            "“Okoye, B. (2020). Rye in the north. Grain, 3, 4-8.”",
        ),
    ],
)
def test_what_became_of_it(tmp_path: Path, new: str, fate: str) -> None:
    found = compare(tmp_path, BEFORE, new)
    assert [one.fate for one in found.resolved] == [fate]
    assert found.resolved[0].diagnostic.span.line == 5
    assert found.resolved[0].section == "Introduction"
    assert found.exit_code == 0


def test_a_check_that_abstains_now_resolves_nothing(tmp_path: Path) -> None:
    found = compare(tmp_path, BEFORE, BEFORE.split("## References")[0])
    assert counts(found) == (0, 0, 0)
    (one,) = found.unjudged
    assert one.fate.startswith("citation-without-reference passes over the new version: ")


def test_what_a_check_could_not_have_found_before_is_noted(tmp_path: Path) -> None:
    found = compare(tmp_path, BEFORE.split("## References")[0], BEFORE)
    assert counts(found) == (1, 0, 0)
    assert found.introduced[0].note.startswith("citation-without-reference passed over the old version: ")


# Lists

SEVEN = "Okoye Peralta Quist Rossi Sato Tanaka Ueda".split()


def lacking(names: Sequence[str]) -> str:
    cited = " ".join(f"Grain {len(name)} of {name.casefold()} was ground ({name}, 2019)." for name in names)
    return paper(("Introduction", f"Bread needs an oven. {cited}"), ("Results", RESULTS))


def test_one_thing_of_a_list_is_resolved(tmp_path: Path) -> None:
    found = compare(tmp_path, lacking(SEVEN), lacking(SEVEN[1:]))
    (one,) = found.remaining
    assert counts(found) == (0, 1, 0)
    assert [item.text for item in one.kept] == [f"{name} 2019" for name in SEVEN[1:]]
    assert [(item.text, item.fate) for item in one.resolved] == [("Okoye 2019", "the sentence is gone")]
    assert ": 6 of 7 items" in renderer.text(found, Options())


def test_a_list_that_falls_apart_is_still_there_in_parts(tmp_path: Path) -> None:
    found = compare(tmp_path, lacking(SEVEN), lacking(SEVEN[:2]))
    assert counts(found) == (0, 2, 0)
    assert [item.text for one in found.remaining for item in one.kept] == ["Okoye 2019", "Peralta 2019"]
    assert len(found.remaining[0].resolved) == 5
    assert found.remaining[1].resolved == ()


# What changed in the text


def test_sections_and_references_that_come_and_go(tmp_path: Path) -> None:
    old = paper(("Method", "We baked. We weighed every loaf."), ("Results", RESULTS), ("Outlook", "More rye."))
    new = paper(
        ("Baking", "We baked. We weighed every loaf."),
        ("Results", RESULTS),
        ("Limits", "One oven only."),
        entries=[LISTED[0].replace("Ovens, 1,", "Ovens, 2,"), *LISTED[2:]],
    )
    found = compare(tmp_path, old, new).changes
    assert [(one.old.message, one.new.message) for one in found.renamed] == [("Method", "Baking")]
    assert [one.message for one in found.added] == ["Limits"]
    assert [one.message for one in found.removed] == ["Outlook"]
    share = found.references
    assert (share.old, share.new, share.kept, share.edited, share.removed, share.added) == (12, 11, 10, 1, 1, 0)
    assert (found.sentences.removed, found.sentences.added) == (1, 1)


def test_two_papers_that_are_no_versions_of_one(tmp_path: Path) -> None:
    other = paper(("Wheels", " ".join(f"Tyre {number} lost its air on a stone." for number in range(9))), entries=[])
    found = compare(tmp_path, BEFORE, other)
    assert found.changes.apart
    assert "they may not be versions of one paper" in " ".join(renderer.text(found, Options()).split())
    assert not compare(tmp_path, BEFORE, BEFORE).changes.apart


# Argument files

LANE = """\
paper "The lane" as lane

evidence counts "There were fewer crashes in 2020"
  evidence series "crashes"

finding fewer "The lane lowered the number of crashes"
  evidence none

finding liked "People like the lane"
  evidence none

conclusion keep "The lane should stay"
  from fewer
"""


def lanes(folder: Path, new: str) -> Revision:
    return compare(folder, LANE, new, "arg", ("AC204",))


def test_a_claim_that_was_renamed_and_moved(tmp_path: Path) -> None:
    blocks = LANE.replace("fewer\n", "f1\n").replace("finding fewer", "finding f1").split("\n\n")
    found = lanes(tmp_path, "\n\n".join([blocks[0], blocks[3], blocks[1], blocks[2], blocks[4]]))
    assert counts(found) == (0, 2, 0)
    assert sorted(moves(found)) == [(6, 9), (9, 3)]
    assert [(one.old.message, one.new.message) for one in found.changes.names] == [("fewer", "f1")]
    share = found.changes.claims
    assert share is not None
    assert (share.kept, share.edited) == (4, 0)


def test_claims_numbered_anew_are_known_by_their_texts(tmp_path: Path) -> None:
    old = 'paper "P" as p\nfinding c1 "Bees dance at noon"\n  evidence none\nfinding c2 "Bees sleep"\n  from c1\n'
    new = (
        'paper "P" as p\nfinding c1 "Bees have four wings"\n  evidence statistic "counted"\n'
        'finding c2 "Bees dance at noon"\n  evidence none\nfinding c3 "Bees sleep"\n  from c2\n'
    )
    found = compare(tmp_path, old, new, "arg", ("AC204",))
    assert found.introduced == found.resolved == ()
    assert (2, 4) in moves(found)


def test_a_finding_that_got_its_evidence_is_resolved(tmp_path: Path) -> None:
    found = lanes(tmp_path, LANE.replace("  evidence none\n\nfinding liked", "  from counts\n\nfinding liked"))
    assert counts(found) == (0, 1, 1)
    assert found.resolved[0].diagnostic.message == "could not find what the finding fewer rests on"
    assert found.resolved[0].fate == "the claim was edited"


# The command


def test_the_command_in_text(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    (tmp_path / "old.md").write_text(BEFORE, "utf-8")
    new = paper(("Introduction", "Bread needs an oven. Spelt came later (Zubrin, 1999)."), ("Results", RESULTS))
    (tmp_path / "new.md").write_text(new, "utf-8")
    run = argcheck("revision", "old.md", "new.md", "--select", "AC6", cwd=tmp_path)
    assert run.status == 1
    assert run.out.startswith(
        "old.md → new.md\n  sections    the same\n"
        "  sentences   of 15, 14 (93%) kept, 0 edited and 1 (7%) removed; of 15, 1 (7%)\n              added\n"
        "  references  all 12 kept\n\nnew (1)\n"
    )
    assert "    --> new.md:5:40 in “Introduction”\n" in run.out
    assert (
        "resolved (1)\n\n  error AC601 citation-without-reference\n"
        "    could not find Okoye 2020 in the list of references\n"
        "    was at line 5 in “Introduction”\n    the sentence is gone\n"
    ) in run.out
    assert run.out.endswith("\n1 new, 0 still there, 1 resolved\n")


def test_the_command_in_json(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    for name in ("old.md", "new.md"):
        (tmp_path / name).write_text(BEFORE, "utf-8")
    run = argcheck("revision", "old.md", "new.md", "--format", "json", "--select", "AC601", cwd=tmp_path)
    tree = json.loads(run.out)
    assert tree["summary"] == {"introduced": 0, "remaining": 1, "resolved": 0, "unjudged": 0}
    assert tree["remaining"][0]["before"][0]["start"]["line"] == 5
    assert tree["remaining"][0]["items"]["kept"][0]["text"] == "Okoye 2020"
    assert tree["changes"]["sentences"] == {"old": 15, "new": 15, "kept": 15, "edited": 0, "removed": 0, "added": 0}


def test_what_cannot_be_compared(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    (tmp_path / "old.md").write_text(BEFORE, "utf-8")
    (tmp_path / "new.arg").write_text(LANE, "utf-8")
    mixed = argcheck("revision", "old.md", "new.arg", cwd=tmp_path)
    assert (mixed.status, "one is an argument file and the other a manuscript" in mixed.err) == (2, True)
    absent = argcheck("revision", "old.md", "absent.md", cwd=tmp_path)
    assert (absent.status, "there is no such file" in absent.err) == (2, True)
    folder = argcheck("revision", "old.md", ".", cwd=tmp_path)
    assert (folder.status, "give one file of each version" in folder.err) == (2, True)


def test_severity_shows_what_was_or_is_that_severe() -> None:
    old, new = manuscript("Bees stray.", "old.md"), manuscript("Bees stray.", "new.md")
    weaker = [each(one, Severity.INFO) for one in strays(new)]
    found = revision(("old.md", "new.md"), version(old, strays(old)), version(new, weaker))
    assert counts(found.at_least(Severity.WARNING)) == (0, 1, 0)
    assert counts(found.at_least(Severity.ERROR)) == (0, 0, 0)
    assert found.exit_code == 0
    assert ", was warning" in renderer.text(found, Options())


# Messages


def placed(text: str, path: str, messages: dict[str, str]) -> Found:
    """A paper with a diagnostic on each sentence that has one of these words."""
    paper = manuscript(text, path)
    found = [
        Diagnostic("AC999", "made", Severity.WARNING, message, sentence.span)
        for section in paper.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
        for word, message in messages.items()
        if word in sentence.text
    ]
    return version(paper, found)


OLD_BEES = "# Bees\n\n## Dance\n\nBees dance.\n\n## Hives\n\nHives are warm in winter. Wasps stray into them.\n"
NEW_BEES = (
    "# Bees\n\n## Dance\n\nDrones stray at dusk over meadows.\n\nBees dance.\n\n## Hives\n\nHives are warm in winter.\n"
)


def test_a_message_whose_counts_change_is_the_same_message() -> None:
    old = placed(OLD_BEES, "old.md", {"Wasps": "12 of 14 bees lead to a hive"})
    new = placed(NEW_BEES, "new.md", {"Drones": "13 of 15 bees lead to a hive"})
    found = revision(("old.md", "new.md"), old, new)
    assert counts(found) == (0, 1, 0)
    assert found.remaining[0].said == "12 of 14 bees lead to a hive"


def test_a_message_of_another_year_elsewhere_is_another_message() -> None:
    old = placed(OLD_BEES, "old.md", {"Wasps": "could not find Okoye 2001"})
    new = placed(NEW_BEES, "new.md", {"Drones": "could not find Okoye 2002"})
    assert counts(revision(("old.md", "new.md"), old, new)) == (1, 0, 1)


def test_a_message_with_nothing_of_its_own_is_known_by_its_place_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_template", lambda code: frozenset({"this", "sentence", "strays"}))
    old = placed(OLD_BEES, "old.md", {"Wasps": "this sentence strays"})
    new = placed(NEW_BEES, "new.md", {"Drones": "this sentence strays"})
    assert counts(revision(("old.md", "new.md"), old, new)) == (1, 0, 1)
    moved = placed(
        OLD_BEES.replace("Bees dance.", "Wasps stray into them."), "new.md", {"Wasps": "this sentence strays"}
    )
    assert counts(revision(("old.md", "new.md"), old, moved)) == (1, 1, 0)


# Laws, over papers whose every sentence with "stray" has a diagnostic that says no more than where it is


def manuscript(text: str, path: str) -> Manuscript:
    return markdown.read(Source.of(text, path))


def strays(paper: Manuscript) -> list[Diagnostic]:
    return [
        Diagnostic("AC999", "stray", Severity.WARNING, f"this strays: {sentence.text}", sentence.span)
        for section in paper.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
        if "stray" in sentence.text
    ]


def each(one: Diagnostic, severity: Severity) -> Diagnostic:
    return Diagnostic(one.code, one.check, severity, one.message, one.span)


def version(paper: Manuscript, found: Sequence[Diagnostic], abstained: Sequence[Abstention] = ()) -> Found:
    path = paper.source.path
    return Inputs(sources={path: paper.source}, manuscripts={path: paper}), found, abstained


def compared(old: list[str], new: list[str]) -> Revision:
    first = manuscript("# Bees\n\n" + "\n\n".join(old), "old.md")
    second = manuscript("# Bees\n\n" + "\n\n".join(new), "new.md")
    return revision(("old.md", "new.md"), version(first, strays(first)), version(second, strays(second)))


SENTENCES = st.builds(
    "{} {} {} the {}.".format,
    st.sampled_from(["Bees", "Drones", "Wasps"]),
    st.sampled_from(["stray from", "sleep in", "stray near", "dance above"]),
    st.sampled_from(["almost all of", "none of", "some of"]),
    st.sampled_from(["hives", "old gardens", "gardens", "red barns"]),
)
HEADINGS = st.sampled_from(["## Method", "## Results", "## Outlook"])
PAPERS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join) | HEADINGS, min_size=1, max_size=8)


@given(PAPERS)
def test_a_paper_against_itself_has_nothing_new_and_nothing_resolved(paper: list[str]) -> None:
    found = compared(paper, paper)
    assert found.introduced == found.resolved == ()
    assert all(before == now for before, now in moves(found))


@given(PAPERS, PAPERS)
def test_what_is_new_one_way_is_resolved_the_other_way(old: list[str], new: list[str]) -> None:
    forth, back = compared(old, new), compared(new, old)
    assert [place(one.diagnostic) for one in forth.introduced] == [place(one.diagnostic) for one in back.resolved]
    assert [place(one.diagnostic) for one in forth.resolved] == [place(one.diagnostic) for one in back.introduced]
    assert sorted(moves(forth)) == sorted((before, now) for now, before in moves(back))


def place(one: Diagnostic) -> tuple[int, int, str]:
    return one.span.line, one.span.column, one.message


@given(st.data())
def test_paragraphs_in_another_order_leave_everything_there(data: st.DataObject) -> None:
    paragraphs = data.draw(st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=8))
    found = compared(paragraphs, data.draw(st.permutations(paragraphs)))
    assert found.introduced == found.resolved == ()
    assert found.changes.sentences.kept == found.changes.sentences.old


@given(PAPERS, PAPERS)
def test_every_diagnostic_is_told_once(old: list[str], new: list[str]) -> None:
    found = compared(old, new)
    before = [place(one) for each in found.remaining for one in each.before]
    before += [place(one.diagnostic) for one in found.resolved]
    now = [place(one.diagnostic) for one in (*found.introduced, *found.remaining)]
    assert len(before) == len(set(before))
    assert len(now) == len(set(now))
    assert len(before) - len(found.resolved) == len(found.remaining)
