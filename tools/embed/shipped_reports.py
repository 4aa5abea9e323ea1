#!/usr/bin/env python3
"""Write web/app/shipped_reports.h's data: the reports that reports.tsv lists, with their text."""
import argparse
import sys
from pathlib import Path

from constants import char_array, string_literal


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", required=True)
    parser.add_argument("--input", nargs="+", required=True, help="reports.tsv, then the texts it names")
    arguments = parser.parse_args()

    table, texts = Path(arguments.input[0]), {Path(name).name: Path(name) for name in arguments.input[1:]}
    arrays, entries = [], []
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 6:
            sys.exit(f"{table}:{number}: {len(fields)} fields where id, file, title, publisher, date and source are wanted")
        identifier, file, title, publisher, date, source = fields
        if file not in texts:
            sys.exit(f"{table}:{number}: {file} is not among the inputs in web/app/CMakeLists.txt")
        array = f"k_text_{len(arrays)}"
        arrays.append(char_array(array, texts[file].read_bytes()))
        entries.append(
            f"    {{{string_literal(identifier)},\n     {string_literal(title)},\n     {string_literal(publisher)},\n     {string_literal(date)},\n"
            f"     {string_literal(source)},\n"
            f"     std::string_view({array}, sizeof({array}))}},\n"
        )

    Path(arguments.output).write_text(
        '#include "app/shipped_reports.h"\n\nnamespace attache {\nnamespace {\n\n'
        + "\n".join(arrays)
        + f"\nconstexpr ShippedReport k_reports[] = {{\n{''.join(entries)}}};\n\n}}  // namespace\n\n"
        + "std::span<const ShippedReport> shipped_reports() { return k_reports; }\n\n}  // namespace attache\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
