"""What a count, a quantity or a bare number measures: by its unit, its noun, and the words beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from importers.lexicon import lexicon
from importers.measures import measure_of, of_unit
from importers.metrics.measured import Measured, scope_of, stated
from importers.metrics.moves import is_difference, money
from importers.metrics.place import Place
from importers.page import Clue
from kb.model import Figure, Kind


def count(place: Place) -> Measured | None:
    """The metric of a count or a bare number, None where nothing tells."""
    unit = place.figure.unit
    if _GPU_MODEL.match(place.page.text, place.figure.span.end) or _GPU_MODEL.search(place.figure.text):
        return Measured(code="gpu_count", confidence=85, reasons=("unit",))
    if _is_large(place.figure) and _is_bare(place) and (sum_of_money := _unprinted(place)):
        return sum_of_money
    by_unit = _COUNTED.get(unit or "")
    if by_unit is not None:
        return Measured(code=by_unit, confidence=85, reasons=("unit",))
    if unit in {"point", "points"} or (place.figure.kind is Kind.COUNT and unit == "point"):
        return points(place)
    turn = place.direction()
    if turn is not None and is_difference(place) and unit in {"1", "person", None} and place.distance(turn) < 12:
        return Measured(code="other:change", falls=turn.role == "down", clue=turn, reasons=("moves",))
    pointed = of_unit(unit)
    if place.figure.kind is Kind.NUMBER and place.names_an_index():
        return Measured(code="index_level", confidence=65, reasons=("level",))
    nearest = place.nearest()
    if place.is_signed_behind_a_percentage():
        falls = place.figure.high is not None and place.figure.high < 0
        return Measured(code="other:change", falls=falls, confidence=60, reasons=("moves",))
    if unit == "case":
        return Measured(code="casualties", scope="cases", confidence=75, reasons=("unit",))
    if nearest is not None and nearest.code == "users":
        befallen = [clue for clue in place.clues("metric") if clue.code.startswith("count/")]
        nearest = befallen[0] if befallen else nearest  # customers in the dark
    if nearest is not None and not _counts_something_else(place, nearest):
        return stated(nearest)
    if pointed is not None:
        return Measured(code=pointed, confidence=75, reasons=("unit",))
    if unit not in {"1", None, "person"}:
        return Measured(code="count", confidence=65, reasons=("unit",))
    return None


_GPU_MODEL = re.compile(r"(?:\s+|(?<!\d))(?:Nvidia |NVIDIA |英伟达)?(?:[AH]\d{2,3}|B[12]00)s?(?![A-Za-z0-9])")
_BESIDE = 12
_IN_ITS_CLAUSE = 40
_MILLION = 1_000_000
_PERSONS = frozenset(
    {"person", "death", "case", "injury", "fatality", "1", None, "victim", "patient", "casualty", "people"}
)


def _is_large(figure: Figure) -> bool:
    value = figure.high or figure.low
    return value is not None and value >= _MILLION


def _is_bare(place: Place) -> bool:
    """Whether nothing is counted, or only what money is counted in: "milliards de pertes"."""
    if place.figure.unit in {"1", None}:
        return True
    end = place.figure.span.end
    inside = place.page.clues_in(end, end + len(" de la perte"), "metric")
    words = {place.page.folded[c.start : c.end] for c in inside if Kind.MONEY in measure_of(c.code).kinds}
    return place.figure.unit in words


def _unprinted(place: Place) -> Measured | None:
    """A sum whose currency the sentence leaves unsaid: "560 milliards de pertes"."""
    if place.nearest() is not None:
        return None
    found = money(Place(place.page, place.figure, kind=Kind.MONEY))
    return found and replace(found, confidence=55, reasons=(*found.reasons, "currency-unsaid"))


def _counts_something_else(place: Place, clue: Clue) -> bool:
    """Whether the noun counted is another than the word's: the cities in which people died are no casualties."""
    gap = place.figure.span.start - clue.end
    named = place.page.folded[clue.start : clue.end] == place.figure.unit
    if (
        named
        or place.is_said_of(clue)
        or place.distance(clue) == 0
        or (clue.code.startswith("casualties") and 0 <= gap <= 1)
    ):
        return False  # killed 14 militants
    if clue.code == "count/homes" and place.figure.unit in _PERSONS - {"1", None}:
        return True
    if clue.code.startswith(("casualties", "count/")) and place.figure.unit not in _PERSONS and not _are_people(place):
        return True
    return place.distance(clue) > 40 and not clue.code.startswith(("casualties", "users"))


def _are_people(place: Place) -> bool:
    """Whether the noun counted is one for people, or a nation's: "58 militants", "14 Palestinians"."""
    noun = place.page.text[place.figure.span.end :].lstrip(" ").split(" ", 1)[0].rstrip(".,;:")
    if place.figure.unit in lexicon(place.page.language, "claims")["lists"].get("people", ()):
        return True
    return noun.lower() == place.figure.unit and noun[:1].isupper() and noun.endswith(("ans", "is", "ese", "ians"))


_COUNTED = {
    "GPU": "gpu_count",
    "parameter": "parameters",
    "token": "tokens",
    "user": "users",
    "download": "downloads",
    "employee": "headcount",
    "GPU hour": "gpu_hours",
    "GPU-hour": "gpu_hours",
    "subscriber": "users",
    "inhabitant": "other:population",
}


_INTEREST = "other:interest_rate"
_RATES = frozenset({"rate", _INTEREST, "other:inflation_rate", "other:unemployment_rate", "other:yield"})


def points(place: Place) -> Measured:
    """The level of an index, or by how many points it or a rate moved."""
    rate = next((clue for clue in place.clues("metric") if clue.code in _RATES), None)
    if rate is not None and not place.names_an_index():
        turn = place.direction()
        falls = None if turn is None else turn.role == "down"
        return Measured(
            code="other:change",
            scope=scope_of(_INTEREST if rate.code == "rate" else rate.code),
            falls=falls,
            clue=rate,
            reasons=("moves",),
        )
    if not (place.names_an_index() or place.speaks_of_prices()):
        return Measured(code="other:points", confidence=60, reasons=("unit",))
    turn = place.direction()
    if turn is not None:
        return Measured(
            code="other:index_change", falls=turn.role == "down", clue=turn, confidence=75, reasons=("moves",)
        )
    return Measured(code="index_level", confidence=75, reasons=("unit",))


def quantity(place: Place) -> Measured | None:
    """The metric of a quantity with a unit, None where nothing tells."""
    if place.figure.unit in {"point", "pt"}:
        return points(place)
    nearest = place.nearest()
    pointed = of_unit(place.figure.unit)
    turn = place.direction()
    near = _IN_ITS_CLAUSE if place.page.folded.endswith(" by ", 0, place.figure.span.start) else _BESIDE
    if turn is not None and is_difference(place) and place.distance(turn) < near:
        return Measured(code="other:change", falls=turn.role == "down", clue=turn, reasons=("moves",))
    if place.figure.unit in {"GPU-hour", "GPU hour"}:
        return Measured(code="gpu_hours", confidence=85, reasons=("unit",))
    if nearest is not None and (pointed is None or place.distance(nearest) <= 40):
        return stated(nearest)
    if pointed is not None:
        return Measured(code=pointed, confidence=70, reasons=("unit",))
    return None
