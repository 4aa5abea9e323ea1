"""Runs the command line and looks at what comes out of it."""
import subprocess
import sys
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
REPORT = TOP / "assets" / "reports" / "tajikistan-2013.txt"


class ProgramTest(unittest.TestCase):
    """Each test gets self.attache, the path of the program."""

    attache = ""

    def run_program(self, *arguments, **options):
        options.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([self.attache, *arguments], stderr=subprocess.PIPE, check=False, timeout=60, **options)

    def assert_error(self, result, status, *parts):
        """The exit status, and one line on standard error that has all the parts and nothing that steers a terminal."""
        message = result.stderr.decode("utf-8")
        self.assertEqual(result.returncode, status, message)
        self.assertTrue(message.startswith("attache: ") and message.endswith("\n"), message)
        self.assertEqual(message.count("\n"), 1, message)
        self.assertTrue(message[:-1].isprintable(), repr(message))
        for part in parts:
            self.assertIn(part, message)


def main():
    ProgramTest.attache = sys.argv.pop(1)
    unittest.main()
