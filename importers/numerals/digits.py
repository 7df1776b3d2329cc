"""Numerals in digits, with the separators of their language: 5,926.5 · 1 234 567,89 · 1'000 · 2 1/2 · ½ · 1.5e9."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, DecimalException, localcontext

from importers.numerals.numeral import LONGEST
from kb.model import Language

# Spaces group digits by three; a point or a comma belongs to a number only where a digit follows.
_ENGLISH = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:'\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+"
)
_FRENCH = (
    r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+(?![.\d])(?:,\d+)?|\d{1,3}(?:'\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:,\d{2,3})*,\d{3}\.\d+|\d+(?:[.,]\d+)?|(?<![\d,]),\d+"
)
_CHINESE = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+"
_POWER = r"(?:e[+-]?\d{1,3}|\^[+-]{0,2}\d{1,3}| ?[x×] ?10\^?-?\d{1,2})(?![\w])"
_PARTS = r"(?:\d{1,4} {1,2})?\d{1,3}/\d{1,3}(?![\d/])|(?:\d{1,4} ?)?[¼½¾⅐-⅞]"


def _pattern(plain: str) -> str:
    return rf"(?:{_PARTS}|(?:{plain})(?:{_POWER})?)"


DIGITS = {
    Language.ENGLISH: _pattern(_ENGLISH),
    Language.FRENCH: _pattern(_FRENCH),
    Language.CHINESE: _pattern(_CHINESE),
}
"""What a numeral in digits looks like in a folded text."""

_FRACTION = re.compile(_PARTS)
_POWERED = re.compile(rf"(.*?)({_POWER})")


def is_fraction(printed: str) -> bool:
    """Whether the digits are parts of one: 3/4, 2 1/2, ½."""
    return _FRACTION.fullmatch(printed) is not None


def value_of(printed: str, language: Language) -> Decimal | None:
    """What digits are worth; None for more of them than anybody prints, and for a division by zero."""
    if len(printed) > LONGEST:
        return None
    if is_fraction(printed):
        return _fraction(printed)
    power = _POWERED.fullmatch(printed)
    if power:
        return _powered(_plain(power[1], language), power[2])
    return _plain(printed, language)


def _plain(printed: str, language: Language) -> Decimal:
    bare = printed.replace(" ", "").replace("'", "")
    if language is not Language.FRENCH:
        return Decimal(bare.replace(",", ""))
    if "," in bare and "." in bare:
        point = max(bare.rfind(","), bare.rfind("."))
        bare = bare[:point].replace(",", "").replace(".", "") + "." + bare[point + 1 :]
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bare):
        bare = bare.replace(".", "")
    return Decimal(bare.replace(",", "."))


def _fraction(printed: str) -> Decimal | None:
    if "/" not in printed:
        whole = printed[:-1].strip()
        part = Decimal(str(unicodedata.numeric(printed[-1]))).quantize(Decimal("1e-12"))
        return Decimal(whole or 0) + part.normalize()
    whole, _, part_text = printed.rpartition(" ")
    above, below = part_text.split("/")
    if not int(below):
        return None
    return Decimal(whole.strip() or 0) + Decimal(above) / Decimal(below)


def _powered(mantissa: Decimal, power: str) -> Decimal | None:
    exponent = int(re.sub(r".*?(?:e|\^|10\^?)([+-]*)(\d+)$", lambda match: _sign(match[1]) + match[2], power.lower()))
    if abs(exponent) > LONGEST:
        return None
    try:
        with localcontext(prec=LONGEST):
            value = mantissa**exponent if power.startswith("^") else mantissa.scaleb(exponent)
    except DecimalException:
        return None
    return value if abs(value.adjusted()) <= LONGEST else None


def _sign(signs: str) -> str:
    return "-" if signs.count("-") % 2 else ""
