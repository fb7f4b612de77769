# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a workbook of one sheet as Excel would: what each cell holds, and how it is to be seen and printed."""

import datetime
import re
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FIRST_DAY = datetime.date(1899, 12, 30)


def column_number(name):
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


class Workbook:
    """cells: {(row, column): value} from 0, a value being text, a number or a day; formulas must not be there."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            self.sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
            self.workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
            self.styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
            strings = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        self.strings = ["".join(text.text or "" for text in entry.iter(f"{MAIN}t")) for entry in strings]
        self.number_formats = {entry.get("numFmtId"): entry.get("formatCode") for entry in self.styles.iter(f"{MAIN}numFmt")}
        self.formats = [entry.get("numFmtId") for entry in self.styles.find(f"{MAIN}cellXfs")]
        self.cells = dict(self.read_cells())

    def read_cells(self):
        for cell in self.sheet.iter(f"{MAIN}c"):
            assert cell.find(f"{MAIN}f") is None, f"a formula in {cell.get('r')}"
            value = cell.find(f"{MAIN}v")
            if value is None:
                continue
            letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
            yield (int(row) - 1, column_number(letters)), self.read_value(cell, value.text)

    def read_value(self, cell, text):
        if cell.get("t") == "s":
            return self.strings[int(text)]
        number_format = self.number_formats.get(self.formats[int(cell.get("s", 0))], "")
        if "yy" in number_format:
            return FIRST_DAY + datetime.timedelta(days=int(text))
        return float(text)

    def row(self, number, n_columns):
        return [self.cells.get((number, column), "") for column in range(n_columns)]

    def find(self, name):
        return self.sheet.find(f".//{MAIN}{name}")

    def defined_names(self):
        return {entry.get("name"): entry.text for entry in self.workbook.iter(f"{MAIN}definedName")}
