#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""matrix and timeline: files of the right kind, whole or not at all."""

import itertools
import os
import shutil
import subprocess
import unittest
import xml.etree.ElementTree

from command_line import FAILED, CommandLineTest

COMMANDS = ("matrix", "timeline")
STARTS = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "svg": b"<?xml"}


class SheetTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()

    def draw(self, command, name, *options):
        path = self.folder / name
        self.assertEqual(self.succeed(command, "1", "-o", path, *options), "")
        return path.read_bytes()

    def test_every_format(self):
        for command, (ending, start) in itertools.product(COMMANDS, STARTS.items()):
            with self.subTest(command=command, ending=ending):
                content = self.draw(command, f"{command}.{ending}")
                self.assertTrue(content.startswith(start))
                self.assertGreater(len(content), 1000)
                if ending == "svg":
                    xml.etree.ElementTree.fromstring(content)

    def test_pdf_ends_as_a_whole_file_does(self):
        for command in COMMANDS:
            self.assertIn(b"%%EOF", self.draw(command, "sheet.pdf")[-16:])

    def test_every_option(self):
        paper = [["--paper", "A3"], ["--paper", "A4"], ["--orientation", "portrait"], ["--orientation", "landscape"]]
        own = {
            "matrix": [["--rows", "tasks"], ["--rows", "measures"], ["--groups", "collapsed"], ["--groups", "expanded"],
                       ["--fit", "width"]],
            "timeline": [["--group", "section"], ["--group", "agency"], ["--group", "deadline"],
                         ["--group", "task"], ["--group", "light"], ["--group", "none", "--sort", "deadline"],
                         ["--sort", "agency", "--descending"], ["--light", "red", "--agency", "市水务局"],
                         ["--from", "2026-05-01", "--to", "2026-06-30"]],
        }  # fmt: skip
        for command in COMMANDS:
            for options in paper + own[command]:
                with self.subTest(command=command, options=options):
                    self.assertTrue(self.draw(command, "sheet.pdf", *options).startswith(b"%PDF-"))

    def test_text_in_a_pdf_is_text(self):
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not there")
        for command, words in {"matrix": ["水网建设", "2026-09-30", "◎"], "timeline": ["水网建设", "2026-09-30"]}.items():
            self.draw(command, "sheet.pdf")
            text = subprocess.run(["pdftotext", self.folder / "sheet.pdf", "-"], capture_output=True).stdout.decode()
            for word in words:
                with self.subTest(command=command, word=word):
                    self.assertIn(word, text)

    def test_display_is_not_needed(self):
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            os.environ.pop(name, None)
        self.draw("matrix", "matrix.png")

    def test_file_that_stands_there_is_replaced(self):
        self.write("matrix.pdf", b"old")
        self.assertTrue(self.draw("matrix", "matrix.pdf").startswith(b"%PDF-"))
        self.assertEqual([path.name for path in self.folder.glob("*matrix*")], ["matrix.pdf"])

    def test_file_that_cannot_be_written(self):
        folder = self.folder / "folder.pdf"
        folder.mkdir()
        for command in COMMANDS:
            for path in (folder, self.folder / "missing" / "sheet.pdf", "/proc/sheet.pdf", self.folder / ("长" * 300 + ".pdf")):
                with self.subTest(command=command, path=path):
                    self.refuse(FAILED, command, "1", "-o", path)
        self.assertEqual(list(folder.iterdir()), [])

    def test_failure_leaves_the_old_file(self):
        path = self.write("sheet.pdf", b"old")
        for command in COMMANDS:
            self.refuse(FAILED, command, "9", "-o", path)
        self.assertEqual(path.read_bytes(), b"old")


if __name__ == "__main__":
    unittest.main()
