"""The expected output of `claimstone demo`: run as a program it writes the files beside it anew.

Read the difference before committing it: what changed is what an editor will see.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
PAGES = ("summary.md", "summary.html")


def made() -> Mapping[str, str]:
    """Run the demo in a folder of its own, and give what it printed and wrote, by file name."""
    tree = str(HERE.parents[2])
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(
            [sys.executable, "-m", "cli", "demo", "--out", "demo"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": tree},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        pages = {name: Path(folder, "demo", name).read_text(encoding="utf-8") for name in PAGES}
    return {"demo.txt": ran.stdout.decode("utf-8").replace("\\", "/"), **pages}


if __name__ == "__main__":
    for name, text in made().items():
        (HERE / name).write_text(text, encoding="utf-8")
