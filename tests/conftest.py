"""What several tests need: hand-made diagnostics and proofs, and the command line as a function."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from argcheck.config import Config
from argcheck.diagnostic import Abstention, Diagnostic, Label, Proof, Severity, Step
from argcheck.report import Report
from argcheck.source import Source, Span

ROOT = Path(__file__).parent.parent

# How long an example takes tells how busy the machine is; how many there are, and what they find, stays as it is.
settings.register_profile("busy", settings(), suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("busy")


def pytest_configure() -> None:
    """With ARGCHECK_VERIFY=1 whatever `check` reports in a test is checked again at once, proof by proof."""
    if os.environ.get("ARGCHECK_VERIFY") == "1":
        from argcheck import checker

        checker.check = verified(checker.check)


def verified(check: Callable[..., Report]) -> Callable[..., Report]:
    """`check`, whose reports must verify; one that a limit cut short, or of texts that are in no file, is let pass."""
    from argcheck.renderers import Options
    from argcheck.renderers.json import render
    from argcheck.verification import verify

    known: set[str] = set()

    @functools.wraps(check)
    def checked(paths: Sequence[str], config: Config, *others: Any, **named: Any) -> Report:
        report = check(paths, config, *others, **named)
        told = render(report, Options())
        saved = all(Path(one.path).is_file() for one in report.inputs)
        if told not in known and saved and "AC004" not in {one.code for one in report.diagnostics}:
            known.add(told)
            faults = verify(json.loads(told), paths, config).faults
            unsaved = any("another version" in one.reason for one in faults)  # what an editor holds was checked
            assert unsaved or faults == ()
        return report

    return checked


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs in tests keep nothing, but for those of the cache."""
    monkeypatch.setenv("ARGCHECK_CACHE_DIR", "")


@dataclass(frozen=True)
class Made:
    """A report made by hand."""

    inputs: tuple[Source, ...] = ()
    rules: str = "0" * 64
    diagnostics: tuple[Diagnostic, ...] = ()
    abstained: tuple[Abstention, ...] = ()
    files: int = 1
    unreadable: bool = False
    reasons: Mapping[str, str] = field(default_factory=lambda: {"AC204": "A finding needs evidence."})
    headings: Mapping[str, tuple[tuple[int, str], ...]] = field(
        default_factory=lambda: {"study.md": ((1, "A study"), (10, "Results"))}
    )
    papers: Mapping[str, str] = field(default_factory=dict)


TEXT = """\
paper "A study" as study

finding trend "Rain falls more often"
  at "Results" p1 s2
  evidence none
"""

SEARCHED = ("study.arg",)


@pytest.fixture
def proof() -> Proof:
    here, there = Span("study.arg", 3, 1, 3, 38), Span("study.md", 12, 1, 12, 30)
    none = Span("study.arg", 5, 3, 5, 16)
    return Proof(
        4,
        (
            Step(1, "fact", "role(trend, finding)", "trend is a finding", "paper", places=(here, there)),
            Step(2, "fact", "evidence(trend, none)", "trend has no evidence", "encoder", places=(none,)),
            Step(
                3,
                "absence",
                "no from(_, trend)",
                "no inference leads to trend",
                "computed",
                searched=("study.arg",),
            ),
            Step(
                4,
                "rule",
                "unsupported_finding(trend)",
                "nothing supports trend",
                "computed",
                rule="unsupported-finding:1",
                bindings=(("F", "trend"),),
                premises=(1, 2, 3),
            ),
        ),
    )


@pytest.fixture
def diagnostic(proof: Proof) -> Diagnostic:
    return Diagnostic(
        "AC204",
        "unsupported-finding",
        Severity.WARNING,
        "could not find what supports trend",
        Span("study.arg", 3, 1, 3, 38),
        question="What did you see that shows trend?",
        related=(Label(Span("study.md", 12, 1, 12, 30), 'section "Results", paragraph 1, sentence 2'),),
        proof=proof,
    )


@pytest.fixture
def report(diagnostic: Diagnostic) -> Made:
    abstention = Abstention("hypothesis-not-addressed", "study.arg", "the file states no hypothesis")
    return Made((Source.of(TEXT, "study.arg"),), diagnostics=(diagnostic,), abstained=(abstention,))


@dataclass(frozen=True)
class Run:
    """How a command ended."""

    status: int
    out: str
    err: str


@pytest.fixture
def argcheck() -> Callable[..., Run]:
    """`argcheck`, as a process of its own, in the checkout's folder."""

    def run(*arguments: object, cwd: Path = ROOT, **environment: str) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "argcheck", *map(str, arguments)],
            cwd=cwd,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment},
            timeout=120,
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in err, err
        return Run(done.returncode, out, err)

    return run
