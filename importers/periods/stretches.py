"""Stretches of days: what a date means once it is resolved, and the arithmetic of the calendar."""

from __future__ import annotations

from datetime import MAXYEAR, date
from typing import NamedTuple

from kb.model import Moment, Period, Precision

_MONTHS_OF = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12, Precision.DECADE: 120}


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


class Setting(NamedTuple):
    """What a date is resolved against.

    Attributes:
        today: The day of publication; None where nobody knows it.
        exact: Whether that day itself is known, or only its month or year.
        ahead: Whether the clause speaks of the future.
        said: The last date before this one, nearby in the text; "the same day" points to it.
        listed: The same where the two stand in one list: "5, 7 and 12 March".
        now: The time of publication, "23:12"; None where nobody knows it.

    Only a rule that asked whether today is known may ask for day.
    """

    today: date | None
    exact: bool = True
    ahead: bool = False
    said: Stretch | None = None
    listed: bool = False
    now: str | None = None

    @property
    def day(self) -> date:
        """Today, which is known."""
        if self.today is None:
            raise ValueError("the day of publication is not known")
        return self.today


def setting_of(published: Moment | None) -> Setting:
    """The setting a publication date gives; a month or year alone stands for its last day."""
    if published is None:
        return Setting(None)
    year, *rest = (int(part) for part in published.day.split("-"))
    if not 1 <= year < MAXYEAR:
        return Setting(None)
    month = rest[0] if rest else 12
    day = rest[1] if len(rest) > 1 else month_length(year, month)
    known = day_of(year, month, day)
    return Setting(known.first if known else None, exact=len(rest) > 1, now=published.time)


# Units of the calendar -------------------------------------------------------------------------------------------


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


def half_of(year: int, half: int) -> Stretch | None:
    """The first or second half of a year."""
    return months_of(year, 6 * half - 5, 6, Precision.HALF)


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


# Moving about ----------------------------------------------------------------------------------------------------


def shifted(day: date, *, days: int = 0, months: int = 0) -> date:
    """The day so much later, the month's last where it has no such day; never beyond the calendar's own ends."""
    index = day.year * 12 + day.month - 1 + months
    index = max(12, min(index, MAXYEAR * 12 + 11))
    year, month = index // 12, index % 12 + 1
    ordinal = date(year, month, min(day.day, month_length(year, month))).toordinal() + days
    return date.fromordinal(max(1, min(ordinal, date.max.toordinal())))


def moved(day: date, unit: str, count: int) -> date | None:
    """The day so many units later; None for a unit shorter than a day or unknown."""
    if unit in _DAYS_IN:
        return shifted(day, days=_DAYS_IN[unit] * count)
    if unit in _MONTHS_IN:
        return shifted(day, months=_MONTHS_IN[unit] * count)
    return None


_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_PRECISION_OF = {
    "day": Precision.DAY,
    "week": Precision.DAY,
    "fortnight": Precision.DAY,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "half": Precision.HALF,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
}
_MINUTES_IN = {"hour": 60, "minute": 1}
_FAR = 10_000


def ago(setting: Setting, unit: str, count: int) -> Stretch | None:
    """The day so many units after publication (before it, where negative), as exact as the unit is."""
    if setting.today is None or abs(count) > _FAR:
        return None
    if unit in _MINUTES_IN:
        return _minutes_later(setting, _MINUTES_IN[unit] * count)
    there = moved(setting.today, unit, count)
    return Stretch(there, there, _PRECISION_OF.get(unit, Precision.DAY)) if there else None


def _minutes_later(setting: Setting, minutes: int) -> Stretch | None:
    if setting.today is None:
        return None
    hour, minute = (int(part) for part in (setting.now or "00:00").split(":"))
    days, rest = divmod(hour * 60 + minute + minutes, 24 * 60)
    there = one_day(shifted(setting.today, days=days))
    return there.at(f"{rest // 60:02d}:{rest % 60:02d}") if setting.now else there


def span_of_days(setting: Setting, unit: str, count: int, *, with_today: bool = False) -> Stretch | None:
    """The last or next so many units: up to yesterday, or from tomorrow on, unless today belongs to them."""
    if setting.today is None or not count or abs(count) > _FAR:
        return None
    if unit in _MINUTES_IN:
        return _span_of_minutes(setting, _MINUTES_IN[unit] * count)
    if unit == "quarter":
        near = unit_of_calendar(unit, setting.today, -1 if count < 0 else 1)
        far = unit_of_calendar(unit, setting.today, count)
        return (far.to(near) if count < 0 else near.to(far)) if near and far else None
    there = moved(setting.today, unit, count)
    if there is None:
        return None
    precision = _PRECISION_OF.get(unit, Precision.DAY)
    if count < 0:
        return Stretch(there, shifted(setting.today, days=0 if with_today else -1), precision)
    if with_today:
        return Stretch(setting.today, shifted(there, days=-1), precision)
    return Stretch(shifted(setting.today, days=1), there, precision)


def _span_of_minutes(setting: Setting, minutes: int) -> Stretch | None:
    here, there = _minutes_later(setting, 0), _minutes_later(setting, minutes)
    if here is None or there is None:
        return None
    first, last = (there, here) if minutes < 0 else (here, there)
    clock = (first.clock[0], last.clock[0]) if first.clock and last.clock else None
    return Stretch(first.first, last.last, here.precision, clock)


# What a text leaves out ------------------------------------------------------------------------------------------


def yearless_day(month: int, day: int, setting: Setting) -> Stretch | None:
    """The day of the year nearest to publication; the next one where the clause speaks of the future."""
    if setting.today is None:
        return None
    around = [
        there for year in range(setting.today.year - 4, setting.today.year + 5) if (there := day_of(year, month, day))
    ]
    return nearest(around, setting)


def yearless_months(month: int, count: int, setting: Setting, precision: Precision = Precision.MONTH) -> Stretch | None:
    """The month (quarter, half) nearest to publication, one that has begun by then unless the future is spoken of."""
    if setting.today is None:
        return None
    around = [
        there
        for year in range(setting.today.year - 1, setting.today.year + 2)
        if (there := months_of(year, month, count, precision))
    ]
    return nearest(around, setting)


_FAR_AHEAD = 270
"""Days beyond which a date without a year is not the coming one, whatever the tense of its clause."""


def nearest(around: list[Stretch], setting: Setting) -> Stretch | None:
    """The stretch nearest to publication, a past one before an equally near one to come."""
    today = setting.today
    if today is None:
        return None
    ranked = []
    for there in around:
        if there.first is not None and there.last is not None:
            past = there.last < today
            away = max((there.first - today).days, (today - there.last).days, 0)
            ranked.append((setting.ahead and (past or away > _FAR_AHEAD), away, not past, there))
    return min(ranked, key=lambda place: place[:3])[3] if ranked else None


def monthless_day(day: int, setting: Setting) -> Stretch | None:
    """The 26th of this month, of the last one early in a month; of the next where the future is spoken of."""
    today = setting.today
    if today is None or not 1 <= day <= 31:
        return None
    here, last, coming = (
        day_of(there.year, there.month, day)
        for months in (0, -1, 1)
        for there in [shifted(today.replace(day=1), months=months)]
    )
    if day <= today.day:
        return coming if setting.ahead and coming and day < today.day else here
    if setting.ahead:
        return here or coming
    if here is None or here.first is None:
        return last
    if last is not None and last.first is not None:
        back, forth = (today - last.first).days, (here.first - today).days
        return last if 3 * back < 2 * forth else here
    return here


def weekday_near(weekday: int, setting: Setting) -> Stretch | None:
    """The last such day up to publication, or the next where the clause speaks of the future."""
    if setting.today is None or not setting.exact:
        return None
    apart = (setting.today.weekday() - weekday) % 7
    return one_day(shifted(setting.today, days=(7 - apart) % 7 if setting.ahead else -apart))


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
