#!/usr/bin/env python3
"""Write docs/accuracy.md: how the program's reading compares with the marks of careful readers.

usage: accuracy.py ATTACHE [--check]

ATTACHE  the command-line program, e.g. build/native/attache
--check  write nothing; fail if the document is not what would be written
"""
import json
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SETS = [  # (title, folder of gold marks, text)
    ("The shipped report (tests/gold/tajikistan-2013)", "tests/gold/tajikistan-2013", "assets/reports/tajikistan-2013.txt"),
] + [(f"Second set: {name} (tests/gold2/{name})", f"tests/gold2/{name}", f"tests/gold2/{name}/source.txt")
     for name in ("news", "armenia", "mongolia", "mozambique")]
HEAD = """# Accuracy

Written by `tools/accuracy.py`; the marks and the measures are described in
[tests/gold/GUIDELINES.md](../tests/gold/GUIDELINES.md). F1 is the harmonic mean of precision and recall over marks;
other columns are shares of the marks found. The rules were developed on the shipped report; the second set was
written before any program had read it and shows what is over-fitted.
"""


def score(program, gold, text):
    report = subprocess.run([program, "parse", TOP / text], check=True, capture_output=True).stdout
    out = Path(program).with_suffix(".accuracy.json")
    out.write_bytes(report)
    result = subprocess.run([sys.executable, TOP / "tests/gold/score.py", TOP / gold, TOP / text, out, "--json"],
                            check=True, capture_output=True, text=True).stdout
    out.unlink()
    return json.loads(result)


def table(rows):
    lines = ["| marks | precision | recall | F1 | of those found |", "|---|---|---|---|---|"]
    for kind, row in rows.items():
        shares = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in row.items()
                           if name not in ("p", "r", "f1", "tp", "fp", "fn") and value is not None)
        lines.append(f"| {kind} | {row.get('p', '')} | {row.get('r', '')} | {row.get('f1', '')} | {shares} |")
    return "\n".join(lines)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    parts = [HEAD] + [f"## {title}\n\n{table(score(sys.argv[1], gold, text))}\n" for title, gold, text in SETS]
    document, path = "\n".join(parts), TOP / "docs/accuracy.md"
    if "--check" not in sys.argv:
        path.write_text(document, encoding="utf-8")
    elif path.read_text(encoding="utf-8") != document:
        sys.exit("docs/accuracy.md is not what the program gives; run tools/accuracy.py build/native/attache")


if __name__ == "__main__":
    main()
