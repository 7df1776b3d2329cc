"""What a figure measures: by the unit, the words beside it, and what the figure before it measured."""

from __future__ import annotations

import re
from dataclasses import replace

from importers.measures import measure_of
from importers.metrics.counts import count, quantity
from importers.metrics.measured import Measured, scope_of, stated
from importers.metrics.moves import money, percent
from importers.metrics.place import Place
from importers.page import Page
from kb.model import EntityKind, Figure, Kind

__all__ = ["Measured", "measured", "scope_of"]


def measured(page: Page, figure: Figure, before: Measured | None, *, restated: Measured | None = None) -> Measured:
    """Decide for one figure.

    `before` is what the last figure of its kind and unit in the same sentence measured; `restated` what the figure
    right before it measured, where this one only says it in another unit.
    """
    place = Place(page, figure)
    if restated is not None:
        return _again(place, restated)
    found = _RULES[figure.kind](place)
    ends_a_move = before is not None and before.falls is not None and place.level()
    if (
        before is not None
        and not ends_a_move
        and (found is None or (found.code == "count" and found.reasons == ("unit",)))
    ):
        return replace(before, confidence=before.confidence - 5, reasons=("metric-of-the-list",))
    return found or _default(place)


def _again(place: Place, restated: Measured) -> Measured:
    """The metric of the figure before in another unit: per cent become points, dollars become yuan."""
    points = place.figure.kind in {Kind.COUNT, Kind.QUANTITY} and place.figure.unit in {"point", "pt"}
    if points and restated.falls is not None:
        return replace(restated, code="other:index_change", reasons=("restated",))
    if place.figure.kind is Kind.PERCENT and restated.code in _MOVES:
        return replace(restated, code="price_change_pct", reasons=("restated",))
    if place.figure.kind in measure_of(restated.code).kinds:
        return replace(restated, reasons=("restated",))
    return _RULES[place.figure.kind](place) or _default(place)


_MOVES = frozenset({"other:index_change", "other:share_price_change"})


def _duration(place: Place) -> Measured:
    if _is_age(place):
        return Measured(code="other:age", confidence=75, reasons=("age",))
    nearest = place.nearest()
    if nearest is not None and nearest.code.startswith("other:") and place.distance(nearest) <= 40:
        return stated(nearest, confidence=70) or _lasting()
    return _lasting()


def _is_age(place: Place) -> bool:
    """Whether years stand beside a person's name: "Erling Haaland, 24,", "Mbappé, 25 ans,", "À 25 ans, Mbappé"."""
    span = place.figure.span
    if place.figure.unit == "year" and _opens_at_an_age(place):
        return True
    before = place.page.within(place.page.mentions, max(0, span.start - 40), span.start)
    if place.figure.unit != "year" or not before or before[-1].kind is not EntityKind.PERSON:
        return False
    return place.page.folded[before[-1].span.end : span.start].strip() in {",", "("}


def _opens_at_an_age(place: Place) -> bool:
    """Whether the sentence opens with "à" and the years, and a name follows."""
    head = place.page.folded[place.sentence.start : place.figure.span.start].strip()
    behind = place.page.within(place.page.mentions, place.figure.span.end, place.figure.span.end + len(", ") + 1)
    return head == "à" and bool(behind)


def _lasting() -> Measured:
    return Measured(code="duration", confidence=55, reasons=("unit",))


def _rank(place: Place) -> Measured:
    paragraph = place.page.paragraph_at(place.figure.span.start)
    apps = [clue for clue in place.page.clues_in(paragraph.start, paragraph.end, "metric") if clue.code == "app_rank"]
    if apps:
        return Measured(code="app_rank", clue=apps[0], confidence=80, reasons=("word",))
    return Measured(code="rank", confidence=60, reasons=("unit",))


def _ratio(place: Place) -> Measured | None:
    nearest = place.nearest()
    if _SCORE.fullmatch(place.figure.text) and (nearest is None or nearest.code == "share"):
        voted = any(clue.code == "other:votes" for clue in place.clues("metric"))
        return Measured(code="other:votes" if voted else "other:score", confidence=60, reasons=("unit",))
    if nearest is not None and nearest.code != "other:multiple":
        return stated(nearest, confidence=65)
    if place.figure.unit == "x":
        return Measured(code="other:multiple", confidence=65, reasons=("unit",))
    return Measured(code="other:ratio", confidence=55, reasons=("unit",))


_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")


def _price(place: Place) -> Measured:
    if (place.figure.unit or "").endswith("token"):
        return Measured(code="api_price", confidence=85, reasons=("unit",))
    if (place.figure.unit or "").endswith("/GPU-hour"):
        return Measured(code="price", confidence=85, reasons=("unit",))
    nearest = place.nearest()
    earned = [clue for clue in place.said("metric") if clue.code in _EARNED and clue.start < place.figure.span.start]
    if not earned and nearest is None and place.speaks_of_earnings_a_share():
        return Measured(code="other:earnings_per_share", confidence=55, reasons=("word-of-the-paragraph",))
    if earned and (place.figure.unit or "").endswith("/share") and (nearest is None or nearest.code in _LOOSELY):
        return Measured(code="other:earnings_per_share", clue=earned[-1], confidence=75, reasons=("word", "unit"))
    if nearest is not None:
        return Measured(code=nearest.code, clue=nearest, confidence=75, reasons=("word",))
    return Measured(code="price", confidence=65, reasons=("unit",))


_EARNED = frozenset({"profit", "other:earnings_per_share"})
_LOOSELY = frozenset({"profit", "price", "other:earnings_per_share"})


def _date(_: Place) -> Measured:
    return Measured(code="date", confidence=60, reasons=("dated",))


_RULES = {
    Kind.PERCENT: percent,
    Kind.MONEY: money,
    Kind.COUNT: count,
    Kind.NUMBER: count,
    Kind.QUANTITY: quantity,
    Kind.DURATION: _duration,
    Kind.RANK: _rank,
    Kind.RATIO: _ratio,
    Kind.PRICE_PER: _price,
    Kind.DATE: _date,
}


def _default(place: Place) -> Measured:
    beyond = place.nearest(beyond=True)
    said = stated(beyond, confidence=45)
    if said is not None:
        return replace(said, reasons=("word-of-the-sentence",))
    if place.figure.kind is Kind.PERCENT and place.speaks_of_votes():
        return Measured(code="other:vote_share", confidence=45, reasons=("word-of-the-paragraph",))
    return Measured(code=_DEFAULTS.get(place.figure.kind, "count"), confidence=35, reasons=("unit",))


_DEFAULTS = {
    Kind.MONEY: "other:amount",
    Kind.PERCENT: "other:percentage",
    Kind.QUANTITY: "other:quantity",
    Kind.RATIO: "other:ratio",
}
