#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that everything said to people is said in Chinese: usage: check-translations.py SOURCE_ROOT

Every file with a string for people is in po/POTFILES.in, every such string is in every translation, none is left
empty or fuzzy or is there for nobody, the formats agree, and the file is sorted so that branches merge. Prints each fault with what to do.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77

# The marks that gettext knows, and where each keeps its context and its forms.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
CALL = re.compile(r"(?<!\w)(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*(?:GETTEXT_PACKAGE|\"|NULL)")
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)

# What makes a file of each kind one to translate.
KINDS = {
    ".c": lambda text: CALL.search(COMMENT.sub("", text)),
    ".h": lambda text: CALL.search(COMMENT.sub("", text)),
    ".ui": lambda text: re.search(r'translatable="(?:yes|true|1)"', text),
    ".desktop.in": lambda text: True,
    ".metainfo.xml.in": lambda text: True,
    ".gschema.xml": lambda text: re.search(r"<(?:summary|description)>", text),
}


def files_to_translate(root):
    for folder in ("src", "data"):
        for path in sorted((root / folder).rglob("*")):
            has_strings = next((test for end, test in KINDS.items() if path.name.endswith(end)), None)
            if has_strings and has_strings(path.read_text(encoding="utf-8")):
                yield path.relative_to(root).as_posix()


def list_lines(path):
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def run(*command):
    """Runs a gettext tool in the C locale; returns whether it was content, and what it said."""
    done = subprocess.run(command, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"})
    return done.returncode == 0, done.stdout, done.stderr.strip()


def check_list(root):
    listed = list_lines(root / "po" / "POTFILES.in")
    needed = list(files_to_translate(root))
    for path in needed:
        if path not in listed:
            yield f"po/POTFILES.in lacks {path}: add it"
    for path in listed:
        if path not in needed:
            yield f"po/POTFILES.in names {path}, which has no string to translate or is gone: take it out"
    for path in sorted({path for path in listed if listed.count(path) > 1}):
        yield f"po/POTFILES.in names {path} twice: take one out"


def in_words(said, catalogues):
    """Puts the string itself where msgcmp says only which line its entry stands in."""
    lines = {str(path): path.read_text(encoding="utf-8").splitlines() for path in catalogues}
    strings = []
    for path, number in re.findall(r"^(.+?):(\d+): this message (?:is used|is untranslated|needs)", said, re.MULTILINE):
        before = lines.get(path, [])[:int(number)]
        strings += [line for line in reversed(before) if line.startswith("msgid ")][:1]
    return "\n".join(f"  {string}" for string in strings) or said


def check_language(root, template, language):
    catalogue = root / "po" / f"{language}.po"
    good, _, said = run("msgfmt", "--check", "--output-file=/dev/null", str(catalogue))
    if not good:
        yield f"msgfmt --check refuses po/{language}.po:\n{said}"
        return
    good, _, said = run("msgcmp", str(catalogue), str(template))
    if not good:
        yield f"po/{language}.po lacks, or has only empty or fuzzy:\n" + in_words(said, [catalogue, template])
    merged = run("msgmerge", "--quiet", "--no-fuzzy-matching", "--no-wrap", "--output-file=-", str(catalogue),
                 str(template))[1]
    unused = re.findall(r"^#~ (msgid .*)$", merged, re.MULTILINE)
    if unused:
        yield (f"po/{language}.po translates what nobody says any more: take it out\n"
               + "\n".join(f"  {string}" for string in unused))
    # In the same wrapping, since that differs between versions of gettext.
    as_is = run("msgcat", "--no-wrap", str(catalogue))[1]
    in_order = run("msgcat", "--no-wrap", "--no-location", "--sort-output", str(catalogue))[1]
    if as_is != in_order:
        yield f"po/{language}.po is not sorted: msgcat --sort-output --no-location -o po/{language}.po po/{language}.po"


def check(root, folder):
    yield from check_list(root)
    template = folder / "fengong.pot"
    keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
    sources = [path for path in list_lines(root / "po" / "POTFILES.in") if (root / path).exists()]
    good, _, said = run("xgettext", "--from-code=UTF-8", *keywords, f"--directory={root}",
                        f"--output={template}", "--no-wrap", "--force-po", *sources)
    if not good:
        yield f"xgettext cannot read the sources:\n{said}"
        return
    for language in list_lines(root / "po" / "LINGUAS"):
        yield from check_language(root, template, language)


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    missing = [tool for tool in ("xgettext", "msgfmt", "msgcmp", "msgcat") if not shutil.which(tool)]
    if missing:
        print(f"skipped: gettext is not installed (no {', '.join(missing)})")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        faults = list(check(root, pathlib.Path(folder)))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
