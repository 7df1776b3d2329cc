"""What a Chinese date says: its tokens read from left to right."""

from __future__ import annotations

from importers.lexicon import lexicon
from importers.periods.cursor import Cursor
from importers.periods.grammar import Hit
from importers.periods.said import UNKNOWN, Said, joined
from importers.periods.setting import Setting
from importers.periods.stretches import (
    Stretch,
    century_of,
    day_of,
    decade_of,
    full_year,
    months_of,
    one_day,
    quarter_of,
    shifted,
    unit_of_calendar,
)
from importers.periods.tokens import figures_of
from importers.periods.zh_years import day_said, month_said, within_year, year_said
from kb.model import Language, Precision

_DAY_BESIDE = r"\[?nd?\]"
"""The day of the month in brackets: 今天（22日）, 今（16）日."""

_RELATIVE = frozenset("AabBCEGJRrs2")


_TO_THE_DAY = frozenset("CERrW")


def read_dates(hit: Hit) -> Stretch | None:
    """One date, or two that make a range, with what is said of its ends."""
    cursor = Cursor(hit.tokens)
    if cursor.letters.endswith("<"):
        # What is due before a day lies ahead.
        hit = hit._replace(setting=hit.setting._replace(ahead=True))
    if not _can_be_known(cursor.letters, hit.setting):
        return UNKNOWN
    begun = cursor.take("f")
    cursor.take("@")
    cursor.skip("T,")
    left = _element(cursor, hit)
    if left is None:
        return None
    there = left.resolve(hit.setting)
    cursor.take("^")
    if cursor.take("j") or (cursor.letters.endswith("%") and cursor.take("&")):
        cursor.take("f")
        right = _element(cursor, hit)
        if right is None or (right == Said(year=right.year) and left.year is None and left.within is None):
            return None
        there = joined(left, right, hit.setting)
    if there is None or there is UNKNOWN:
        return there
    return _bounded(cursor, there, begun=begun is not None)


def _bounded(cursor: Cursor, there: Stretch, *, begun: bool) -> Stretch | None:
    cursor.skip("'%")
    inclusive = cursor.take("&") is not None or _is_a_part(cursor)
    bound = cursor.take("<>^")
    if not cursor.done:
        return None
    ranged = there.first != there.last and "j" in cursor.letters
    if bound is None or ranged:
        return there.since() if begun and not ranged and "j" not in cursor.letters else there
    if bound.letter == "<":
        return there.until() if inclusive else there.before()
    return there.since() if inclusive or bound.letter == "^" else there.after()


def _is_a_part(cursor: Cursor) -> bool:
    """Whether the date ends in "the end of": before it means up to it."""
    return cursor.place > 0 and cursor.letters[cursor.place - 1] in "Ppo"


def _can_be_known(letters: str, setting: Setting) -> bool:
    if setting.today is None:
        return not _RELATIVE & set(letters)
    return setting.exact or not _TO_THE_DAY & set(letters)


def _element(cursor: Cursor, hit: Hit) -> Said | None:
    named = cursor.take("W") if cursor.looks(r"W,?[LYnANbO]") else None
    if named:
        cursor.skip(",")
    said = _figures(cursor) or _calendar(cursor, hit) or Said()
    cursor.skip(",[")
    if weekday := cursor.take("W"):
        said = said._replace(weekday=weekday.value)
    cursor.skip("]")
    if named and said != Said():
        said = said._replace(weekday=int(named.value))
    said = _clock(cursor, said)
    return None if said == Said() else said


def _figures(cursor: Cursor) -> Said | None:
    """A date in figures: the year first, or last; month and day alone only where no fraction can be meant."""
    token = cursor.take("XVZx")
    if token is None:
        return None
    numbers = figures_of(token)
    if token.letter == "V":
        year, part = sorted(numbers, reverse=True)
        return Said(within=quarter_of(year, part) if "q" in token.text else months_of(year, part))
    if token.letter == "x":
        month, day = numbers
        if "/" in token.text and (day < 13 or day in _FRACTIONS):
            return None
        if not day_of(2000, month, day):
            return None
        return Said(months=(month, 1), day=day)
    if numbers[0] > 31 or (token.letter == "Z" and numbers[0] > 12):
        year, month, day = numbers
    else:
        month, day, year = numbers
        if month > 12:
            month, day = day, month
    there = day_of(full_year(year), month, day)
    return Said(within=there) if there else None


_FRACTIONS = frozenset({16, 20, 24})
"""Denominators the press uses with a numerator below 13: 1/16决赛."""


def _calendar(cursor: Cursor, hit: Hit) -> Said | None:
    lunar = cursor.take("L") is not None
    if said := _relative(cursor, hit):
        return said
    year = year_said(cursor, hit)
    said = within_year(cursor, year, hit)
    if said is None:
        month = month_said(cursor)
        said = Said(year=year) if month is None else month._replace(year=year)
        if month is not None or year is None:
            said = day_said(cursor, said, hit)
    return (
        said._replace(lunar=True)
        if lunar and said.day is not None and said.within is None and _is_lunar(said)
        else said
    )


def _is_lunar(said: Said) -> bool:
    return said.months is not None


def _relative(cursor: Cursor, hit: Hit) -> Said | None:
    """A date that counts from publication, or from the last date."""
    setting = hit.setting
    today = setting.today
    if token := cursor.take("e"):
        return None
    if said := _decade(cursor, setting):
        return said
    if today is None:
        return None
    if token := cursor.take("Rr"):
        day = shifted(today, days=int(token.value))
        if cursor.looks(_DAY_BESIDE):
            cursor.take("[")
            if int(cursor.pop().value) != day.day:
                return None
            cursor.skip("d]")
        return Said(within=one_day(day))
    if token := cursor.take("s"):
        there = setting.said.first if setting.said and setting.said.first else today
        return Said(within=one_day(shifted(there, days=int(token.value))))
    if token := cursor.take("BCGE"):
        unit, offset = token.value if isinstance(token.value, list | tuple) else ("weekend", int(token.value))
        return _in_unit(cursor, unit_of_calendar(unit, today, offset), hit)
    if token := cursor.take("a"):
        there = setting.said.first if setting.said and setting.said.first else today
        return _in_unit(cursor, unit_of_calendar("month", there, int(token.value)), hit)
    if token := cursor.take("o"):
        return Said(within=months_of(today.year, today.month), share=tuple(token.value))
    if token := cursor.take("2"):
        return Said(within=months_of(today.year, 1, 24, Precision.YEAR))
    return None


def _in_unit(cursor: Cursor, whole: Stretch | None, hit: Hit) -> Said | None:
    """A month, week or quarter already known, and the day or part of it that is said."""
    if whole is None:
        return None
    said = Said(within=whole)
    if whole.precision is Precision.WEEK:
        if token := cursor.take("W"):
            return said._replace(weekday=int(token.value))
        if token := cursor.take("d"):
            return None if hit.after.startswith("均") else said._replace(weekday=6)
        if cursor.take("D"):
            return said._replace(weekday=6)
        if token := cursor.take("n"):
            names = lexicon(Language.CHINESE, "periods")["weekdays"]
            return said._replace(weekday=names[token.text]) if token.text in names else None
        return said
    if whole.precision is Precision.QUARTER:
        token = cursor.take("p")
        return said._replace(share=tuple(token.value["quarter"])) if token else said
    if token := cursor.take("o"):
        return said._replace(share=tuple(token.value))
    if not cursor.at("pn") and (token := cursor.take("p")):
        return said._replace(share=tuple(token.value["month"]))
    return day_said(cursor, said, hit)


def _decade(cursor: Cursor, setting: Setting) -> Said | None:
    """Decades and centuries: 20世纪90年代, 上世纪末, 八十年代, 1990年代."""
    if not cursor.looks("(?:nS|J)|[nY]e"):
        return None
    century: int | None = None
    if token := cursor.take("J"):
        if setting.today is None:
            return None
        century = setting.today.year // 100 + 1 + int(token.value[1])
    elif cursor.looks("nS"):
        century = int(cursor.pop().value)
        cursor.take("S")
    whole = century_of(century) if century else None
    if cursor.looks("[nY]e"):
        token = cursor.pop()
        cursor.take("e")
        decade = int(token.value)
        if decade % 10 or (decade > 90 and token.letter == "n"):
            return None
        start = decade if token.letter == "Y" else ((century or 20) - 1) * 100 + decade
        whole = decade_of(start)
    if whole is None:
        return None
    token = cursor.take("p")
    return Said(within=whole, share=tuple(token.value["decade"]) if token else None)


def _clock(cursor: Cursor, said: Said) -> Said:
    """A time of day, its zone skipped: 下午3点, 23:12, 晚上九点二十, 20时1刻."""
    cursor.skip("T,")
    part = cursor.take("z")
    cursor.skip("T,")
    add = int(part.value) if part else 0
    if part is None and cursor.place and cursor.tokens[cursor.place - 1].text[-1:] in _EVENING:
        add = 12
    sure = part is not None or said != Said() or "T" in cursor.letters or "j" in cursor.letters
    if token := cursor.take("c"):
        hour, minute = (int(number) for number in token.text.split(":")[:2])
        precision = Precision.MINUTE
    elif cursor.looks("njz?nt"):
        hour, minute, precision = int(cursor.pop().value), 0, Precision.HOUR
    elif cursor.looks("nt"):
        number, unit = cursor.pop(), cursor.pop()
        if not sure and not cursor.looks(r"n[ik]|5|'") and unit.text == "点":
            return said
        hour, minute, precision = int(number.value), 0, Precision.HOUR
        if cursor.looks(r"n"):
            minute = int(cursor.pop().value) * (15 if cursor.take("k") else 1)
            cursor.take("i")
            precision = Precision.MINUTE
        elif cursor.take("5"):
            minute, precision = 30, Precision.MINUTE
        cursor.skip("'")
    else:
        return said
    if add and hour < 12:
        hour += 12
    elif part and hour == 12 and part.text in _NIGHT:
        hour = 24
    if hour > 24 or minute > 59:
        return Said()
    return said._replace(clock=f"{hour:02d}:{minute:02d}", clock_precision=precision)


_EVENING = frozenset("晚夜")


_NIGHT = frozenset({"晚上", "夜里", "半夜", "午夜", "深夜", "晚", "晚间", "夜间"})
