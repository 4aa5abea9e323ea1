#!/usr/bin/env python3
"""Subset one font to what the program draws and write it as constant bytes."""
import argparse
from io import BytesIO
from pathlib import Path

from fontTools import subset

from constants import byte_array

# What a country report in English can contain: its own letters, names in Latin transcription and in the original Greek or
# Cyrillic, punctuation, currency, arrows and the mathematical signs of the checks.
UNICODES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x0259, 0x0259),  # schwa, as in Azerbaijani names
    (0x02B9, 0x02DD),  # modifier letters of transcriptions
    (0x0300, 0x0331),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic, with Tajik, Kazakh and their neighbours
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2010, 0x2044),  # dashes, quotation marks, bullets, fraction slash
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2113, 0x2122),  # litre, numero, trade mark
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x2199),  # arrows
    (0x21BA, 0x21BB),
    (0x2212, 0x2215),  # minus, division slash
    (0x2248, 0x2265),  # almost equal to ... greater-than or equal to
    (0x25A0, 0x25CF),  # geometric shapes for legends
    (0x2713, 0x2717),  # check marks
    (0xFB01, 0xFB02),  # ligatures of PDF-derived text
    (0xFFFD, 0xFFFD),  # replacement character
]


def subset_font(path):
    options = subset.Options()
    options.hinting = False  # the rasteriser does not read it
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG", "STAT", "meta"]
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright, family, style, licence
    options.notdef_outline = True
    options.desubroutinize = False
    options.recalc_timestamp = False
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in UNICODES for code in range(first, last + 1)])
    subsetter.subset(font)
    data = BytesIO()
    subset.save_font(font, data, options)
    return data.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("function", help="the function of web/ui/fonts.h to define")
    parser.add_argument("--output", required=True)
    parser.add_argument("--input", required=True)
    arguments = parser.parse_args()

    array = f"k_{arguments.function}"
    Path(arguments.output).write_text(
        '#include "ui/fonts.h"\n\nnamespace attache {\nnamespace {\n\n'
        + byte_array(array, subset_font(arguments.input))
        + f"\n}}  // namespace\n\nstd::span<const unsigned char> {arguments.function}() {{ return {array}; }}\n\n"
        + "}  // namespace attache\n",
        encoding="ascii",
    )


if __name__ == "__main__":
    main()
