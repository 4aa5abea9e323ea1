#!/usr/bin/env python3
"""`attache explain` shows what `attache parse` found in a sentence, and says how many sentences there are.

usage: explain_test.py ATTACHE
"""
import json

from program import REPORT, ProgramTest, main


class ExplainTest(ProgramTest):
    def explain(self, sentence, *options):
        result = self.run_program("explain", str(REPORT), "--sentence", str(sentence), *options)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return result.stdout.decode("utf-8")

    def test_the_marks_are_those_of_the_report(self):
        report = json.loads(self.run_program("parse", str(REPORT)).stdout)
        source = REPORT.read_bytes()
        for number in range(0, len(report["sentences"]), 23):
            with self.subTest(number):
                explained = json.loads(self.explain(number, "--json"))
                sentence = report["sentences"][number]
                self.assertEqual({key: explained[key] for key in ("sentence", "begin", "end", "text")},
                                 {"sentence": number, **{key: sentence[key] for key in ("begin", "end", "text")}})
                of = {kind: [row for row in report[kind] if row.get("sentence") == number]
                      for kind in ("mentions", "dates", "amounts", "quantities", "relations", "references", "warnings")}
                self.assertEqual({kind: len(explained[kind]) for kind in of}, {kind: len(rows) for kind, rows in of.items()})
                self.assertEqual([row["entity"] for row in explained["mentions"]], [row["entity"] for row in of["mentions"]])
                for name in ("source", "target", "mutual", "implicit", "theme", "event", "polarity", "status"):
                    self.assertEqual([row[name] for row in explained["relations"]], [row[name] for row in of["relations"]])
                chosen = [row for row in explained["choice"] if row["verdict"] == "chosen"]
                self.assertEqual(len(chosen), len(of["relations"]))
                words = [source[token["begin"]:token["end"]].decode("utf-8") for token in explained["tokens"]]
                self.assertEqual([token["word"] for token in explained["tokens"]], words)

    def test_every_step_stands_in_the_text(self):
        steps = [key for key, value in json.loads(self.explain(225, "--json")).items() if isinstance(value, list)]
        text = self.explain(225).lower()
        for step in steps:
            self.assertIn(step.replace("_", " "), text)
        self.assertGreater(len(steps), 12)

    def test_a_pipe_gets_lines_of_100_characters(self):
        for number in (0, 198, 225):
            self.assertLessEqual(max(len(line) for line in self.explain(number).splitlines()), 100)

    def test_a_sentence_that_is_not_there(self):
        count = len(json.loads(self.run_program("parse", str(REPORT)).stdout)["sentences"])
        self.explain(count - 1)
        for number in (count, 999999999):
            result = self.run_program("explain", str(REPORT), "--sentence", str(number))
            self.assert_error(result, 2, f"no sentence {number}", f"has {count}", f"0 to {count - 1}")

    def test_wrong_usage(self):
        for arguments in ([str(REPORT)], [str(REPORT), "--sentence"], ["--sentence", "1"],
                          [str(REPORT), "--sentence", "-1"], [str(REPORT), "--sentence", "one"],
                          [str(REPORT), "--sentence", "1\x1b[31m"], [str(REPORT), "--sentence", "99999999999999999999"],
                          [str(REPORT), "--sentence="]):
            with self.subTest(arguments):
                self.assert_error(self.run_program("explain", *arguments), 2, "--help")
        self.assert_error(self.run_program("explain", "none.txt", "--sentence", "1"), 1, "no such file")


if __name__ == "__main__":
    main()
