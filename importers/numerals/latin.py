"""Numerals of English and French, in digits and in words: 1,234.5 · 1 234 567,89 · two and a half million · 3rd.

One pattern finds a run of number words; the run is read word by word into as many numerals as it spells. The words come
from the lexicon, what may follow what stands here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from importers.lexicon import lexicon
from importers.numerals.digits import DIGITS, is_fraction, value_of
from kb.model import Language


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a run: what sort of number word, its worth, and what stands before it."""

    word: str
    sort: str
    worth: Decimal
    start: int
    end: int
    gap: str


@dataclass(frozen=True, slots=True)
class Words:
    """The number words of one language: sort and worth of each, and the patterns made of them."""

    sorts: Mapping[str, tuple[str, Decimal]]
    many: Mapping[str, tuple[Decimal, Decimal]]
    exact_heaps: frozenset[str]
    run: str
    token: re.Pattern[str]
    simple: re.Pattern[str]


@cache
def words(language: Language) -> Words:
    """The number words of a language, from its lexicon."""
    table: Mapping[str, Any] = lexicon(language, "figures")["numerals"]
    sorts: dict[str, tuple[str, Decimal]] = {}
    for place, names in enumerate(table["ones"], 1):
        sorts.update((name, ("one", Decimal(place))) for name in names.split())
    for place, names in enumerate(table["tens"], 1):
        sorts.update((name, ("ten", Decimal(place * 10))) for name in names.split())
    sorts.update((name, ("hundred", Decimal(100))) for name in table["hundreds"])
    for power, names in table["scales"].items():
        sorts.update((name, ("scale", Decimal(10) ** int(power))) for name in names)
    for ten in table["tens"][1:] if table["compounds"] else ():
        for worth, names in table["ordinals"].items():  # twentyfifth
            value = sorts[ten.split()[0]][1] + int(worth)
            sorts.update((ten.split()[0] + name, ("ordinal", value)) for name in names if int(worth) < 10)
    for sort in ("heap", "part", "ordinal"):
        for worth, names in table[f"{sort}s"].items():
            sorts.update((name, (sort, Decimal(worth))) for name in names)
    sorts.update((name, ("many", Decimal(one))) for name, (_, _, one) in table["many"].items())
    sorts.update((name, ("vague", Decimal(0))) for name in table["vague"])
    sorts.update((name, ("article", Decimal(1))) for name in table["articles"])
    sorts.update((name, ("point", Decimal(0))) for name in table["points"])
    sorts.update((name, ("zero", Decimal(0))) for name in table["zeros"])

    digits = DIGITS[language]
    suffix = f"(?:{_any(table['suffixes'])})(?![\\w])"
    word = rf"(?:{_any(sorts)})(?![\w])"
    free = {name for name, (sort, _) in sorts.items() if sort in {"scale", "article", "point"}} - {*table["starting"]}
    free |= {*table["bound"]}
    start = rf"(?:{_any(set(sorts) - free)})(?![\w])"
    scale = _any(
        name
        for name, (sort, _) in sorts.items()
        if sort in {"scale", "hundred", "heap", "part", "vague", "many", "ordinal"}
    )
    article = rf"(?:{_any(table['articles'])})[ -](?=(?:{scale})(?![\w]))" if table["articles"] else r"(?!)"
    joints = _any(table["joints"]).replace(r"\ ", "[ ]{1,3}")
    counted = (
        rf"(?<![\w])(?:{_any(table['articles'])})(?= (?:{_any(table['counted'])})(?![\w]))"
        if table["articles"]
        else "(?!)"
    )
    gap = rf"(?:{joints}|[ ]?-[ ]?|[ ]{{1,3}})"
    run = (
        rf"(?:(?:{digits})(?:{suffix})?|(?<![\w]){start}|(?<![\w]){article}{word})"
        rf"(?:(?:{gap}|(?<=\d)){word}|{gap}(?<=[a-z][ -])\d{{1,3}}(?![\w.,])(?=[^%]|$))*|{counted}"
    )
    token = re.compile(rf"(?P<digits>{digits})(?P<suffix>{suffix})?|(?P<word>{word})")
    scales = _any(name for name, (sort, _) in sorts.items() if sort == "scale")
    simple = re.compile(rf"(\d[\d.,]*)(?:[ -]?({scales}))?")
    many = {name: (Decimal(low), Decimal(high)) for name, (low, high, _) in table["many"].items()}
    return Words(sorts, many, frozenset(table["exact_heaps"]), run, token, simple)


def _any(names: Iterable[str]) -> str:
    """The alternation of some words, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def run_pattern(language: Language) -> str:
    """Where numerals may stand: a run of digits and number words."""
    return words(language).run


def tokens(run: str, start: int, language: Language) -> list[Token]:
    """The number words of a run, with what stands between them."""
    found: list[Token] = []
    known = words(language)
    end = 0
    for match in known.token.finditer(run):
        gap, end = run[end : match.start()], match.end()
        if match["digits"]:
            worth = value_of(match["digits"], language)
            sort = _sort_of_digits(match, worth)
        else:
            sort, worth = known.sorts[match["word"]]
        found.append(Token(match.group(), sort, worth or Decimal(0), start + match.start(), start + end, gap))
    return found


def _sort_of_digits(match: re.Match[str], worth: Decimal | None) -> str:
    if worth is None:
        return "none"
    if match["suffix"]:
        return "ordinal digits"
    return "fraction" if is_fraction(match["digits"]) else "digits"
