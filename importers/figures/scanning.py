"""What one pass over a folded text finds: numerals, multiples said in a word, and what is no figure as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from importers.figures.words import Words
from importers.numerals import chain, zh
from importers.numerals.numeral import Numeral, Shape, read_as
from kb.model import Language, Rejected, Role, Span

_PERCENT = {"百", "佰", "千", "万", "十万"}
"""百分之, 千分之 and 万分之 are percentages; other fractions are fractions."""


def scan(folded: str, text: str, words: Words, taken: Callable[[int, int], bool]) -> Iterator[Numeral | Rejected]:
    """Yield numerals and rejected stretches, in reading order; runs that a date has taken are not read."""
    done = 0  # how far a Chinese fraction has read ahead
    for match in words.scan.finditer(folded):
        if match.start() < done or taken(*match.span()):
            continue
        sort = match.lastgroup
        if sort == "web":
            yield Rejected(Span(*match.span()), text[match.start() : match.end()], "web")
        elif sort == "multiple":
            numeral = _multiple(match, folded, words)
            if numeral:
                yield numeral
        elif sort == "half":
            yield _half(match.start())
        elif sort == "race":
            yield _race_time(match)
        elif words.language is Language.CHINESE:
            numeral = _chinese(match, folded)
            if numeral:
                done = numeral.end
                yield numeral
        else:
            yield from chain.read(match["run"], match.start("run"), words.language)


_LINK = re.compile(r"又| ?分 ?之 ?")


def _chinese(match: re.Match[str], folded: str) -> Numeral | None:
    """A numeral, or the fraction it opens: 三分之一, 三又二分之一, 百分之六十五."""
    run, start = match["run"], match.start("run")
    numeral = zh.read(run, start, folded)
    link = _LINK.match(folded, match.end())
    following = zh.RUN_AT.match(folded, link.end()) if link else None
    if link is None or following is None:
        return numeral
    if link.group() == "又":
        part = _chinese_fraction(following, folded)
        return _mixed(numeral, part) if part else numeral
    return _fraction(run, start, following, folded) or numeral


def _chinese_fraction(whole: re.Match[str], folded: str) -> Numeral | None:
    """The fraction a run opens, None where it opens none."""
    link = _LINK.match(folded, whole.end())
    following = zh.RUN_AT.match(folded, link.end()) if link and link.group() != "又" else None
    return _fraction(whole.group(), whole.start(), following, folded) if following else None


def _fraction(whole: str, start: int, following: re.Match[str], folded: str) -> Numeral | None:
    part = zh.read(following.group(), following.start(), folded)
    return _part(whole, start, part, folded) if part else None


def _mixed(units: Numeral | None, part: Numeral) -> Numeral:
    """三又二分之一: the units before the fraction."""
    if units is None:
        return part
    readings = (*units.readings, *part.readings)
    return Numeral(units.start, part.end, units.low + part.low, units.high + part.high, None, Shape.FRACTION, readings)


def _race_time(match: re.Match[str]) -> Numeral:
    """A time a race took, in seconds: 1:53.92, 2:04:11.5."""
    value = Decimal(0)
    for part in match.group().split(":"):
        value = value * 60 + Decimal(part)
    start, end = match.span()
    return Numeral(start, end, value, value, None, Shape.TIME, (read_as(start, end, Role.NUMERAL, str(value)),))


def _half(start: int) -> Numeral:
    """半 before a unit: 半小时."""
    half = Decimal("0.5")
    return Numeral(start, start + 1, half, half, None, Shape.WORDS, (read_as(start, start + 1, Role.NUMERAL, "0.5"),))


def _part(whole: str, start: int, part: Numeral, folded: str) -> Numeral | None:
    """百分之六十五 (65, in percent) and 三分之一 (a third)."""
    of = zh.read(whole, start, folded)
    if of is None or not of.low:
        return None
    factor = 1 / of.low
    step = None
    if whole in _PERCENT:
        factor *= 100
        step = None if part.step is None else part.step * factor
    low, high = part.low * factor, part.high * factor
    printed = read_as(start, part.end, Role.NUMERAL, str(low))
    return Numeral(start, part.end, low, high, step, Shape.FRACTION, (printed,), part.bound)


def _multiple(match: re.Match[str], folded: str, words: Words) -> Numeral | None:
    """翻倍, doubled, a triplé: the value is in the word; some of them need another word beside them."""
    word, (start, end) = match.group(), match.span()
    factor = words.multiples.codes[word]
    needed = words.table["multiples"].get("only_before", {}).get(word)
    if needed is not None:
        after = folded[end : end + 12].lstrip()
        if not any(after.startswith(follower) for follower in needed):
            return None
    after = folded[end : end + 16].lstrip(" -")
    for stop in words.table["multiples"].get("not_before", ()):
        if after.startswith(stop) and not after[len(stop) : len(stop) + 1].isalpha():
            return None
    if any(folded.endswith(article, 0, start) for article in words.table["multiples"].get("not_after", ())):
        return None
    if factor == "1/2":
        half = Decimal("0.5")
        return Numeral(start, end, half, half, None, Shape.FRACTION, (read_as(start, end, Role.NUMERAL, "0.5"),))
    value = Decimal(factor)
    return Numeral(start, end, value, value, Decimal(1), Shape.MULTIPLE, (read_as(start, end, Role.NUMERAL, factor),))
