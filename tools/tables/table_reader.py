"""Reads the tab-separated tables of assets/lexicon/ (see its README.md)."""
import re
from dataclasses import dataclass, field
from pathlib import Path


class TableError(Exception):
    """A mistake in a table: says where and what."""


@dataclass
class Row:
    where: str          # "countries.tsv:12"
    phrase: str         # as written, with its /n and /v marks
    cells: list


@dataclass
class Table:
    path: Path
    kind: str = ""      # "class", "table" or "irregular"
    name: str = ""
    columns: list = field(default_factory=list)  # (name, type)
    options: set = field(default_factory=set)    # "constants", "fold"
    rows: list = field(default_factory=list)


KINDS = ("class", "table", "irregular")
OPTIONS = ("constants", "fold")


def read_tables(paths):
    return [read_table(path) for path in sorted(paths)]


def read_table(path):
    table = Table(path)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.name}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@"):
            read_directive(table, line[1:].split(), where)
            continue
        if not table.kind:
            raise TableError(f"{where}: a row before @class, @table or @irregular")
        first, *cells = [cell.strip() for cell in line.split("\t")]
        if not first:
            raise TableError(f"{where}: the first cell is empty")
        table.rows.append(Row(where, first.lower(), cells))
    if not table.kind:
        raise TableError(f"{path.name}: has no @class, @table or @irregular line")
    return table


def read_directive(table, words, where):
    if words and words[0] in KINDS and len(words) == 2:
        table.kind, table.name = words
    elif words and words[0] == "column" and len(words) == 3:
        table.columns.append((words[1], words[2]))
    elif len(words) == 1 and words[0] in OPTIONS:
        table.options.add(words[0])
    else:
        raise TableError(f"{where}: cannot read '@{' '.join(words)}'")


TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"                       # u.s. d.c.
    r"|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*\.?"      # words; a dot that a table writes belongs to the word
    r"|\d+(?:[.,]\d+)*"                         # numbers
    r"|'s\b|'"                                  # clitics
    r"|[^\w\s]"                                 # marks, one each
)


def tokenize(text):
    """The tokens that core/parse/tokens.cpp makes of a phrase, lower-cased."""
    return TOKEN.findall(text.lower().replace("\u2019", "'"))
