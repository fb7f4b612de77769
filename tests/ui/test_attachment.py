# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence of a progress report: shown below it, opened by the desktop's program, removed and taken back."""

import json
import os
import pathlib
import shutil
import stat
import tempfile
import unittest

from desktop import DesktopTest, wait


class AttachmentTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()
        self.photo = self.folder / "现场.txt"
        self.photo.write_text("evidence")
        self.cli("progress", "add", "1", "1(1)", "--agency", "市政务服务局", "--percent", "40", "--note", "x",
                 "--attach", self.photo)

    def attachments(self):
        return json.loads(self.cli("attachment", "list", "1", "1(1)", "--json"))

    def test_removed_and_taken_back(self):
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.find("push button", "Attach files to the report of 2026-07-10")
        desktop.find("push button", "Save “现场.txt” as a file")
        desktop.press("Remove the attachment “现场.txt”")
        wait(lambda: self.attachments() == [], "no attachment in the workspace")
        desktop.wait_until_gone("push button", "Remove the attachment “现场.txt”")
        desktop.press("Undo")
        desktop.find("push button", "Remove the attachment “现场.txt”")
        self.assertEqual(len(self.attachments()), 1)
        desktop.close()

    def test_opened_as_a_copy_that_cannot_be_changed(self):
        # What else caches there may still be writing when the test ends.
        cache = pathlib.Path(tempfile.mkdtemp(prefix="fengong-cache-"))
        self.addCleanup(shutil.rmtree, cache, ignore_errors=True)
        os.environ["XDG_CACHE_HOME"] = str(cache)
        self.addCleanup(os.environ.pop, "XDG_CACHE_HOME")
        desktop = self.start()
        desktop.select_row("1(1) ")
        desktop.press("Open “现场.txt”")
        copy = wait(lambda: next(cache.rglob("现场.txt"), None), "the copy")
        wait(lambda: copy.read_text() == "evidence", "its content")
        wait(lambda: stat.S_IMODE(copy.stat().st_mode) == 0o400, "a copy that is read-only")
        desktop.close()


if __name__ == "__main__":
    unittest.main()
