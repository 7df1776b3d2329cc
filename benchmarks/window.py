"""What an editor waits for: the start, and a table of a million claims.

    QT_QPA_PLATFORM=offscreen .venv/bin/python benchmarks/window.py [--rounds 5] [--claims 1000000] [--library FILE]

The start is measured against that of a bare PySide6 main window, in turn with it; each round is a new process. Then a
library of --claims claims is made (or --library taken as it is) and its table opened, sorted by each column, filtered
and scrolled to its end: milliseconds from the command to the first paint of the rows asked for. `stuck` is the longest
time the event loop did not turn meanwhile.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from large import fill

ROOT = Path(__file__).parent.parent
TARGETS = {"start": 2.0, "large": 1.3, "paint": 200.0, "memory": 400.0}

BARE = """
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.perf_counter() - began, flush=True)
        running.quit()
running = QApplication(sys.argv[:1])
window = Window()
window.resize(1440, 900)
window.show()
running.exec()
"""
OURS = """
import sys, time
began = time.perf_counter()
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow
from gui import app
running = app.application()
class Painted(QObject):
    seen = set()
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow) and watched not in self.seen:
            self.seen.add(watched)
            print(time.perf_counter() - began, flush=True)
            if len(self.seen) == 2:
                running.quit()
        return False
painted = Painted()
running.installEventFilter(painted)
app.main(Path(sys.argv[1]))
"""
"""Prints the seconds to the first paint of the outline, then to that of the window on its library."""


def main() -> None:
    """Print the measurements, and what of them misses its target."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--claims", type=int, default=1_000_000)
    options.add_argument("--library", type=Path, help="a large library that is there already")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": name, "XDG_DATA_HOME": name}
        empty = fill(Path(name) / "empty.claimstone", 0)
        large = asked.library or fill(Path(name) / "large.claimstone", asked.claims)
        starts(empty, large, asked.rounds, environment)
        table(large, environment)


def starts(empty: Path, large: Path, rounds: int, environment: Mapping[str, str]) -> None:
    """Compare the starts, one of each kind in turn."""
    scripts = {"bare": [BARE], "empty": [OURS, str(empty)], "large": [OURS, str(large)]}
    told: dict[str, list[list[float]]] = {name: [] for name in scripts}
    for _ in range(rounds + 1):
        for name, script in scripts.items():
            told[name].append([float(line) * 1000 for line in _run(script, environment).split()])
    ((bare,), (first, whole), (large_first, large_whole)) = (
        [statistics.median(column) for column in zip(*rows[1:], strict=True)] for rows in told.values()
    )
    print(f"{bare:9.0f} ms  a bare main window, to the first paint (medians of {rounds})")
    _tell(f"{first:9.0f} ms  Claimstone, to the first paint", first / bare, TARGETS["start"], "x the bare one")
    print(f"{whole:9.0f} ms  Claimstone, to the library in its window: {whole / bare:.2f} x the bare one")
    _tell(f"{large_first:9.0f} ms  the same, large library", large_first / first, TARGETS["large"], "x the empty one")
    _tell(
        f"{large_whole:9.0f} ms  the same, library in sight", large_whole / whole, TARGETS["large"], "x the empty one"
    )


def table(large: Path, environment: Mapping[str, str]) -> None:
    """Time the table of all claims."""
    command = [sys.executable, str(Path(__file__).with_name("table.py")), str(large)]
    told = json.loads(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
    for step in told["steps"]:
        _tell(f"{step['what']:<44} stuck {step['stuck']:5.0f} ms", step["paint"], TARGETS["paint"], "ms")
    paints = [step["paint"] for step in told["steps"]]
    _tell(f"{'median of the first paints':<44}", statistics.median(paints), TARGETS["paint"], "ms")
    _tell(f"{'memory at most':<44}", told["memory"], TARGETS["memory"], "MB")


def _tell(what: str, measured: float, target: float, unit: str) -> None:
    missed = "" if measured <= target else f"  (target {target:g})"
    print(f"{what}  {measured:8.2f} {unit}{missed}")


def _run(script: list[str], environment: Mapping[str, str]) -> str:
    command = [sys.executable, "-c", *script]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
