#!/usr/bin/env python3
"""Write more.faces: of each face the characters that the page's embedded faces leave out (web/ui/more_faces.h)."""
import argparse
from pathlib import Path

from font import read_ranges, subset_font


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", help="the path of hb-subset")
    parser.add_argument("--output", required=True)
    parser.add_argument("--input", nargs="+", required=True, help="the table of characters, then the fonts")
    arguments = parser.parse_args()

    characters, *fonts = (Path(name) for name in arguments.input)
    out = b"ATTFACE1"
    for font in fonts:
        data = subset_font(arguments.tool, font, read_ranges(characters, ("asked",)))
        out += len(data).to_bytes(4, "big") + data
    Path(arguments.output).write_bytes(out)


if __name__ == "__main__":
    main()
