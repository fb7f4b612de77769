#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A ledger that Fengong wrote is read again as the plan that it was written from, whatever the notice and the language."""

import json
import subprocess
import unittest

from command_line import SOURCE_ROOT, CommandLineTest

NOTICES = sorted((SOURCE_ROOT / "tests" / "document" / "notices").glob("*.txt"))
DAY, PERCENT, NOTE = "2026-06-01", 40, "第一批已完成，正在办理第二批"


def languages():
    """English, and Chinese where its locale was made."""
    yield {"LC_ALL": "C.UTF-8"}
    if "zh_CN.utf8" in subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout:
        yield {"LC_ALL": "zh_CN.UTF-8"}


def facts(plan):
    """What a ledger says of each item, without the bars that part its cells."""
    for task in plan["tasks"]:
        section = plan["sections"][task["section"] - 1] if task["section"] else None
        for kind, item in [("task", task)] + [("measure", measure) for measure in task["measures"]]:
            agencies = sorted((assignment["agency"], assignment["role"]) for assignment in item["assignments"])
            yield (section, kind, item["text"].replace("|", "¦"), agencies, item["deadline"], item["deadline_raw"])


class RoundTripTest(CommandLineTest):
    def run_in(self, language, *words):
        done = self.run_here(*words, environment=language)
        self.assertEqual(done.returncode, 0, (words, done.stderr.decode()))
        return done.stdout.decode()

    def read_back(self, language, plan, ending):
        path = self.folder / f"ledger.{ending}"
        self.run_in(language, "ledger", str(plan), "-o", path)
        return json.loads(self.run_in(language, "import", path, "--json", "--dry-run"))

    def test_plan_comes_back(self):
        for number, notice in enumerate(NOTICES, 1):
            self.run_in({}, "import", notice)
            plan = json.loads(self.run_in({}, "plan", "show", str(number), "--json"))
            for language in languages():
                for ending in ("xlsx", "csv"):
                    with self.subTest(notice=notice.name, language=language, ending=ending):
                        self.assertEqual(list(facts(self.read_back(language, number, ending))), list(facts(plan)))

    def test_reports_come_back(self):
        self.run_in({}, "import", NOTICES[0])
        agency = self.succeed_json("item", "list", "1")[0]["assignments"][0]["agency"]
        self.run_in({}, "progress", "add", "1", "1", "--agency", agency, "--percent", str(PERCENT), "--note", NOTE, "--date", DAY)
        for language in languages():
            for ending in ("xlsx", "csv"):
                with self.subTest(language=language, ending=ending):
                    reports = self.read_back(language, 1, ending)["tasks"][0]["reports"]
                    self.assertEqual([(r["date"], r["percent"], r["note"]) for r in reports], [(DAY, PERCENT, NOTE)])


if __name__ == "__main__":
    unittest.main()
