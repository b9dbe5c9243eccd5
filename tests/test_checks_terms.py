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
