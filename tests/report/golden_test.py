#!/usr/bin/env python3
"""What is read from the shipped report is what tests/golden/ holds: one table for each kind of mark, to be read in a diff;
and the exports of a small text, byte for byte.

usage: golden_test.py ATTACHE [--update]
"""
import difflib
import json
import subprocess
import sys

from texts import TOP

REPORT = TOP / "assets" / "reports" / "tajikistan-2013.txt"
SMALL = TOP / "tests" / "report" / "small.txt"
EXPORTS = [("csv", what) for what in ("relations", "amounts", "dates", "entities")] + [
    ("json", "relations"), ("graphml", "relations"), ("gexf", "relations")
]
GOLDEN = TOP / "tests" / "golden"
SHOWN_LINES = 40


def cell(value):
    if isinstance(value, str):
        return value.replace("\t", " ").replace("\n", " ")
    return json.dumps(value, ensure_ascii=False)


def table(rows, source):
    """The rows of one list of the report: its fields, with the marked words in place of their offsets."""
    columns = [name for name in rows[0] if name not in ("begin", "end")]
    spans = "begin" in rows[0]
    lines = ["\t".join(columns + ["words"] * spans)]
    for row in rows:
        cells = [cell(row[name]) for name in columns]
        if spans:
            cells.append(cell(source[row["begin"]:row["end"]].decode("utf-8", errors="replace")))
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def tables(attache):
    """File name -> text, for everything that the report gives."""
    report = json.loads(subprocess.run([attache, "parse", str(REPORT)], capture_output=True, check=True).stdout)
    source = REPORT.read_bytes()
    lists = {name: rows for name, rows in report.items() if isinstance(rows, list)}
    heads = {name: value for name, value in report.items() if name not in lists}
    found = {f"{name}.tsv": table(rows, source) for name, rows in lists.items() if rows}
    found["report.json"] = json.dumps({**heads, "counts": {name: len(rows) for name, rows in lists.items()}}, indent=2) + "\n"
    return found


def exports(attache):
    """File name -> text, of the small text."""
    found = {}
    for form, what in EXPORTS:
        command = [attache, "export", str(SMALL), "--format", form, "--what", what]
        found[f"small_{what}.{form}"] = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    return found


def read(path):
    return path.read_bytes().decode("utf-8")


def main():
    found = tables(sys.argv[1]) | exports(sys.argv[1])
    present = {path.name: path for path in GOLDEN.iterdir()} if GOLDEN.is_dir() else {}
    if "--update" in sys.argv[2:]:
        GOLDEN.mkdir(exist_ok=True)
        for name in set(present) - set(found):
            present[name].unlink()
        for name, text in found.items():
            (GOLDEN / name).write_bytes(text.encode("utf-8"))
        print(f"{len(found)} files written in {GOLDEN.relative_to(TOP)}/")
        return 0

    differences = []
    for name in sorted(set(found) | set(present)):
        golden = read(present[name]) if name in present else ""
        if golden != found.get(name, ""):
            differences += difflib.unified_diff(
                golden.splitlines(), found.get(name, "").splitlines(), f"golden/{name}", f"now/{name}", n=0, lineterm=""
            )
    if not differences:
        print(f"{len(found)} files are as they were.")
        return 0
    print("\n".join(differences[:SHOWN_LINES]))
    print(f"... {len(differences)} lines. If this is meant, script/golden writes the files anew; look at git diff then.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
