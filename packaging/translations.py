"""The translations of the window, brought up to date with its code and compiled.

    .venv/bin/python packaging/translations.py

New words are added to gui/assets/translations/*.ts as unfinished, gone ones leave; translate them there, by hand or
with pyside6-linguist, and run this again. English has a file for its plurals alone.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "gui" / "assets" / "translations"
LANGUAGES = {"en": "en", "fr": "fr", "zh": "zh_CN"}


def main() -> None:
    """Update, then compile."""
    sources = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.joinpath("gui").rglob("*.py"))
    tools = Path(sys.executable).parent
    for language, territory in LANGUAGES.items():
        words = FOLDER / f"claimstone_{language}.ts"
        target = ["-ts", str(words), "-source-language", "en", "-target-language", territory]
        plurals = ["-pluralonly"] if language == "en" else []
        quiet = ["-no-obsolete", "-locations", "none", "-silent"]
        subprocess.run([str(tools / "pyside6-lupdate"), *sources, *quiet, *plurals, *target], cwd=ROOT, check=True)
        compiled = words.with_suffix(".qm")
        subprocess.run([str(tools / "pyside6-lrelease"), "-silent", str(words), "-qm", str(compiled)], check=True)


if __name__ == "__main__":
    main()
