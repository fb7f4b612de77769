#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""--as-of: what was known at the end of a past day, judged by that day."""

import datetime
import sqlite3
import unittest

from command_line import FAILED, USAGE, CommandLineTest

MS_PER_DAY = 24 * 3600 * 1000
COUNTER_BITS = 16
LONG_AGO = "2001-01-01"


class AsOfTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()
        self.age(10)
        self.succeed("item", "set", "1", "1", "deadline=2026-10-31", "note=待报")
        self.age(10)
        self.ten_days_ago = self.day(10)
        self.twenty_days_ago = self.day(20)

    def age(self, days):
        """Makes all that was done so far some days older."""
        with sqlite3.connect(self.workspace) as database:
            database.execute("UPDATE revision SET stamp = stamp - ?", [days * MS_PER_DAY << COUNTER_BITS])
        database.close()

    def day(self, days_ago):
        return (datetime.date.today() - datetime.timedelta(days=days_ago)).isoformat()

    def deadline(self, *words):
        items = self.succeed_json("item", "list", "1", *words)
        return next(item["deadline"] for item in items if item["number"] == "1")

    def test_item_as_it_stood(self):
        self.assertEqual(self.deadline(), "2026-10-31")
        self.assertEqual(self.deadline("--as-of", self.ten_days_ago), "2026-10-31")
        self.assertEqual(self.deadline("--as-of", self.day(11)), "2026-09-30")
        self.assertEqual(self.deadline("--as-of", self.twenty_days_ago), "2026-09-30")

    def test_removed_plan_is_there_again(self):
        plan = self.succeed_json("plan", "show", "1")
        self.succeed("plan", "remove", "1")
        self.assertEqual(self.succeed_json("plan", "list"), [])
        self.assertEqual(len(self.succeed_json("plan", "list", "--as-of", self.ten_days_ago)), 1)
        self.assertEqual(self.succeed_json("plan", "show", "1", "--as-of", self.ten_days_ago), plan)

    def test_before_the_plan_there_is_nothing(self):
        self.assertEqual(self.succeed_json("plan", "list", "--as-of", LONG_AGO), [])
        self.refuse(FAILED, "item", "list", "1", "--as-of", LONG_AGO)

    def test_day_is_also_the_one_that_judges_unless_another_is_given(self):
        def lights(*words):
            done = self.run_cli("--workspace", self.workspace, "item", "list", "1", "--light", "red", *words)
            return len(done.stdout.decode().splitlines()) - 1

        self.assertGreater(lights("--as-of", "2099-01-01"), 0)
        self.assertEqual(lights("--as-of", "2099-01-01", "--today", LONG_AGO), 0)
        self.assertEqual(lights("--today", LONG_AGO, "--as-of", "2099-01-01"), 0)

    def test_drawings_and_tables(self):
        for command, name in (("matrix", "m.csv"), ("ledger", "l.csv")):
            now, then = self.folder / f"now-{name}", self.folder / f"then-{name}"
            self.succeed("item", "set", "1", "1", "title=改过的标题")
            self.succeed(command, "1", "-o", now)
            self.succeed(command, "1", "-o", then, "--as-of", self.ten_days_ago)
            self.assertIn("改过的标题", now.read_text("utf-8-sig"))
            self.assertNotIn("改过的标题", then.read_text("utf-8-sig"))
        self.succeed("timeline", "1", "-o", self.folder / "t.svg", "--as-of", self.ten_days_ago)

    def test_nothing_is_written(self):
        self.refuse(USAGE, "item", "set", "1", "1", "note=x", "--as-of", self.ten_days_ago)
        self.refuse(USAGE, "undo", "--as-of", self.ten_days_ago)
        self.refuse(USAGE, "item", "list", "1", "--as-of", "2019-02-30")


if __name__ == "__main__":
    unittest.main()
