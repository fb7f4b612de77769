# SPDX-License-Identifier: GPL-3.0-or-later
"""The past in the window: any past day, and the history of what was changed."""

import datetime
import sqlite3
import unittest

import pyatspi

from desktop import TODAY, DesktopTest, wait

COUNTER_BITS = 16


class HistoryTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.aged = 0
        self.import_sample()
        self.title = self.stored_item("1(1)")["title"]
        self.age(30)
        self.cli("item", "set", "1", "1(1)", "title=一窗受理改革")
        self.cli("item", "set", "1", "1(1)", "note=已督办")
        self.age(5)

    def age(self, days_ago):
        """Makes what was done since the last call as old as this, counted from the test's own day."""
        noon = datetime.datetime.fromisoformat(TODAY + "T12:00") - datetime.timedelta(days=days_ago)
        stamp = int(noon.timestamp() * 1000) << COUNTER_BITS
        with sqlite3.connect(self.workspace) as database:
            last_id, last_stamp = database.execute("SELECT max(id), max(stamp) FROM revision WHERE id > ?",
                                                   [self.aged]).fetchone()
            for table, column in (("revision", "id"), ("plan_revision", "revision")):
                database.execute(f"UPDATE {table} SET stamp = stamp - ? WHERE {column} > ?",
                                 [last_stamp - stamp, self.aged])
        database.close()
        self.aged = last_id

    def day(self, days_ago):
        return (datetime.date.fromisoformat(TODAY) - datetime.timedelta(days=days_ago)).isoformat()

    def show_day(self, desktop, days_ago):
        desktop.take_focus()
        desktop.press_keys("ctrl+d")
        desktop.find("push button", "Show That Day")
        desktop.type_into("Past day", self.day(days_ago))
        desktop.press("Show That Day")

    def is_enabled(self, desktop, role, name):
        return desktop.find(role, name).getState().contains(pyatspi.STATE_SENSITIVE)

    def test_a_past_day_and_back(self):
        desktop = self.start()
        desktop.find_row("1(1) 一窗受理改革")
        self.show_day(desktop, 10)
        desktop.find("label", f"As of {self.day(10)}: nothing can be changed")
        desktop.select_row(f"1(1) {self.title}")
        self.assertFalse(self.is_enabled(desktop, "push button", "Open"))
        desktop.click("text", "Title")
        desktop.type_keys("x")
        self.assertEqual(desktop.text_of("Title"), self.title)
        desktop.press("Back to Today")
        desktop.find_row("1(1) 一窗受理改革")
        self.assertTrue(self.is_enabled(desktop, "push button", "Open"))
        self.assertEqual(self.stored_item("1(1)")["title"], "一窗受理改革")
        desktop.close()

    def test_a_removed_plan_is_there(self):
        self.cli("plan", "remove", "1")
        desktop = self.start()
        desktop.find("label", "No Plan Yet")
        self.show_day(desktop, 4)
        desktop.find_row("1(1) 一窗受理改革")
        self.show_day(desktop, 100)
        desktop.find("label", "No Plan on That Day")
        desktop.press_keys("ctrl+shift+d")
        desktop.find("label", "No Plan Yet")
        desktop.close()


if __name__ == "__main__":
    unittest.main()
