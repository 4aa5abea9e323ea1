#!/usr/bin/env python3
"""What people open by mistake, and what people open on purpose: the command line says what to do and stays small.

usage: bad_input_test.py ATTACHE [--memory-mib MOST]
"""
import hashlib
import json
import os
import resource
import sys
import tempfile
from pathlib import Path

from program import ProgramTest, main

MIB = 1024 * 1024


class BadInputTest(ProgramTest):
    memory_mib = None

    def limit_memory(self):
        if self.memory_mib:
            resource.setrlimit(resource.RLIMIT_AS, (self.memory_mib * MIB, self.memory_mib * MIB))

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, content, name="report.txt"):
        path = self.folder / name
        path.write_bytes(content)
        return str(path)

    def test_no_text_at_all(self):
        for content, advice in (
            (b"", "empty"),
            (b" \r\n\t\n", "empty"),
            (b"\xef\xbb\xbf", "empty"),
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "save it as text"),
            (b"PK\x03\x04 a document", "save it as plain text"),
            (b"\x7fELF\x00\x00\x00", "binary"),
            (bytes(range(128, 256)) * 100, "UTF-8"),
            ("Russia met Tajikistan.".encode("utf-16"), "UTF-16"),
        ):
            with self.subTest(content[:20]):
                path = self.file(content)
                result = self.run_program("parse", path)
                self.assert_error(result, 1, path, advice)
                self.assertEqual(result.stdout, b"")

    def test_no_file(self):
        self.assert_error(self.run_program("parse", str(self.folder / "none.txt")), 1, "none.txt", "no such file")
        self.assert_error(self.run_program("parse", str(self.folder)), 1, str(self.folder), "directory")
        self.assert_error(self.run_program("parse", ""), 1, "no such file")

    def test_a_file_that_may_not_be_read(self):
        if os.geteuid() == 0:
            self.skipTest("root may read everything")
        path = self.file(b"Russia met Tajikistan.")
        os.chmod(path, 0)
        self.assert_error(self.run_program("parse", path), 1, path, "permissions")

    def test_names_cannot_steer_the_terminal(self):
        for name in (b"a\x1b[31mb", b"a\nattache: all is well", b"\xff\xfe", "‮txt.exe".encode(), "\x9b2J".encode()):
            with self.subTest(name):
                self.assert_error(self.run_program("parse", os.path.join(os.fsencode(self.folder), name)), 1, "no such file")

    def test_too_much_is_refused_without_swallowing_it(self):
        path = self.folder / "big.txt"
        with open(path, "wb") as big:
            big.truncate(65 * MIB)
        with open(path, "r+b") as big:
            big.write(b"Russia met Tajikistan. " * 1000)
        self.assert_error(self.run_program("parse", str(path), preexec_fn=self.limit_memory), 1, "64 MiB")
        with open("/dev/zero", "rb") as endless:
            self.assert_error(self.run_program("parse", "-", stdin=endless, preexec_fn=self.limit_memory), 1, "64 MiB")

    def test_invalid_bytes_do_not_stop_it(self):
        content = b"Russia met Tajikistan \xff\xc3( in 1992 . \x1a" * 20
        result = self.run_program("parse", self.file(content))
        self.assertEqual(result.returncode, 0, result.stderr)
        report = json.loads(result.stdout)
        self.assertIn("\N{REPLACEMENT CHARACTER}", report["sentences"][0]["text"])
        self.assertEqual(report["source"]["sha256"], hashlib.sha256(content).hexdigest())
        self.assertEqual(report["warnings"][0]["message"],
                         "40 bytes are not valid UTF-8 and are shown as \N{REPLACEMENT CHARACTER}; save the text as UTF-8 "
                         "to have the letters that are meant.")

    def test_ten_megabytes_are_read_in_lines_in_one_line_and_without_a_stop(self):
        sentence = b"russia pledged $5 million to tajikistan in may 2012 and uzbekistan cut gas supplies "
        for separator in (b". \n\n", b". ", b""):
            text = (sentence + separator) * (10 * MIB // (len(sentence) + len(separator)))
            result = self.run_program("parse", self.file(text))
            self.assertEqual(result.returncode, 0, result.stderr[:300])
            self.assertGreater(len(result.stdout), len(text))


if __name__ == "__main__":
    if "--memory-mib" in sys.argv:
        at = sys.argv.index("--memory-mib")
        BadInputTest.memory_mib = int(sys.argv[at + 1])
        del sys.argv[at:at + 2]
    main()
