"""The words of one language for one job, from lexicons/<language>/<name>.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from kb.model import Language


@cache
def lexicon(language: Language, name: str) -> Mapping[str, Any]:
    """Read one file of words once; an unknown language or name is a bug and raises FileNotFoundError."""
    path = files("importers").joinpath("lexicons", language.value, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
