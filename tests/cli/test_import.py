#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""import: what it prints and stores, and every file that is no notice."""

import html
import io
import json
import os
import pathlib
import unittest
import zipfile

from command_line import DONE, FAILED, NOTICE, SAMPLE, SOURCE_ROOT, CommandLineTest

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MEASURE = {
    "no",
    "label",
    "text",
    "responsibility_raw",
    "assignments",
    "open_ended",
    "deadline",
    "deadline_raw",
    "body_dates",
    "targets",
    "note",
    "reports",
}
TASK = MEASURE | {"section", "measures"}
DOCUMENT = {"number", "title", "notice_title", "issuer", "date", "addressees", "copied_to"}


def roles(item):
    return [(assignment["agency"], assignment["role"]) for assignment in item["assignments"]]


def word_file(lines):
    """A Word file with a paragraph a line, as bare as Word opens it."""
    file = io.BytesIO()
    paragraphs = "".join(f"<w:p><w:r><w:t>{html.escape(line)}</w:t></w:r></w:p>" for line in lines)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>')
    return file.getvalue()


class ImportTest(CommandLineTest):
    def check_form(self, form):
        """Every member of the plan form is there, of its kind, and no other."""
        self.assertEqual(set(form), {"doc", "sections", "tasks", "requirements", "counts", "leftover"})
        self.assertEqual(set(form["doc"]), DOCUMENT)
        for section in form["sections"]:
            self.assertEqual(set(section), {"no", "title"})
        for task in form["tasks"]:
            self.assertEqual(set(task), TASK)
            self.assertIn(task["section"], [None, *range(1, len(form["sections"]) + 1)])
            for measure in task["measures"]:
                self.assertEqual(set(measure), MEASURE)
            for item in [task, *task["measures"]]:
                self.check_item(item)
        self.assertTrue(all(isinstance(title, str) for title in form["requirements"]))
        items = [item for task in form["tasks"] for item in [task, *task["measures"]]]
        self.assertEqual(
            form["counts"],
            {
                "tasks": len(form["tasks"]),
                "measures": len(items) - len(form["tasks"]),
                "agencies": len({agency for item in items for agency, role in roles(item)}),
                "with_deadline": sum(item["deadline"] is not None for item in items),
                "without_deadline": sum(item["deadline"] is None for item in items),
            },
        )

    def check_item(self, item):
        for assignment in item["assignments"]:
            self.assertEqual(set(assignment), {"agency", "role", "collective"})
            self.assertIn(assignment["role"], ["lead", "responsible", "cooperate"])
            self.assertIsInstance(assignment["collective"], bool)
        for target in item["targets"]:
            self.assertEqual(set(target), {"text", "comparison", "value", "unit"})
            self.assertIn(target["comparison"], [None, "at-most", "at-least", "equal"])
        for date in item["body_dates"]:
            self.assertEqual(set(date), {"text", "date"})
        if item["deadline"] is not None:
            self.assertRegex(item["deadline"], r"^\d{4}-\d\d-\d\d$")
            self.assertNotEqual(item["deadline_raw"], "")

    def test_plan_form(self):
        text = self.succeed("import", NOTICE, "--json")
        form = json.loads(text)
        self.check_form(form)
        self.assertNotIn("\\u", text)
        self.assertEqual(
            form["doc"],
            {
                "number": "云政办发〔2026〕6号",
                "title": "水网建设重点任务分工方案",
                "notice_title": "云州市人民政府办公室关于印发水网建设重点任务分工方案的通知",
                "issuer": "云州市人民政府办公室",
                "date": "2026-03-10",
                "addressees": ["各区人民政府", "市各委办局", "市各直属单位"],
                "copied_to": [],
            },
        )
        self.assertEqual([section["title"] for section in form["sections"]], ["夯实水源基础", "提升管护水平"])
        self.assertEqual([task["no"] for task in form["tasks"]], [1, 2, 3])
        self.assertEqual([task["section"] for task in form["tasks"]], [1, 1, 2])
        first, second, third = form["tasks"]
        self.assertEqual(roles(first), [("市水务局", "lead"), ("市财政局", "responsible"), ("市应急局", "responsible")])
        self.assertEqual((first["deadline"], first["deadline_raw"]), ("2026-09-30", "2026年9月底前"))
        self.assertEqual([measure["no"] for measure in first["measures"]], [1, 2])
        self.assertEqual(roles(first["measures"][1]), [("市财政局", "lead"), ("市水务局", "cooperate")])
        self.assertEqual((second["deadline"], second["deadline_raw"]), (None, "长期坚持"))
        self.assertTrue(second["open_ended"])
        self.assertEqual(
            roles(third), [("市大数据局", "lead"), ("市水务局", "lead"), ("市社保（医保）中心", "responsible")]
        )
        self.assertEqual(form["requirements"], ["加强组织领导"])

    def test_counts_in_words(self):
        text = self.import_notice()
        for line in ("Sections", "Tasks", "Measures", "Agencies", "With a deadline", "Without a deadline"):
            self.assertRegex(text, rf"(?m)^{line} +\d+$")

    def test_stored_plan_is_the_plan_that_was_read(self):
        read = self.succeed_json("import", NOTICE)
        self.assertEqual(self.succeed_json("plan", "show", "1"), read)

    def test_text_of_the_notice_can_be_read_again(self):
        self.succeed("import", NOTICE)
        self.assertEqual(self.succeed("plan", "show", "1", "--text"), NOTICE.read_text(encoding="utf-8"))

    def test_what_was_left_over_is_told_and_kept(self):
        text = "内部材料\n云州市水务局关于印发治水分工的通知\n各区水务局：\n一、清淤。（市水务局负责）\n"
        path = self.write("left.txt", text.encode())
        leftover = [{"offset": 0, "length": 12, "text": "内部材料"}]
        self.assertEqual(self.succeed_json("import", path)["leftover"], leftover)
        self.assertEqual(self.succeed_json("plan", "show", "1")["leftover"], leftover)

    def test_dry_run_stores_nothing(self):
        form = self.succeed_json("import", NOTICE, "--dry-run")
        self.assertEqual(form["counts"]["tasks"], 3)
        self.assertFalse(self.workspace.exists())

    def test_title_and_day_of_issue_from_the_command_line(self):
        title = "水" * 300
        form = self.succeed_json("import", NOTICE, "--title", title, "--issued", "2026-01-02")
        self.assertEqual((form["doc"]["title"], form["doc"]["date"]), (title, "2026-01-02"))
        self.assertEqual(self.succeed_json("plan", "list")[0]["title"], title)

    def test_second_import_makes_a_second_plan_and_says_so(self):
        self.import_notice()
        done = self.run_here("import", NOTICE, "--json")
        self.assertEqual(done.returncode, DONE)
        self.assertEqual(done.stderr.count(b"\n"), 1)
        json.loads(done.stdout)
        self.assertEqual(len(self.succeed_json("plan", "list")), 2)

    def test_each_doubt_with_its_place(self):
        notice = NOTICE.read_text(encoding="utf-8").replace("完成时间：2026年5月底前", "完成时间：2026年6月31日前")
        text = self.succeed("import", self.write("doubt.txt", notice.encode()))
        lines = notice.splitlines()
        places = [line.split()[0] for line in text.splitlines() if ":" in line.split("  ")[0]]
        doubtful = [lines[int(place.split(":")[0]) - 1] for place in places if place.replace(":", "").isdigit()]
        self.assertTrue(any("6月31日" in line for line in doubtful), text)

    def test_encodings_and_line_ends(self):
        notice = NOTICE.read_text(encoding="utf-8")
        expected = self.succeed_json("import", NOTICE, "--dry-run")
        for name, content in {
            "gb18030": notice.encode("gb18030"),
            "bom": b"\xef\xbb\xbf" + notice.encode(),
            "utf-16": notice.encode("utf-16"),
            "crlf": notice.replace("\n", "\r\n").encode(),
            "cr": notice.replace("\n", "\r").encode(),
        }.items():
            with self.subTest(name=name):
                form = self.succeed_json("import", self.write(f"{name}.txt", content), "--dry-run")
                self.assertEqual(form, expected)

    def test_word_file_whatever_its_name(self):
        file = word_file(NOTICE.read_text(encoding="utf-8").splitlines())
        form = self.succeed_json("import", self.write("方案.txt", file))
        self.assertEqual(form, self.succeed_json("import", NOTICE, "--dry-run"))
        self.assertEqual(self.succeed_json("plan", "show", "1"), form)
        for size in range(1, len(file), len(file) // 20):
            self.refuse(FAILED, "import", self.write("方案.docx", file[:size]))

    def test_what_is_no_notice(self):
        unreadable = self.write("unreadable.txt", NOTICE.read_bytes())
        unreadable.chmod(0)
        files = {
            "missing": self.folder / "missing.txt",
            "long name": self.folder / ("长" * 300),
            "empty": self.write("empty.txt", b""),
            "blank": self.write("blank.txt", " \n\t\r\n　".encode()),
            "folder": self.folder,
            "zeroes": self.write("zeroes.txt", bytes(4096)),
            "binary": self.write("binary.txt", os.urandom(65536)),
            "broken": self.write("broken.txt", b"\xff\xfe\xfd" + "市水务局".encode()[:-1] + b"\xc3\x28\x80" * 9),
            "picture": self.write("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8),
            "archive": self.write("notice.docx", b"PK\x03\x04" + bytes(range(256)) * 8),
            "no plan": self.write("letter.txt", "各位同事：今天下午三点开会。".encode()),
        }
        if os.geteuid() != 0:
            files["unreadable"] = unreadable
        for name, path in files.items():
            with self.subTest(name=name):
                self.refuse(FAILED, "import", path)
                self.refuse(FAILED, "import", path, "--json")
                self.refuse(FAILED, "import", path, "--json", "--dry-run")
        self.assertEqual(self.succeed_json("plan", "list"), [])

    def test_the_advice_for_a_long_name_is_a_shorter_one(self):
        message = self.refuse(FAILED, "import", self.folder / ("长" * 300))
        self.assertIn("a shorter one", message)
        self.assertNotIn("长", message)

    def test_notice_from_a_pipe(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        child = os.fork()
        if child == 0:
            pipe.write_bytes(NOTICE.read_bytes())
            os._exit(0)
        form = self.succeed_json("import", pipe, "--dry-run")
        os.waitpid(child, 0)
        self.assertEqual(form["counts"]["tasks"], 3)

    def test_full_disk_behind_stdout(self):
        with open("/dev/full", "wb") as full:
            done = self.run_here("import", NOTICE, stdout=full)
        self.assertEqual((done.returncode, done.stderr.count(b"\n")), (FAILED, 1))
        self.assertEqual(self.succeed_json("plan", "list"), [])

    def test_sample_notice(self):
        form = self.succeed_json("import", SAMPLE)
        self.check_form(form)
        self.assertGreaterEqual(form["counts"]["tasks"], 12)
        self.assertGreaterEqual(form["counts"]["measures"], 40)
        self.assertEqual(self.succeed_json("plan", "show", "1"), form)

    def test_notice_of_nanjing(self):
        shared = pathlib.Path(os.environ.get("FENGONG_SHARED", SOURCE_ROOT.parent / "shared"))
        notice = shared / "nanjing-2019-41.txt"
        if not notice.exists():
            self.skipTest(f"{notice} is not there")
        form = self.succeed_json("import", notice)
        self.check_form(form)
        # Counted by hand; three of the measures bear no number.
        self.assertEqual((form["counts"]["tasks"], form["counts"]["measures"]), (33, 101))
        unnumbered = [measure for task in form["tasks"] for measure in task["measures"] if measure["no"] is None]
        self.assertEqual(len(unnumbered), 3)
        self.assertEqual((len(form["sections"]), len(form["requirements"])), (3, 5))
        self.assertEqual((form["doc"]["date"], len(form["doc"]["addressees"])), ("2019-07-25", 3))
        self.assertEqual(self.succeed_json("plan", "show", "1"), form)


if __name__ == "__main__":
    unittest.main()
