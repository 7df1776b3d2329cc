"""The artefacts tried in empty Debian systems: started, used, looked at, removed.

    sudo python3 packaging/smoke.py        (or `make smoke`; debootstrap and Xvfb must be there)

The .tar.xz runs in a system without Python, the .deb is installed into another one and removed again. In each the
samples are imported, checked and exported, the summary is compared with the one the tests expect, and the window is
opened under Xvfb; its picture goes to build/smoke-*.png, for somebody to look at. Then pipx installs the program here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from artefacts import ARCHIVE, BUILD, DIST, PACKAGE, ROOT, run

EMPTY = BUILD / "empty-system.tar"
RELEASE = "bookworm"
DISPLAY = ":97"
NEEDED = (
    "libegl1",
    "libgl1",
    "libxcb1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "fontconfig-config",
    "fonts-wqy-microhei",
)
"""What the .tar.xz leaves to the system: the graphics driver's side, and a Chinese font."""
GOLDEN = ROOT / "tests" / "cli" / "golden" / "summary.md"
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
running = QGuiApplication([])
running.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


class System:
    """A Debian system of its own in a folder."""

    def __init__(self, name: str) -> None:
        """Unpack an empty one."""
        self.root = BUILD / f"system-{name}"
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir(parents=True)
        run("tar", "xf", EMPTY, "-C", self.root)

    def run(self, *command: str) -> str:
        """What a command prints, in there, with nothing of this environment."""
        return run("env", "-i", *self.environment(), "chroot", self.root, *command)

    def environment(self) -> list[str]:
        """The few variables a program finds."""
        return [
            "HOME=/root",
            "LANG=C.UTF-8",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            f"DISPLAY={DISPLAY}",
            "DEBIAN_FRONTEND=noninteractive",
        ]

    def install(self, *packages: str) -> None:
        """By apt, without what is only recommended."""
        self.run("apt-get", "update", "--quiet=2")
        self.run("apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", *packages)

    def files(self) -> set[str]:
        """All its files but apt's own and the logs."""
        passing = (
            "var/lib/apt",
            "var/cache",
            "var/log",
            "var/lib/dpkg",
            "tmp",
            "proc",
            "root/.cache",
            "etc/ld.so.cache",
        )
        found = (str(path.relative_to(self.root)) for path in self.root.rglob("*") if not path.is_dir())
        return {name for name in found if not name.startswith(passing)}

    @contextmanager
    def running(self, *command: str) -> Iterator[subprocess.Popen[bytes]]:
        """A program of it that goes on in the background, ended at the end."""
        program = subprocess.Popen(["env", "-i", *self.environment(), "chroot", str(self.root), *command])
        try:
            yield program
        finally:
            program.terminate()
            program.wait()


def main() -> None:
    """Both artefacts, one after the other."""
    if os.geteuid():
        sys.exit("An empty system can only be made by root: run this with sudo.")
    if not EMPTY.exists():
        run("debootstrap", "--variant=minbase", RELEASE, BUILD / "empty-system")
        run("tar", "cf", EMPTY, "-C", BUILD / "empty-system", ".")
        shutil.rmtree(BUILD / "empty-system")
    said("an empty Debian", lambda: EMPTY.stat().st_size // 1_000_000, "MB")
    try_archive()
    try_package()
    try_pipx()


def try_archive() -> None:
    """The folder that runs without Python, unpacked under /opt."""
    system = System("archive")
    system.install(*NEEDED)
    assert not list(system.root.glob("usr/bin/python*")), "the empty system has a Python"
    run("tar", "xf", ARCHIVE, "-C", system.root / "opt")
    use(system, "/opt/claimstone/claimstone", "archive")


def try_package() -> None:
    """The Debian package: installed, used, purged."""
    system = System("package")
    system.install("fonts-wqy-microhei", "man-db", "desktop-file-utils", "shared-mime-info", "hicolor-icon-theme")
    before = system.files()
    shutil.copy(PACKAGE, system.root / "tmp")
    system.install(f"/tmp/{PACKAGE.name}")
    use(system, "claimstone", "package")
    assert "application/x-claimstone" in (system.root / "usr/share/mime/globs2").read_text(encoding="utf-8")
    run("desktop-file-validate", system.root / "usr/share/applications/claimstone.desktop")
    assert (system.root / "usr/share/man/man1/claimstone.1.gz").exists(), "no manual page"
    system.run("apt-get", "purge", "--yes", "--quiet=2", "claimstone")
    system.run("apt-get", "autoremove", "--purge", "--yes", "--quiet=2")
    left = {name for name in system.files() - before if not name.startswith(("root/", "usr/share/mime/"))}
    assert not left, f"left behind: {sorted(left)}"
    kept = {name for name in system.files() - before if name.endswith(".claimstone")}
    assert kept, "the editor's library went with the program"
    print(f"removed again; left: {', '.join(sorted(kept))}")


def try_pipx() -> None:
    """The tree and the source archive, installed by pipx for one user."""
    home = BUILD / "pipx"
    shutil.rmtree(home, ignore_errors=True)
    places = (f"PIPX_HOME={home}", f"PIPX_BIN_DIR={home / 'bin'}", f"PIPX_MAN_DIR={home / 'man'}")
    for source in (ROOT, *DIST.glob("claimstone-*.tar.gz")):
        run("env", *places, "pipx", "install", "--force", source)
        said(f"pipx install {source.name}", lambda: run(home / "bin" / "claimstone", "--version").strip())
        run("env", *places, "pipx", "uninstall", "claimstone")


def use(system: System, program: str, name: str) -> None:
    """What an editor does first, and what is seen of it."""
    said(f"{name}: version", lambda: system.run(program, "--version").strip())
    said(f"{name}: demo", lambda: len(system.run(program, "demo", "--out", "/root/demo").splitlines()), "lines")
    assert (system.root / "root/demo/summary.md").read_bytes() == GOLDEN.read_bytes(), "another summary than expected"
    library = ("--library", "/root/own.claimstone")
    samples = next(system.root.glob("**/importers/samples")).relative_to(system.root)
    said(f"{name}: import", lambda: system.run(program, "import", *library, f"/{samples}/zh.html").strip())
    said(f"{name}: check", lambda: system.run(program, "check", *library).strip().splitlines()[-1])
    said(f"{name}: export", lambda: system.run(program, "export", *library, "-o", "/root/own.html").strip())
    picture = BUILD / f"smoke-{name}.png"
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1440x900x24"], stderr=subprocess.DEVNULL)
    try:
        with system.running(program, "gui", "/root/demo/samples.claimstone") as window:
            time.sleep(8)
            assert window.poll() is None, "the window ended by itself"
            run(
                "env",
                f"DISPLAY={DISPLAY}",
                "QT_QPA_PLATFORM=xcb",
                BUILD / "freeze" / "bin" / "python",
                "-c",
                GRAB,
                picture,
            )
    finally:
        server.terminate()
        server.wait()
    print(f"{name}: the window is in {picture.relative_to(ROOT)}")


def said(what: str, work: Callable[[], object], unit: str = "") -> None:
    """Do it, and print what it gave and how long it took."""
    began = time.perf_counter()
    answer = work()
    print(f"{what}: {answer} {unit} ({time.perf_counter() - began:.1f} s)", flush=True)


if __name__ == "__main__":
    main()
