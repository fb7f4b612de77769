#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""progress --attach and attachment: evidence goes in, is kept once, and comes out as it was."""

import hashlib
import os
import resource
import sqlite3
import subprocess
import unittest

from command_line import FAILED, USAGE, CommandLineTest, PROGRAM

PHOTO = bytes(range(256)) * 400


class AttachmentTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()

    def report(self, *files, item="1(1)"):
        words = ["progress", "add", "1", item, "--agency", "市水务局", "--percent", "40", "--note", "已鉴定两座"]
        for file in files:
            words += ["--attach", file]
        return words

    def attachments(self, item="1(1)"):
        return self.succeed_json("attachment", "list", "1", item)

    def test_in_and_out(self):
        photo = self.write("现场照片.jpg", PHOTO)
        minutes = self.write("会议纪要.docx", b"PK minutes")
        self.succeed(*self.report(photo, minutes))
        first, second = self.attachments()
        self.assertEqual((first["name"], first["size"]), ("现场照片.jpg", len(PHOTO)))
        self.assertEqual(first["sha256"], hashlib.sha256(PHOTO).hexdigest())
        self.assertEqual(second["name"], "会议纪要.docx")
        (report,) = self.item("1(1)")["reports"]
        self.assertEqual(report["attachments"], [first, second])

        target = self.folder / "out.jpg"
        self.succeed("attachment", "save", first["id"], "-o", target)
        self.assertEqual(target.read_bytes(), PHOTO)
        self.assertIn("现场照片.jpg", self.succeed("history", "1", "1(1)"))
        self.assertTrue(self.succeed_json("check")["sound"])

    def test_kept_once_and_through_undo(self):
        photo = self.write("a.jpg", PHOTO)
        self.succeed(*self.report(photo))
        self.succeed(*self.report(photo, item="2"))
        self.assertEqual(self.count("SELECT count(*) FROM blob"), 1)
        self.succeed("undo")
        self.assertEqual(self.attachments("2"), [])
        self.succeed("undo")
        self.assertEqual(self.attachments(), [])
        self.assertEqual(self.count("SELECT count(*) FROM blob"), 1)
        self.assertTrue(self.succeed_json("check")["sound"])
        self.succeed("redo")
        self.succeed("attachment", "save", self.attachments()[0]["id"], "-o", self.folder / "b.jpg")
        self.assertEqual((self.folder / "b.jpg").read_bytes(), PHOTO)

    def count(self, sql):
        connection = sqlite3.connect(self.workspace)
        try:
            return connection.execute(sql).fetchone()[0]
        finally:
            connection.close()

    def test_refused(self):
        large = self.folder / "large.zip"
        with open(large, "wb") as file:
            file.truncate(1 << 30)
        for path, word in (
            (self.folder / "missing.pdf", "missing.pdf"),
            (self.folder, "file"),
            (self.write("empty.txt", b""), "empty"),
            (large, "50.0\N{NO-BREAK SPACE}MiB"),
            ("/dev/zero", "file"),
        ):
            with self.subTest(path=path):
                self.assertIn(word, self.refuse(FAILED, *self.report(path)))
                self.assertEqual(self.item("1(1)")["reports"], [])
        self.refuse(USAGE, "attachment", "save", "first")
        self.refuse(FAILED, "attachment", "save", "123456")

    def test_a_large_file_takes_no_memory(self):
        large = self.folder / "large.zip"
        with open(large, "wb") as file:
            file.truncate(1 << 30)
        subprocess.run(
            [PROGRAM, "--workspace", self.workspace, "--today", "2026-06-15", *map(os.fspath, self.report(large))],
            stderr=subprocess.DEVNULL,
        )
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 400 * 1024)

    def test_names(self):
        path = self.write("一\n二\t三.txt", b"x")
        self.succeed(*self.report(path))
        self.assertEqual(self.attachments()[0]["name"], "一_二_三.txt")

    def test_damage_is_found(self):
        self.succeed(*self.report(self.write("a.jpg", PHOTO)))
        connection = sqlite3.connect(self.workspace)
        connection.execute("UPDATE blob SET content = x'00'")
        connection.commit()
        connection.close()
        self.refuse(FAILED, "attachment", "save", self.attachments()[0]["id"], "-o", self.folder / "b.jpg")
        self.assertFalse((self.folder / "b.jpg").exists())
        self.assertEqual(self.run_here("check").returncode, FAILED)


class ArchiveTest(CommandLineTest):
    def test_archive_and_back(self):
        self.import_notice()
        self.succeed("import", str(self.write("second.txt", self.notice_again())), "--title", "引水方案")
        self.succeed("plan", "archive", "1")
        self.assertEqual([plan["title"] for plan in self.succeed_json("plan", "list")], ["引水方案"])
        plans = self.succeed_json("plan", "list", "--all")
        self.assertEqual([(plan["no"], plan["archived"]) for plan in plans], [(1, False), (2, True)])
        self.assertEqual({group["plan_title"] for group in self.succeed_json("search", "灌区")}, {"引水方案"})
        self.assertIn("archived", self.succeed("history", "水网", "--json"))
        self.succeed("plan", "archive", "引水")
        self.succeed("undo")
        self.succeed("plan", "unarchive", "2")
        self.assertEqual(len(self.succeed_json("plan", "list")), 2)
        self.succeed("undo")
        self.assertEqual(len(self.succeed_json("plan", "list")), 1)
        self.assertTrue(self.succeed_json("check")["sound"])

    def notice_again(self):
        from command_line import NOTICE

        return NOTICE.read_bytes()


if __name__ == "__main__":
    unittest.main()
