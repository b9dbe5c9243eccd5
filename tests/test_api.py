"""The page on the Python interface: every example gives what it says."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_every_example_of_the_page_runs(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    found = doctest.DocTestParser().get_doctest(page.replace("```", ""), {}, "api.md", "docs/api.md", 0)
    assert len(found.examples) == page.count(">>> ") > 20
    report: list[str] = []
    result = doctest.DocTestRunner().run(found, out=report.append)
    assert (result.failed, "".join(report)) == (0, "")
