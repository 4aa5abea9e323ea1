#!/usr/bin/env python3
"""tools/tables/lexicon.py refuses tables that cannot be right, and names the file and line of what contradicts what."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
SCRIPT = TOP / "tools" / "tables" / "lexicon.py"

COUNTRIES = ("@table CountryName\n@column code country\n@column via MentionVia\n@column need NameNeed\n"
             "@column written string\n")
BODIES = ("@table OrganisationName\n@column actor actor\n@column kind EntityKind\n@column via MentionVia\n"
          "@column need NameNeed\n@column written string\n")
CHAD = "chad\tTCD\tName\tNothing\tChad\n"
WORDS = "@class Scale\n"
VERBS = "@table VerbFrame\n@column event PloverEvent\n@column polarity int\n@column sure bool\n"
MONEY = "@table AmountUnit\n@column code unit\n@column country country\n@column other currency\n"


class ContradictionsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def build(self, **tables):
        for name, text in tables.items():
            (self.folder / f"{name}.tsv").write_text(text, encoding="utf-8")
        inputs = sorted(str(path) for path in self.folder.glob("*.tsv"))
        outputs = [str(self.folder / "tables.h"), str(self.folder / "tables.cpp")]
        command = [sys.executable, str(SCRIPT), "--output", *outputs, "--input", *inputs]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    def assert_refused(self, parts, lines=1, **tables):
        result = self.build(**tables)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual(len(result.stderr.splitlines()), lines, result.stderr)
        for part in ["lexicon: ", *parts]:
            self.assertIn(part, result.stderr)
        self.assertFalse((self.folder / "tables.cpp").exists())

    def assert_taken(self, **tables):
        result = self.build(**tables)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertTrue((self.folder / "tables.cpp").exists())

    def test_tables_that_are_right(self):
        self.assert_taken(a=COUNTRIES + CHAD + "chadian\tTCD\tDemonym\tNothing\nlatin america\t\tName\tNothing\n",
                          b=BODIES + "united nations\tIGO:UN\tIgo\tName\tNothing\tUnited Nations\n"
                                     "un\tIGO:UN\tIgo\tAbbreviation\tNothing\tUnited Nations\n"
                                     "nobody\t-\tOrganisation\tName\tNothing\tNobody\n",
                          c=VERBS + "pledge/v\tAid\t1\tyes\npledged\tAid\t-1\tno\n",
                          d=MONEY + "$\tUSD\t\t\npercent\tpercent\t\t\nmark/n\tDEM\tDEU\tDEM\n")

    def test_a_phrase_twice_in_a_kind(self):
        self.assert_refused(["b.tsv:6: 'chad'", "a.tsv:6"], a=COUNTRIES + CHAD,
                            b=COUNTRIES + "chad\tUSA\tName\tNothing\tChad\n")
        self.assert_refused(["b.tsv:6: 'guinea-bissau'", "a.tsv:6"], a=COUNTRIES + "guinea - bissau\tGNB\tName\tNothing\tX\n",
                            b=COUNTRIES + "guinea-bissau\tGNB\tName\tNothing\tX\n")

    def test_a_word_twice_in_a_class(self):
        self.assert_refused(["b.tsv:2: 'dozen'", "a.tsv:2"], a=WORDS + "dozen\t12\n", b=WORDS + "dozen\t13\n")

    def test_folded_rows_must_be_alike(self):
        fold = WORDS + "@fold\n"
        self.assert_taken(a=fold + "dozen\t12\ndozen\t12\n")
        (self.folder / "tables.cpp").unlink()
        self.assert_refused(["a.tsv:4: 'dozen'", "a.tsv:3"], a=fold + "dozen\t12\ndozen\t13\n")

    def test_a_form_that_two_rows_claim(self):
        irregular = "@irregular noun\nleaf\tleaves\n"
        self.assert_refused(["b.tsv:2: 'leave/v' has the form 'leaves'", "'leaf/n' has at a.tsv:2"], i=irregular,
                            a=WORDS + "leaf/n\t1\n", b=WORDS + "leave/v\t2\n")
        self.assert_refused(["v.tsv:6: 'leave/v room'", "'leaves room'", "'leaf/n room' has at v.tsv:5"], i=irregular,
                            a=WORDS, b=WORDS, v=VERBS + "leaf/n room\tAid\t1\tyes\nleave/v room\tAid\t-1\tyes\n")

    def test_a_written_form_decides(self):
        rows = "tie/v\tAid\t1\tyes\nty/v\tAid\t-1\tyes\n"
        self.assert_taken(v=VERBS + rows + "tied\tAid\t0\tno\nties\tAid\t0\tno\ntying\tAid\t0\tno\n")
        (self.folder / "tables.cpp").unlink()
        self.assert_refused(["'ties'", "'tying'", "'tied'", "v.tsv:5", "v.tsv:6"], lines=3,
                            v=VERBS + rows)
        self.assert_taken(v=VERBS + "tie/v\tAid\t1\tyes\nty/v\tAid\t1\tyes\n")

    def test_irregular_forms_stand_once(self):
        self.assert_refused(["i.tsv:3: 'lie' has other forms at i.tsv:2"],
                            i="@irregular verb\nlie\tlay\tlain\nlie\tlied\tlied\n")

    def test_values_that_no_enumeration_has(self):
        self.assert_refused(["a.tsv:6: 'chad': via is 'Nmae'", "MentionVia", "Demonym"],
                            a=COUNTRIES + "chad\tTCD\tNmae\tNothing\tChad\n", lines=2)
        self.assert_refused(["a.tsv:6", "need is 'Count_'"], a=COUNTRIES + "chad\tTCD\tName\tCount_\tChad\n")
        self.assert_refused(["a.tsv: column via has the type Mention"], a="@table X\n@column via Mention\nchad\tName\n")

    def test_numbers_and_booleans(self):
        self.assert_refused(["v.tsv:5", "polarity is 'plus'", "v.tsv:6", "sure is 'yse'"], lines=2,
                            v=VERBS + "help/v\tAid\tplus\tyes\nharm/v\tAssault\t-1\tyse\n")

    def test_codes(self):
        self.assert_refused(["a.tsv:6", "code is 'CHD'", "ISO 3166-1"], a=COUNTRIES + "chad\tCHD\tName\tNothing\tChad\n")
        (self.folder / "a.tsv").unlink()
        for actor in ("UN", "IGO:", "igo:UN", "IGO:U N", "ORG:UN"):
            with self.subTest(actor):
                self.assert_refused([f"actor is '{actor}'", "IGO:NAME"], b=BODIES + f"un\t{actor}\tIgo\tName\tNothing\tUN\n")
        (self.folder / "b.tsv").unlink()
        self.assert_refused(["m.tsv:5", "code is 'DOL'", "m.tsv:6", "country is 'UK'", "other is 'percent'"], lines=3,
                            m=MONEY + "$\tDOL\t\t\npound\tGBP\tUK\tpercent\n")

    def test_a_country_has_one_first_row(self):
        self.assert_refused(["a.tsv:8: 'republic of chad'", "'chad' at a.tsv:6"],
                            a=COUNTRIES + "chad\tTCD\tName\tNothing\tChad\ntogo\tTGO\tName\tNothing\tTogo\n"
                                          "republic of chad\tTCD\tName\tNothing\tRepublic of Chad\n")
        self.assert_refused(["a.tsv:6", "first row of TCD"],
                            a=COUNTRIES + "chadian\tTCD\tDemonym\tNothing\nchad\tTCD\tName\tNothing\tChad\n")

    def test_a_body_has_one_name_and_a_name_one_owner(self):
        self.assert_refused(["b.tsv:8: 'un'", "b.tsv:7"],
                            b=BODIES + "united nations\tIGO:UN\tIgo\tName\tNothing\tUnited Nations\n"
                                       "un\tIGO:UN\tIgo\tName\tNothing\tU.N.\n")
        self.assert_refused(["b.tsv:8: 'gaz'", "b.tsv:7 ('gazprom')"],
                            b=BODIES + "gazprom\tRUS\tOrganisation\tName\tNothing\tGazprom\n"
                                       "gaz\tUKR\tOrganisation\tName\tNothing\tGazprom\n")

    def test_the_tables_of_the_program(self):
        for path in (TOP / "assets" / "lexicon").glob("*.tsv"):
            (self.folder / path.name).write_bytes(path.read_bytes())
        self.assert_taken()


if __name__ == "__main__":
    unittest.main()
