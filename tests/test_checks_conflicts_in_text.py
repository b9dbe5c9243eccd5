"""Words against each other in a text alone: claims denied elsewhere (AC303) and words turned round (AC310)."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check as run
from argcheck.config import Config
from argcheck.manuscript.absolutes import absolutes
from argcheck.manuscript.polarity import slips


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The war was inevitable.", [("inevitable", False, ("war",))]),
        ("We do not argue that the war was inevitable.", [("inevitable", True, ("war",))]),
        ("War was no accident, but the inevitable end.", [("inevitable", False, ("war",))]),
        ("Loss of trust is by no means irreversible.", [("irreversible", True, ("loss", "trust"))]),
        ("The queue could have been avoided.", [("inevitable", True, ("queue",))]),
        ("There is no alternative to kerbs.", [("alternative", False, ("kerb",))]),
        ("Riders cannot turn without a signal.", [("rider turn without signal", False, ("rider", "turn"))]),
        ("Without a signal, riders can turn.", [("rider turn without signal", True, ("rider", "turn"))]),
        ("Turning is not impossible without a signal.", [("impossible", True, ("turn",))]),
        ("No council can forbid snow.", [("council can forbid snow", False, ("snow",))]),
        ("There are alternatives to kerbs.", [("alternative", True, ("kerb",))]),
        ("Rules never change riders.", [("never chang", False, ("rule",))]),
        ("Rules do change riders.", [("never chang", True, ("rule",))]),
        ("Riders always stop.", [("universal", False, ("rider",))]),
        ("It is no surprise that riders always stop.", [("universal", False, ("stop",))]),
        ("Lanes are necessarily narrow.", [("necessary", False, ("lane",))]),
        ("Lanes need not be narrow.", [("necessary", True, ("lane",))]),
        ("Kerbs are the only safe border of a lane.", [("only safe border", False, ("kerb",))]),
        ("Kerbs are not the only safe border of a lane.", [("only safe border", True, ("kerb",))]),
        ("It would be wrong to treat the loss as irreversible.", [("irreversible", True, ("loss",))]),
        ("If riders stop, the queue is inevitable.", []),
        ("Was the queue inevitable?", []),
        ("They called it “an inevitable queue”.", []),
    ],
)
def test_what_is_said_without_exception(text: str, said: list[tuple[str, bool, tuple[str, ...]]]) -> None:
    assert [(one.family, one.denied, one.subject) for one in absolutes(text)] == said


@pytest.mark.parametrize(
    ("affirmed", "denied", "severity"),
    [
        ("Delay at the bridge was inevitable.", "This study does not claim that delay was inevitable.", "error"),
        ("Painted lanes always fail.", "Painted lanes do not always fail.", "error"),
        ("Safe turning is impossible without lights.", "Without lights, safe turning is possible.", "error"),
        ("Turning is impossible without lights in winter.", "Turning is possible without lights.", None),
        ("No town can forbid snow on its lanes.", "Towns can forbid snow on its lanes.", "error"),
        ("No town can forbid snow beyond its lanes.", "Towns can forbid snow.", None),
        ("Paint has no influence at all on speed.", "Paint does have an influence on speed.", "error"),
        ("Paint has no influence on speed.", "Paint has a strong influence on noise.", None),
        ("Paint had no influence on speed.", "Paint had an influence on speed.", None),
        ("A kerb is the only safe border of lanes.", "A kerb is merely one of many safe borders of lanes.", "error"),
        ("Each of the towns rejected the wide lanes.", "A few towns accepted the wide lanes.", "error"),
        ("No riders used the old bridge.", "Several riders used the old bridge.", "error"),
        ("All riders used the old bridge.", "Some riders did not use the old bridge.", "error"),
        ("All riders used the old bridge.", "Some riders did not use the ferry.", None),
        ("All riders used the old bridge.", "Some drivers did not use the old bridge.", None),
        ("Lights are indispensable for turning.", "Lights are superfluous for turning.", "error"),
        ("Essential tools were painted.", "Tools are not essential.", None),
        ("Painted lanes always slow riders.", "Painted lanes are not universally liked.", None),
        ("Delay at the bridge was inevitable.", "Noise was not inevitable.", None),
        ("Delay was inevitable.", "Hartwell (2019) argues that delay was not inevitable.", None),
        ("Delay might be inevitable.", "Delay was not inevitable.", None),
        ("A ferry is possible while the river rises.", "A ferry is impossible while the river rises.", "error"),
        ("Scribes sometimes altered the text of a psalm.", "Scribes never altered the text of a psalm.", "error"),
        ("Heavy rain slows the flow of traffic.", "Heavy rain does not slow the flow of traffic.", "error"),
        (
            "Building lanes is the only way to protect riders.",
            "Riders can be protected without building lanes.",
            "error",
        ),
        ("Heavy rain slows the flow of traffic.", "The flow of traffic does not slow heavy rain.", None),
        ("Heavy rain slowed the flow of traffic.", "Heavy rain did not slow the flow of traffic.", None),
        ("Heavy rain can slow the flow of traffic.", "Heavy rain does not slow the flow of traffic.", None),
        ("Heavy rain slows the flow of traffic.", "Heavy rain does not always slow the flow of traffic.", None),
        ("The two lanes differ in width of kerb.", "The two lanes do not differ in width of kerb.", None),
    ],
)
def test_a_claim_and_its_denial(tmp_path: Path, affirmed: str, denied: str, severity: str | None) -> None:
    path = tmp_path / "paper.md"
    path.write_text(f"# Bridges\n\n## Results\n\n{affirmed}\n\n## Discussion\n\n{denied}\n", encoding="utf-8")
    found = run([str(path)], Config(select=("AC303",))).diagnostics
    assert [(str(one.severity), one.span.line) for one in found] == ([(severity, 9)] if severity else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It exacerbated regional stability.", ["exacerbated regional stability"]),
        ("There is a risk of peace.", ["risk of peace"]),
        ("We must improve insecurity.", ["improve insecurity"]),
        ("The rules worsen the benefits of it.", ["worsen the benefits"]),
        ("Riders suffer from comfort.", ["suffer from comfort"]),
        ("The kerb was designed to avert the well-being of guests.", ["designed to avert the well-being"]),
        ("Riders suffered from limited comfort, and from safety rules.", []),
        ("Hedges were planted as a means of preventing biodiversity.", ["preventing biodiversity"]),
        ("The law is meant to protect riders from equal treatment.", ["protect riders from equal treatment"]),
        ("Old riders are at a higher risk of survival.", ["risk of survival"]),
        ("The law protects riders from equal treatment laws.", []),
        ("The trick is meant to reduce accuracy.", []),
        ("It exacerbated security risks and mitigated the loss of trust.", []),
        ("It did not mitigate trust.", []),
        ("The fence was built to shield the herd from safety.", ["shield the herd from safety"]),
        ("A fund was a bulwark against solvency.", ["bulwark against solvency"]),
        ("Paint was chosen in order to reduce the chances of healing.", ["chances of healing"]),
        ("Older riders are prone to excellent health.", ["prone to excellent health"]),
        ("The town vowed to stamp out punctuality.", ["stamp out punctuality"]),
        ("The union sought to redress fairness in pay.", ["redress fairness"]),
        ("The plan aims to boost unemployment.", ["boost unemployment"]),
        ("Rain lowers the chances of healing.", []),
        ("Ministers were shielded from accountability.", []),
        ("The fence protects jobs that come from safety.", []),
        ("The regime sought to stamp out democracy.", []),
        ("A fund was a bulwark against safety risks.", []),
        ("Riders enjoyed good health.", []),
    ],
)
def test_words_turned_round(text: str, said: list[str]) -> None:
    assert [one.said for one in slips(text)] == said


def test_one_sentence_does_not_clash_with_itself(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text(
        "# Lanes\n\n## Results\n\nThe graph shows that riders are always on time at lag zero and riders are not always"
        " on time at lag one.\n",
        encoding="utf-8",
    )
    assert run([str(path)], Config(select=("AC303",))).diagnostics == ()


@pytest.mark.parametrize(
    ("titles", "count"),
    [
        (("Literature review", "# Theory of kerbs"), 0),
        (("Literature review", " Our junctions"), 1),
    ],
)
def test_what_a_review_says_is_others(tmp_path: Path, titles: tuple[str, str], count: int) -> None:
    """A section beside a review is no part of it where others show by their level what stands below what."""
    path = tmp_path / "paper.md"
    path.write_text(
        f"# Lanes\n\n## {titles[0]}\n\nKerbs are old.\n\n##{titles[1]}\n\nDelay was inevitable.\n\n"
        "### Paint\n\nPaint fades.\n\n## Results\n\nDelay was not inevitable.\n",
        encoding="utf-8",
    )
    assert len(run([str(path)], Config(select=("AC303",))).diagnostics) == count
