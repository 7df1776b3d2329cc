"""A figure in the making: a numeral with what has been read around it so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from importers.numerals.numeral import Numeral, Shape, read_as
from kb.model import Bound, Figure, Kind, Reading, Role, Span

_OPEN_ABOVE = {Bound.OVER, Bound.AT_LEAST}
_OPEN_BELOW = {Bound.UNDER, Bound.AT_MOST}


@dataclass(slots=True)
class Piece:
    """A figure in the making.

    Attributes:
        first: Where the numeral itself begins; start moves left as signs, currencies and hedges are found.
        sort: Kind's value once a unit is known, else "".
        printed: The lower end without its magnitude.
        small: Whether the unit is a part of a currency: cents, 角.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal | None
    shape: Shape
    readings: list[Reading]
    bound: Bound | None
    scaled: bool
    first: int
    sort: str = ""
    unit: str | None = None
    printed: Decimal = field(default_factory=Decimal)
    small: bool = False

    @classmethod
    def of(cls, numeral: Numeral) -> Piece:
        """The piece a numeral starts."""
        magnitude = Decimal(1)
        for reading in numeral.readings:
            if reading.role is Role.MAGNITUDE:
                magnitude *= Decimal(reading.code)
        return cls(
            start=numeral.start,
            end=numeral.end,
            low=numeral.low,
            high=numeral.high,
            step=numeral.step,
            shape=numeral.shape,
            readings=list(numeral.readings),
            bound=numeral.bound,
            scaled=numeral.scaled,
            first=numeral.start,
            printed=numeral.low / magnitude,
        )

    def times(self, factor: Decimal) -> None:
        """Multiply the value: a magnitude, a subunit, per mille."""
        self.low, self.high = self.low * factor, self.high * factor
        self.step = None if self.step is None else self.step * factor

    def read(self, start: int, end: int, role: Role, code: str) -> None:
        """Note what one stretch was read as, and grow to hold it."""
        self.readings.append(read_as(start, end, role, code))
        self.start, self.end = min(self.start, start), max(self.end, end)

    def measure(self, start: int, end: int, sort: str, code: str) -> None:
        """Take a unit read from start to end: sort and code as in the tables of words."""
        if code == "‰":
            self.times(Decimal("0.1"))
            code = "%"
        worth, _, unit = code.partition(" ")
        if sort == "subunit":
            sort, self.small = "money", Decimal(worth) < 1
        if unit and worth[0].isdigit():
            self.times(Decimal(worth))  # ten years are a decade, 0.01 USD a cent
            code = unit
        if sort == "multiple":
            sort, code = "ratio", "x"
        self.sort, self.unit = sort, code
        self.read(start, end, Role.UNIT, code)

    def without_noun(self) -> None:
        """Forget what is counted: $100 million contract."""
        self.readings = [reading for reading in self.readings if reading.role is not Role.NOUN]
        self.end = max(reading.span.end for reading in self.readings)

    def bare_end(self) -> int:
        """Where the numeral itself ends, magnitudes included."""
        return max(
            (reading.span.end for reading in self.readings if reading.role in {Role.NUMERAL, Role.MAGNITUDE}),
            default=self.end,
        )

    def hedge(self, bound: Bound) -> None:
        """Take a hedge from outside; the numeral's own range or excess outlives a mere "about"."""
        if self.bound in {None, Bound.APPROX} or bound is not Bound.APPROX:
            if self.bound is Bound.RANGE and bound in _OPEN_BELOW | _OPEN_ABOVE and self.step is not None:
                return  # "over 60 to 65": the range says more
            self.bound = bound

    def figure(self, text: str) -> Figure:
        """The finished figure."""
        low: Decimal | None = self.low
        high: Decimal | None = self.high
        if self.bound in _OPEN_ABOVE:
            high = None
        elif self.bound in _OPEN_BELOW:
            low = None
        return Figure(
            span=Span(self.start, self.end),
            text=text[self.start : self.end],
            kind=Kind(self.sort),
            low=low,
            high=high,
            unit=self.unit,
            bound=self.bound or Bound.EXACT,
            step=self.step,
            readings=tuple(sorted(self.readings, key=_place)),
        )


def _place(reading: Reading) -> int:
    return reading.span.start
