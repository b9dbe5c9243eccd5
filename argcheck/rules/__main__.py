"""Writes the rules as compiled, so that a start need not parse and check them: `python -m argcheck.rules`."""

import json
from pathlib import Path

from argcheck.rules.program import joined
from argcheck.rules.rulebook import COMPILED, parsed, rule_files, to_data_all

book = parsed({file.name: file.read_text("utf-8") for file in rule_files()})
joined((), book)  # raises where a rule has a fault, so that what is written is sound
data = json.dumps(to_data_all(book), ensure_ascii=False, indent=0, separators=(",", ":"))
Path(__file__).with_name(COMPILED).write_text(data + "\n", encoding="utf-8")
