# SPDX-License-Identifier: GPL-3.0-or-later
"""One search: the tree of the open plan, and below it what is found elsewhere."""

import unittest

from desktop import DesktopTest, wait

SEARCH = "Search the tasks"


class SearchTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()
        self.cli("import", str(self.sample_again()), "--title", "Second plan")
        self.cli("item", "set", "1", "1(1)", "note=上报领导小组")

    def sample_again(self):
        from desktop import SAMPLE

        return SAMPLE

    def test_pinyin_finds_rows_and_what_lies_elsewhere(self):
        desktop = self.start()
        desktop.press_keys("ctrl+f")
        desktop.wait_for_focus(SEARCH)
        desktop.type_keys("ldxz")
        # The plan that was imported last is open; the remark stands in the other one.
        # The list grows and shrinks while one types: a row may move away from under the first click.
        wait(lambda: desktop.click("list item", "1(1)  上报领导小组") or desktop.look_for("text", "Note"), "the form")
        wait(lambda: desktop.text_of("Note") == "上报领导小组", "the other plan's item in the form")
        desktop.close()

    def test_an_agency_narrows_the_tree(self):
        desktop = self.start()
        desktop.press_keys("ctrl+f")
        desktop.wait_for_focus(SEARCH)
        desktop.type_keys("czj")
        desktop.click("list item", "市财政局")
        wait(lambda: desktop.text_of(SEARCH) == "市财政局", "the agency's name in the search")
        desktop.close()


if __name__ == "__main__":
    unittest.main()
