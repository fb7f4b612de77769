#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""agency: the registry listed, edited, grouped and merged."""

import csv
import json
import unittest

from command_line import DONE, FAILED, NOTICE, USAGE, CommandLineTest


class AgencyTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()

    def agencies(self):
        return {agency["name"]: agency for agency in self.succeed_json("agency", "list")}

    def counts(self, name):
        agency = self.agencies()[name]
        return agency["lead"], agency["responsible"], agency["cooperate"]

    def group(self, *words):
        done = self.run_here("agency", "group", *words)
        self.assertEqual(done.returncode, DONE, done.stderr)
        return done.stderr.decode()

    def test_members_of_an_agency(self):
        agency = self.succeed_json("agency", "list")[0]
        self.assertRegex(agency.pop("id"), r"^[1-9]\d*$")
        self.assertEqual(agency, {
            "no": 1, "name": "市水务局", "collective": False, "lead": 3, "responsible": 1, "cooperate": 1,
            "short_name": "", "kind": "department", "contact": "", "phone": "", "aliases": [], "members": [],
        })
        self.assertEqual(self.agencies()["各区"]["kind"], "group")

    def test_rename_keeps_the_old_name_for_notices(self):
        self.succeed("agency", "rename", "水务", "市水利局")
        self.assertEqual(self.agencies()["市水利局"]["aliases"], ["市水务局"])
        # What was written stays with the item; the part is the agency's, whatever the notice calls it.
        self.assertIn("市水务局", self.item("1(2)")["responsibility_raw"])
        self.assertEqual(self.item("1(2)")["assignments"][1]["agency"], "市水利局")
        read = json.loads(self.run_here("import", NOTICE, "--json").stdout)
        self.assertIn("市水务局", str(read["tasks"][0]["assignments"]))
        self.assertNotIn("市水利局", str(read["tasks"][0]["assignments"]))
        self.assertIn("市水利局", str(self.succeed_json("plan", "show", "2")["tasks"][0]["assignments"]))
        self.assertEqual(self.counts("市水利局"), (6, 2, 2))
        self.assertNotIn("市水务局", self.agencies())
        self.assertEqual(self.items("--agency", "市水务局"), ["1", "1(1)", "1(2)", "2", "3"])
        self.refuse(FAILED, "agency", "rename", "市水利局", "市财政局")

    def test_merge(self):
        before = self.succeed("agency", "list", "--json")
        self.succeed("agency", "merge", "市水务局", "INTO", "市财政局")
        self.assertEqual(self.agencies()["市财政局"]["aliases"], ["市水务局"])
        # In task 1 one leads and the other is responsible, in 1(2) one leads and the other cooperates.
        self.assertEqual(self.counts("市财政局"), (4, 1, 0))
        self.assertTrue(self.succeed_json("check")["sound"])
        self.succeed("undo")
        self.assertEqual(self.succeed("agency", "list", "--json"), before)
        self.refuse(USAGE, "agency", "merge", "市水务局", "TO", "市财政局")
        self.refuse(FAILED, "agency", "merge", "市水务局", "INTO", "市水务局")

    def test_alias(self):
        self.succeed("agency", "alias", "市水务局", "水务部门")
        self.assertEqual(self.items("--agency", "水务部门", "--role", "cooperate"), ["1(2)"])
        self.refuse(FAILED, "agency", "alias", "市财政局", "水务部门")
        self.succeed("agency", "alias", "市水务局", "水务部门", "--remove")
        self.refuse(FAILED, "item", "list", "1", "--agency", "水务部门")

    def test_set(self):
        self.succeed("agency", "set", "市财政局", "kind=vertical", "short-name=财政", "contact=张三", "phone=025-8888", "order=1")
        agency = self.succeed_json("agency", "list")[0]
        self.assertEqual((agency["name"], agency["kind"], agency["short_name"], agency["contact"], agency["phone"]),
                         ("市财政局", "vertical", "财政", "张三", "025-8888"))
        self.refuse(USAGE, "agency", "set", "市财政局", "kind=bureau")
        self.refuse(USAGE, "agency", "set", "市财政局", "order=0")
        self.refuse(USAGE, "agency", "set", "市财政局", "name=财政局")
        for field, change in (("Contact", "张三"), ("Kind", "Vertical")):
            self.assertIn(change, str(self.succeed_json("history")[0]), field)

    def test_group_gives_its_members_a_part(self):
        self.assertIn("“东湖区” is new", self.group("各区", "东湖区", "西湖区"))
        self.assertEqual(self.agencies()["各区"]["members"], ["东湖区", "西湖区"])
        self.assertEqual(self.items("--agency", "东湖区"), ["1(1)"])
        for how, names in (("collapsed", ["各区"]), ("expanded", ["东湖区", "西湖区"])):
            table = self.folder / f"{how}.csv"
            self.succeed("matrix", "1", "-o", table, "--groups", how)
            text = table.read_text(encoding="utf-8-sig")
            self.assertEqual([name for name in ("各区", "东湖区", "西湖区") if name in text], names)
        rows = list(csv.reader(text.splitlines()))
        heading = next(row for row in rows if "东湖区" in row)
        measure = next(row for row in rows if any("安全鉴定" in cell for cell in row))
        self.assertEqual(measure[heading.index("西湖区")], "●")

        # As listed, and no others; a number is no name.
        self.assertEqual(self.group("各区", "西湖区"), "")
        self.assertEqual(self.agencies()["各区"]["members"], ["西湖区"])
        self.refuse(FAILED, "agency", "group", "各区", "999")
        self.refuse(FAILED, "agency", "group", "西湖区", "市财政局")
        self.succeed("agency", "ungroup", "各区")
        self.assertEqual(self.agencies()["各区"]["members"], [])
        self.assertTrue(self.succeed_json("check")["sound"])

    def test_suggestions_are_never_applied_by_themselves(self):
        self.assertEqual(self.succeed_json("agency", "suggest"), [])
        self.succeed("agency", "set", "市大数据局", "kind=department")
        self.succeed("assign", "1", "1", "市大数据局", "cooperate")
        self.group("市各部门", "大数据管理局")
        suggestion, = self.succeed_json("agency", "suggest")
        self.assertEqual((suggestion["name"], suggestion["into"]), ("大数据管理局", "市大数据局"))
        self.assertIn("大数据管理局", self.succeed("agency", "suggest"))
        self.succeed("agency", "distinguish", "市大数据局", "大数据管理局")
        self.assertEqual(self.succeed_json("agency", "suggest"), [])

    def test_remove(self):
        self.group("市各部门", "市海事局")
        self.succeed("agency", "remove", "市海事局")
        self.assertNotIn("市海事局", self.agencies())
        self.refuse(FAILED, "agency", "remove", "市财政局")
        self.refuse(FAILED, "agency", "remove", "市海事局")


if __name__ == "__main__":
    unittest.main()
