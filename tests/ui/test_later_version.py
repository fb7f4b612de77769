# SPDX-License-Identifier: GPL-3.0-or-later
"""A later version of a notice in the window: asked about, compared, refused in part, taken in, undone."""

import json
import unittest

from desktop import Desktop, DesktopTest, pyatspi, wait

FIRST = """云州市人民政府办公室关于印发提升政务服务水平重点任务分工方案的通知

云州市人民政府办公室
2024年3月8日

提升政务服务水平重点任务分工方案

一、优化办理流程

1．压减审批环节。将现场勘验与技术审查合并办理。（市政务办牵头，市住建局负责；完成时限：2024年9月底前）

2．推行帮办代办。（市政务办、市人社局负责；完成时限：长期坚持）

3．建设政务服务热线知识库。（市政务办负责；完成时限：2024年6月底前）
"""

LATER = """云州市人民政府办公室关于印发提升政务服务水平重点任务分工方案（2025年版）的通知

云州市人民政府办公室
2025年3月10日

提升政务服务水平重点任务分工方案（2025年版）

一、优化办理流程

1．公开办事指南和收费目录。（市发改委负责；完成时限：2025年6月底前）

2．压减审批环节。将现场勘验与技术审查一并办理。（市数据局牵头，市住建局负责；完成时限：2025年12月底前）

3．推行帮办代办。（市政务办、市人社局负责；完成时限：长期坚持）
"""


class LaterVersionTest(DesktopTest):
    def setUp(self):
        super().setUp()
        first = self.folder / "first.txt"
        first.write_text(FIRST, encoding="utf-8")
        self.cli("import", first)
        self.later = self.folder / "later.txt"
        self.later.write_text(LATER, encoding="utf-8")

    def open(self):
        desktop = Desktop(self.workspace, self.later)
        self.addCleanup(desktop.kill)
        return desktop

    def tasks(self):
        return [task["text"] for task in json.loads(self.cli("plan", "show", "1", "--json"))["tasks"]]

    def plans(self):
        return json.loads(self.cli("plan", "list", "--json"))

    def compare(self, desktop):
        desktop.press("A Later Version")
        desktop.wait_until_gone("push button", "A Later Version")
        desktop.press("Accept")
        desktop.find("panel", "What the Later Version Changes")

    def test_it_is_compared_taken_in_and_undone(self):
        before = self.tasks()
        desktop = self.open()
        self.compare(desktop)
        desktop.find("label", "Reworded (1)")
        desktop.find("label", "将现场勘验与技术审查一并办理")
        desktop.press("Take In")
        desktop.wait_until_gone("panel", "What the Later Version Changes")
        wait(lambda: self.tasks()[0] == "公开办事指南和收费目录。", "the later version in the workspace")
        self.assertEqual(len(self.plans()), 1)

        desktop.press("Undo")
        wait(lambda: self.tasks() == before, "the earlier version again")

    def test_single_differences_are_refused(self):
        desktop = self.open()
        self.compare(desktop)
        box = desktop.find("check box", "建设政务服务热线知识库")
        # GTK 4.8 gives a check box no action to do: by keys, as a person without a mouse does.
        desktop.take_focus()
        for _ in range(60):
            if desktop.has_focus("建设政务服务热线知识库"):
                break
            desktop.press_keys("Tab")
        desktop.press_keys("space")
        wait(lambda: not box.getState().contains(pyatspi.STATE_CHECKED), "the box to be empty")
        desktop.press("Take In")
        desktop.wait_until_gone("panel", "What the Later Version Changes")
        wait(lambda: "公开办事指南和收费目录。" in self.tasks(), "the later version in the workspace")
        self.assertIn("建设政务服务热线知识库。", self.tasks())

    def test_from_the_comparison_back_to_the_review(self):
        desktop = self.open()
        self.compare(desktop)
        desktop.press("Cancel")
        desktop.find("text", "Text of the notice")
        self.assertEqual(len(self.tasks()), 3)

    def test_it_can_be_a_new_plan(self):
        desktop = self.open()
        desktop.press("A New Plan")
        desktop.wait_until_gone("push button", "A New Plan")
        desktop.press("Accept")
        wait(lambda: len(self.plans()) == 2, "a second plan")


if __name__ == "__main__":
    unittest.main(verbosity=2)
