"""`argcheck map`: the argument as a picture."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from argcheck.cli._common import Manuscripts, Paths, of_papers, save, settings, write


def command(
    paths: Paths,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", show_default=False, help="A `.svg`, `.html`, `.dot` or `.mmd`."),
    ] = None,
    around: Annotated[
        str, typer.Option(metavar="CLAIM", show_default=False, help="Only this claim and what is next to it.")
    ] = "",
    depth: Annotated[int, typer.Option(min=1, help="How many steps from the claim.")] = 1,
    why: Annotated[
        str,
        typer.Option(metavar="CODE[@LINE]", show_default=False, help="Only the claims that a diagnostic rests on."),
    ] = "",
    collapse: Annotated[
        bool | None,
        typer.Option("--collapse/--no-collapse", show_default=False, help="A node for each section, not each claim."),
    ] = None,
    manuscripts: Manuscripts = None,
) -> None:
    """Draw the argument: claims with their roles, what supports and what attacks them, and diagnostics as marks.

    Above sixty claims it shows sections in their place, unless `--no-collapse` is given. SVG and HTML are laid out by
    Graphviz where it is installed, or by `pip install 'argcheck[map]'`.

    Examples:

    - `argcheck map paper.arg -o paper.svg`

    - `argcheck map paper.arg --around c1 --depth 2 -o c1.html`

    - `argcheck map paper.arg --why AC301 -o why.svg`
    """
    from argcheck.checker import check
    from argcheck.maps import FORMATS, NoClaim, NoLayout, argument_map

    format = Path(output).suffix.lstrip(".") if output else "svg"
    if format not in FORMATS:
        raise typer.BadParameter(f"its suffix is none of {', '.join(FORMATS)}", param_hint="--output")
    config = settings(paths, manuscripts=manuscripts)
    argument = of_papers(paths, config)
    found = check(paths, config, argument).diagnostics
    try:
        drawn = argument_map(argument.inputs, found, around=around, depth=depth, why=why, collapse=collapse)
        text: str = import_module(f"argcheck.maps.{format}").render(drawn)
    except NoClaim as problem:
        raise typer.BadParameter(str(problem), param_hint="--why" if why else "--around") from None
    except NoLayout as problem:
        raise typer.BadParameter(str(problem), param_hint="--output") from None
    if output is None:
        write(text, encoding="utf-8")
    else:
        save(output, text)
