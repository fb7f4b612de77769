#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""item, assign, unassign and progress: the ledger, filtered and edited."""

import unittest

from command_line import FAILED, NOTICE, TODAY, USAGE, CommandLineTest

ALL = ["1", "1(1)", "1(2)", "2", "3"]


def roles(item):
    return {assignment["agency"]: assignment["role"] for assignment in item["assignments"]}


class ItemTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()

    def test_members(self):
        item = self.item("1(2)")
        self.assertRegex(item.pop("id"), r"^[1-9]\d*$")
        self.assertEqual(
            item,
            {
                "kind": "measure",
                "number": "1(2)",
                "label": "（2）",
                "title": "落实除险加固资金",
                "text": "落实除险加固资金。",
                "responsibility_raw": "市财政局牵头，市水务局配合；完成时间：2026年6月30日前",
                "assignments": [
                    {"agency": "市财政局", "role": "lead", "collective": False},
                    {"agency": "市水务局", "role": "cooperate", "collective": False},
                ],
                "open_ended": False,
                "deadline": "2026-06-30",
                "deadline_raw": "2026年6月30日前",
                "percent": 0,
                "status": "not-started",
                "light": "yellow",
                "weight": 1,
                "note": "",
                "reports": [],
            },
        )

    def test_filters(self):
        for words, numbers in (
            ([], ALL),
            (["--agency", "市水务局"], ALL),
            (["--agency", "财政"], ["1", "1(2)"]),
            (["--agency", "市水务局", "--role", "lead"], ["1", "1(1)", "3"]),
            (["--agency", "市水务局", "--role", "cooperate"], ["1(2)"]),
            (["--role", "cooperate"], ["1(2)"]),
            (["--light", "red"], ["1(1)"]),
            (["--light", "yellow"], ["1(2)"]),
            (["--light", "green"], ["1"]),
            (["--light", "none"], ["2", "3"]),
            (["--light", "done"], []),
            (["--due-before", "2026-06-30"], ["1(1)"]),
            (["--due-before", "2026-07-01"], ["1(1)", "1(2)"]),
            (["--search", "资金"], ["1(2)"]),
            (["--search", "水库"], ["1"]),
            (["--search", "没有的词"], []),
            (["--search", "%"], []),
            (["--light", "red", "--agency", "各区", "--search", "鉴定", "--role", "responsible"], ["1(1)"]),
        ):
            with self.subTest(words=words):
                self.assertEqual(self.items(*words), numbers)

    def test_table_has_a_line_for_each_item(self):
        lines = self.succeed("item", "list", "1").splitlines()
        self.assertEqual([line.split()[0] for line in lines[1:]], ALL)

    def test_filter_by_an_unknown_agency_fails(self):
        self.refuse(FAILED, "item", "list", "1", "--agency", "没有的局")
        self.refuse(FAILED, "item", "list", "1", "--agency", "局")
        self.refuse(FAILED, "item", "list", "1", "--agency", "长" * 300)

    def test_today_decides_lights(self):
        done = self.run_cli("--workspace", self.workspace, "--today", "2027-01-01", "item", "list", "1", "--light", "red")
        self.assertEqual(len(done.stdout.splitlines()), 4)

    def test_set_every_field_in_one_revision(self):
        before = len(self.succeed_json("history"))
        self.succeed(
            "item", "set", "1", "1(1)", "title=查清隐患", "body=逐座查。", "deadline=2026年7月底前", "status=under-way",
            "weight=2.5", "note=等资料=3份",
        )  # fmt: skip
        item = self.item("1(1)")
        self.assertEqual(
            {key: item[key] for key in ("title", "text", "deadline", "deadline_raw", "status", "weight", "note")},
            {
                "title": "查清隐患",
                "text": "逐座查。",
                "deadline": "2026-07-31",
                "deadline_raw": "2026年7月底前",
                "status": "under-way",
                "weight": 2.5,
                "note": "等资料=3份",
            },
        )
        self.assertEqual(len(self.succeed_json("history")), before + 1)

    def test_deadlines_as_people_write_them(self):
        for words, day in {
            "2026-08-01": "2026-08-01",
            "9月底前": "2026-09-30",
            "年底前": "2026-12-31",
            "上半年": "2026-06-30",
            "三季度": "2026-09-30",
            "长期坚持": None,
            "每月": None,
            "": None,
        }.items():
            with self.subTest(words=words):
                self.succeed("item", "set", "1", "1", f"deadline={words}")
                item = self.item("1")
                self.assertEqual((item["deadline"], item["deadline_raw"]), (day, words))

    def test_empty_title_is_that_of_the_text(self):
        self.succeed("item", "set", "1", "1(2)", "title=钱")
        self.succeed("item", "set", "1", "1(2)", "title=")
        self.assertEqual(self.item("1(2)")["title"], "落实除险加固资金")

    def test_bad_values_change_nothing(self):
        before = self.succeed_json("item", "list", "1")
        history = self.succeed_json("history")
        for setting in (
            "deadline=2026-02-30",
            "deadline=2026-02-45",
            "deadline=明白",
            "status=finished",
            "status=",
            "weight=heavy",
            "weight=",
            "weight=-1",
            "weight=nan",
            "weight=1e999",
            "weight=1kg",
            "weight=1001",
        ):
            with self.subTest(setting=setting):
                self.refuse(USAGE, "item", "set", "1", "1", "title=不该留下", setting)
        self.assertEqual(self.succeed_json("item", "list", "1"), before)
        self.assertEqual(self.succeed_json("history"), history)

    def test_what_names_no_item(self):
        for reference in ("99", "0", "1(9)", "1()", "(1)", "没有的事", "水", "长" * 300, "%"):
            with self.subTest(reference=reference):
                self.refuse(FAILED, "item", "set", "1", reference, "note=x")
        self.assertEqual({item["note"] for item in self.succeed_json("item", "list", "1")}, {""})

    def test_what_names_an_item(self):
        names = {"2": "2", "1(2)": "1(2)", "除险加固资金": "1(2)", "调度平台": "3", self.item("2")["id"]: "2"}
        for reference, number in names.items():
            with self.subTest(reference=reference):
                self.succeed("item", "set", "1", reference, f"note={reference}")
                self.assertEqual(self.item(number)["note"], reference)

    def test_assign_and_unassign(self):
        self.succeed("assign", "1", "1(1)", "市财政局", "cooperate")
        self.assertEqual(roles(self.item("1(1)"))["市财政局"], "cooperate")
        self.succeed("assign", "1", "1(1)", "市财政局", "lead")
        self.assertEqual(roles(self.item("1(1)"))["市财政局"], "lead")
        self.succeed("unassign", "1", "1(1)", "财政")
        self.assertNotIn("市财政局", roles(self.item("1(1)")))

    def test_what_names_an_agency(self):
        finance = next(agency for agency in self.succeed_json("agency", "list") if agency["name"] == "市财政局")
        for reference in ("市财政局", "财政", str(finance["no"]), finance["id"]):
            with self.subTest(reference=reference):
                self.assertEqual(self.items("--agency", reference), ["1", "1(2)"])

    def test_assign_knows_agencies_only(self):
        before = self.succeed_json("agency", "list")
        self.refuse(FAILED, "assign", "1", "1", "没有的局", "lead")
        self.refuse(FAILED, "assign", "1", "1", "局", "lead")
        self.refuse(FAILED, "assign", "1", "99", "市水务局", "lead")
        self.refuse(FAILED, "assign", "9", "1", "市水务局", "lead")
        self.assertEqual(self.succeed_json("agency", "list"), before)

    def test_unassign_who_has_no_part_fails(self):
        self.refuse(FAILED, "unassign", "1", "1(1)", "市财政局")

    def test_progress(self):
        report = ["progress", "add", "1", "1(1)", "--agency", "水务"]
        self.succeed(*report, "--percent", "40", "--note", "鉴定过半", "--date", "2026-06-01")
        self.assertEqual((self.item("1(1)")["percent"], self.item("1(1)")["light"]), (40, "red"))
        self.succeed(*report, "--percent", "100", "--note", "全部完成")
        self.assertEqual((self.item("1(1)")["percent"], self.item("1(1)")["light"]), (100, "done"))
        self.assertEqual(self.items("--light", "red"), [])

    def test_the_first_progress_starts_an_item(self):
        report = ["progress", "add", "1", "1(1)", "--agency", "水务", "--note", "x"]
        self.succeed(*report, "--percent", "0")
        self.assertEqual(self.item("1(1)")["status"], "not-started")
        self.succeed(*report, "--percent", "10")
        self.assertEqual(self.item("1(1)")["status"], "under-way")
        self.succeed("undo")
        self.assertEqual((self.item("1(1)")["status"], self.item("1(1)")["percent"]), ("not-started", 0))
        self.succeed("item", "set", "1", "1(1)", "status=suspended")
        self.succeed(*report, "--percent", "10")
        self.assertEqual(self.item("1(1)")["status"], "suspended")

    def test_progress_that_says_nothing_fails(self):
        report = ["progress", "add", "1", "1(1)", "--agency", "水务", "--percent"]
        self.refuse(FAILED, *report, "0", "--note", " ")
        self.succeed(*report, "30", "--note", "")
        self.refuse(FAILED, *report, "30", "--note", "")
        self.succeed(*report, "30", "--note", "仍在鉴定")

    def test_progress_by_an_agency_without_part_is_told(self):
        done = self.run_here("progress", "add", "1", "1(2)", "--agency", "农业", "--percent", "5", "--note", "x")
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"no part", done.stderr)
        done = self.run_here("progress", "add", "1", "1(2)", "--agency", "水务", "--percent", "6", "--note", "x")
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_progress_is_withdrawn(self):
        for percent in "10", "20", "30":
            self.succeed("progress", "add", "1", "1(1)", "--agency", "水务", "--percent", percent, "--note", "x")
        reports = self.item("1(1)")["reports"]
        self.succeed("progress", "remove", "1", "1(1)")
        self.assertEqual(self.item("1(1)")["percent"], 20)
        oldest = next(report["id"] for report in reports if report["percent"] == 10)
        self.refuse(FAILED, "progress", "remove", "1", "1(2)", oldest)
        self.refuse(USAGE, "progress", "remove", "1", "1(1)", "x")
        self.succeed("progress", "remove", "1", "1(1)", oldest)
        self.assertEqual([report["percent"] for report in self.item("1(1)")["reports"]], [20])
        self.succeed("undo")
        self.assertEqual(len(self.item("1(1)")["reports"]), 2)
        self.assertTrue(self.succeed_json("check")["sound"])

    def test_progress_of_tomorrow_is_refused(self):
        self.refuse(USAGE, "progress", "add", "1", "1(1)", "--agency", "水务", "--percent", "100", "--note", "x",
                    "--date", "2026-06-16")
        self.assertEqual(self.item("1(1)")["percent"], 0)

    def test_progress_by_an_unknown_agency_or_item_fails(self):
        self.refuse(FAILED, "progress", "add", "1", "1", "--agency", "没有的局", "--percent", "1", "--note", "x")
        self.refuse(FAILED, "progress", "add", "1", "99", "--agency", "市水务局", "--percent", "1", "--note", "x")
        self.assertEqual(self.item("1")["percent"], 0)

    def test_text_that_is_not_utf_8(self):
        done = self.run_here("item", "set", "1", "1", b"note=\xff\xfe")
        self.assertEqual((done.returncode, done.stdout), (USAGE, b""))


if __name__ == "__main__":
    unittest.main()
