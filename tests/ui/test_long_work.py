# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that takes long: shown with how far it is, and stopped by its button. What takes long here is a workspace with some
thousand items, or a file whose writer keeps the reader waiting."""

import json
import os
import subprocess
import unittest

from desktop import SAMPLE, DesktopTest, needs_input, wait, walk

N_ITEMS = 20000


class LongWorkTest(DesktopTest):
    def make_workspace(self):
        subprocess.run([os.environ["MAKE_WORKSPACE"], f"--items={N_ITEMS}", self.workspace], check=True)

    def stop(self, desktop, sentence):
        """Waits until the sentence says what is being done, and presses the button beside it."""
        def find_button():
            nodes = list(walk(desktop.application))
            place = next(i for i, node in enumerate(nodes) if node.getRoleName() == "label" and sentence in node.name)
            return next(node for node in nodes[place:] if node.getRoleName() == "push button" and "Cancel" in node.name)

        wait(find_button, f"“{sentence}” with a button").queryAction().doAction(0)

    def plans(self):
        return json.loads(self.cli("plan", "list", "--json"))

    def test_reading_is_given_up(self):
        pipe = self.folder / "notice.txt"
        os.mkfifo(pipe)
        desktop = self.start(pipe)
        self.stop(desktop, "Reading the notice")
        desktop.find("label", "No Plan Yet")
        self.assertEqual(self.plans(), [])
        # Lets the reader go, who waits for the first byte.
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        desktop.close()

    def test_storing_is_stopped(self):
        self.make_workspace()
        desktop = self.start(SAMPLE)
        desktop.press("Accept")
        self.stop(desktop, "storing the plan")
        desktop.find("label", "nothing was stored")
        self.assertEqual(len(self.plans()), 1)

        # What was reviewed is still there, and can be stored after all.
        desktop.press("Accept")
        wait(lambda: len(self.plans()) == 2, "the plan in the workspace")

    @needs_input
    def test_a_restore_is_stopped(self):
        self.make_workspace()
        desktop = self.start()
        wait(lambda: json.loads(self.cli("backups", "--json")), "the backup of the day")
        self.cli("item", "set", "1", "1", "note=后来写的")
        desktop.take_focus()
        desktop.press_keys("F10")
        desktop.press("Backups…", "menu item")
        desktop.press("Restore the backup of")
        desktop.press("Restore Now", "push button")
        self.stop(desktop, "going back to it")
        desktop.find("label", "the workspace is as it was before")
        self.assertEqual(self.stored_item("1")["note"], "后来写的")
        self.assertEqual(self.cli("check"), "The workspace is sound.\n")


if __name__ == "__main__":
    unittest.main()
