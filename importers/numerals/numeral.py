"""One numeral as printed: what it is worth, and the worth of its last digit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kb.model import Bound, Reading, Role, Span

LONGEST = 30
"""More digits than this, or a larger exponent, is no number an article states; refused before anything is computed."""


class Shape(StrEnum):
    """How a numeral is written, as far as its reading depends on it."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"  # 数百, dozens: an order of magnitude
    ORDINAL = "ordinal"  # third, 3e
    FRACTION = "fraction"  # a third, 三分之一
    ARTICLE = "article"  # one, un, 一: a number only where the words around it say so
    MULTIPLE = "multiple"  # doubled, 翻倍
    TIME = "time"  # 1:53.92: what a race took
    BARE = "bare"  # 万亿, 百万: a scale without a number


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral in a folded text.

    Attributes:
        low: Lower end, magnitudes folded in; equal to high unless the numeral is vague (数百) or a run (三五百).
        step: Worth of the last printed digit; None where no digit fixes one.
        bound: What the numeral itself says: OVER for 十多, RANGE for 三五百, APPROX for "une dizaine".
        scaled: Whether it ends in a word of scale (万, million).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal | None
    shape: Shape
    readings: tuple[Reading, ...]
    bound: Bound | None = None
    scaled: bool = False

    def times(self, factor: Decimal, magnitude: Reading) -> Numeral:
        """The numeral with one more magnitude behind it."""
        low = self.low * factor
        return Numeral(
            self.start,
            magnitude.span.end,
            low,
            low if self.high == self.low else self.high * factor,
            None if self.step is None else self.step * factor,
            self.shape,
            (*self.readings, magnitude),
            self.bound,
            scaled=True,
        )

    def hedged(self, bound: Bound, word: Reading) -> Numeral:
        """The numeral with a hedge of its own behind it."""
        return replace(self, end=word.span.end, bound=bound, readings=(*self.readings, word))


def read_as(start: int, end: int, role: Role, code: str) -> Reading:
    """What one stretch of a text was read as."""
    return Reading(Span(start, end), role, code)


def step_of(value: Decimal) -> Decimal:
    """The worth of the last printed digit: 557.6 → 0.1, 600 → 1."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)
