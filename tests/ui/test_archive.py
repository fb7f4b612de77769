# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that is done with: archived, out of sight, looked at again, brought back."""

import json
import unittest

from desktop import SAMPLE, DesktopTest, wait

OLD = "Old plan"
NEW = "New plan"


class ArchiveTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.cli("import", SAMPLE, "--title", OLD)
        self.cli("import", SAMPLE, "--title", NEW)

    def plans(self):
        return {plan["title"]: plan["archived"] for plan in json.loads(self.cli("plan", "list", "--all", "--json"))}

    def choose_in_menu(self, desktop, name):
        desktop.take_focus()
        desktop.press_keys("F10")
        desktop.press(name, "menu item")

    def test_archived_and_undone(self):
        desktop = self.start()
        desktop.find_row("1 ")
        self.choose_in_menu(desktop, "Archive This Plan")
        desktop.find("label", "The plan was archived.")
        desktop.find("push button", "Bring It Back")
        self.assertEqual(self.plans(), {OLD: False, NEW: True})
        desktop.press("Undo")
        desktop.wait_until_gone("push button", "Bring It Back")
        self.assertEqual(self.plans(), {OLD: False, NEW: False})
        desktop.close()

    def test_hidden_shown_and_brought_back(self):
        self.cli("plan", "archive", "Old")
        desktop = self.start()
        desktop.find_row("1 ")
        self.assertIsNone(desktop.look_for("push button", "Bring It Back"))
        self.assertIsNone(desktop.look_for("label", OLD))
        self.choose_in_menu(desktop, "Show Archived Plans")
        desktop.close()

        # The choice outlives the program.
        desktop = self.start()
        desktop.find_row("1 ")
        desktop.take_focus()
        desktop.click("combo box", "Plan")
        desktop.find("label", "Archived · ")
        desktop.press_keys("End", "Return")
        desktop.find("push button", "Bring It Back")
        desktop.press("Bring It Back")
        desktop.find("label", "The plan was brought back from the archive.")
        desktop.wait_until_gone("push button", "Bring It Back")
        self.assertEqual(self.plans(), {OLD: False, NEW: False})
        desktop.close()

    def test_only_archived_plans_are_no_empty_workspace(self):
        self.cli("plan", "archive", "Old")
        self.cli("plan", "archive", "New")
        desktop = self.start()
        desktop.find_row("1 ")
        desktop.press("Bring It Back")
        desktop.find("label", "The plan was brought back from the archive.")
        wait(lambda: list(self.plans().values()).count(False) == 1, "one plan brought back")
        desktop.close()


if __name__ == "__main__":
    unittest.main()
