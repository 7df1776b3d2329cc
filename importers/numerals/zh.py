"""Chinese numerals: 三千五百万, 3万4000, 1.5亿, 廿三, 两百余, 三十几万, 数百亿, 三五百, 三点五, 三又二分之一.

One pattern finds a run of digits, characters and scales; the run is then split at its largest scale: what stands
before is multiplied, what stands behind is added. Characters that may also mean something else (几 数 多 余 来 两)
belong to a run only where their neighbours say so.

Source: GB/T 15835-2011 (numerals in publications).
"""

from __future__ import annotations

import re
from decimal import Decimal

from importers.lexicon import lexicon
from importers.numerals.digits import DIGITS, is_fraction, value_of
from importers.numerals.numeral import LONGEST, Numeral, Shape, read_as, step_of
from kb.model import Bound, Language, Role

_WORDS = lexicon(Language.CHINESE, "figures")["numerals"]
_DIGITS = {char: Decimal(value) for value, chars in enumerate(_WORDS["digits"]) for char in chars}
_TENS = {char: Decimal(20 + 10 * place) for place, char in enumerate(_WORDS["tens"])}
_SMALL = {char: Decimal(10) ** power for power, chars in enumerate(_WORDS["small"], start=1) for char in chars}
_BIG = {char: Decimal(10) ** int(power) for power, chars in _WORDS["big"].items() for char in chars}
_SCALES = sorted([*_SMALL.items(), *_BIG.items()], key=lambda item: item[1], reverse=True)

_D, _S, _B = "".join(_DIGITS), "".join(_SMALL), "".join(_BIG)
_ARABIC = DIGITS[Language.CHINESE]
_FORMAL = "".join(_WORDS["formal"])
_ALONE = "".join(digit for digit in _D if digit not in f"两{_FORMAL}")
# 两 is a digit before a scale or at the start of a run, else an ounce; 兆瓦 and 千克 are units.
_HAN = (
    rf"(?:[{_ALONE}{''.join(_TENS)}{_S.replace('千', '')}{_B.replace('兆', '')}]"
    rf"|两(?=[{_S}{_B}])|千(?!(?<=[\d{_B}]千)[{_WORDS['kilo']}])|兆(?!{'|'.join(_WORDS['mega'])}))"
)
_CHEQUE = rf"[{_FORMAL}](?=[拾佰仟]|[万亿][元肆柒捌玖壹贰叁]| ?点 ?[{_D}])"
_SCALE = rf"[{_S}{_B}]"
_BEFORE_POINT = rf"[{_D}{_S}{_B}{''.join(_TENS)}]"
RUN = (
    rf"(?:(?<![{_WORDS['not_before_few']}])[几数](?={_SCALE})|{_ARABIC}|两(?!两)|{_CHEQUE}|{_HAN})"
    rf"(?: (?={_SCALE})|(?<={_SCALE}) (?=[{_D}\d])|(?<![ \d]){_ARABIC}|(?<={_SCALE} ){_ARABIC}"
    rf"|{_HAN}|(?<={_SCALE})[几数多余来](?={_SCALE})|(?<=\d)[多余来](?={_SCALE})"
    rf"|(?<=[{_S}])几(?![乎何经率内])|(?<=[拾佰仟零])[{_FORMAL}]|(?<={_BEFORE_POINT}) ?点 ?(?=[{_D}](?![{_S}多])))*"
)
"""Every turn of the loop eats a character, so a run is read in one pass."""

FIRST = rf"\d.¼-¾⅐-⅞几数{_D}{_S}{_B}{''.join(_TENS)}"
"""The characters a run may begin with, for a class of characters."""

RUN_AT = re.compile(RUN)
_PRINTED = re.compile(_ARABIC)
_SIMPLE = re.compile(rf"({_ARABIC}) ?([{_B}]+)?")
_POINT = re.compile(rf"([^点]+)点([{_D}]+)([{_S}{_B}]*)")
_TAIL = {"多": Bound.OVER, "余": Bound.OVER, "来": Bound.APPROX}

_Worth = tuple[Decimal, Decimal, Decimal | None]
"""Low, high and step."""
_ONE: _Worth = (Decimal(1), Decimal(1), Decimal(1))
_FEW: _Worth = (Decimal(1), Decimal(10), None)


class _NoNumeral(Exception):
    """The run adds up to nothing."""


def read(run: str, start: int, text: str) -> Numeral | None:
    """The numeral one run spells, None where it spells none (十一二十, or more digits than anybody prints)."""
    if len(run) > 2 * LONGEST or (run in {"零", "〇", "○"} and text[start + 1 : start + 2] in {*"下上点后时"}):
        return None
    simple = _SIMPLE.fullmatch(run)
    try:
        numeral = _digits_and_scale(simple, start) if simple else _spelled(run, start)
    except _NoNumeral:
        return None
    return _with_tail(numeral, text)


def _digits_and_scale(match: re.Match[str], start: int) -> Numeral:
    """Digits and at most one scale, the commonest numeral by far."""
    value = _arabic(match[1])
    end = start + match.end(1)
    printed = read_as(start, end, Role.NUMERAL, f"{value:f}")
    parts = is_fraction(match[1])
    shape = Shape.FRACTION if parts else Shape.DIGITS
    numeral = Numeral(start, end, value, value, None if parts else step_of(value), shape, (printed,))
    return _scaled(numeral, match[2], start + match.start(2)) if match[2] else numeral


def _spelled(run: str, start: int) -> Numeral:
    head = run.rstrip(_B).rstrip()
    compact = run.replace(" ", "")
    if any(char in _BIG for char in head):
        head = run  # 一亿两千万: no scale is worth the whole of it
    scales = run[len(head) :].lstrip()
    if not head:
        worth = _scale(scales)
        magnitude = read_as(start, start + len(run), Role.MAGNITUDE, format(worth, "f"))
        return Numeral(start, start + len(run), worth, worth, worth, Shape.BARE, (magnitude,), scaled=True)
    low, high, step = _worth(head.replace(" ", ""))
    bound = _bound_of(compact, low, high)
    if bound is Bound.OVER or bound is Bound.APPROX:
        high = low
    printed = read_as(start, start + len(head), Role.NUMERAL, format(low, "f"))
    numeral = Numeral(start, start + len(head), low, high, step, _shape_of(compact, step), (printed,), bound)
    return _scaled(numeral, scales, start + len(run) - len(scales)) if scales else numeral


def _bound_of(run: str, low: Decimal, high: Decimal) -> Bound | None:
    if "多" in run or "余" in run:
        return Bound.OVER
    if "来" in run:
        return Bound.APPROX
    return Bound.RANGE if low != high else None


def _shape_of(run: str, step: Decimal | None) -> Shape:
    if run in {"一", "壹"}:
        return Shape.ARTICLE
    if run[0] in _SMALL and run[0] not in "十拾":
        return Shape.BARE
    if step is None:
        return Shape.VAGUE
    return Shape.DIGITS if run[0].isdigit() else Shape.WORDS


def _scaled(numeral: Numeral, scales: str, start: int) -> Numeral:
    worth = _scale(scales)
    return numeral.times(worth, read_as(start, start + len(scales), Role.MAGNITUDE, format(worth, "f")))


def _scale(scales: str) -> Decimal:
    worth = Decimal(1)
    for char in scales:
        worth *= _BIG[char]
    if worth > Decimal(10) ** LONGEST:
        raise _NoNumeral
    return worth


def _worth(run: str) -> _Worth:
    """Split at the largest scale: 三百五十一万 is 三百五十一 times 万 and nothing more."""
    if "点" in run:
        return _with_point(run)
    for char, scale in _SCALES:
        at = run.rfind(char)
        if at < 0:
            continue
        low, high, step = _worth(run[:at]) if run[:at].strip("零〇") else _ONE
        if scale < 10000 and high > 10 and not run[0].isdigit():
            raise _NoNumeral
        above = (low * scale, high * scale, None if step is None else step * scale)
        return _sum(above, run[at + 1 :], scale)
    return _digits(run)


def _with_point(run: str) -> _Worth:
    """三点五 and 两千万点五五; what scales follow multiply the whole: 三点五亿."""
    match = _POINT.fullmatch(run)
    if match is None:
        raise _NoNumeral
    whole = _worth(match[1])[0]
    if whole != whole.to_integral_value():
        raise _NoNumeral
    value = Decimal(f"{whole:f}.{''.join(str(_DIGITS[char]) for char in match[2])}")
    factor = Decimal(1)
    for char in match[3]:
        factor *= _SMALL.get(char) or _BIG[char]
    return value * factor, value * factor, step_of(value) * factor


def _sum(above: _Worth, rest: str, scale: Decimal) -> _Worth:
    """What stands behind a scale: 三万五 is 35 000, 三万零五 is 30 005, 十几 is 10 to 20."""
    if not rest:
        return above
    if rest in {"几", "多", "余", "来"}:
        return above[0], above[1] + scale, above[2] if rest != "几" else None
    low, high, step = _worth(rest.lstrip("零〇") or "零")
    if high >= scale:
        raise _NoNumeral
    if rest in _DIGITS or (len(rest) == 1 and rest.isdigit()):
        worth = scale / 10 if scale >= 100 else Decimal(1)
        low, high, step = low * worth, high * worth, worth
    return above[0] + low, above[1] + high, step


def _digits(run: str) -> _Worth:
    """A run without scales: 五, 三五 (3 to 5), 二〇二五, 12.5, 几, 廿三."""
    if run in {"几", "数"}:
        return _FEW
    run = run.rstrip("多余来")  # 500余万
    if not run:
        raise _NoNumeral
    if run[0].isdigit() or run[0] == ".":
        value = _arabic(run)
        return value, value, step_of(value)
    if run[0] in _TENS:
        value = _TENS[run[0]] + (_digits(run[1:])[0] if run[1:] else 0)
        return value, value, Decimal(1)
    if any(char not in _DIGITS for char in run):
        raise _NoNumeral
    values = [_DIGITS[char] for char in run]
    if len(values) == 2 and values[0] and (values[1] - values[0] == 1 or values == [Decimal(3), Decimal(5)]):
        return values[0], values[1], Decimal(1)
    value = Decimal("".join(str(digit) for digit in values))
    return value, value, Decimal(1)


def _arabic(printed: str) -> Decimal:
    """Digits inside a run; what is left of a run after a split may be no number of its own (1234e)."""
    if not _PRINTED.fullmatch(printed):
        raise _NoNumeral
    value = value_of(printed, Language.CHINESE)
    if value is None:
        raise _NoNumeral
    return value


def _with_tail(numeral: Numeral, text: str) -> Numeral:
    """With the 多, 余 or 来 behind it: 两百余, 十多个, 3亿多."""
    char = text[numeral.end : numeral.end + 1]
    if char not in _TAIL or not char or text[numeral.end + 1 : numeral.end + 2] in [*_WORDS["not_odd"][char]]:
        return numeral
    before = text[numeral.end - 1]
    if before not in _S and before not in _B and not (before == "0" and numeral.low >= 10):
        return numeral
    return numeral.hedged(_TAIL[char], read_as(numeral.end, numeral.end + 1, Role.HEDGE, _TAIL[char].value))
