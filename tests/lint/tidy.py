#!/usr/bin/env python3
"""Run clang-tidy on every source of ours that the build compiles, two at a time.

A source that passed is not looked at again while its own text, every header of ours that it includes, its compiler
command, the checks and clang-tidy itself are the same: what passed is remembered in BUILD/tidy/.

usage: tidy.py CLANG_TIDY BUILD_FOLDER [--checks=CHECKS]   # instead of those of .clang-tidy
"""
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sources import TOP, own_files

INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


class Sources:
    """The text of our files, each read once, and which of our headers they include."""

    def __init__(self, build):
        self.roots = (TOP / "core", TOP / "web", TOP / "cli", TOP / "tests", build / "generated" / "core")
        self.texts = {}
        self.includes = {}

    def text(self, path):
        if path not in self.texts:
            self.texts[path] = path.read_bytes()
        return self.texts[path]

    def named_by(self, path):
        """The headers of ours that this file names."""
        if path not in self.includes:
            names = [name.decode() for name in INCLUDE.findall(self.text(path))]
            found = (next((root / name for root in (path.parent, *self.roots) if (root / name).is_file()), None) for name in names)
            self.includes[path] = [header.resolve() for header in found if header]
        return self.includes[path]

    def with_headers(self, source):
        """The source and every header of ours that it sees, sorted."""
        seen, waiting = {source}, [source]
        while waiting:
            for header in self.named_by(waiting.pop()):
                if header not in seen:
                    seen.add(header)
                    waiting.append(header)
        return sorted(seen)

    def fingerprint(self, entry, common):
        digest = hashlib.sha256(common)
        digest.update(entry["command"].encode())
        for path in self.with_headers(Path(entry["file"])):
            digest.update(str(path).encode() + b"\0" + self.text(path) + b"\0")
        return digest.hexdigest()


def own_entries(build):
    """The compile database's entries for our own sources, one for each: clang-tidy itself takes all of a source."""
    ours = {str(path) for path in own_files(".cpp")}
    database = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    return list({entry["file"]: entry for entry in database if entry["file"] in ours}.values())


def check(tool, build, checks, entry):
    command = [tool, "--quiet", *checks, "-p", str(build), entry["file"]]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    # What is left of stderr is a count of the warnings that are not ours.
    return result.returncode, result.stdout


def main():
    tool, build, checks = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    passed = build / ("analyzer" if checks else "tidy")
    passed.mkdir(exist_ok=True)
    version = subprocess.run([tool, "--version"], capture_output=True, check=True).stdout
    common = version + (TOP / ".clang-tidy").read_bytes() + " ".join(checks).encode()

    sources = Sources(build)
    entries = [(entry, sources.fingerprint(entry, common)) for entry in own_entries(build)]
    if not entries:
        sys.exit(f"tidy.py: {build} compiles no source of this project")
    for stamp in passed.iterdir():
        if stamp.name not in {mark for _, mark in entries}:
            stamp.unlink()
    new = [(entry, mark) for entry, mark in entries if not (passed / mark).exists()]

    failures = 0
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for (entry, mark), (status, output) in zip(new, pool.map(lambda item: check(tool, build, checks, item[0]), new)):
            name = os.path.relpath(entry["file"], TOP)
            if status == 0:
                (passed / mark).touch()
                print(f"{name}: ok", flush=True)
            else:
                failures += 1
                print(f"{name}:\n{output}", flush=True)
    print(f"{len(entries)} sources, {len(entries) - len(new)} unchanged since they passed, {failures} with findings.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
