"""What one currency was worth in another on a day: the European Central Bank's reference rates, bundled and offline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from kb.model.interval import comparison, share

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter


@dataclass(frozen=True, slots=True)
class Rate:
    """The worth of one unit of a currency in another.

    Attributes:
        low, high: The day's rate, widened: articles convert at the rate of another hour, bank or day.
        day: ISO date of the rate; for a day without one, the last before it.
    """

    low: Decimal
    high: Decimal
    day: str


def rate(currency: str, into: str, day: str) -> Rate | None:
    """The rate of an ISO day or the last business day before it; None where the table has none."""
    if currency == into:
        return Rate(Decimal(1), Decimal(1), day)
    asked = date.fromisoformat(day)
    for days in range(comparison()["conversion"]["days_back"] + 1):
        found = _reference(currency, into, asked - timedelta(days=days))
        if found is not None:
            spread = found * share("conversion", "spread")
            return Rate(found - spread, found + spread, (asked - timedelta(days=days)).isoformat())
    return None


@cache
def _reference(currency: str, into: str, day: date) -> Decimal | None:
    from currency_converter import RateNotFoundError

    try:
        return Decimal(str(_table().convert(1, currency, into, date=day)))
    except (RateNotFoundError, ValueError):  # ValueError: a currency, or a day, outside the table
        return None


@cache
def _table() -> CurrencyConverter:
    from currency_converter import CurrencyConverter

    return CurrencyConverter()
