"""Documents per second and peak memory of reading and drafting many files, with one worker and with two.

    python benchmarks/batch_import.py [NUMBER]

Articles are made from the bundled samples, each with other numbers; nothing is stored.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from importlib.resources import files
from pathlib import Path

from importers.batch import drafts
from importers.readers import READERS
from kb.model import Draft


def main(number: int) -> None:
    """Make the files, read them twice, print what it took."""
    samples = [Path(str(path)) for path in files("importers.samples").iterdir() if Path(str(path)).suffix in READERS]
    with tempfile.TemporaryDirectory() as folder:
        for copy in range(number):
            sample = samples[copy % len(samples)]
            text = (
                sample.read_text(encoding="utf-8").replace("2048", str(2048 + copy)).replace("2 048", f"{2048 + copy}")
            )
            (Path(folder) / f"{copy:06}{sample.suffix}").write_text(text, encoding="utf-8")
        for workers in (1, 2):
            started = time.perf_counter()
            made = sum(isinstance(found, Draft) for found in drafts([Path(folder)], workers=workers))
            seconds = time.perf_counter() - started
            here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            there = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            print(f"{workers} workers: {made} documents, {made / seconds:.0f} a second; {here} and {there} MB at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
