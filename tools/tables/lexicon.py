#!/usr/bin/env python3
"""Turn the tables under assets/lexicon/ into constant C++ data.

usage: lexicon.py --output HEADER SOURCE --input TABLE.tsv ...

The form of a table is described in assets/lexicon/README.md. Two entries that contradict one another
stop the build with the file and line of both.
"""
import argparse
import sys
from pathlib import Path

from english import inflections
from lexicon_checks import find_faults
from lexicon_cpp import write_header, write_source
from lexicon_model import Lexicon, TableError
from table_reader import read_tables
from vocabularies import read_vocabularies


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", nargs=2, type=Path, required=True)
    parser.add_argument("--input", nargs="+", type=Path, required=True)
    options = parser.parse_args()
    try:
        tables = read_tables(options.input)
        forms = inflections(tables)
        lexicon = Lexicon(tables, forms)
    except TableError as error:
        sys.exit(f"lexicon: {error}")
    vocabularies = read_vocabularies()
    faults = find_faults(tables, vocabularies, forms)
    if faults:
        sys.exit("\n".join(f"lexicon: {fault}" for fault in faults))
    header, source = options.output
    write_if_changed(header, write_header(lexicon, vocabularies))
    write_if_changed(source, write_source(lexicon, vocabularies))


def write_if_changed(path, text):
    """Leaves an unchanged file alone, so that nothing that includes it is compiled again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
