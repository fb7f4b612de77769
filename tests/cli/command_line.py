# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real fengong-cli on workspaces of its own.

Each test starts with an empty folder. The day is fixed, so that lights do not depend on when the test runs.
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["FENGONG_CLI"]
SOURCE_ROOT = pathlib.Path(os.environ["G_TEST_SRCDIR"])
NOTICE = SOURCE_ROOT / "tests" / "cli" / "notice.txt"
SAMPLE = SOURCE_ROOT / "data" / "sample-notice.txt"

TODAY = "2026-06-15"
DONE, FAILED, USAGE = 0, 1, 2


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fengong-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.workspace = self.folder / "workspace.db"

    def run_cli(self, *words, environment=None, stdout=subprocess.PIPE):
        """Runs the program with these words and nothing else."""
        return subprocess.run(
            [PROGRAM, *map(os.fspath, words)],
            stdout=stdout,
            stderr=subprocess.PIPE,
            env={**os.environ, "XDG_DATA_HOME": str(self.folder), "HOME": str(self.folder), **(environment or {})},
            timeout=60,
        )

    def run_here(self, *words, **options):
        """Runs a command on the test's workspace and day."""
        return self.run_cli("--workspace", self.workspace, "--today", TODAY, *words, **options)

    def succeed(self, *words):
        """Runs a command that must be done without a word on stderr; returns its data."""
        done = self.run_here(*words)
        self.assertEqual((done.returncode, done.stderr.decode()), (DONE, ""), words)
        return done.stdout.decode()

    def succeed_json(self, *words):
        return json.loads(self.succeed(*words, "--json"))

    def refuse(self, status, *words):
        """Runs a command that must end with status, one line on stderr and no data; returns the line."""
        done = self.run_here(*words)
        message = done.stderr.decode()
        self.assertEqual(done.returncode, status, (words, message))
        self.assertEqual(done.stdout, b"", words)
        self.assertEqual(message.count("\n"), 1, (words, message))
        self.assertTrue(message.endswith("\n"), (words, message))
        self.assertGreater(len(message), 10, words)
        return message

    def import_notice(self):
        return self.succeed("import", NOTICE)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def items(self, *words):
        """The numbers of the items that item list gives."""
        return [item["number"] for item in self.succeed_json("item", "list", "1", *words)]

    def item(self, number):
        return next(item for item in self.succeed_json("item", "list", "1") if item["number"] == number)
