#!/usr/bin/env python3
"""Split the program in two: what the first picture needs, and what the page loads after it (docs/weight.md).

usage: split_program.py PROGRAM.wasm PATTERNS FIRST.wasm SECOND.wasm [--list]

PATTERNS names functions of the second part, with * and ?, one a line; # begins a remark. What only these call goes with
them. A pattern after ! keeps a function in the first part.
A call from the first part to the second loads it, so that nothing breaks that is named wrongly; it is only slower.
Binaryen's wasm-split does the work; the program must have its functions' names.
The second part asks for what the first gives by a name that stands for this very program; the first says it in its section
"second part" (web/page/second-part.js), so that parts of two programs never meet.
"""
import argparse
import fnmatch
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

FEATURES = ["--enable-mutable-globals"]
NODE = re.compile(r'^  "((?:[^"\\]|\\.)*)" \[style="([^"]*)", fillcolor="(\w+)"\]')
EDGE = re.compile(r'^  "((?:[^"\\]|\\.)*)" -> "((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\([0-9a-f]{2})")


def plain(name):
    """A function's name as its author wrote it."""
    return ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), name)


def read_graph(program):
    """Who calls a function, by name, and the functions that may be called in other ways."""
    with tempfile.NamedTemporaryFile("r", suffix=".wasm") as nothing:
        graph = subprocess.run(["wasm-opt", program, *FEATURES, "--print-call-graph", "-o", nothing.name],
                               check=True, capture_output=True, text=True).stdout
    callers, fixed, free = {}, set(), set()
    for line in graph.splitlines():
        if edge := EDGE.match(line):
            callers.setdefault(edge.group(2), set()).add(edge.group(1))
        elif node := NODE.match(line):
            name, style, colour = node.groups()
            if colour != "white":
                fixed.add(name)  # imported or exported
            elif "rounded" in style:
                free.add(name)  # called through the table
            callers.setdefault(name, set())
    return callers, fixed, free


def second_part(callers, fixed, free, patterns):
    """The functions that match a pattern, with those that nobody else calls; and the patterns that nothing matches."""
    names = {name: plain(name) for name in callers if name not in fixed}
    kept, second, unused = set(), set(), []
    for pattern in patterns:
        matching = re.compile(fnmatch.translate(pattern.removeprefix("!"))).match
        found = {name for name, written in names.items() if matching(written)}
        if not found:
            unused.append(pattern)
        (kept if pattern.startswith("!") else second).update(found)
    second -= kept
    waiting = True
    while waiting:
        waiting = {name for name in names if name not in second and name not in free and name not in kept
                   and callers[name] and callers[name] <= second | {name}}
        second |= waiting
    return second, unused


def add_section(path, name, content):
    """Adds a custom section of less than 128 bytes."""
    section = bytes([len(name)]) + name + content
    with path.open("ab") as file:
        file.write(bytes([0, len(section)]) + section)


def read_patterns(path):
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("patterns", type=pathlib.Path)
    parser.add_argument("first", type=pathlib.Path)
    parser.add_argument("second")
    parser.add_argument("--list", action="store_true", help="say which functions go to the second part")
    arguments = parser.parse_args()
    second, unused = second_part(*read_graph(arguments.program), read_patterns(arguments.patterns))
    if unused:
        sys.exit(f"{arguments.patterns}: no function is called " + " or ".join(unused))
    if arguments.list:
        print("\n".join(sorted(plain(name) for name in second)))
    stamp = hashlib.sha256(arguments.program.read_bytes()).hexdigest()[:8]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
        names.write("\n".join(sorted(second)))
        names.flush()
        subprocess.run(["wasm-split", arguments.program, *FEATURES, f"--split-funcs=@{names.name}",
                        f"--import-namespace={stamp}", "-o1", arguments.first, "-o2", arguments.second], check=True)
    add_section(arguments.first, b"second part", stamp.encode())


if __name__ == "__main__":
    main()
