"""`python -m argcheck`, and the `argcheck` command."""

from __future__ import annotations


def main() -> None:
    try:
        from argcheck.cli import run

        run()
    except KeyboardInterrupt:  # before a command began, or after it ended
        import sys

        sys.stderr.write("argcheck: interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
