"""What a percentage or a sum measures: a change, a loss, or what the nearest word says."""

from __future__ import annotations

from importers.metrics.measured import Measured, scope_of, stated
from importers.metrics.place import Place
from importers.page import Clue


def percent(place: Place) -> Measured | None:
    """The metric of a percentage, None where nothing tells."""
    turn = place.direction()
    nearest = place.nearest()
    below = place.figure.low is not None and place.figure.high is not None and place.figure.high < 0
    if below and not (nearest is not None and nearest.code in _MAY_BE_BELOW_ZERO):
        turn = turn or Clue(place.figure.span.start, place.figure.span.start, "down", "down")
    if nearest is not None and nearest.code in _STANDS_BEHIND and _is_said_of(place, nearest):
        return stated(nearest)
    if turn is None:
        begun = place.level() or place.starts_from()
        if nearest is not None and nearest.code == "growth_pct" and (begun or _is_a_pace(place, nearest)):
            base = place.base()
            scope = scope_of(base.code) if base is not None else None
            return Measured(code="growth_pct", scope=scope, falls=False, clue=nearest, reasons=("word", "level"))
        return stated(nearest)
    if nearest is not None and nearest.code in _NEVER_A_CHANGE and place.distance(nearest) < place.distance(turn) + 4:
        return stated(nearest)
    falls = turn.role == "down"
    base = place.base()
    scope = scope_of(base.code) if base is not None else None
    if place.figure.unit == "pp":
        return Measured(code="other:change", scope=scope, falls=falls, clue=turn, confidence=65, reasons=("moves",))
    if place.market():
        return Measured(code="price_change_pct", falls=falls, clue=turn, confidence=80, reasons=("moves", "market"))
    return Measured(code="growth_pct", scope=scope, falls=falls, clue=turn, confidence=70, reasons=("moves",))


def _is_said_of(place: Place, rate: Clue) -> bool:
    """Whether the rate stands right behind the percentage, or "of" alone between: an unemployment rate of 7.3%."""
    span = place.figure.span
    return rate.start == span.end + 1 or place.page.folded[rate.end : span.start] == " of "


_STANDS_BEHIND = frozenset({"other:inflation_rate", "other:unemployment_rate", "other:interest_rate", "other:yield"})
"""What a percentage right before it tells, whatever rose before: "rates rise as it warns of 11% inflation"."""
_MAY_BE_BELOW_ZERO = frozenset({"other:interest_rate", "other:yield", "other:inflation_rate"})
_NEVER_A_CHANGE = frozenset(
    {
        "other:stake",
        "other:tax_rate",
        "other:tariff",
        "other:efficacy",
        "benchmark_score",
        "other:vote_share",
        "other:market_share",
        "other:contribution",
        "other:turnout",
        "share",
        "other:debt_ratio",
        "other:probability",
        "other:discount",
        "other:occupancy",
        "other:vaccination_rate",
    }
)


def _is_a_pace(place: Place, clue: Clue) -> bool:
    """Whether a Chinese word names a pace of growth: 增速, 增长率, 涨幅."""
    return place.page.folded.endswith(_PACES, clue.start, clue.end)


_PACES = ("率", "速", "幅")


def money(place: Place) -> Measured | None:
    """The metric of a sum of money, None where nothing tells."""
    turn = place.direction()
    nearest = place.nearest()
    if (nearest is None or nearest.code == "price") and place.speaks_of_earnings_a_share():
        return Measured(code="other:earnings_per_share", confidence=55, reasons=("word-of-the-paragraph",))
    losing = place.clues("loss")
    capital = [clue for clue in place.clues("metric") if clue.code in {"market_cap", "market_cap_loss"}]
    if capital and (losing or any(clue.code == "market_cap_loss" for clue in capital)) and not place.level():
        return Measured(code="market_cap_loss", clue=capital[0], confidence=85, reasons=("word", "loss"))
    if losing and not capital and not place.level() and (nearest is None or nearest.code in _LOOSE):
        said = {clue.code for clue in place.said("metric")} & {"market_cap", "market_cap_loss", "price_change_pct"}
        worth = nearest is not None and nearest.code == "other:value"
        if (said or worth) and place.market():
            return Measured(code="market_cap_loss", clue=losing[0], confidence=70, reasons=("loss", "market"))
    if losing and not capital and place.clues("session") and place.names_a_trader() and not place.level():
        return Measured(code="market_cap_loss", clue=losing[0], confidence=70, reasons=("loss", "session"))
    if nearest is None and place.is_chinese and turn is not None and place.distance(turn) <= _RIGHT_BESIDE:
        code = "other:share_price_change" if _is_share_price(place) else "other:change"
        return Measured(code=code, falls=turn.role == "down", clue=turn, reasons=("moves",))
    if losing and turn is not None and turn.role == "down" and (nearest is None or nearest.code in _LOOSE):
        return Measured(code="other:net_loss", clue=losing[0], confidence=55, reasons=("loss",))
    if nearest is None:
        return Measured(code="price", confidence=65, reasons=("market",)) if _is_share_price(place) else None
    if nearest.code in {"other:valuation", "other:value"} and _is_share_price(place):
        return Measured(code="price", clue=nearest, confidence=75, reasons=("word", "market"))
    if nearest.code == "other:valuation" and place.speaks_of_shares():
        return Measured(code="market_cap", clue=nearest, confidence=70, reasons=("word", "market"))
    if turn is not None and place.distance(turn) < 14 and turn not in place.page.clues_in(nearest.start, nearest.end):
        if nearest.code == "price":
            return Measured(code="other:share_price_change", falls=turn.role == "down", clue=turn, reasons=("moves",))
        if is_difference(place) and nearest.code not in {"other:net_loss", "other:fine", "other:funding"}:
            return Measured(code="other:change", falls=turn.role == "down", clue=turn, reasons=("moves",))
    return stated(nearest)


def _is_share_price(place: Place) -> bool:
    value = place.figure.high or place.figure.low
    shares = place.names_an_index() or any(clue.code == "price_change_pct" for clue in place.said("metric"))
    return shares and value is not None and value < _NO_SHARE_COSTS_MORE


_RIGHT_BESIDE = 3
_NO_SHARE_COSTS_MORE = 1_000_000
_LOOSE = frozenset({"other:value", "price", "other:cost", "other:net_loss", "other:investment"})


_ADDED = frozenset({"新增"})
"""What is new counts by itself: 新增贷款 is no difference."""


def is_difference(place: Place) -> bool:
    """Whether "by", de, 了 say that the figure is the difference, or in Chinese a verb right before it: 减少3亿元."""
    turn = place.direction() if place.is_chinese else None
    if turn is not None and turn.end == place.figure.span.start and turn.end - turn.start > 1:
        return place.page.folded[turn.start : turn.end] not in _ADDED
    head = place.page.folded[max(0, place.figure.span.start - 5) : place.figure.span.start].rstrip()
    return head.endswith((" by", " de", "了", "约", "近", "超"))
