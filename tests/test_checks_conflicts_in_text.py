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
        ("There are alternatives to kerbs.", [("alternative", True, ("kerb",))]),
        ("Rules never change riders.", [("never chang", False, ("rule",))]),
        ("Rules do change riders.", [("never chang", True, ("rule",))]),
        ("Riders always stop.", [("universal", False, ("rider",))]),
        ("It is no surprise that riders always stop.", [("universal", False, ("surpris", "rider"))]),
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
        ("Delay at the bridge was inevitable.", "Noise was not inevitable.", None),
        ("Delay was inevitable.", "Hartwell (2019) argues that delay was not inevitable.", None),
        ("Delay might be inevitable.", "Delay was not inevitable.", None),
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
        ("It exacerbated security risks and mitigated the loss of trust.", []),
        ("It did not mitigate trust.", []),
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
