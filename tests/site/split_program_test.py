#!/usr/bin/env python3
"""Which functions go to the second part of the program (tools/site/split_program.py), on call graphs made by hand."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "tools" / "site"))
from split_program import plain, second_part  # noqa: E402

CALLS = {
    "main": ["draw", "read"],
    "draw": ["show_graph", "show_map", "line"],
    "show_graph": ["line", "helper"],
    "show_map": ["mesh", "helper", "show_map"],
    "mesh": ["clip", "mesh"],
    "clip": [],
    "line": [],
    "helper": [],
    "read": [],
    "row": ["cell"],  # called through the table
    "cell": [],
}


def callers_of(calls):
    callers = {name: set() for name in calls}
    for name, called in calls.items():
        for each in called:
            callers[each].add(name)
    return callers


def split(*patterns):
    return second_part(callers_of(CALLS), {"main"}, {"row"}, patterns)


class SecondPart(unittest.TestCase):
    def test_takes_what_nobody_else_calls(self):
        self.assertEqual(split("show_map"), ({"show_map", "mesh", "clip"}, []))

    def test_leaves_what_the_first_part_calls(self):
        second, _ = split("show_map")
        self.assertNotIn("helper", second)

    def test_keeps_what_a_pattern_keeps(self):
        self.assertEqual(split("show_*", "!show_graph", "!clip"), ({"show_map", "mesh"}, []))

    def test_takes_from_the_table_only_what_is_named(self):
        self.assertEqual(split("r*"), ({"read", "row", "cell"}, []))

    def test_never_takes_what_is_exported(self):
        self.assertNotIn("main", split("*")[0])

    def test_says_which_patterns_match_nothing(self):
        self.assertEqual(split("show_map", "gone*", "!gone")[1], ["gone*", "!gone"])

    def test_reads_names_as_they_were_written(self):
        self.assertEqual(plain(r"show\28int\2c\20char\29"), "show(int, char)")


if __name__ == "__main__":
    unittest.main()
