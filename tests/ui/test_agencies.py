# SPDX-License-Identifier: GPL-3.0-or-later
"""The registry of agencies: found by any name, edited, grouped and merged with the buttons of its view."""

import json
import unittest

from desktop import DesktopTest, children, needs_input, pyatspi, wait


class AgenciesTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()

    def agencies(self):
        return {agency["name"]: agency for agency in json.loads(self.cli("agency", "list", "--json"))}

    def wait_for_registry(self, condition, what):
        wait(lambda: condition(self.agencies()), what)

    def open_agencies(self):
        desktop = self.start()
        desktop.find_row("1 ")
        desktop.press("Agencies", role="page tab")
        desktop.find("list", "Registry of agencies")
        return desktop

    def names(self, desktop):
        """What the rows of the list are called."""
        return [row.name for row in children(desktop.find("list", "Registry of agencies"))]

    def select(self, desktop, name):
        view = desktop.find("list", "Registry of agencies")
        place = wait(lambda: self.names(desktop).index(name) + 1, f"the row of {name}") - 1
        view.querySelection().selectChild(place)
        wait(lambda: desktop.text_of("Full name") == name, f"the form of {name}")

    def test_details_are_written(self):
        desktop = self.open_agencies()
        name = self.names(desktop)[1]
        self.select(desktop, name)
        desktop.type_into("Contact person", "张三")
        desktop.type_into("Phone", "025-8888")
        # Turning elsewhere writes what was typed.
        self.select(desktop, self.names(desktop)[0])
        self.wait_for_registry(lambda found: (found[name]["contact"], found[name]["phone"]) == ("张三", "025-8888"),
                               "the contact in the workspace")
        desktop.close()

    def test_an_agency_is_found_by_another_name(self):
        name = list(self.agencies())[2]
        self.cli("agency", "alias", name, "别处的叫法")
        desktop = self.open_agencies()
        desktop.type_into("Search agencies", "别处")
        wait(lambda: self.names(desktop) == [name], "only the agency of that name")
        desktop.type_into("Search agencies", "bcdjf")
        wait(lambda: self.names(desktop) == [name], "the agency by the initials of that name")
        desktop.press("Remove the name “别处的叫法”")
        self.wait_for_registry(lambda found: found[name]["aliases"] == [], "the other name to be gone")
        desktop.find("label", "The other name was removed.")
        desktop.press("Undo", "push button")
        self.wait_for_registry(lambda found: found[name]["aliases"] == ["别处的叫法"], "the other name to be back")
        desktop.close()

    @needs_input
    def test_members_are_chosen_from_a_check_list(self):
        desktop = self.open_agencies()
        group, member = [name for name, agency in self.agencies().items() if not agency["collective"]][:2]
        self.select(desktop, group)
        desktop.press("Edit Members…")
        # GTK 4.8 gives a check box no action to do: with the mouse, as most people do.
        box = desktop.find("check box", member)
        desktop.click("check box", member)
        wait(lambda: box.getState().contains(pyatspi.STATE_CHECKED), "the box to be checked")
        desktop.press("Done")
        self.wait_for_registry(lambda found: found[group]["members"] == [member], "the member in the workspace")
        desktop.close()

    def test_the_matrix_shows_a_group_or_its_members(self):
        self.cli("agency", "group", "各县（市、区）", "东山县", "西河区")
        desktop = self.open_agencies()
        desktop.press("Matrix", role="page tab")
        n_agencies = len(self.agencies()) - 2  # the members have no part of their own
        desktop.find("label", f"{n_agencies} agencies")
        desktop.press("Mem_bers")
        desktop.find("label", f"{n_agencies + 1} agencies")
        desktop.press("Mem_bers")
        desktop.find("label", f"{n_agencies} agencies")
        desktop.close()

    def test_the_order_is_changed(self):
        desktop = self.open_agencies()
        first, second = list(self.agencies())[:2]
        self.select(desktop, second)
        desktop.press("Move up")
        self.wait_for_registry(lambda found: list(found)[:2] == [second, first], "the other order")
        wait(lambda: self.names(desktop)[:2] == [second, first], "the other order in the list")
        desktop.press("Move down")
        self.wait_for_registry(lambda found: list(found)[:2] == [first, second], "the first order again")
        desktop.close()

    def test_suggestions_wait_for_an_answer(self):
        full = next(name for name in self.agencies() if name.startswith("市") and name.endswith("局"))
        short = full[1:]
        self.cli("agency", "group", "市各单位", "另一个单位")
        self.cli("agency", "rename", "另一个单位", short)
        desktop = self.open_agencies()
        desktop.find("label", "are most likely the same")
        desktop.press("Not the Same")
        wait(lambda: json.loads(self.cli("agency", "suggest", "--json")) == [], "the answer to be remembered")
        self.assertIn(short, self.agencies())
        self.cli("undo")

        desktop.press("Merge")
        self.wait_for_registry(lambda found: short not in found and short in found[full]["aliases"], "the merger")
        desktop.press("Undo")
        self.wait_for_registry(lambda found: short in found, "the two agencies again")
        desktop.close()

    def test_merging_says_what_it_does(self):
        desktop = self.open_agencies()
        first = list(self.agencies())[0]
        self.select(desktop, first)
        desktop.press("Merge Into Another Agency…")
        desktop.find("label", f"Merge “{first}” Into…")
        desktop.press("Cancel")
        self.assertIn(first, self.agencies())
        desktop.close()


if __name__ == "__main__":
    unittest.main()
