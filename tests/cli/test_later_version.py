# SPDX-License-Identifier: GPL-3.0-or-later
"""import --into: a later version of a notice is compared with its plan and taken in."""

import json
import unittest

from command_line import FAILED, CommandLineTest

FIRST = """云州市人民政府办公室关于印发提升政务服务水平重点任务分工方案的通知

云州市人民政府办公室
2024年3月8日

提升政务服务水平重点任务分工方案

一、优化办理流程

1．压减审批环节。将现场勘验与技术审查合并办理。（市政务办牵头，市住建局负责；完成时限：2024年9月底前）

2．推行帮办代办。（市政务办、市人社局负责；完成时限：长期坚持）

二、加强服务保障

3．建设政务服务热线知识库。（市政务办负责；完成时限：2024年6月底前）
"""

LATER = """云州市人民政府办公室关于印发提升政务服务水平重点任务分工方案（2025年版）的通知

云州市人民政府办公室
2025年3月10日

提升政务服务水平重点任务分工方案（2025年版）

一、优化办理流程

1．公开办事指南和收费目录。（市发改委负责；完成时限：2025年6月底前）

2．压减审批环节。将现场勘验与技术审查一并办理。（市数据局牵头，市住建局负责；完成时限：2025年12月底前）

二、加强服务保障

3．推行帮办代办。（市政务办、市人社局负责；完成时限：长期坚持）
"""


class LaterVersionTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.first = self.write("first.txt", FIRST.encode())
        self.later = self.write("later.txt", LATER.encode())
        self.succeed("import", self.first)

    def differences(self, *words):
        data = self.succeed_json("import", self.later, "--into", "1", *words)
        return {(one["kind"], one["label"].split()[-1][:6]): one for one in data["differences"]}

    def texts(self):
        return [task["text"] for task in self.succeed_json("plan", "show", "1")["tasks"]]

    def test_what_changes_is_told(self):
        before = self.succeed("plan", "show", "1", "--json")
        told = self.differences("--dry-run")
        self.assertIn(("added", "公开办事指南"), told)
        self.assertIn(("dropped", "建设政务服务"), told)
        self.assertIn(("moved", "推行帮办代办"), told)
        self.assertEqual(told["reworded", "压减审批环节"]["new"], "压减审批环节。将现场勘验与技术审查一并办理。")
        self.assertIn("市数据局", told["agencies", "压减审批环节"]["new"])
        self.assertIn("2025-12-31", told["deadline", "压减审批环节"]["new"])
        self.assertEqual(self.succeed("plan", "show", "1", "--json"), before)

    def test_it_is_taken_in_and_undone(self):
        self.succeed("progress", "add", "1", "1", "--agency", "市政务办", "--percent", "40", "--note", "已印发")
        before = self.succeed("plan", "show", "1", "--json")
        self.succeed("import", self.later, "--into", "1")
        tasks = self.succeed_json("plan", "show", "1")["tasks"]
        self.assertEqual([report["percent"] for report in tasks[1].pop("reports")], [40])
        tasks[1]["reports"] = []
        self.assertEqual(tasks, self.as_new_plan()["tasks"])
        self.assertEqual(self.item("2")["percent"], 40)
        self.assertIn("later version", self.succeed("history", "1"))
        self.succeed("check")

        self.succeed("undo")
        self.assertEqual(self.succeed("plan", "show", "1", "--json"), before)

    def as_new_plan(self):
        return json.loads(self.succeed("import", self.later, "--dry-run", "--json"))

    def test_edits_and_dropped_items_are_kept_on_request(self):
        self.succeed("item", "set", "1", "1", "deadline=2024-11-15")
        told = self.differences("--keep-edits", "--keep-dropped")
        self.assertIn("2024-09-30", told["deadline", "压减审批环节"]["notice_before"])
        self.assertFalse(told["deadline", "压减审批环节"]["taken"])
        self.assertEqual(self.item("2")["deadline"], "2024-11-15")
        self.assertIn("建设政务服务热线知识库。", self.texts())

    def test_the_same_notice_changes_nothing(self):
        done = self.run_here("import", self.first, "--into", "1")
        self.assertEqual(done.returncode, 0)
        self.assertIn("nothing was changed", done.stderr.decode())
        self.assertEqual(len(self.succeed_json("history")), 1)

    def test_a_new_plan_like_another_is_told(self):
        done = self.run_here("import", self.later)
        self.assertEqual(done.returncode, 0)
        self.assertIn("--into 1", done.stderr.decode())

    def test_a_plan_that_is_not_there_is_refused(self):
        self.refuse(FAILED, "import", self.later, "--into", "7")


if __name__ == "__main__":
    unittest.main(verbosity=2)
