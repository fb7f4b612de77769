#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets as tables: XLSX and CSV, read back cell by cell."""

import csv
import datetime
import io
import shutil
import subprocess
import unittest

from command_line import FAILED, SAMPLE, USAGE, CommandLineTest
from workbook import Workbook

HEADINGS = 3
FIRST = 4
SIGNS = {"lead": "◎", "responsible": "●", "cooperate": "○"}
LIGHTS = {"none": "No light", "red": "Overdue", "yellow": "Due soon", "green": "On schedule", "done": "Done"}

# Each must stay what it is, whatever a spreadsheet makes of such a beginning.
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")', "＝1+1"]


def plain(value):
    """A cell of a workbook as its CSV has it."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{round(value * 100)}%"
    return value


def read_csv(path):
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "no byte order mark"
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def as_formula_free(text):
    return "'" + text if text.lstrip(" ")[:1] in tuple("=+-@\t\r\n＝＋－＠") and text.strip(" ") else text


class TableTest(CommandLineTest):
    def write_tables(self, command, *options):
        """Writes both kinds of table; returns the workbook and the rows of the CSV file."""
        for ending in ("xlsx", "csv"):
            self.assertEqual(self.succeed(command, "1", "-o", self.folder / f"{command}.{ending}", *options), "")
        return Workbook(self.folder / f"{command}.xlsx"), read_csv(self.folder / f"{command}.csv")

    def set_field(self, item, field, text):
        self.succeed("item", "set", "1", item, f"{field}={text}")

    def assert_same(self, workbook, rows):
        """The workbook's table holds what the CSV file holds, and nothing below it."""
        for number, row in enumerate(rows):
            cells = [plain(value) for value in workbook.row(HEADINGS + number, len(row))]
            self.assertEqual([as_formula_free(cell) for cell in cells], row)
        self.assertEqual(max(row for row, column in workbook.cells), HEADINGS + len(rows) - 1)


class MatrixTableTest(TableTest):
    def setUp(self):
        super().setUp()
        self.import_notice()

    def expected(self):
        """Each item's row by its number, from what item list says."""
        for item in self.succeed_json("item", "list", "1"):
            parts = {part["agency"]: SIGNS[part["role"]] for part in item["assignments"]}
            yield item["number"], (item["deadline"] or "", LIGHTS[item["light"]], parts)

    def test_every_cell(self):
        workbook, rows = self.write_tables("matrix")
        self.assert_same(workbook, rows)
        self.assertEqual(rows[0][:4], ["No.", "Task or measure", "Deadline", "Light"])
        agencies = rows[0][4:]
        self.assertGreater(len(agencies), 2)
        self.assertEqual(len(agencies), len(set(agencies)))
        found = {row[0]: (row[2], row[3], {a: sign for a, sign in zip(agencies, row[4:]) if sign}) for row in rows[1:]}
        for number, facts in self.expected():
            with self.subTest(number=number):
                self.assertEqual(found[number], facts)

    def test_tasks_alone(self):
        every, tasks = self.write_tables("matrix")[1], self.write_tables("matrix", "--rows", "tasks")[1]
        self.assertEqual([row[0] for row in tasks], [row[0] for row in every if "(" not in row[0] and row[0] != ""])

    def test_head(self):
        workbook, rows = self.write_tables("matrix")
        plan = self.succeed_json("plan", "show", "1")["doc"]
        self.assertEqual(workbook.cells[0, 0], plan["title"])
        self.assertIn(plan["number"], workbook.cells[1, 0])
        self.assertIn("2026-06-15", workbook.cells[2, 0])
        for sign in SIGNS.values():
            self.assertIn(sign, workbook.cells[2, 0])

    def test_days_are_days(self):
        workbook, rows = self.write_tables("matrix")
        days = [workbook.cells.get((FIRST + i, 2), "") for i in range(len(rows) - 1)]
        self.assertIn(datetime.date(2026, 9, 30), days)
        self.assertFalse([day for day in days if not isinstance(day, datetime.date) and day != ""])

    def test_view_and_print(self):
        workbook, rows = self.write_tables("matrix", "--paper", "A3", "--orientation", "portrait")
        pane = workbook.find("pane")
        self.assertEqual((pane.get("state"), pane.get("xSplit"), pane.get("ySplit")), ("frozen", "4", "4"))
        self.assertRegex(workbook.find("autoFilter").get("ref"), rf"^A4:[A-Z]+{len(rows) + 3}$")
        setup = workbook.find("pageSetup")
        self.assertEqual((setup.get("paperSize"), setup.get("orientation")), ("8", "portrait"))
        titles = workbook.defined_names()["_xlnm.Print_Titles"]
        self.assertTrue(titles.endswith("$A:$D,'Responsibility matrix'!$1:$4"), titles)
        self.assertIsNone(setup.get("scale"))
        workbook, rows = self.write_tables("matrix")
        setup = workbook.find("pageSetup")
        self.assertEqual((setup.get("paperSize"), setup.get("orientation")), ("9", "landscape"))

    def test_type_on_paper_can_be_read(self):
        """What is too wide for a page is not made smaller than 7 pt, but goes on on the next."""
        self.succeed("import", SAMPLE)
        for options, scale in (([], "90"), (["--fit", "width"], "70")):
            with self.subTest(options=options):
                path = self.folder / "wide.xlsx"
                self.succeed("matrix", "2", "-o", path, "--orientation", "portrait", *options)
                setup = Workbook(path).find("pageSetup")
                self.assertEqual((setup.get("scale"), setup.get("fitToHeight")), (scale, None))

    def test_formulas_stay_text(self):
        for text in FORMULAS:
            with self.subTest(text=text):
                self.set_field("1", "title", text)
                workbook, rows = self.write_tables("matrix")
                self.assert_same(workbook, rows)
                title = next(row for row in rows if row[0] == "1")[1]
                self.assertEqual(title, "'" + self.item("1")["title"])

    def test_libreoffice_reads_the_same(self):
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not there")
        workbook, rows = self.write_tables("matrix")
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir", self.folder / "read", self.folder / "matrix.xlsx"],
                       check=True, capture_output=True, timeout=100)  # fmt: skip
        read = list(csv.reader(io.StringIO((self.folder / "read" / "matrix.csv").read_text(encoding="utf-8"))))
        self.assertEqual(read[HEADINGS:], rows)

    def test_written_whole_or_not_at_all(self):
        for ending in ("xlsx", "csv"):
            old = self.write(f"old.{ending}", b"old")
            self.refuse(FAILED, "matrix", "9", "-o", old)
            self.assertEqual(old.read_bytes(), b"old")
            self.refuse(FAILED, "matrix", "1", "-o", self.folder / "missing" / f"x.{ending}")
            self.refuse(FAILED, "matrix", "1", "-o", f"/proc/x.{ending}")

    def test_timeline_is_no_table(self):
        for ending in ("xlsx", "csv"):
            message = self.refuse(USAGE, "timeline", "1", "-o", self.folder / f"timeline.{ending}")
            self.assertIn(".pdf .svg .png", message)


class LedgerTableTest(TableTest):
    def setUp(self):
        super().setUp()
        self.import_notice()
        self.succeed("progress", "add", "1", "1(1)", "--agency", "各区", "--percent", "40", "--date", "2026-05-01",
                     "--note", "第一段\n第二段")  # fmt: skip
        self.succeed("item", "set", "1", "1(1)", "note=督办", "status=under-way")

    def column(self, rows, heading):
        return [row[rows[0].index(heading)] for row in rows[1:]]

    def test_every_cell(self):
        workbook, rows = self.write_tables("ledger")
        self.assert_same(workbook, rows)
        self.assertEqual(rows[0], ["No.", "Task or measure", "Lead", "Responsible", "Cooperate", "Deadline", "Last day",
                                   "Status", "Progress", "Light", "Reported on", "Latest progress", "Remarks"])  # fmt: skip
        found = {row[0]: row for row in rows[1:]}
        items = self.succeed_json("item", "list", "1")
        self.assertEqual(len([row for row in rows[1:] if row[9]]), len(items))
        for item in items:
            with self.subTest(number=item["number"]):
                row = found[item["number"]]
                parts = {role: "、".join(part["agency"] for part in item["assignments"] if part["role"] == role) for role in SIGNS}
                self.assertEqual(row[2:5], [parts["lead"], parts["responsible"], parts["cooperate"]])
                self.assertEqual(row[5:7], [item["deadline_raw"] or "", item["deadline"] or ""])
                self.assertEqual(row[8:10], [f"{item['percent']}%", LIGHTS[item["light"]]])
        self.assertEqual(found["1(1)"][7], "Under way")
        self.assertEqual(found["1(1)"][10:], ["2026-05-01", "第一段\n第二段", "督办"])
        self.assertIn("逐座开展安全鉴定，列出问题清单", found["1(1)"][1])

    def test_days_and_figures(self):
        workbook, rows = self.write_tables("ledger")
        place = FIRST + self.column(rows, "No.").index("1(1)")
        self.assertEqual(workbook.cells[place, 6], datetime.date(2026, 5, 31))
        self.assertEqual(workbook.cells[place, 8], 0.4)
        self.assertEqual(workbook.cells[place, 10], datetime.date(2026, 5, 1))

    def test_one_agency(self):
        workbook, rows = self.write_tables("ledger", "--agency", "市水务局")
        numbers = [row[0] for row in rows[1:] if row[9]]
        self.assertEqual(numbers, self.items("--agency", "市水务局"))
        self.assertIn("市水务局", workbook.cells[1, 0])
        self.refuse(FAILED, "ledger", "1", "--agency", "没有这个单位", "-o", self.folder / "x.csv")
        self.assertFalse((self.folder / "x.csv").exists())

    def test_formulas_stay_text(self):
        for text in FORMULAS:
            with self.subTest(text=text):
                self.set_field("1(2)", "body", text)
                self.set_field("1(2)", "note", text)
                workbook, rows = self.write_tables("ledger")
                self.assert_same(workbook, rows)
                row = next(row for row in rows if row[0] == "1(2)")
                self.assertEqual((row[1][0], row[12][0]), ("'", "'"))

    def test_printed_on_one_page_across(self):
        """In type of 10 pt made smaller to no less than 7."""
        workbook, rows = self.write_tables("ledger")
        setup = workbook.find("pageSetup")
        self.assertEqual((setup.get("fitToWidth", "1"), setup.get("fitToHeight")), ("1", "0"))
        width = sum(int((float(column.get("width")) - 0.71) * 7 + 5) * 0.75 for column in workbook.find("cols"))
        self.assertLess(width * 0.7, (297 - 24) * 72 / 25.4)

    def test_pages(self):
        path = self.folder / "ledger.pdf"
        self.succeed("ledger", "1", "-o", path)
        self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not there")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True).stdout.decode()
        for word in ["水网建设", "2026年5月底前", "Overdue", "40%", "2026-05-01", "第二段", "As of 2026-06-15", "Page 1 of 1"]:
            with self.subTest(word=word):
                self.assertIn(word, text)

    def test_drawings_are_refused(self):
        for ending in ("png", "svg", "doc"):
            message = self.refuse(USAGE, "ledger", "1", "-o", self.folder / f"ledger.{ending}")
            self.assertIn(".pdf .xlsx .csv", message)


if __name__ == "__main__":
    unittest.main()
