"""What a paper asserts, is committed to and supports: the meaning of the argument file, by example."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import argue, check
from argcheck.config import Config
from argcheck.datalog import Symbol

HEAD = 'paper "Lanes" as lanes\n'


def relation(text: str, predicate: str, folder: Path) -> set[str]:
    """The rows of a relation, each as text, for one argument file."""
    path = folder / "lanes.arg"
    path.write_text(HEAD + text, encoding="utf-8")
    argument = argue([str(path)], Config())
    assert not argument.inputs.diagnostics
    return {", ".join(map(str, row)).replace("lanes.", "") for row in argument.model.relation(predicate)}


def committed(text: str, folder: Path) -> set[str]:
    """`affirms safer(town)` and the like, without paper, period and respect."""
    path = folder / "lanes.arg"
    path.write_text(HEAD + text, encoding="utf-8")
    argument = argue([str(path)], Config())
    assert not argument.inputs.diagnostics
    return {f"{row[1]} {row[2]}" for row in argument.model.relation("committed")}


def codes(text: str, folder: Path) -> list[tuple[str, str, int]]:
    path = folder / "lanes.arg"
    path.write_text(HEAD + text, encoding="utf-8")
    return [
        (one.code, str(one.severity), one.span.line)
        for one in check([str(path)], Config(ignore=("AC103",))).diagnostics
    ]


# Asserted


def test_committing_roles_are_asserted_in_the_papers_own_voice(tmp_path: Path) -> None:
    text = """
premise a "Kerbs are safe"
question b "Are kerbs safe?"
objective c "To find out"
objection d "Kerbs are ugly"
finding e "Kerbs are hated"
  held by "drivers"
limitation f "One town"
"""
    assert relation(text, "asserted", tmp_path) == {"lanes, a", "lanes, f"}


def test_a_hypothesis_is_asserted_once_it_is_tested_with_success(tmp_path: Path) -> None:
    text = """
hypothesis h1 "Kerbs are safe"
  tested by f supports
hypothesis h2 "Kerbs are cheap"
  tested by f rejects
finding f "Nobody was hurt"
  evidence series "register"
"""
    assert relation(text, "asserted", tmp_path) == {"lanes, h1", "lanes, f"}


# Committed


def test_vocabulary_closes_what_is_said(tmp_path: Path) -> None:
    text = """
contrary safer(?x) | riskier(?x)
premise a "Kerbs made the town safer"
  says safer(town)
"""
    found = committed(text + "finding b\n  says riskier(village)\n  evidence series\n", tmp_path)
    assert found == {"affirms safer(town)", "denies riskier(town)", "affirms riskier(village)", "denies safer(village)"}


def test_affirming_a_member_affirms_the_kind_and_never_the_reverse(tmp_path: Path) -> None:
    text = "kind kerb of barrier\n"
    member = committed(text + 'premise a "A"\n  says protects(kerb)\n', tmp_path)
    assert member == {"affirms protects(kerb)", "affirms protects(barrier)"}
    kind = committed(text + 'premise a "A"\n  says protects(barrier)\n', tmp_path)
    assert kind == {"affirms protects(barrier)"}


def test_what_holds_of_some_member_rules_nothing_out_for_the_others(tmp_path: Path) -> None:
    text = """
kind kerb of barrier
kind paint of barrier
contrary safer(?x) | riskier(?x)
premise a "Kerbs are safer"
  says safer(kerb)
premise b "Paint is riskier"
  says riskier(paint)
"""
    assert codes(text, tmp_path) == []
    assert "denies riskier(paint)" not in committed(text, tmp_path)


def test_denying_a_kind_denies_its_members(tmp_path: Path) -> None:
    text = """
kind kerb of barrier
premise a "Barriers do not protect"
  says not protects(barrier)
question q "Do kerbs?"
  says protects(kerb)
"""
    assert committed(text, tmp_path) == {"denies protects(barrier)", "denies protects(kerb)"}


def test_a_sense_is_a_kind_of_its_term(tmp_path: Path) -> None:
    found = committed('premise a "A"\n  says good(growth/traffic)\n', tmp_path)
    assert found == {"affirms good(growth/traffic)", "affirms good(growth)"}


def test_two_names_of_one_thing(tmp_path: Path) -> None:
    text = 'same kerb = curb\npremise a "A"\n  says good(kerb)\n'
    assert committed(text, tmp_path) == {"affirms good(kerb)", "affirms good(curb)"}


def test_event_words_commit_to_their_events_or_to_nothing(tmp_path: Path) -> None:
    text = """
premise a "Kerbs prevent crashes and aim at calm"
  says prevents(kerb, crash), aims(kerb, calm)
"""
    assert committed(text, tmp_path) == {
        "affirms prevents(kerb, crash)",
        "affirms aims(kerb, calm)",
        "denies occurs(crash)",
    }


def test_kinds_do_not_pass_through_what_is_prevented(tmp_path: Path) -> None:
    text = 'kind crash of mishap\npremise a "A"\n  says prevents(kerb, crash)\n'
    assert "affirms prevents(kerb, mishap)" not in committed(text, tmp_path)


def test_a_strict_warrant_binds_and_a_normal_one_presumes(tmp_path: Path) -> None:
    text = """
premise w "Paint slows traffic, and slow traffic is as a rule safe"
  says slow(?r) if painted(?r)
  says safe(?r) normally if slow(?r)
finding p "The road was painted"
  evidence document
  says painted(road) in 2020..2022
"""
    assert committed(text, tmp_path) == {"affirms painted(road)", "affirms slow(road)"}
    assert relation(text, "presumed", tmp_path) >= {"lanes, affirms, safe(road), 2020-01-01..2022-12-31, any"}


def test_the_conclusion_of_a_warrant_holds_while_all_its_conditions_do(tmp_path: Path) -> None:
    text = """
premise w "A road that is painted and quiet is safe"
  says safe(?r) if painted(?r), quiet(?r)
finding p "Painted from 2018, quiet until 2020"
  evidence document
  says painted(road) in 2018.., quiet(road) in ..2020
"""
    assert "lanes, affirms, safe(road), 2018-01-01..2020-12-31, any" in relation(text, "committed", tmp_path)


def test_one_papers_warrants_do_not_fire_on_anothers_commitments(tmp_path: Path) -> None:
    (tmp_path / "one.arg").write_text('paper "One" as one\npremise w "W"\n  says slow(?r) if painted(?r)\n')
    (tmp_path / "two.arg").write_text('paper "Two" as two\npremise p "P"\n  says painted(road)\n')
    rows = argue([str(tmp_path)], Config()).model.relation("committed")
    assert {(str(row[0]), str(row[2])) for row in rows} == {("two", "painted(road)")}


def test_a_paper_is_committed_to_the_theory_that_it_adopts(tmp_path: Path) -> None:
    (tmp_path / "words.arg").write_text('theory realism "States fear"\n  affirms fears(state, state)\n')
    (tmp_path / "lanes.arg").write_text('paper "Lanes" as lanes\n  adopts realism\ninclude "words.arg"\n')
    rows = argue([str(tmp_path / "lanes.arg")], Config()).model.relation("committed")
    assert {str(row[2]) for row in rows} == {"fears(state, state)"}


# Conflict


def test_periods_must_overlap_and_respects_must_agree(tmp_path: Path) -> None:
    def conflict(one: str, other: str) -> list[str]:
        text = f'premise a "A"\n  says safe(town){one}\npremise b "B"\n  says not safe(town){other}\n'
        return [severity for code, severity, _ in codes(text, tmp_path) if code == "AC301"]

    assert conflict("", "") == ["error"]
    assert conflict(" in 2010..2015", " in 2014..2020") == ["warning"]
    assert conflict(" in 2010..2013", " in 2014..2020") == []
    assert conflict(" as to trade", " as to health") == []
    assert conflict(" as to trade", " as to trade") == ["error"]


def test_a_qualified_side_makes_a_conflict_a_warning(tmp_path: Path) -> None:
    text = 'premise a "A"\n  says safe(town)\n  with possibly\npremise b "B"\n  says not safe(town)\n'
    assert codes(text, tmp_path) == [("AC301", "warning", 2)]


def test_a_contrary_made_for_one_pair_makes_a_conflict_a_warning(tmp_path: Path) -> None:
    text = 'contrary calm(town) | loud(town)\npremise a "A"\n  says calm(town)\npremise b "B"\n  says loud(town)\n'
    assert codes(text, tmp_path) == [("AC301", "warning", 3)]


def test_contraries_are_reported_once_for_a_pair(tmp_path: Path) -> None:
    text = 'contrary calm(?x) | loud(?x)\npremise a "A"\n  says calm(town)\npremise b "B"\n  says loud(town)\n'
    assert codes(text, tmp_path) == [("AC301", "error", 3)]


@pytest.mark.parametrize(
    ("declaration", "first", "second", "conflict"),
    [
        ("single width(?road, _)", "width(road, 2 metre)", "width(road, 3 metre)", True),
        ("single width(?road, _)", "width(road, 2 metre)", "width(road, 200 centimetre)", False),
        ("single width(?road, _)", "width(road, 2)", "width(lane, 3)", False),
        ("single built(?road, _)", "built(road, 2008)", "built(road, 2008.0)", False),
        ("single opened(?road, _)", "opened(road, 2008-04)", "opened(road, 2008-05-03)", True),
        ("single opened(?road, _)", "opened(road, 2008-04)", "opened(road, 2008-04-03)", False),
        ("single owner(?road, _)", "owner(road, town)", "owner(road, county)", False),
        ("single owner(?road, _) distinct", "owner(road, town)", "owner(road, county)", True),
        ("single owner(?road, _) distinct", "owner(road, town)", "owner(road, town/council)", False),
    ],
)
def test_single_values(declaration: str, first: str, second: str, conflict: bool, tmp_path: Path) -> None:
    text = f'{declaration}\npremise a "A"\n  says {first}\npremise b "B"\n  says {second}\n'
    assert bool(codes(text, tmp_path)) == conflict


def test_an_order_that_the_cases_do_not_follow(tmp_path: Path) -> None:
    text = """order low < middle < high
premise a "Risk only grew"
  says rises(risk(town))
finding b "High in 2010"
  evidence series
  says risk(town, high) in 2010
finding c "Middle in 2014"
  evidence series
  says risk(town, middle) in 2014
"""
    assert codes(text, tmp_path) == [("AC301", "error", 3)]
    assert codes(text.replace("in 2014", "in 2009"), tmp_path) == []


def test_a_sole_cause_rules_out_the_others(tmp_path: Path) -> None:
    text = """
premise a "Only kerbs made the town safe"
  says sole_cause(kerbs, safety)
finding b "Lamps made the town safe"
  evidence series
  says causes(lamps, safety)
"""
    assert "affirms causes(kerbs, safety)" in committed(text, tmp_path)
    assert codes(text, tmp_path) == [("AC304", "error", 3)]
    assert codes(text.replace("sole_cause", "causes"), tmp_path) == []


def test_asserting_is_claiming(tmp_path: Path) -> None:
    text = 'premise a "A"\n  says inevitable(war)\nconclusion b "B"\n  from a\n  says not claims(inevitable(war))\n'
    assert codes(text, tmp_path) == [("AC301", "error", 2)]


# Supported


def test_support_needs_all_premises_of_one_inference(tmp_path: Path) -> None:
    text = """
premise p "P"
finding f "F"
  evidence none
conclusion c "C"
  from p, f
  from p
conclusion d "D"
  from p, f
"""
    assert relation(text, "supported", tmp_path) == {"p", "c"}


def test_silence_is_not_absence(tmp_path: Path) -> None:
    text = 'finding f "F"\nconclusion c "C"\n  from f\n'
    assert codes(text, tmp_path) == [("AC108", "info", 1)]


def test_in_a_covered_section_silence_is_absence(tmp_path: Path) -> None:
    text = (
        '  covers "Results"\nfinding f "F"\n  at "3. Results" p1\nfinding g "G"\n  at "Results" p1, "Discussion" p2\n'
    )
    assert codes(text, tmp_path) == [("AC108", "info", 1), ("AC204", "warning", 3)]


def test_a_failure_is_reported_at_its_root(tmp_path: Path) -> None:
    text = 'finding f "F"\n  evidence none\nconclusion c "C"\n  from f\nconclusion d "D"\n  from c\n'
    path = tmp_path / "lanes.arg"
    path.write_text(HEAD + text)
    (found,) = check([str(path)], Config(ignore=("AC103",))).diagnostics
    assert (found.code, found.span.line) == ("AC204", 2)
    assert [label.message for label in found.related] == ["c falls with it", "d falls with it"]


def test_a_circle_is_one_diagnostic(tmp_path: Path) -> None:
    text = 'finding a "A"\n  from b\nfinding b "B"\n  from c\nfinding c "C"\n  from a\n'
    assert codes(text, tmp_path) == [("AC201", "error", 2)]


def test_terms_are_not_claims() -> None:
    assert Symbol("war") != "war"


def test_two_names_of_one_thing_are_one_however_many_declarations_lie_between(tmp_path: Path) -> None:
    text = """
finding a "Ann had the idea"
  evidence document "minutes"
  says founder_of(idea, ann)
finding b "Annette had the idea"
  evidence document "minutes"
  says founder_of(idea, annette)
same ann = anna
same anna = annette
single founder_of(?idea, _) distinct
"""
    assert codes(text, tmp_path) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("ann", "bob", True),
        ('"Ann"', '"Bob"', True),
        ("2010", "2011", True),
        ("school(ann)", "school(bob)", True),
        ("school(ann)", "class(ann)", True),
        ("ann", "school(ann)", True),
        ("school(ann)", "school(anna)", False),
        ("school(town)", "school(town/old)", False),
        ("2 percent", "2.0 percent", False),
    ],
)
def test_values_are_apart_unless_they_are_names_or_kinds_of_one_thing(
    one: str, other: str, apart: bool, tmp_path: Path
) -> None:
    text = f"""
finding a "One"
  evidence document "minutes"
  says founder_of(idea, {one})
finding b "Other"
  evidence document "minutes"
  says founder_of(idea, {other})
same ann = anna
single founder_of(?idea, _) distinct
"""
    assert bool(codes(text, tmp_path)) is apart


@pytest.mark.parametrize(("cause", "excluded"), [("growth(kerbs/high)", False), ("growth(bells)", True)])
def test_a_sole_cause_leaves_room_for_its_own_kinds(cause: str, excluded: bool, tmp_path: Path) -> None:
    text = f"""
finding a "Kerbs alone did it"
  evidence series "counts"
  says sole_cause(growth(kerbs), safety)
finding b "This did it"
  evidence series "counts"
  says causes({cause}, safety)
"""
    assert bool(codes(text, tmp_path)) is excluded


@pytest.mark.parametrize(("one", "other", "severity"), [("some", "some", None), ("some", "all", "error")])
def test_what_is_so_of_some_and_not_so_of_others_may_both_hold(
    one: str, other: str, severity: str | None, tmp_path: Path
) -> None:
    text = f"""
finding a "Some lanes are safe"
  evidence series "counts"
  says safe(lanes)
  with {one}
finding b "They are not"
  evidence series "counts"
  says not safe(lanes)
  with {other}
"""
    assert codes(text, tmp_path) == ([("AC301", severity, 3)] if severity else [])


# Warrants


@pytest.mark.parametrize(
    ("warrant", "follows"),
    [
        ("closed(?x) if open(?x)", "as to fire"),
        ("closed(?x) as to trade if open(?x)", "as to trade"),
        ("closed(?x) if open(?x) as to fire", ""),
        ("closed(?x) as to trade if open(?x) as to fire", "as to trade"),
        ("closed(?x) if open(?x) as to trade", None),
    ],
)
def test_a_warrant_keeps_to_the_respects_it_names(warrant: str, follows: str | None, tmp_path: Path) -> None:
    text = f"""
premise w "A warrant"
  says {warrant}
premise p "The lane is open to the fire brigade"
  says open(lane) as to fire
"""
    found = [row for row in relation(text, "committed", tmp_path) if "closed" in row]
    respect = {"as to fire": "fire", "as to trade": "trade", "": "any"}
    assert found == ([f"lanes, affirms, closed(lane), always, {respect[follows]}"] if follows is not None else [])


def test_a_warrant_leads_to_no_more_than_the_period_of_its_condition(tmp_path: Path) -> None:
    text = """
premise w "What stood open then was looked after then"
  says tended(?x) if open(?x) in 1999..2005
premise p "The lane is open"
  says open(lane)
finding f "Nobody tends the lane today"
  evidence document "works order"
  says not tended(lane) in 2010
"""
    assert codes(text, tmp_path) == []


def test_what_a_paper_claims_of_itself_is_not_contradicted_by_another(tmp_path: Path) -> None:
    (tmp_path / "one.arg").write_text("""
paper "One" as one
finding f "Lanes are safe"
  says safe(lanes), claims(safe(kerbs))
limitation g "It is not claimed that signs are safe, nor that this was shown"
  says not claims(safe(signs))
""")
    (tmp_path / "two.arg").write_text("""
paper "Two" as two
limitation f "This study does not claim that lanes are safe"
  says not claims(safe(kerbs)), not claims(safe(lanes))
finding g "Signs are safe"
  says safe(signs), claims(safe(signs))
""")
    assert check([str(tmp_path)], Config(select=("AC801",))).diagnostics == ()


def test_a_framework_is_missed_only_where_everything_is_encoded(tmp_path: Path) -> None:
    text = """  adopts realism
  covers {}
theory realism "States are alone"
  uses power
finding f "Kerbs are safe"
  at "Results" p1
  evidence series "counts"
  says safe(kerbs)
"""
    found = {covered: codes(text.format(covered), tmp_path) for covered in ('"Results"', "everything")}
    assert found == {'"Results"': [], "everything": [("AC311", "warning", 1)]}
