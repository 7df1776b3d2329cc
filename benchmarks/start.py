"""How long the start takes: to the first painted window, to the first answer of the command line, by module.

    QT_QPA_PLATFORM=offscreen .venv/bin/python benchmarks/start.py [--rounds 5] [--claims 100000]

Each round is a new process, so the files are warm and the interpreter is cold. With --claims, the window is also opened
on a library of that many claims, which must not take 300 ms longer than on an empty one.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHOWN = 15
SUBJECTS = 20_000
"""So many companies share the claims: a big library has many topics, not one long one."""

WINDOW = """
import sys, time
from pathlib import Path
began = time.perf_counter()
from PySide6.QtCore import QEvent, QObject
from gui.app import application, open_window, settings_file
from gui.settings import Settings
running = application()
window = open_window(Path(sys.argv[1]), Settings(settings_file()))
class Painted(QObject):
    told = False
    def eventFilter(self, watched, event):
        if watched is window and event.type() == QEvent.Type.Paint and not self.told:
            self.told = True
            print(time.perf_counter() - began, flush=True)
            running.quit()
        return False
painted = Painted()
running.installEventFilter(painted)
window.show()
running.exec()
"""
"""Prints the seconds from the first import of ours to the first paint event."""


def main() -> None:
    """Print the measurements."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--claims", type=int, default=0, help="also open the window on a library of so many claims")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": name, "XDG_DATA_HOME": name}
        empty = _library(folder / "empty.claimstone", 0, environment)
        _tell("window, empty library", _window(empty, asked.rounds, environment))
        if asked.claims:
            full = _library(folder / "full.claimstone", asked.claims, environment)
            _tell(f"window, {asked.claims:,} claims", _window(full, asked.rounds, environment))
        _tell("claimstone --version", _command(["--version"], asked.rounds, environment))
        extract = ["extract", "--jsonl", "--figures"]
        _tell("claimstone extract --figures, first answer", _command(extract, asked.rounds, environment))
        for module in ("gui.app", "cli.extract"):
            _imports(module, environment)


def _tell(what: str, seconds: list[float]) -> None:
    print(f"{statistics.median(seconds):7.3f} s  {what}  (median of {len(seconds)}, worst {max(seconds):.3f})")


def _window(library: Path, rounds: int, environment: Mapping[str, str]) -> list[float]:
    command = [sys.executable, "-c", WINDOW, str(library)]
    return [
        float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
        for _ in range(rounds)
    ]


def _command(arguments: list[str], rounds: int, environment: Mapping[str, str]) -> list[float]:
    """Seconds from the start of the process to its first line."""
    seconds = []
    for _ in range(rounds):
        began = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-m", "cli", *arguments], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(b'{"text": "It fell 3% to $118.42."}\n')
            child.stdin.flush()
            child.stdout.readline()
            seconds.append(time.perf_counter() - began)
            child.stdin.close()
    return seconds


def _imports(module: str, environment: Mapping[str, str]) -> None:
    """The modules that cost most, by the time they and what they import take."""
    command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stderr
    rows = [line.removeprefix("import time:").split("|") for line in told.splitlines() if "|" in line]
    costs = sorted(((int(whole), name.strip()) for own, whole, name in rows if own.strip().isdigit()), reverse=True)
    print(f"\nimport {module}: milliseconds with what each imports")
    for microseconds, name in costs[:SHOWN]:
        print(f"{microseconds / 1000:9.1f}  {name}")


def _library(path: Path, claims: int, environment: Mapping[str, str]) -> Path:
    """A library of so many claims, a hundred to a document."""
    source = path.with_suffix(".jsonl")
    with source.open("w", encoding="utf-8") as file:
        for row in _documents(claims):
            file.write(json.dumps(row) + "\n")
    command = [sys.executable, "-m", "cli", "import", "--library", str(path), "--claims", str(source)]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return path


def _documents(claims: int) -> Iterator[Mapping[str, object]]:
    for number in range(claims // 100):
        sentences = [f"Company {number} fell {index}.{number % 10}% on day {index}." for index in range(1, 101)]
        text = "\n".join(sentences)
        rows, start = [], 0
        for index, sentence in enumerate(sentences, start=1):
            figure = f"{index}.{number % 10}%"
            place = start + sentence.index(figure)
            value = -float(figure[:-1])
            rows.append(
                {
                    "start": place,
                    "end": place + len(figure),
                    "text": figure,
                    "kind": "percent",
                    "low": value,
                    "high": value,
                    "unit": "%",
                    "bound": "exact",
                    "subject": f"Company {(number * 100 + index) % SUBJECTS}",
                    "metric": "price_change_pct",
                    "sentence": [start, start + len(sentence)],
                }
            )
            start += len(sentence) + 1
        yield {"document_id": str(number), "text": text, "lang": "en", "date": "2025-01-28", "claims": rows}


if __name__ == "__main__":
    main()
