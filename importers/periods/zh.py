"""How Chinese writes dates and periods: its words, their letters, and the patterns they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from importers.folding import folder, simplified
from importers.lexicon import lexicon
from importers.periods.grammar import Grammar, Rule
from importers.periods.tokens import SHAPES, Reader, alternatives, lowered
from importers.periods.zh_dates import read_dates
from importers.periods.zh_spans import read_distance, read_span
from kb.model import Language

# The letters of tokens: the patterns below are written in them.


_LETTERS = {
    "years": "A",
    "days": "R",
    "part_days": "r",
    "same_days": "s",
    "same_months": "a",
    "same_years": "b",
    "weekends": "E",
    "year_parts": "P",
    "month_parts": "o",
    "parts": "p",
    "halves": "H",
    "quarters": "K",
    "lunar_months": "O",
    "seasons": "I",
    "dayparts": "z",
    "eras": "N",
    "holidays": "F",
}


_UNIT_LETTERS = {
    "year": "y",
    "month": "m",
    "day": "d",
    "number": "h",
    "quarter": "q",
    "season": "u",
    "century": "S",
    "decade": "e",
    "week": "w",
    "hour": "t",
    "minute": "i",
    "quarter of an hour": "k",
    "anniversary": "!",
    "first year": "0",
}


_DIRECTED_LETTERS = {"week": "C", "weekend": "E", "month": "B", "quarter": "G", "century": "J"}


_SIGN_LETTERS = {
    "from": "f",
    "to": "j",
    "and": "&",
    "between": "%",
    "before": "<",
    "after": ">",
    "since": "^",
    "past": "-",
    "future": "+",
    "as of": "@",
    "half": "5",
    "sharp": "'",
    "ordinal": "#",
    "last": "$",
    "first": "1",
    "lunar": "L",
    "comma": ",",
    "open": "[",
    "close": "]",
    "every": "*",
    "this year and next": "2",
}


_LONG = "l"


_YEAR = "(?:[Yn]y|Nny|N0|A|b|Y(?=[PF]))"


_OF_YEAR = "(?:P|H|[KG]p?|#?nqp?|#nu|1q|<nq|<nl|<nw|<nD|\\$nl|\\$nw|\\$nD|F|I|#n[wDl])"


_MONTH = "(?:nm?op?|nmp?|Op?|1m)"


_BARE_DAY = "|n(?![mdtywhqlDi5eSk#%])"
_DAY = f"(?:n[dh]|pn(?![mdtywhqlDi5eSk]){_BARE_DAY})"


_WEEK = "(?:,?\\[?W\\]?)"


_TIME = "(?:T?,?z?,?T?(?:c|nt(?:n?[ik]|n(?![a-zA-Z])|5)?)'?|T?z)"


_ELEMENT = (
    "(?:"
    f"[XVZx](?:,?{_TIME})?"
    f"|(?:W,?)?L?{_YEAR}(?:(?:{_OF_YEAR}|p|{_MONTH}(?:(?:{_DAY}|#n[wW]|[<$]nD))?))?{_WEEK}?(?:,?{_TIME})?"
    f"|(?:W,?)?L?{_MONTH}(?:(?:{_DAY}|#n[wW]))?{_WEEK}?(?:,?{_TIME})?"
    f"|[Ba](?:(?:p|o|{_DAY}|#n[wW]|\\$nD))?{_WEEK}?(?:,?{_TIME})?"
    f"|{_OF_YEAR}"
    f"|n[dh]{_WEEK}?(?:,?{_TIME})?"
    f"|R\\[?nd?\\]d?(?:,?{_TIME})?"
    f"|o|[Rs](?:,?{_TIME})?|r{_TIME}?|2"
    f"|C(?:(?:W|[nd](?![mdtywhqlDi5eSk])|D))?(?:,?{_TIME})?"
    f"|W(?:,?{_TIME})?|E"
    f"|n?S?ne(?:p|_p)?|J(?:nep?|p)?|nSp?"
    f"|{_TIME}"
    ")"
)


_PARTIAL = f"(?:(?:{_YEAR})?(?:nm)?(?:nd|R|s)?z?[nY]y?(?=j))"


_BOUND = "'?(?:&?[<>^]|%)?"


_BEGIN = (
    "[XVZxcARrsabEPoHKIFBCGJW2@LOz]|n(?=[ymdhqSeowtlDj5])|Y(?=[yPFej])|N(?=[n0])|[-+<>](?=[n5])|5(?=[yDl])|#(?=n)"
    "|\\$(?=n)|1(?=[mq])|T(?=[nczXVxYALRrsWCB,])|f(?=[nYAXVxRrsabBCWTLPHKF])"
)
"""Where a rule below may begin; none does elsewhere."""

# Signs of one character that say nothing but beside a number or another word of dates.
_WEAK = frozenset("fj&%<>^-+@5'#1[]*z")
_AFTER_A_DAY = ","
_WIDE = (
    "".join(chr(0xFF10 + digit) for digit in range(10))
    + "\uff1a\uff0f\uff0d\u2013\u2014\u2015\u2212\uff5e\u301c\uff0c\uff08\uff09"
)


_NARROW = "0123456789:/-----~~,()"


def _entries() -> Iterator[tuple[str, tuple[str, Any]]]:
    """Every word with its letter and value."""
    words = lexicon(Language.CHINESE, "periods")
    for table, letter in _LETTERS.items():
        for word, value in words[table].items():
            yield word, (letter, value)
    for word, unit in words["units"].items():
        yield word, ("D" if unit == "days" else _UNIT_LETTERS.get(unit, _LONG), unit)
    for word, sign in words["signs"].items():
        yield word, (_SIGN_LETTERS[sign], sign)
    for word in words["zones"]["words"]:
        yield word, ("T", word)
    for name in words["weekday_names"]["words"]:
        for day, number in words["weekdays"].items():
            yield name + day, ("W", number)
            yield f"个{name}{day}", ("W", number)
    for direction, offset in words["directions"].items():
        for link in words["direction_links"]["words"]:
            for name, unit in words["direction_units"].items():
                if not (link == "" and name == "周" and direction == "当前这"):
                    yield direction + link + name, (_DIRECTED_LETTERS[unit], (unit, offset))


def _numeral(text: str) -> int | None:
    """A number in digits, in Chinese digits one by one, or below two hundred in words: 二〇二五, 二十一, 廿."""
    if text.isdecimal():
        return int(text)
    digits = lexicon(Language.CHINESE, "periods")["digits"]
    values = [digits[letter] for letter in text]
    if all(value < 10 for value in values):
        return int("".join(map(str, values))) if "正" not in text else None
    total = 0
    ones = 1
    for place, value in enumerate(values):
        if value in (10, 100):
            total += value * (ones if place else 1)
            ones = 0
        elif value in (20, 30):
            total += value
            ones = 0
        else:
            ones = value
    return total + (ones if values[-1] < 10 else 0)


# 6·30, 09-01
_DOTTED_DAY = r"(?<![\d.,/-])(?:1[0-2]|[1-9])·(?:3[01]|[12]?\d)(?!\d)|(?<![\d.,/-])0[1-9]-(?:3[01]|[012]\d)(?![\d/-])"


def _tokens(entries: Mapping[str, tuple[str, Any]]) -> re.Pattern[str]:
    """Finds every token; what most of a text's 一 and 和 are is told by their neighbours alone."""
    words = lexicon(Language.CHINESE, "periods")
    numeral = "".join(words["digits"])
    weak = [word for word, (letter, _) in entries.items() if len(word) == 1 and letter in _WEAK]
    strong = [word for word in entries if word not in weak and word != _AFTER_A_DAY]
    first = re.escape("".join(sorted({word[0] for word in strong})))
    guarded = "".join(f"{word}(?![{letters}])|" for word, letters in words["not_followed"].items())
    strong = [word for word in strong if word not in words["not_followed"]]
    sign, near = re.escape("".join(weak)), re.escape("".join(words["near"]["letters"])) + numeral
    days = {name for name, unit in words["units"].items() if unit in {"day", "number"}} | set(words["weekdays"])
    day = "".join(sorted(days))
    further = {**SHAPES, "x": f"{SHAPES['x']}|{_DOTTED_DAY}"}
    shapes = "|".join(f"(?P<{letter}>{shape})" for letter, shape in further.items())
    clock = r"(?P<c>(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    return re.compile(
        rf"(?=[\d{first}{sign}{numeral}{_AFTER_A_DAY}])(?:(?=\d)(?:{shapes}|{clock})"
        rf"|(?P<word>(?=[{first}])(?:{guarded}{alternatives(strong)})"
        rf"|[{sign}](?:(?=[ \d{near}])|(?<=[\d{near}].))|(?<=[{day}]){_AFTER_A_DAY})"
        rf"|(?P<number>(?:(?<!\d)\d++|[{numeral}]++)(?:(?= ?[{near}])|(?<=[{near}].)|(?<=[{near}]..))))"
    )


@cache
def grammar() -> Grammar:
    """The rules, their words taken from the lexicon."""
    words = lexicon(Language.CHINESE, "periods")
    entries = dict(_entries())
    fold = folder({**simplified(), **dict(zip(_WIDE, _NARROW, strict=True))})
    element = f"f?@?(?:T,?)?{_ELEMENT}"
    rules = (
        Rule(
            re.compile(f"@?f?(?:T,?)?(?:{_PARTIAL}|{_ELEMENT})\\^?j@?f?(?:{_ELEMENT}|Y(?![a-zA-Z])){_BOUND}"),
            read_dates,
        ),
        Rule(re.compile(f"f?(?:{_PARTIAL}|{_ELEMENT})&{_ELEMENT}%"), read_dates),
        Rule(re.compile("(?:5|n)(?:[yDwqd]|l)5?[<>](?!n)"), read_distance),
        Rule(re.compile(f"{element}{_BOUND}"), read_dates),
        Rule(re.compile(f"{element}{_BOUND}".replace(_BARE_DAY, "")), read_dates),
        Rule(re.compile("[-+<>](?:5y|n(?:[ymDwqd]|l)5?)"), read_span),
    )
    return Grammar(
        fold=lambda text: lowered(fold(text)),
        reader=Reader(_tokens(entries), entries, frozenset({"", " ", "\u00a0", "\u3000", "的"}), _numeral),
        begin=re.compile(_BEGIN),
        rules=rules,
        tense=re.compile(
            f"(?P<future>{alternatives(words['future']['words'])})"
            f"|{alternatives(words['past']['told'])}|(?P<past>{alternatives(words['past']['words'])})"
        ),
        stops=re.compile("[。！？；\n]"),
        sure=frozenset("YXVARr"),
        lists=frozenset({"、", ",", "和", "与", "及", "以及"}),
    )
