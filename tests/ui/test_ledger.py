# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's way from a notice to a ledger: what is entered is there after closing, and after being killed."""

import json
import signal
import unittest

from desktop import SAMPLE, DesktopTest, children, needs_input, wait


class LedgerTest(DesktopTest):
    def test_a_notice_becomes_a_plan(self):
        desktop = self.start(SAMPLE)
        desktop.press("Accept")
        desktop.find_row("1 ")
        desktop.find_row("1(1) ")
        self.assertEqual(self.stored_item("1")["assignments"][0]["role"], "lead")
        desktop.close()

    def test_a_cancelled_review_stores_nothing(self):
        desktop = self.start(SAMPLE)
        desktop.press("Cancel")
        desktop.find("label", "No Plan Yet")
        desktop.close()
        self.assertEqual(self.cli("plan", "list", "--json").strip(), "[]")

    def test_what_is_entered_survives_closing(self):
        self.import_sample()
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.type_into("Title", "一窗受理改革")
        desktop.find_row("1(1) 一窗受理改革")
        desktop.type_into("Deadline", "2026年三季度")
        desktop.find("label", "The last day is 2026-09-30")
        desktop.type_into("Note", "已约谈")
        # Closing does not wait for the pause after which a field saves itself.
        desktop.close()

        item = self.stored_item("1(1)")
        self.assertEqual(item["title"], "一窗受理改革")
        self.assertEqual(item["deadline"], "2026-09-30")
        self.assertEqual(item["note"], "已约谈")

        desktop = self.start()
        desktop.select_row("1(1) 一窗受理改革")
        wait(lambda: desktop.text_of("Note") == "已约谈", "the note in the form")
        self.assertEqual(desktop.text_of("Deadline"), "2026年三季度")
        desktop.close()

    def test_what_is_shown_survives_being_killed(self):
        self.import_sample()
        desktop = self.start()
        desktop.select_row("2 ")
        desktop.type_into("Title", "断电也不丢")
        desktop.find_row("2 断电也不丢")
        desktop.kill()

        self.assertEqual(self.stored_item("2")["title"], "断电也不丢")
        desktop = self.start()
        desktop.find_row("2 断电也不丢")
        desktop.close()

    def test_what_is_being_typed_survives_the_end_of_the_session(self):
        self.import_sample()
        for end in (signal.SIGTERM, signal.SIGHUP):
            desktop = self.start()
            desktop.select_row("1(1) ")
            desktop.type_into("Note", f"写到 {end.name}")
            desktop.process.send_signal(end)
            desktop.wait_for_end()
            self.assertEqual(self.stored_item("1(1)")["note"], f"写到 {end.name}")
            # Whoever copies the workspace now copies all of it.
            self.assertEqual([path.name for path in self.folder.glob("workspace.*")], ["workspace.db"])

    def test_what_another_program_writes_is_shown(self):
        self.import_sample()
        desktop = self.start()
        desktop.select_row("1(1) ")
        self.cli("item", "set", "1", "1(1)", "title=命令行改的标题")
        desktop.find_row("1(1) 命令行改的标题")
        wait(lambda: desktop.text_of("Title") == "命令行改的标题", "the title in the form")
        desktop.close()

    def test_progress_is_reported(self):
        self.import_sample()
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.type_into("Percent done", "60")
        desktop.type_into("What was done", "窗口已整合")
        desktop.press("Add Report")
        desktop.find("label", "窗口已整合")
        self.wait_until_stored("1(1)", "percent", 60)
        desktop.close()

        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.find("label", "窗口已整合")
        desktop.find("label", "60%")
        desktop.close()

    def test_an_agency_is_added_and_removed(self):
        self.import_sample()
        desktop = self.start()
        desktop.select_row("1 ")
        desktop.type_into("Name of the agency to add", "市大数据局")
        desktop.press("Add", "push button")
        desktop.press("Add as New")
        desktop.find("push button", "Remove 市大数据局")
        names = [each["agency"] for each in self.stored_item("1")["assignments"]]
        self.assertIn("市大数据局", names)

        desktop.press("Remove 市大数据局")
        desktop.wait_until_gone("push button", "Remove 市大数据局")
        names = [each["agency"] for each in self.stored_item("1")["assignments"]]
        self.assertNotIn("市大数据局", names)
        desktop.close()

    @needs_input
    def test_a_plan_is_removed_when_that_is_confirmed(self):
        self.import_sample()
        desktop = self.start()
        desktop.find_row("1 ")
        desktop.take_focus()
        for answer in ("Cancel", "Remove"):
            desktop.press_keys("F10")
            desktop.press("Remove This Plan", "menu item")
            desktop.find("label", "Remove This Plan?")
            desktop.press(answer)
            desktop.wait_until_gone("label", "Remove This Plan?")
            desktop.find(*(("label", "No Plan Yet") if answer == "Remove" else ("list", "Tasks and measures")))
        desktop.close()
        self.assertEqual(self.cli("plan", "list", "--json").strip(), "[]")

    @needs_input
    def test_headers_sort(self):
        self.import_sample()
        desktop = self.start()
        desktop.find_row("1 ")
        desktop.take_focus()
        deadlines = {item["number"]: item["deadline"] for item in json.loads(self.cli("item", "list", "1", "--json"))}

        def shown_deadlines():
            # A tree is sorted among brothers.
            numbers = [row.name.split()[0] for row in children(desktop.find_items()) if row.name.startswith("2(")]
            return [deadlines[number] for number in numbers]

        rising = sorted(shown_deadlines())
        self.assertNotEqual(shown_deadlines(), rising)
        desktop.click("label", "Deadline")
        wait(lambda: shown_deadlines() == rising, "the earliest deadline first")
        # Not where it was clicked before: that would be a double click.
        desktop.click("label", "Deadline", part=1 / 4)
        wait(lambda: shown_deadlines() == rising[::-1], "the latest deadline first")
        desktop.close()

    def test_typing_filters_the_tree(self):
        self.import_sample()
        desktop = self.start()
        desktop.find_row("1 ")
        desktop.type_into("Search the tasks", "没有这样的词")
        desktop.find("label", "0 matches")
        desktop.press("Show Everything")
        desktop.find_row("1(1) ")
        desktop.close()


if __name__ == "__main__":
    unittest.main()
