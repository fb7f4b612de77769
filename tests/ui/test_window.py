# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a whole: its language, its views, what it remembers, and what it says when there is no workspace."""

import unittest

import pyatspi

from desktop import CHINESE, DesktopTest, children, wait, walk

# What a person can put the focus on and use.
CONTROLS = {"push button", "toggle button", "check box", "combo box", "entry", "text", "spin button", "page tab",
            "table row", "list item", "slider", "link", "menu item", "radio button"}


def ancestors(node):
    while node.parent is not None:
        node = node.parent
        yield node


def is_named(node):
    """GTK gives what has no name the name of its class. What a combo row shows of its choice is in a list of its own, which
    never has the focus."""
    if node.getRoleName() == "list item" and any(above.getRoleName() == "combo box" for above in ancestors(node)):
        return True
    return bool(node.name.strip()) and not node.name.startswith(("Gtk", "Adw", "Fg"))


def takes_focus(node):
    """An info bar keeps a button that it never shows."""
    return all(node.getState().contains(state) for state in (pyatspi.STATE_FOCUSABLE, pyatspi.STATE_VISIBLE))


class WindowTest(DesktopTest):
    def check_names(self, desktop):
        nameless = [f"{node.getRoleName()} “{node.name}” in “{node.parent.name}”"
                    for node in [*walk(desktop.application), *children(desktop.find_items())]
                    if node.getRoleName() in CONTROLS and takes_focus(node) and not is_named(node)]
        self.assertEqual(nameless, [])

    def test_the_window_is_english_elsewhere(self):
        desktop = self.start()
        self.assertEqual(desktop.frame.name, "Fengong")
        desktop.find("label", "No Plan Yet")
        desktop.close()

    def test_the_window_is_chinese_in_china(self):
        desktop = self.start(language=CHINESE)
        if desktop.frame.name == "Fengong":
            self.skipTest("the locale zh_CN.UTF-8 is not installed")
        self.assertEqual(desktop.frame.name, "分工")
        desktop.find("label", "还没有分工方案")
        desktop.press("关闭")
        desktop.wait_for_end()

    def test_everything_that_takes_the_focus_has_a_name(self):
        self.import_sample()
        desktop = self.start()
        desktop.select_row("1(1) ")
        self.check_names(desktop)
        for view in ("Timeline", "Matrix"):
            desktop.choose_view(view)
            self.check_names(desktop)
        desktop.close()

    def test_the_view_is_remembered(self):
        self.import_sample()
        desktop = self.start()
        desktop.choose_view("Matrix")
        desktop.close()

        desktop = self.start()
        tab = desktop.find("page tab", "Matrix")
        wait(lambda: tab.getState().contains(pyatspi.STATE_CHECKED) or tab.getState().contains(pyatspi.STATE_PRESSED)
             or tab.getState().contains(pyatspi.STATE_SELECTED), "the matrix to be shown again")
        desktop.close()

    def test_a_file_that_is_no_workspace_is_explained(self):
        self.workspace.write_bytes(b"This is a letter.\n" * 100)
        desktop = self.start()
        desktop.find("label", "This Is No Workspace")
        desktop.find("push button", "Choose Another Workspace…")
        desktop.close()
        self.assertTrue(self.workspace.read_bytes().startswith(b"This is a letter."))


if __name__ == "__main__":
    unittest.main()
