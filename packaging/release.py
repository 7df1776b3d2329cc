"""Everything a release consists of, under dist/.

    python3 packaging/release.py        (or `make release`)

The frozen program as .tar.xz and .deb, the wheel and the source archive, a bill of materials (CycloneDX), the release
notes, and SHA256SUMS over all of them.
"""

from __future__ import annotations

import shutil

import debian
import freeze
from artefacts import BUILD, DIST, ROOT, VERSION, checksum, megabytes, run


def main() -> None:
    """Build all of it, from nothing."""
    shutil.rmtree(DIST, ignore_errors=True)
    freeze.main()
    debian.main()
    run(BUILD / "tools" / "bin" / "python", "-m", "hatchling", "build", "-d", DIST)
    (DIST / f"claimstone-{VERSION}-notes.md").write_text(news(), encoding="utf-8")
    sums = [f"{checksum(path)}  {path.name}" for path in sorted(DIST.iterdir())]
    (DIST / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")
    for path in sorted(DIST.iterdir()):
        print(f"{megabytes(path):>10}  {path.name}")


def news() -> str:
    """The newest section of the changelog, which is written for editors."""
    _, newest, *_ = ROOT.joinpath("CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")
    title, _, text = newest.partition("\n")
    return f"# Claimstone {VERSION} ({title.strip()})\n{text}"


if __name__ == "__main__":
    main()
