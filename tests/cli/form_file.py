# SPDX-License-Identifier: GPL-3.0-or-later
"""A return form in the hands of the agency that fills it in: as CSV, or by an edit of the sheet's XML."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from xml.sax.saxutils import escape

HEADINGS = ("Mark (do not change)", "No.", "Task or measure", "Part", "Deadline", "Status on record",
            "Progress on record", "Status now", "Progress now (0–100)", "What was done", "Problems", "Next step",
            "Reported by", "Reported on", "Remarks")
LETTERS = "ABCDEFGHIJKLMNO"


class CsvForm:
    """rows: lists of cells, the headings first."""

    def __init__(self, path):
        self.path = path
        self.rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))

    def row(self, number):
        return next(row for row in self.rows if row[self.column("No.")] == number)

    def column(self, heading):
        return self.rows[0].index(heading)

    def answer(self, number, **answers):
        """answer("12", done="…", percent="40")"""
        headings = {"status": "Status now", "percent": "Progress now (0–100)", "done": "What was done",
                    "problems": "Problems", "next_step": "Next step", "reporter": "Reported by", "day": "Reported on",
                    "remark": "Remarks"}
        for name, text in answers.items():
            self.row(number)[self.column(headings[name])] = text

    def save(self, path=None, **options):
        text = io.StringIO()
        csv.writer(text, **options).writerows(self.rows)
        (path or self.path).write_bytes(text.getvalue().encode("utf-8-sig"))
        return path or self.path


def edit_workbook(path, cells, new_path):
    """Writes texts or numbers into cells of a workbook, by their addresses, and leaves all else as it is."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"].decode()
    for address, value in cells.items():
        content = (f'<v>{value}</v>' if isinstance(value, (int, float))
                   else f'<is><t>{escape(value)}</t></is>')
        kind = "" if isinstance(value, (int, float)) else ' t="inlineStr"'
        sheet, n = re.subn(rf'<c r="{address}"( s="\d+")?(?: t="\w+")?(?:/>|>.*?</c>)',
                           lambda found: f'<c r="{address}"{found[1] or ""}{kind}>{content}</c>', sheet)
        assert n == 1, address
    members["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(new_path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return new_path


def save_with_office(path, kind, folder):
    """The same file as LibreOffice saves it; None where that is not installed."""
    if shutil.which("soffice") is None:
        return None
    output = folder / "saved"
    output.mkdir(exist_ok=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", kind,
                    "--outdir", output, path], check=True, capture_output=True, timeout=110)
    return output / (path.stem + "." + kind.split(":")[0])
