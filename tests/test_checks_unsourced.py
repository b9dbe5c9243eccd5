"""What a paper says of others and gives no source for: AC311, AC416, AC417, AC616, AC619, AC622."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_checks_sourcing import CITED, LIST, told

# AC416


def framed(theory: str, title: str = "Theoretical Framework", notes: str = "") -> str:
    opening = f"# Lanes\n\n## Introduction\n\n{CITED * 3}\n\n## {title}\n\n"
    return f"{opening}{theory}\n\n## Findings\n\nKerbs help.\n\n{LIST}{notes}"


FRAME = (
    "Kerb realism sees every street as a contest. {} A street without a warden is one in which each rider looks after "
    "himself, and so the wide lane goes to whoever is fast. Paint changes little in this, for it can be ridden over. "
) + "What looks like a habit of courtesy is then a balance of fear between riders and drivers. " * 5
HELD = "According to structural realism, riders seek room before speed."


@pytest.mark.parametrize(
    ("held", "holder"),
    [
        (HELD, "structural realism"),
        ("Offensive realism was developed by Hugo Okoye, who counted elbows.", "Hugo Okoye"),
        (
            "Institutionalism answers that rules calm a street. Institutionalists contend that wardens pay.",
            "Institutionalists",
        ),
        ("Constructivism is associated with the name of its schools. In the view of Ada Berg it is late.", "Ada Berg"),
    ],
)
def test_a_section_of_theory_that_cites_nothing(tmp_path: Path, held: str, holder: str) -> None:
    ((severity, line, message),) = told(tmp_path, framed(FRAME.format(held)), "AC416")
    assert (severity, line) == ("info", 9)
    assert message.startswith("could not find a source in “Theoretical Framework”, whose ")
    assert message.endswith(f"set out theories (“{holder}”); the paper cites 12 times elsewhere")


@pytest.mark.parametrize(
    "held",
    [
        f"{HELD} Riders do (Berg, 2019).",
        f"{HELD} Okoye's (1951) book says so.",
        f"{HELD} This was discussed above.",
        f"{HELD} The theories are reviewed in section 2.",
        f"{HELD} We propose to join the two.",
        f"{HELD} Our framework joins the two.",
        "Riders seek room before speed.",
    ],
)
def test_a_theory_with_a_source_here_or_elsewhere_or_of_ones_own(tmp_path: Path, held: str) -> None:
    assert told(tmp_path, framed(FRAME.format(held)), "AC416") == []


def test_a_bridge_and_a_theory_in_other_sections(tmp_path: Path) -> None:
    assert told(tmp_path, framed(f"Kerb realism and paint realism meet here. {HELD}"), "AC416") == []
    below = f"{FRAME.format(HELD)}\n\n### Kerb realism\n\nIt is old (Berg, 2019)."
    assert told(tmp_path, framed(below), "AC416") == []
    assert told(tmp_path, framed(FRAME.format(HELD)).replace(CITED * 3, "Kerbs help."), "AC416") == []


def test_a_theory_whose_sources_stand_in_notes(tmp_path: Path) -> None:
    noted = framed(FRAME.format(f"{HELD}[^1]"), notes="\n[^1]: Berg, B. (2019). Paint on the road. City Press.\n")
    assert told(tmp_path, noted, "AC416") == []


# AC311: what title or keywords promise and the conclusion does not speak of


def closed(closing: str, keywords: str = "Kerbs, paint, defensive realism", times: int = 5, more: str = "") -> str:
    body = "Defensive realism says that riders look at riders. " * times
    opening = f"# Lanes\n\n**Keywords:** {keywords}\n\n## Introduction\n\n{body}\n\n## Findings\n\nKerbs help."
    return f"{opening}\n\n## Conclusion\n\n{closing}\n\n{more}{LIST}"


SILENT = (
    "Riders came where the kerbs were built, and shops along the wide street sold more bread than in the year before. "
    * 6
)


def test_a_conclusion_that_speaks_of_no_theory(tmp_path: Path) -> None:
    ((severity, line, message),) = told(tmp_path, closed(SILENT), "AC311")
    assert (severity, line) == ("info", 7)
    assert message.startswith("defensive realism is named here for the last time and stands in the title or among")
    assert message.endswith("could not find it, or another word for a theory, in the conclusion")
    titled = closed(SILENT, "Kerbs, paint").replace("# Lanes", "# Lanes and defensive realism", 1)
    assert [line for _, line, _ in told(tmp_path, titled, "AC311")] == [7]


@pytest.mark.parametrize(
    "text",
    [
        closed(f"{SILENT}Defensive realism had said so."),
        closed(f"{SILENT}Realists had said so."),
        closed(f"{SILENT}The dilemma of the street remains."),
        closed(f"{SILENT}What the theory had said held."),
        closed(SILENT, more="## Recommendations\n\nA town may learn from realists.\n\n"),
        closed(SILENT, times=4),
        closed(SILENT, "Kerbs, paint"),
        closed(SILENT[:300]),
        closed(f"{SILENT}Aalto had said so.").replace("at riders. ", "at riders (Aalto, 2016). "),
    ],
)
def test_a_conclusion_that_names_a_theory_its_adherents_or_has_no_room(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text, "AC311") == []
