#!/usr/bin/env python3
"""Join the licences of everything in the page into one text."""
import argparse
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", required=True)
    parser.add_argument("--input", nargs="+", required=True, help="our licence, then the others'")
    arguments = parser.parse_args()

    own, *others = (Path(name) for name in arguments.input)
    parts = [f"Attaché\n\n{own.read_text(encoding='utf-8').strip()}\n"]
    for path in sorted(others):
        rule = "=" * 78
        parts.append(f"{rule}\n{path.stem}\n{rule}\n\n{path.read_text(encoding='utf-8').strip()}\n")
    Path(arguments.output).write_text("\n\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
