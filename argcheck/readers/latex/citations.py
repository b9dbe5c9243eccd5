"""What the citations and cross-references of LaTeX print."""

from __future__ import annotations

from argcheck.patterns import late
from argcheck.readers.latex import names
from argcheck.readers.latex.document import Reader
from argcheck.readers.latex.scan import File, plain

_KEY = late(r"[^\s,{}\\%]+")


def citation(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    """A citation, in pandoc's way: `[see @key, p. 4]`, `@key`, `[-@key]`."""
    groups: list[str] = []
    narrative = name in names.NARRATIVE or (name == "cite" and reader.state.natbib)
    several = name.endswith("s") and name in ("cites", "parencites", "autocites", "footcites", "textcites")
    while True:
        options: list[str] = []
        behind = file.skip(at) if groups or file.text.startswith((" ", "\n"), at) else at
        while (option := file.option(behind)) is not None and len(options) < 2:
            options.append(plain(file.text[slice(*option)]))
            behind = option[1] + 1
        argument = file.argument(behind)
        if argument is None or (groups and not several):
            break
        keys = _KEY.findall(file.text[slice(*argument)])
        before, after = (options[0], options[1]) if len(options) == 2 else ("", options[0] if options else "")
        sign = "-@" if name in names.ONLY_YEAR else "@"
        if narrative:
            groups.append(", ".join(sign + key for key in keys) + (f" [{after}]" if after else ""))
        else:
            groups.append(
                (f"{before} " if before else "")
                + "; ".join(sign + key for key in keys)
                + (f", {after}" if after else "")
            )
        at = argument[1] + 1
    if groups and any("@" in group for group in groups):
        text = ", ".join(groups) if narrative else f"[{'; '.join(groups)}]"
        reader.state.passage.put(text, start, at, file.number)
    return at


def reference(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    if name == "hyperref":
        return file.past_options(at)
    argument = file.main_argument(at)
    if argument is None:
        return at
    found = [
        (reader.state.labels.get(label.strip()) or ("", "??"))
        for label in file.text[slice(*argument)].split(",")
        if label.strip()
    ]
    kind = found[0][0] + " " if found and found[0][0] and name in ("autoref", "cref", "Cref", "fref", "Fref") else ""
    text = kind + " and ".join(number or "??" for _, number in found[:20])
    reader.state.passage.put(f"({text})" if name == "eqref" else text, start, argument[1] + 1, file.number)
    return argument[1] + 1
