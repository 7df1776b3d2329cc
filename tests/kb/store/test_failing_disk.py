"""The disk fails at each write of each change: docs/reliability.md, D7, and D4 for whatever is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.soak import tell, times

HERE = Path(__file__).parent


def test_a_write_that_fails_anywhere_leaves_before_or_after(tmp_path: Path) -> None:
    loaded = tmp_path / "failing.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", loaded, HERE / "failing.c", "-ldl"], check=True)
    (tmp_path / "libraries").mkdir()
    ended = subprocess.run(
        [sys.executable, "-m", "tests.kb.store.on_a_failing_disk", tmp_path / "libraries", str(times(500))],
        env={**os.environ, "LD_PRELOAD": str(loaded)},
        cwd=HERE.parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stderr == ""
    failed, done = map(int, ended.stdout.split())
    assert failed > done, "most failures are noticed"
    tell("D7", "changes refused in words because a write failed, the library as before", failed)
    tell("D7", "changes made although a write failed that did not matter", done)
