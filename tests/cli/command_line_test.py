#!/usr/bin/env python3
"""Help, version and usage of the command line.

usage: command_line_test.py ATTACHE
"""
import json
import re
import subprocess

from program import REPORT, TOP, ProgramTest, main


class CommandLineTest(ProgramTest):
    def test_help_says_how_to_use_it(self):
        commands = [[command, "--help"] for command in ("parse", "export", "eval", "explain")]
        for arguments in (["--help"], *commands, ["export", "-h", "nonsense"]):
            result = self.run_program(*arguments)
            self.assertEqual((result.returncode, result.stderr), (0, b""), arguments)
            self.assertIn(b"usage: attache", result.stdout)

    def test_version_is_the_projects(self):
        version = re.search(r"VERSION (\S+)", (TOP / "CMakeLists.txt").read_text(encoding="utf-8").split("project(")[1])[1]
        self.assertEqual(self.run_program("--version").stdout.decode(), f"attache {version}\n")

    def test_wrong_usage_ends_with_2_and_names_the_help(self):
        report = str(REPORT)
        for arguments in (
            [],
            ["pars"],
            ["parse"],
            ["parse", "--prety", report],
            ["parse", report, report],
            ["export", report],
            ["export", report, "--format", "csv"],
            ["export", report, "--format", "xml", "--what", "dates"],
            ["export", report, "--format", "csv", "--what"],
            ["parse", "--\x1b[31m"],
            ["\x1b[31m"],
        ):
            with self.subTest(arguments):
                result = self.run_program(*arguments)
                self.assert_error(result, 2, "--help")
                self.assertEqual(result.stdout, b"")

    def test_graphs_hold_relations_only(self):
        for name in ("graphml", "gexf"):
            with self.subTest(name):
                result = self.run_program("export", str(REPORT), "--format", name, "--what", "dates")
                self.assert_error(result, 2, "csv or json")
                self.assertEqual(result.stdout, b"")

    def test_a_file_and_standard_input_give_the_same_but_for_the_name(self):
        from_file = json.loads(self.run_program("parse", str(REPORT)).stdout)
        from_input = json.loads(self.run_program("parse", "--pretty", "-", input=REPORT.read_bytes()).stdout)
        self.assertEqual(from_file["source"].pop("name"), REPORT.name)
        self.assertEqual(from_input["source"].pop("name"), "standard input")
        self.assertEqual(from_file, from_input)

    def test_output_that_cannot_be_written_is_noticed(self):
        with open("/dev/full", "wb") as full:
            self.assert_error(self.run_program("parse", str(REPORT), stdout=full), 1, "cannot be written")
        with subprocess.Popen(["true"], stdin=subprocess.PIPE) as gone:
            gone.wait()
            self.assert_error(self.run_program("parse", str(REPORT), stdout=gone.stdin), 1, "cannot be written")


if __name__ == "__main__":
    main()
