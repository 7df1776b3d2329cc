"""What every step of a release agrees on: the version, the time it is built for, and where things go."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
PACKAGES = ("cli", "gui", "importers", "kb")
VERSION = re.findall(r'__version__ = "(.+)"', ROOT.joinpath("kb", "__init__.py").read_text(encoding="utf-8"))[0]
MACHINE = platform.machine()
FROZEN = BUILD / "frozen" / "claimstone"
"""The folder that `packaging/freeze.py` makes."""
ARCHIVE = DIST / f"claimstone-{VERSION}-linux-{MACHINE}.tar.xz"
NOTICES = BUILD / "THIRD-PARTY-NOTICES.txt"
BILL = DIST / f"claimstone-{VERSION}.cdx.json"
PACKAGE = DIST / f"claimstone_{VERSION}_{ {'x86_64': 'amd64', 'aarch64': 'arm64'}.get(MACHINE, MACHINE) }.deb"
EPOCH = int(
    os.environ.get("SOURCE_DATE_EPOCH")
    or subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
)
"""Seconds of the last commit: what is built twice from it bears the same times."""


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """What a program prints; one that fails ends the build with what it said."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def environment(name: str, *requirements: str | Path) -> Path:
    """A new virtual environment under build/ with these in their pinned versions; answers its folder of programs."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    run(sys.executable, "-m", "venv", folder)
    install(folder / "bin", "--upgrade", "pip")
    install(folder / "bin", *requirements)
    return folder / "bin"


def install(programs: Path, *requirements: str | Path) -> None:
    """Put these into an environment, in their pinned versions."""
    pip = (programs / "python", "-m", "pip", "--quiet", "--disable-pip-version-check")
    run(*pip, "install", "--constraint", ROOT / "packaging" / "constraints.txt", *requirements)


def files_of_the_program() -> list[Path]:
    """The files of the four packages as the repository lists them, relative to its root."""
    return [Path(name) for name in run("git", "ls-files", *PACKAGES).splitlines()]


def pack(folder: Path, archive: Path) -> None:
    """A .tar.xz of a folder whose bytes depend on its files alone."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = EPOCH
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    archive.parent.mkdir(exist_ok=True)
    with tarfile.open(archive, "w:xz", preset=9) as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, path.relative_to(folder.parent), recursive=False, filter=plain)


def checksum(path: Path) -> str:
    """SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def megabytes(path: Path) -> str:
    """Size of a file, or of all files under a folder, for people."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file() and not file.is_symlink()]
    return f"{sum(file.stat().st_size for file in files) / 1e6:.1f} MB"
