# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups in the window, and what it shows where the workspace cannot be opened: by pressing the buttons."""

import json
import unittest

from desktop import DesktopTest, needs_input, wait


class BackupsTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()
        self.title = self.stored_item("1(1)")["title"]

    def backups(self):
        return json.loads(self.cli("backups", "--json"))

    def wait_for_daily_backup(self):
        wait(lambda: any(backup["reason"] == "Daily" for backup in self.backups()), "the backup of the day")

    def damage(self):
        content = bytearray(self.workspace.read_bytes())
        content[100:] = b"\xa5" * (len(content) - 100)
        self.workspace.write_bytes(content)

    @needs_input
    def test_a_backup_is_made_at_the_start_and_restored(self):
        desktop = self.start()
        desktop.find_row("1(1) ")
        self.wait_for_daily_backup()
        desktop.select_row("1(1) ")
        desktop.type_into("Title", "一窗受理改革")
        self.wait_until_stored("1(1)", "title", "一窗受理改革")

        desktop.take_focus()
        desktop.press_keys("F10")
        desktop.press("Backups…", "menu item")
        desktop.press("Restore the backup of")
        desktop.press("Restore Now", "push button")
        desktop.find_row(f"1(1) {self.title}")
        self.wait_until_stored("1(1)", "title", self.title)
        self.assertIn("Before a restore", [backup["reason"] for backup in self.backups()])

    def test_a_damaged_workspace_goes_back_to_its_last_backup(self):
        desktop = self.start()
        self.wait_for_daily_backup()
        desktop.close()
        self.damage()

        desktop = self.start()
        desktop.find("label", "The Workspace Is Damaged")
        desktop.press("Restore the Last Backup")
        desktop.find_row(f"1(1) {self.title}")
        self.assertEqual(self.stored_item("1(1)")["title"], self.title)
        self.assertTrue(list(self.folder.glob("workspace.db.damaged-*")))

    def test_what_can_be_read_is_saved(self):
        content = bytearray(self.workspace.read_bytes())
        content[:4096] = bytes(4096)
        self.workspace.write_bytes(content)

        desktop = self.start()
        desktop.find("label", "This Is No Workspace")
        desktop.press("Save What Can Be Read")
        desktop.find_row(f"1(1) {self.title}")
        self.assertEqual(self.cli("check"), "The workspace is sound.\n")

    def test_a_lost_workspace_is_not_begun_anew(self):
        desktop = self.start()
        self.wait_for_daily_backup()
        desktop.close()
        self.workspace.unlink()

        desktop = self.start()
        desktop.find("label", "The Workspace Is Gone")
        self.assertFalse(self.workspace.exists())
        desktop.press("Restore the Last Backup")
        desktop.find_row(f"1(1) {self.title}")

    def test_where_none_can_be_made_that_is_said(self):
        (self.folder / "workspace-backups").write_bytes(b"")
        desktop = self.start()
        desktop.find("label", "for backups cannot be made")
        desktop.find_row("1(1) ")


if __name__ == "__main__":
    unittest.main()
