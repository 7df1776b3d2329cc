"""What a form of English or French date says: days, months, years and their parts, named in the text itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from importers.lexicon import lexicon
from importers.periods.grammar import Hit
from importers.periods.said import UNKNOWN, Said
from importers.periods.stretches import (
    Stretch,
    century_of,
    day_of,
    decade_of,
    full_year,
    months_of,
    quarter_of,
    shifted,
)
from importers.periods.surroundings import beginning, is_after, is_counting
from importers.periods.tokens import Token, figures_of
from kb.model import Language, Precision

UNITS = "Uqh"
"""The letters of a unit of the calendar."""


_TURNED_AFTER = re.compile("[^LNTA]*[UqhMmWFI][^LNTA]*[LNT](?!y?[Uqh]).*")


@dataclass(frozen=True, slots=True)
class Form:
    """Tokens in a row that one form of a date fits."""

    tokens: list[Token]
    hit: Hit
    language: Language

    @property
    def is_day_first(self) -> bool:
        """Whether "3/4" is the third of April."""
        return self.language is Language.FRENCH

    @property
    def letters(self) -> str:
        """The classes of its tokens."""
        return "".join(token.letter for token in self.tokens)

    def get(self, letters: str) -> Token | None:
        """The first token of one of these classes."""
        return next((token for token in self.tokens if token.letter in letters), None)

    def one(self, letters: str) -> Token:
        """The same where the form's pattern makes sure of one."""
        return next(token for token in self.tokens if token.letter in letters)

    def value(self, letters: str) -> int | None:
        """Its number."""
        token = self.get(letters)
        return None if token is None else int(token.value)

    @property
    def is_turned_after(self) -> bool:
        """Whether "last" or "this" stands after what it turns: French says so, in English it turns what follows."""
        return _TURNED_AFTER.fullmatch(self.letters) is not None

    @property
    def today(self) -> date | None:
        """The day of publication."""
        return self.hit.setting.today


def figures(form: Form) -> Said | None:
    """A date in figures: "2025-01-27", "27/01/2025", "1/27", "2025-01"."""
    token = form.one("XZVx")
    numbers = figures_of(token)
    if token.letter == "V":
        year, part = sorted(numbers, reverse=True)
        return Said(within=quarter_of(year, part) if "q" in token.text else months_of(year, part))
    if token.text in lexicon(form.language, "periods")["not_dates"]["words"]:
        return None
    if len(numbers) == 2:
        day, month = numbers if form.is_day_first else reversed(numbers)
        if month > 12 >= day:
            day, month = month, day
        if _is_fraction(numbers, form) or not day_of(2000, month, day):
            return None
        return Said(months=(month, 1), day=day, year=form.value("Y"))
    if numbers[0] > 31:
        year, month, day = numbers
    else:
        first, second, year = numbers
        day, month = (first, second) if form.is_day_first else (second, first)
    if month > 12 >= day:
        day, month = month, day
    there = day_of(full_year(year), month, day)
    return Said(within=there) if there else None


def _is_fraction(numbers: list[int], form: Form) -> bool:
    """Whether "1/3" divides: a small denominator, unless something else says that it is a date."""
    top, bottom = numbers
    dated = set("fjWwcY") & {token.letter for token in form.hit.tokens} or _follows(form, "a_day_in_figures")
    return not dated and top < bottom and (bottom <= 10 or (top == 1 and bottom in {12, 16, 20, 24, 25, 32, 64}))


def short_year(form: Form) -> Said | None:
    """Such as "31 octobre 74", "April of 87": a year of two digits, where nothing follows that it counts."""
    token = form.tokens[-1]
    if len(token.text) != 2 or not token.text.isdecimal() or not _ENDS.match(form.hit.after):
        return None
    dated = Form(form.tokens[:-1], form.hit, form.language)
    said = day_and_month(dated) if form.get("no") is not token else Said(months=(int(form.one("Mm").value), 1))
    return said._replace(year=full_year(int(token.value))) if said else None


_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\n])")


def slashed(form: Form) -> Said | None:
    """Such as "23/Sep/2020", "Dec-2018": the signs stand right between the parts."""
    if any(token.end != after.start for token, after in pairwise(form.tokens)):
        return None
    month, day = int(form.one("Mm").value), form.value("no")
    return Said(months=(month, 1), day=day, year=form.value("Y"))


def day_and_month(form: Form) -> Said | None:
    """Day and month, with a year or a weekday where they are said."""
    month, day = form.value("Mm"), form.value("no")
    if _is_month_first(form) and (
        form.language is Language.FRENCH
        or (form.get("Y") is None and _follows(form, "a_month") and is_counting(form.hit.after, form.language))
    ):
        return None
    unit = form.get("U")
    if month is None or day is None or not 1 <= day <= 31 or (unit and unit.value == "week"):
        return None
    weekday = form.value("Ww")
    said = Said(months=(month, 1), day=day, weekday=weekday)
    return in_year(form, said)


def _is_month_first(form: Form) -> bool:
    """Such as "March 12", which no French date is, nor "in March 12 people"."""
    return re.search("[Mm].*[no]", form.letters) is not None


def in_year(form: Form, said: Said) -> Said | None:
    """The same in the year that is said with it: "2024", "last year", "fiscal 2024"."""
    if token := form.get("Y"):
        return said._replace(year=int(token.value))
    turn = form.get("LNT")
    unit = form.get("U")
    if unit is not None and turn is not None:
        if unit.value != "year" or form.today is None:
            return None if form.today else Said(within=UNKNOWN)
        return said._replace(year=form.today.year + int(turn.value))
    return said


def month_alone(form: Form) -> Said | None:
    """A month, with its year or the part of it that is meant."""
    month, turn = form.one("Mm"), form.get("LNT")
    if month.letter == "m" and turn is not None and not _is_capital(month, form.hit):
        return None
    said = Said(months=(int(month.value), 1))
    if turn is not None and form.get("U") is None:
        if form.today is None:
            return Said(within=UNKNOWN)
        said = said._replace(year=_turned_year(int(month.value), int(turn.value), form.today))
    elif form.get("Y") is None and month.letter == "m" and not _is_month(month, form):
        return None
    inside = in_year(form, said)
    return with_part(form, inside) if inside else None


def _turned_year(month: int, turn: int, today: date) -> int:
    """The year of "last March", "this March", "next March"."""
    if turn < 0:
        return today.year - (1 if month >= today.month else 0)
    return today.year + (1 if turn > 0 and month <= today.month else 0)


def _is_month(token: Token, form: Form) -> bool:
    """Whether "may" or "march" is a month here: written as a name, or after a preposition of time."""
    if len(form.tokens) > 1 and form.tokens[0] is not token:
        return True
    if _is_capital(token, form.hit) and _is_in_a_name(token, form.hit) and not _follows(form, "a_month"):
        return False
    if _follows(form, "a_month"):
        return True
    return _is_capital(token, form.hit) and not _STARTS.search(form.hit.before)


def _is_capital(token: Token, hit: Hit) -> bool:
    return hit.wording[hit.start + token.start - hit.tokens[0].start].isupper()


def _is_in_a_name(token: Token, hit: Hit) -> bool:
    """Whether a capital stands on either side: "Theresa May", "May Chen"."""
    place = hit.start + token.start - hit.tokens[0].start
    return bool(
        _CAPITAL_BEFORE.search(hit.wording[:place]) or _CAPITAL_AFTER.match(hit.wording[place + len(token.text) :])
    )


_CAPITAL_BEFORE = re.compile(r"(?<![.!?] )(?<![^\W\d_])[A-Z][a-z]+ $")
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")


_STARTS = re.compile(r"(?:^|[.!?\n\"“]\s*)$")


def with_part(form: Form, said: Said) -> Said:
    """The early, middle or late part of a date, where the form says so."""
    part = form.get("P")
    if part is None:
        return said
    shares = part.value
    if said.months is not None and said.day is None:
        kind = {1: "month", 3: "quarter", 6: "half"}.get(said.months[1], "year")
    elif said.within is not None:
        kind = said.within.precision.value
    else:
        kind = "year"
    if kind == "week" and said.within is not None:
        first, last = shares["week"]
        monday = said.within.first
        return said if monday is None else Said(within=Stretch(shifted(monday, days=first), shifted(monday, days=last)))
    share = shares.get(kind)
    return said._replace(share=tuple(share)) if share else said


def quarter(form: Form) -> Said | None:
    """A quarter: "Q3 2024", "the third quarter of last year"."""
    token = form.one("QoL")
    number = 4 if token.letter == "L" else int(token.value)
    if number not in range(1, 5):
        return None
    said = Said(months=(3 * number - 2, 3), precision=Precision.QUARTER)
    if token.letter == "L" and form.get("Y") is None:
        return None
    return _whole_of_year(form, said)


def half(form: Form) -> Said | None:
    """Half a year: "H1 2024"; "the first half" alone may be one of a match."""
    token = form.one("Ho")
    number = int(token.value)
    unit = form.get("h")
    if number not in {1, 2} or (unit is not None and unit.value != "semester" and not form.get("YU")):
        return None
    return _whole_of_year(form, Said(months=(6 * number - 5, 6), precision=Precision.HALF))


def _whole_of_year(form: Form, said: Said) -> Said | None:
    unit = form.get("U")
    if unit is not None and unit.value == "year" and form.get("LNTY") is None:
        return said._replace(year=form.today.year) if form.today else Said(within=UNKNOWN)
    inside = in_year(form, said)
    return with_part(form, inside) if inside else None


def day_alone(form: Form) -> Said | None:
    """Such as "The 26th", "le 26": no date where a noun follows."""
    number = form.value("no")
    if number is None or not 1 <= number <= 31:
        return None
    if form.get("t") is None and not _follows(form, "an_ordinal"):
        return None
    if shared := _LISTED_DAY.match(form.hit.after):
        months = lexicon(form.language, "periods")["months"]
        if shared[1] in months:
            return Said(months=(months[shared[1]], 1), day=number)
    if not beginning("a_day_alone", form.language).match(form.hit.after) or _follows(form, "a_rank"):
        return None
    return Said(day=number)


_LISTED_DAY = re.compile(r"\s*(?:,|et|and|ou|or)\s+(?:le |the )?\d{1,2}[a-z]{0,2}\s+(?:of\s+)?([^\W\d_]+)")
"""What follows "the 8th" in "the 8th and 9th of April"."""


def decade(form: Form) -> Said | None:
    """A decade: "the 1990s", "les années 90"."""
    token = form.get("E")
    if token is not None:
        digits = re.sub(r"\D", "", token.text)
        start = int(token.value) if token.value is not None else int(digits)
    else:
        number, unit = form.value("Yn"), form.get("U")
        if number is None or number % 10 or unit is None or unit.text not in _DECADE_WORDS:
            return None
        start = number
    start = start if start > 99 else start + (1900 if start >= 30 else 2000)
    whole = decade_of(start)
    return with_part(form, Said(within=whole)) if whole else None


_DECADE_WORDS = frozenset({"années", "annees"})


def century(form: Form) -> Said | None:
    """A century: "the 19th century", "le XXIe siècle"."""
    number = form.value("o")
    whole = century_of(number) if number and number < 23 else None
    return with_part(form, Said(within=whole)) if whole else None


def holiday(form: Form) -> Said | None:
    """A holiday of the year said, or of the nearest one."""
    token, turn = form.one("F"), form.get("LNT")
    said = Said(holiday=str(token.value), year=form.value("Y"))
    if turn is None or form.today is None:
        return said
    if form.get("U") is not None:
        return said._replace(year=form.today.year + int(turn.value))
    this = said._replace(year=form.today.year).resolve(form.hit.setting)
    if this is None or this.first is None:
        return None
    if int(turn.value) < 0:
        return said._replace(year=form.today.year - (1 if this.first >= form.today else 0))
    return said._replace(year=form.today.year + (1 if int(turn.value) and this.first <= form.today else 0))


def season(form: Form) -> Said | None:
    """A season of a year that is said: "summer 2024", "last winter"."""
    token = form.one("I")
    begin, end = token.value
    said = Said(months=(begin, end - begin + 1), precision=Precision.QUARTER)
    if year := form.value("Y"):
        return said._replace(year=year)
    turn = form.get("LNT")
    if turn is None or form.today is None:
        return None
    return said._replace(year=_turned_year(begin, int(turn.value), form.today))


def fiscal(form: Form) -> Said | None:
    """A fiscal year, taken for the calendar year of its number."""
    year = form.value("Y")
    return None if year is None else Said(year=year)


def year_alone(form: Form) -> Said | None:
    """A year alone: after a word of time, or where no noun follows that it could count."""
    token = form.one("Y")
    year = int(token.value)
    said = Said(year=year)
    if form.get("P"):
        return with_part(form, said)
    if form.tokens[0] is not form.hit.tokens[0] or "j" in {token.letter for token in form.hit.tokens}:
        return said if year >= 1000 and not is_counting(form.hit.after, form.language) else None
    if is_after(form.hit.before, "a_year", form.language):
        return None if is_counting(form.hit.after, form.language) else said
    if year not in _LIKELY_YEARS or is_counting(form.hit.after, form.language):
        return None
    return said if _STANDS_ALONE.search(form.hit.before) or _follows(form, "a_year_perhaps") else None


_LIKELY_YEARS = range(1800, 2100)
_STANDS_ALONE = re.compile(r"(?:^|[(\[,;:.]|(?<!\d)-)\s*$")


def _follows(form: Form, kind: str) -> bool:
    return is_after(form.hit.before, kind, form.language)
