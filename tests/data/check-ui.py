#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the .ui files by reading them: usage: check-ui.py SOURCE_ROOT

Each is well-formed, is named after its template and is among the resources; ids are unique; every text that people read
is translated; every button that shows only an icon has a name for those who cannot see it. Prints each fault.
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

TEXTS = {"label", "title", "subtitle", "description", "placeholder-text", "tooltip-text", "button-label", "text"}
BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton"}


def file_name(template_class):
    """FgTaskRow → fg-task-row.ui"""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", template_class).lower() + ".ui"


def properties(element):
    return {each.get("name"): (each.text or "").strip() for each in element.findall("property")}


def check_names(tree):
    ids = [element.get("id") for element in tree.iter() if element.tag in ("object", "template") and element.get("id")]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"two objects have the id {name}"


def check_texts(tree):
    for element in tree.iter():
        name = element.get("name")
        is_text = element.tag in ("property", "attribute") and name in TEXTS
        if is_text and re.search(r"[^\W\d_]", element.text or "") and element.get("translatable") not in ("yes", "true", "1"):
            yield f"the {name} “{element.text.strip()}” is not translatable"


def check_buttons(tree):
    for button in tree.iter("object"):
        own = properties(button)
        labelled = {"label", "tooltip-text"} & set(own) or [
            each for each in button.findall("accessibility/*") if each.get("name") in ("label", "labelled-by")
        ]
        if button.get("class") in BUTTONS and "icon-name" in own and not labelled:
            yield f"the button with the icon {own['icon-name']} has neither tooltip-text nor an accessible label"


def check_file(path, resources):
    try:
        tree = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        yield f"not well-formed: {error}"
        return
    template = tree.find("template")
    if template is not None and file_name(template.get("class")) != path.name:
        yield f"its template is {template.get('class')}: name the file {file_name(template.get('class'))}"
    if path.name not in resources:
        yield "is in no *.gresource.xml"
    yield from check_names(tree)
    yield from check_texts(tree)
    yield from check_buttons(tree)


def main():
    source = pathlib.Path(sys.argv[1]).resolve() / "src"
    resources = {
        pathlib.PurePath(file.text.strip()).name
        for path in source.rglob("*.gresource.xml")
        for file in ElementTree.parse(path).getroot().iter("file")
    }
    faults = [
        f"{path.relative_to(source.parent)}: {fault}"
        for path in sorted(source.rglob("*.ui"))
        for fault in check_file(path, resources)
    ]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
