#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""undo and redo: each run of the program goes on where the one before it left off."""

import unittest

from command_line import FAILED, CommandLineTest


class UndoTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.import_notice()
        self.imported = self.plan()

    def plan(self):
        return self.succeed_json("plan", "show", "1")

    def test_says_what_was_undone(self):
        self.succeed("item", "set", "1", "1", "note=待报")
        self.assertEqual(self.succeed("undo"), "Undone: Edit an item\n")
        self.assertEqual(self.succeed("redo"), "Redone: Edit an item\n")

    def test_every_command_can_be_undone_and_redone(self):
        commands = [
            ["item", "set", "1", "1", "deadline=2026-10-31", "title=引水"],
            ["assign", "1", "1", "农业", "lead"],
            ["progress", "add", "1", "2", "--agency", "农业", "--percent", "30", "--note", "开工"],
            ["unassign", "1", "2", "农业"],
        ]
        states = [self.succeed_json("item", "list", "1")]
        for command in commands:
            self.succeed(*command)
            states.append(self.succeed_json("item", "list", "1"))

        for state in reversed(states[:-1]):
            self.succeed("undo")
            self.assertEqual(self.succeed_json("item", "list", "1"), state)
        self.assertEqual(self.plan(), self.imported)
        for state in states[1:]:
            self.succeed("redo")
            self.assertEqual(self.succeed_json("item", "list", "1"), state)

    def test_an_import_and_a_removal(self):
        self.succeed("plan", "remove", "1")
        self.succeed("undo")
        self.assertEqual(self.plan(), self.imported)
        self.succeed("undo")
        self.assertEqual(self.succeed_json("plan", "list"), [])
        self.assertEqual(self.succeed_json("agency", "list"), [])
        self.succeed("redo")
        self.assertEqual(self.plan(), self.imported)
        self.succeed("redo")
        self.assertEqual(self.succeed_json("plan", "list"), [])
        self.succeed("check")

    def test_nothing_to_do_fails(self):
        self.refuse(FAILED, "redo")
        self.succeed("undo")
        self.assertIn("nothing to undo", self.refuse(FAILED, "undo"))
        self.succeed("redo")
        self.assertIn("nothing to redo", self.refuse(FAILED, "redo"))

    def test_a_new_edit_clears_redo(self):
        self.succeed("item", "set", "1", "1", "note=一")
        self.succeed("undo")
        self.succeed("item", "set", "1", "1", "note=二")
        self.refuse(FAILED, "redo")

    def test_the_history_shows_it_as_what_it_is(self):
        self.succeed("item", "set", "1", "1", "note=待报")
        self.succeed("undo")
        self.succeed("redo")
        labels = [entry["label"] for entry in self.succeed_json("history")]
        self.assertEqual(labels[:3], ["Redo: Edit an item", "Undo: Edit an item", "Edit an item"])


if __name__ == "__main__":
    unittest.main()
