"""The review and the map in a real browser: Chromium, headless, with axe-core as the judge of accessibility."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argcheck.checker import argue, check
from argcheck.config import Config
from argcheck.maps import argument_map
from argcheck.maps import html as map_page
from argcheck.review import html as review_page
from argcheck.review import review

ROOT = Path(__file__).parents[1]
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(
    BROWSER is None and not os.environ.get("CI"), reason="no Chromium is installed; CI installs one"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages on disk, of the example and of the five papers."""
    folder = tmp_path_factory.mktemp("pages")
    made = {}
    for name, folder_of in {"example": "examples", "papers": "knowledge"}.items():
        paths = [str(ROOT / folder_of)]
        argument = argue(paths, Config())
        report = check(paths, Config(), argument)
        made[name] = folder / f"{name}.html"
        made[name].write_text(review_page.render(review(argument, report)), "utf-8")
        made[f"{name} map"] = folder / f"{name}-map.html"
        drawn = argument_map(argument.inputs, report.diagnostics)
        made[f"{name} map"].write_text(map_page.render(drawn), "utf-8")
        if name == "papers":
            made["claims map"] = folder / "claims-map.html"
            whole = argument_map(argument.inputs, report.diagnostics, collapse=False, paper="hussain2025")
            made["claims map"].write_text(map_page.render(whole), "utf-8")
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    assert BROWSER, "CI must have a browser"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(params=["light", "dark"])
def opened(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A function that opens a page; at the end nothing may have been asked for or complained of."""
    context = browser.new_context(color_scheme=request.param, offline=True)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))

    def opening(path: Path) -> Any:
        page.goto(path.as_uri())
        return page

    yield opening
    assert all(url.startswith("file://") for url in asked)
    assert len(asked) == 1, "the page itself and nothing else"
    assert said == []
    context.close()


def serious(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['help']}" for one in found if one["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("name", ["example", "papers", "example map", "papers map", "claims map"])
def test_nothing_serious_stands_in_the_way_of_anybody(opened: Any, pages: dict[str, Path], name: str) -> None:
    assert serious(opened(pages[name])) == []


def test_the_review_can_be_searched_filtered_and_unfolded(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["example"])
    assert page.locator("h1").inner_text().startswith("Protected lanes")
    assert page.locator("article:visible").count() == 8
    page.fill("#find", "AC301")
    assert page.locator("article:visible").count() == 1
    assert page.locator("#found").inner_text() == "1 of 8"
    page.fill("#find", "")
    page.locator("input[value=error]").uncheck()
    assert page.locator("article:visible").count() == 3
    assert page.locator(".proof:visible").count() == 0
    page.click("#open")
    assert page.locator(".proof:visible").count() == 3


def test_the_review_works_by_keyboard(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["example"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the diagnostics"
    page.locator("#diagnostics summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#diagnostics details[open]").count() == 1


def test_proofs_are_unfolded_on_paper(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["example"])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#diagnostics details[open]").count() == 0


def test_pictures_and_tables_are_not_cut_off_on_a_screen(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["papers"])
    page.set_viewport_size({"width": 1500, "height": 900})
    cut = (
        "[...document.querySelectorAll('.drawing, .wide')].filter(one => one.scrollWidth > one.clientWidth + 1).length"
    )
    assert page.locator(".drawing").count() == 5
    assert page.evaluate(cut) == 0


def test_words_of_a_table_are_not_broken_on_a_phone(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["example"])
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.locator("#counts td .badge").first.bounding_box()["height"] < 30


def test_the_questions_that_are_shown_are_copied_together(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["example"])
    page.evaluate("document.execCommand = () => { window.copied = document.activeElement.value; }")
    page.fill("#find", "AC301")
    page.click("#questions")
    copied = page.evaluate("window.copied")
    assert copied.endswith("”?")
    assert "bicycles.arg:52: Which of the two holds: “Shops along the lanes gained customers” or" in copied
    assert "\n" not in copied


def test_a_question_can_be_copied(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["example"])
    page.locator(".copy").first.click()
    assert page.locator(".copy").first.inner_text() == "Copied"


def test_nothing_is_wider_than_a_phone(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["papers"])
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_claims_are_found_in_the_map(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["example map"])
    every = page.locator("g.node").count()
    page.fill("#find", "lorries")
    assert page.locator("g.node:not(.dim)").count() == 1
    assert page.locator("#count").inner_text() == "1 found"
    assert every > 10
    wide = page.evaluate("document.querySelector('svg.argmap').getBoundingClientRect().width")
    page.click("#larger")
    assert page.evaluate("document.querySelector('svg.argmap').getBoundingClientRect().width") > wide


def test_what_is_found_in_a_map_is_brought_into_view(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["papers map"])
    page.fill("#find", "Continuous Evaluation")
    box = page.locator("g.node.here").bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]
    assert 0 <= box["x"] < page.viewport_size["width"]


def test_words_of_a_map_stay_in_their_boxes(opened: Any, pages: dict[str, Path]) -> None:
    page = opened(pages["claims map"])
    assert page.locator("g.node").count() == 150
    over = """[...document.querySelectorAll("g.node")].filter(node => {
      const box = node.querySelector("rect.box").getBBox(), right = box.x + box.width + 2;
      const ends = [...node.querySelectorAll("text:not(.mark)")].map(text => text.getBBox()).map(at => at.x + at.width);
      return ends.some(end => end > right);
    }).map(node => node.dataset.name)"""
    assert page.evaluate(over) == []
