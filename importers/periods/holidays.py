"""Holidays and days of the Chinese calendar: which day they are in a year."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from importers.periods.setting import Setting, nearest
from importers.periods.stretches import Stretch, day_of, months_of, nth_weekday, one_day, shifted


@cache
def _table(name: str) -> Mapping[str, Any]:
    path = files("importers").joinpath("lexicons", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def holiday(name: str, year: int | None, setting: Setting) -> Stretch | None:
    """The days of a holiday in a year, else in that of the date it is listed with, else of the one the tense points to.

    None where no table has it.

    name: A key of holidays.toml, or "lunar 8-15" for a day of the Chinese calendar ("lunar 12-0" is the whole month).
    """
    if year is not None:
        return _in_year(name, year)
    if setting.today is None:
        return Stretch(None, None)
    if setting.listed and setting.said is not None and setting.said.first is not None:
        return _in_year(name, setting.said.first.year)
    around = range(setting.today.year - 1, setting.today.year + 2)
    return nearest([there for near in around if (there := _in_year(name, near))], setting)


def _in_year(name: str, year: int) -> Stretch | None:
    if name.startswith("lunar "):
        month, day = (int(part) for part in name.removeprefix("lunar ").split("-"))
        return lunar(year, month, day)
    rule = _table("holidays")[name]
    there = _by_rule(rule, year)
    if there is None or there.first is None:
        return None
    first = shifted(there.first, days=rule.get("shift", 0))
    return Stretch(first, shifted(first, days=rule.get("days", 1) - 1))


def _by_rule(rule: Mapping[str, Any], year: int) -> Stretch | None:
    if "date" in rule:
        return day_of(year, *rule["date"])
    if "lunar" in rule:
        return lunar(year, *rule["lunar"])
    if "term" in rule:
        return day_of(year, 4, _qingming(year))
    if "easter" in rule:
        return one_day(shifted(easter(year), days=rule["easter"])) if year > 1582 else None
    month = months_of(year, rule["month"])
    return nth_weekday(rule["weekday"], rule["nth"], month) if month else None


def easter(year: int) -> date:
    """Western Easter Sunday.

    Source: the anonymous Gregorian algorithm, Nature 13 (1876) 487.
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _qingming(year: int) -> int:
    """The day of April on which the sun stands at 15 degrees: the 4th or 5th, from 1901 to 2099.

    Source: the usual approximation of solar terms, 0.2422 days a year.
    """
    short = year % 100
    return int(short * 0.2422 + (5.59 if year < 2000 else 4.81)) - short // 4


def lunar(year: int, month: int, day: int) -> Stretch | None:
    """A day of the Chinese calendar, or with day 0 the whole month; None beyond the table's years."""
    row = _table("lunar")["years"].get(str(year))
    if row is None or not 1 <= month <= 12:
        return None
    start, lengths, leap = row
    # The leap month follows the month of the same number.
    index = month - 1 + (1 if leap and month > leap else 0)
    long = [29 + int(bit) for bit in lengths]
    first = shifted(date.fromisoformat(start), days=sum(long[:index]))
    if day == 0:
        return Stretch(first, shifted(first, days=long[index] - 1))
    return one_day(shifted(first, days=day - 1)) if day <= long[index] else None
