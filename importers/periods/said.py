"""What one date says, and the days it means once what it leaves out is known."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from importers.periods.holidays import holiday
from importers.periods.setting import Setting, monthless_day, weekday_near, yearless_day, yearless_months
from importers.periods.stretches import (
    Stretch,
    day_of,
    months_of,
    nth_week,
    nth_weekday,
    one_day,
    part_of,
    shifted,
    year_of,
)
from kb.model import Precision

_FINE = {Precision.MINUTE, Precision.HOUR, Precision.DAY, Precision.MONTH}
_ANOTHER_YEAR = 300
"""Days from publication beyond which a date sets the year of those that follow it."""

UNKNOWN = Stretch(None, None)
"""A date, but nobody can say which: it is relative to a publication date that is not known."""


class Said(NamedTuple):
    """The parts of a date as they stand in the text; None is "not said".

    Attributes:
        within: Days already known: "last month", "yesterday", a date in figures.
        months: First month and number of months of the year: September is (9, 1), the third quarter (7, 3).
        precision: That of months.
        day: Of the month.
        weekday: Monday is 0; with day or within, the one that lies there.
        nth: Which weekday or, without one, which week of the month or year; -1 is the last.
        share: The part of all this, as part_of takes it.
        holiday: A name of holidays.toml.
        lunar: Month and day are those of the Chinese calendar.
        clock: Time of day, "23:12".
    """

    within: Stretch | None = None
    year: int | None = None
    months: tuple[int, int] | None = None
    precision: Precision = Precision.MONTH
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    share: tuple[int, int] | None = None
    holiday: str | None = None
    lunar: bool = False
    clock: str | None = None
    clock_precision: Precision = Precision.MINUTE

    def resolve(self, setting: Setting) -> Stretch | None:
        """The days meant; UNKNOWN where only a publication date could tell, None where the calendar has none."""
        there = self._days(setting)
        if there is None or there is UNKNOWN:
            return there
        if self.share is not None:
            there = part_of(there, self.share)
        if self.clock is not None:
            there = _at(there, self.clock, self.clock_precision)
        return there

    def _days(self, setting: Setting) -> Stretch | None:
        if self.holiday is not None:
            return holiday(self.holiday, self.year, setting)
        whole = self._whole(setting)
        if whole is None or whole is UNKNOWN or whole.first is None:
            return whole
        if self.nth is not None:
            return nth_week(self.nth, whole) if self.weekday is None else nth_weekday(self.weekday, self.nth, whole)
        if self.day is not None and whole.precision in {Precision.MONTH, Precision.YEAR, Precision.QUARTER}:
            return day_of(whole.first.year, whole.first.month, self.day)
        if self.weekday is not None and whole.precision is Precision.WEEK:
            return one_day(shifted(whole.first, days=self.weekday))
        return whole

    def _whole(self, setting: Setting) -> Stretch | None:
        if self.within is not None:
            return self.within
        if self.lunar and self.months is not None:
            return holiday(f"lunar {self.months[0]}-{self.day or 0}", self.year, setting)
        if self.year is not None:
            return year_of(self.year) if self.months is None else months_of(self.year, *self.months, self.precision)
        if setting.today is None:
            return UNKNOWN
        if self.months is not None:
            if there := self._in_year_of_context(setting):
                return there
            if self.day is not None:
                return yearless_day(self.months[0], self.day, setting)
            return yearless_months(*self.months, setting, self.precision)
        if self.day is not None:
            return self._day_alone(setting, self.day)
        if self.weekday is not None:
            return weekday_near(self.weekday, setting) or UNKNOWN
        return one_day(setting.today) if self.clock and setting.exact else UNKNOWN

    def _in_year_of_context(self, setting: Setting) -> Stretch | None:
        """After a date of another year, a later day or month without one is of that year too."""
        said = setting.said
        before = (
            said.first
            if said is not None and setting.beside and said.last is not None and said.precision in _FINE
            else None
        )
        if before is None or self.months is None or setting.ahead or abs((setting.day - before).days) < _ANOTHER_YEAR:
            return None
        there = months_of(before.year, *self.months, self.precision)
        if there is not None and self.day is not None:
            there = day_of(before.year, self.months[0], self.day)
        return there if there and there.last and there.last >= before and there.last <= setting.day else None

    def _day_alone(self, setting: Setting, day: int) -> Stretch | None:
        """Such as "Monday 27": the nearest month whose 27th is a Monday; without a weekday, this month's."""
        listed = setting.said.first if setting.listed and setting.said else None
        if listed is not None and self.weekday is None and listed.day <= day:
            return day_of(listed.year, listed.month, day)
        if self.weekday is None or setting.today is None:
            return monthless_day(day, setting)
        near = [0, 1, -1, 2, -2, 3, -3] if setting.ahead else [0, -1, 1, -2, 2, -3, 3]
        for months in near:
            month = shifted(setting.today.replace(day=1), months=months)
            there = day_of(month.year, month.month, day)
            if there and there.first and there.first.weekday() == self.weekday:
                return there
        return monthless_day(day, setting)

    def with_rest_of(self, other: Said) -> Said:
        """The same with what the other end of a range says for both: "from 3 to 5 March", "January to April 2015"."""
        if self.within is not None or self.holiday or other.holiday:
            return self
        if other.within is not None:
            known = other.within.first
            return self if known is None or self.year or self.months is None else self._replace(year=known.year)
        year = other.year if self.year is None and (self.months or self.day) else self.year
        if self.months is None and self.day is not None:
            return self._replace(year=year, months=other.months, precision=other.precision)
        return self._replace(year=year)


def joined(left: Said, right: Said, setting: Setting) -> Stretch | None:
    """The days from one date to another; what one of them leaves out is the other's."""
    first = left.with_rest_of(right).resolve(setting)
    if first is None or first is UNKNOWN or first.first is None:
        return first
    if right.within is None and right.year is None:
        last = _following(left, right, first.first, setting)
    else:
        last = right.resolve(setting)
    if last is None or last is UNKNOWN:
        return last
    ranged = first.to(last)
    if ranged is None and left.year is None and right.year is not None and left.months is not None:
        # November to February 2017: the first end lies in the year before.
        first = left._replace(year=right.year - 1).resolve(setting)
        ranged = first.to(last) if first and first is not UNKNOWN else None
    return ranged


def _following(left: Said, right: Said, start: date, setting: Setting) -> Stretch | None:
    """The right end, at the earliest where the left one starts."""
    if right.months is None and right.day is None and right.weekday is None and right.clock is not None:
        clock = right.clock
        if left.clock is not None and clock < left.clock and int(clock[:2]) < 12:
            clock = f"{int(clock[:2]) + 12}{clock[2:]}"
        return _at(one_day(start), clock, right.clock_precision)
    if right.weekday is not None and right.day is None and right.months is None:
        return one_day(shifted(start, days=(right.weekday - start.weekday()) % 7))
    if right.months is None and right.day is not None:
        month = right._replace(year=start.year, months=(start.month, 1), precision=Precision.MONTH)
        return month.resolve(setting)
    if right.months is not None:
        for year in (start.year, start.year + 1):
            there = right._replace(year=year).resolve(setting)
            if there and there.last and there.last >= start:
                return there
        return None
    return right.resolve(setting)


def _at(day: Stretch, clock: str, precision: Precision) -> Stretch:
    """The day at a time, a whole hour where only that is named; 24:00 is the next day's midnight."""
    hour, minute = int(clock[:2]), clock[3:]
    if hour == 24 and day.first is not None and day.last is not None:
        day = Stretch(shifted(day.first, days=1), shifted(day.last, days=1))
        precision = Precision.MINUTE
        clock = f"00:{minute}"
    return day.at(clock, f"{clock[:2]}:59" if precision is Precision.HOUR else None, precision=precision)
