"""Stretches of days: what a date means once it is resolved, and the arithmetic of the calendar."""

from __future__ import annotations

from datetime import MAXYEAR, date
from typing import NamedTuple

from kb.model import Period, Precision


class Stretch(NamedTuple):
    """Some days, both ends inclusive.

    Attributes:
        first: None is open ("before March").
        last: None is open ("since 2020").
        clock: Time of day of the two ends, "23:12"; None where the text gives none.
    """

    first: date | None
    last: date | None
    precision: Precision = Precision.DAY
    clock: tuple[str, str] | None = None

    def at(self, clock: str, until: str | None = None, *, precision: Precision = Precision.MINUTE) -> Stretch:
        """The same days at a time of day."""
        return self._replace(clock=(clock, until or clock), precision=precision)

    def to(self, other: Stretch) -> Stretch | None:
        """From the start of this one to the end of the other; None where that would run backwards."""
        if self.first is None or other.last is None or self.first > other.last:
            return None
        clock = None
        if self.clock or other.clock:
            begin, end = self.clock or ("00:00", ""), other.clock or ("", "23:59")
            # A range ends when its last hour strikes.
            clock = (begin[0], end[0] if other.precision is Precision.HOUR else end[1])
        coarser = max(self.precision, other.precision, key=list(Precision).index)
        return Stretch(self.first, other.last, coarser, clock)

    def since(self) -> Stretch:
        """From its first day on."""
        return self._replace(last=None)

    def until(self) -> Stretch:
        """Up to its last day."""
        return self._replace(first=None)

    def before(self) -> Stretch:
        """Up to its start: a deadline day counts, of anything longer the day before it does."""
        if self.first is None or self.precision in _SHORT:
            return self.until()
        return self._replace(first=None, last=shifted(self.first, days=-1))

    def after(self) -> Stretch:
        """From its end: a day itself counts, of anything longer the day that follows."""
        if self.last is None or self.precision in _SHORT:
            return self.since()
        return self._replace(first=shifted(self.last, days=1), last=None)

    @property
    def period(self) -> Period:
        """The contract's form of it."""
        ends = [day.isoformat() if day else None for day in (self.first, self.last)]
        if self.clock:
            ends = [day and f"{day}T{time}" for day, time in zip(ends, self.clock, strict=True)]
        return Period(start=ends[0], end=ends[1], precision=self.precision)


_SHORT = {Precision.MINUTE, Precision.HOUR, Precision.DAY}


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def full_year(year: int) -> int:
    """The year two digits mean: from 1940 to 2039."""
    return year if year > 99 else year + (2000 if year < 40 else 1900)


def day_of(year: int, month: int, day: int) -> Stretch | None:
    """One day; None where the calendar has none such."""
    if not (1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        return None
    there = date(year, month, day)
    return Stretch(there, there)


def one_day(day: date) -> Stretch:
    """That day."""
    return Stretch(day, day)


def months_of(year: int, month: int, count: int = 1, precision: Precision = Precision.MONTH) -> Stretch | None:
    """Whole months from one on; the month may lie outside 1 to 12."""
    index = year * 12 + month - 1
    end = index + count - 1
    if not (12 <= index <= MAXYEAR * 12 + 11 and end <= MAXYEAR * 12 + 11):
        return None
    last_year, last_month = end // 12, end % 12 + 1
    last = date(last_year, last_month, month_length(last_year, last_month))
    return Stretch(date(index // 12, index % 12 + 1, 1), last, precision)


def year_of(year: int) -> Stretch | None:
    """The calendar year."""
    return months_of(year, 1, 12, Precision.YEAR)


def quarter_of(year: int, quarter: int) -> Stretch | None:
    """One quarter of a year."""
    return months_of(year, 3 * quarter - 2, 3, Precision.QUARTER) if 1 <= quarter <= 4 else None


def decade_of(year: int) -> Stretch | None:
    """The ten years that begin with the year."""
    return months_of(year, 1, 120, Precision.DECADE)


def century_of(century: int) -> Stretch | None:
    """The hundred years as the press counts them: the 21st century began in 2000."""
    return months_of((century - 1) * 100, 1, 1200, Precision.DECADE) if century > 1 else None


def week_of(day: date) -> Stretch:
    """The week, Monday to Sunday, that holds the day."""
    monday = shifted(day, days=-day.weekday())
    return Stretch(monday, shifted(monday, days=6), Precision.WEEK)


def weekend_of(day: date) -> Stretch:
    """Saturday and Sunday of the week that holds the day."""
    saturday = shifted(day, days=5 - day.weekday())
    return Stretch(saturday, shifted(saturday, days=1), Precision.DAY)


def unit_of_calendar(unit: str, day: date, offset: int) -> Stretch | None:
    """The week, month, quarter, ... so many after the one that holds the day."""
    if unit == "day":
        return one_day(shifted(day, days=offset))
    if unit == "week":
        return week_of(shifted(day, days=7 * offset))
    if unit == "weekend":
        return weekend_of(shifted(day, days=7 * offset))
    if unit == "month":
        return months_of(day.year, day.month + offset)
    if unit == "quarter":
        return months_of(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * offset, 3, Precision.QUARTER)
    if unit == "half":
        return months_of(day.year, (day.month - 1) // 6 * 6 + 1 + 6 * offset, 6, Precision.HALF)
    if unit == "year":
        return year_of(day.year + offset)
    if unit == "decade":
        return decade_of(day.year // 10 * 10 + 10 * offset)
    if unit == "century":
        return century_of(day.year // 100 + 1 + offset)
    return None


def shifted(day: date, *, days: int = 0, months: int = 0) -> date:
    """The day so much later, the month's last where it has no such day; never beyond the calendar's own ends."""
    index = day.year * 12 + day.month - 1 + months
    index = max(12, min(index, MAXYEAR * 12 + 11))
    year, month = index // 12, index % 12 + 1
    ordinal = date(year, month, min(day.day, month_length(year, month))).toordinal() + days
    return date.fromordinal(max(1, min(ordinal, date.max.toordinal())))


_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def moved(day: date, unit: str, count: int) -> date | None:
    """The day so many units later; None for a unit shorter than a day or unknown."""
    if unit in _DAYS_IN:
        return shifted(day, days=_DAYS_IN[unit] * count)
    if unit in _MONTHS_IN:
        return shifted(day, months=_MONTHS_IN[unit] * count)
    return None


def nth_weekday(weekday: int, number: int, within: Stretch) -> Stretch | None:
    """The first, second, ... or (number < 0) last such day of a stretch."""
    if within.first is None or within.last is None:
        return None
    if number > 0:
        there = shifted(within.first, days=(weekday - within.first.weekday()) % 7 + 7 * (number - 1))
    else:
        there = shifted(within.last, days=-((within.last.weekday() - weekday) % 7) + 7 * (number + 1))
    return one_day(there) if within.first <= there <= within.last else None


def nth_week(number: int, within: Stretch) -> Stretch | None:
    """The first, second, ... or (number < 0) last week of a stretch: the weeks whose Thursday lies in it."""
    thursday = nth_weekday(3, number, within)
    return week_of(thursday.first) if thursday and thursday.first else None


def part_of(whole: Stretch, shares: tuple[int, int]) -> Stretch:
    """A part of a month (in days), a year or half or quarter (in months), a decade or century (in tenths)."""
    if whole.first is None or whole.last is None:
        return whole
    begin, end = shares
    if whole.precision is Precision.MONTH:
        length = whole.last.day
        return Stretch(whole.first.replace(day=min(begin, length)), whole.first.replace(day=min(end, length)))
    months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    if months <= 12:
        precision = Precision.MONTH if end - begin < 2 else Precision.QUARTER
        return months_of(whole.first.year, whole.first.month + begin - 1, end - begin + 1, precision) or whole
    years = months // 12 // 10
    return months_of(whole.first.year + begin * years, 1, 12 * years * (end - begin), Precision.YEAR) or whole
