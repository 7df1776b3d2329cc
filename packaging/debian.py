"""The frozen program as a Debian package, built with Debian's own tools.

    python3 packaging/debian.py        (after packaging/freeze.py; dpkg-dev must be there)

Shared libraries that Debian has are left to Debian: dpkg-shlibdeps finds which packages the rest needs.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from email.utils import formatdate
from pathlib import Path

from artefacts import BUILD, EPOCH, FROZEN, NOTICES, PACKAGE, ROOT, VERSION, megabytes, run

TREE = BUILD / "deb"
LINUX = ROOT / "packaging" / "linux"
COMPLETIONS = {
    "bash": "usr/share/bash-completion/completions/claimstone",
    "zsh": "usr/share/zsh/vendor-completions/_claimstone",
    "fish": "usr/share/fish/vendor_completions.d/claimstone.fish",
}
MAINTAINER = "The Claimstone authors <claimstone@localhost>"
CONTROL = """\
Package: claimstone
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: fonts-noto-cjk | fonts-wqy-microhei
Section: editors
Priority: optional
Description: check the figures of an article, and who vouches for them
 Drop an article in Chinese, French or English into the window. Every figure
 is found, tied to its subject, its day and whoever vouches for it, and
 compared with all that your library already holds.
 .
 Figures without a source, figures that disagree and figures that all go back
 to one origin are flagged, each with the passages it rests on. The result is
 a summary in which every figure carries its source. Everything stays on this
 machine.
"""


def main() -> None:
    """Lay the files out, find what they need, build."""
    if not FROZEN.is_dir():
        sys.exit("There is no frozen program yet: run packaging/freeze.py first.")
    shutil.rmtree(TREE, ignore_errors=True)
    program = TREE / "usr" / "lib" / "claimstone"
    shutil.copytree(FROZEN, program, symlinks=True)
    for path in (*libraries_of_debian(program), program / "LICENSE"):
        path.unlink()
    (TREE / "usr" / "bin").mkdir()
    (TREE / "usr" / "bin" / "claimstone").symlink_to("../lib/claimstone/claimstone")
    lay_out_the_desktop_files()
    lay_out_the_documents()
    control = TREE / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(described(program), encoding="utf-8")
    for path in sorted(TREE.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (os.access(path, os.X_OK) and not path.suffix)
            path.chmod(0o755 if runs else 0o644)
            os.utime(path, (EPOCH, EPOCH))
    PACKAGE.parent.mkdir(exist_ok=True)
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", TREE, PACKAGE)
    print(f"{PACKAGE.relative_to(ROOT)}: {megabytes(PACKAGE)}")


def libraries_of_debian(program: Path) -> list[Path]:
    """The shared libraries in the folder that are copies of a Debian package's; the interpreter stays."""
    found = (path for path in (program / "_internal").glob("lib*.so*") if path.is_file() and not path.is_symlink())
    own = [path for path in found if not path.name.startswith("libpython")]
    names = [f"*/{path.name}" for path in own]
    owned = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True, check=False).stdout
    known = {Path(line.split(": ")[1]).name for line in owned.splitlines() if ": /" in line}
    return [path for path in own if path.name in known]


def lay_out_the_desktop_files() -> None:
    """Menu entry, type of library files, icon, what software centres show."""
    share = TREE / "usr" / "share"
    for source, target in (
        (LINUX / "claimstone.desktop", share / "applications" / "claimstone.desktop"),
        (LINUX / "claimstone.mime.xml", share / "mime" / "packages" / "claimstone.xml"),
        (
            LINUX / "io.github.claimstone.Claimstone.metainfo.xml",
            share / "metainfo" / "io.github.claimstone.Claimstone.metainfo.xml",
        ),
        (
            ROOT / "gui" / "assets" / "claimstone.svg",
            share / "icons" / "hicolor" / "scalable" / "apps" / "claimstone.svg",
        ),
    ):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def lay_out_the_documents() -> None:
    """Manual page, completions, licence and changes, where Debian wants them."""
    python = BUILD / "freeze" / "bin" / "python"  # which has the program installed
    compressed(run(python, ROOT / "packaging" / "manual_page.py"), "usr/share/man/man1/claimstone.1.gz")
    for shell, place in COMPLETIONS.items():
        target = TREE / place
        target.parent.mkdir(parents=True, exist_ok=True)
        script = run("env", f"_CLAIMSTONE_COMPLETE={shell}_source", FROZEN / "claimstone")
        target.write_text(script, encoding="utf-8")
    documents = "usr/share/doc/claimstone"
    entry = f"claimstone ({VERSION}) unstable; urgency=low\n\n  * See NEWS.gz.\n\n"
    signed = f" -- {MAINTAINER}  {formatdate(EPOCH)}\n"
    compressed(entry + signed, f"{documents}/changelog.gz")
    compressed(ROOT.joinpath("CHANGELOG.md").read_text(encoding="utf-8"), f"{documents}/NEWS.gz")
    shutil.copy(LINUX / "copyright", TREE / documents / "copyright")
    shutil.move(TREE / "usr/lib/claimstone" / NOTICES.name, TREE / documents / NOTICES.name)


def compressed(text: str, place: str) -> None:
    """Write a text as gzip with no time and no name in it."""
    target = TREE / place
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def described(program: Path) -> str:
    """The control file: what the package needs is read off the programs and libraries in it."""
    binaries = [
        path for path in program.rglob("*")
        if path.is_file() and not path.is_symlink() and path.open("rb").read(4) == b"\x7fELF"
    ]  # fmt: skip
    folders = sorted({path.parent for path in binaries})
    source = BUILD / "shlibdeps"
    (source / "debian").mkdir(parents=True, exist_ok=True)
    (source / "debian" / "control").write_text("Source: claimstone\n\nPackage: claimstone\nArchitecture: any\n")
    answer = run(
        "dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0",
        *(f"-l{folder}" for folder in folders), *(f"-e{path}" for path in binaries),
        cwd=source,
    )  # fmt: skip
    kilobytes = sum(path.lstat().st_size for path in TREE.rglob("*")) // 1024
    architecture = run("dpkg", "--print-architecture").strip()
    depends = answer.removeprefix("shlibs:Depends=").strip()
    return CONTROL.format(
        version=VERSION, architecture=architecture, maintainer=MAINTAINER, kilobytes=kilobytes, depends=depends
    )


if __name__ == "__main__":
    main()
