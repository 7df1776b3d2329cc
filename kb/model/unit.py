"""Units: which may be compared, and by what factor."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "fr", "zh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit.

    Attributes:
        dimension: "percent", "money:USD" (each currency is its own), "duration", "length", "count:GPU", ...
        factor: Worth of one in the base of its dimension ("km" is 1000 of "length").
        names: One of it by language code, for people.
        plurals: Several of it, where the language says that differently.
    """

    code: str
    dimension: str
    factor: Decimal
    names: Mapping[str, str]
    plurals: Mapping[str, str] = field(default_factory=dict)


@cache
def units() -> Mapping[str, Unit]:
    """The vocabulary of units.toml by code."""
    table = tomllib.loads(files("kb.model").joinpath("units.toml").read_text(encoding="utf-8"))
    return {
        code: Unit(
            code=code,
            dimension=row.get("dimension", f"count:{code}"),
            factor=Decimal(row.get("factor", 1)),
            names={language: row.get("names", {}).get(language, code) for language in LANGUAGES},
            plurals=row.get("plurals", {}),
        )
        for code, row in table.items()
    }


def unit_of(code: str | None) -> Unit:
    """The unit a figure names; a code the vocabulary lacks is a counted noun of its own, None is "1".

    A price per unit ("CNY/1000000 token") takes its currency over its denominator.
    """
    if code is None:
        code = "1"
    known = units().get(code)
    if known is not None:
        return known
    if "/" in code:
        above, below = code.split("/", 1)
        amount, _, noun = below.rpartition(" ")
        top, bottom = unit_of(above), unit_of(noun)
        scale = Decimal(amount) if amount else Decimal(1)
        return Unit(
            code=code,
            dimension=f"{top.dimension}/{bottom.dimension}",
            factor=top.factor / (bottom.factor * scale),
            names=dict.fromkeys(LANGUAGES, code),
        )
    return Unit(
        code=code,
        dimension=f"count:{code}",
        factor=Decimal(1),
        names=dict.fromkeys(LANGUAGES, code),
    )


def comparable(code: str | None) -> str:
    """What a figure of that unit may be compared with: its dimension, all currencies being one at a dated rate."""
    above, slash, below = unit_of(code).dimension.partition("/")
    return ("money" if above.startswith("money:") else above) + slash + below
