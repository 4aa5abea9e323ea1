#!/usr/bin/env python3
"""The native and the WebAssembly command line print the same bytes for every text.

usage: same_bytes_test.py NATIVE_ATTACHE NODE WASM_ATTACHE
"""
import subprocess
import sys

from texts import TOP, all_texts


def first_difference(left, right):
    at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
    return f"at byte {at}: {left[at - 60:at + 60]!r} natively, {right[at - 60:at + 60]!r} in WebAssembly"


def main():
    native, node, wasm = sys.argv[1:]
    commands = [("parse", [])] + [
        ("export", ["--format", "csv", "--what", what]) for what in ("relations", "amounts", "dates", "entities")
    ] + [("export", ["--format", name, "--what", "relations"]) for name in ("graphml", "gexf")]
    failures = []
    for text in all_texts():
        for verb, options in commands:
            arguments = [verb, str(text), *options]
            left = subprocess.run([native, *arguments], capture_output=True, check=False)
            right = subprocess.run([node, wasm, *arguments], capture_output=True, check=False)
            what = f"{text.relative_to(TOP)}: attache {verb} {' '.join(options)}".rstrip()
            if left.returncode or right.returncode:
                failures.append(f"{what}: exit {left.returncode} natively, {right.returncode} in WebAssembly: "
                                f"{(left.stderr or right.stderr).decode(errors='replace')[:300]}")
            elif left.stdout != right.stdout:
                failures.append(f"{what}: {first_difference(left.stdout, right.stdout)}")
            elif not left.stdout:
                failures.append(f"{what}: nothing was printed")
    print("\n".join(failures) or f"{len(all_texts())} texts, {len(commands)} outputs each: the same bytes.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
