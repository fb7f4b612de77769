#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""form export, form import: what an agency writes into its form lands where it belongs, once, and nothing is lost."""

import unittest

from command_line import FAILED, TODAY, USAGE, CommandLineTest
from form_file import HEADINGS, LETTERS, CsvForm, edit_workbook, save_with_office
from workbook import Workbook

NOTHING = {"new": 0, "changes": 0, "no_change": 0, "silent": 0, "known": 0, "proposals": 0, "not_accepted": []}


class FormTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()
        self.agency = self.succeed_json("agency", "list")[0]["name"]

    def export(self, name="form.csv", *words):
        path = self.folder / name
        self.succeed("form", "export", "1", "--for", self.agency, "-o", path, *words)
        return path

    def form(self):
        form = CsvForm(self.export())
        form.numbers = [row[1] for row in form.rows[1:] if row[0]]
        return form

    def take(self, path, *words):
        return self.succeed_json("form", "import", path, *words)

    def assert_counts(self, result, **counts):
        found = {name: result[name] for name in NOTHING}
        self.assertEqual(found, {**NOTHING, "silent": found["silent"], **counts})

    def reports(self, number):
        return self.item(number)["reports"]

    def detail(self, number):
        return self.item(number)

    def workspace_state(self):
        return self.succeed("item", "list", "1", "--json")


class TakeIn(FormTest):
    def test_an_answer_becomes_a_report(self):
        form = self.form()
        number = form.numbers[0]
        form.answer(number, percent="40", done="已办结10件", problems="人手不足", next_step="下月办完", reporter="张三",
                    day="2026年6月10日")
        result = self.take(form.save())
        self.assert_counts(result, new=1, silent=len(form.numbers) - 1)
        self.assertEqual(result["agency"], self.agency)
        report = self.reports(number)[0]
        self.assertEqual((report["agency"], report["percent"], report["date"], report["note"]),
                         (self.agency, 40, "2026-06-10", "已办结10件"))
        self.assertEqual(self.item(number)["percent"], 40)
        self.assertEqual(self.item(number)["status"], "under-way")
        self.assertTrue(self.succeed_json("check")["sound"])

    def test_twice_adds_nothing_twice(self):
        form = self.form()
        form.answer(form.numbers[0], percent="40", done="一")
        form.answer(form.numbers[1], status="无变化")
        path = form.save()
        first = self.take(path)
        self.assert_counts(first, new=1, no_change=1)
        state = self.workspace_state()
        again = self.take(path)
        self.assert_counts(again, known=2)
        self.assertEqual(self.workspace_state(), state)

    def test_a_later_day_changes_nothing(self):
        form = self.form()
        form.answer(form.numbers[0], percent="40", done="一")
        path = form.save()
        self.take(path)
        state = self.workspace_state()
        done = self.run_cli("--workspace", self.workspace, "--today", "2026-06-20", "form", "import", path)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(self.workspace_state(), state)
        self.assertEqual(self.reports(form.numbers[0])[0]["date"], TODAY)

    def test_a_corrected_form_corrects_its_report(self):
        form = self.form()
        number = form.numbers[0]
        form.answer(number, percent="40", done="一")
        self.take(form.save())
        form.answer(number, percent="60", done="二")
        self.assert_counts(self.take(form.save()), changes=1)
        self.assertEqual([(report["percent"], report["note"]) for report in self.reports(number)], [(60, "二")])

    def test_dry_run_only_says(self):
        form = self.form()
        form.answer(form.numbers[0], percent="40", done="一")
        path = form.save()
        before = self.workspace.read_bytes()
        told = self.take(path, "--dry-run")
        self.assertEqual(self.workspace.read_bytes(), before)
        self.assertEqual(told, self.take(path))

    def test_one_undo(self):
        before = self.workspace_state()
        form = self.form()
        for number in form.numbers[:3]:
            form.answer(number, percent="30", done="一")
        path = form.save()
        self.take(path)
        self.succeed("undo")
        self.assertEqual(self.workspace_state(), before)
        self.assert_counts(self.take(path), new=3)
        self.assertEqual(self.item(form.numbers[2])["percent"], 30)

    def test_no_change_is_an_answer(self):
        form = self.form()
        number = form.numbers[0]
        self.succeed("progress", "add", "1", number, "--agency", self.agency, "--percent", "35", "--note", "前期")
        form.answer(number, status="No change", day=TODAY)
        self.assert_counts(self.take(form.save()), no_change=1)
        latest = self.reports(number)[0]
        self.assertEqual((latest["percent"], latest["note"], latest["date"]), (35, "No change", TODAY))

    def test_a_withdrawn_report_stays_withdrawn(self):
        form = self.form()
        number = form.numbers[0]
        form.answer(number, percent="40", done="一")
        path = form.save()
        self.take(path)
        self.succeed("progress", "remove", "1", number)
        self.assert_counts(self.take(path), known=1)
        self.assertEqual(self.reports(number), [])


class Decide(FormTest):
    def test_a_status_is_proposed(self):
        form = self.form()
        number = form.numbers[0]
        form.answer(number, status="已完成", done="全部办结")
        path = form.save()
        self.assert_counts(self.take(path), new=1, proposals=1)
        item = self.item(number)
        self.assertEqual((item["status"], item["percent"]), ("under-way", 100))
        self.assert_counts(self.take(path), known=1)

    def test_remarks_replace_what_the_form_showed(self):
        number = self.form().numbers[0]
        self.succeed("item", "set", "1", number, "note=旧备注")
        form = self.form()
        form.answer(number, remark="新备注")
        self.take(form.save())
        self.assertEqual(self.item(number)["note"], "新备注")

    def test_remarks_changed_since_are_kept(self):
        number = self.form().numbers[0]
        self.succeed("item", "set", "1", number, "note=旧备注")
        form = self.form()
        self.succeed("item", "set", "1", number, "note=后来改的")
        form.answer(number, remark="表里写的")
        self.assert_counts(self.take(form.save()), proposals=1)
        self.assertEqual(self.item(number)["note"], "后来改的")

    def test_remarks_left_alone_revert_nobody(self):
        number = self.form().numbers[0]
        self.succeed("item", "set", "1", number, "note=旧备注")
        form = self.form()
        self.succeed("item", "set", "1", number, "note=后来改的")
        self.assert_counts(self.take(form.save()))
        self.assertEqual(self.item(number)["note"], "后来改的")


class Shapes(FormTest):
    def test_columns_moved_rows_sorted_and_removed(self):
        form = self.form()
        form.answer(form.numbers[0], percent="40", done="一")
        form.answer(form.numbers[2], percent="50", done="三")
        form.rows = [form.rows[0], *reversed([row for row in form.rows[1:] if row[1] != form.numbers[1]])]
        order = [9, 3, 8, 1, 14, 0, 2, 13, 7, 10]
        form.rows = [["", *(row[i] for i in order)] for row in [["说明"] * 15, *form.rows, [""] * 15]]
        result = self.take(form.save())
        self.assert_counts(result, new=2)
        self.assertEqual(self.item(form.numbers[2])["percent"], 50)

    def test_other_separators(self):
        form = self.form()
        form.answer(form.numbers[0], percent="40", done="甲，乙；丙")
        for i, separator in enumerate((";", "\t")):
            self.take(form.save(self.folder / f"{i}.txt", delimiter=separator))
        self.assertEqual([report["note"] for report in self.reports(form.numbers[0])], ["甲，乙；丙"])

    def test_formulas_of_text_come_back_as_text(self):
        form = self.form()
        form.answer(form.numbers[0], percent="10", done="'=1+1")
        self.take(form.save())
        self.assertEqual(self.reports(form.numbers[0])[0]["note"], "=1+1")

    def test_cells_that_cannot_be_accepted(self):
        form = self.form()
        number = form.numbers[0]
        line = form.rows.index(form.row(number)) + 1
        form.answer(number, percent="约六成", done="一", day="昨天", status="差不多")
        form.rows[0].append("联系电话")
        form.row(number).append("12345")
        form.rows.append(["", "99", "另一件事", "", "", "", "", "", "", "做完了", "", "", "", "", ""])
        result = self.take(form.save())
        self.assertEqual(result["new"], 1)
        self.assertEqual({fault["cell"]: fault["text"] for fault in result["not_accepted"]},
                         {f"I{line}": "约六成", f"N{line}": "昨天", f"H{line}": "差不多", f"P{line}": "12345",
                          f"J{len(form.rows)}": "做完了"})
        self.assertEqual(self.reports(number)[0]["note"], "一")

    def test_sorted_without_marks(self):
        form = self.form()
        form.answer(form.numbers[0], done="一", percent="10")
        form.answer(form.numbers[1], done="二", percent="20")
        first, second = form.row(form.numbers[0]), form.row(form.numbers[1])
        first[1:], second[1:] = second[1:], first[1:]
        result = self.take(form.save())
        self.assertEqual(result["new"], 0)
        self.assertEqual(len(result["not_accepted"]), 4)

    def test_a_line_twice(self):
        form = self.form()
        form.answer(form.numbers[0], done="一", percent="10")
        again = list(form.row(form.numbers[0]))
        again[9] = "二"
        form.rows.append(again)
        result = self.take(form.save())
        self.assertEqual((result["new"], len(result["not_accepted"])), (1, 2))
        self.assertEqual(self.reports(form.numbers[0])[0]["note"], "一")

    def test_items_gone_since(self):
        form = self.form()
        number = form.numbers[0]
        form.answer(number, done="一", percent="10")
        form.answer(form.numbers[1], done="二", percent="10")
        self.succeed("unassign", "1", number, self.agency)
        result = self.take(form.save())
        self.assertEqual((result["new"], [fault["text"] for fault in result["not_accepted"]]), (1, ["一"]))

    def test_a_merged_agency_answers_by_its_new_name(self):
        form = self.form()
        form.answer(form.numbers[0], done="一", percent="10")
        self.succeed("agency", "rename", self.agency, "旧名局")
        other = self.succeed_json("agency", "list")[1]["name"]
        self.succeed("agency", "merge", "旧名局", "INTO", other)
        self.assertEqual(self.take(form.save())["new"], 1)
        self.assertEqual(self.reports(form.numbers[0])[0]["agency"], other)


class Refused(FormTest):
    def test_no_form(self):
        for name, content in (("a.csv", b"1,2\n3,4\n"), ("b.xlsx", b"PK\3\4 no"), ("c.pdf", b"%PDF-1.7"),
                              ("d.xls", b"\xd0\xcf\x11\xe0old"), ("e.txt", b"")):
            self.refuse(FAILED, "form", "import", self.write(name, content))
        self.refuse(FAILED, "form", "import", self.folder / "missing.xlsx")

    def test_other_workspace(self):
        form = self.form()
        form.answer(form.numbers[0], done="一", percent="10")
        path = form.save()
        self.workspace = self.folder / "other.db"
        self.import_notice()
        self.refuse(FAILED, "form", "import", path)

    def test_wrong_words(self):
        self.refuse(USAGE, "form", "export", "1", "-o", self.folder / "x.xlsx")
        self.refuse(FAILED, "form", "export", "1", "--for", "没有这个局", "-o", self.folder / "x.xlsx")


class Office(FormTest):
    def test_the_sheet_is_a_form(self):
        book = Workbook(self.export("form.xlsx"))
        sheet = book.sheet
        main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        protection = sheet.find(f"{main}sheetProtection")
        self.assertIsNone(protection.get("password"))
        self.assertEqual({rule.get("type") for rule in sheet.iter(f"{main}dataValidation")}, {"list", "whole", "date"})
        self.assertEqual(sheet.find(f"{main}cols").find(f"{main}col").get("hidden"), "1")
        self.assertEqual(sheet.find(f"{main}pageSetup").get("orientation"), "landscape")
        self.assertEqual(sheet.find(f"{main}pageSetup").get("paperSize"), "9")
        texts = [value for value in book.cells.values() if isinstance(value, str)]
        self.assertIn(HEADINGS[9], texts)
        self.assertTrue(any("State secrets" in text for text in texts))

    def filled(self):
        """A form that was filled in by an edit of the sheet's XML, and the number of the item that it answers."""
        path = self.export("form.xlsx")
        book = Workbook(path)
        row = next(row for (row, column), value in sorted(book.cells.items()) if column == 0 and value.startswith("FG1."))
        answers = {"Status now": "Under way", "Progress now (0–100)": 60, "What was done": "办结<10>件&复查",
                   "Reported by": "李四", "Reported on": 46183}
        cells = {f"{LETTERS[HEADINGS.index(heading)]}{row + 1}": value for heading, value in answers.items()}
        return edit_workbook(path, cells, self.folder / "filled.xlsx"), book.cells[row, 1]

    def assert_taken(self, path, number):
        result = self.take(path)
        self.assertEqual((result["new"], result["not_accepted"]), (1, []))
        report = self.reports(number)[0]
        self.assertEqual((report["percent"], report["note"], report["date"]), (60, "办结<10>件&复查", "2026-06-10"))

    def test_filled_in_by_hand(self):
        self.assert_taken(*self.filled())

    def test_saved_by_libreoffice(self):
        path, number = self.filled()
        for kind in ("xlsx", "ods", "csv:Text - txt - csv (StarCalc):44,34,76,1"):
            with self.subTest(kind=kind):
                saved = save_with_office(path, kind, self.folder)
                if saved is None:
                    self.skipTest("LibreOffice is not installed")
                self.assert_taken(saved, number)
                self.succeed("undo")


if __name__ == "__main__":
    unittest.main()
