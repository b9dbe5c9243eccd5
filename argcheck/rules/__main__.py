"""Writes the rules as compiled, so that a start need not parse them: `python -m argcheck.rules`."""

import json
from pathlib import Path

from argcheck.rules.rulebook import COMPILED, parsed, rule_files, to_data_all

texts = {file.name: file.read_text("utf-8") for file in rule_files()}
data = json.dumps(to_data_all(parsed(texts)), ensure_ascii=False, indent=0, separators=(",", ":"))
Path(__file__).with_name(COMPILED).write_text(data + "\n", encoding="utf-8")
