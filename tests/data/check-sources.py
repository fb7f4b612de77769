#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the sources promise about themselves, by reading them: usage: check-sources.py SOURCE_ROOT

A file of src/ includes only headers of its own floor and of those it may use. No file names a place that exists on one
machine only. Prints each fault with its file and line.
"""

import pathlib
import re
import sys

# Each floor and the floors that it may use, from the bottom of the house to its top.
FLOORS = {
    "model": [],
    "document": ["model"],
    "store": ["model"],
    "exchange": ["model", "document", "store"],
    "sheet": ["model"],
    "report": ["model", "store", "sheet"],
    "cli": ["model", "document", "store", "exchange", "sheet", "report"],
    "app": ["model", "document", "store", "exchange", "sheet", "report"],
}

# Libraries that only some floors may see: without GTK the lower ones run on a server, without SQL the upper ones stay
# clear of how the workspace is kept.
LIBRARIES = {
    re.compile(r"<(gtk|gdk|gsk|pango|graphene)"): ["sheet", "report", "app"],
    re.compile(r"<adwaita"): ["app"],
    re.compile(r"<sqlite3"): ["store"],
}

INCLUDE = re.compile(r'^\s*#\s*include\s+("(?P<own>[^"]+)"|(?P<library><[^>]+>))', re.MULTILINE)

# Folders of one machine, and hosts of package registries: what is built from these is built nowhere else.
PLACES = re.compile(
    r"(?<![\w./-])/(?:home/\w|root/|work/|mnt/|media/\w|Users/)"
    r"|\b(?:deb|ftp[.\w]*|security|archive|snapshot)\.(?:debian\.org|ubuntu\.com)"
    r"|\bmirrors?\.[a-z0-9-]+\.[a-z]{2,}|\bpypi\.org|\bregistry\.npmjs|\bcrates\.io|\blocalhost:\d|\b(?:10|192\.168)\.\d+\.\d+\.\d+\b"
)
GENERATED = {".git", "__pycache__"}


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_includes(root):
    homes = {path.name: path.relative_to(root / "src").parts[0] for path in (root / "src").rglob("*.h")}
    for path in sorted((root / "src").rglob("*.[ch]")):
        floor = path.relative_to(root / "src").parts[0]
        text = path.read_text(encoding="utf-8")
        for include in INCLUDE.finditer(text):
            where = f"{path.relative_to(root)}:{line_of(text, include.start())}"
            if include["own"]:
                home = homes.get(pathlib.PurePath(include["own"]).name, floor)
                if home not in [floor, *FLOORS.get(floor, [])]:
                    yield f"{where}: {floor}/ may not use {home}/ ({include['own']})"
            else:
                for library, users in LIBRARIES.items():
                    if library.match(include["library"]) and floor not in users:
                        yield f"{where}: {floor}/ may not use {include['library']}"


def check_floors(root):
    for path in sorted((root / "src").iterdir()):
        if path.is_dir() and path.name not in FLOORS:
            yield f"src/{path.name}: no floor of this name; say in {pathlib.Path(__file__).name} what it may use"


def own_files(root):
    for path in sorted(root.iterdir()):
        if path.name in GENERATED or path.name.startswith("build") or path.name == ".flatpak-builder":
            continue
        yield from (path,) if path.is_file() else (inner for inner in sorted(path.rglob("*")) if inner.is_file())


def check_places(root):
    for path in own_files(root):
        if path == pathlib.Path(__file__).resolve() or GENERATED & set(path.parts):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for place in PLACES.finditer(text):
            yield f"{path.relative_to(root)}:{line_of(text, place.start())}: names a place of one machine: {place[0]}"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    faults = [*check_floors(root), *check_includes(root), *check_places(root)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
