# SPDX-License-Identifier: GPL-3.0-or-later
"""The item form keeps what was typed: wrong words, another selection, a full disk."""

import unittest

from desktop import DesktopTest, wait

PROBLEM = "“尽量快点” is no deadline"


class FormTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()

    def test_wrong_words_stay_and_are_explained(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        before = self.stored_item("1(1)")["deadline"]
        desktop.type_into("Deadline", "尽量快点")
        desktop.find("label", PROBLEM)

        desktop.select_row("2(1) ")
        desktop.wait_until_gone("label", PROBLEM)
        desktop.select_row("1(1) ")
        desktop.find("label", PROBLEM)
        self.assertEqual(desktop.text_of("Deadline"), "尽量快点")
        self.assertEqual(self.stored_item("1(1)")["deadline"], before)

        desktop.press("Close")
        desktop.press("Go Back")
        desktop.type_into("Deadline", "2026年12月1日")
        self.wait_until_stored("1(1)", "deadline", "2026-12-01")
        desktop.close()

    def test_an_impossible_day_is_refused(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        before = self.stored_item("1(1)")["deadline"]
        desktop.type_into("Deadline", "2026-02-30")
        desktop.find("label", "The calendar has no day “2026-02-30”.")
        desktop.select_row("1(2) ")
        desktop.select_row("1(1) ")
        self.assertEqual(desktop.text_of("Deadline"), "2026-02-30")
        self.assertEqual(self.stored_item("1(1)")["deadline"], before)

        desktop.type_into("Deadline", "2026-02-28")
        self.wait_until_stored("1(1)", "deadline", "2026-02-28")
        desktop.close()

    def test_wrong_words_taken_back_are_forgotten(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        before = desktop.text_of("Deadline")
        desktop.type_into("Deadline", "尽量快点")
        desktop.press("Close")
        desktop.press("Go Back")
        desktop.type_into("Deadline", before)
        desktop.close()

    def test_what_is_typed_goes_to_its_own_item(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.type_into("Note", "给第一条")
        desktop.select_row("1(2) ")
        self.wait_until_stored("1(1)", "note", "给第一条")
        self.assertEqual(self.stored_item("1(2)")["note"], "")
        self.assertEqual(desktop.text_of("Note"), "")
        desktop.close()

    def test_a_report_of_tomorrow_or_of_101_percent_is_refused(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.type_into("Percent done", "101")
        desktop.find("label", "Progress is a whole number from 0 to 100.")
        desktop.press("Add Report")
        self.assertEqual(desktop.text_of("Percent done"), "101")

        desktop.type_into("Percent done", "60")
        desktop.wait_until_gone("label", "Progress is a whole number from 0 to 100.")
        desktop.type_into("Day", "2026-07-11")
        desktop.find("label", "The day of a report cannot be after today.")
        desktop.press("Add Report")
        self.assertEqual(desktop.text_of("Day"), "2026-07-11")

        desktop.type_into("Day", "2026-07-09")
        desktop.press("Add Report")
        self.wait_until_stored("1(1)", "percent", 60)
        desktop.close()

    def test_a_report_is_withdrawn_and_comes_back(self):
        self.cli("progress", "add", "1", "1(1)", "--agency", self.stored_item("1(1)")["assignments"][0]["agency"],
                 "--percent", "100", "--note", "报错了", "--date", "2026-07-09")
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.press("Withdraw the report of 2026-07-09")
        desktop.find("label", "The report was withdrawn.")
        self.wait_until_stored("1(1)", "percent", 0)
        desktop.wait_until_gone("label", "报错了")
        wait(lambda: desktop.text_of("Percent done") == "0", "the form to follow")

        desktop.press("Undo", "push button")
        self.wait_until_stored("1(1)", "percent", 100)
        desktop.find("label", "报错了")
        desktop.close()

    def test_a_report_that_was_begun_waits(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.type_into("What was done", "写到一半")
        desktop.select_row("1(2) ")
        wait(lambda: desktop.text_of("What was done") == "", "an empty report for the other item")
        desktop.select_row("1(1) ")
        wait(lambda: desktop.text_of("What was done") == "写到一半", "the report that was begun")

        desktop.press("Close")
        desktop.press("Close Anyway")
        desktop.wait_for_end()

    def test_a_named_agency_waits_with_its_item(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.type_into("Name of the agency to add", "市大数")
        desktop.select_row("1(2) ")
        wait(lambda: desktop.text_of("Name of the agency to add") == "", "no agency named for the other item")
        desktop.select_row("1(1) ")
        wait(lambda: desktop.text_of("Name of the agency to add") == "市大数", "the agency that was being named")

        desktop.press("Close")
        desktop.press("Go Back")
        desktop.press("Add", "push button")
        desktop.press("Add as New")
        wait(lambda: desktop.text_of("Name of the agency to add") == "", "the agency to be added")
        desktop.close()

    def test_a_new_name_is_asked_about(self):
        desktop = self.start()
        desktop.select_row("1 ")
        desktop.type_into("Name of the agency to add", "市财证局")
        desktop.press("Add", "push button")
        desktop.find("label", "“市财证局” has no part in any item yet.")
        self.assertNotIn("市财证局", self.cli("agency", "list"))

        known = "市税务局"
        desktop.type_into("Name of the agency to add", known)
        desktop.wait_until_gone("push button", "Add as New")
        desktop.press("Add", "push button")
        desktop.find("push button", f"Remove {known}")

        desktop.type_into("Name of the agency to add", "市新设局")
        desktop.press("Add", "push button")
        desktop.press("Add as New")
        desktop.find("push button", "Remove 市新设局")
        desktop.close()

    def test_an_agency_is_known_by_any_name_and_by_its_initials(self):
        self.cli("agency", "alias", "市税务局", "税务部门")
        desktop = self.start()
        desktop.select_row("1 ")
        desktop.type_into("Name of the agency to add", "税务部门")
        desktop.press("Add", "push button")
        desktop.find("push button", "Remove 市税务局")

        desktop.type_into("Name of the agency to add", "gaj")
        desktop.press("Add", "push button")
        wait(lambda: desktop.text_of("Name of the agency to add") == "市公安局", "the name of these initials")
        desktop.press("Add", "push button")
        desktop.find("push button", "Remove 市公安局")

        desktop.type_into("Name of the agency to add", "s")
        desktop.press("Add", "push button")
        desktop.find("label", "“s” may be several agencies.")
        desktop.type_into("Name of the agency to add", "")
        desktop.close()

    def test_who_does_the_work_is_missed(self):
        desktop = self.start()
        desktop.select_row("1 ")
        for each in self.stored_item("1")["assignments"]:
            desktop.press(f"Remove {each['agency']}")
            desktop.wait_until_gone("push button", f"Remove {each['agency']}")
        desktop.find("label", "No agency leads or is responsible")
        desktop.press("Undo", "push button")
        desktop.wait_until_gone("label", "No agency leads or is responsible")
        desktop.close()

    def test_a_full_disk_loses_nothing(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.limit_file_size(0)
        desktop.type_into("Title", "磁盘满时写的标题")
        desktop.find("label", "Not everything is saved")
        self.assertEqual(desktop.text_of("Title"), "磁盘满时写的标题")

        desktop.select_row("1(2) ")
        desktop.limit_file_size(None)
        desktop.press("Save Again")
        desktop.find_row("1(1) 磁盘满时写的标题")
        desktop.close()
        self.assertEqual(self.stored_item("1(1)")["title"], "磁盘满时写的标题")


if __name__ == "__main__":
    unittest.main()
