"""The moment of publication as a line of an article states it.

Only what is stated: a time without a zone stays without one, and a day without a year is no moment at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from importers.metadata.words import numbered_months, zones
from kb.model import Moment, Span

_SPACE = r"[ \u00a0\u202f\u3000]"


@dataclass(frozen=True, slots=True)
class Stated:
    """A moment, and where in the line it stands, time and zone included."""

    moment: Moment
    span: Span


def moment_in(line: str, *, day_first: bool = True) -> Stated | None:
    """The first full date of the line with its time and zone; None where there is none.

    Args:
        line: One line; what stands beyond its first 200 characters is not looked at.
        day_first: Whether 03/04/2025 is in April; else it is no date, for English copy means either. 27/01/2025 and
            01/27/2025 tell it themselves.
    """
    line = line[:200]
    for match in _date().finditer(line):
        day = _day(match, day_first=day_first)
        if day is None:
            continue
        start, end, time, zone = match.start(), match.end(), None, None
        if after := _time_after().match(line, match.end()):
            end, time, zone = after.end(), _clock(after), after["zone"]
        elif before := _time_before().search(line[max(0, match.start() - 40) : match.start()]):
            start, time, zone = max(0, match.start() - 40) + before.start(), _clock(before), before["zone"]
        try:
            moment = Moment.parse(day + (f"T{time}" if time else ""))
        except ValueError:
            continue
        offset = _offset(zone, moment) if time and zone else None
        return Stated(Moment(day=moment.day, time=moment.time, zone=offset), Span(start, end))
    return None


def _day(match: re.Match[str], *, day_first: bool) -> str | None:
    year, month, day = match["year"], match["month"], match["day"]
    if match["slashed"]:
        first, second, year = int(match["first"]), int(match["second"]), match["slashed_year"]
        if max(first, second) <= 12 and first != second and not day_first:
            return None
        if first > 12 or (day_first and second <= 12):
            first, second = second, first
        return f"{year}-{first:02}-{second:02}" if 1 <= first <= 12 and 1 <= second <= 31 else None
    if match["name"]:
        number = numbered_months()[match["name"].lower()]
        return f"{match['named_year']}-{number:02}-{int(match['before'] or match['after']):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def _clock(match: re.Match[str]) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or match["noon"] or "").lower().replace(".", "")
    if half in {"pm", "下午", "晚上", "晚"} and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _offset(zone: str, moment: Moment) -> str | None:
    """The offset the zone's name means on that day; None where it names no place this system knows."""
    if numeric := re.fullmatch(r"(?:UTC|GMT)? ?([+-])(\d{1,2}):?(\d{2})?", zone):
        return f"{numeric[1]}{int(numeric[2]):02}:{numeric[3] or '00'}"
    place = zones().get(zone) or next((known for name, known in zones().items() if name.lower() == zone.lower()), None)
    if place is None or place[0] in "+-":
        return place
    try:
        shift = datetime.fromisoformat(f"{moment.day}T{moment.time}").replace(tzinfo=ZoneInfo(place)).strftime("%z")
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return f"{shift[:3]}:{shift[3:]}"


@cache
def _date() -> re.Pattern[str]:
    name = "|".join(sorted(map(re.escape, numbered_months()), key=len, reverse=True))
    return re.compile(
        rf"""(?<![\d.,/-])(?:
            (?P<year>(?:19|20)\d\d){_SPACE}?[-/.年]{_SPACE}?(?P<month>\d{{1,2}}){_SPACE}?[-/.月]{_SPACE}?(?P<day>\d{{1,2}})(?:{_SPACE}?日|(?!\d))
          | (?P<slashed>(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})[/.](?P<slashed_year>(?:19|20)\d\d)(?!\d))
          | (?:(?P<before>\d{{1,2}})(?:er|st|nd|rd|th)?{_SPACE})?(?<!\w)(?P<name>{name})\b\.?
            (?:{_SPACE}(?P<after>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,|{_SPACE})+(?P<named_year>(?:19|20)\d\d)
            (?(before)|(?(after)|(?!)))(?!\d)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


def _time() -> str:
    zone = "|".join(sorted(map(re.escape, zones()), key=len, reverse=True))
    return rf"""(?P<noon>上午|下午|晚上|晚|凌晨)?{_SPACE}*
        (?P<hour>\d{{1,2}})(?:{_SPACE}?[:：hH点时]{_SPACE}?(?P<minute>\d{{2}})?(?::\d{{2}}(?:\.\d+)?)?|(?={_SPACE}?[ap]\.?m))
        (?:{_SPACE}*(?P<half>[ap]\.?m\b\.?))?
        (?:{_SPACE}*\(?{_SPACE}*(?P<zone>(?:UTC|GMT)?{_SPACE}?[+-]\d{{1,2}}:?(?:\d{{2}})?|(?:{zone})(?!\w)))?"""


@cache
def _time_after() -> re.Pattern[str]:
    zone = "|".join(re.escape(name) for name in zones() if not name.isascii())
    return re.compile(
        rf"(?:T|[\s,，|·•–—-]|(?<=\d)\.(?=\s)|\b(?:at|à|um)\b|(?:{zone}))*{_time()}", re.VERBOSE | re.IGNORECASE
    )


@cache
def _time_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.:]){_time()}[\s,，)|·•–—-]*(?:on|le)?\s*(?:[^\W\d_]{{2,9}}[.,]?)?[\s,]*$", re.VERBOSE | re.IGNORECASE
    )
