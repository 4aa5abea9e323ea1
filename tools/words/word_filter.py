#!/usr/bin/env python3
"""Turn the list of common words into a Bloom filter as constant C++ data.

usage: word_filter.py --output SOURCE --input common_words.txt endings.tsv beginnings.tsv

A Bloom filter says "no" for certain and "yes" with a small chance of error (1 in 1,500 here): enough to tell
names from words, at a tenth of the size of the list. core/lexicon/common_words.cpp asks it.
"""
import argparse
from pathlib import Path

BITS_PER_WORD, PROBES = 15, 8
FNV_OFFSET, FNV_PRIME, MASK = 14695981039346656037, 1099511628211, (1 << 64) - 1


def fnv1a(data):
    value = FNV_OFFSET
    for byte in data:
        value = ((value ^ byte) * FNV_PRIME) & MASK
    return value


def probes(word, bit_count):
    """As in core/lexicon/common_words.cpp."""
    value = fnv1a(word.encode())
    low, high = value & 0xFFFFFFFF, (value >> 32) | 1
    for i in range(PROBES):
        yield (((low + i * high) & 0xFFFFFFFF) * bit_count) >> 32


def rows(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def source(words, endings, beginnings):
    bit_count = len(words) * BITS_PER_WORD // 64 * 64
    blocks = [0] * (bit_count // 64)
    for word in words:
        for bit in probes(word, bit_count):
            blocks[bit // 64] |= 1 << (bit % 64)
    out = ["// Made by tools/words/word_filter.py from assets/words/; do not edit.", '#include "lexicon/common_words_data.h"', "",
           "namespace attache::common_words_data {", "", f"const std::uint32_t k_bit_count = {bit_count};",
           f"const std::uint32_t k_probe_count = {PROBES};", "const std::uint64_t k_blocks[] = {"]
    out += ["    " + ",".join(f"{block}ULL" for block in blocks[i:i + 6]) + "," for i in range(0, len(blocks), 6)]
    out += ["};", f"const std::uint32_t k_ending_count = {len(endings)};", "const Ending k_endings[] = {"]
    out += [f'    {{"{ending}", "{"" if instead == "-" else instead}"}},' for ending, instead in endings]
    out += ["};", f"const std::uint32_t k_beginning_count = {len(beginnings)};", "const std::string_view k_beginnings[] = {"]
    out += ["    " + ", ".join(f'"{beginning}"' for beginning in beginnings) + ","]
    return "\n".join(out + ["};", "", "}  // namespace attache::common_words_data", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--input", nargs=3, type=Path, required=True)
    options = parser.parse_args()
    words, endings, beginnings = options.input
    text = source([row[0] for row in rows(words)], rows(endings), [row[0] for row in rows(beginnings)])
    options.output.parent.mkdir(parents=True, exist_ok=True)
    if not options.output.exists() or options.output.read_text(encoding="utf-8") != text:
        options.output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
