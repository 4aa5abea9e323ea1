#!/usr/bin/env python3
"""Write parts.js: what the site consists of, with hashes, for its service worker (web/page/service-worker.js).

The version is a hash over all files, so the same files give the same version wherever and whenever they are built.
"""
import argparse
import base64
import fnmatch
import hashlib
import json
import pathlib

LIST = "parts.js"
WORKER = "service-worker.js"


def digests(folder):
    """The SHA-256 of each file by its name within the folder, in the order of names."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name: hashlib.sha256((folder / name).read_bytes()).digest() for name in names if name != LIST}


def version_of(hashes):
    every = hashlib.sha256()
    for name, digest in hashes.items():
        every.update(f"{digest.hex()} {name}\n".encode())
    return every.hexdigest()[:16]


def parts_of(hashes, later):
    """The list: of each file when it is kept and how a browser checks it. The worker is kept by the browser itself."""
    parts = {"version": version_of(hashes), "first": {}, "later": {}}
    for name, digest in hashes.items():
        if name == WORKER:
            continue
        when = "later" if any(fnmatch.fnmatchcase(name, pattern) for pattern in later) else "first"
        parts[when][name] = "sha256-" + base64.b64encode(digest).decode()
    return parts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--later", nargs="*", default=[], metavar="PATTERN", help="files that are kept only once they are used")
    arguments = parser.parse_args()
    parts = parts_of(digests(arguments.folder), arguments.later)
    text = f"// Written by tools/site/parts.py.\nself.attacheParts = {json.dumps(parts, indent=1)};\n"
    (arguments.folder / LIST).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
