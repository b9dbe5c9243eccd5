"""LaTeX: what its commands print, where that stands on disk, and the files it includes."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from argcheck.manuscript import Manuscript, citing
from argcheck.readers import latex
from argcheck.source import Source

PAPER = r"""
\documentclass{article}
\usepackage{natbib} % for citations
\newcommand{\town}{Riverton}
\newtheorem{hyp}{Hypothesis}
\title{Bridges and \emph{Their} Keepers}
\author{Ada Ferro\thanks{Institute of Rivers}}
\begin{document}
\maketitle
\begin{abstract}
We count bridges in \town.
\end{abstract}

Opening words.

\section{Introduction}\label{sec:intro}
Bridges close,\footnote{See the \textbf{register}.} as
\citet{ferro2020} shows \citep[see][p.~4]{stein2021,berg1999}. % really?
They fell by 14\,\% --- ``badly'' --- in Erd\H{o}s and Stra\ss e.

\begin{table}
\caption{Kinds}\label{tab:kinds}
\begin{tabular}{lr}
Wood & 14 \\ \hline
Stone & 3 \\
\end{tabular}
\end{table}

Table~\ref{tab:kinds} shows it, with
\begin{equation} y = x \end{equation}
where $p < .05$.

\subsection*{Aims}
\begin{itemize}
  \item To count.
  \item To stop.
\end{itemize}
\begin{hyp} Keepers leave. \end{hyp}
\begin{verbatim}
\section{No}
\end{verbatim}
\end{document}
Left over.
"""


def paper(content: str, path: str = "paper.tex") -> Manuscript:
    return latex.read(Source.of(textwrap.dedent(content).strip("\n") + "\n", path))


def outline(read: Manuscript) -> dict[str, list[str]]:
    return {section.title: [paragraph.text for paragraph in section.paragraphs] for section in read.sections}


def test_a_paper() -> None:
    read = paper(PAPER)
    assert read.title == "Bridges and Their Keepers"
    assert [(section.title, section.number, section.role, section.span.line) for section in read.sections] == [
        ("Abstract", "", "abstract", 9),
        ("", "", None, 13),
        ("Introduction", "1", "introduction", 15),
        ("Aims", "", None, 32),
    ]
    assert outline(read)["Abstract"] == ["We count bridges in Riverton."]
    assert outline(read)["Introduction"] == [
        "Bridges close, as @ferro2020 shows [see @stein2021; @berg1999, p. 4]. "
        "They fell by 14 % — “badly” — in Erdős and Straße.",
        "Table 1: Kinds",
        "Wood 14",
        "Stone 3",
        "Table 1 shows it, with where p < .05.",
    ]
    assert outline(read)["Aims"] == ["To count.", "To stop.", "Hypothesis 1. Keepers leave."]
    assert [(note.mark, note.sentences[0].text) for note in read.notes] == [("1", "See the register.")]


def test_sentences_stand_where_they_say() -> None:
    read = paper(PAPER)
    first, second = read.sections[2].paragraphs[0].sentences
    assert (first.span.line, first.span.end_line) == (16, 17)
    assert (second.span.line, second.span.column) == (18, 1)
    assert read.notes[0].span.line == 16


def test_what_was_dropped_is_said() -> None:
    assert sorted((span.line, why) for span, why in paper(PAPER).dropped) == [
        (6, "about the article"),
        (29, "code or formula"),
        (38, "code or formula"),
        (42, "text after the end"),
    ]


def test_included_files_have_their_own_lines(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "one.tex").write_text("\\section{Aims}\n\nTo count.\n\\input{parts/two}", "utf-8")
    (tmp_path / "parts" / "two.tex").write_text("\n\nTo count again.\n", "utf-8")
    (tmp_path / "paper.bbl").write_text(
        "\\begin{thebibliography}{9}\n\\bibitem{ferro}\nFerro, A. (2020). Bridges.\n\\end{thebibliography}", "utf-8"
    )
    main = tmp_path / "paper.tex"
    main.write_text(
        "\\begin{document}\nFirst words.\n\\input{parts/one}\n\\input{lost}\n\\bibliography{works}\n\\end{document}\n",
        "utf-8",
    )
    read = latex.read(Source.read(main))
    assert outline(read) == {
        "": ["First words."],
        "Aims": ["To count.", "To count again."],
        "References": ["Ferro, A. (2020). Bridges."],
    }
    spans = [section.paragraphs[-1].span for section in read.sections]
    assert [(Path(span.path).name, span.line) for span in spans] == [("paper.tex", 2), ("two.tex", 3), ("paper.bbl", 3)]
    assert [why for _, why in read.dropped] == ["could not find lost"]
    assert [Path(part.path).name for part in read.source.parts] == ["paper.tex", "one.tex", "two.tex", "paper.bbl"]


def test_files_that_include_each_other_end(tmp_path: Path) -> None:
    (tmp_path / "a.tex").write_text("A word. \\input{b}\\input{b}", "utf-8")
    (tmp_path / "b.tex").write_text("Another. \\input{a}\\input{a}", "utf-8")
    assert latex.read(Source.read(tmp_path / "a.tex")).sections


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            r"A \emph{new} \href{http://x.example}{way} of \url{http://x.example/a_b}.",
            "A new way of http://x.example/a_b.",
        ),
        (r"It is 5\% \& {\bf more} \textsuperscript{th}.", "It is 5% & more th."),
        ("A word% which is\n  less than a comment.", "A wordless than a comment."),
        (r"He said \enquote{why} and \verb|a_b|.", "He said “why” and a_b."),
        (r"As \citeauthor{a} (\citeyear{a}) said \parencite{b}.", "As @a ([-@a]) said [@b]."),
        (r"It costs \$5 and $\beta_1 = \frac{1}{2}$.", "It costs $5 and β_1 = 1/2."),
        (r"Gar\c{c}on, na\"ive, \'{E}cole, \v{S}kola, \AA ngstr\"om.", "Garçon, naïve, École, Škola, Ångström."),
        (r"One \iffalse two \fi three.", "One three."),
        (r"\textcolor{red}{All} \unknown[x]{of} it\index{it}.", "All of it."),
    ],
)
def test_what_commands_print(written: str, read: str) -> None:
    assert outline(paper(written)) == {"": [read]}


def test_commands_about_the_article() -> None:
    read = paper(
        r"""
        \documentclass{jss}
        \newcommand{\kerb}[0]{low kerb}
        \title{\fbox{\vbox{A notice of the journal.}}Bridges}
        \Abstract{We count every \kerb\ here.}
        \Keywords{bridges, kerbs}
        \begin{document}
        \SweaveOpts{engine=R, eps=FALSE}

        Opening words.
        \end{document}
        """
    )
    assert read.title == "Bridges"
    assert [(section.title, [each.text for each in section.paragraphs]) for section in read.sections] == [
        ("Abstract", ["We count every low kerb here."]),
        ("Keywords", ["bridges, kerbs"]),
        ("", ["Opening words."]),
    ]


def test_an_entry_may_have_a_key_of_one_letter() -> None:
    found = citing.read(
        paper(
            r"""
            \section{Counts}
            We used \citet{R} and stones \citep{aalto2014}.
            \begin{thebibliography}{}
            \bibitem{aalto2014} Aalto, A. (2014). Stones. River Press.
            \bibitem{R} R Team (2020). R: A language. Vienna.
            \end{thebibliography}
            """
        )
    )
    assert [(each.label, each.references[0].year) for each in found.citations] == [("R", "2020"), ("aalto2014", "2014")]


def test_line_ends_and_wrapping_do_not_matter() -> None:
    expected = outline(paper(PAPER))
    assert outline(paper(PAPER.replace("\n", "\r\n"))) == expected
    assert outline(paper(PAPER.replace("Bridges close,", "Bridges\nclose,"))) == expected


def test_an_empty_line_ends_a_formula_also_where_lines_end_as_on_windows() -> None:
    body = "\\section{Counts}\nIn data$bridges.\n\nThen $5 each.\n"
    text = f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\\end{{document}}\n"
    for written in (text, text.replace("\n", "\r\n")):
        (section,) = latex.read(Source.of(written, "paper.tex")).sections
        assert [each.text for each in section.paragraphs] == ["In data$bridges.", "Then $5 each."]


def test_a_table_as_journals_of_astronomy_set_it_has_a_caption(tmp_path: Path) -> None:
    path = tmp_path / "stars.tex"
    path.write_text(
        r"""\documentclass{aastex}
\begin{document}
\section{Results}
Stars are listed in Table~\ref{tab:one}.
\begin{deluxetable}{lc}
\tablecaption{Stars by colour.\label{tab:one}}
\end{deluxetable}
\end{document}
"""
    )
    paper = latex.read(Source.of(path.read_text(), str(path)))
    said = [(paragraph.kind, paragraph.text) for section in paper.sections for paragraph in section.paragraphs]
    assert said == [("text", "Stars are listed in Table 1."), ("caption", "Table 1: Stars by colour.")]
