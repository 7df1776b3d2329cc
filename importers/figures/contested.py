"""Dates that figures contest: "10 to 15 percent" names no days, "for 12 years" is how long, not when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from importers.figures.words import Words
from kb.model import Figure

_TOKEN = re.compile(r"[^\W\d_]+|\d+|/")
_CALENDAR = re.compile(r"\d:\d\d|\d·\d|\b0\d-\d\d\b|\A\d{1,2} \d{1,2}(?: \d\d)?\Z|[^\W\d_]{3,} ?\d{1,2}/\d{1,2}")
"""Numbers that only a date or a time of day links so."""

_NEAR = 60


def uncontested(dates: Iterable[Figure], folded: str, words: Words) -> tuple[Figure, ...]:
    """The dates that stay: a number alone is none, a time after for, in or en is a duration unless it lies ahead."""
    return tuple(date for date in dates if not (_is_bare(date, folded, words) or _is_duration(date, folded, words)))


def _is_bare(date: Figure, folded: str, words: Words) -> bool:
    """Whether nothing but numbers and what links them is said: eight to 10, fifty-two, 20/100."""
    said = folded[date.span.start : date.span.end]
    if _CALENDAR.search(said) or said in words.sets["quarters"]:
        return False
    tokens = _TOKEN.findall(folded, date.span.start, date.span.end)
    numbers = [token for token in tokens if token not in words.sets["links"]]
    if not numbers or any(len(token) > 2 and token.isdigit() for token in numbers if len(token) != 3):
        return False
    if "/" in tokens:
        return any(len(token) > 2 for token in numbers)
    if tokens[0] in words.sets["day articles"] and all(token.isdigit() for token in numbers):
        return False  # le 26, du 5 au 7
    return all(token.isdigit() or token in words.sets["numbers"] for token in numbers)


def _is_duration(date: Figure, folded: str, words: Words) -> bool:
    start, end = date.span.start, date.span.end
    table = words.table["contested"]
    opener = next((word for word in table["during"] if folded.startswith(word, start)), None)
    if opener is None:
        return False
    number = words.scan.match(folded, start + len(opener))
    if number is None or words.measures.at(folded, number.end() + folded.startswith(" ", number.end())) is None:
        return False
    before = folded[max(0, start - _NEAR) : start]
    ahead = opener in table["ahead_after"] and any(word in before for word in table["ahead"])
    return number.end() < end and not ahead
