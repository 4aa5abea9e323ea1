#!/usr/bin/env python3
"""Other programs' readers take the exports: CSV and JSON say the same, GraphML is a graph, the documents name every column.

usage: export_test.py ATTACHE
"""
import csv
import io
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from texts import TOP, all_texts

TABLES = ("relations", "amounts", "dates", "entities")
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"


def export(attache, text, kind, what):
    command = [attache, "export", str(text), "--format", kind, "--what", what]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def as_csv_cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return ("'" if value[:1] in tuple("=+-@\t\r\n") else "") + value
    return value


def same(cell, value):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(cell) == value
    return cell == as_csv_cell(value)


def table_failures(attache, text, what, documented):
    rows = json.loads(export(attache, text, "json", what))
    lines = list(csv.reader(io.StringIO(export(attache, text, "csv", what), newline=""), strict=True))
    header, cells = lines[0], lines[1:]
    if header != documented[what]:
        yield f"{what}: docs/formats.md names {documented[what]}, not {header}"
    if len(rows) != len(cells):
        yield f"{what}: {len(rows)} rows of JSON, {len(cells)} of CSV"
    for row, line in zip(rows, cells):
        if list(row) != header or not all(same(cell, row[name]) for name, cell in zip(header, line)):
            yield f"{what}: {row} is {line} in CSV"


def graph_failures(attache, text):
    root = ElementTree.fromstring(export(attache, text, "graphml", "relations"))
    keys = {key.get("id"): key.get("for") for key in root.iter(NAMESPACE + "key")}
    nodes = [node.get("id") for node in root.iter(NAMESPACE + "node")]
    edges = list(root.iter(NAMESPACE + "edge"))
    rows = json.loads(export(attache, text, "json", "relations"))
    if [edge.get("id") for edge in edges] != [row["id"] for row in rows]:
        yield "graphml: its edges are not the relations"
    if set(nodes) != {row[end] for row in rows for end in ("source", "target")} or len(nodes) != len(set(nodes)):
        yield "graphml: its nodes are not the actors of the relations"
    for edge, row in zip(edges, rows):
        data = {item.get("key"): item.text or "" for item in edge.iter(NAMESPACE + "data")}
        if any(keys.get(key) != "edge" for key in data) or data["edge.text"] != row["text"]:
            yield f"graphml: {edge.get('id')} does not carry its sentence, or an undeclared attribute"
        if (edge.get("directed") == "false") != row["mutual"]:
            yield f"graphml: {edge.get('id')} has the wrong direction"


def gexf_failures(attache, text):
    root = ElementTree.fromstring(export(attache, text, "gexf", "relations"))
    nodes = [node.get("id") for node in root.iter(GEXF + "node")]
    edges = list(root.iter(GEXF + "edge"))
    declared = {item.get("id") for item in root.iter(GEXF + "attribute")}
    rows = json.loads(export(attache, text, "json", "relations"))
    if [edge.get("id") for edge in edges] != [row["id"] for row in rows]:
        yield "gexf: its edges are not the relations"
    if set(nodes) != {row[end] for row in rows for end in ("source", "target")} or len(nodes) != len(set(nodes)):
        yield "gexf: its nodes are not the actors of the relations"
    for edge, row in zip(edges, rows):
        data = {item.get("for"): item.get("value") for item in edge.iter(GEXF + "attvalue")}
        if not declared >= set(data) or data["text"] != row["text"]:
            yield f"gexf: {edge.get('id')} does not carry its sentence, or an undeclared attribute"
        if (edge.get("type") == "undirected") != row["mutual"]:
            yield f"gexf: {edge.get('id')} has the wrong direction"


def documented_columns():
    text = (TOP / "docs" / "formats.md").read_text(encoding="utf-8")
    return {what: re.findall("`([a-z_]+)`", re.search(rf"^\| `{what}` \|(.*)$", text, re.M)[1]) for what in TABLES}


def main():
    attache = sys.argv[1]
    documented = documented_columns()
    failures = []
    for text in all_texts():
        found = [f for what in TABLES for f in table_failures(attache, text, what, documented)]
        found += graph_failures(attache, text)
        found += gexf_failures(attache, text)
        failures += [f"{text.relative_to(TOP)}: {failure}" for failure in found]
    print("\n".join(failures[:20]) or f"{len(all_texts())} reports: all exports read back as they were meant.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
