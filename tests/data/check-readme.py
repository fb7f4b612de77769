#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that README.md describes this tree and not last year's: usage: check-readme.py SOURCE_ROOT

Its links lead somewhere, its table of floors is that of src/, and the folders of tests/ and the top level that it names
exist. Prints each fault.
"""

import pathlib
import re
import sys


def check_links(root, text):
    for target in re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", text):
        path = target[0] or target[1]
        if "://" not in path and not (root / path).exists():
            yield f"README.md links to {path}, which is not there"


def check_floors(root, text):
    described = re.findall(r"^\| `(\w+)/` \|", text, re.MULTILINE)
    there = sorted(path.name for path in (root / "src").iterdir() if path.is_dir())
    for floor in there:
        if floor not in described:
            yield f"README.md does not say what lives in src/{floor}/"
    for floor in described:
        if floor not in there:
            yield f"README.md describes src/{floor}/, which is not there"


def check_folders(root, text):
    for folder in re.findall(r"`(\w+)/`", text):
        if not any((root / parent / folder).is_dir() for parent in ("", "src", "tests")):
            yield f"README.md names {folder}/, which is neither at the top nor in src/ or tests/"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    text = (root / "README.md").read_text(encoding="utf-8")
    faults = [*check_links(root, text), *check_floors(root, text), *check_folders(root, text)]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
