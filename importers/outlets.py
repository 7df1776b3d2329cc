"""Which names are outlets or platforms: newspapers, agencies, broadcasters, sites, from lexicons/outlets.csv.

"Reuters", "路透社" and "路透" are one source. Names that are also common words count in Chinese between 《》 only.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from importers.folding import folded
from kb.model import SourceKind


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet or platform.

    Attributes:
        name: Canonical name.
        kind: OUTLET or PLATFORM.
        country: ISO 3166 code; "" where it has none.
        family: Owner or publishing house, itself where none is known.
    """

    name: str
    kind: SourceKind
    country: str
    family: str


def outlet(name: str) -> Outlet | None:
    """The outlet of that name in any language; None where it is no outlet's."""
    return _outlets().get(folded(name).strip())


def chinese_names() -> frozenset[str]:
    """The names of outlets in Chinese that count without 《》, in plain form."""
    return frozenset(
        name for name, known in _outlets().items() if known.kind is SourceKind.OUTLET and name[:1] >= "\u3400"
    )


@cache
def _outlets() -> Mapping[str, Outlet]:
    table = files("importers").joinpath("lexicons", "outlets.csv").read_text(encoding="utf-8")
    found: dict[str, Outlet] = {}
    for row in csv.DictReader(table.splitlines()):
        kind = SourceKind.PLATFORM if row["kind"] == "platform" else SourceKind.OUTLET
        name = row["name"].strip("《》")
        known = Outlet(name, kind, row["country"], row["family"] or name)
        for alias in (row["name"], name, f"《{name}》", *row["aliases"].split("|")):
            if alias:
                found.setdefault(folded(alias), known)
                found.setdefault(folded(f"《{alias.strip('《》')}》"), known)
    return found
