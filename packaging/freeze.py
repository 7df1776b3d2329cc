"""The program as one folder that runs without Python, and that folder as a .tar.xz.

    python3 packaging/freeze.py        (or `make freeze`)

Builds in a fresh environment under build/, then looks whether every module and every data file of the program is there:
checks, readers, writers and commands are found by name at run time, so one that is missing would only be missed in use.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import notices
from artefacts import (
    ARCHIVE,
    BUILD,
    FROZEN,
    NOTICES,
    ROOT,
    environment,
    files_of_the_program,
    install,
    megabytes,
    pack,
    run,
)


def main() -> None:
    """Build, look, pack."""
    programs = environment("freeze", ROOT)
    notices.write(environment("tools", "--group", f"{ROOT / 'pyproject.toml'}:release"), programs)
    install(programs, "pyinstaller")
    shutil.rmtree(FROZEN.parent, ignore_errors=True)
    places = ("--distpath", FROZEN.parent, "--workpath", BUILD / "work")
    run(programs / "pyinstaller", "--noconfirm", "--clean", *places, ROOT / "packaging" / "claimstone.spec")
    if missing := absent(programs):
        sys.exit("Left out of the frozen program:\n  " + "\n  ".join(missing))
    for text in (NOTICES, ROOT / "LICENSE"):
        shutil.copy(text, FROZEN)
    pack(FROZEN, ARCHIVE)
    print(f"{FROZEN.relative_to(ROOT)}: {megabytes(FROZEN)}\n{ARCHIVE.relative_to(ROOT)}: {megabytes(ARCHIVE)}")


def absent(programs: Path) -> list[str]:
    """The files of the repository that neither the folder holds as they are nor its archive as modules."""
    listing = run(programs / "pyi-archive_viewer", "--list", "--recursive", "--brief", FROZEN / "claimstone")
    modules = {word.strip(" ',\"") for word in listing.splitlines()}
    return [str(path) for path in files_of_the_program() if not is_there(path, modules)]


def is_there(path: Path, modules: set[str]) -> bool:
    """Whether the frozen program holds a file, or the module that a .py file is."""
    if path.suffix != ".py":
        return (FROZEN / "_internal" / path).is_file()
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts) in modules


if __name__ == "__main__":
    main()
