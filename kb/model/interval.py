"""What a stated figure may be: an interval in the base of its unit's dimension, by the rule of comparison.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from kb.model.figure import Bound, Figure, Kind, Role
from kb.model.unit import unit_of


@cache
def comparison() -> Mapping[str, Mapping[str, Any]]:
    """The numbers and lists of comparison.toml, by table."""
    return tomllib.loads(files("kb.model").joinpath("comparison.toml").read_text(encoding="utf-8"))


@cache
def listed(table: str, name: str) -> frozenset[str]:
    """One list of comparison.toml."""
    return frozenset(comparison()[table][name])


def share(table: str, name: str) -> Decimal:
    """One number of comparison.toml."""
    return Decimal(comparison()[table][name])


@dataclass(frozen=True, slots=True)
class Interval:
    """The values between two ends; an end belongs to the interval only where it is closed, None is infinite."""

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = False
    high_closed: bool = False

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """That value and no other."""
        return cls(value, value, low_closed=True, high_closed=True)

    def meets(self, other: Interval) -> bool:
        """Whether one value fits both."""
        return not (_below(self, other) or _below(other, self))

    def gap(self, other: Interval) -> Decimal:
        """The distance between the nearest ends; zero where they meet or touch."""
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and self.low is not None and other.high < self.low:
            return self.low - other.high
        return Decimal(0)

    def scaled(self, factor: Decimal) -> Interval:
        """Every value times a positive factor."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            low_closed=self.low_closed,
            high_closed=self.high_closed,
        )

    def size(self) -> Interval:
        """The same without its sign: "at most -12" is at least 12; an interval on both sides of zero stays as it is."""
        if self.high is None or self.high > 0:
            return self
        return Interval(
            -self.high,
            None if self.low is None else -self.low,
            low_closed=self.high_closed,
            high_closed=self.low_closed,
        )

    def times(self, other: Interval) -> Interval:
        """Every product of two values, neither interval reaching below zero."""
        return Interval(
            None if self.low is None or other.low is None else self.low * other.low,
            None if self.high is None or other.high is None else self.high * other.high,
            low_closed=self.low_closed and other.low_closed,
            high_closed=self.high_closed and other.high_closed,
        )

    def plus(self, other: Interval) -> Interval:
        """Every sum of two values."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            low_closed=self.low_closed and other.low_closed,
            high_closed=self.high_closed and other.high_closed,
        )

    def between(self, least: Decimal, most: Decimal) -> Interval:
        """Every value times a positive factor that is itself known to lie between two ends."""
        scaled = [self.scaled(least), self.scaled(most)]
        lows = [interval.low for interval in scaled if interval.low is not None]
        highs = [interval.high for interval in scaled if interval.high is not None]
        return replace(self, low=min(lows, default=None), high=max(highs, default=None))

    def contains(self, value: Decimal) -> bool:
        """Whether the value fits."""
        return self.meets(Interval.point(value))


def _below(left: Interval, right: Interval) -> bool:
    """Whether everything in left lies below everything in right."""
    if left.high is None or right.low is None:
        return False
    return left.high < right.low or (left.high == right.low and not (left.high_closed and right.low_closed))


@lru_cache(maxsize=20_000)
def interval_of(figure: Figure) -> Interval | None:
    """What the figure may be, in its dimension's base; None for dates and for figures without any end."""
    if figure.kind is Kind.DATE or (figure.low is None and figure.high is None):
        return None
    factor = unit_of(figure.unit).factor
    return _stated(figure).scaled(factor)


def _stated(figure: Figure) -> Interval:
    if figure.kind is Kind.RANK and figure.low is not None and figure.low == figure.high:
        return Interval.point(figure.low)
    if _is_order_of_magnitude(figure) and figure.low is not None and figure.high is not None:
        short = share("interval", "decade_end")
        return Interval(figure.low, figure.high * (1 - short), low_closed=True, high_closed=True)
    if figure.low is None or figure.high is None:
        return _half_open(figure)
    below, above = _room(figure, figure.low), _room(figure, figure.high)
    if not below and not above and figure.low == figure.high:
        return Interval.point(figure.low)
    return Interval(figure.low - below, figure.high + above)


def _half_open(figure: Figure) -> Interval:
    inclusive = figure.bound in {Bound.AT_LEAST, Bound.AT_MOST}
    moved = share("interval", "open_end")
    low = None if figure.low is None else figure.low - moved * _room(figure, figure.low)
    high = None if figure.high is None else figure.high + moved * _room(figure, figure.high)
    return Interval(low, high, low_closed=inclusive, high_closed=inclusive)


def _is_order_of_magnitude(figure: Figure) -> bool:
    return figure.bound is Bound.RANGE and figure.step is None and figure.low != figure.high


def _room(figure: Figure, value: Decimal) -> Decimal:
    """How far the true value may lie from the stated one."""
    if not value:
        return (figure.step or Decimal(0)) * share("interval", "half_place")
    room = _rounding(figure, value)
    return max(room, abs(value) * share("interval", "about")) if figure.bound is Bound.APPROX else room


def _rounding(figure: Figure, value: Decimal) -> Decimal:
    """Half the last place; zeros before the decimal point may be rounding, those after it are meant ("118.50").

    The digit before a magnitude word is known to half of itself ("6 million"); a plain number is closer ("2 USD").
    """
    half = share("interval", "half_place")
    most = abs(value) * share("interval", "zeros")
    printed = (figure.step or Decimal(0)) * half
    magnitude = _magnitude(figure)
    if figure.step is not None and figure.step < magnitude:
        return printed
    return max(printed if magnitude > 1 else min(printed, most), min(last_place(value) * half, most))


def last_place(value: Decimal) -> Decimal:
    """The worth of the last digit that is not zero: 5576000 → 1000, 16.97 → 0.01."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def digits_of(value: Decimal) -> int:
    """How many digits the value has without its zeros at either end: 5576000 → 4, 0.5 → 1."""
    return len(value.normalize().as_tuple().digits)


def telling_value(figure: Figure | None) -> str | None:
    """The figure's value, where it has so many digits that to meet it again is hardly a coincidence; else None."""
    rule = comparison()["identity"]
    if figure is None or figure.kind not in rule["kinds"]:
        return None
    ends = [end for end in (figure.low, figure.high) if end is not None]
    if not ends or max(map(digits_of, ends)) < rule["digits"]:
        return None
    low, high = ("" if end is None else str(end.normalize()) for end in (figure.low, figure.high))
    return f"{low}..{high} {figure.unit}"


def _magnitude(figure: Figure) -> Decimal:
    worth = Decimal(1)
    for reading in figure.readings:
        if reading.role is Role.MAGNITUDE:
            worth *= Decimal(reading.code)
    return worth
