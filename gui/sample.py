"""The sample library: where it stands, and the articles it is made from."""

from __future__ import annotations

from importlib.resources import files as resources
from pathlib import Path

from platformdirs import user_data_path

_ARTICLES = {".txt", ".md", ".html"}


def library() -> Path:
    """Its file, beside the editor's own library and apart from it."""
    return user_data_path("claimstone", appauthor=False) / "sample.claimstone"


def files() -> list[Path]:
    """The sample articles that come with Claimstone."""
    folder = Path(str(resources("importers.samples")))
    return sorted(path for path in folder.iterdir() if path.suffix in _ARTICLES)
