# SPDX-License-Identifier: GPL-3.0-or-later
"""The past in the window: any past day, and the history of what was changed."""

import datetime
import sqlite3
import unittest

import pyatspi

from desktop import TODAY, DesktopTest, children, wait

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
        before = desktop.text_of("Title")
        self.assertNotEqual(before, "一窗受理改革")
        self.assertFalse(self.is_enabled(desktop, "push button", "Open"))
        desktop.click("text", "Title")
        desktop.type_keys("x")
        self.assertEqual(desktop.text_of("Title"), before)
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

    def test_the_selected_item_stays_selected(self):
        desktop = self.start()
        desktop.select_row("2(1) ")
        self.show_day(desktop, 10)
        desktop.find("label", f"As of {self.day(10)}: nothing can be changed")
        desktop.find("label", "Measure 2(1)")
        self.assertEqual(self.find_selected(desktop), "2(1)")
        desktop.press("Back to Today")
        desktop.find_row("1(1) 一窗受理改革")
        desktop.find("label", "Measure 2(1)")
        self.assertEqual(self.find_selected(desktop), "2(1)")
        desktop.close()

    def find_selected(self, desktop):
        """The number of the selected row."""
        def look():
            return next((row for row in children(desktop.find_items())
                         if row.getState().contains(pyatspi.STATE_SELECTED)), None)

        return wait(look, "a selected row").name.split()[0]

    def test_keys_open_the_history_wherever_the_focus_is(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        for role, name in (("text", "Title"), ("text", "Deadline")):
            with self.subTest(focus=name):
                # No window manager gives it back after the history is closed.
                desktop.take_focus()
                desktop.click(role, name)
                desktop.wait_for_focus(name)
                desktop.press_keys("ctrl+h")
                desktop.find("label", "3 entries")
                desktop.find("label", "Remarks: 已督办")
                desktop.press_keys("Escape")
                desktop.wait_until_gone("list", "Entries of the history")
        desktop.close()

    def open_history_of_item(self, desktop):
        desktop.select_row("1(1) ")
        desktop.press("History of this item")
        desktop.find("label", "Edit an item")

    def test_set_a_field_back(self):
        desktop = self.start()
        self.open_history_of_item(desktop)
        desktop.find("label", "3 entries")
        desktop.find("label", "Remarks")
        desktop.press("Set Back")
        self.wait_until_stored("1(1)", "note", "")
        self.assertEqual(self.stored_item("1(1)")["title"], "一窗受理改革")
        desktop.find("label", "4 entries")

    def test_what_was_changed_since_is_asked_about(self):
        self.cli("item", "set", "1", "1(1)", "note=再督办")
        desktop = self.start()
        self.open_history_of_item(desktop)
        desktop.find("label", "4 entries")
        entries = desktop.find("list", "Entries of the history")
        entries.querySelection().selectChild(1)
        desktop.find("label", "已督办")
        desktop.press("Set Back")
        desktop.find("label", "再督办")
        desktop.press("Cancel")
        self.assertEqual(self.stored_item("1(1)")["note"], "再督办")
        desktop.press("Set Back")
        desktop.press("Overwrite")
        self.wait_until_stored("1(1)", "note", "")

    def test_filter_by_day(self):
        desktop = self.start()
        self.open_history_of_item(desktop)
        desktop.find("label", "3 entries")
        desktop.type_into("To day", self.day(20))
        desktop.find("label", "1 entry")
        desktop.type_into("From day", self.day(19))
        desktop.find("label", "Nothing Was Changed")
        desktop.type_into("To day", "")
        desktop.find("label", "2 entries")

    def test_undo_an_old_action_and_go_to_the_item(self):
        desktop = self.start()
        desktop.take_focus()
        desktop.find_row("1(1) ")
        desktop.press_keys("ctrl+shift+h")
        desktop.find("label", "3 entries")
        entries = desktop.find("list", "Entries of the history")
        entries.querySelection().selectChild(1)
        desktop.find("label", "Title")
        desktop.press("Undo This Action")
        self.wait_until_stored("1(1)", "title", self.title)
        self.assertEqual(self.stored_item("1(1)")["note"], "已督办")
        desktop.press("Go to Item")
        desktop.find("label", "Measure 1(1)")


if __name__ == "__main__":
    unittest.main()
