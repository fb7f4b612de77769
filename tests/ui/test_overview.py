# SPDX-License-Identifier: GPL-3.0-or-later
"""The overview: what it counts, where each count leads, and the way back."""

import json
import unittest

import pyatspi

from desktop import DesktopTest, needs_input, wait, walk


class OverviewTest(DesktopTest):
    settings = {}

    def count(self, *words):
        items = json.loads(self.cli("item", "list", "1", *words, "--json"))
        return sum(1 for item in items if item["kind"] != "section")

    def report(self, item, percent):
        self.cli("progress", "add", "1", item, "--agency", "市司法局", "--percent", str(percent), "--note", "-",
                 "--date", "2026-07-01")

    def wait_for_view(self, title):
        states = (pyatspi.STATE_PRESSED, pyatspi.STATE_CHECKED, pyatspi.STATE_SELECTED)
        wait(lambda: any(self.desktop.look_for("page tab", title).getState().contains(state) for state in states),
             f"the view {title}")

    def count_of_row(self, name):
        row = self.desktop.find("list item", name)
        return int(row.name.split(": ")[1].split()[0])

    def wait_for_list(self, title, n):
        self.wait_for_view("Tasks")
        self.desktop.find("label", f"Only: {title}")
        self.desktop.find("label", f"{n} match" if n == 1 else f"{n} matches")

    def press_back(self):
        self.desktop.press("Back to the overview")
        self.wait_for_view("Overview")

    def test_it_is_what_is_seen_first(self):
        self.import_sample()
        self.desktop = self.start()
        overdue = self.count("--light", "red")
        self.desktop.find("push button", f"Overdue: {overdue} items")
        self.wait_for_view("Overview")
        self.desktop.close()

    def test_each_card_leads_to_its_items_and_back(self):
        self.import_sample()
        self.report("1(1)", 100)
        self.desktop = self.start()
        overdue = self.count("--light", "red")
        for name, n in (("Overdue", overdue), ("Waiting for a check", 1)):
            self.desktop.press(f"{name}: {n} item")
            self.wait_for_list(name, n)
            self.press_back()
        self.desktop.press("Overdue: ")
        self.wait_for_list("Overdue", overdue)
        self.desktop.press("Show All Items")
        self.desktop.find("label", f"{self.count()} items")
        self.desktop.close()

    @needs_input
    def test_each_line_leads_to_its_items(self):
        self.import_sample()
        self.desktop = self.start()
        green = self.count("--light", "green")
        self.desktop.find("list item", f"On schedule: {green} items")
        self.desktop.take_focus()
        self.desktop.click("list item", "On schedule: ")
        self.wait_for_list("On schedule", green)
        self.press_back()
        n = self.count_of_row("（一）")
        self.desktop.click("list item", "（一）")
        self.wait_for_list("（一）", n)
        self.desktop.find_row("1(1) ")
        self.desktop.press_keys("alt+Left")
        self.wait_for_view("Overview")
        # What it only helps with is not counted.
        n = self.count_of_row("市司法局")
        self.assertLess(n, self.count("--agency", "市司法局"))
        self.desktop.click("list item", "市司法局")
        self.wait_for_list("市司法局", n)
        self.desktop.close()

    def test_a_change_is_counted_at_once(self):
        self.import_sample()
        self.desktop = self.start()
        overdue = self.count("--light", "red")
        self.desktop.find("push button", f"Overdue: {overdue} items")
        late = next(item["number"] for item in json.loads(self.cli("item", "list", "1", "--light", "red", "--json"))
                    if item["kind"] != "section")
        self.report(late, 100)
        self.desktop.find("push button", f"Overdue: {overdue - 1} item")
        self.desktop.find("push button", "Waiting for a check: 1 item")
        self.desktop.close()

    @needs_input
    def test_all_plans_lead_to_one(self):
        self.import_sample()
        self.import_sample()
        self.desktop = self.start()
        overdue = self.count("--light", "red")
        self.desktop.find("push button", f"Overdue: {overdue} items")
        self.desktop.take_focus()
        self.desktop.press("All Plans")
        self.desktop.press(f"Overdue: {2 * overdue} items")
        self.wait_for_list("Overdue", 2 * overdue)
        self.press_back()
        self.desktop.click("list item", "云州市")
        self.desktop.find("push button", f"Overdue: {overdue} items")
        self.desktop.close()

    def test_the_chart_is_told_in_words(self):
        self.import_sample()
        self.report("1(1)", 100)
        self.desktop = self.start()
        chart = wait(lambda: next((node for node in walk(self.desktop.application)
                                   if node.name == "Items done and overdue, week by week"), None), "the chart")
        wait(lambda: chart.description.startswith("On 2026-07-10: 1 done, "), "the weeks in words")
        self.assertIn("\nOn 2026-07-03: 1 done, ", chart.description)
        self.assertIn("\nOn 2026-06-26: 0 done, ", chart.description)
        self.desktop.close()


if __name__ == "__main__":
    unittest.main()
