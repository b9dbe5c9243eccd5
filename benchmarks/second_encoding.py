"""How far two people encode alike: a second `says` for 20 claims of each paper, made from the places alone.

Usage:
    python benchmarks/second_encoding.py sheet KNOWLEDGE --manuscripts DIR > sheet.json
    python benchmarks/second_encoding.py compare KNOWLEDGE answers.json

The sheet holds, for each claim of the sample (the first 20 by digest of their names), the passage at its places and
nothing of its encoding. Answers are `{"paper.claim": "says …, …"}`, empty where nothing formal is said. `compare`
prints how many claims agree in all literals, how many share one, and which diagnostics vanish or appear.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import sys
import tempfile
from pathlib import Path

from argcheck.checker import check
from argcheck.config import Config
from argcheck.facts.manuscripts import address
from argcheck.facts.terms import ground, period, respect, sign
from argcheck.inputs import Inputs, read_inputs
from argcheck.manuscript import resolve
from argcheck.model import Claim, Document
from argcheck.readers.argument import read
from argcheck.readers.argument.lines import statements
from argcheck.source import Source

SAMPLE = 20


def sample(document: Document) -> list[Claim]:
    """Claims that say something formal at a place, in an order that nobody chose."""
    assert document.paper
    paper = document.paper.name.text
    able = [claim for claim in document.claims if claim.says and claim.places and claim.role != "theory"]
    return sorted(able, key=lambda claim: hashlib.sha256(f"{paper}.{claim.name.text}".encode()).hexdigest())[:SAMPLE]


def sheet(inputs: Inputs) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for reading in inputs.readings:
        if reading.document.paper and reading.manuscript:
            for claim in sample(reading.document):
                found = [resolve(address(place), reading.manuscript) for place in claim.places]
                passages = [one.sentence.text for one in found if one.sentence]
                name = f"{reading.document.paper.name.text}.{claim.name.text}"
                rows.append({"claim": name, "role": claim.role, "passages": passages})
    return rows


def literals(claim: Claim) -> set[str]:
    return {f"{sign(one)} {ground(one.term)} in {period(one.period)} as to {respect(one)}" for one in claim.says}


def second(name: str, says: str) -> set[str]:
    text = f'paper "P" as p\nfinding c "C"\n  {says}\n'
    document = read(Source.of(text))
    if document.faults:
        print(f"{name}: {document.faults[0].message}", file=sys.stderr)
    return literals(document.claims[0]) if says and document.claims else set()


def replaced(text: str, claim: str, says: str) -> str:
    """An argument file's text with what a claim says given anew; warrants stay."""
    source = Source.of(text)
    for statement in statements(source):
        head = statement.head
        if head and re.match(rf"[a-z]+ {re.escape(claim)}(?![\w-])", text[head.start : head.end]):
            gone = [
                line
                for line in statement.attributes
                if re.match(r"says\b", text[line.start : line.end])
                and not re.search(r"\bif\b", text[line.start : line.end])
            ]
            for line in reversed(gone):
                text = text[: line.start].rstrip(" ") + text[line.end + 1 :]
            return text[: head.end] + (f"\n  {says}" if says else "") + text[head.end :]
    return text


def told(folder: Path) -> dict[tuple[object, ...], str]:
    report = check([str(folder)], Config())
    return {(one.code, one.subjects[:1], one.span.path.rsplit("/", 1)[-1]): one.message for one in report.diagnostics}


def compare(folder: Path, answers: dict[str, str]) -> None:
    inputs = read_inputs([str(folder)], None)
    whole = share = signs = 0
    texts: dict[Path, str] = {}
    for reading in inputs.readings:
        document = reading.document
        for claim in document.claims:
            name = f"{document.paper.name.text}.{claim.name.text}" if document.paper else ""
            if name not in answers:
                continue
            first, other = literals(claim), second(name, answers[name])
            whole += first == other
            share += bool(first & other)
            signs += first != other and bool(
                {one.split(" in ")[0] for one in first} & {one.split(" in ")[0] for one in other}
            )
            if first != other:
                print(f"{name}\n  first:  {'; '.join(sorted(first))}\n  second: {'; '.join(sorted(other))}")
            path = Path(document.source.path)
            texts[path] = replaced(texts.get(path, document.source.text), claim.name.text, answers[name])
    print(
        f"{len(answers)} claims: {whole} agree in all literals, {share} in one or more, {signs} more but for the period"
    )
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / folder.name
        shutil.copytree(folder, copy)
        before = told(copy)
        for path, text in texts.items():
            (copy / path.name).write_text(text, encoding="utf-8")
        after = told(copy)
    for key in [key for key in before if key not in after and key[0] != "AC005"]:
        print(f"vanishes: {key[0]} {before[key]}")
    for key in [key for key in after if key not in before and key[0] != "AC005"]:
        print(f"appears: {key[0]} {after[key]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("command", choices=["sheet", "compare"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("answers", type=Path, nargs="?")
    parser.add_argument("--manuscripts", type=Path)
    options = parser.parse_args()
    if options.command == "sheet":
        print(json.dumps(sheet(read_inputs([str(options.folder)], options.manuscripts)), ensure_ascii=False, indent=1))
    else:
        compare(options.folder, json.loads(options.answers.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
