#!/usr/bin/env python3
"""Write docs/accuracy.md: how the program's reading compares with the marks of careful readers.

usage: accuracy.py ATTACHE [--check]

ATTACHE  the command-line program, e.g. build/native/attache
--check  write nothing; fail if the document is not what would be written
"""
import difflib
import json
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / "tests" / "gold"))
from sets import gold_sets  # noqa: E402

DOCUMENT = TOP / "docs" / "accuracy.md"
HEAD = """# Accuracy

Written by `tools/accuracy.py` from `attache eval`; the marks and the measures are described in
[tests/gold/GUIDELINES.md](../tests/gold/GUIDELINES.md). F1 is the harmonic mean of precision and recall over marks;
other columns are shares of the marks found. The rules were developed on the shipped report; the second set was
written before any program had read it and shows what is over-fitted.

Below each table stand its worst misses: relations that the sentence states and the program does not see, marks that are
false, and marks with more than one wrong value; `attache eval GOLD_DIR FILE --errors KIND` lists them all.
"""
MOST_MISSES = 8        # of a set
MOST_OF_A_KIND = 5
SHOWN_CHARACTERS = 110
SHOWN_CHANGES = 40     # lines
COUNTS = ("tp", "fp", "fn")


def evaluate(program, gold, text, *options):
    result = subprocess.run([program, "eval", gold, text, "--json", *options], check=True, capture_output=True)
    return json.loads(result.stdout)


def table(figures):
    lines = ["| marks | precision | recall | F1 | of those found |", "|---|---|---|---|---|"]
    for kind, row in figures.items():
        shares = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in row.items()
                           if name not in ("p", "r", "f1", *COUNTS) and value is not None)
        lines.append(f"| {kind} | {row.get('p', '')} | {row.get('r', '')} | {row.get('f1', '')} | {shares} |")
    return "\n".join(lines)


def pooled(all_figures):
    """Precision, recall and F1 over the marks of several sets together."""
    sums = {}
    for figures in all_figures:
        for kind, row in figures.items():
            if all(name in row for name in COUNTS):
                sums[kind] = [a + row[name] for a, name in zip(sums.get(kind, (0, 0, 0)), COUNTS)]
    return {kind: {"p": ratio(tp, tp + fp), "r": ratio(tp, tp + fn), "f1": ratio(2 * tp, 2 * tp + fp + fn)}
            for kind, (tp, fp, fn) in sums.items()}


def ratio(part, whole):
    return round(part / whole, 4) if whole else 0.0


def badness(mistake):
    """Smaller is worse."""
    if mistake["what"] == "differs":
        return 2 - mistake["mark"].count("; ")
    return 1 if mistake["implicit"] else 0


def worst_misses(program, gold, text, figures):
    found = []
    for kind in figures:
        mistakes = evaluate(program, gold, text, "--errors", kind)["errors"]
        serious = [mistake for mistake in mistakes if badness(mistake) < 2]
        found += [(badness(mistake), kind, mistake) for mistake in sorted(serious, key=badness)[:MOST_OF_A_KIND]]
    worst = sorted(found, key=lambda entry: entry[0])[:MOST_MISSES]
    return "\n".join(miss_line(kind, mistake) for _, kind, mistake in worst)


def miss_line(kind, mistake):
    place = "" if mistake["sentence"] is None else f", sentence {mistake['sentence']}"
    text = mistake["text"] if len(mistake["text"]) <= SHOWN_CHARACTERS else mistake["text"][:SHOWN_CHARACTERS] + "..."
    return f"- {kind}{place}, {mistake['what']}: `{mistake['mark']}`" + (f" in: {text}" if text else "")


def section(title, *parts):
    return "\n\n".join([f"## {title}", *filter(None, parts)]) + "\n"


def make_document(program):
    figures, sections = {}, []
    for gold, text in gold_sets():
        name = gold.relative_to(TOP).as_posix()
        figures[name] = evaluate(program, gold, text)
        sections.append(section(name, table(figures[name]), worst_misses(program, gold, text, figures[name])))
    second = [rows for name, rows in figures.items() if name.startswith("tests/gold2/")]
    return "\n".join([HEAD, section("The second set as a whole", table(pooled(second))), *sections])


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    document = make_document(arguments[0])
    if "--check" not in sys.argv:
        DOCUMENT.write_text(document, encoding="utf-8")
        return
    before = DOCUMENT.read_text(encoding="utf-8")
    if before != document:
        changes = difflib.unified_diff(before.splitlines(), document.splitlines(), str(DOCUMENT), "now", n=0, lineterm="")
        print("\n".join(list(changes)[:SHOWN_CHANGES]))
        sys.exit("docs/accuracy.md is not what the program gives; write it: python3 tools/accuracy.py build/native/attache")


if __name__ == "__main__":
    main()
