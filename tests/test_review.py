"""The review: what it gathers, and that any words can stand in it."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from argcheck.checker import argue, check
from argcheck.config import Config
from argcheck.review import Review, docx, html, md, review
from tests.conftest import Run

ROOT = Path(__file__).parents[1]


def made(*paths: str) -> Review:
    argument = argue(paths, Config())
    return review(argument, check(paths, Config(), argument))


@pytest.fixture(scope="module")
def example() -> Review:
    return made(str(ROOT / "examples"))


def test_hypotheses_stand_beside_the_findings_that_speak_of_them(example: Review) -> None:
    (matrix,) = example.matrices
    assert [name for name, _ in matrix.hypotheses] == ["h1", "h2"]
    assert matrix.verdicts["h1", "counts"] == "supports"
    assert not any(hypothesis == "h2" for hypothesis, _ in matrix.verdicts)
    assert "Protected lanes spare cyclists injuries <em>(nothing takes it up)</em>" in html.render(example)


def test_the_page_has_each_part(example: Review) -> None:
    page = html.render(example)
    assert page.count("<article") == len(example.report.diagnostics) == 8
    assert "To the author:</strong> <span>What became of the hypothesis" in page
    assert "<blockquote>Our second hypothesis is that protected lanes reduce" in page
    assert 'class="argmap"' in page
    assert "no keywords were found" in page
    assert "<!-- " not in page.replace("<!doctype", "")


def test_nothing_in_the_page_points_outside(example: Review) -> None:
    page = html.render(example).replace("http://www.w3.org/2000/svg", "")
    assert "http://" not in page
    assert "https://" not in page
    assert "default-src 'none'" in page


def test_papers_that_take_positions_are_held_against_each_other() -> None:
    found = made(str(ROOT / "knowledge"))
    assert any(topic.difference == "contradict" for topic in found.topics)
    assert found.citations == []


def test_a_manuscript_alone_has_no_picture_and_says_what_makes_one(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text("# <b>Kerbs</b> & paint\n\n## Results\n\nKerbs help (Berg, 2019).\n", "utf-8")
    page = html.render(made(str(path)))
    assert "argcheck extract paper.md" in page
    assert "<b>Kerbs" not in page


def test_the_same_review_is_the_same_page(example: Review) -> None:
    assert html.render(example) == html.render(made(str(ROOT / "examples")))


def test_markdown_has_the_matrix_as_a_table(example: Review) -> None:
    text = md.render(example)
    assert "| Hypothesis | safety | shield | counts |" in text
    assert "| h2: Protected lanes spare cyclists injuries | – | – | – |" in text


def test_markdown_has_each_part(example: Review) -> None:
    text = md.render(example)
    heads = [line for line in text.splitlines() if line.startswith(("# ", "## "))]
    assert heads[0] == "# Protected lanes and the morning rush: a year of cycling in Aldmoor"
    assert heads[1] == "## The argument"
    assert heads[-2:] == [
        "## Hypotheses of Protected lanes and the morning rush: a year of cycling in Aldmoor",
        "## Not judged",
    ]
    assert "```mermaid\nflowchart BT" in text
    assert "**To the author:** What became of the hypothesis “Protected lanes spare cyclists injuries”?" in text


def test_citation_problems_are_a_table(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "bicycles.md").read_text("utf-8")
    path = tmp_path / "cited.md"
    cited = "\n".join(f"Kerbs help riders ({name}, 2019)." for name in ("Berg", "Holt", "Lund", "Moss"))
    entries = "\n\n".join(
        f"{name}, A. (2018). Kerbs of {name}. Streets, 3, 1-9." for name in ("Berg", "Holt", "Lund", "Moss")
    )
    path.write_text(f"{text}\n\n{cited}\n\n## References\n\n{entries}\n", "utf-8")
    found = made(str(path))
    first = found.citations[0]
    assert f"| {first.code} {first.check} | cited.md:{first.span.line} | " in md.render(found)
    assert f'">{first.code} {first.check}</a></th><td>cited.md:{first.span.line}</td>' in html.render(found)


@pytest.mark.skipif(not shutil.which("pandoc") and not os.environ.get("CI"), reason="no pandoc; CI installs one")
def test_a_word_document_holds_the_questions(example: Review) -> None:
    with zipfile.ZipFile(BytesIO(docx.render(example))) as archive:
        assert "What became of the hypothesis" in archive.read("word/document.xml").decode("utf-8")
        pictures = [name for name in archive.namelist() if name.endswith(".png")]
        assert len(pictures) == (1 if shutil.which("dot") else 0)


def test_without_pandoc_it_says_how_to_get_it(example: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx.shutil, "which", lambda _: None)
    monkeypatch.setitem(__import__("sys").modules, "pypandoc", None)
    with pytest.raises(docx.NoPandoc, match=r"pip install 'argcheck\[word\]'"):
        docx.render(example)


def test_the_command_says_what_it_wrote(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    page = tmp_path / "r.html"
    run = argcheck("review", str(ROOT / "examples"), "-o", str(page))
    assert run.err.startswith(f"argcheck: wrote {page}; 1 file checked: 5 errors, 3 warnings, 0 notes; ")
    assert page.exists()
