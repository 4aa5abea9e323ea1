#!/usr/bin/env python3
"""`attache eval` gives the figures of tests/gold/score.py, and says what is wrong with a damaged folder of gold marks.

usage: eval_test.py ATTACHE
"""
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from made_up_gold import MadeUpGold
from program import TOP, ProgramTest, main

sys.path.insert(0, str(TOP / "tests" / "gold"))
from sets import gold_sets  # noqa: E402

SCORE = TOP / "tests" / "gold" / "score.py"
SMALL = TOP / "tests" / "gold2" / "armenia"


class EvalTest(ProgramTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def score(self, gold, text, *options):
        """What score.py says of the program's reading of a text."""
        report = self.folder / "report.json"
        with open(report, "wb") as out:
            self.assertEqual(self.run_program("parse", str(text), stdout=out).returncode, 0)
        command = [sys.executable, str(SCORE), str(gold), str(text), str(report), *options]
        return subprocess.run(command, capture_output=True, check=False, timeout=60)

    def test_the_same_figures_in_every_gold_set(self):
        sets = gold_sets()
        self.assertGreater(len(sets), 5)
        for gold, text in sets:
            with self.subTest(gold.name):
                ours = self.run_program("eval", str(gold), str(text))
                self.assertEqual((ours.returncode, ours.stderr), (0, b""))
                self.assertEqual(ours.stdout.decode("utf-8"), self.score(gold, text).stdout.decode("utf-8"))
                json_ours = json.loads(self.run_program("eval", str(gold), str(text), "--json").stdout)
                json_theirs = json.loads(self.score(gold, text, "--json").stdout)
                self.assertEqual(list(json_ours), list(json_theirs))
                for kind, figures in json_theirs.items():
                    self.assertEqual(list(json_ours[kind].items()), list(figures.items()), kind)

    def test_the_same_figures_for_marks_made_up_by_chance(self):
        for seed in range(12):
            with self.subTest(seed):
                _, text = gold_sets()[seed % len(gold_sets())]
                report = json.loads(self.run_program("parse", str(text)).stdout)
                gold = self.folder / f"gold{seed}"
                MadeUpGold(random.Random(seed), report, text.read_bytes()).write(gold)
                ours = self.run_program("eval", str(gold), str(text))
                self.assertEqual((ours.returncode, ours.stderr), (0, b""))
                self.assertEqual(ours.stdout.decode("utf-8"), self.score(gold, text).stdout.decode("utf-8"))

    def test_mistakes_are_as_many_as_the_figures_say(self):
        gold, text = gold_sets()[0]
        for kind in ("countries", "person", "organisation", "place", "dates", "amounts", "quantities", "relations",
                     "references", "abbreviations"):
            with self.subTest(kind):
                result = json.loads(self.run_program("eval", str(gold), str(text), "--json", "--errors", kind).stdout)
                found = [mistake["what"] for mistake in result["errors"]]
                self.assertEqual((found.count("missed"), found.count("false")), (result[kind]["fn"], result[kind]["fp"]))

    def test_mistakes_stand_below_the_figures_with_their_sentences(self):
        gold, text = gold_sets()[0]
        out = self.run_program("eval", str(gold), str(text), "--errors", "relations").stdout.decode("utf-8")
        figures, _, mistakes = out.partition("\n\n")
        self.assertIn("relations", figures)
        as_json = self.run_program("eval", str(gold), str(text), "--json", "--errors", "relations").stdout
        first = json.loads(as_json)["errors"][0]
        self.assertIn(f"{first['what']}, sentence {first['sentence']}: {first['mark']}\n    {first['text'][:160]}\n", mistakes)

    def damaged(self, name, change):
        """A copy of a gold folder in which change(rows) was done to the rows of one file."""
        gold = self.folder / "gold"
        shutil.rmtree(gold, ignore_errors=True)
        shutil.copytree(SMALL, gold)
        lines = (gold / name).read_text(encoding="utf-8").splitlines()
        change(lines)
        (gold / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        return gold

    def assert_both_complain(self, gold, *parts):
        text = SMALL / "source.txt"
        result = self.run_program("eval", str(gold), str(text))
        self.assert_error(result, 1, str(gold), *parts)
        self.assertEqual(result.stdout, b"")
        self.assertNotEqual(self.score(gold, text).returncode, 0)

    def test_a_line_that_is_no_json(self):
        def cut(lines):
            lines[2] = lines[2][:20]
        self.assert_both_complain(self.damaged("relations.jsonl", cut), "relations.jsonl:3:", "JSON")

    def test_a_sentence_that_is_not_there(self):
        def move(lines):
            lines[1] = json.dumps({**json.loads(lines[1]), "s": 4000})
        self.assert_both_complain(self.damaged("countries.jsonl", move), "countries.jsonl:2:", "no sentence 4000")

    def test_words_that_are_not_in_their_sentence(self):
        def misquote(lines):
            row = json.loads(lines[0])
            row["mentions"][0]["text"] = "\x1b[31mabsent"
            lines[0] = json.dumps(row)
        self.assert_both_complain(self.damaged("countries.jsonl", misquote), "countries.jsonl:1:", "absent", "exact words")

    def test_a_field_that_is_missing_or_of_another_kind(self):
        def drop(lines):
            lines[0] = json.dumps({k: v for k, v in json.loads(lines[0]).items() if k != "theme"})
        self.assert_both_complain(self.damaged("relations.jsonl", drop), "relations.jsonl:1:", '"theme" is missing')

        def renumber(lines):
            lines[0] = json.dumps({**json.loads(lines[0]), "s": "first"})
        gold = self.damaged("relations.jsonl", renumber)
        self.assert_error(self.run_program("eval", str(gold), str(SMALL / "source.txt")), 1, "relations.jsonl:1:", '"s"')

    def test_a_folder_or_text_that_is_not_there(self):
        text = str(SMALL / "source.txt")
        self.assert_error(self.run_program("eval", str(self.folder / "none"), text), 1, "no such folder")
        self.assert_error(self.run_program("eval", str(self.folder), text), 1, "no gold marks")
        self.assert_error(self.run_program("eval", str(SMALL), str(self.folder / "none")), 1, "no such file")
        self.assert_error(self.run_program("eval", str(SMALL), text, "--errors", "dates"), 1, "nobody marked dates")

    def test_wrong_usage(self):
        text = str(SMALL / "source.txt")
        for arguments in (["eval"], ["eval", str(SMALL)], ["eval", str(SMALL), text, "--errors"],
                          ["eval", str(SMALL), text, "--errors", "colours"], ["eval", str(SMALL), text, text]):
            with self.subTest(arguments):
                self.assert_error(self.run_program(*arguments), 2, "--help")


if __name__ == "__main__":
    main()
