#!/usr/bin/env python3
"""Subset one font to the characters that the program draws and write it as constant bytes."""
import argparse
import subprocess
import sys
from pathlib import Path

from constants import byte_array


def read_ranges(table, when=("always", "asked")):
    """The code points of assets/fonts/characters.tsv that are wanted at these times, as hb-subset takes them."""
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    if not rows or any(len(row) != 4 or row[2] not in ("always", "asked") for row in rows):
        sys.exit(f"{table}: each row is first, last, always or asked, and what, between tabs")
    return ",".join(f"{first}-{last}" for first, last, time, _ in rows if time in when)


def subset_font(tool, font, ranges):
    command = [
        tool,
        str(font),
        f"--unicodes={ranges}",
        "--no-hinting",  # the rasteriser reads neither hints nor layout tables
        "--layout-features=",
        "--drop-tables+=GSUB,GPOS,GDEF,DSIG,STAT,meta",
        "--name-IDs=0,1,2,13,14",  # copyright, family, style, licence
        "--notdef-outline",
        "--output-file=-",
    ]
    result = subprocess.run(command, capture_output=True, check=False)
    if result.returncode != 0 or not result.stdout:
        sys.exit(f"{font}: hb-subset failed: {result.stderr.decode(errors='replace').strip()}")
    return result.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", help="the path of hb-subset")
    parser.add_argument("function", help="the function of web/ui/fonts.h to define")
    parser.add_argument("--part", choices=("all", "always"), default="all", help="which of the characters")
    parser.add_argument("--output", required=True)
    parser.add_argument("--input", nargs=2, required=True, help="the font and the table of characters")
    arguments = parser.parse_args()

    font, characters = (Path(name) for name in arguments.input)
    data = subset_font(arguments.tool, font, read_ranges(characters, ("always",) if arguments.part == "always" else ("always", "asked")))
    Path(arguments.output).write_text(
        '#include "ui/fonts.h"\n\nnamespace attache {\nnamespace {\n\n'
        + byte_array("k_font", data)
        + f"\n}}  // namespace\n\nstd::span<const unsigned char> {arguments.function}() {{ return k_font; }}\n\n"
        + "}  // namespace attache\n",
        encoding="ascii",
    )


if __name__ == "__main__":
    main()
