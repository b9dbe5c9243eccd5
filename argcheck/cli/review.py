"""`argcheck review`: a report to send."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from argcheck.cli._common import Ignore, Manuscripts, Paths, Rules, Select, save, save_bytes, settings

FORMATS = ("html", "md", "docx")


def command(
    paths: Paths,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="A `.html`, `.md` or `.docx`.")
    ] = "review.html",
    select: Select = None,
    ignore: Ignore = None,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
) -> None:
    """Write a review: one page with the diagnostics, their passages and proofs, the questions to the author, the
    argument as a picture, hypotheses by findings, positions between papers, and what was not judged.

    The HTML page opens from disk, asks for nothing from outside, prints, and can be searched. A `.docx` is made by
    pandoc. The exit status is that of `check`.

    Examples:

    - `argcheck review paper.md -o review.html`

    - `argcheck review papers/ --manuscripts manuscripts/ -o review.docx`
    """
    format = Path(output).suffix.lstrip(".")
    if format not in FORMATS:
        raise typer.BadParameter(f"its suffix is none of {', '.join(FORMATS)}", param_hint="--output")
    config = settings(paths, select=select, ignore=ignore, manuscripts=manuscripts, rules=rules)
    from argcheck.checker import argue, check
    from argcheck.cli._check import say
    from argcheck.renderers.text import summary
    from argcheck.review import review
    from argcheck.review.docx import NoPandoc

    argument = argue(paths, config)
    report = check(paths, config, argument)
    try:
        page = import_module(f"argcheck.review.{format}").render(review(argument, report))
    except NoPandoc as problem:
        raise typer.BadParameter(str(problem), param_hint="--output") from None
    save_bytes(output, page) if isinstance(page, bytes) else save(output, page)
    say(f"wrote {output}; {summary(report)}")
    raise typer.Exit(report.exit_code)
