#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""plan, agency and check: what is in a workspace, and what names it."""

import unittest

from command_line import FAILED, NOTICE, CommandLineTest


class PlanTest(CommandLineTest):
    def test_empty_workspace(self):
        self.assertEqual(self.succeed_json("plan", "list"), [])
        self.assertEqual(self.succeed_json("agency", "list"), [])
        self.assertEqual(self.succeed_json("history"), [])
        self.assertTrue(self.succeed_json("check")["sound"])
        self.refuse(FAILED, "plan", "show", "1")

    def test_list(self):
        self.import_notice()
        (plan,) = self.succeed_json("plan", "list")
        self.assertRegex(plan.pop("id"), r"^[1-9]\d*$")
        self.assertEqual(
            plan,
            {
                "no": 1,
                "number": "云政办发〔2026〕6号",
                "title": "水网建设重点任务分工方案",
                "issuer": "云州市人民政府办公室",
                "date": "2026-03-10",
                "tasks": 3,
                "measures": 2,
                "archived": False,
            },
        )
        self.assertIn("水网建设重点任务分工方案", self.succeed("plan", "list"))

    def test_what_names_a_plan(self):
        self.import_notice()
        self.run_here("import", NOTICE, "--title", "引水方案")
        plans = self.succeed_json("plan", "list")
        for reference, title in {
            "1": plans[0]["title"],
            "2": "引水方案",
            plans[1]["id"]: "引水方案",
            "引水": "引水方案",
            "水网建设": plans[0]["title"],
        }.items():
            with self.subTest(reference=reference):
                self.assertEqual(self.succeed_json("plan", "show", reference)["doc"]["title"], title)

    def test_what_names_no_plan(self):
        self.import_notice()
        self.run_here("import", NOTICE, "--title", "引水方案")
        for reference in ("99", "0", "-7", "1.5", "没有的方案", "方案", "〔2026〕6号", "长" * 300, "%", "_", "'; drop table plan"):
            with self.subTest(reference=reference):
                self.refuse(FAILED, "plan", "show", "--", reference)
                self.refuse(FAILED, "item", "list", "--", reference)
        self.assertEqual(len(self.succeed_json("plan", "list")), 2)

    def test_remove(self):
        self.import_notice()
        self.run_here("import", NOTICE, "--title", "引水方案")
        self.succeed("plan", "remove", "水网建设")
        self.assertEqual([plan["title"] for plan in self.succeed_json("plan", "list")], ["引水方案"])
        self.refuse(FAILED, "plan", "remove", "水网建设")

    def test_show_in_words(self):
        self.import_notice()
        text = self.succeed("plan", "show", "1")
        self.assertIn("（一）夯实水源基础", text)
        self.assertIn("1(2)  落实除险加固资金。", text)
        self.assertIn("◎ 市财政局  ○ 市水务局  2026-06-30", text)

    def test_agencies(self):
        self.import_notice()
        agencies = {agency["name"]: agency for agency in self.succeed_json("agency", "list")}
        water = agencies["市水务局"]
        self.assertEqual((water["lead"], water["responsible"], water["cooperate"]), (3, 1, 1))
        self.assertTrue(agencies["各区"]["collective"])
        self.assertFalse(water["collective"])
        self.assertIn("市社保（医保）中心", self.succeed("agency", "list"))

    def test_check_of_a_sound_workspace(self):
        self.import_notice()
        self.assertEqual(self.succeed_json("check"), {"sound": True, "findings": []})
        self.assertEqual(self.succeed("check").count("\n"), 1)

    def test_check_of_a_workspace_that_lost_its_end(self):
        self.import_notice()
        content = self.workspace.read_bytes()
        self.workspace.write_bytes(content[: len(content) // 2])
        done = self.run_here("check")
        self.assertEqual((done.returncode, done.stderr.count(b"\n")), (FAILED, 1))

    def test_what_is_no_workspace(self):
        notes = self.write("notes.db", "这不是数据库。".encode() * 200)
        for words in (["plan", "list"], ["check"], ["import", NOTICE]):
            with self.subTest(words=words):
                done = self.run_cli("--workspace", notes, *words)
                self.assertEqual((done.returncode, done.stdout), (FAILED, b""))
                self.assertEqual(done.stderr.count(b"\n"), 1)
        self.assertEqual(notes.read_bytes(), "这不是数据库。".encode() * 200)

    def test_workspace_that_cannot_be_made(self):
        for path in (self.folder, NOTICE / "workspace.db", "/proc/workspace.db"):
            with self.subTest(path=path):
                done = self.run_cli("--workspace", path, "plan", "list")
                self.assertEqual((done.returncode, done.stdout), (FAILED, b""))
                self.assertEqual(done.stderr.count(b"\n"), 1)


if __name__ == "__main__":
    unittest.main()
