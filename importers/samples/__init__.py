"""Three articles to try the program on: one story told in Chinese, English and French, written for this purpose."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

NAMES = ("zh.html", "en.html", "fr.txt")
"""In the order of their publication."""


def paths() -> list[Path]:
    """Where the three files are installed."""
    folder = files("importers.samples")
    return [_installed(name) for name in NAMES if folder.joinpath(name).is_file()]


def _installed(name: str) -> Path:
    with as_file(files("importers.samples").joinpath(name)) as path:
        return path
