"""`python -m argcheck`, and the `argcheck` command."""

from __future__ import annotations


def main() -> None:
    from argcheck.cli import run

    run()


if __name__ == "__main__":
    main()
