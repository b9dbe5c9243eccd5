"""Any bytes under any suffix give a paper or a reason why not, soon, and sentences that stand where they say."""

from __future__ import annotations

import re
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argcheck.manuscript import Manuscript
from argcheck.readers import is_binary, is_manuscript, reader, suffixes
from argcheck.source import Source, Unreadable
from tests.office import docx, odt, paragraph

SUFFIXES = sorted(suffix for suffix in suffixes() if is_manuscript(f"a{suffix}"))

SIGNS = (
    *("A word", " two. ", "\n", "\n\n", "1", "{", "}", "[", "]", "$", "$$", "%", "&", "~", "\\\\", "<", ">", '"', "'"),
    *("\\section{", "\\footnote{", "\\cite{a}", "\\begin{table}", "\\end{table}", "\\begin{tabular}{l}", "\\item "),
    *("\\end{tabular}", "\\caption{", "\\title{", "\\begin{abstract}", "\\end{abstract}", "\\verb|", "\\input{paper}"),
    *("\\newcommand{\\a}{b}", "\\a ", "\\'e", "\\end{document}", "\\begin{equation}", "\\[", "\\ref{a}", "\\label{a}"),
    *("<p>", "</p>", "<li>", "<h2>", "</h2>", "<table>", "<tr>", "<td>", "</table>", "<sup>", "</sup>", "<!--", "-->"),
    *("<article>", "</article>", "<body>", "<sec>", "</sec>", "<title>", "</title>", "<fn>", "</fn>", "<ref>", "&amp;"),
    *('<a href="#fn1">', "</a>", '<section class="footnotes">', "<caption>", "<![CDATA[", "]]>", "<abstract>", "<fig>"),
)
MARKUP = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)


def opened(suffix: str, data: bytes) -> Manuscript | None:
    """The paper that a file of these bytes gives, or None where the reader says why it gives none."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"paper{suffix}"
        path.write_bytes(data)
        try:
            read = reader(str(path))
            assert read is not None
            found = read(Source.read(path, is_binary(str(path))))
        except Unreadable as problem:
            assert problem.reason
            return None
    assert isinstance(found, Manuscript)
    return found


@given(st.sampled_from(SUFFIXES), st.binary(max_size=300))
@example(".docx", b"PK\x03\x04")
@example(".pdf", b"%PDF-1.4\n")
@example(".odt", b"PK\x05\x06" + b"\0" * 18)
@settings(max_examples=300, deadline=None)
def test_any_bytes(suffix: str, data: bytes) -> None:
    opened(suffix, data)


@given(st.sampled_from([suffix for suffix in SUFFIXES if not is_binary(f"a{suffix}")]), MARKUP)
@settings(max_examples=500, deadline=None)
def test_markup_in_any_order(suffix: str, content: str) -> None:
    if suffix in (".xml", ".nxml", ".jats"):
        content = f"<article>{content}"
    found = opened(suffix, content.encode())
    for section in found.sections if found else ():
        for paragraph_ in section.paragraphs:
            for sentence in paragraph_.sentences:
                there = content.split("\n")[sentence.span.line - 1 : sentence.span.end_line]
                for word in {"word", "two"} & set(re.findall(r"\w+", sentence.text)):
                    assert any(word in line for line in there)


@given(st.sampled_from([docx(paragraph("A word.")), odt("<text:p>A word.</text:p>")]), st.data())
@settings(max_examples=200, deadline=None)
def test_damaged_archives(source: Source, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(source.data) - 1))
    broken = source.data[:at] + data.draw(st.binary(max_size=3)) + source.data[at + data.draw(st.integers(0, 40)) :]
    opened(Path(source.path).suffix, broken)


@pytest.mark.parametrize(
    ("suffix", "unit"),
    [
        *((".html", unit) for unit in ("<", "<p>", "<a ", "<!--", "<div>x", "<sup>", "&", "<td>x", '<a "', "</p>")),
        *((".tex", unit) for unit in ("\\", "{x", "$", "\\begin{verbatim}", "\\footnote{", "[", "\\[", "\\iffalse")),
        *((".tex", unit) for unit in ("\\begin{table}x", "\\newcommand\\be{\\begin{equation}}\\be ", "<<>>=\n")),
        *((".xml", unit) for unit in ("<sec>", "<p>x<fn>", "<ref><element-citation><year>1</year>")),
    ],
)
def test_reading_is_linear(suffix: str, unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever is repeated."""

    def seconds(size: int) -> float:
        source = Source.of(("<article>" if suffix == ".xml" else "") + unit * (size // len(unit)), f"none/a{suffix}")
        read = reader(source.path)
        assert read is not None
        started = time.process_time()
        read(source)
        return time.process_time() - started

    seconds(2_000)
    assert seconds(60_000) < 60 * max(seconds(6_000), 0.005)
