# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing from the window: our own dialog with its pages, then the system's, and files."""

import unittest

from desktop import DesktopTest, needs_input, wait

FIRST = "Page 1 of"


class PrintTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()

    def open_dialog(self):
        desktop = self.start()
        desktop.find_row("1(1) ")
        desktop.take_focus()
        desktop.press_keys("ctrl+p")
        desktop.find("frame", "Print the Ledger")
        desktop.find("label", FIRST)
        return desktop

    @needs_input
    def test_each_view_has_its_pages(self):
        desktop = self.open_dialog()
        for view, title in (("Timeline", "Print the Timeline"), ("Matrix", "Print the Matrix")):
            desktop.press_keys("Escape")
            desktop.wait_until_gone("label", FIRST)
            desktop.choose_view(view)
            desktop.press_keys("ctrl+p")
            desktop.find("frame", title)
            desktop.find("label", FIRST)

    @needs_input
    def test_wider_margins_make_more_pages(self):
        desktop = self.open_dialog()
        before = desktop.find("label", FIRST).name
        desktop.find("spin button", "Margin").queryValue().currentValue = 40
        wait(lambda: desktop.find("label", FIRST).name != before, "more pages with wider margins")
        desktop.press("Next page")
        desktop.find("label", "Page 2 of")
        desktop.press("Previous page")
        desktop.find("label", FIRST)

    @needs_input
    def test_choices_are_remembered(self):
        desktop = self.open_dialog()
        desktop.find("spin button", "Margin").queryValue().currentValue = 20
        desktop.press_keys("Escape")
        desktop.wait_until_gone("label", FIRST)
        desktop.press_keys("ctrl+p")
        wait(lambda: desktop.find("spin button", "Margin").queryValue().currentValue == 20, "the margin of before")

    @needs_input
    def test_pages_are_saved(self):
        desktop = self.open_dialog()
        target = self.folder / "ledger.pdf"
        desktop.press("Save As")
        desktop.press("PDF pages", "menu item")
        desktop.save_file("Save As", target)
        desktop.find("label", "was saved")
        self.assertEqual(target.read_bytes()[:5], b"%PDF-")


if __name__ == "__main__":
    unittest.main()
