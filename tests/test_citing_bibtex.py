"""Bibliography files."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from argcheck.manuscript.citing import beside, read
from argcheck.manuscript.citing.bibtex import named
from argcheck.manuscript.citing.bibtex import read as read_bib
from argcheck.readers import markdown
from argcheck.source import Source

FILE = r"""
@string{press = "Stone Press"}
@comment{ nothing }

@book{aalto2014,
  author = {Aalto, Anna and van der Meer, Jan and {World Health Organization} and others},
  title  = {First {S}tones, \'{e}tude \"uber \o},
  year   = 2014, publisher = press # ", Oslo",
}

@article{berg,
  author  = "Bo Berg and Maria de la Cruz",
  journal = {Journal of Stone}, title = "Sand {"}quoted{"}",
  date = {2015-03}, doi = {https://doi.org/10.1000/182}}
"""


SIGNS = [*'@{}",=#\\ \n', "book", "author", "and"]


def test_entries_with_keys_lines_and_fields() -> None:
    first, second = read_bib(Source.of(FILE, "paper.bib"))
    assert (first.key, first.line, first.year, first.title) == ("aalto2014", 5, "2014", "First Stones, étude über ø")
    assert [str(author) for author in first.authors] == [
        "Aalto, Anna",
        "van der Meer, Jan",
        "World Health Organization",
    ]
    assert first.others
    assert [str(author) for author in second.authors] == ["Berg, Bo", "de la Cruz, Maria"]
    assert (second.year, second.venue, second.dois, second.title) == (
        "2015",
        "Journal of Stone",
        ("10.1000/182",),
        'Sand "quoted"',
    )


def test_a_paper_names_its_bibliography_files() -> None:
    assert named(Source.of("---\nbibliography: refs.bib\n---\n")) == ("refs.bib",)
    assert named(Source.of("---\nbibliography: [a.bib, 'b.bib']\n---\n")) == ("a.bib", "b.bib")
    assert named(Source.of("---\nbibliography:\n  - a.bib\n  - b.bib\n---\n")) == ("a.bib", "b.bib")
    assert named(Source.of("\\bibliography{a,b}")) == ("a.bib", "b.bib")


def test_keys_lead_to_the_file_beside_the_paper(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(FILE, encoding="utf-8")
    path = tmp_path / "paper.md"
    path.write_text(
        "---\nbibliography: refs.bib\n---\n\n# Aims\n\nStones lie [@aalto2014; @nobody].\n", encoding="utf-8"
    )
    source = Source.read(path)
    found = read(markdown.read(source), beside(source))
    assert [(each.label, each.how) for each in found.citations] == [("aalto2014", "exact"), ("nobody", "none")]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(SIGNS)).map("".join)))
def test_any_text_gives_entries(content: str) -> None:
    source = Source.of(content, "paper.bib")
    assert all(1 <= entry.line <= len(source.lines) for entry in read_bib(source))
