#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""search: words in all plans, by parts, pinyin and initials; item list --search finds by the same."""

import unittest

from command_line import USAGE, CommandLineTest


class SearchTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()

    def search(self, *words):
        return self.succeed_json("search", *words)

    def test_groups(self):
        self.succeed("progress", "add", "1", "2", "--agency", "市水务局", "--percent", "5", "--note", "已勘察水源")
        groups = self.search("水源")
        self.assertEqual([group["kind"] for group in groups], ["item", "report"])
        self.assertEqual(groups[0]["plan_title"], "水网建设重点任务分工方案")
        report = groups[1]["hits"][0]
        self.assertEqual((report["number"], report["excerpt"], report["marks"]), ("2", "已勘察水源", [[3, 5]]))
        self.assertEqual(report["item"], self.item("2")["id"])

    def test_pinyin(self):
        for words in ("swj", "shuiwuju", "shuiwj", "SWJ", "水wj"):
            agency = self.search(words)[0]
            self.assertEqual(agency["kind"], "agency", words)
            self.assertEqual([hit["excerpt"] for hit in agency["hits"]], ["市水务局"], words)
        self.assertEqual(self.items("--search", "guanqu"), ["2"])
        self.assertEqual(self.items("--search", "gq jsgz"), ["2"])

    def test_numbers(self):
        self.assertEqual([hit["number"] for hit in self.search("1(2)")[0]["hits"]], ["1(2)"])

    def test_nothing(self):
        self.assertEqual(self.search("没有这个词"), [])
        self.assertEqual(self.succeed("search", "没有这个词").count("\n"), 1)
        self.refuse(USAGE, "search")
        self.refuse(USAGE, "search", "  ")
        self.refuse(USAGE, "search", b"\xff")

    def test_a_word_longer_than_sqlite_takes(self):
        word = "水" * 20000
        self.assertEqual(self.items("--search", word), [])
        self.assertEqual(self.search(word), [])
        message = self.refuse(1, "plan", "show", word)
        self.assertNotIn("disk", message)


if __name__ == "__main__":
    unittest.main()
