# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window through its accessibility tree, as a screen reader sees it.

A test starts the program on a workspace of its own, finds things by the names that people hear, presses them, waits
for what should come of it, and looks into the workspace with fengong-cli. Nothing sleeps for a fixed time: every wait
is for a condition, with a limit.
"""

import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

try:
    import pyatspi
except ImportError:
    print("skipped: pyatspi is not installed for", sys.executable)
    sys.exit(77)

PROGRAM = os.environ["FENGONG"]
CLI = os.environ["FENGONG_CLI"]
SOURCE_ROOT = pathlib.Path(os.environ["G_TEST_SRCDIR"])
SAMPLE = SOURCE_ROOT / "data" / "sample-notice.txt"

TODAY = "2026-07-10"
LIMIT_SECONDS = 30
POLL_SECONDS = 0.02

ENGLISH = "C.UTF-8"
CHINESE = "zh_CN.UTF-8"


def wait(condition, what):
    """Calls condition until it gives something, and returns that."""
    deadline = time.monotonic() + LIMIT_SECONDS
    while True:
        try:
            result = condition()
        except Exception:  # the tree changes under us: what was there a moment ago may be gone
            result = None
        if result:
            return result
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {LIMIT_SECONDS} s in vain for {what}")
        time.sleep(POLL_SECONDS)


def children(node):
    for place in range(node.childCount):
        child = node.getChildAtIndex(place)
        if child is not None:
            yield child


ITEMS = "Tasks and measures"


def walk(node):
    """The node and all below it, from the top down, but for the rows of items, which are many."""
    yield node
    if node.getRoleName() == "list" and node.name == ITEMS:
        return
    for child in children(node):
        yield from walk(child)


def ignore_file_size_signal():
    """A write beyond the limit of limit_file_size() fails, as on a full disk, and does not kill."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def drive(*words):
    """Works the keyboard and the mouse of the screen."""
    subprocess.run(["xdotool", *words], check=True, timeout=LIMIT_SECONDS)


needs_input = unittest.skipUnless(shutil.which("xdotool"), "xdotool is not installed")


class Desktop:
    """One run of the program."""

    def __init__(self, workspace, *words, language=ENGLISH):
        environment = {
            **os.environ,
            "LC_ALL": language,
            "LANGUAGE": "",
            # The memory backend forgets the window between two runs.
            "GSETTINGS_BACKEND": "keyfile",
            "XDG_CONFIG_HOME": str(pathlib.Path(workspace).parent / "config"),
        }
        words = ["--workspace", workspace, "--today", TODAY, *words]
        # A critical warning is a fault of ours: it ends the program, and so the test.
        self.process = subprocess.Popen([PROGRAM, *map(os.fspath, words)], env=environment,
                                        preexec_fn=ignore_file_size_signal)
        self.application = wait(self._find_application, "the program among the accessible ones")
        self.frame = wait(lambda: self.application.getChildAtIndex(0), "the window")

    def _find_application(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended with {self.process.returncode}")
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def look_for(self, role, name):
        """The first thing with this role whose name contains name, or None."""
        for node in walk(self.application):
            if node.getRoleName() == role and name in node.name:
                return node
        return None

    def find(self, role, name):
        return wait(lambda: self.look_for(role, name), f"a {role} named “{name}”")

    def wait_until_gone(self, role, name):
        wait(lambda: self.look_for(role, name) is None, f"no {role} named “{name}” any more")

    def press(self, name, role="push button"):
        button = self.find(role, name)
        wait(lambda: button.getState().contains(pyatspi.STATE_SENSITIVE), f"“{name}” to be enabled")
        button.queryAction().doAction(0)

    def choose_view(self, title):
        tab = self.find("page tab", title)
        tab.queryAction().doAction(0)
        wait(lambda: tab.getState().contains(pyatspi.STATE_SELECTED)
             or tab.getState().contains(pyatspi.STATE_CHECKED) or tab.getState().contains(pyatspi.STATE_PRESSED),
             f"the view {title}")

    def save_file(self, title, path):
        """Answers the desktop's own dialog for saving a file, by keyboard alone: GTK 4.8 raises a critical warning when
        it is asked for the accessible things of its list of files while that changes."""
        def look():
            words = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", title]
            found = subprocess.run(words, stdout=subprocess.PIPE, text=True, timeout=LIMIT_SECONDS).stdout.split()
            return found[-1] if found else None

        drive("windowfocus", "--sync", wait(look, f"the dialog “{title}”"))
        self.press_keys("ctrl+a")
        self.type_keys(str(path))
        self.press_keys("Return")
        wait(path.exists, f"{path.name} in its folder")

    def text_of(self, name):
        node = self.find_field(name)
        text = node.queryText()
        return text.getText(0, text.characterCount)

    def find_field(self, name):
        for role in ("text", "entry"):
            node = self.look_for(role, name)
            if node is not None:
                return node
        return wait(lambda: self.look_for("text", name) or self.look_for("entry", name), f"a field named “{name}”")

    def type_into(self, name, text):
        self.find_field(name).queryEditableText().setTextContents(text)

    def find_items(self):
        return wait(lambda: self.look_for("list", ITEMS), "the list of items")

    def find_row(self, name):
        def look():
            return next((row for row in children(self.find_items()) if row.name.startswith(name)), None)

        return wait(look, f"a row “{name}”")

    def select_row(self, name):
        """Selects a row of the tasks view, and waits until the form shows it."""
        items = self.find_items()
        row = self.find_row(name)
        items.querySelection().selectChild(row.getIndexInParent())
        number = name.split()[0]
        wait(lambda: self.look_for("label", f"Measure {number}") or self.look_for("label", f"Task {number}"),
             f"the form of {number}")

    def take_focus(self):
        """Gives the window the keyboard, as a window manager would, and the whole screen."""
        found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid)],
                               stdout=subprocess.PIPE, check=True, text=True).stdout
        window = found.split()[-1]
        drive("windowmove", window, "0", "0", "windowsize", window, "1366", "768", "windowfocus", "--sync", window)

    def press_keys(self, *keys):
        drive("key", *keys)

    def type_keys(self, text):
        drive("type", "--delay", "10", text)

    def click(self, role, name, part=1 / 2):
        """Clicks something with the mouse, at this part of its width."""
        self.click_on(self.find(role, name), part)

    def click_on(self, node, part=1 / 2):
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        drive("mousemove", str(place.x + int(place.width * part)), str(place.y + place.height // 2), "click", "1")

    def has_focus(self, name):
        return any(node.getState().contains(pyatspi.STATE_FOCUSED) and name in node.name
                   for node in walk(self.application))

    def wait_for_focus(self, name):
        wait(lambda: self.has_focus(name), f"the focus on “{name}”")

    def close(self):
        """Closes the window as a person does; nothing may be asked."""
        self.press("Close")
        self.wait_for_end()

    def wait_for_end(self):
        wait(lambda: self.process.poll() is not None, "the program to end")
        if self.process.returncode != 0:
            raise AssertionError(f"the program ended with {self.process.returncode}")

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def limit_file_size(self, size):
        """As if the disk were full: no file grows beyond size bytes; None takes the limit away."""
        limit = resource.RLIM_INFINITY if size is None else size
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))


class DesktopTest(unittest.TestCase):
    # What was chosen before the program is first started, as GSettings writes it.
    settings = {"view": "'tasks'"}

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="fengong-ui-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.workspace = self.folder / "workspace.db"
        self.write_settings()

    def write_settings(self):
        keyfile = self.folder / "config" / "glib-2.0" / "settings" / "keyfile"
        keyfile.parent.mkdir(parents=True)
        lines = [f"{key}={value}\n" for key, value in self.settings.items()]
        keyfile.write_text("[io/github/fengong/Fengong]\n" + "".join(lines), encoding="utf-8")

    def start(self, *words, **options):
        desktop = Desktop(self.workspace, *words, **options)
        self.addCleanup(desktop.kill)
        return desktop

    def cli(self, *words):
        done = subprocess.run([CLI, "--workspace", self.workspace, "--today", TODAY, *map(os.fspath, words)],
                              stdout=subprocess.PIPE, check=True, timeout=LIMIT_SECONDS)
        return done.stdout.decode()

    def import_sample(self):
        self.cli("import", SAMPLE)

    def stored_item(self, number):
        items = json.loads(self.cli("item", "list", "1", "--json"))
        return next(item for item in items if item["number"] == number)

    def wait_until_stored(self, number, field, value):
        wait(lambda: self.stored_item(number)[field] == value, f"{field} of {number} to be {value!r} in the workspace")
