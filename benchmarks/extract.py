"""Characters a second of reading figures and claims, against a bare `re` scan; how cost grows with length; memory.

    .venv/bin/python benchmarks/extract.py [--rounds 5]

Texts are the bundled samples over and over. It runs in this one process, one thread; memory is a new one's.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from importers import samples
from importers.article import Article
from importers.draft import draft
from importers.figures import find
from importers.readers import read
from kb.model import Language

SHORT, LONG = 20_000, 160_000
"""Code points."""
NUMERALS = re.compile(r"\d+(?:[.,]\d+)*")

MEMORY = """
import sys
from pathlib import Path
from importers.figures import find
from kb.model import Language

text, language = sys.stdin.read(), Language(sys.argv[1])
if sys.argv[2] == "claims":
    from importers.article import Article
    from importers.draft import draft
    draft(Article(text=text, language=language))
else:
    find(text, language)
(peak,) = (line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(peak) // 1024)
"""


def main(rounds: int) -> None:
    """Print a row for each language."""
    print("          re scan     figures   x re   8x length     claims   8x length   MB figures   MB claims")
    for language, text in texts().items():
        short, long = (text * (size // len(text) + 1) for size in (SHORT, LONG))
        scan = speed(NUMERALS.findall, long, rounds)
        figures = [speed(lambda whole, of=language: find(whole, of), whole, rounds) for whole in (short, long)]
        claims = [
            speed(lambda whole, of=language: draft(Article(text=whole, language=of)), whole, rounds)
            for whole in (short, long)
        ]
        print(
            f"{language.value}  {scan / 1e6:8.1f} M/s  {figures[1] / 1e3:6.0f} k/s  {scan / figures[1]:5.0f}"
            f"  {figures[0] / figures[1]:10.2f}  {claims[1] / 1e3:6.0f} k/s  {claims[0] / claims[1]:10.2f}"
            f"  {memory(language, long, 'figures'):>11}  {memory(language, long, 'claims'):>10}"
        )


def texts() -> dict[Language, str]:
    """A sample article of each language."""
    articles = (article for path in samples.paths() for article in read(Path(path)) if isinstance(article, Article))
    return {made.document.language: made.document.text for made in map(draft, articles)}


def speed(work: Callable[[str], object], text: str, rounds: int) -> float:
    """Code points per CPU second, of the quickest round."""
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        work(text)
        taken.append(time.process_time() - began)
    return len(text) / min(taken)


def memory(language: Language, text: str, what: str) -> str:
    """Peak of a new process, in MB."""
    command = [sys.executable, "-c", MEMORY, language.value, what]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    main(parser.parse_args().rounds)
