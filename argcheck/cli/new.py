"""`argcheck new`: a first argument file to write in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from argcheck.cli._common import save, write

SKELETON = """\
# What a paper claims, where it says so, and how it gets there. Each line is a fact of your reading: change it or take
# it out. The words are explained in docs/language.md; `argcheck check {file}` checks what stands here.

paper "The title of the paper" as {name}
  author "A. Author"
  # published 2024-05-01
  # manuscript "paper.md"  # places are looked up there
  # covers "Results", "Conclusion"  # the sections that are encoded in full

# What the paper builds on, finds and concludes. `at` says where: section, paragraph, sentence.

premise ground "What is taken as given"
  # at "Introduction" p1 s2
  # cites author2020  # a work, as below
  # evidence none  # nothing is offered for it

hypothesis h1 "What the paper sets out to test"
  # at "Introduction" p2 s1
  tested by result supports  # or rejects

finding result "What was found"
  # at "Results" p1 s1
  evidence series "what it was seen in"  # single-case, narrative, document, series, experiment or statistic

conclusion main "What the paper concludes"
  # at "Conclusion" p1 s1
  # says causes(kerbs, riding)  # its content, so that contradictions can be found
  from result, ground  # the claims that it is inferred from

# objection other "What speaks against it"
#   rebuts main
# limitation bound "What the paper says it cannot show"
# work author2020 "A work that is cited"
#   author "A. Author"
#   year 2020
"""


def command(
    file: Annotated[
        str, typer.Argument(metavar="FILE.arg", show_default=False, help="Where to write; `-` for stdout.")
    ],
) -> None:
    """Write a commented skeleton of an argument file, which says how its parts are written. It is never overwritten.

    From a manuscript `argcheck extract paper.md -o paper.arg` writes a fuller one.

    Examples:

    - `argcheck new paper.arg`
    """
    place = Path(file)
    if file != "-" and place.suffix != ".arg":
        raise typer.BadParameter("argument files end in .arg", param_hint="FILE.arg")
    if file != "-" and place.exists():
        raise typer.BadParameter(f"{file} is there already", param_hint="FILE.arg")
    name = re.sub(r"\W+", "_", place.stem).strip("_").lower() or "paper"
    text = SKELETON.format(file="paper.arg" if file == "-" else file, name=name if name[0].isalpha() else f"p_{name}")
    write(text) if file == "-" else save(file, text)
