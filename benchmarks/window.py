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

PAINTED = """
class Painted(QObject):
    def __init__(self, window, running):
        super().__init__()
        self.window, self.running, self.told = window, running, False
    def eventFilter(self, watched, event):
        if watched is self.window and event.type() == QEvent.Type.Paint and not self.told:
            self.told = True
            print(time.perf_counter() - began, flush=True)
            self.running.quit()
        return False
painted = Painted(window, running)
running.installEventFilter(painted)
window.show()
running.exec()
"""
BARE = f"""
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
running = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1440, 900)
{PAINTED}"""
OURS = f"""
import sys, time
began = time.perf_counter()
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from gui.app import application, open_window, settings_file
from gui.settings import Settings
running = application()
window = open_window(Path(sys.argv[1]), Settings(settings_file()))
{PAINTED}"""


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
    seconds: dict[str, list[float]] = {name: [] for name in scripts}
    for _ in range(rounds + 1):
        for name, script in scripts.items():
            seconds[name].append(float(_run(script, environment)))
    bare, ours, big = (statistics.median(taken[1:]) for taken in seconds.values())
    print(f"{bare * 1000:9.0f} ms  a bare main window, to the first paint (median of {rounds})")
    _tell(f"{ours * 1000:9.0f} ms  Claimstone on an empty library", ours / bare, TARGETS["start"], "x the bare one")
    _tell(f"{big * 1000:9.0f} ms  Claimstone on the large library", big / ours, TARGETS["large"], "x the empty one")


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
