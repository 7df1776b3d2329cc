"""Lengths of time that lead from publication to a date: 三天前, 过去两年."""

from __future__ import annotations

from importers.periods.cursor import Cursor
from importers.periods.grammar import Hit
from importers.periods.said import UNKNOWN
from importers.periods.setting import ago, from_said, span_of_days
from importers.periods.stretches import Stretch
from importers.periods.zh_years import singular


def read_distance(hit: Hit) -> Stretch | None:
    """Such as "Three days ago", "two months later"."""
    cursor = Cursor(hit.tokens)
    count = _count(cursor)
    side = cursor.take("<>")
    if count is None or side is None or not cursor.done or hit.before.endswith(_VAGUE) or hit.tokens[0].text[0] == "0":
        return None
    if hit.setting.today is None:
        return UNKNOWN
    number, unit = count
    return from_said(hit.setting, unit, number) if side.letter == ">" else ago(hit.setting, unit, -number)


def read_span(hit: Hit) -> Stretch | None:
    """Such as "The past three months", "the coming week"."""
    cursor = Cursor(hit.tokens)
    side = cursor.take("-+<>")
    count = _count(cursor)
    if count is None or side is None or not cursor.done:
        return None
    if hit.setting.today is None:
        return UNKNOWN
    number, unit = count
    return span_of_days(hit.setting, unit, number if side.letter in "+>" else -number, with_today=side.letter in "+-")


def _count(cursor: Cursor) -> tuple[int, str] | None:
    """How many of which unit; half a unit is counted in the next smaller one."""
    half = cursor.take("5")
    token = None if half else cursor.take("n")
    if half is None and token is None:
        return None
    number = 0 if token is None else int(token.value)
    unit = cursor.take("ymdDwlq")
    if unit is None:
        return None
    name = {"y": "year", "m": "month", "d": "day", "D": "day", "w": "week", "q": "quarter"}.get(
        unit.letter, singular(unit)
    )
    half = half or cursor.take("5")
    if name == "year" and half:
        return number * 12 + 6, "month"
    if name == "months and a half":
        return number * 30 + 15, "day"
    if half or name not in {"year", "month", "day", "week", "quarter", "hour", "minute"}:
        return None
    return number, name


_VAGUE = ("几", "数", "多", "余")
