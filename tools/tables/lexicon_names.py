#!/usr/bin/env python3
"""Write the names of the lexicon's classes and tables, and where each row stands, for `attache explain`.

usage: lexicon_names.py --output SOURCE --input TABLE.tsv ...
"""
import argparse
import sys
from pathlib import Path

from english import inflections
from lexicon_cpp import quote, snake
from lexicon_model import Lexicon, TableError
from table_reader import read_tables


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--input", nargs="+", type=Path, required=True)
    options = parser.parse_args()
    try:
        tables = read_tables(options.input)
        lexicon = Lexicon(tables, inflections(tables))
    except TableError as error:
        sys.exit(f"lexicon: {error}")
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(write_names(lexicon), encoding="utf-8")


def write_names(lexicon):
    out = ["// Made by tools/tables/lexicon_names.py from assets/lexicon/; do not edit.",
           '#include "explain/lexicon_names.h"', "", "#include <cstddef>", "", "namespace attache {", "", "namespace {", ""]
    for name, columns, rows in lexicon.phrase_tables:
        out += [f"constexpr LexiconRow k_{snake(name)}[] = {{"]
        out += [f"    {{{quote(row.where)}, {quote(values(columns, row))}}}," for row in rows] or ["    {},"]
        out += ["};"]
    tables = [name for name, _, _ in lexicon.phrase_tables]
    out += [f"constexpr const LexiconRow* k_tables[] = {{{', '.join(f'k_{snake(name)}' for name in tables)}}};",
            *names("k_table_names", tables),
            *names("k_class_names", lexicon.classes), "", "}  // namespace", "",
            "std::string_view class_name(WordClass word_class) {"
            " return k_class_names[static_cast<std::size_t>(word_class)]; }",
            "std::string_view table_name(PhraseKind kind) { return k_table_names[static_cast<std::size_t>(kind)]; }",
            "LexiconRow lexicon_row(PhraseKind kind, std::uint32_t row) {"
            " return k_tables[static_cast<std::size_t>(kind)][row]; }"]
    return "\n".join(out + ["", "}  // namespace attache", ""])


def names(constant, values_):
    return [f"constexpr std::string_view {constant}[] = {{", *(f"    {quote(name)}," for name in values_), "};"]


def values(columns, row):
    """'scheme Gives, event Aid': the cells that are not empty."""
    return ", ".join(f"{name} {cell}" for (name, _), cell in zip(columns, row.cells) if cell)


if __name__ == "__main__":
    main()
