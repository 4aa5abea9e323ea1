#!/usr/bin/env python3
"""HTML, Markdown and, where the program was built with poppler, PDF give the report of their text.

usage: formats_test.py ATTACHE [--pdf]
"""
import json
import sys
import tempfile
from pathlib import Path

from program import ProgramTest, main

SENTENCES = ("Uzbekistan cut off gas supplies to Tajikistan in 2010.", "Russia pledged $5 million to Tajikistan.")


def pdf_of(pages):
    """A small PDF with these lines on its pages, set in Helvetica."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        text = "".join(f"1 0 0 1 {x} {y} Tm ({line}) Tj\n" for x, y, line in lines)
        content = f"BT /F1 11 Tf\n{text}ET"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("ascii")


class FormatsTest(ProgramTest):
    has_pdf = False

    def parse(self, name, content):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name)
            path.write_bytes(content)
            return self.run_program("parse", str(path))

    def assert_report(self, result, name):
        self.assertEqual(result.returncode, 0, result.stderr)
        report = json.loads(result.stdout)
        self.assertEqual(report["source"]["name"], name)
        texts = [each["text"] for each in report["sentences"]]
        for sentence in SENTENCES:
            self.assertIn(sentence, texts)
        self.assertEqual(len(report["relations"]), 2)

    def test_html(self):
        page = f"<html><script>x()</script><h1>Gas</h1><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p></html>"
        self.assert_report(self.parse("a.html", page.encode()), "a.html")
        self.assert_report(self.parse("a.txt", page.encode()), "a.txt")

    def test_markdown(self):
        text = f"# Gas\n\n{SENTENCES[0]}\n\n- {SENTENCES[1].replace('pledged', '**pledged**')}\n"
        self.assert_report(self.parse("a.md", text.encode()), "a.md")

    def test_pdf(self):
        pages = [
            [(72, 760, "Some Report"), (72, 700, "Uzbekistan cut off gas supplies to Tajiki-"), (72, 687, "stan in 2010."),
             (300, 30, "1")],
            [(72, 760, "Some Report"), (72, 700, SENTENCES[1]), (300, 30, "2")],
        ]
        result = self.parse("a.pdf", pdf_of(pages))
        if not self.has_pdf:
            self.assert_error(result, 1, "a.pdf", "save it as text")
            return
        self.assert_report(result, "a.pdf")
        self.assertNotIn(b"Some Report", result.stdout)

    def test_pdf_without_text(self):
        self.assert_error(self.parse("a.pdf", pdf_of([[]])), 1, "a.pdf", "no text" if self.has_pdf else "save it as text")


if __name__ == "__main__":
    if "--pdf" in sys.argv:
        sys.argv.remove("--pdf")
        FormatsTest.has_pdf = True
    main()
