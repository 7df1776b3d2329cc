"""How English and French write dates and periods: one table of forms, their words told apart by the lexicons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from importers.lexicon import lexicon
from importers.periods import forms, offsets
from importers.periods.forms import Form
from importers.periods.grammar import Hit, Rule
from importers.periods.said import UNKNOWN, Said, joined
from importers.periods.stretches import Stretch, moved, one_day
from importers.periods.surroundings import is_after, is_counting
from importers.periods.tokens import SHAPES, Token, alternatives
from kb.model import Language

# What the letters mean: X V Z x dates in figures · Y year · n number · 1 "a" · o ordinal · M month · m month that is
# another word too · W weekday · w its abbreviation · D yesterday · s that day · d part of the day · U unit · q quarter
# h half · Q "Q3" · H "H1" · L last · N next · T this · P early, end of · F holiday · I season · E "1990s" · C century
# y fiscal · t article · O of · i in, on, at · j to · f from · & and · a ago · l later · r earlier · B before · A after
# R since · u until · c clock · z zone · , comma · g possessive


_PART = "(?:t?P(?:O?t?))?"


_OF_YEAR = "(?:,?[Oi]?t?(?:Y|yU?Y|[LNT]U|U[LNT]))"


_UNITS = "[Uqh]"


Builder = Callable[[Form], Said | None]


_TURNED = "(?:[LNT]y?[Uqh]|[Uqh][LNT])"


FORMS: tuple[tuple[str, Builder], ...] = (
    ("[LNT]?(?:[Ww],?)?(?:[XZV]|x(?:,?Y)?)", forms.figures),
    ("t?[no]O?[Mm]O?n|[Mm]On", forms.short_year),
    ("[no]j[Mm]jY|[Mm]jnjY|Yj[Mm]jn|Yjnj[Mm]|[Mm]jn(?!j)|[Mm]jY", forms.slashed),
    ("t?UOt?(?:[no]O?[Mm]|[Mm]t?[no])(?:,?[Oi]?Y)?", offsets.week_with),
    (f"t?(?:[Ww],?O?t?)?(?:t?[no](?:U(?=O))?O?[Mm]|[Mm]t?[no])(?:,?g?{_OF_YEAR})?(?:,?W)?", forms.day_and_month),
    (f"t?(?:o|o?L)[WU][Oi]t?(?:[Mm](?:,?[Oi]?Y)?|Y|{_TURNED})", offsets.nth),
    (
        f"{_PART}t?oq{_OF_YEAR}?|{_PART}Q(?:[Oj]?Y|{_OF_YEAR})?|{_PART}Yj?Q|t?LqOt?Y|{_PART}{_TURNED}g?oq|t?oqOt?U",
        forms.quarter,
    ),
    (f"{_PART}t?oh(?:{_OF_YEAR}|Ot?U)?|H(?:O?Y|{_OF_YEAR})?|YH|{_TURNED}g?oh", forms.half),
    (
        f"{_PART}(?:[Mm],?[Oi]?Y|YM|{{turned}}[Mm]|[Mm][LN]|[Mm]Ot?{_TURNED}|[Mm])".replace("{turned}", "[LNT]"),
        forms.month_alone,
    ),
    ("t?[n1]?U?o?C", forms.century),
    (f"t?[no]Ot?{_TURNED}", offsets.relative),
    (f"(?:[Ww],?O?t?|{_PART})t?{_TURNED}(?:[iO]?[Ww])?", offsets.relative),
    ("t?UAN", offsets.after_next),
    (f"UnO?t?(?:Y|{_TURNED})", offsets.week_number),
    (f"t?[oL]n{_UNITS}Ot?(?:Y|{_TURNED}|U)", offsets.several),
    (f"t?n[oL]{_UNITS}(?:O?Y|Ot?(?:{_TURNED}|U))", offsets.several),
    (f"t?P(?:O?t?){_UNITS}", offsets.part_of_current),
    (f"[n1]{_UNITS}[arlA]|a[n1]{_UNITS}|i[n1]{_UNITS}", offsets.distance),
    (f"[tT]?(?:[LN]n|n[LN]){_UNITS}", offsets.span),
    ("t?D|[LT]d|t?s", offsets.day_word),
    ("Win", offsets.weekday_in),
    ("[n1]v[al]", offsets.weekdays_away),
    ("(?:[LNT]W|W[LNT]|[Ww],?t?[no]|W)", offsets.weekday),
    (f"{_PART}t?(?:E|U[Yn])", forms.decade),
    ("FU(?:O?Y)?|t?UO?FY?", offsets.holiday_weekend),
    ("(?:[LNT]F|F(?:,?[Oi]?Y|[LN]|Ot?[LNT]U)?)", forms.holiday),
    ("[LNT]I|I[LNT]|IO?Y", forms.season),
    ("t?yU?Y", forms.fiscal),
    (f"{_PART}Y", forms.year_alone),
    ("t[no]|o", forms.day_alone),
    ("tU", offsets.the_weekend),
)


_TIME = "(?:,?[ij]?t?cz?|d|in(?![A-Za-z1]))"


ELEMENT = f"(?:(?:cz?,?i?)?(?:{'|'.join(pattern for pattern, _ in FORMS)})(?:{_TIME})?|cz?d?)"


BEGIN = (
    "[XZVxQHEDsFWMYmcP]|n(?=[oOMmUjqhLN&Cv])|o(?=[OMmUqhWCjn]|[ ,]|$)|t(?=[noLNTUqhPWDsEyCQ])|w(?=[,notMmOxXLNTU])"
    "|[LNT](?=[UqhmMnWwIFdy])|U(?=[LNTYOnAtF])|I(?=[YOLNT])|q(?=[LNTO])|h(?=[LNTO])|y(?=[UY])|L(?=[qo])"
    "|[ia](?=[n1][Uqh])|1(?=[Uqhv])|[RBAu](?=[^ ])|f(?=[noMmYtXxVZWwDPLNTUFQi])"
)
"""Where a rule below may begin; none does elsewhere."""


@lru_cache(maxsize=4096)
def _fitting(letters: str, place: int) -> tuple[tuple[int, Builder], ...]:
    """The forms that fit from a place on, with their ends, the longest first; few letters come again and again."""
    fits = [(fit.end(), build) for pattern, build in _compiled_forms() if (fit := pattern.match(letters, place))]
    return tuple(sorted(fits, key=lambda fit: -fit[0]))


@cache
def _compiled_forms() -> tuple[tuple[re.Pattern[str], Builder], ...]:
    return tuple((re.compile(pattern), build) for pattern, build in FORMS)


_CLOCK_BEFORE, _CLOCK_AFTER = re.compile("cz?,?[id]?"), re.compile(",?[ij]?t?cz?|d")
_PARTIAL = re.compile("(?:t?[no](?=[j&])|[Mm](?=[j&]))")
_LAST_DAY = re.compile("t?[no]$")
"""An end of a range that leaves the rest to the other one."""


def rules(language: Language) -> tuple[Rule, ...]:
    """The rules of a language."""

    def read(hit: Hit) -> Stretch | None:
        return _read(hit, language=language)

    partial = _PARTIAL.pattern
    return (
        Rule(re.compile(f"f[iO]?(?:{ELEMENT}|{partial})&[iO]?(?:{ELEMENT}|k)"), read),
        Rule(re.compile(f"f?[iO]?(?:{ELEMENT}|{partial})j[iO]?(?:{ELEMENT}|t?[no](?![A-Za-z])|k)"), read),
        Rule(re.compile(f"[n1]{_UNITS}[BAlf][iO]?{ELEMENT}"), lambda hit: _read_distance_from(hit, language=language)),
        Rule(re.compile(f"[RBAuf][iO]?{ELEMENT}"), read),
        Rule(re.compile(ELEMENT), read),
        Rule(re.compile("|".join(pattern for pattern, _ in FORMS)), read),
        Rule(re.compile(f"cz?d?|{_PART}[Mm]|W|Y"), read),
    )


def _read(hit: Hit, *, language: Language) -> Stretch | None:
    letters = "".join(token.letter for token in hit.tokens)
    setting = hit.setting
    place = 1 if letters[0] in "RBAuf" and len(letters) > 1 else 0
    bound = letters[0] if place else ""
    if place:
        place = _skip(letters, place)
    if _GLUED.search(hit.before):
        return None
    left, place = _element(hit, letters, place, language=language)
    if place < len(letters) and letters[place] in "j&":
        if left is None:
            return None
        start = _skip(letters, place + 1)
        right, place = _element(hit, letters, start, language=language)
        last = _LAST_DAY.match(letters, start)
        if right is None and last is not None and left.day is not None and _is_day_of_month(left, hit, language):
            right, place = Said(day=int(hit.tokens[last.end() - 1].value)), last.end()
        elif right is None and letters[start:] == "k":
            right, place = Said(within=one_day(setting.today) if setting.today else UNKNOWN), len(letters)
        if right is None or place != len(letters) or (right == Said(year=right.year) and left == Said(day=left.day)):
            return None
        if right == Said(clock=right.clock) and left == Said(day=left.day):
            # From 7 to 7:30: the first number is an hour too.
            left = Said(clock=f"{left.day:02d}:00") if left.day is not None and left.day < _HOURS else left
        if Said(within=UNKNOWN) in (left, right):
            return UNKNOWN
        return joined(left, right, setting)
    if left is None or place != len(letters):
        return None
    there = left.resolve(setting)
    if there is None or there is UNKNOWN:
        return there
    bounds = {"R": Stretch.since, "u": Stretch.until, "B": Stretch.before, "A": Stretch.after}
    return bounds[bound](there) if bound in bounds else there


_HOURS = 25


def _is_day_of_month(said: Said, hit: Hit, language: Language) -> bool:
    """Whether a number is a day at all: its month is said, or "the", "27th" or "le" stands with it."""
    marked = any(token.letter in "to" for token in hit.tokens)
    return said.months is not None or marked or is_after(hit.before, "a_day_in_figures", language)


_GLUED = re.compile(r"[\w.,]-$|\d[.,/]$")
"""What comes right before a number that is part of a longer one, of a telephone's or an address."""


def _read_distance_from(hit: Hit, *, language: Language) -> Stretch | None:
    """Such as "Two days after tomorrow", "three weeks from today", "a week before Christmas"."""
    letters = "".join(token.letter for token in hit.tokens)
    number, unit = int(hit.tokens[0].value), str(hit.tokens[1].value)
    said, place = _element(hit, letters, _skip(letters, 3), language=language)
    there = said.resolve(hit.setting) if said and place == len(letters) else None
    if there is None or there is UNKNOWN:
        return there
    before = letters[2] == "B"
    start = there.first if before else there.last
    day = moved(start, unit, -number if before else number) if start else None
    return one_day(day) if day else None


def _skip(letters: str, place: int) -> int:
    while place < len(letters) - 1 and letters[place] in "iO":
        place += 1
    return place


def _element(hit: Hit, letters: str, place: int, *, language: Language) -> tuple[Said | None, int]:
    """One date from a place on, and where it ends; the clock may stand on either side."""
    clock: Token | None = None
    if fit := _CLOCK_BEFORE.match(letters, place):
        clock = hit.tokens[place]
        place = fit.end()
        if letters[place - 1] == "i" and place == len(letters):
            place -= 1
    best: tuple[Said | None, int] = (Said() if clock else None, place)
    for end, build in _fitting(letters, place):
        form = Form(hit.tokens[place:end], hit, language)
        turned = language is Language.ENGLISH and form.is_turned_after
        said = build(form) if end > place and not turned else None
        if said is not None:
            best = (said, end)
            break
    else:
        if partial := _PARTIAL.match(letters, place):
            token = hit.tokens[partial.end() - 1]
            number = int(token.value)
            return (Said(months=(number, 1)) if token.letter in "Mm" else Said(day=number)), partial.end()
    said, place = best
    if said is None:
        return None, place
    if fit := _CLOCK_AFTER.match(letters, place):
        clock = next((token for token in hit.tokens[place : fit.end()] if token.letter == "c"), clock)
        place = fit.end()
    elif clock is None and (hour := _HOUR_AFTER.match(letters, place)) and _is_hour(hit, place, language):
        # Which half of the day "tomorrow at 8" means, nobody says.
        place = hour.end()
    if clock is not None:
        if said == Said() and not _is_clock(clock, hit, language):
            return None, place
        said = said._replace(clock=clock_of(clock.text))
    return (None if said == Said() else said), place


_HOUR_AFTER = re.compile("in(?![A-Za-z1])")
_HOURS_OF_A_DIAL = range(1, 13)


def _is_hour(hit: Hit, place: int, language: Language) -> bool:
    """Whether "at 8" after a day is a time: a number of the dial, and nothing that it counts."""
    at, hour = hit.tokens[place : place + 2]
    if at.text not in lexicon(language, "periods")["before"]["an_hour"] or int(hour.value) not in _HOURS_OF_A_DIAL:
        return False
    return hour is not hit.tokens[-1] or not is_counting(hit.after, language)


def _is_clock(clock: Token, hit: Hit, language: Language) -> bool:
    """Such as "15 heures" alone is a length of time; after a preposition or before a zone it is a time of day."""
    if "h" not in clock.text or clock.text.endswith("o'clock") or any(token.letter == "z" for token in hit.tokens):
        return True
    return hit.tokens[0] is not clock or is_after(hit.before, "an_hour", language)


_CLOCK = re.compile(r"(\d{1,2})(?:\s?[:.h]?\s?(\d\d)?(?:[:.]\d\d)?|\s?heures?\s?(\d\d)?)?\s*([ap])?")


def clock_of(text: str) -> str | None:
    """The time of day a clock token names: "3 p.m." is "15:00", "14h30" is "14:30", "noon" is "12:00"."""
    fit = _CLOCK.match(text)
    if fit is None:
        return _NAMED_CLOCKS.get(text)
    hour, minute = int(fit[1]), int(fit[2] or fit[3] or 0)
    if fit[4] == "p" and hour < 12:
        hour += 12
    if fit[4] == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 25 and minute < 60 else None


_NAMED_CLOCKS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00", "midi": "12:00", "minuit": "24:00"}


_LETTERS = {
    "months": "M",
    "weak_months": "m",
    "weekdays": "W",
    "weekday_abbreviations": "w",
    "days": "D",
    "same_days": "s",
    "units": "U",
    "quarter_words": "q",
    "half_words": "h",
    "centuries": "C",
    "decade_words": "U",
    "seasons": "I",
    "decades": "E",
    "cardinals": "n",
    "ordinals": "o",
    "holidays": "F",
    "quarters": "Q",
    "halves": "H",
}


_LISTED = {"dayparts": "d", "articles_of_one": "1", "fiscal": "y", "zones": "z", "named_clocks": "c", "ends": "k"}


_SIGNS = {
    "the": "t",
    "of": "O",
    "in": "i",
    "on": "i",
    "to": "j",
    "from": "f",
    "and": "&",
    "ago": "a",
    "earlier": "r",
    "later": "l",
    "before": "B",
    "after": "A",
    "since": "R",
    "until": "u",
    "possessive": "g",
    "comma": ",",
    "next": "N",
    "to or until": "u",
}


_TURN_LETTERS = {-1: "L", 0: "T", 1: "N"}


def entries(language: Language) -> Iterator[tuple[str, tuple[str, Any]]]:
    """Every word of a language's lexicon with its letter and value."""
    words = lexicon(language, "periods")
    for table, letter in _LETTERS.items():
        for word, value in words.get(table, {}).items():
            yield word, (letter, "year" if value == "decade or year" else value)
            if letter in "Mmw" and word in words["abbreviations"]["words"]:
                yield f"{word}.", (letter, value)
    for table, letter in _LISTED.items():
        for word in words.get(table, {"words": []})["words"]:
            yield word, (letter, 1)
    for word, sign in words["signs"].items():
        yield word, (_SIGNS[sign], sign)
    for word, turn in words["turns"].items():
        yield word, (_TURN_LETTERS[turn], turn)
    for word, part in words["parts"].items():
        yield word, ("P", words["shares"][part])
    if language is Language.ENGLISH:
        for word, value in words["weekdays"].items():
            yield f"{word}s", ("v", value)
    tens = [(word, value) for word, value in words["cardinals"].items() if value >= 20 and value % 10 == 0]
    ones = [(word, value) for word, value in words["cardinals"].items() if value < 10] + [("one", 1)]
    for ten, value in tens:
        for one, more in ones:
            yield f"{ten}-{one}", ("n", value + more)
            yield f"{ten} {one}", ("n", value + more)
        for one, more in words["ordinals"].items():
            if more < 10 and value + more < 32:
                yield f"{ten} {one}", ("o", value + more)


def pattern(words: Mapping[str, tuple[str, Any]], shapes: Mapping[str, str], *, elided: str = "") -> re.Pattern[str]:
    """Finds every token: dates in figures, phrases of several words, words, numbers that are no amounts.

    shapes: The language's own, by letter; each begins with a digit.
    elided: What a word may keep at its end: the apostrophe of "l'an".
    """
    phrases = [word for word in words if not word.isalpha() and len(word) > 1 and word[0].isalpha()]
    open_ended = [word for word in phrases if word.endswith("-")]
    first = "".join(sorted({word[0] for word in phrases}))
    figures = "|".join(f"(?P<{letter}>{shape})" for letter, shape in {**SHAPES, **shapes}.items())
    return re.compile(
        rf"(?=\d)(?:{figures})"
        rf"|(?P<word>(?<![^\W\d_])(?<!\$)(?:(?=[{first}])(?:(?:{alternatives(phrases)})(?![^\W_])"
        rf"|(?:{alternatives(open_ended)}))|[^\W\d_]++{elided})|'s\b|[-~]++|,(?= )|[/@])"
        r"|(?P<gap>(?<!\d)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+[.,]\d+))"
        r"|(?P<number>(?<![\d_$€£¥.])\d{1,4}(?![\w%‰°$€£]))"
    )


def tense(language: Language) -> re.Pattern[str]:
    """Finds the words that tell the tense of a clause; the groups "future" and "past" say which."""
    words = lexicon(language, "periods")

    def any_of(table: Mapping[str, Any]) -> str:
        ending = f"|[^\\W\\d_]{{2,20}}(?:{alternatives(table['endings'])})" if table.get("endings") else ""
        return f"(?:{alternatives(table['words'])}{ending})(?![^\\W_])"

    soon = f"(?:{alternatives(words['future']['before'])})\\s+$"
    told = f"(?:{alternatives(words['past']['told'])})(?![^\\W_])"
    return re.compile(
        f"(?<![^\\W_])(?:(?P<future>{any_of(words['future'])}|{soon})|{told}|(?P<past>{any_of(words['past'])}))"
    )
