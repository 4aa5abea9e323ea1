#!/usr/bin/env python3
"""Make assets/words/common_words.txt: the words of several lists, without those that others make with an ending.

usage: reduce_words.py ENDINGS.tsv BEGINNINGS.tsv LIST... > common_words.txt

The lists shipped are SCOWL's english-words, american-words and british-words of sizes 10 to 50 (Debian's package
scowl). Words that are names in lower-cased reports ("chad", "jordan") are no loss: other tables have them.
"""
import re
import sys
from pathlib import Path

HEADER = """# Common English words without those that an ending of endings.tsv or a beginning of beginnings.tsv makes of others.
# Made by tools/words/reduce_words.py from SCOWL (Spell Checker Oriented Word Lists) by Kevin Atkinson, sizes 10 to
# 50; its licence is in licences/scowl.txt.
"""


def rows(path):
    return [line.split("\t") for line in Path(path).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def bases(word, endings):
    """What the endings leave of a word, as in core/lexicon/common_words.cpp."""
    for ending, instead in endings:
        if not word.endswith(ending) or len(word) - len(ending) < 3:
            continue
        stem = word[:-len(ending)]
        yield stem + instead
        if not instead and len(stem) > 3 and stem[-1] == stem[-2]:
            yield stem[:-1]


def is_known(word, base, endings, beginnings):
    def plain(w):
        return w in base or any(b in base for b in bases(w, endings))
    return plain(word) or any(word.startswith(b) and len(word) - len(b) >= 4 and plain(word[len(b):]) for b in beginnings)


# Everyday words to the dictionary, but names to a reader of reports.
NAMES = {"macron", "khan", "arroyo", "google", "twitter", "wagner"}


def main():
    endings = [(e, "" if i == "-" else i) for e, i in rows(sys.argv[1])]
    beginnings = [row[0] for row in rows(sys.argv[2])]
    words = set()
    for path in sys.argv[3:]:
        words |= {w for w in Path(path).read_text(encoding="latin-1").split("\n") if re.fullmatch("[a-z]{2,}", w)} - NAMES
    base = set()
    for word in sorted(words, key=lambda w: (len(w), w)):
        if not is_known(word, base, endings, beginnings):
            base.add(word)
    sys.stdout.write(HEADER + "\n".join(sorted(base)) + "\n")


if __name__ == "__main__":
    main()
