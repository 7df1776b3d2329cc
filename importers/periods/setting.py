"""What a date leaves out, filled in: the publication it is told from, the tense of its clause, the date before it."""

from __future__ import annotations

from datetime import MAXYEAR, date
from typing import NamedTuple

from importers.periods.stretches import (
    Stretch,
    day_of,
    month_length,
    months_of,
    moved,
    one_day,
    shifted,
    unit_of_calendar,
)
from kb.model import Moment, Precision


class Setting(NamedTuple):
    """What a date is resolved against.

    Attributes:
        today: The day of publication; None where nobody knows it.
        exact: Whether that day itself is known, or only its month or year.
        ahead: Whether the clause speaks of the future.
        behind: Whether it speaks of the past; where it tells neither, a date is more often past than not.
        alone: Whether the clause holds nothing but the date.
        said: The last date before this one, nearby in the text; "the same day" points to it.
        beside: Whether that date stands in the same paragraph.
        listed: The same where the two stand in one list: "5, 7 and 12 March".
        now: The time of publication, "23:12"; None where nobody knows it.

    Only a rule that asked whether today is known may ask for day.
    """

    today: date | None
    exact: bool = True
    ahead: bool = False
    behind: bool = False
    alone: bool = False
    said: Stretch | None = None
    beside: bool = False
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


def from_said(setting: Setting, unit: str, count: int) -> Stretch | None:
    """So many units after the last date (before it, where negative), as long as that; after publication without one."""
    said = setting.said
    if said is None or said.first is None or said.last is None or unit in _MINUTES_IN or setting.ahead:
        return ago(setting, unit, count)
    first, last = moved(said.first, unit, count), moved(said.last, unit, count)
    if first is None or last is None:
        return None
    if said.precision in _WHOLE_MONTHS and unit in _WHOLE_MONTHS:
        last = last.replace(day=month_length(last.year, last.month))
    return Stretch(first, last, said.precision)


_WHOLE_MONTHS = {"month", "quarter", "half", "year"}


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


def yearless_day(month: int, day: int, setting: Setting) -> Stretch | None:
    """That day of the year the tense of the clause points to."""
    if setting.today is None:
        return None
    around = [
        there for year in range(setting.today.year - 4, setting.today.year + 5) if (there := day_of(year, month, day))
    ]
    return nearest(around, setting)


def yearless_months(month: int, count: int, setting: Setting, precision: Precision = Precision.MONTH) -> Stretch | None:
    """That month, quarter or half of the year the tense of the clause points to."""
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

_NEARER = 3
_MUCH_NEARER = 20
"""How many times nearer than the past one a coming date must be: where the clause tells no tense, and of the past."""


def nearest(around: list[Stretch], setting: Setting) -> Stretch | None:
    """The stretch that the tense of the clause points to: the coming one, the last one, or whichever is likelier.

    News tells what was: "en janvier" in an article of September is the January before, unless a word of the future
    stands near. Without any, the coming one counts only where it is nearer by far. A date that stands alone tells
    nothing and is the nearest.
    """
    today = setting.today
    if today is None:
        return None
    ranked = []
    for there in around:
        if there.first is not None and there.last is not None:
            past, coming = there.last < today, there.first > today
            away = max((there.first - today).days, (today - there.last).days, 0)
            excluded = setting.ahead and (past or away > _FAR_AHEAD)
            if coming and not setting.ahead and not setting.alone:
                away *= _MUCH_NEARER if setting.behind else _NEARER
            ranked.append((excluded, away, not past, there))
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
