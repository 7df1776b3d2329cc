"""A number as an article states it: an interval, a unit, a hedge, and how each part was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kb.model.document import Span
from kb.model.period import Period


class Kind(StrEnum):
    """What sort of figure it is; the contract's words."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    RANK = "rank"
    DURATION = "duration"
    DATE = "date"
    RATIO = "ratio"
    PRICE_PER = "price-per"
    QUANTITY = "quantity"
    NUMBER = "number"


class Bound(StrEnum):
    """The hedge around a figure."""

    EXACT = "exact"
    APPROX = "approx"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"


class Role(StrEnum):
    """What one part of a figure's wording does."""

    HEDGE = "hedge"
    SIGN = "sign"
    NUMERAL = "numeral"
    MAGNITUDE = "magnitude"
    UNIT = "unit"
    NOUN = "noun"
    PER = "per"
    JOINER = "joiner"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one part of a figure was read as: span 12..14 "万" is a magnitude worth "10000"."""

    span: Span
    role: Role
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as an article states it.

    Attributes:
        span: [start, end) in code points of Document.text, hedge and unit included.
        text: The wording, Document.text[start:end].
        kind: What sort of figure.
        low: Lower end in the unit named, magnitudes folded in ("557.6万" is 5576000); None is open below.
        high: Upper end; None is open above. Exact and approximate values have low == high.
            Both are None for a date (see period).
        unit: Code from units.toml ("USD", "%", "GPU", "CNY/1000000 token"); None for ranks and dates.
        bound: The hedge; None for dates.
        step: Worth of the last printed digit, in unit, the coarser end's for a range: "3.5亿" → 10 000 000,
            "600万" → 10 000. None for dates and where no digit fixes one ("数百亿", "dozens").
        period: For a date, the inclusive days it names; else None.
        readings: What each part of the wording was read as, in reading order.
    """

    span: Span
    text: str
    kind: Kind
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    bound: Bound | None
    step: Decimal | None = None
    period: Period | None = None
    readings: tuple[Reading, ...] = ()

    def negated(self) -> Figure:
        """The same figure below zero: "over 12" becomes at most -12 with the bound's word kept."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return replace(self, low=low, high=high)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A number that is no figure, with the reason's code ("model-name", "phone", "idiom", ...)."""

    span: Span
    text: str
    reason: str
