#!/usr/bin/env python3
"""Check that every test that docs/security.md names is there: `file`: title; `file`: title."""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]


def named(table):
    for row in table.splitlines():
        if row.startswith("|"):
            yield from re.findall(r"`(tests/[\w./-]+)`: (.*?)(?=; `tests/| \|$)", row)


def is_there(file, title):
    path = TOP / file
    return path.is_file() and title in path.read_text(encoding="utf-8").replace("\\'", "'")


def main():
    tests = list(named((TOP / "docs/security.md").read_text(encoding="utf-8")))
    missing = [f"{file}: {title}" for file, title in tests if not is_there(file, title)]
    print(f"{len(tests)} tests are named, {len(missing)} are missing")
    for each in missing:
        print(each)
    return 1 if missing or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
