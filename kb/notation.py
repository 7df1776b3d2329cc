"""Figures and periods spelled without a language, as the facts of a finding carry them: "> 300000000000 USD"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from kb.model import Basis, Bound, Figure, Kind, Period, Precision

_SIGNS = {Bound.OVER: ">", Bound.UNDER: "<", Bound.AT_LEAST: ">=", Bound.AT_MOST: "<=", Bound.APPROX: "~"}
_MIRRORED = {Bound.OVER: "<", Bound.AT_LEAST: "<=", Bound.UNDER: ">", Bound.AT_MOST: ">="}
_NOTE = re.compile(r"(?:(>=|<=|[<>~]) )?(-?\d{1,40}(?:\.\d{1,40})?)(?:\.\.(-?\d{1,40}(?:\.\d{1,40})?))?(?: (\S.*))?")
_DECIMALS_WRITTEN, _LARGEST_DENOMINATOR, _NEARLY = 9, 100, Fraction(1, 10**9)
_PERIOD = re.compile(
    r"(\d{4}-\d\d-\d\d[T\d:]*)?/(\d{4}-\d\d-\d\d[T\d:]*)? ([a-z]+)(?: ([a-z]+))?",
)


@dataclass(frozen=True, slots=True)
class Amount:
    """What a figure says, its place in an article left out.

    Attributes:
        sign: "", "~", ">", "<", ">=" or "<=": how low stands to the value; a range has a high end beside low.
    """

    sign: str
    low: Decimal
    high: Decimal | None
    unit: str | None


def amount_of(figure: Figure) -> Amount | None:
    """What the figure says; None for a date."""
    low, high = figure.low, figure.high
    bound = figure.bound or Bound.EXACT
    if low is not None and high is not None:
        sign = "~" if bound is Bound.APPROX else ""
        return Amount(sign, low, None if low == high else high, figure.unit)
    if low is not None:
        sign = _SIGNS[bound] if bound in {Bound.OVER, Bound.AT_LEAST} else _MIRRORED.get(bound, ">=")
        return Amount(sign, low, None, figure.unit)
    if high is not None:
        sign = _SIGNS[bound] if bound in {Bound.UNDER, Bound.AT_MOST} else _MIRRORED.get(bound, "<=")
        return Amount(sign, high, None, figure.unit)
    return None


def note(figure: Figure | Amount) -> str:
    """Spell a figure: "12 %", "~ 12 %", "< -12 %", "60..65 USD", "1"; a date as its period."""
    if isinstance(figure, Figure):
        if figure.kind is Kind.DATE:
            return note_period(figure.period) if figure.period else figure.text
        amount = amount_of(figure)
        if amount is None:
            return figure.text
        figure = amount
    text = number(figure.low) if figure.high is None else f"{number(figure.low)}..{number(figure.high)}"
    return " ".join(part for part in (figure.sign, text, figure.unit) if part)


def number(value: Decimal) -> str:
    """The value in digits, without an exponent: 5.576E+6 → "5576000"; trailing zeros of a decimal are kept."""
    return f"{value:f}"


def rounded(value: Decimal, digits: int) -> Decimal:
    """The value to so many significant digits: 5406720 to three is 5410000."""
    return round(value, digits - 1 - value.adjusted()) if value else value


def part_of(value: Decimal) -> Fraction | None:
    """The simple fraction behind a number of more decimals than anybody writes: "one in three" is 1/3."""
    part = Fraction(value).limit_denominator(_LARGEST_DENOMINATOR)
    written = -int(value.as_tuple().exponent) <= _DECIMALS_WRITTEN
    return part if part and not written and abs(Fraction(value) - part) < _NEARLY else None


def percent(share: Decimal) -> str:
    """A share as per cent with two digits that mean something: 0.0213 is "2.1"."""
    value = share * 100
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def read_note(text: str) -> Amount | None:
    """The amount a note spells; None where it is no figure (a date, a model name)."""
    match = _NOTE.fullmatch(text)
    if match is None:
        return None
    sign, low, high, unit = match.groups()
    return Amount(sign or "", Decimal(low), Decimal(high) if high else None, unit)


def note_period(period: Period) -> str:
    """Spell a period: "2025-01-27/2025-01-27 day close"."""
    parts = (f"{period.start or ''}/{period.end or ''}", period.precision.value, period.basis and period.basis.value)
    return " ".join(part for part in parts if part)


def read_period(text: str) -> Period | None:
    """The period a note spells; None where it spells none."""
    match = _PERIOD.fullmatch(text)
    if match is None:
        return None
    start, end, precision, basis = match.groups()
    return Period(start=start, end=end, precision=Precision(precision), basis=Basis(basis) if basis else None)
