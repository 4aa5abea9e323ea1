"""Looks for rows of the tables that cannot be right, or contradict one another: every fault, with file and line of both.

What stops the reading of the tables by itself (a phrase or word that stands twice) is found by lexicon_model.py.
"""
import re

from codes import COUNTRIES, CURRENCIES

BODY = re.compile(r"(IGO|NGO):[A-Z0-9]+")
NUMBERS = {"int": re.compile(r"-?\d+"), "double": re.compile(r"-?\d+(\.\d+)?")}
BOOLEANS = ("yes", "no", "true", "false", "1", "0")
NOBODY = "-"  # in a column of actors: known to be nobody's


def find_faults(tables, vocabularies, inflections):
    """Messages, in the order of the files."""
    faults = []
    for table in tables:
        if table.kind == "table":
            faults += columns_faults(table, vocabularies)
        elif table.kind == "irregular":
            faults += same_key(table.rows, lambda row: row.phrase, lambda row: tuple(row.cells), "has other forms at")
    by_name = {}
    for table in tables:
        by_name.setdefault((table.kind, table.name), []).append(table)
    for (kind, name), group in by_name.items():
        rows = [row for table in group for row in table.rows]
        if kind in ("class", "table"):
            faults += form_faults(rows, inflections)
        faults += CONSISTENCY.get(name, lambda rows: [])(rows) if kind == "table" else []
    return faults


# --- cells -------------------------------------------------------------------------------------------------------------


def columns_faults(table, vocabularies):
    for name, kind in table.columns:
        if kind not in vocabularies and kind not in CELL_CHECKS and kind != "string":
            yield f"{table.path.name}: column {name} has the type {kind}, which neither core/lexicon nor tools/tables know"
    for row in table.rows:
        for (name, kind), cell in zip(table.columns, row.cells):
            fault = cell and cell_fault(kind, cell, vocabularies)
            if fault:
                yield f"{row.where}: '{row.phrase}': {name} is '{cell}', {fault}"


def cell_fault(kind, cell, vocabularies):
    """Why a cell that is not empty cannot be right; None if it can."""
    if kind in vocabularies:
        return None if cell in vocabularies[kind] else f"no {kind} of core/lexicon; one of {', '.join(vocabularies[kind])}"
    is_right, fault = CELL_CHECKS.get(kind, (lambda _: True, ""))
    return None if is_right(cell) else fault


CELL_CHECKS = {
    "int": (NUMBERS["int"].fullmatch, "no whole number"),
    "double": (NUMBERS["double"].fullmatch, "no number"),
    "bool": (BOOLEANS.__contains__, "neither yes nor no"),
    "country": (COUNTRIES.__contains__, "no code of ISO 3166-1 alpha-3"),
    "actor": (lambda cell: cell in COUNTRIES or cell == NOBODY or BODY.fullmatch(cell),
              "no code of ISO 3166-1 alpha-3 and no body of the form IGO:NAME or NGO:NAME"),
    "currency": (CURRENCIES.__contains__, "no code of ISO 4217"),
    "unit": (lambda cell: cell in CURRENCIES or cell == "percent", "neither a code of ISO 4217 nor percent"),
}


# --- inflected forms ---------------------------------------------------------------------------------------------------


def form_faults(rows, inflections):
    """A form that two rows' words take, that no row writes, and for which the rows say different things."""
    written = {bare(row.phrase) for row in rows}
    first = {}
    for row in rows:
        for form in derived_forms(row.phrase, inflections):
            other = first.setdefault(form, row)
            if form not in written and padded(other) != padded(row):
                yield (f"{row.where}: '{row.phrase}' has the form '{form}', which '{other.phrase}' has at {other.where} with "
                       "other values; write a row for the form itself")


def bare(phrase):
    return " ".join(word[:-2] if word.endswith(("/n", "/v")) else word for word in phrase.split())


def derived_forms(phrase, inflections):
    """The forms of a phrase but the written one."""
    forms = [""]
    for word in phrase.split():
        if word.endswith("/v"):
            words = [form for form, _ in inflections.verb_forms(word[:-2])]
        elif word.endswith("/n"):
            words = [form for form, _ in inflections.noun_forms(word[:-2])]
        else:
            words = [word]
        forms = [f"{begin} {end}".strip() for begin in forms for end in words]
    return [form for form in forms if form != bare(phrase)]


def padded(row):
    """The cells without empty ones at their end, which say nothing."""
    cells = list(row.cells)
    while cells and not cells[-1]:
        cells.pop()
    return cells


# --- what the rows of one thing must agree on --------------------------------------------------------------------------


def same_key(rows, key, value, message):
    """Rows of the same key (None: none) must have the same value."""
    first = {}
    for row in rows:
        if key(row) is None:
            continue
        other = first.setdefault(key(row), row)
        if value(other) != value(row):
            yield f"{row.where}: '{row.phrase}' {message} {other.where} ('{other.phrase}')"


def cell(row, index):
    return row.cells[index] if index < len(row.cells) and row.cells[index] else None


def country_faults(rows):
    """code, via, need, written: the rows of a country stand together, and the first one is its name."""
    first, last = {}, None
    for row in rows:
        code = cell(row, 0)
        if code is None:
            continue
        if code not in first:
            first[code] = row
            if cell(row, 1) != "Name" or cell(row, 3) is None:
                yield f"{row.where}: the first row of {code} is its name: it takes via Name and the written form"
        elif code != last:
            yield (f"{row.where}: '{row.phrase}' is apart from the rows of {code}, whose name is '{first[code].phrase}' at "
                   f"{first[code].where}; put it there, so that the country has one first row")
        last = code


def organisation_faults(rows):
    """actor, kind, via, need, written: a body has one written name, a written name one owner and one kind."""
    yield from same_key(rows, lambda row: cell(row, 0) if cell(row, 1) in ("Igo", "Ngo") else None,
                        lambda row: cell(row, 4), "names a body that is written otherwise at")
    yield from same_key(rows, lambda row: cell(row, 4), lambda row: (cell(row, 0), cell(row, 1)),
                        "has an actor or kind other than the same name at")


def person_faults(rows):
    yield from same_key(rows, lambda row: cell(row, 2), lambda row: cell(row, 0),
                        "has an actor other than the same person at")


def place_faults(rows):
    yield from same_key(rows, lambda row: cell(row, 2), lambda row: cell(row, 0),
                        "lies in a country other than the same place at")


CONSISTENCY = {"CountryName": country_faults, "OrganisationName": organisation_faults, "KnownPerson": person_faults,
               "PlaceName": place_faults}
