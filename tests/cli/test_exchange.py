#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""export, merge, conflicts, resolve: desks that send each other packages come to the same."""

import hashlib
import io
import json
import sqlite3
import unittest
import zipfile

from command_line import FAILED, USAGE, CommandLineTest


class ExchangeTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()
        self.package = self.folder / "all.fengong"

    def at(self, desk):
        """From now on commands run on this desk."""
        self.workspace = self.folder / f"{desk}.db"

    def send(self, name, *words):
        path = self.folder / name
        self.succeed("export", path, *words)
        return path

    def merge(self, path, *words):
        return self.succeed_json("merge", path, *words)

    def state(self):
        return (self.succeed("plan", "show", "1", "--json"), self.succeed("item", "list", "1", "--json"))

    def sound(self):
        self.assertTrue(self.succeed_json("check")["sound"])

    def second_desk(self):
        path = self.send("first.fengong")
        self.at("second")
        self.merge(path)
        return path

    def test_everything_arrives(self):
        state = self.state()
        path = self.second_desk()
        self.assertEqual(self.state(), state)
        self.sound()
        again = self.merge(path)
        self.assertEqual((again["applied"], again["changes"]), (0, 0))
        self.assertGreater(again["known"], 0)

    def test_nothing_new_leaves_the_file_alone(self):
        path = self.second_desk()
        before = self.workspace.read_bytes()
        self.merge(path)
        self.merge(path, "--dry-run")
        self.assertEqual(self.workspace.read_bytes(), before)

    def test_an_empty_package_changes_nothing(self):
        state = self.state()
        self.at("empty")
        path = self.send("empty.fengong")
        self.at("workspace")
        before = self.workspace.read_bytes()
        self.assertEqual(self.merge(path)["applied"], 0)
        self.assertEqual(self.state(), state)
        self.assertEqual(self.workspace.read_bytes(), before)

    def test_dry_run(self):
        path = self.send("first.fengong")
        self.at("second")
        self.assertEqual(self.merge(path, "--dry-run")["applied"], 1)
        self.assertEqual(self.succeed_json("plan", "list"), [])

    def test_conflict_and_settling(self):
        self.second_desk()
        self.succeed("item", "set", "1", "1", "note=第二台")
        second = self.send("second.fengong")
        self.at("workspace")
        self.succeed("item", "set", "1", "1", "note=第一台")
        self.assertEqual(self.merge(second)["conflicts"], 1)
        self.sound()
        (conflict,) = self.succeed_json("conflicts")
        self.assertEqual({conflict["mine"]["value"], conflict["theirs"]["value"]}, {"第一台", "第二台"})
        self.assertEqual((conflict["mine"]["value"], conflict["column"]), ("第一台", "note"))

        self.refuse(USAGE, "resolve", "1", "both")
        self.refuse(FAILED, "resolve", "7", "mine")
        self.succeed("resolve", conflict["id"], "theirs")
        self.assertEqual(self.succeed_json("conflicts"), [])
        history = self.succeed("history", "1", "1")
        self.assertIn("第一台", history)
        self.assertIn("第二台", history)

        first = self.send("settled.fengong")
        state = self.state()
        self.at("second")
        self.merge(first)
        self.assertEqual(self.succeed_json("conflicts"), [])
        self.assertEqual(self.state(), state)
        self.sound()

    def test_a_year_away(self):
        """Who comes back with an old state reverts nobody."""
        self.second_desk()
        old = self.send("old.fengong")
        self.at("workspace")
        self.succeed("item", "set", "1", "1", "note=新近的批示")
        state = self.state()
        self.assertEqual(self.merge(old)["applied"], 0)
        self.assertEqual(self.state(), state)

    def test_removed_and_edited(self):
        """An edit made without having seen the removal wins, and is listed."""
        self.second_desk()
        self.succeed("plan", "remove", "1")
        removal = self.send("removal.fengong")
        self.at("workspace")
        self.succeed("plan", "archive", "1")
        self.succeed("plan", "unarchive", "1")
        self.succeed("plan", "archive", "1")
        self.merge(removal)
        self.sound()
        self.assertEqual(len(self.succeed_json("plan", "list", "--all")), 1)
        (conflict,) = self.succeed_json("conflicts")
        self.assertEqual(conflict["column"], "removed")
        self.succeed("resolve", "1", "theirs")
        self.assertEqual(self.succeed_json("plan", "list", "--all"), [])
        self.sound()

    def test_since_last(self):
        self.second_desk()
        self.succeed("item", "set", "1", "1", "note=收到")
        answer = self.send("answer.fengong")
        self.at("workspace")
        self.merge(answer)
        self.succeed("item", "set", "1", "1", "note=再报")
        whole = self.send("whole.fengong")
        lost = self.send("lost.fengong", "--since-last")
        self.assertLess(lost.stat().st_size, whole.stat().st_size)
        self.succeed("item", "set", "1", "2", "note=三报")
        healed = self.send("healed.fengong", "--since-last")
        state = self.state()
        self.at("second")
        self.merge(healed)
        self.assertEqual(self.state(), state)
        self.sound()

    def test_agency(self):
        """An agency gets its part, reports on it, and only proposes the rest."""
        path = self.send("for.fengong", "--for", "市水务局")
        self.at("agency")
        self.merge(path)
        self.sound()
        items = self.items()
        self.assertIn("1(1)", items)
        self.succeed("progress", "add", "1", "1(1)", "--agency", "市水务局", "--percent", "60", "--note", "已完成六成")
        self.succeed("item", "set", "1", "1(1)", "deadline=2030-01-01")
        answer = self.send("answer.fengong")
        self.at("workspace")
        before = self.item("1(1)")["deadline"]
        result = self.merge(answer)
        self.assertGreater(result["proposals"], 0)
        self.assertEqual(result["applied"], 1)
        self.assertEqual(self.item("1(1)")["percent"], 60)
        self.assertEqual(self.item("1(1)")["deadline"], before)
        self.assertEqual(self.merge(answer)["proposals"], 0)
        self.sound()

    def test_evidence_travels(self):
        photo = self.write("现场.jpg", bytes(range(256)))
        self.succeed("progress", "add", "1", "1(1)", "--agency", "市水务局", "--percent", "40", "--note", "附照片",
                     "--attach", photo)
        self.second_desk()
        (attachment,) = self.succeed_json("attachment", "list", "1", "1(1)")
        self.succeed("attachment", "save", attachment["id"], "-o", self.folder / "out.jpg")
        self.assertEqual((self.folder / "out.jpg").read_bytes(), bytes(range(256)))

    def repack(self, path, change):
        """The package with its members as @change makes them, and hashes that fit."""
        with zipfile.ZipFile(path) as package:
            members = {name: package.read(name) for name in package.namelist()}
        change(members)
        manifest = json.loads(members["manifest.json"])
        for name in manifest["members"]:
            if name in members:
                manifest["members"][name] = hashlib.sha256(members[name]).hexdigest()
        members["manifest.json"] = json.dumps(manifest).encode()
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in members.items():
                package.writestr(name, content)
        return made.getvalue()

    def test_unknown_fields_are_passed_on(self):
        def add(members):
            line = json.loads(members["changes.jsonl"].split(b"\n")[0])
            line["revision"] = "70000000000000-77"
            line["changes"] = [["item", line["changes"][1][1], "mood", 3, None], ["dream", "12345", "text", "云", None]]
            line["changes"][0][1] = next(c[1] for c in json.loads(members["changes.jsonl"].split(b"\n")[0])["changes"]
                                         if c[0] == "item")
            members["changes.jsonl"] += json.dumps(line).encode() + b"\n"

        package = self.write("newer.fengong", self.repack(self.send("all.fengong"), add))
        self.at("second")
        self.assertEqual(self.merge(package)["unknown"], 2)
        self.sound()
        on = self.send("on.fengong")
        self.assertIn(b'"mood"', zipfile.ZipFile(on).read("changes.jsonl"))
        self.assertIn("云".encode(), zipfile.ZipFile(on).read("changes.jsonl"))

    def hostile(self):
        whole = self.send("all.fengong")
        content = whole.read_bytes()
        first = json.loads(zipfile.ZipFile(whole).read("changes.jsonl").split(b"\n")[0])

        def replace(**what):
            def change(members):
                members["changes.jsonl"] = json.dumps({**first, **what}).encode() + b"\n"
            return self.repack(whole, change)

        def set_member(name, value):
            def change(members):
                members[name] = value
            return self.repack(whole, change)

        def set_manifest(**what):
            def change(members):
                members["manifest.json"] = json.dumps({**json.loads(members["manifest.json"]), **what}).encode()
            return self.repack(whole, change)

        wrong = io.BytesIO()
        with zipfile.ZipFile(wrong, "w") as package, zipfile.ZipFile(whole) as source:
            for name in source.namelist():
                package.writestr(name, source.read(name).replace("水".encode(), "火".encode()))
        yield "wrong hash", wrong.getvalue()
        for length in (0, 10, len(content) // 2, len(content) - 1):
            yield f"cut at {length}", content[:length]
        yield "no ZIP", b"PK" + b"x" * 5000
        yield "another member", set_member("../../etc/passwd", b"x")
        yield "newer version", set_manifest(version=2)
        yield "no version", set_manifest(version="one")
        yield "deep manifest", set_member("changes.jsonl", b"[" * 100000)
        yield "a bomb", set_member("changes.jsonl", b" " * (80 << 20))
        yield "no name", replace(revision="../x")
        yield "no changes", replace(changes=5)
        yield "a table of a row that is another's", replace(changes=[["plan", c[1], "title", "x", None]
                                                                     for c in first["changes"] if c[0] == "item"][:1]
                                                            + first["changes"])
        for change in (["item", "5", "status", 99, None], ["item", "5", "status", "'; DROP TABLE plan; --", None],
                       ["item", "-5", "title", "x", None], ["item", "5", "title", {"a": 1}, None],
                       ["item", "5", "title", "\ud800", None], ["item", "5", "title", "x", ["9223372036854775807-1"]],
                       ["item", "5", "title", "x", [5]], ["report", "5", "percent", 400, None], ["item", "5"]):
            yield str(change), replace(changes=[change])

    def test_hostile_packages_change_nothing(self):
        self.second_desk()
        before = self.workspace.read_bytes()
        self.at("workspace")
        for what, content in list(self.hostile()):
            with self.subTest(what):
                self.at("second")
                self.refuse(FAILED, "merge", self.write("bad.fengong", content))
                self.assertEqual(self.workspace.read_bytes(), before)
        self.at("second")
        self.sound()

    def test_a_stamp_in_2999_does_not_win(self):
        def advance(members):
            line = json.loads(members["changes.jsonl"].split(b"\n")[0])
            line["revision"] = f"{32472144000000 * 65536}-77"
            item = next(c[1] for c in line["changes"] if c[0] == "item")
            line["changes"] = [["item", item, "note", "永远", None]]
            members["changes.jsonl"] += json.dumps(line).encode() + b"\n"

        package = self.write("future.fengong", self.repack(self.send("all.fengong"), advance))
        result = self.merge(package)
        self.assertEqual((result["refused"], result["applied"]), (1, 0))
        self.sound()

    def test_killed(self):
        """A merge that was not committed did not happen: the log is that of before."""
        path = self.send("first.fengong")
        self.at("second")
        self.succeed("plan", "list")
        connection = sqlite3.connect(self.workspace)
        connection.execute("BEGIN IMMEDIATE")
        self.refuse(FAILED, "merge", path)
        connection.rollback()
        connection.close()
        self.assertEqual(self.merge(path)["applied"], 1)


if __name__ == "__main__":
    unittest.main()
