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
    "jin": {"liang": 10},
    "kg": {"g": 1000},
    "km": {"m": 1000},
    "m": {"cm": 100},
}
"""How many of the smaller unit one of the larger is, as two years and three months are 27 months."""

_WORDS = re.compile(r"[a-zà-öø-ÿœ'-]+")
_FAR = 60
_NEAR = 40


def join(pieces: list[Piece], folded: str, words: Words) -> list[Piece]:
    """Merge neighbours that belong together: first compounds, then ranges and ratios."""
    if words.language is Language.CHINESE:
        _share_units(pieces, folded)
    return _merged(_merged(pieces, folded, words, compounds=True), folded, words, compounds=False)


def _share_units(pieces: list[Piece], folded: str) -> None:
    """Give the numbers of a list the unit its last one says for all: 0.2、0.4和0.1个百分点."""
    for left, right in zip(reversed(pieces[:-1]), reversed(pieces[1:]), strict=True):
        if left.sort == "" and right.sort == "percent" and folded[left.end : right.start].strip() in _LISTED:
            left.sort, left.unit = right.sort, right.unit


_LISTED = frozenset({"、", "和", "与", "及"})


def _merged(pieces: list[Piece], folded: str, words: Words, *, compounds: bool) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and _close(joined[-1], piece, folded):
            left, gap = joined[-1], folded[joined[-1].end : piece.start]
            floor = joined[-2].end if len(joined) > 1 else 0
            if compounds:
                merges = _compound(left, piece, gap, words)
            else:
                merges = (
                    _score(left, piece, gap, folded, words)
                    or _range(left, piece, gap, folded, words, floor)
                    or _fraction(left, piece, gap, words)
                )
            if merges:
                continue
        joined.append(piece)
    return joined


def _close(left: Piece, right: Piece, folded: str) -> bool:
    return right.start - left.end <= _NEAR and "\n" not in folded[left.end : right.start]


def join_bounds(pieces: list[Piece], folded: str, words: Words) -> list[Piece]:
    """More than 10 and less than 40 is a range, once the hedges are known."""
    joined: list[Piece] = []
    for piece in pieces:
        left = joined[-1] if joined else None
        if (
            left is None
            or folded[left.end : piece.start].strip() not in words.sets["both"]
            or not _bracket(left, piece)
        ):
            joined.append(piece)
    return joined


def _bracket(left: Piece, right: Piece) -> bool:
    """Whether one is a lower and the other an upper bound of the same thing; if so the left one becomes the range."""
    opening, closing = {Bound.OVER, Bound.AT_LEAST}, {Bound.UNDER, Bound.AT_MOST}
    if left.unit not in {right.unit, None} and left.sort != "number" and left.sort:
        return False
    if left.bound in opening and right.bound in closing:
        low, high = left.low, right.high
    elif left.bound in closing and right.bound in opening:
        low, high = right.low, left.high
    else:
        return False
    if not low < high:
        return False
    left.low, left.high, left.bound = low, high, Bound.RANGE
    left.sort, left.unit = right.sort or left.sort, right.unit or left.unit
    left.step = right.step
    left.readings += right.readings
    left.end = right.end
    return True


# ---------------------------------------------------------------- compounds


def _compound(left: Piece, right: Piece, gap: str, words: Words) -> bool:
    """2 years and 3 months, 十八块五, 123元1角1分, 15 dollars and 50 cents."""
    if gap.strip() not in words.sets["and"] or Bound.RANGE in {left.bound, right.bound} or left.low < 0:
        return False
    if left.sort == "money" and right.start == right.first and left.unit and not left.scaled and right.unit != "point":
        return _small_change(left, right, gap, words)
    if (
        left.sort == "duration"
        and right.shape is Shape.FRACTION
        and not right.sort
        and right.low == Decimal("0.5")
        and gap.strip()
    ):
        left.low, left.high = left.low + right.low, left.high + right.high  # a month and a half
        left.readings += right.readings
        left.end = right.end
        return True
    if (
        left.unit == "second"
        and not gap
        and not right.sort
        and right.end - right.start == 2
        and right.shape is Shape.DIGITS
    ):
        right.times(Decimal("0.01"))  # 9秒83
        _add(left, right)
        return True
    if (
        left.unit == "m"
        and left.sort == "quantity"
        and not gap
        and _is_decimals(right)
        and words.language is Language.CHINESE
    ):
        right.times(Decimal("0.01"))  # 19米95
        _add(left, right)
        return True
    if left.sort == "money" and right.unit == "point" and not gap and words.language is Language.CHINESE:
        right.times(Decimal("0.01"))
        _add(left, right)
        return True
    if left.unit == "hour" and not gap and not right.sort and right.bare_end() - right.first == 2:
        right.sort, right.unit = "duration", "minute"  # 2h04
    if left.unit == "hour" and right.unit == "point":
        right.sort, right.unit = "duration", "minute"  # 两小时十分
    factor = _SMALLER.get(left.unit or "", {}).get(right.unit or "")
    if factor is None or left.sort != right.sort or left.low != left.high or (gap == "," and right.low != right.high):
        return False
    if left.unit == "hour" and right.unit == "minute" and right.high >= 60:
        return False
    left.times(Decimal(factor))
    left.unit = right.unit
    _add(left, right)
    return True


def _is_decimals(piece: Piece) -> bool:
    """Whether it is two bare digits."""
    return not piece.sort and piece.end - piece.start == 2 and piece.shape is Shape.DIGITS


def _small_change(left: Piece, right: Piece, gap: str, words: Words) -> bool:
    """The parts of a currency's unit behind it; in Chinese the last part may go without its name."""
    if (
        right.sort == "money"
        and right.small
        and right.high < 1
        and (not left.small or words.language is Language.CHINESE)
    ):
        _add(left, right)
        left.small = True
        return True
    if right.sort or right.high >= 100 or right.scaled or right.low != right.low.to_integral_value():
        return False
    if words.language is Language.CHINESE:
        if gap or right.high >= 10 or right.shape is Shape.DIGITS:
            return False
        right.times(Decimal("0.01") if left.small else Decimal("0.1"))
    elif right.high < 10 or not gap.strip(",") or left.start < left.first or left.low != left.low.to_integral_value():
        return False
    else:
        right.times(Decimal("0.01"))
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
    if len(joiner) > 1:
        joiner = joiner.strip(" -") or "-"
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
    if left.scaled or not right.printed or left.low >= right.printed:
        return left.low
    if not right.scaled:
        return left.low * _power(right) if left.shape is Shape.WORDS and left.high < 10 and not left.sort else left.low
    return left.low * (right.low / right.printed)


def _power(right: Piece) -> Decimal:
    """What 两 shares with 三千: the power of ten of a number of one digit."""
    if right.shape is not Shape.WORDS or len(right.low.normalize().as_tuple().digits) != 1 or right.low < 100:
        return Decimal(1)
    return Decimal(1).scaleb(right.low.adjusted())


def _same_unit(left: Piece, right: Piece, words: Words) -> bool:
    if left.unit == right.unit and left.sort == right.sort:
        return True
    if left.sort == "" or (left.sort == "count" and left.unit not in words.nouns.codes.values()):
        return True
    if right.sort == "" and left.sort == "duration" and left.start < left.first:
        return True  # aged 40-69
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
        if found[-1] == "by":
            return True  # cut by 200,000 barrels to 9.8m
        if found[-1] == "from":
            return any(word in words.sets["change"] for word in found[:-1])
        return found[-1] in words.sets["change"]
    if found[-1] in words.sets["change"]:
        return True  # a cédé 107 points à 2 980 points
    if found[-1] in words.sets["from"] or before.rstrip().endswith(("d'", "de")):
        return any(word in words.sets["change"] for word in found[-8:])
    return False


# ---------------------------------------------------------------- ratios

_IN = {"in", "out of", "in every", "out of every", "of every", "sur"}


def _fraction(left: Piece, right: Piece, gap: str, words: Words) -> bool:
    """One in five, un salarié sur cinq, 3比1."""
    if words.language is Language.CHINESE:
        if gap != "比" or left.sort or right.sort not in {"", "count"} or not right.low:
            return False
        _make_ratio(left, right)
        return True
    tokens = gap.split()
    linked = next((length for length in (3, 2, 1) if " ".join(tokens[-length:]) in _IN and length <= len(tokens)), 0)
    noun = tokens[:-linked]
    if gap in {" over ", " sur "} and not left.sort and not right.sort and right.low:
        _make_ratio(left, right)
        return True
    if not linked or len(noun) > 2 or any(word in words.sets["stop"] for word in noun):
        return False
    if left.sort not in {"", "count"} or right.sort not in {"", "count"} or not _small_ratio(left, right):
        return False
    if tokens[-linked:] == ["in"] and left.shape is right.shape is Shape.DIGITS and right.low > 1000:
        return False
    _make_ratio(left, right)
    return True


def _score(left: Piece, right: Piece, gap: str, folded: str, words: Words) -> bool:
    """3-1, 112比98, 3:1: two small numbers without a unit, falling or in the words of sport."""
    if gap not in {"-", ":", "：", "比"} or left.unit not in {None, "1"} or not _plain(left) or not _plain(right):
        return False
    sport = any(word in folded[max(0, left.start - _FAR) : right.end + 20] for word in words.sets["scores"])
    if not sport and (gap != "-" or left.low < right.low):
        return False
    right.without_noun()
    if not right.low:
        return False
    _make_ratio(left, right)
    return True


def _plain(piece: Piece) -> bool:
    numeral = piece.low == piece.high == piece.low.to_integral_value() and 0 <= piece.low < 200
    return numeral and piece.sort in {"", "count"} and piece.start == piece.first and not piece.scaled


def _small_ratio(left: Piece, right: Piece) -> bool:
    whole = left.low == left.low.to_integral_value() and right.low == right.low.to_integral_value()
    return whole and 0 < left.low < right.low and left.high < 100 and right.low <= 10**6


def _make_ratio(left: Piece, right: Piece) -> None:
    left.low = left.high = left.low / right.low
    left.step = None
    left.sort, left.unit = "ratio", "1"
    left.readings += right.readings
    left.shape = Shape.FRACTION
    left.end = max(reading.span.end for reading in right.readings if reading.role in {Role.NUMERAL, Role.MAGNITUDE})
    left.readings = [reading for reading in left.readings if reading.span.end <= left.end]
