"""Argument files in one style."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argcheck.checker import check
from argcheck.config import Config
from argcheck.formatting import Misread, formatted, plain
from argcheck.readers.argument import read
from argcheck.source import Source
from tests.conftest import ROOT, Run

Argcheck = Callable[..., Run]
FILES = sorted([*(ROOT / "knowledge").glob("*.arg"), *(ROOT / "examples").glob("*.arg")])
UNTIDY = """\
# Kerbs
paper   "A  study"   as kerbs
\tauthor "A. Berg" ,"C. Diaz"


finding f   "Riders  came"   # a note
        at "Results"   p1   s2,"Results" p2
    says   causes( kerbs ,riding )
# the end
mechanism m "How" kerbs->safety
      -> riding   explains trade"""
TIDY = """\
# Kerbs
paper "A  study" as kerbs
  author "A. Berg", "C. Diaz"

finding f "Riders  came"  # a note
  at "Results" p1 s2, "Results" p2
  says causes(kerbs, riding)
# the end
mechanism m "How" kerbs -> safety
  -> riding explains trade
"""


def tidy(text: str) -> str:
    return formatted(Source.of(text, "x.arg"))


def test_the_layout_is_set_right_and_the_words_are_kept() -> None:
    assert tidy(UNTIDY) == TIDY
    assert tidy(TIDY) == TIDY


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_files_of_the_house_are_in_style(path: Path) -> None:
    source = Source.read(path)
    assert formatted(source) == source.text


words = st.from_regex(r"[a-z][a-z0-9_]{0,6}", fullmatch=True).filter(
    lambda word: word not in ("none", "not", "no", "in")
)
texts = st.text(st.characters(codec="utf-8", exclude_characters='"\\\n\r#', exclude_categories=("C", "Z")), max_size=9)
spaces = st.sampled_from([" ", "  ", "\t", "   "])
places = st.builds('"{}" p{} s{}'.format, texts, st.integers(1, 9), st.integers(1, 9))
contents = st.builds("{}({}, {})".format, words, words, words)
attributes = st.one_of(
    st.lists(places, min_size=1, max_size=3).map(lambda several: f"at {', '.join(several)}"),
    st.lists(contents, min_size=1, max_size=2).map(lambda several: f"says {', '.join(several)}"),
    st.builds("says {} if {}".format, contents, contents),
    texts.map('todo "{}"'.format),
    words.map("cites {}".format),
    st.builds("from {}, {} by {}".format, words, words, words),
    st.just("evidence none"),
)
claims = st.builds(
    lambda role, name, text, lines: [f'{role} {name} "{text}"', *(f"  {line}" for line in lines)],
    st.sampled_from(["premise", "finding", "conclusion", "question"]),
    words,
    texts,
    st.lists(attributes, max_size=4),
)
comments = texts.map(lambda text: [f"# {text}".rstrip()])
files = st.lists(st.one_of(claims, comments), max_size=6).map(lambda parts: [line for part in parts for line in part])


@given(files, st.data())
def test_any_file_means_the_same_in_style_and_stays_there(lines: list[str], data: st.DataObject) -> None:
    """Layout is shaken: wider spaces, deeper attributes, blank lines."""
    shaken = []
    for line in lines:
        parts = re.split(r'("[^"]*"|#.*)', line.strip())
        wide = data.draw(spaces)
        body = "".join(part if part[:1] in {'"', "#"} else part.replace(" ", wide) for part in parts)
        shaken.append(("    " if line.startswith(" ") else "") + body + data.draw(st.sampled_from(["", "  ", "\n\n"])))
    before = "\n".join(shaken)
    document = read(Source.of(before))
    if document.faults:
        with pytest.raises(Misread, match="mend it first"):
            tidy(before)
        return
    after = tidy(before)
    assert plain(read(Source.of(after))) == plain(document)
    assert tidy(after) == after
    marks = [line.strip() for line in lines if line.startswith("#")]
    assert [line for line in after.splitlines() if line.startswith("#")] == marks


def test_a_file_with_a_mistake_is_left_alone(argcheck: Argcheck, tmp_path: Path) -> None:
    path = tmp_path / "x.arg"
    path.write_text('finding "no name"\n', "utf-8")
    run = argcheck("fmt", str(path))
    assert run.status == 2
    assert "x.arg:1:" in run.err
    assert path.read_text("utf-8") == 'finding "no name"\n'


def test_fmt_writes_and_check_and_diff_only_tell(argcheck: Argcheck, tmp_path: Path) -> None:
    path = tmp_path / "x.arg"
    path.write_text(UNTIDY, "utf-8")
    assert argcheck("fmt", "--check", str(tmp_path)) == Run(1, f"would format {path}\n", "")
    shown = argcheck("fmt", "--diff", str(path))
    assert (shown.status, "-paper   " in shown.out, path.read_text("utf-8")) == (1, True, UNTIDY)
    assert argcheck("fmt", str(path)) == Run(0, f"formatted {path}\n", "")
    assert path.read_text("utf-8") == TIDY
    assert argcheck("fmt", "--check", str(path)) == Run(0, "", "")


def test_a_new_file_says_how_to_write_one_and_has_no_mistake(argcheck: Argcheck, tmp_path: Path) -> None:
    path = tmp_path / "My paper 2.arg"
    assert argcheck("new", str(path)) == Run(0, "", "")
    assert formatted(Source.read(path)).count("#") == path.read_text("utf-8").count("#")
    report = check([str(path)], Config())
    assert [(one.code, one.message) for one in report.diagnostics if one.severity != "info"] == []
    again = argcheck("new", str(path))
    assert again.status == 2
    assert "is there already" in again.err
