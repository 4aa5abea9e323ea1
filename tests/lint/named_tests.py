#!/usr/bin/env python3
"""Check the tables of documents whose rows end with the tests that prove them - `file`: title; `file`: title - every test
that a row names is there, and every row names one.

usage: named_tests.py DOCUMENT...
"""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
RULER = re.compile(r"\|[-:| ]+\|")


def rows(document):
    """The rows of its tables, without their heads."""
    lines = document.splitlines()
    for i, line in enumerate(lines):
        is_head = i + 1 < len(lines) and RULER.fullmatch(lines[i + 1])
        if line.startswith("|") and not is_head and not RULER.fullmatch(line):
            yield line


def named(row):
    return re.findall(r"`(tests/[\w./-]+)`: (.*?)(?=; `tests/| \|$)", row)


def is_there(file, title):
    path = TOP / file
    return path.is_file() and title in path.read_text(encoding="utf-8").replace("\\'", "'")


def check(name):
    """What is wrong with a document, and how many tests it names."""
    wrong, count = [], 0
    for row in rows((TOP / name).read_text(encoding="utf-8")):
        tests = named(row)
        count += len(tests)
        if not tests:
            wrong.append(f"{name}: no test in the row {row[:60]}…")
        wrong += [f"{name}: {file}: {title} is missing" for file, title in tests if not is_there(file, title)]
    return wrong, count


def main():
    failures = 0
    for name in sys.argv[1:]:
        wrong, count = check(name)
        failures += len(wrong) + (count == 0)
        print(f"{name}: {count} tests are named, {len(wrong)} faults")
        for each in wrong:
            print(each)
    return 1 if failures or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
