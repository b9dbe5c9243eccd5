"""Argument files in one style."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark
from lark import Lark

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


GRAMMAR = resources.files("argcheck.grammar").joinpath("argument.lark").read_text("utf-8")
TOKENS = {
    "TEXT": texts.map('"{}"'.format),
    "NAME": words,
    "VARIABLE": words.map("?{}".format),
    "NUMBER": st.integers(-3, 2030).map(str),
    "DATE": st.dates().map(str),
    "INTERVAL": st.sampled_from(["2014..2022", "..1999", "2004-03-29.."]),
    "PARAGRAPH": st.integers(1, 9).map("p{}".format),
    "SENTENCE": st.integers(1, 9).map("s{}".format),
    "LABEL": st.sampled_from(["H1", "RQ2b"]),
    "DIGEST": st.just("[0123abcd]"),
    "CODE": st.sampled_from(["AC301", "AC207"]),
    "ROLE": st.sampled_from("premise hypothesis method variable finding recommendation theory".split()),
    "REFERRING": st.sampled_from("cites rebuts undercuts undermines unless answers meets fills".split()),
    "TAKEN_UP": st.sampled_from("answered met filled".split()),
    "THEORISING": st.sampled_from("assumes affirms excludes".split()),
    "DATED": st.sampled_from("published received revised accepted".split()),
    "DESCRIBING": st.sampled_from("year venue doi edition".split()),
    "WHOLE": st.sampled_from(["title", "front"]),
}
FLAGS = ("NONE", "NOT", "NO", "DISTINCT", "JOINTLY", "EVERYTHING")
HEADS = ('finding f "F"', 'hypothesis h "H"', 'question q "Q"', 'theory t "T"', 'paper "P" as p', 'work w "W"')


def of_grammar(start: str) -> st.SearchStrategy[str]:
    """Lines of the grammar itself, with spaces around each word."""
    spaced = re.sub(r'"([a-z]+)"', r'" \1 "', GRAMMAR.partition("ROLE:")[0])
    terminals = "".join(f"{name}: /[a-z]/\n" for name in TOKENS)
    flags = "".join(f'{name}: " {name.lower()} "\n' for name in FLAGS)
    lark = Lark(f"{spaced}\n{terminals}{flags}", start=start, parser="earley")
    used = {terminal.name for terminal in lark.terminals}
    padded = {name: strategy.map(" {} ".format) for name, strategy in TOKENS.items() if name in used}
    return from_lark(lark, start=start, explicit=padded).map(str.strip)


@given(of_grammar("statement"))
def test_any_statement_of_the_grammar_means_the_same_in_style(line: str) -> None:
    stays(line)


@given(of_grammar("attribute"))
def test_any_attribute_of_the_grammar_means_the_same_in_style(line: str) -> None:
    stays(*(f"{head}\n      {line}" for head in HEADS))


def stays(*candidates: str) -> None:
    """The first of some texts that has no mistake says the same in style, and is in style then."""
    before = next((text for text in candidates if not read(Source.of(text)).faults), None)
    assume(before is not None)
    assert before is not None
    after = tidy(before)
    assert plain(read(Source.of(after))) == plain(read(Source.of(before)))
    assert tidy(after) == after


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
    assert formatted(Source.read(path)) == path.read_text("utf-8")
    report = check([str(path)], Config())
    assert [(one.code, one.message) for one in report.diagnostics if one.severity != "info"] == []
    again = argcheck("new", str(path))
    assert again.status == 2
    assert "is there already" in again.err
