#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong usage, what help says, and where options may stand."""

import unittest

from command_line import DONE, NOTICE, USAGE, CommandLineTest

COMMANDS = [
    "import",
    "plan list",
    "plan show",
    "plan remove",
    "item list",
    "item set",
    "assign",
    "unassign",
    "progress add",
    "progress remove",
    "agency list",
    "matrix",
    "timeline",
    "history",
    "undo",
    "redo",
    "check",
]

WRONG = [
    [],
    ["--bogus"],
    ["bogus"],
    [""],
    ["plan"],
    ["plan", "bogus"],
    ["plan", "list", "--bogus"],
    ["plan", "list", "extra"],
    ["plan", "show"],
    ["plan", "show", ""],
    ["item", "list"],
    ["item", "list", "1", "--light", "blue"],
    ["item", "list", "1", "--role", "boss"],
    ["item", "list", "1", "--due-before", "2026-02-30"],
    ["item", "list", "1", "--light"],
    ["item", "set", "1", "1"],
    ["item", "set", "1", "1", "colour=red"],
    ["item", "set", "1", "1", "title"],
    ["assign", "1", "1", "市水务局"],
    ["assign", "1", "1", "市水务局", "boss"],
    ["assign", "1", "1", "市水务局", "lead", "extra"],
    ["unassign", "1", "1"],
    ["progress", "add", "1", "1"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "10"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "101", "--note", "x"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "-1", "--note", "x"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "abc", "--note", "x"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "0x10", "--note", "x"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "", "--note", "x"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "1", "--note", "x", "--date", "2026-02-30"],
    ["progress", "add", "1", "1", "--agency", "市水务局", "--percent", "1", "--note", "x", "--file", "a.pdf"],
    ["matrix", "1"],
    ["matrix", "1", "-o", "matrix.doc"],
    ["matrix", "1", "-o", "matrix"],
    ["matrix", "1", "-o", "m.pdf", "--paper", "B5"],
    ["matrix", "1", "-o", "m.pdf", "--orientation", "diagonal"],
    ["matrix", "1", "-o", "m.pdf", "--rows", "sections"],
    ["matrix", "1", "-o", "m.pdf", "--groups", "some"],
    ["matrix", "1", "-o", "m.pdf", "--fit", "height"],
    ["timeline", "1"],
    ["timeline", "1", "-o", "t.pdf", "--from", "yesterday"],
    ["timeline", "1", "-o", "t.pdf", "--from", "2026-05-01", "--to", "2026-04-30"],
    ["timeline", "1", "-o", "t.pdf", "--group", "colour"],
    ["import"],
    ["import", NOTICE, "--issued", "2026-02-30"],
    ["import", NOTICE, "extra"],
    ["history", "1", "1", "1"],
    ["check", "extra"],
    ["undo", "1"],
    ["redo", "--json"],
    ["bulletin", "1", "-o", "b.docx"],
]


class UsageTest(CommandLineTest):
    def test_wrong_usage(self):
        self.import_notice()
        for words in WRONG:
            with self.subTest(words=words):
                message = self.refuse(USAGE, *words)
                self.assertIn("fengong-cli", message)

    def test_wrong_usage_makes_no_workspace(self):
        self.refuse(USAGE, "plan", "list", "--bogus")
        self.refuse(USAGE, "assign", "1", "1", "市水务局", "boss")
        self.assertFalse(self.workspace.exists())

    def test_words_that_are_no_text(self):
        for words in ([b"\xe4"], [b"plan\xf0", "list"], ["item", "list", "1", "--light", b"\xc3"],
                      ["matrix", "1", "-o", b"x\xe4"], ["plan", "list", b"--\xff"]):
            with self.subTest(words=words):
                self.assertIn("fengong-cli", self.refuse(USAGE, *words))

    def test_wrong_day(self):
        for day in ["2026-02-30", "2026-6-1", "today", ""]:
            with self.subTest(day=day):
                done = self.run_cli("--workspace", self.workspace, "--today", day, "plan", "list")
                self.assertEqual((done.returncode, done.stdout), (USAGE, b""))
                self.assertEqual(done.stderr.count(b"\n"), 1)

    def test_help_names_every_command(self):
        for words in (["--help"], ["plan", "--help"]):
            text = self.run_cli(*words).stdout.decode()
            for command in COMMANDS:
                self.assertIn(f"  {command}", text)

    def test_every_command_has_help(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                done = self.run_cli(*command.split(), "--help")
                self.assertEqual((done.returncode, done.stderr), (DONE, b""))
                self.assertIn(f"fengong-cli {command}", done.stdout.decode())
                self.assertIn("--workspace", done.stdout.decode())

    def test_version(self):
        done = self.run_cli("--version")
        self.assertEqual(done.returncode, DONE)
        self.assertRegex(done.stdout.decode(), r"^fengong-cli \d+\.\d+\.\d+\n$")

    def test_options_for_all_commands_stand_before_and_after(self):
        self.import_notice()
        for words in (
            ["--workspace", self.workspace, "plan", "list", "--json"],
            ["plan", "--workspace", self.workspace, "list", "--json"],
            ["plan", "list", "--json", "--workspace", self.workspace],
            ["plan", "list", "--workspace", self.workspace, "--json", "--today", "2026-01-01"],
        ):
            with self.subTest(words=words):
                self.assertIn("水网", self.run_cli(*words).stdout.decode())

    def test_usual_workspace_lies_in_the_data_folder(self):
        self.assertEqual(self.run_cli("import", NOTICE).returncode, DONE)
        self.assertTrue((self.folder / "fengong" / "workspace.db").exists())

    def test_chinese_words_and_data_in_any_locale(self):
        for locale in ("C", "POSIX", "C.UTF-8", "en_US.UTF-8"):
            with self.subTest(locale=locale):
                done = self.run_here("import", NOTICE, "--title", "引水方案", environment={"LC_ALL": locale})
                self.assertEqual(done.returncode, DONE)
                self.assertIn("引水方案", done.stdout.decode())

    def test_words_after_two_dashes_are_no_options(self):
        self.assertIn("--json", self.refuse(1, "plan", "show", "--", "--json"))


if __name__ == "__main__":
    unittest.main()
