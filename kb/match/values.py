"""What two claims state, whatever they are asked: whether one value, one day or one word fits both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from kb.match.verdict import Answer, Verdict
from kb.model import Bound, Claim, Document, DocumentId, Figure, Kind, Period, unit_of
from kb.model.interval import Interval, comparison, digits_of, interval_of, telling_value
from kb.rates import Rate, rate

_WHOLE_DAY = len("2025-01-27")


def values_of(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> Verdict:
    """Whether one value fits both; money of two currencies is compared at the rate of the day."""
    left, right = a.statement.figure, b.statement.figure
    if left is None or right is None:
        return _words(a, b) if left is right else Verdict(kind=Answer.SAME)
    if left.kind is Kind.DATE or right.kind is Kind.DATE:
        return _dates(left, right)
    return _numbers(left, right, _rate(a, b, documents))


def _words(a: Claim, b: Claim) -> Verdict:
    """Words contradict one another only where the metric says that they exclude one another."""
    exclusive = a.statement.metric in comparison()["question"]["exclusive"]
    if not exclusive or key_of(a.statement.value) == key_of(b.statement.value):
        return Verdict(kind=Answer.SAME)
    return Verdict(kind=Answer.CONTRADICTION, disjoint=True)


def key_of(words: str | None) -> str:
    """Words as they are compared: case and spaces left out."""
    return "".join((words or "").casefold().split())


def _dates(left: Figure, right: Figure) -> Verdict:
    """A day meets the month that holds it; neighbouring days may be one day in two time zones."""
    first, second = days_of(left.period), days_of(right.period)
    if first is None or second is None:
        return Verdict(kind=Answer.SAME)
    if first == second:
        return Verdict(kind=Answer.SAME)
    (start, end), (other_start, other_end) = first, second
    apart = max(other_start - end, start - other_end)
    if apart <= timedelta(0):
        return Verdict(kind=Answer.ROUNDING)
    if apart <= timedelta(days=comparison()["question"]["zone_days"]):
        return Verdict(kind=Answer.OTHER_TIME, reason="zone", disjoint=True)
    return Verdict(kind=Answer.CONTRADICTION, disjoint=True)


def days_of(period: Period | None) -> tuple[date, date] | None:
    """The first and the last day, open ends as the ends of the calendar; None where neither is known."""
    if period is None or (period.start is None and period.end is None):
        return None
    return (
        date.min if period.start is None else date.fromisoformat(period.start[:10]),
        date.max if period.end is None else date.fromisoformat(period.end[:10]),
    )


def _numbers(left: Figure, right: Figure, converted: Rate | None) -> Verdict:
    first, second = interval_of(left), interval_of(right)
    if first is None or second is None or (converted is None and currency_of(left.unit) != currency_of(right.unit)):
        return Verdict(kind=Answer.SAME)
    if converted is not None:
        second = second.between(converted.low, converted.high)
    rate_day = converted.day if converted else ""
    if first.meets(second):
        agreement = Answer.ROUNDING if rate_day else _agreement(left, right, first, second)
        return Verdict(kind=agreement, left=first, right=second, rate_day=rate_day)
    power = _slip(left, right, first, second)
    kind = Answer.MAGNITUDE if power else Answer.CONTRADICTION
    gap = relative_gap(first, second)
    return Verdict(kind=kind, left=first, right=second, gap=gap, power=power, disjoint=True, rate_day=rate_day)


def currency_of(unit: str | None) -> str | None:
    """The currency of an amount or of a price per unit; None for what is no money."""
    dimension = unit_of(unit).dimension.partition("/")[0]
    return dimension.removeprefix("money:") if dimension.startswith("money:") else None


def interval_in(claim: Claim, unit: str | None, documents: Mapping[DocumentId, Document]) -> Interval | None:
    """What the claim's figure may be, in the base of the unit's dimension; None where no rate leads to its currency."""
    figure = claim.statement.figure
    interval = interval_of(figure) if figure else None
    if figure is None or interval is None:
        return None
    into, currency = currency_of(unit), currency_of(figure.unit)
    if into == currency or into is None or currency is None:
        return interval
    day = told_at(claim, documents)[:_WHOLE_DAY]
    converted = rate(currency, into, day) if len(day) == _WHOLE_DAY else None
    return interval.between(converted.low, converted.high) if converted else None


def _rate(a: Claim, b: Claim, documents: Mapping[DocumentId, Document]) -> Rate | None:
    """The rate from the second claim's currency into the first's; None where they need none or the table has none."""
    left, right = a.statement.figure, b.statement.figure
    into, currency = left and currency_of(left.unit), right and currency_of(right.unit)
    day = told_at(a, documents)[:_WHOLE_DAY] or told_at(b, documents)[:_WHOLE_DAY]
    if not into or not currency or into == currency or len(day) < _WHOLE_DAY:
        return None
    return rate(currency, into, day)


def told_at(claim: Claim, documents: Mapping[DocumentId, Document]) -> str:
    """When the claim's count stood: its own time, else its document's; "" where neither is known."""
    period = claim.statement.as_of
    if period is not None and period.end is not None:
        return period.end
    document = documents.get(claim.document)
    return document.published.isoformat() if document and document.published else ""


def _agreement(left: Figure, right: Figure, first: Interval, second: Interval) -> Answer:
    if first == second:
        return Answer.SAME
    hedged = {Bound.OVER, Bound.UNDER, Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE}
    return Answer.BOUND if {left.bound, right.bound} & hedged else Answer.ROUNDING


def is_telling(claim: Claim) -> bool:
    """Whether the figure has so many digits that to meet it again is hardly a coincidence."""
    return telling_value(claim.statement.figure) is not None


def relative_gap(first: Interval, second: Interval) -> Decimal:
    """The distance of the two as a share of the largest of their ends."""
    largest = max(
        (abs(end) for end in (first.low, first.high, second.low, second.high) if end is not None), default=Decimal(0)
    )
    return first.gap(second) / largest if largest else Decimal(0)


def _slip(left: Figure, right: Figure, first: Interval, second: Interval) -> int:
    """The power of ten between two figures that are otherwise equal; 0 where there is none."""
    rule = comparison()["magnitude"]
    if (
        left.kind is Kind.RANK
        or (left.low is None) != (right.low is None)
        or (left.high is None) != (right.high is None)
    ):
        return 0
    ends = [end for end in (left.low, left.high, right.low, right.high) if end is not None]
    if not all(ends):
        return 0
    telling = min(map(digits_of, ends)) >= rule["digits"] or _orders(left, right)
    for size in range(1, rule["furthest"] + 1):
        for power in (size, -size):
            if first.scaled(Decimal(10) ** power).meets(second) and (telling or size in rule["words"]):
                return power
    return 0


def _orders(left: Figure, right: Figure) -> bool:
    """Whether both are orders of magnitude ("hundreds of billions" for 数百亿)."""
    return all(figure.bound is Bound.RANGE and figure.step is None for figure in (left, right))
