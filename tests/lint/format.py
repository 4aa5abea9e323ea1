#!/usr/bin/env python3
"""Fail if clang-format would change a file; say how to mend it."""
import subprocess
import sys

from sources import TOP, own_files


def main():
    tool = sys.argv[1]
    files = [str(path.relative_to(TOP)) for path in own_files(".cpp", ".h")]
    result = subprocess.run([tool, "--dry-run", "--Werror", *files], cwd=TOP, capture_output=True, text=True, check=False)
    if result.returncode == 0:
        print(f"{len(files)} files are formatted.")
        return 0
    wrong = sorted({line.split(":")[0] for line in result.stderr.splitlines() if ": error:" in line})
    print(result.stderr if not wrong else "Not formatted; mend with:\n  clang-format -i " + " ".join(wrong))
    return 1


if __name__ == "__main__":
    sys.exit(main())
