#!/usr/bin/env python3
"""What `attache parse` prints fits the JSON Schema that is shipped, and the schema refuses what does not.

usage: schema_test.py ATTACHE
"""
import copy
import json
import subprocess
import sys

from texts import TOP, all_texts

try:
    import jsonschema
except ModuleNotFoundError:
    sys.exit("schema_test.py needs python3-jsonschema (Debian) or jsonschema (pip).")

SCHEMA = TOP / "docs" / "attache-report-1.schema.json"


def parse(attache, text):
    return json.loads(subprocess.run([attache, "parse", str(text)], capture_output=True, check=True).stdout)


def broken_copies(report):
    """The report with one thing wrong each: the schema must notice."""
    for name in report:
        missing = copy.deepcopy(report)
        del missing[name]
        yield f"without {name}", missing
    for name, rows in report.items():
        if isinstance(rows, list) and rows:
            for field in rows[0]:
                odd = copy.deepcopy(report)
                odd[name][0][field] = {"unexpected": True}
                yield f"{name}[0].{field} is an object", odd
            extra = copy.deepcopy(report)
            extra[name][0]["unexpected"] = 1
            yield f"{name}[0] has a field too many", extra


def main():
    attache = sys.argv[1]
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    failures = []
    for text in all_texts():
        for error in list(validator.iter_errors(parse(attache, text)))[:3]:
            failures.append(f"{text.relative_to(TOP)}: {error.json_path}: {error.message[:200]}")
    count = 0
    for what, report in broken_copies(parse(attache, TOP / "assets/reports/tajikistan-2013.txt")):
        count += 1
        if validator.is_valid(report):
            failures.append(f"the schema accepts a report {what}")
    print("\n".join(failures) or f"{len(all_texts())} reports fit the schema; it refuses {count} broken ones.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
