# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence of a progress report: shown below it, opened by the desktop's program, removed and taken back."""

import json
import os
import pathlib
import shutil
import stat
import subprocess
import tempfile
import unittest

from desktop import DesktopTest, drive, needs_input, wait

# A window that is about to go never takes the focus.
FOCUS_SECONDS = 2


class AttachmentTest(DesktopTest):
    def setUp(self):
        super().setUp()
        self.import_sample()
        self.photo = self.folder / "现场.txt"
        self.photo.write_text("evidence")
        self.cli("progress", "add", "1", "1(1)", "--agency", "市政务服务局", "--percent", "40", "--note", "x",
                 "--attach", self.photo)

    def attachments(self, item="1(1)"):
        return json.loads(self.cli("attachment", "list", "1", item, "--json"))

    def focus_dialog(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Attach Files$"], stdout=subprocess.PIPE,
                               text=True).stdout.split()
        return found and subprocess.run(["xdotool", "windowfocus", "--sync", found[-1]], timeout=FOCUS_SECONDS).returncode == 0

    def choose_file(self, desktop, path):
        """Types a path into the dialog, as GTK's own takes it."""
        desktop.press("Attach files to the new report")
        # The window of the last dialog may still be about to go.
        wait(self.focus_dialog, "the dialog")
        wait(lambda: desktop.look_for("push button", "Attach"), "its buttons")
        drive("type", "--delay", "5", str(path))
        drive("key", "Return")

    @needs_input
    def test_attached_with_the_report(self):
        """Right and wrong files, chosen before the report is added, go with it or are told beside the field."""
        (self.folder / "photo.txt").write_text("photo")
        (self.folder / "list.txt").write_text("list")
        (self.folder / "empty.txt").write_text("")
        with open(self.folder / "large.txt", "wb") as large:
            large.truncate(60 << 20)
        desktop = self.start()
        desktop.select_row("1(2) ")
        desktop.type_into("What was done", "Done.")
        self.choose_file(desktop, self.folder / "photo.txt")
        desktop.find("push button", "Do not attach “photo.txt”")
        self.choose_file(desktop, self.folder / "empty.txt")
        desktop.find("label", "“empty.txt” is empty.")
        self.choose_file(desktop, self.folder / "large.txt")
        desktop.find("label", "“large.txt” is larger than 50.0")
        self.choose_file(desktop, self.folder / "list.txt")
        desktop.find("push button", "Do not attach “list.txt”")

        # What was begun waits while another item is looked at.
        desktop.select_row("1(1) ")
        desktop.wait_until_gone("push button", "Do not attach “list.txt”")
        desktop.select_row("1(2) ")
        desktop.press("Do not attach “list.txt”")
        desktop.wait_until_gone("push button", "Do not attach “list.txt”")
        desktop.press("Add Report")
        desktop.find("push button", "Save “photo.txt” as a file")
        desktop.wait_until_gone("push button", "Do not attach “photo.txt”")
        self.assertEqual([each["name"] for each in self.attachments("1(2)")], ["photo.txt"])
        # One thing was done, and one step takes it back.
        self.cli("undo")
        self.assertEqual(self.attachments("1(2)"), [])
        desktop.close()

    def test_copies_go_with_the_next_start(self):
        cache = pathlib.Path(tempfile.mkdtemp(prefix="fengong-cache-"))
        self.addCleanup(shutil.rmtree, cache, ignore_errors=True)
        os.environ["XDG_CACHE_HOME"] = str(cache)
        self.addCleanup(os.environ.pop, "XDG_CACHE_HOME")
        old = cache / "fengong" / "attachments" / "a1b2c3" / "现场.txt"
        old.parent.mkdir(parents=True)
        old.write_text("evidence")
        old.chmod(0o400)
        desktop = self.start()
        wait(lambda: not list((cache / "fengong").iterdir()), "no copies any more")
        desktop.close()

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
