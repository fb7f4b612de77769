# SPDX-License-Identifier: GPL-3.0-or-later
"""The review of a notice before it is stored: what is accepted is stored as corrected, what is cancelled leaves no trace."""

import contextlib
import json
import unittest

from desktop import Desktop, DesktopTest, needs_input, pyatspi, wait, walk

NOTICE = """云州市人民政府办公室文件
云政办发〔2024〕17号

云州市人民政府办公室关于印发提升政务服务水平
重点任务分工方案的通知

各区人民政府，市府各委办局：

《提升政务服务水平重点任务分工方案》已经市政府同意，现印发给你们，请认真贯彻执行。

云州市人民政府办公室
2024年3月8日

提升政务服务水平重点任务分工方案

一、优化办理流程

1．压减审批环节。将现场勘验与技术审查合并办理。（市政务办牵头，市住建局负责；完成时限：2024年9月底前）

（1）编制合并办理事项清单。（市政务办牵头，各区人民政府（管委会）负责；完成时限：6月前）

（2）修订技术审查标准。（市住建局负责；完成时限：秋收前）

2．推行帮办代办。（市政务办、市人社局牵头，各区、各部门负责；完成时限：长期坚持）
"""

WRONG_FILES = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "letter.txt": "各位同事：\n今天下午三点开会，请准时参加。\n".encode(),
    "notice.docx": b"PK\x03\x04" + bytes(64),
    "notice.pdf": b"%PDF-1.7\n" + bytes(64),
    "notice.doc": b"\xd0\xcf\x11\xe0" + bytes(64),
}


def do_action(node, name):
    """Activates an action of a widget; False where it has none of that name."""
    try:
        actions = node.queryAction()
    except NotImplementedError:
        return False
    for place in range(actions.nActions):
        # GTK 4.8 counts actions that are disabled, but fails to name them.
        with contextlib.suppress(Exception):
            if actions.getName(place) == name:
                return actions.doAction(place)
    return False


class Review(Desktop):
    """The window with a notice open in it."""

    def look_for(self, role, name):
        # What the clerk has to do with is the review and the dialogs above it, not the views behind it.
        for node in self._walk():
            if node.getRoleName() == role and name in node.name:
                return node
        return None

    def count(self, role, name):
        return sum(node.getRoleName() == role and name in node.name for node in self._walk())

    def _walk(self):
        for window in self.application:
            review = next((n for n in walk(window) if n.getRoleName() == "panel" and n.name == "Review the Notice"), None)
            yield from walk(review or window)

    def act(self, action):
        """Activates an action of the review, as its button or its key does."""
        wait(lambda: any(do_action(node, action) for node in self._walk()), f"{action} to be possible")

    def put_cursor_at(self, words):
        text = self.find("text", "Text of the notice").queryText()
        text.setCaretOffset(text.getText(0, text.characterCount).index(words))

    def wait_until_left(self):
        self.wait_until_gone("text", "Text of the notice")


class IntakeTest(DesktopTest):
    def open(self, name="notice.txt", contents=NOTICE.encode()):
        path = self.folder / name
        path.write_bytes(contents)
        review = Review(self.workspace, path)
        self.addCleanup(review.kill)
        return review

    def plans(self):
        return json.loads(self.cli("plan", "list", "--json"))

    def stored_plan(self):
        wait(lambda: len(self.plans()) == 1, "one plan in the workspace")
        return json.loads(self.cli("plan", "show", "1", "--json"))

    def test_what_is_right_is_stored_as_read(self):
        review = self.open()
        review.find("label", "Doubts: 0 of 2 checked")
        review.act("intake.accept")
        review.wait_until_left()

        plan = self.stored_plan()
        self.assertEqual(plan["doc"]["number"], "云政办发〔2024〕17号")
        self.assertEqual([task["label"] for task in plan["tasks"]], ["1．", "2．"])
        self.assertEqual(plan["tasks"][0]["deadline"], "2024-09-30")

    def test_corrections_are_stored(self):
        review = self.open()
        review.act("intake.next-doubt")
        review.act("intake.next-doubt")
        wait(lambda: review.text_of("Text of the item") == "修订技术审查标准。", "the item of the second doubt")

        review.type_into("Deadline", "2024年10月底前")
        review.find("label", "Last day: 2024-10-31")
        review.type_into("Another agency", "市司法局")
        review.press("Add Agency")
        wait(lambda: review.count("push button", "Remove Agency") == 2, "the row of the second agency")
        review.press("Remove Agency")  # the first: 市住建局
        wait(lambda: review.count("push button", "Remove Agency") == 1, "the row of the first agency to go")
        review.act("intake.accept")
        review.wait_until_left()

        measure = self.stored_plan()["tasks"][0]["measures"][1]
        self.assertEqual(measure["deadline"], "2024-10-31")
        self.assertEqual(measure["deadline_raw"], "2024年10月底前")
        self.assertEqual([(a["agency"], a["role"]) for a in measure["assignments"]], [("市司法局", "responsible")])

    @needs_input
    def test_a_corrected_name_is_learnt(self):
        self.import_sample()
        full = next(agency["name"] for agency in json.loads(self.cli("agency", "list", "--json"))
                    if agency["name"].startswith("市住"))
        review = self.open(contents=NOTICE.replace("市住建局负责；完成时限：2024", "市城建局负责；完成时限：2024").encode())
        review.put_cursor_at("压减审批环节")
        wait(lambda: review.text_of("Text of the item").startswith("压减审批环节"), "the item at the cursor")
        row = wait(lambda: next((node for node in review._walk() if node.getRoleName() in ("text", "entry")
                                 and node.name == "Agency" and "市城建局" in node.queryText().getText(0, 99)), None),
                   "the row of the agency")
        # As a person does: into the field first. What is offered for a text that is no whole name yet would take the click.
        # The window is laid out anew when it gets the whole screen, and the field moves meanwhile.
        review.take_focus()
        wait(lambda: review.click_on(row) or row.getState().contains(pyatspi.STATE_FOCUSED) or review.has_focus("Agency"),
             "the focus in the field")
        row.queryEditableText().setTextContents(full)
        review.press_keys("Return")
        wait(lambda: any(node.name == "Undo Correction" and node.getState().contains(pyatspi.STATE_SENSITIVE)
                         for node in review._walk()), "the correction to be a step that can be undone")
        review.act("intake.accept")
        review.wait_until_left()

        agencies = {agency["name"]: agency for agency in json.loads(self.cli("agency", "list", "--json"))}
        self.assertEqual(agencies[full]["aliases"], ["市城建局"])
        again = self.folder / "again.txt"
        again.write_text(NOTICE.replace("市住建局", "市城建局"))
        self.cli("import", again)
        self.assertNotIn("市城建局", [agency["name"] for agency in json.loads(self.cli("agency", "list", "--json"))])

    def test_an_impossible_day_is_not_stored(self):
        review = self.open()
        review.act("intake.next-doubt")
        review.act("intake.next-doubt")
        wait(lambda: review.text_of("Text of the item") == "修订技术审查标准。", "the item of the second doubt")
        review.type_into("Deadline", "2024-02-30")
        review.find("label", "The calendar has no day “2024-02-30”.")
        review.act("intake.accept")
        self.assertEqual(self.plans(), [])

        review.type_into("Deadline", "2024-02-29")
        review.act("intake.accept")
        review.wait_until_left()
        self.assertEqual(self.stored_plan()["tasks"][0]["measures"][1]["deadline"], "2024-02-29")

    def test_number_and_text_are_corrected(self):
        review = self.open()
        review.type_into("Document number", "云政办发〔2024〕18号")
        review.put_cursor_at("推行帮办代办")
        wait(lambda: review.text_of("Text of the item") == "推行帮办代办。", "the item at the cursor")
        review.type_into("Text of the item", "推行帮办代办和上门服务。")
        review.act("intake.accept")

        plan = self.stored_plan()
        self.assertEqual(plan["doc"]["number"], "云政办发〔2024〕18号")
        self.assertEqual(plan["tasks"][1]["text"], "推行帮办代办和上门服务。")

    def test_text_and_tree_show_the_same_item(self):
        review = self.open()
        rows = review.find("list", "What was read")
        row = review.find("table row", "（1）编制合并办理事项清单")
        rows.querySelection().selectChild(row.getIndexInParent())
        wait(lambda: review.text_of("Text of the item") == "编制合并办理事项清单。", "the item of the row")
        text = review.find("text", "Text of the notice").queryText()
        wait(lambda: text.getText(text.caretOffset, text.caretOffset + 5) == "（1）编制", "the cursor at the item")

        review.put_cursor_at("推行帮办代办")
        wait(lambda: review.find("table row", "2．推行帮办代办").getState().contains(pyatspi.STATE_SELECTED),
             "the row of the item at the cursor")

    def test_doubts_are_ticked_off(self):
        review = self.open()
        review.act("intake.next-doubt")
        review.act("intake.check-doubt")
        review.find("label", "Doubts: 1 of 2 checked")
        review.act("intake.previous-doubt")  # before the first comes the last
        review.act("intake.check-doubt")
        review.find("label", "Doubts: 2 of 2 checked")

    def test_cancelling_leaves_nothing(self):
        review = self.open()
        review.find("label", "Doubts: 0 of 2 checked")
        review.act("intake.cancel")
        review.wait_until_left()
        self.assertEqual(self.plans(), [])

    def test_corrections_are_not_lost_unasked(self):
        review = self.open()
        review.type_into("Document number", "云政办发〔2024〕18号")
        review.act("intake.cancel")
        review.press("Continue the Review")
        self.assertIsNotNone(review.look_for("text", "Text of the notice"))

        review.act("intake.cancel")
        review.press("Discard")
        review.wait_until_left()
        self.assertEqual(self.plans(), [])

    def test_a_notice_that_is_there_already_is_told(self):
        path = self.folder / "first.txt"
        path.write_text(NOTICE, encoding="utf-8")
        self.cli("import", path)

        review = self.open()
        review.press("A New Plan")
        review.find("label", "is in the workspace already")
        review.act("intake.accept")
        wait(lambda: len(self.plans()) == 2, "a second plan")

    def test_wrong_files_get_a_sentence(self):
        for name, contents in WRONG_FILES.items():
            with self.subTest(name):
                review = self.open(name, contents)
                page = review.find("panel", "The Notice Cannot Be Read")
                sentence = wait(lambda: next(node.name for node in walk(page)
                                             if node.getRoleName() == "label" and node.name.endswith(".")), "a sentence")
                self.assertGreater(len(sentence), 30)
                review.kill()
        self.assertEqual(self.plans(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
