# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo and redo in the window: by the keys, the menu and the toasts, also after a restart."""

import shutil
import subprocess
import unittest

from desktop import DesktopTest, wait


class UndoTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()
        self.title = self.stored_item("1(1)")["title"]

    def type_keys(self, desktop, *keys):
        """Presses keys as a keyboard does; there is no window manager to give the window the focus."""
        if shutil.which("xdotool") is None:
            self.skipTest("xdotool is not installed")
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(desktop.process.pid)],
                               stdout=subprocess.PIPE, check=True)
        window = found.stdout.split()[-1].decode()
        subprocess.run(["xdotool", "windowfocus", "--sync", window, "key", "--clearmodifiers", *keys], check=True)

    def choose_in_menu(self, desktop, name):
        self.type_keys(desktop, "F10")
        desktop.press(name, "menu item")

    def agencies(self):
        return [each["agency"] for each in self.stored_item("1")["assignments"]]

    def edit_title(self, desktop):
        desktop.select_row("1(1) ")
        desktop.type_into("Title", "一窗受理改革")
        self.wait_until_stored("1(1)", "title", "一窗受理改革")
        desktop.find_row("1(1) 一窗受理改革")

    def test_keys_undo_and_redo(self):
        desktop = self.start()
        self.edit_title(desktop)
        self.type_keys(desktop, "ctrl+z")
        desktop.find("label", "Undone: Edit title")
        self.wait_until_stored("1(1)", "title", self.title)
        desktop.find_row(f"1(1) {self.title}")
        wait(lambda: desktop.text_of("Title") != "一窗受理改革", "the old title in the form")

        self.type_keys(desktop, "ctrl+shift+z")
        desktop.find("label", "Redone: Edit title")
        self.wait_until_stored("1(1)", "title", "一窗受理改革")
        desktop.find_row("1(1) 一窗受理改革")
        desktop.close()

    def test_a_text_undoes_what_is_not_saved(self):
        desktop = self.start()
        self.edit_title(desktop)
        self.type_keys(desktop, "ctrl+f")
        self.type_keys(desktop, "a")
        wait(lambda: desktop.text_of("Search the tasks") == "a", "the letter in the search")
        self.type_keys(desktop, "ctrl+z")
        wait(lambda: desktop.text_of("Search the tasks") == "", "the search to be empty")
        self.assertEqual(self.stored_item("1(1)")["title"], "一窗受理改革")
        desktop.close()

    def test_a_field_undoes_what_cannot_be_saved(self):
        desktop = self.start()
        self.edit_title(desktop)
        deadline = desktop.text_of("Deadline")
        self.type_keys(desktop, "alt+d", "x")
        desktop.find("label", "“x” is no deadline")
        # The letter, and that it took the place of what was there.
        self.type_keys(desktop, "ctrl+z", "ctrl+z")
        wait(lambda: desktop.text_of("Deadline") == deadline, "the deadline as it was")
        self.assertEqual(self.stored_item("1(1)")["title"], "一窗受理改革")
        desktop.close()

    def test_what_was_just_typed_goes_back_whole(self):
        desktop = self.start()
        self.edit_title(desktop)
        desktop.type_into("Note", "已约谈")
        self.type_keys(desktop, "ctrl+z")
        desktop.find("label", "Undone: Edit note")
        wait(lambda: desktop.text_of("Note") == "", "no note in the form")
        self.assertEqual(self.stored_item("1(1)")["note"], "")
        self.assertEqual(self.stored_item("1(1)")["title"], "一窗受理改革")
        desktop.close()

    def test_the_menu_names_it_after_a_restart(self):
        desktop = self.start()
        self.edit_title(desktop)
        desktop.close()

        desktop = self.start()
        desktop.find_row("1(1) 一窗受理改革")
        self.choose_in_menu(desktop, "Undo: Edit title")
        self.wait_until_stored("1(1)", "title", self.title)
        self.choose_in_menu(desktop, "Redo: Edit title")
        self.wait_until_stored("1(1)", "title", "一窗受理改革")
        desktop.close()

    def test_a_removed_agency_comes_back(self):
        before = self.agencies()
        desktop = self.start()
        desktop.select_row("1 ")
        desktop.press(f"Remove {before[0]}")
        desktop.find("label", "The agency was removed from the item.")
        desktop.press("Undo", "push button")
        desktop.find("push button", f"Remove {before[0]}")
        wait(lambda: self.agencies() == before, "the agency in the workspace")
        desktop.close()

    def test_a_removed_plan_comes_back(self):
        desktop = self.start()
        desktop.find_row("1 ")
        self.choose_in_menu(desktop, "Remove This Plan…")
        desktop.press("Remove", "push button")
        desktop.find("label", "No Plan Yet")
        desktop.press("Undo", "push button")
        desktop.find_row("1 ")
        desktop.close()


if __name__ == "__main__":
    unittest.main()
