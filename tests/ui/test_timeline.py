# SPDX-License-Identifier: GPL-3.0-or-later
"""Deadlines moved by hand on the timeline."""

import unittest

from desktop import DesktopTest, needs_input, wait


@needs_input
class TimelineTest(DesktopTest):
    def focus_item(self, desktop, name):
        desktop.press("Timeline", role="page tab")
        desktop.take_focus()

        def tab_to_sheet():
            desktop.press_keys("Tab")
            return desktop.has_focus("（一）")

        wait(tab_to_sheet, "the focus on the sheet")

        def move_down():
            desktop.press_keys("Down")
            return desktop.has_focus(name)

        wait(move_down, f"the focus on {name}")

    def test_a_deadline_is_moved_with_keys(self):
        self.import_sample()
        before = self.stored_item("1(1)")["deadline"]
        self.assertEqual(before, "2026-04-30")
        desktop = self.start()
        desktop.find_row("1(1) ")
        self.focus_item(desktop, "Measure 1(1) ")

        # Given up, it stays where it was; kept, it is one action that can be undone.
        desktop.press_keys("alt+Right", "Escape")
        desktop.press_keys("alt+Right", "alt+Right", "Return")
        self.wait_until_stored("1(1)", "deadline", "2026-06-30")
        desktop.press_keys("ctrl+z")
        self.wait_until_stored("1(1)", "deadline", before)
        desktop.close()


if __name__ == "__main__":
    unittest.main()
