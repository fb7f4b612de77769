# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk makes of a notice in its review: words marked, items cut, joined and moved, steps undone; and its text again."""

import json
import unittest

from desktop import DesktopTest, needs_input, wait
from test_intake import NOTICE, Review

# Words that the reader takes for a part of the item before them.
STRAY = NOTICE.replace("2．推行帮办代办。", "请市数据局于2024年5月底前开放接口。\n\n2．推行帮办代办。")


class Reviewing(Review):
    def select_words(self, words):
        """With the keyboard, as a person does: the toolkit's own selecting by accessibility is broken in GTK 4.8."""
        self.take_focus()
        self.click("text", "Text of the notice")
        self.put_cursor_at(words)
        self.press_keys(*["shift+Right"] * len(words))
        text = self.find("text", "Text of the notice").queryText()
        wait(lambda: text.getText(*text.getSelection(0)) == words, f"“{words}” to be selected")

    def wait_for_item(self, text):
        wait(lambda: self.text_of("Text of the item") == text, f"the item “{text}”")

    def has_row(self, name):
        return wait(lambda: self.look_for("table row", name), f"a row “{name}”")


class ReviewTest(DesktopTest):
    def open(self, contents=NOTICE):
        path = self.folder / "notice.txt"
        path.write_text(contents, encoding="utf-8")
        review = Reviewing(self.workspace, path)
        self.addCleanup(review.kill)
        review.find("text", "Text of the notice")
        return review

    def accept(self, review):
        review.act("intake.accept")
        review.wait_until_left()
        wait(lambda: json.loads(self.cli("plan", "list", "--json")), "a plan in the workspace")
        return json.loads(self.cli("plan", "show", "1", "--json"))

    def test_items_are_split_and_joined(self):
        review = self.open()
        review.put_cursor_at("将现场勘验")
        review.wait_for_item("压减审批环节。将现场勘验与技术审查合并办理。")
        review.press("Split Item")
        review.wait_for_item("将现场勘验与技术审查合并办理。")
        review.has_row("1．压减审批环节")
        review.press("Join Items")
        review.wait_for_item("压减审批环节。将现场勘验与技术审查合并办理。")
        review.press("Undo Correction")
        review.has_row("将现场勘验")

        plan = self.accept(review)
        self.assertEqual([task["text"] for task in plan["tasks"]],
                         ["压减审批环节。", "将现场勘验与技术审查合并办理。", "推行帮办代办。"])
        self.assertEqual([a["agency"] for a in plan["tasks"][1]["assignments"]], ["市政务办", "市住建局"])
        self.assertEqual(plan["tasks"][1]["deadline"], "2024-09-30")
        self.assertEqual(len(plan["tasks"][1]["measures"]), 2)

    def test_items_move_come_and_go(self):
        review = self.open()
        review.put_cursor_at("修订技术审查标准")
        review.wait_for_item("修订技术审查标准。")
        review.press("Make It a Task")
        review.press("Move Down")
        review.press("Add Measure")
        review.wait_for_item("")
        review.type_into("Text of the item", "报市政府审定。")
        review.put_cursor_at("推行帮办代办")
        review.wait_for_item("推行帮办代办。")
        review.press("Remove Item")
        review.find("label", "1 stretch of text is in no item")

        plan = self.accept(review)
        self.assertEqual([task["text"] for task in plan["tasks"]],
                         ["压减审批环节。将现场勘验与技术审查合并办理。", "修订技术审查标准。"])
        self.assertEqual([m["text"] for m in plan["tasks"][1]["measures"]], ["报市政府审定。"])

    @needs_input
    def test_words_are_marked_by_keys(self):
        review = self.open(STRAY)
        review.select_words("请市数据局于2024年5月底前开放接口。")
        review.press_keys("t")
        review.has_row("请市数据局")
        review.select_words("市数据局")
        review.press_keys("1")
        wait(lambda: review.count("push button", "Remove Agency") == 1, "the agency")
        review.select_words("2024年5月底前")
        review.press_keys("d")
        review.find("label", "Last day: 2024-05-31")

        plan = self.accept(review)
        task = next(task for task in plan["tasks"] if task["text"].startswith("请市数据局"))
        self.assertEqual([(a["agency"], a["role"]) for a in task["assignments"]], [("市数据局", "lead")])
        self.assertEqual(task["deadline"], "2024-05-31")

    @needs_input
    def test_words_are_marked_from_the_popover(self):
        review = self.open()
        review.select_words("推行帮办代办")
        review.press("No Item")
        review.find("label", "1 stretch of text is in no item")
        review.press_keys("ctrl+z")
        review.wait_until_gone("label", "in no item")
        review.press_keys("ctrl+shift+z")
        review.find("label", "1 stretch of text is in no item")
        review.select_words("推行帮办代办")
        review.press("Heading")
        review.has_row("推行帮办代办")
        review.wait_until_gone("label", "in no item")

    def test_agencies_hold_for_the_measures(self):
        review = self.open()
        review.put_cursor_at("压减审批环节")
        review.wait_for_item("压减审批环节。将现场勘验与技术审查合并办理。")
        review.press("Also for the Items Below")
        review.find("menu item", "For the Measures of This Task").queryAction().doAction(0)

        plan = self.accept(review)
        self.assertEqual([[(a["agency"], a["role"]) for a in m["assignments"]] for m in plan["tasks"][0]["measures"]],
                         [[("市政务办", "lead"), ("各区人民政府（管委会）", "responsible"), ("市住建局", "responsible")],
                          [("市住建局", "responsible"), ("市政务办", "lead")]])

    def test_all_undone_asks_nothing(self):
        review = self.open()
        review.put_cursor_at("推行帮办代办")
        review.wait_for_item("推行帮办代办。")
        review.press("Remove Item")
        review.find("label", "1 stretch of text is in no item")
        review.press("Undo Correction")
        review.wait_until_gone("label", "in no item")
        review.act("intake.cancel")
        review.wait_until_left()

    @needs_input
    def test_the_text_is_read_again_and_pasted(self):
        path = self.folder / "notice.txt"
        path.write_text(NOTICE, encoding="utf-8")
        self.cli("import", path)
        desktop = self.start()
        desktop.find_row("1 ")
        desktop.take_focus()
        desktop.press_keys("F10")
        desktop.find("menu item", "Original Text of This Plan").queryAction().doAction(0)
        text = desktop.find("text", "Text of the notice").queryText()
        self.assertEqual(text.getText(0, text.characterCount).strip(), NOTICE.strip())
        desktop.take_focus()
        desktop.wait_for_focus("Text of the notice")
        desktop.press_keys("ctrl+a", "ctrl+c", "Escape")
        desktop.wait_until_gone("text", "Text of the notice")
        desktop.take_focus()
        desktop.press_keys("ctrl+v")
        desktop.press("A New Plan")
        desktop.find("label", "Pasted text")
        self.assertIsNotNone(desktop.look_for("text", "Text of the notice"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
