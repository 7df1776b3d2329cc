"""What an editor types into a field, read as a value, or refused with what would be right."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from kb.model import Basis, Bound, Figure, KbError, Kind, Language, Moment, Period, Precision, unit_of
from kb.notation import note, part_of

translate = QCoreApplication.translate


_MAGNITUDES = {
    "": 0, "k": 3, "thousand": 3, "mille": 3, "千": 3, "万": 4, "萬": 4, "m": 6, "million": 6, "millions": 6, "百万": 6,
    "千万": 7, "亿": 8, "億": 8, "bn": 9, "b": 9, "billion": 9, "billions": 9, "md": 9, "milliard": 9, "milliards": 9,
    "十亿": 9, "百亿": 10, "千亿": 11, "tn": 12, "trillion": 12, "trillions": 12, "万亿": 12, "萬億": 12,
}  # fmt: skip
_FRENCH = {"billion": 12, "billions": 12, "trillion": 18, "trillions": 18}
"""Words that look English and mean the long scale."""
_SHOWN = {
    "en": ((12, " tn"), (9, " bn"), (6, " million")),
    "fr": ((9, " milliards"), (6, " millions")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}
"""The magnitudes a number is shown with, by language, largest first."""
_NUMBER = re.compile(r"([+\-\u2212]?)\s{0,2}(\d[\d.,'\u00a0\u202f ]{0,40})\s{0,2}([^\W\d_]{0,10})")
_PART = re.compile(r"([+\-\u2212]?)\s{0,2}(\d{1,3})\s{0,2}[/\u2044]\s{0,2}(\d{1,3})")
_RANGE = re.compile(r"\s{0,2}(?:\.\.|–|—|~|至|到| to | à |(?<=[\d\w])-)\s{0,2}")
_GROUPED = re.compile(r"\d{1,3}(?:([ ,.'])\d{3})(?:\1\d{3}){0,10}")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?)?)?")
_QUARTER = re.compile(r"(\d{4})[- ]?[QqTt]([1-4])")
_OPEN = Period(start=None, end=None)


class Unreadable(KbError):
    """What was typed is no such value; the hint says what would be."""


# Figures ------------------------------------------------------------------------------------------------------------


def figure(before: Figure, amount: str, *, bound: Bound, unit: str, kind: Kind, language: str) -> Figure:
    """The figure an editor states: "300 bn", "3000亿", "60-65", "-12.5", or in words "over 12%", "557.6万美元".

    before: the figure as it was; its place stays, and what is known of its digits where the number does.
    language: whose separators are meant: "1,5" is one and a half in French.

    Raises:
        Unreadable: amount is no number, or does not go with the bound or the unit.
    """
    code = unit_of(unit).code if unit else None
    said = None if _is_plain(amount) else _figure_in_words(amount.strip())
    if said is None:
        ends = _ends(amount, language)
    else:
        code, bound = _agreed_unit(said, code), bound if said.bound is Bound.EXACT else said.bound or bound
        ends = [(end, said.step or Decimal(1)) for end in dict.fromkeys((said.low, said.high)) if end is not None]
    if bound is Bound.RANGE and len(ends) != 2:
        raise Unreadable(
            translate("typed", "A range has two ends."),
            hint=translate("typed", "Write both, as in 60–65, or choose another bound."),
        )
    if len(ends) == 2:
        bound = Bound.RANGE
    (first, step), (last, last_step) = ends[0], ends[-1]
    low, high = min(first, last), max(first, last)
    made = replace(
        before,
        kind=kind,
        low=None if bound in {Bound.UNDER, Bound.AT_MOST} else low,
        high=None if bound in {Bound.OVER, Bound.AT_LEAST} else high,
        unit=code,
        bound=bound,
        step=max(step, last_step) or None,
        readings=(),
    )
    if (made.low, made.high) == (before.low, before.high):
        made = replace(made, step=before.step, readings=before.readings)
    return made


def amount(figure: Figure, language: str) -> str:
    """A figure's number as it would be typed: "300 bn", "60–65", "-12"."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return "–".join(_shown(end, language) for end in dict.fromkeys(ends))


def _shown(value: Decimal, language: str) -> str:
    """The shortest spelling that loses nothing, with a magnitude where that leaves at most three decimals; or "1/3"."""
    if (part := part_of(value)) is not None:
        return str(part)
    for power, word in _SHOWN[language]:
        scaled = (value.scaleb(-power)).normalize()
        if abs(scaled) >= 1 and -int(scaled.as_tuple().exponent) <= 3:
            return _plain(scaled, language) + word
    return _plain(value.normalize(), language)


def _plain(value: Decimal, language: str) -> str:
    return f"{value:f}".replace(".", "," if language == "fr" else ".")


def _is_plain(text: str) -> bool:
    """Whether the text is to be a number or two, and not a figure with its unit or its hedge."""
    parts = [part.strip() for part in _RANGE.split(text.strip())]
    found = [_NUMBER.fullmatch(part) for part in parts if not _PART.fullmatch(part)]
    return all(match is not None and match[3].casefold() in _MAGNITUDES for match in found)


def _figure_in_words(text: str) -> Figure | None:
    """A figure as an article of any of the languages would write it; None where it would be none."""
    from importers.figures import find

    told = [figure for language in Language for figure in find(text, language).figures if figure.text == text]
    readings = {note(figure): figure for figure in told if figure.kind is not Kind.DATE}
    if len(readings) > 1:
        raise _in_two_ways(text, *list(readings)[:2])
    return next(iter(readings.values()), None)


def _agreed_unit(said: Figure, code: str | None) -> str | None:
    """The unit of the words and of the field below them."""
    if said.unit is not None and code is not None and said.unit != code:
        raise Unreadable(
            translate("typed", "“{text}” and the unit {unit} do not agree.").format(text=said.text, unit=code),
            hint=translate("typed", "Put one of them right."),
        )
    return code or said.unit


def _in_two_ways(text: str, small: str, large: str) -> Unreadable:
    return Unreadable(
        translate("typed", "“{text}” can be read as {small} or as {large}.").format(
            text=text.strip(), small=small, large=large
        ),
        hint=translate("typed", "Write the one you mean."),
    )


def _ends(text: str, language: str) -> list[tuple[Decimal, Decimal]]:
    """Each end and the worth of its last digit."""
    parts = _RANGE.split(text.strip())
    if len(parts) > 2:
        raise _no_number(text)
    fractions = [_PART.fullmatch(part.strip()) for part in parts]
    if all(fractions):
        return [_end_of_part(match, text) for match in fractions if match]
    found = [_NUMBER.fullmatch(part.strip()) for part in parts]
    if not all(found):
        raise _no_number(text)
    matches = [match for match in found if match]
    words = [match[3].casefold() for match in matches]
    if len(words) == 2 and not words[0]:
        words[0] = words[1]
    return [_end(match, word, text, language) for match, word in zip(matches, words, strict=True)]


def _end_of_part(match: re.Match[str], text: str) -> tuple[Decimal, Decimal]:
    """A part of a whole, "1/3", which is exact."""
    above, below = Decimal(match[2]), Decimal(match[3])
    if not below:
        raise _no_number(text)
    return (-above if match[1] in {"-", "\u2212"} else above) / below, Decimal(0)


def _end(match: re.Match[str], word: str, text: str, language: str) -> tuple[Decimal, Decimal]:
    if word not in _MAGNITUDES and not (language == "fr" and word in _FRENCH):
        raise Unreadable(
            translate("typed", "“{word}” is no magnitude Claimstone knows.").format(word=match[3]),
            hint=translate(
                "typed", "Write k, million, bn, milliard, tn, 万 or 亿 after the number; the unit has its own field."
            ),
        )
    digits = _decimal(match[2].strip(" .,'\u00a0\u202f"), text, language)
    exponent = digits.as_tuple().exponent
    power = _FRENCH[word] if language == "fr" and word in _FRENCH else _MAGNITUDES[word]
    worth = Decimal(10) ** power
    value = digits * worth
    return (-value if match[1] in {"-", "\u2212"} else value), Decimal(1).scaleb(int(exponent)) * worth


def _decimal(digits: str, text: str, language: str) -> Decimal:
    """The digits with their separators read as the language writes them; a lone point in French is not guessed at."""
    plain = re.sub(r"[\u00a0\u202f]", " ", digits)
    if re.fullmatch(r"\d{1,3}\.\d{3}", plain) and language == "fr":
        whole, _, rest = plain.partition(".")
        raise _in_two_ways(text, f"{whole},{rest}", f"{whole}{rest}")
    if _GROUPED.fullmatch(plain) and not (language == "fr" and re.fullmatch(r"\d{1,3},\d{3}", plain)):
        point = language != "fr" and re.fullmatch(r"\d{1,3}\.\d{3}", plain)
        return Decimal(plain if point else re.sub(r"[ ,.']", "", plain))
    *groups, last = re.split(r"[.,]", plain.replace(" ", "").replace("'", ""))
    if any(len(group) != 3 for group in groups[1:]) or not last:
        raise _no_number(text)
    return Decimal(f"{''.join(groups)}.{last}" if groups else last)


def _no_number(text: str) -> Unreadable:
    return Unreadable(
        translate("typed", "“{text}” is not a number.").format(text=text)
        if text.strip()
        else translate("typed", "There is no number."),
        hint=translate("typed", "Write digits, with a magnitude if you like: 300, 3.5, 300 bn, 3000亿, 60–65, -12."),
    )


# Times --------------------------------------------------------------------------------------------------------------


def period(text: str, *, basis: Basis | None, published: Moment | None = None) -> Period | None:
    """When: "2025-01-27 23:12", "2025-01", "2025Q1", "2025-01-20/2025-01-27", "2022-09/", or a date in words.

    None for nothing.

    published: what "yesterday" and a date without a year are resolved against.

    Raises:
        Unreadable: text is no such time.
    """
    text = text.strip()
    if not text:
        return None
    ends = [end.strip() for end in text.split("/")]
    in_figures = all(not end or _QUARTER.fullmatch(end) or _DAY.fullmatch(end) for end in ends)
    if len(ends) > 2 or not any(ends) or not in_figures:
        told = _in_words(text, published)
        if told is None:
            raise _no_time(text)
        return replace(told, basis=basis)
    first, last = (_stretch(end, text) if end else _OPEN for end in (ends[0], ends[-1]))
    if first.start is not None and last.end is not None and first.start > last.end:
        raise Unreadable(
            translate("typed", "“{text}” ends before it begins.").format(text=text),
            hint=translate("typed", "Write the earlier day first."),
        )
    precision = first.precision if ends[0] else last.precision
    return Period(start=first.start, end=last.end, precision=precision, basis=basis)


def _in_words(text: str, published: Moment | None) -> Period | None:
    """A date as an article of any of the languages would write it: "26 January 2025", "26/01/2025", "2025年1月26日"."""
    from importers.periods import find

    told = [figure for language in Language for figure in find(text, language, published=published)]
    readings = list(dict.fromkeys(figure.period for figure in told if figure.period and figure.text == text))
    if len(readings) > 1:
        raise _in_two_ways(text, *map(period_text, readings[:2]))
    return readings[0] if readings else None


def period_text(period: Period | None) -> str:
    """A period as it would be typed."""
    if period is None:
        return ""
    start, end = (period.start or "").replace("T", " "), (period.end or "").replace("T", " ")
    if not start or not end:
        letters = {Precision.YEAR: 4, Precision.MONTH: 7}.get(period.precision)
        return f"{start[:letters]}/{end[:letters]}"
    if start == end:
        return start
    year, month = start[:4], start[:7]
    if period.precision is Precision.YEAR and (start, end) == (f"{year}-01-01", f"{year}-12-31"):
        return year
    if period.precision is Precision.MONTH and start[:7] == end[:7]:
        return month
    if period.precision is Precision.QUARTER:
        return f"{year}Q{(int(start[5:7]) - 1) // 3 + 1}"
    return f"{start}/{end}"


def _stretch(text: str, whole: str) -> Period:
    quarter = _QUARTER.fullmatch(text)
    if quarter:
        year, number = int(quarter[1]), int(quarter[2])
        return Period(
            start=f"{year}-{number * 3 - 2:02}-01",
            end=f"{year}-{number * 3:02}-{monthrange(year, number * 3)[1]}",
            precision=Precision.QUARTER,
        )
    match = _DAY.fullmatch(text)
    if match is None:
        raise _no_time(whole)
    year, month, day, hour, minute = int(match[1]), *(int(part) if part else None for part in match.groups()[1:])
    if not year or (month is not None and not 1 <= month <= 12):
        raise _no_time(whole)
    if month is None:
        return Period(start=f"{year:04}-01-01", end=f"{year:04}-12-31", precision=Precision.YEAR)
    last = monthrange(year, month)[1]
    if day is None:
        return Period(start=f"{year:04}-{month:02}-01", end=f"{year:04}-{month:02}-{last}", precision=Precision.MONTH)
    if not 1 <= day <= last:
        raise Unreadable(
            translate("typed", "{month} has no day {day}.").format(month=f"{year:04}-{month:02}", day=day),
            hint=translate("typed", "Its last day is {last}.").format(last=last),
        )
    moment = f"{year:04}-{month:02}-{day:02}"
    if hour is None or minute is None:
        return Period(start=moment, end=moment, precision=Precision.DAY)
    if hour > 23 or minute > 59:
        raise _no_time(whole)
    moment += f"T{hour:02}:{minute:02}"
    return Period(start=moment, end=moment, precision=Precision.MINUTE)


def _no_time(text: str) -> Unreadable:
    return Unreadable(
        translate("typed", "“{text}” is not a date Claimstone can read.").format(text=text),
        hint=translate(
            "typed",
            "Write 2025-01-27 or 27 January 2025, with a time if you like; 2025-01, 2025 or 2025Q1; "
            "or two of them with a slash between.",
        ),
    )


def moment(text: str) -> Moment | None:
    """When an article was published: "2025-01-27 23:12 +08:00", or the day in words; None for nothing.

    Raises:
        Unreadable: text is no such moment.
    """
    if not text.strip():
        return None
    told = _in_words(text.strip(), None)
    try:
        return Moment.parse(text if told is None else period_text(told))
    except ValueError as error:
        raise Unreadable(
            translate("typed", "“{text}” is not a date Claimstone can read.").format(text=text.strip()),
            hint=translate(
                "typed", "Write 2025-01-27, with 23:12 if you know the time and +08:00 if you know the zone."
            ),
        ) from error
