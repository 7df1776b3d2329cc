"""What a form of English or French date says that counts from publication: yesterday, last week, two years ago."""

from __future__ import annotations

import re

from importers.lexicon import lexicon
from importers.periods.forms import UNITS, Form, day_and_month, in_year, with_part
from importers.periods.said import UNKNOWN, Said
from importers.periods.setting import ago, from_said, span_of_days
from importers.periods.stretches import Stretch, moved, one_day, shifted, unit_of_calendar, week_of
from importers.periods.surroundings import is_byname
from kb.model import Precision


def relative(form: Form) -> Said | None:
    """Such as "Last year", "early next month", "Tuesday of this week"."""
    turn, unit = form.one("LNT"), form.one(UNITS)
    if form.today is None or (not form.hit.setting.exact and unit.value in {"day", "week", "weekend"}):
        return Said(within=UNKNOWN)
    name = str(unit.value)
    if name == "fortnight":
        return _maybe(span_of_days(form.hit.setting, "week", 2 * int(turn.value)))
    offset = int(turn.value)
    if name == "weekend" and not offset:
        return _maybe(unit_of_calendar(name, form.today, _this_weekend(form)))
    said = form.hit.setting.said
    anaphoric = turn.text in lexicon(form.language, "periods")["of_the_last_date"]["words"]
    base = said.first if anaphoric and said and said.first else form.today
    whole = unit_of_calendar(name, base, offset)
    if whole is None:
        return None
    weekday = form.value("Ww")
    if weekday is not None:
        return Said(within=whole, weekday=weekday) if name == "week" else None
    day = form.value("no")
    if day is not None:
        return Said(within=whole, day=day) if name == "month" else None
    if turn.text.startswith("earlier"):
        return Said(
            within=Stretch(whole.first, max(whole.first or form.today, shifted(form.today, days=-1)), whole.precision)
        )
    if turn.text.startswith("later"):
        return Said(within=Stretch(form.today, whole.last, whole.precision))
    return with_part(form, Said(within=whole))


def holiday_weekend(form: Form) -> Said | None:
    """Such as "Labor Day weekend": from a Thursday or Friday to Sunday, or from Saturday to a Monday."""
    if form.one("U").value != "weekend":
        return None
    holiday = Said(holiday=str(form.one("F").value), year=form.value("Y")).resolve(form.hit.setting)
    if holiday is None or holiday is UNKNOWN or holiday.first is None:
        return Said(within=holiday) if holiday else None
    day = holiday.first
    saturday = shifted(day, days=-2) if day.weekday() == 0 else shifted(day, days=5 - day.weekday())
    first = day if day.weekday() in {3, 4} else saturday
    return Said(within=Stretch(first, day if day.weekday() == 0 else shifted(saturday, days=1)))


def the_weekend(form: Form) -> Said | None:
    """Such as "over the weekend"; the week, the month and the year alone are no dates."""
    if form.one("U").value != "weekend":
        return None
    if form.today is None or not form.hit.setting.exact:
        return Said(within=UNKNOWN)
    return _maybe(unit_of_calendar("weekend", form.today, _this_weekend(form)))


def _this_weekend(form: Form) -> int:
    setting = form.hit.setting
    return -1 if setting.day.weekday() < _STILL_LAST_WEEKEND and not setting.ahead else 0


_STILL_LAST_WEEKEND = 2
"""On a Monday or Tuesday "this weekend" is the one that has just passed."""


def after_next(form: Form) -> Said | None:
    """Such as "The week after next"."""
    unit = form.get("U")
    if form.today is None or unit is None:
        return Said(within=UNKNOWN)
    return _maybe(unit_of_calendar(str(unit.value), form.today, 2))


def week_number(form: Form) -> Said | None:
    """Such as "Week 31 of 2018"."""
    number, unit = form.value("n"), form.get("U")
    if unit is None or unit.value != "week" or not number:
        return None
    return in_year(Form(form.tokens[2:], form.hit, form.language), Said(nth=number)) if number < 54 else None


def several(form: Form) -> Said | None:
    """Such as "The last four months of 2021", "les six premiers mois de l'année", "the first days of next month"."""
    order, number, unit = form.get("oL"), form.value("n"), form.get(UNITS)
    if order is None or unit is None or not number or (order.letter == "o" and order.value != 1):
        return None
    rest = Form(form.tokens[form.tokens.index(unit) + 1 :], form.hit, form.language)
    if rest.get("Y"):
        whole: Said | None = Said(year=rest.value("Y"))
    else:
        whole = relative(rest) if rest.get("LNT") else _this_year(rest)
    there = whole.resolve(form.hit.setting) if whole else None
    if there is None or there is UNKNOWN or there.first is None or there.last is None:
        return Said(within=there) if there else None
    if order.letter == "o":
        end = moved(there.first, str(unit.value), number)
        return Said(within=Stretch(there.first, shifted(end, days=-1), there.precision)) if end else None
    start = moved(shifted(there.last, days=1), str(unit.value), -number)
    return Said(within=Stretch(start, there.last, there.precision)) if start else None


def _this_year(form: Form) -> Said | None:
    """The year of publication, where no more is said than "the year"."""
    unit = form.get("U")
    if unit is None or unit.value != "year" or form.today is None:
        return None
    return Said(year=form.today.year)


def part_of_current(form: Form) -> Said | None:
    """Such as "The end of the year", "en fin de semaine"."""
    unit = form.one(UNITS)
    if form.today is None:
        return Said(within=UNKNOWN)
    whole = unit_of_calendar(str(unit.value), form.today, 0)
    return with_part(form, Said(within=whole)) if whole else None


def nth(form: Form) -> Said | None:
    """Such as "The first Tuesday of October", "the last week of 2024"."""
    order = form.tokens[1] if form.tokens[0].letter == "t" else form.tokens[0]
    number = -1 if order.letter == "L" else int(order.value)
    place = form.tokens.index(order) + 1
    if form.tokens[place].letter == "L":
        # The second last one.
        number, place = -number, place + 1
    rest = Form(form.tokens[place + 1 :], form.hit, form.language)
    unit = form.tokens[place]
    if unit.letter == "U" and unit.value not in {"week", "day", "month"}:
        return None
    whole: Said | None
    if (month := rest.value("Mm")) is not None:
        whole = in_year(rest, Said(months=(month, 1)))
    elif (year := rest.value("Y")) is not None:
        whole = Said(year=year)
    elif rest.get("LNT") and rest.get(UNITS):
        whole = relative(rest)
    else:
        return None
    if whole is None:
        return None
    if unit.letter == "U" and unit.value == "month":
        there = whole.resolve(form.hit.setting)
        known = there.first if there and there.precision is Precision.YEAR else None
        number = number if number > 0 else 13 + number
        return Said(year=known.year, months=(number, 1)) if known and number <= 12 else None
    if unit.letter == "U" and unit.value == "day":
        there = whole.resolve(form.hit.setting)
        if there is None or there is UNKNOWN or there.first is None or there.last is None:
            return Said(within=there) if there else None
        day = shifted(there.last, days=number + 1) if number < 0 else shifted(there.first, days=number - 1)
        return Said(within=one_day(day))
    return whole._replace(nth=number, weekday=int(unit.value) if unit.letter in "Ww" else None)


def week_with(form: Form) -> Said | None:
    """Such as "The week of 10 April"."""
    unit = form.get("U")
    if unit is None or unit.value != "week":
        return None
    day = day_and_month(Form([token for token in form.tokens if token is not unit], form.hit, form.language))
    there = day.resolve(form.hit.setting) if day else None
    if there is None or there is UNKNOWN or there.first is None:
        return Said(within=there) if there else None
    return Said(within=week_of(there.first))


def distance(form: Form) -> Said | None:
    """Such as "Three days ago", "il y a deux mois", "in a week", "two years later", "a year earlier"."""
    number, unit = form.value("n1"), form.get(UNITS)
    side = form.get("arilA")
    if number is None or unit is None or side is None:
        return None
    if side.letter == "A" and not re.match(r"\s*(?:$|[.,;!?)\n])", form.hit.after):
        return None
    name = str(unit.value)
    if form.today is None:
        return Said(within=UNKNOWN)
    if side.letter == "i" and (side.value != "in" or name in {"hour", "minute", "second"} or not _is_ahead(form)):
        return None
    if name in {"weekend", "century", "decade", "second"}:
        return None
    if side.letter in "rlA" and side.text in lexicon(form.language, "periods")["from_the_last_date"]["words"]:
        return _maybe(from_said(form.hit.setting, name, -number if side.letter == "r" else number))
    return _maybe(ago(form.hit.setting, name, number * (-1 if side.letter in "ar" else 1)))


def _is_ahead(form: Form) -> bool:
    """Such as "In two weeks" is a date where the clause looks ahead, or says nothing else; else a length of time."""
    alone = not form.hit.before.strip() or not form.hit.after.strip(" .!?")
    return form.hit.setting.ahead or alone


def _maybe(there: Stretch | None) -> Said | None:
    return Said(within=there) if there else None


def span(form: Form) -> Said | None:
    """Such as "The past three months", "les dix prochains jours"."""
    number, unit, turn = form.value("n"), form.get(UNITS), form.get("LN")
    if number is None or unit is None or turn is None:
        return None
    if form.today is None:
        return Said(within=UNKNOWN)
    return _maybe(span_of_days(form.hit.setting, str(unit.value), number * int(turn.value)))


def day_word(form: Form) -> Said | None:
    """Such as "Yesterday", "last night", "le même jour"."""
    if form.today is None or not form.hit.setting.exact:
        return Said(within=UNKNOWN)
    if token := form.get("s"):
        said = form.hit.setting.said
        there = said.first if said and said.first else form.today
        return Said(within=one_day(shifted(there, days=int(token.value))))
    if token := form.get("D"):
        return Said(within=one_day(shifted(form.today, days=int(token.value))))
    turn = form.value("LT")
    return Said(within=one_day(shifted(form.today, days=turn or 0)))


def weekday(form: Form) -> Said | None:
    """A day of the week: the last one, or the next; with a number, the nearest such date."""
    weekday = form.value("Ww")
    turn = form.get("LNT")
    number = form.value("no")
    if weekday is None:
        return None
    if number is not None:
        token = form.get("no")
        plain = token is not None and token.letter == "n" and not token.text.isdecimal() and form.get("t") is None
        return Said(weekday=weekday, day=number) if 1 <= number <= 31 and not plain else None
    if turn is None:
        named = is_byname(form.hit.before, form.hit.after, form.language)
        return None if named else Said(weekday=weekday)
    today = form.today
    if today is None or not form.hit.setting.exact:
        return Said(within=UNKNOWN)
    if int(turn.value) < 0:
        return Said(within=one_day(shifted(today, days=-((today.weekday() - weekday - 1) % 7 + 1))))
    monday = shifted(today, days=-today.weekday())
    if form.is_day_first and int(turn.value) > 0:
        # "mardi prochain" is the next Tuesday there is.
        return Said(within=one_day(shifted(today, days=(weekday - today.weekday() - 1) % 7 + 1)))
    return Said(within=one_day(shifted(monday, days=weekday + 7 * int(turn.value))))


def weekdays_away(form: Form) -> Said | None:
    """Such as "two Fridays ago", "three Fridays from now"."""
    number, weekday = form.value("n1"), form.value("v")
    if form.today is None or not form.hit.setting.exact:
        return Said(within=UNKNOWN)
    if not number or weekday is None or number > _MANY_WEEKS:
        return None
    if form.get("a"):
        last = (form.today.weekday() - weekday - 1) % 7 + 1
        return Said(within=one_day(shifted(form.today, days=-last - 7 * (number - 1))))
    coming = (weekday - form.today.weekday() - 1) % 7 + 1
    return Said(within=one_day(shifted(form.today, days=coming + 7 * (number - 1))))


_MANY_WEEKS = 60


def weekday_in(form: Form) -> Said | None:
    """Such as "Lundi en huit": a week after the coming one."""
    weekday, days = form.value("W"), form.value("n")
    if form.today is None or weekday is None or days not in {8, 15}:
        return None
    coming = shifted(form.today, days=(weekday - form.today.weekday() - 1) % 7 + 1)
    return Said(within=one_day(shifted(coming, days=7 * (days // 7))))
