"""Where a value stands on the common axis of a plot: linear, or logarithmic when the values span decades."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

_DECADES = 2
_MARGIN = 0.06
_LEAST = 1e-6
_NEAR_ZERO = 0.6
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of values, laid out from 0 to 1; floats, since it only places what is drawn.

    Attributes:
        logarithmic: All values are above zero and the largest is more than a hundred times the smallest.
    """

    low: float
    high: float
    logarithmic: bool = False

    @classmethod
    def over(cls, values: Iterable[float]) -> Axis:
        """The axis that holds all values with some room at both ends; zero is in where it is near."""
        held = sorted(values)
        if not held:
            return cls(0, 1)
        low, high = held[0], held[-1]
        if low > 0 and high > low * 10**_DECADES:
            return cls(low / 2, high * 2, logarithmic=True)
        if 0 < low < high * _NEAR_ZERO:
            low = 0.0
        elif low * _NEAR_ZERO < high < 0:
            high = 0.0
        room = max(high - low, max(abs(low), abs(high)) * _LEAST, _LEAST) * _MARGIN
        if low == high == 0:
            high = 1.0
        return cls(low if low == 0 else low - room, high if high == 0 else high + room)

    def place(self, value: float) -> float:
        """Where the value stands, 0 at the left end and 1 at the right; beyond for what does not fit."""
        if self.logarithmic:
            return (math.log10(max(value, self.low)) - math.log10(self.low)) / math.log10(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def ticks(self) -> list[float]:
        """Round values to name below the axis: powers of ten, or steps of 1, 2 or 5."""
        if self.logarithmic:
            powers = range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)
            every = max(1, math.ceil(len(powers) / (_TICKS + 1)))
            return [10.0**power for power in powers][::every]
        step = _round_step((self.high - self.low) / _TICKS)
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        return [number * step for number in range(first, last + 1)]


def _round_step(wanted: float) -> float:
    power = 10.0 ** math.floor(math.log10(wanted))
    return min((factor * power for factor in (1, 2, 5, 10)), key=lambda step: abs(step - wanted))
