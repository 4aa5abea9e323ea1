#!/usr/bin/env python3
"""Fail if an include, a platform macro or a link line goes against the directions of layers.py.

usage: check_layers.py TOP LINK_LINES
       LINK_LINES is written by CMake: a target, a tab, and what it links, separated by semicolons, on each line
"""
import re
import sys
from pathlib import Path

from layers import EVERYBODY_LINKS, LIBRARIES, LINKS, PARTS, PLATFORM_MACRO, PLATFORM_PART

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
CONDITION = re.compile(r"^\s*#\s*(?:if|ifdef|ifndef|elif)\b.*\b(?:" + PLATFORM_MACRO + r")\b")
SUFFIXES = {".h", ".cpp"}


def part_of(path):
    """The part that a file, named from the top folder, belongs to; None outside of them."""
    for length in (2, 1):
        part = "/".join(path.parts[:length])
        if part in PARTS and len(path.parts) > length:
            return part
    return None


def owner_of(name):
    """The part that the header `name` of a quoted include belongs to; None for generated and unknown ones."""
    first = name.split("/")[0]
    if first in PARTS and "/" in name:
        return first
    for root in ("core", "web"):
        if f"{root}/{first}" in PARTS and "/" in name:
            return f"{root}/{first}"
    return None


def include_fault(part, bracket, name):
    """Why this part may not include this header, or None."""
    owner = owner_of(name) if bracket == '"' else None
    if owner is not None:
        return None if owner == part or owner in PARTS[part] else f"{part} must not know {owner}"
    for pattern, allowed in LIBRARIES.items():
        if re.fullmatch(pattern, name):
            return None if part in allowed else f"{part} must not include {name}"
    return None


def check_file(path, text):
    """What one file does against the directions."""
    part = part_of(path)
    if part is None:
        return
    for number, line in enumerate(text.splitlines(), 1):
        include = INCLUDE.match(line)
        fault = include and include_fault(part, *include.groups())
        if CONDITION.match(line) and part != PLATFORM_PART:
            fault = f"only {PLATFORM_PART} may ask which platform it is"
        if fault:
            yield f"{path}:{number}: {fault}: {line.strip()}"


def views_reached(name, includes, seen):
    """The views' headers that a file of web/views sees, by whatever way; with its own."""
    for header in includes.get(name, ()):
        if header not in seen:
            seen.add(header)
            views_reached(header, includes, seen)
    return {header for header in seen if header.endswith("_view.h")}


def check_views(texts):
    """A view never sees another view's header; root_view alone puts them side by side."""
    includes = {
        path.relative_to("web/views").as_posix(): set(re.findall(r'^\s*#\s*include\s*"views/([^"]+)"', text, re.MULTILINE))
        for path, text in texts.items()
        if part_of(path) == "web/views"
    }
    for name in sorted(includes):
        stem = Path(name).stem
        if stem.endswith("_view") and stem != "root_view":
            for other in sorted(views_reached(name, includes, set()) - {str(Path(name).with_suffix(".h"))}):
                yield f"web/views/{name}: a view must not know another view: it sees views/{other}"


def check_links(lines):
    seen = set()
    for line in lines.splitlines():
        target, _, linked = line.partition("\t")
        seen.add(target)
        for library in filter(None, linked.split(";")):
            if library.startswith("::@"):  # CMake's mark for a line that stands in another folder
                continue
            library = re.sub(r"^\$<LINK_ONLY:(.*)>$", r"\1", library)
            if library not in LINKS.get(target, []) + EVERYBODY_LINKS:
                yield f"{target} must not link {library}"
    for target in sorted(set(LINKS) - seen):
        yield f"{target}: the build has no such target, or does not say what it links"


def check(top, link_lines):
    """Every fault, in the order of the files."""
    files = sorted(path for root in ("core", "cli", "pdf", "web") for path in (top / root).rglob("*") if path.suffix in SUFFIXES)
    texts = {path.relative_to(top): path.read_text(encoding="utf-8") for path in files}
    faults = [fault for path, text in texts.items() for fault in check_file(path, text)]
    return [*faults, *check_views(texts), *check_links(link_lines)], len(files)


def main():
    faults, count = check(Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8"))
    print("\n".join(faults) if faults else f"{count} files and {len(LINKS)} targets keep the directions.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
