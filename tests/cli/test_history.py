#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""history: who changed what, newest first, of all, a plan or an item."""

import sqlite3
import unittest

from command_line import FAILED, NOTICE, USAGE, CommandLineTest


class HistoryTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()
        self.succeed("item", "set", "1", "1", "deadline=2026-10-31")
        self.succeed("progress", "add", "1", "2", "--agency", "农业", "--percent", "30", "--note", "开工")

    def test_members(self):
        for entry in self.succeed_json("history"):
            self.assertEqual(set(entry), {"revision", "time", "author", "label", "n_changes", "changes"})
            self.assertRegex(entry["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            self.assertNotEqual(entry["label"], "")
            for change in entry["changes"]:
                self.assertEqual(set(change), {"table", "row", "column", "label", "item", "item_title", "old", "new"})

    def test_newest_first(self):
        revisions = [entry["revision"] for entry in self.succeed_json("history")]
        self.assertEqual(len(revisions), 3)
        self.assertEqual(revisions, sorted(revisions, reverse=True))

    def test_history_of_an_item_is_its_own(self):
        entries = self.succeed_json("history", "1", "1")
        edit = entries[0]
        self.assertTrue(any(change["new"] and "2026-10-31" in change["new"] for change in edit["changes"]), edit)
        self.assertNotIn("开工", str(entries))
        self.assertIn("开工", str(self.succeed_json("history", "1", "2")))

    def test_history_of_a_plan_is_its_own(self):
        self.run_here("import", NOTICE, "--title", "引水方案")
        self.assertEqual(len(self.succeed_json("history", "水网建设")), 3)
        self.assertEqual(len(self.succeed_json("history", "引水")), 1)
        self.assertEqual(len(self.succeed_json("history")), 4)

    def test_table_has_a_line_for_each_revision(self):
        self.assertEqual(len(self.succeed("history").splitlines()), 4)

    def test_changes_of_an_item_in_words(self):
        self.succeed("item", "set", "1", "1", "note=待报")
        self.succeed("item", "set", "1", "1", "note=")
        lines = [line.strip() for line in self.succeed("history", "1", "1").splitlines()]
        for line in ("Deadline: “2026-09-30” → “2026-10-31”", "Remarks: “待报”", "Remarks: “待报” removed"):
            self.assertIn(line, lines)

    def test_filters(self):
        author = self.succeed_json("history")[0]["author"]
        self.assertEqual(len(self.succeed_json("history", "--author", author)), 3)
        self.assertEqual(self.succeed_json("history", "--author", "无此人"), [])
        self.assertEqual(self.succeed_json("history", "1", "--to", "2001-01-01"), [])
        self.assertEqual(len(self.succeed_json("history", "1", "--from", "2001-01-01")), 3)
        self.assertIn("开工", str(self.succeed_json("history", "--agency", "农业")[0]))
        self.assertNotIn("2026-10-31", str(self.succeed_json("history", "--agency", "农业")))
        self.refuse(FAILED, "history", "--agency", "无此单位")
        self.refuse(USAGE, "history", "--from", "昨天")

    def test_label_is_worded_in_the_language_of_who_reads(self):
        chinese = {"LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"}
        in_chinese = self.run_here("history", environment=chinese).stdout.decode()
        if "Import" in in_chinese:
            self.skipTest("there is no zh_CN.UTF-8 locale here")
        self.assertIn("导入", in_chinese)
        self.assertIn("Import", self.succeed("history"))

    def test_history_of_nothing_known_fails(self):
        self.refuse(FAILED, "history", "9")
        self.refuse(FAILED, "history", "1", "99")

    def test_entries_kept_with_the_wrong_plan_are_found_and_repaired(self):
        before = self.succeed("history", "1")
        connection = sqlite3.connect(self.workspace)
        connection.execute("DELETE FROM plan_revision WHERE revision = (SELECT max(revision) FROM plan_revision)")
        connection.commit()
        connection.close()
        self.assertNotEqual(self.succeed("history", "1"), before)
        self.assertEqual(self.run_here("check").returncode, FAILED)
        self.assertEqual(self.succeed("check", "--repair"), "The workspace is sound.\n")
        self.assertEqual(self.succeed("history", "1"), before)


if __name__ == "__main__":
    unittest.main()
