"""What each metric is a measure of, and whether it holds at a moment: measures.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kb.model import EntityKind, Kind, metrics


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How claims of one metric are read.

    Attributes:
        subjects: Kinds of entity it is a measure of, the most usual first.
        moment: It holds on the day of the story, where the sentence gives no date.
        period: It is measured over a month, a quarter or a year, told once for several figures.
        units: Units that alone point to it.
    """

    code: str
    kinds: frozenset[Kind]
    subjects: tuple[EntityKind, ...]
    moment: bool
    period: bool
    units: frozenset[str]


@cache
def measures() -> Mapping[str, Measure]:
    """Every metric the lexicons know, by code."""
    table = tomllib.loads(files("importers").joinpath("lexicons", "measures.toml").read_text(encoding="utf-8"))
    known = metrics()
    return {
        code: Measure(
            code=code,
            kinds=known[code].kinds,
            subjects=tuple(map(EntityKind, row["subjects"])),
            moment=row.get("moment", False),
            period=row.get("period", False),
            units=frozenset(row.get("units", ())),
        )
        for code, row in table.items()
    }


def measure_of(code: str) -> Measure:
    """The measure of a code; one an editor made is about anything."""
    known = measures().get(code.partition("/")[0])
    if known is not None:
        return known
    return Measure(
        code=code,
        kinds=frozenset(),
        subjects=tuple(EntityKind),
        moment=False,
        period=False,
        units=frozenset(),
    )


@cache
def of_unit(unit: str | None) -> str | None:
    """The metric a unit alone points to ("GWh" is energy)."""
    return next((code for code, measure in measures().items() if unit in measure.units), None)
