"""One engine on one workload, in a process of its own: `child.py ENGINE FOLDER` prints its answers in short as JSON."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path


def main(engine: str, folder: Path) -> None:
    """Each relation that is asked for is told by its size and a hash of its sorted rows."""
    asked = json.loads((folder / "asked.json").read_text())
    found = import_module(engine).answers(folder, asked)
    told = {name: shortened(rows) for name, rows in found.items()}
    print(json.dumps({"answers": told, "megabytes": most_memory()}))


def most_memory() -> float:
    """The most memory that this process had, in MB.

    Linux tells it in `/proc`; what it tells who waits for a process counts that of the one that started it as well.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)


def shortened(rows: Iterable[Iterable[int]]) -> str:
    lines = sorted("\t".join(map(str, row)) for row in rows)
    return f"{len(lines)} {hashlib.sha256(repr(lines).encode()).hexdigest()[:12]}"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
