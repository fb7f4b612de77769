#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""backup, backups and restore: copies that are whole, and back from them."""

import hashlib
import sqlite3
import unittest

from command_line import DONE, FAILED, NOTICE, USAGE, CommandLineTest


class BackupTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()

    def plan(self):
        return self.succeed_json("item", "list", "1")

    def import_again(self):
        self.assertEqual(self.run_here("import", NOTICE).returncode, DONE)

    def test_a_copy_brings_back_what_was(self):
        before = self.plan()
        copy = self.folder / "copy.db"
        self.assertEqual(self.succeed("backup", copy), "")
        self.succeed("item", "set", "1", "1", "title=别的")
        self.assertNotEqual(self.plan(), before)

        self.assertIn("workspace-backups", self.succeed("restore", copy))
        self.assertEqual(self.plan(), before)
        self.assertEqual(self.succeed("check"), "The workspace is sound.\n")

    def test_the_state_before_a_restore_is_kept(self):
        copy = self.folder / "copy.db"
        self.succeed("backup", copy)
        self.succeed("item", "set", "1", "1", "title=别的")
        later = self.plan()
        self.succeed("restore", copy)
        (kept,) = self.succeed_json("backups")
        self.assertEqual(kept["reason"], "Before a restore")
        self.assertEqual(kept["last_action"], "Edit an item")
        self.succeed("restore", kept["file"])
        self.assertEqual(self.plan(), later)

    def test_one_is_made_before_an_import(self):
        self.assertEqual(self.succeed_json("backups"), [])
        self.import_again()
        (backup,) = self.succeed_json("backups")
        self.assertEqual((backup["reason"], backup["plans"], backup["readable"]), ("Before an import", 1, True))
        self.assertIn("Before an import", self.succeed("backups"))

    def test_where_none_can_be_made_nothing_is_imported(self):
        self.write("workspace-backups", b"")
        self.refuse(FAILED, "import", NOTICE)
        self.assertEqual(len(self.succeed_json("plan", "list")), 1)

    def test_a_lost_workspace_is_not_begun_anew(self):
        self.import_again()
        self.workspace.unlink()
        self.assertIn("backups", self.refuse(FAILED, "plan", "list"))
        self.assertFalse(self.workspace.exists())
        (backup,) = self.succeed_json("backups")
        self.succeed("restore", backup["file"])
        self.assertEqual(len(self.succeed_json("plan", "list")), 1)

    def test_a_copy_is_another_desk(self):
        copy = self.folder / "copy.db"
        self.succeed("backup", copy)
        self.succeed("restore", copy)
        self.succeed("item", "set", "1", "1", "note=待报")
        database = sqlite3.connect(self.workspace)
        self.assertEqual(database.execute("SELECT count(DISTINCT replica) FROM revision").fetchone(), (2,))
        database.close()

    def test_what_is_left_of_a_damaged_one_is_saved(self):
        before = self.plan()
        content = bytearray(self.workspace.read_bytes())
        content[:4096] = bytes(4096)
        self.workspace.write_bytes(content)
        self.refuse(FAILED, "plan", "list")
        saved = self.folder / "saved.db"
        self.succeed("salvage", self.workspace, "-o", saved)
        self.refuse(FAILED, "salvage", self.workspace, "-o", saved)
        self.refuse(USAGE, "salvage", self.workspace)
        self.workspace = saved
        self.assertEqual(self.plan(), before)
        self.assertEqual(self.succeed("check"), "The workspace is sound.\n")

    def test_what_is_no_workspace_is_refused(self):
        self.refuse(FAILED, "restore", self.write("notice.db", b"x" * 5000))
        self.refuse(FAILED, "restore", self.folder / "none.db")
        self.refuse(FAILED, "backup", self.workspace)
        self.refuse(FAILED, "backup", self.folder / "no" / "such" / "folder.db")
        self.assertEqual(self.succeed("check"), "The workspace is sound.\n")

    def test_only_looking_leaves_the_bytes_as_they_are(self):
        def digests():
            return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                    for path in self.folder.iterdir() if path.is_file()}

        self.succeed("progress", "add", "1", "1", "--agency", "水务", "--percent", "30", "--note", "开工")
        before = digests()
        looks = [
            ["plan", "list"], ["plan", "show", "1", "--json"], ["item", "list", "1"], ["agency", "list"],
            ["history"], ["check"], ["backups"], ["matrix", "1", "-o", self.folder / "m.csv"],
            ["ledger", "1", "-o", self.folder / "l.csv"], ["backup", self.folder / "copy.db"],
        ]
        for words in looks:
            self.succeed(*words)
            after = digests()
            self.assertEqual({name: after[name] for name in before}, before, words)
            self.assertFalse((self.folder / "workspace.db-wal").exists(), words)


if __name__ == "__main__":
    unittest.main()
