#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the files which describe the program to desktops agree: usage: check-packaging.py SOURCE_ROOT

One application id everywhere, one version, a Flatpak manifest that asks for the least and has every library that the
build asks for. Prints each fault.
"""

import configparser
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

# What GNOME's runtime brings, of that which the project has ever asked for. Anything else needs a module in the manifest.
RUNTIME = {
    "cairo", "gio-2.0", "glib-2.0", "gmodule-2.0", "gobject-2.0", "gtk4", "icu-i18n", "icu-uc", "json-glib-1.0", "libadwaita-1",
    "libarchive", "libxml-2.0", "sqlite3",
}

# A window, and nothing else: files come and go through portals.
PERMISSIONS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}

ANY_ID = re.compile(r"\bio\.github\.\w+\.\w+|/io/github/\w+/\w+")


def project(root):
    """Reads the id and the version that all others must repeat."""
    text = (root / "meson.build").read_text(encoding="utf-8")
    return re.search(r"app_id = '([^']+)'", text)[1], re.search(r"version: '([^']+)'", text)[1]


def only_file(folder, end, name):
    found = [path.name for path in folder.glob(f"*{end}")]
    if found != [name]:
        yield f"{folder.name}/ should hold {name} and no other file *{end}; it holds {found}"


def check_ids(root, app_id):
    paths = [path for folder in ("src", "data", "flatpak") for path in sorted((root / folder).rglob("*"))]
    for path in paths:
        if path.suffix not in {".c", ".h", ".ui", ".xml", ".in", ".json", ".svg", ".build", ".css"}:
            continue
        for found in ANY_ID.findall(path.read_text(encoding="utf-8")):
            if found.strip("/").replace("/", ".") != app_id:
                yield f"{path.relative_to(root)}: {found} is not {app_id}"


def check_desktop_entry(root, app_id, command):
    yield from only_file(root / "data", ".desktop.in", f"{app_id}.desktop.in")
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(root / "data" / f"{app_id}.desktop.in", encoding="utf-8")
    entry = parser["Desktop Entry"]
    if entry["Icon"] != app_id:
        yield f"desktop entry: the icon is {entry['Icon']}, not {app_id}"
    if entry["Exec"].split()[0] != command:
        yield f"desktop entry: starts {entry['Exec']}, but the Flatpak starts {command}"
    for icon in (f"{app_id}.svg", f"{app_id}-symbolic.svg"):
        if not (root / "data" / "icons" / icon).exists():
            yield f"data/icons/{icon} is missing"


def check_metainfo(root, app_id, version):
    yield from only_file(root / "data", ".metainfo.xml.in", f"{app_id}.metainfo.xml.in")
    component = ElementTree.parse(root / "data" / f"{app_id}.metainfo.xml.in").getroot()
    if component.findtext("id") != app_id:
        yield f"metainfo: the id is {component.findtext('id')}, not {app_id}"
    if component.findtext("launchable") != f"{app_id}.desktop":
        yield f"metainfo: launches {component.findtext('launchable')}, not {app_id}.desktop"
    latest = component.find("releases/release").get("version")
    if latest != version:
        yield f"metainfo: the latest release is {latest}, but meson.build says {version}"


def check_settings(root, app_id):
    for path in sorted((root / "data").glob("*.gschema.xml")):
        for schema in ElementTree.parse(path).getroot().iter("schema"):
            if path.name != f"{app_id}.gschema.xml" or schema.get("id") != app_id:
                yield f"data/{path.name}: the schema is {schema.get('id')}, not {app_id}"


def check_manifest(root, manifest, app_id):
    yield from only_file(root / "flatpak", ".json", f"{app_id}.json")
    if manifest["id"] != app_id:
        yield f"flatpak: the id is {manifest['id']}, not {app_id}"
    if set(manifest["finish-args"]) != PERMISSIONS:
        yield f"flatpak: permissions are {sorted(manifest['finish-args'])}, not the least, {sorted(PERMISSIONS)}"
    # Else a bundle of one file, which is how offices without a network get it, comes up in English.
    if manifest.get("separate-locales") is not False:
        yield 'flatpak: "separate-locales" must be false'


def check_dependencies(root, manifest):
    modules = {module["name"] for module in manifest["modules"]}
    builds = [root / "meson.build", *sorted((root / "src").rglob("meson.build"))]
    for path in builds:
        for name in re.findall(r"\bdependency\(\s*'([^']+)'", path.read_text(encoding="utf-8")):
            if name not in RUNTIME | modules:
                yield (f"{path.relative_to(root)}: {name} is neither in the list of what the Flatpak runtime has "
                       f"({pathlib.Path(__file__).name}) nor a module of the manifest")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    app_id, version = project(root)
    manifest = json.loads((root / "flatpak" / f"{app_id}.json").read_text(encoding="utf-8"))
    faults = [
        *check_ids(root, app_id),
        *check_desktop_entry(root, app_id, manifest["command"]),
        *check_metainfo(root, app_id, version),
        *check_settings(root, app_id),
        *check_manifest(root, manifest, app_id),
        *check_dependencies(root, manifest),
    ]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
