# SPDX-License-Identifier: GPL-3.0-or-later
"""A morning's work with the keyboard alone, from the notice to the report of progress."""

import json
import unittest

from desktop import SAMPLE, DesktopTest, needs_input, wait


@needs_input
class KeyboardTest(DesktopTest):
    def find_number(self, title):
        items = json.loads(self.cli("item", "list", "1", "--json"))
        return next((item["number"] for item in items if item["title"] == title), None)

    def test_a_notice_is_opened_and_stored(self):
        desktop = self.start()
        desktop.find("label", "No Plan Yet")
        desktop.take_focus()
        desktop.press_keys("ctrl+o")
        desktop.wait_for_focus("GtkTreeView")
        # A slash asks the dialog for a path.
        desktop.type_keys(str(SAMPLE))
        desktop.wait_for_focus("GtkFileChooserEntry")
        desktop.press_keys("Return")
        desktop.find("text", "Text of the notice")
        desktop.press_keys("ctrl+Return")
        desktop.find_row("1(1) ")
        desktop.press_keys("ctrl+q")
        desktop.wait_for_end()
        self.assertEqual(self.stored_item("1")["assignments"][0]["role"], "lead")

    def test_an_item_is_found_edited_and_reported_on(self):
        self.import_sample()
        desktop = self.start()
        desktop.find_row("1(1) ")
        desktop.take_focus()

        desktop.press_keys("ctrl+f")
        desktop.wait_for_focus("Search the tasks")
        desktop.type_keys("nothing")
        desktop.find("label", "0 matches")
        # The words of the last search are selected: typing replaces them.
        desktop.press_keys("ctrl+f")
        desktop.type_keys("2(1)")
        desktop.find_row("2(1) ")
        desktop.press_keys("Escape")
        desktop.find_row("1(1) ")
        desktop.press_keys("Down", "space")

        desktop.press_keys("F2")
        desktop.wait_for_focus("Title")
        desktop.press_keys("ctrl+a")
        desktop.type_keys("Typed by hand")
        number = wait(lambda: self.find_number("Typed by hand"), "the title to be stored")

        desktop.press_keys("ctrl+r")
        desktop.wait_for_focus("Percent done")
        desktop.type_keys("101")
        desktop.press_keys("alt+r")
        desktop.find("label", "Progress is a whole number from 0 to 100.")
        desktop.wait_for_focus("Percent done")
        self.assertEqual(self.stored_item(number)["percent"], 0)
        desktop.type_keys("40")
        desktop.press_keys("alt+r")
        self.wait_until_stored(number, "percent", 40)
        desktop.press_keys("ctrl+w")
        desktop.wait_for_end()

    def test_the_timeline_leads_to_the_row_of_an_item(self):
        self.import_sample()
        desktop = self.start()
        desktop.find_row("1(1) ")
        desktop.take_focus()
        desktop.press_keys("alt+3")

        def tab_to_sheet():
            desktop.press_keys("Tab")
            return desktop.has_focus("（一）")

        wait(tab_to_sheet, "the focus on the sheet")
        desktop.press_keys("Down", "Down")
        desktop.wait_for_focus("1(1) ")
        desktop.press_keys("Return")
        desktop.find("label", "Measure 1(1)")
        desktop.press_keys("Down", "space")
        desktop.find("label", "Measure 1(2)")
        desktop.close()

    def test_a_role_is_chosen(self):
        self.import_sample()
        desktop = self.start()
        desktop.select_row("1 ")
        desktop.take_focus()
        desktop.press_keys("alt+n")
        desktop.wait_for_focus("Note")
        desktop.press_keys("Tab", "Tab")
        desktop.wait_for_focus("Role of ")
        desktop.press_keys("space")
        wait(lambda: not desktop.has_focus("Role of "), "the roles to be shown")
        desktop.press_keys("Down", "Return")
        wait(lambda: self.stored_item("1")["assignments"][0]["role"] == "responsible", "the role in the workspace")
        desktop.close()


if __name__ == "__main__":
    unittest.main()
