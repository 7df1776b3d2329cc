"""What can be measured: the metric vocabulary of metrics.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kb.model.figure import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One thing that can be measured.

    Attributes:
        kinds: The kinds of figure it is stated in; empty for claims without a figure.
        change: The figure is signed: a fall is negative.
        names: By language code.
    """

    code: str
    kinds: frozenset[Kind]
    change: bool
    names: Mapping[str, str]


@cache
def metrics() -> Mapping[str, Metric]:
    """The vocabulary by code, in the order of metrics.toml."""
    table = tomllib.loads(files("kb.model").joinpath("metrics.toml").read_text(encoding="utf-8"))
    return {
        code: Metric(
            code=code,
            kinds=frozenset(map(Kind, row["kinds"])),
            change=row.get("change", False),
            names=row["names"],
        )
        for code, row in table.items()
    }


def metric_name(code: str, language: str) -> str:
    """The name people read; "other:carbon_price" is "carbon price" in every language."""
    known = metrics().get(code)
    return known.names[language] if known else code.removeprefix("other:").replace("_", " ")
