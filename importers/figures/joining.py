"""Two numbers that are one figure: ranges, compounds (2 years and 3 months), ratios (3比1), one in five."""

from __future__ import annotations

import re
from decimal import Decimal

from importers.figures.piece import Piece
from importers.figures.words import Words
from importers.numerals.numeral import Shape
from kb.model import Bound, Language, Role

_SMALLER = {
    "year": {"month": 12, "day": 365, "week": 52},
    "month": {"day": 30, "week": 4},
    "week": {"day": 7},
    "day": {"hour": 24, "minute": 1440},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
    "foot": {"inch": 12},
    "yard": {"foot": 3, "inch": 36},
    "stone": {"lb": 14},
    "lb": {"ounce": 16},
    "kg": {"g": 1000},
    "km": {"m": 1000},
    "m": {"cm": 100},
}
"""How many of the smaller unit one of the larger is, as two years and three months are 27 months."""

_WORDS = re.compile(r"[a-zà-öø-ÿœ'-]+")
_FAR = 60


def join(pieces: list[Piece], folded: str, words: Words) -> list[Piece]:
    """Merge neighbours that belong together, from left to right."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.start - joined[-1].end <= _FAR and _merge(joined, piece, folded, words):
            continue
        joined.append(piece)
    return joined


def _merge(joined: list[Piece], right: Piece, folded: str, words: Words) -> bool:
    left = joined[-1]
    floor = joined[-2].end if len(joined) > 1 else 0
    gap = folded[left.end : right.start]
    if len(gap) > 40 or "\n" in gap:
        return False
    return (
        _compound(left, right, gap, words)
        or _range(left, right, gap, folded, words, floor)
        or _fraction(left, right, gap, folded, words)
    )


# ---------------------------------------------------------------- compounds


def _compound(left: Piece, right: Piece, gap: str, words: Words) -> bool:
    """2 years and 3 months, 十八块五, 123元1角1分, 15 dollars and 50 cents."""
    if gap.strip() not in words.sets["and"] or Bound.RANGE in {left.bound, right.bound} or left.low < 0:
        return False
    if left.sort == "money" and right.sort in {"money", ""} and right.start == right.first and left.unit:
        return _small_change(left, right, gap, words)
    factor = _SMALLER.get(left.unit or "", {}).get(right.unit or "")
    if factor is None or left.sort != right.sort or left.low != left.high or gap == ",":
        return False
    left.times(Decimal(factor))
    left.unit = right.unit
    _add(left, right)
    return True


def _small_change(left: Piece, right: Piece, gap: str, words: Words) -> bool:
    if right.sort == "money" and right.unit:
        return False
    if right.sort == "" and (
        words.language is not Language.CHINESE or gap or right.high >= 10 or right.shape is Shape.DIGITS
    ):
        return False
    if (
        right.high >= 100
        or (right.sort == "money" and right.high >= 1)
        or left.scaled
        or (gap.strip() and right.sort == "")
    ):
        return False
    if right.sort == "":
        right.times(Decimal("0.1"))
    _add(left, right)
    return True


def _add(left: Piece, right: Piece) -> None:
    left.low += right.low
    left.high += right.high
    left.step = right.step
    left.readings += right.readings
    left.end = right.end


# ---------------------------------------------------------------- ranges


def _range(left: Piece, right: Piece, gap: str, folded: str, words: Words, floor: int) -> bool:
    joiner = gap.strip()
    between = joiner in words.sets["between"] and _opens_between(left, right, folded, words, floor)
    if not between and joiner not in words.sets["range"]:
        return False
    if Shape.ORDINAL in {left.shape, right.shape} or left.bound is Bound.RANGE or right.bound is Bound.RANGE:
        return False
    if joiner in {"or", "ou"} and not (right.low - left.low == 1 and right.low < 13):
        return False
    if not between and _changes(left, joiner, folded, words, floor):
        return False
    if not _same_unit(left, right, words):
        return False
    low = _scaled(left, right)
    if not low < right.high or (low and right.high / low > 1000 and joiner == "-"):
        return False
    if between:
        _take_between(left, right, folded, words, floor)
    left.low, left.high = low, right.high
    left.step = max(left.step, right.step) if left.step is not None and right.step is not None else right.step
    left.sort, left.unit, left.bound = right.sort or left.sort, right.unit or left.unit, Bound.RANGE
    left.read(left.end, right.start, Role.JOINER, "range")
    left.readings += right.readings
    left.end = max(left.end, right.end)
    left.scaled = left.scaled or right.scaled
    return True


def _scaled(left: Piece, right: Piece) -> Decimal:
    """The lower end, with the magnitude it shares: 60-65 billion, 12至15亿."""
    if left.scaled or not right.scaled or not right.printed or left.low >= right.printed:
        return left.low
    return left.low * (right.low / right.printed)


def _same_unit(left: Piece, right: Piece, words: Words) -> bool:
    if left.unit == right.unit and left.sort == right.sort:
        return True
    if left.sort == "" or (left.sort == "count" and left.unit not in words.nouns.codes.values()):
        return True
    if left.sort == "money" and right.sort in {"", "price-per"}:
        return right.sort == "" or (right.unit or "").startswith(f"{left.unit}/")
    return left.sort == "money" and right.sort == "count" and left.start < left.first


def _opens_between(left: Piece, right: Piece, folded: str, words: Words, floor: int) -> bool:
    """Whether "between" stands before, or 之间 behind."""
    before = folded[max(floor, left.start - 14) : left.start].rstrip()
    if any(before.endswith(word) for word in words.sets["between start"] if len(word) > 1):
        return True
    if words.language is Language.CHINESE:
        return any(folded.startswith(word, right.end) for word in words.sets["between end"])
    return False


def _take_between(left: Piece, right: Piece, folded: str, words: Words, floor: int) -> None:
    before = folded[max(floor, left.start - 14) : left.start].rstrip()
    offset = max(floor, left.start - 14)
    for word in sorted(words.sets["between start"], key=len, reverse=True):
        if len(word) > 1 and before.endswith(word):
            start = offset + len(before) - len(word)
            left.read(start, start + len(word), Role.JOINER, "between")
            break
    for word in sorted(words.sets["between end"], key=len, reverse=True):
        if folded.startswith(word, right.end):
            right.read(right.end, right.end + len(word), Role.JOINER, "between")
            break


def _changes(left: Piece, joiner: str, folded: str, words: Words, floor: int) -> bool:
    """Whether a verb of change makes two figures of it: rose from 5 to 8, est passé de 5 à 8, 从5%升至8%."""
    if joiner not in {"to", "à", "至", "到"}:
        return False
    before = folded[max(floor, left.start - _FAR) : left.start]
    before = before[
        max(before.rfind("."), before.rfind("。"), before.rfind("；"), before.rfind("，"), before.rfind("\n")) + 1 :
    ]
    if words.language is Language.CHINESE:
        return any(word in before for word in words.sets["from"]) and any(
            word in before for word in words.sets["change"]
        )
    found = _WORDS.findall(before)
    if not found:
        return False
    if words.language is Language.ENGLISH:
        if found[-1] == "from":
            return any(word in words.sets["change"] for word in found[:-1])
        return found[-1] in words.sets["change"]
    if found[-1] in words.sets["from"] or before.rstrip().endswith(("d'", "de")):
        return any(word in words.sets["change"] for word in found[-8:])
    return False


# ---------------------------------------------------------------- ratios

_IN = {"in", "out of", "in every", "out of every", "of every", "sur", "of"}


def _fraction(left: Piece, right: Piece, gap: str, folded: str, words: Words) -> bool:
    """One in five, un salarié sur cinq, 3比1."""
    link = gap.strip()
    if words.language is Language.CHINESE:
        if link == "比" and gap == "比" and {left.sort, right.sort} <= {"", "count"} and right.low and left.sort == "":
            _make_ratio(left, right, right.end)
            return True
        return False
    tokens = link.split()
    if not tokens or left.sort not in {"", "count"} or right.sort not in {"", "count", "duration"} or left.high > 99:
        return False
    noun = tokens[:-1]
    for length in (3, 2, 1):
        phrase = " ".join(tokens[-length:])
        if phrase in words.table["fractions"].get("in", _IN) and phrase in _IN:
            noun = tokens[:-length]
            break
    else:
        return False
    if len(noun) > 2 or any(word in words.sets["stop"] for word in noun) or phrase == "of":
        return False
    if not left.low < right.low or (
        left.shape is Shape.DIGITS
        and right.shape is Shape.DIGITS
        and words.language is Language.ENGLISH
        and phrase == "in"
        and right.low > 1000
    ):
        return False
    if left.low != left.low.to_integral_value() or (right.scaled and right.low > 10**6):
        return False
    _make_ratio(left, right, right.first + len(folded[right.first : right.end]))
    return True


def _make_ratio(left: Piece, right: Piece, end: int) -> None:
    left.low = left.high = left.low / right.low
    left.step = None
    left.sort, left.unit = "ratio", "1"
    left.readings += right.readings
    left.shape = Shape.FRACTION
    left.end = min(end, max(reading.span.end for reading in right.readings if reading.role is Role.NUMERAL))
