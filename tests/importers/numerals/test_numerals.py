"""Numerals are read as they are spelled, and as other libraries read them."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from text_to_num import text2num

from importers.numerals import chain, zh
from importers.numerals.digits import value_of
from importers.numerals.numeral import Numeral
from kb.model import Bound, Language

_ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ENGLISH_TENS = [
    "_",
    "_",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_FRENCH = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FRENCH_TENS = [
    "_",
    "_",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
]
_HAN = "零一二三四五六七八九"


def english(number: int) -> str:
    """105000 is "one hundred and five thousand"."""
    for name, worth in (("trillion", 10**12), ("billion", 10**9), ("million", 10**6), ("thousand", 1000)):
        if number >= worth:
            rest = number % worth
            link = " and " if 0 < rest < 100 else " "
            return f"{english(number // worth)} {name}" + (link + english(rest) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{_ENGLISH[number // 100]} hundred" + (f" and {english(rest)}" if rest else "")
    if number < 20:
        return _ENGLISH[number]
    return _ENGLISH_TENS[number // 10] + (f"-{_ENGLISH[number % 10]}" if number % 10 else "")


def french(number: int) -> str:
    """75000 is "soixante-quinze mille"."""
    for name, worth in (("billion", 10**12), ("milliard", 10**9), ("million", 10**6)):
        if number >= worth:
            count, rest = divmod(number, worth)
            plural = "s" if count > 1 else ""
            return f"{french(count)} {name}{plural}" + (f" {french(rest)}" if rest else "")
    if number >= 1000:
        count, rest = divmod(number, 1000)
        head = "mille" if count == 1 else f"{_singular(french(count))} mille"
        return head + (f" {french(rest)}" if rest else "")
    if number >= 100:
        count, rest = divmod(number, 100)
        head = "cent" if count == 1 else f"{_FRENCH[count]} cent{'' if rest else 's'}"
        return head + (f" {french(rest)}" if rest else "")
    return _french_below_100(number)


def _singular(words: str) -> str:
    return words.removesuffix("s") if words.endswith(("cents", "vingts")) else words


def _french_below_100(number: int) -> str:
    if number < 20:
        return _FRENCH[number]
    if number < 70:
        tens, ones = divmod(number, 10)
        link = " et " if ones == 1 else "-"
        return _FRENCH_TENS[tens] + (link + _FRENCH[ones] if ones else "")
    if number < 80:
        return "soixante" + (" et onze" if number == 71 else f"-{_FRENCH[number - 60]}")
    return "quatre-vingts" if number == 80 else f"quatre-vingt-{_FRENCH[number - 80]}"


def chinese(number: int) -> str:
    """30005 is 三万零五."""
    if number == 0:
        return "零"
    for char, worth in (("亿", 10**8), ("万", 10**4)):
        if number >= worth:
            count, rest = divmod(number, worth)
            gap = "零" if rest and rest < worth // 10 else ""
            return chinese(count) + char + gap + (chinese(rest) if rest else "")
    for char, worth in (("千", 1000), ("百", 100), ("十", 10)):
        if number >= worth:
            count, rest = divmod(number, worth)
            gap = "零" if rest and rest < worth // 10 else ""
            return _HAN[count] + char + gap + (chinese(rest) if rest else "")
    return _HAN[number]


NUMBERS = st.integers(0, 10**15 - 1) | st.integers(0, 10**6)


def only(numerals: list[Numeral]) -> Numeral:
    assert len(numerals) == 1, numerals
    return numerals[0]


@given(NUMBERS)
def test_what_is_spelt_in_english_is_read_back(number: int) -> None:
    text = english(number)
    numeral = only(list(chain.read(text, 0, Language.ENGLISH)))
    assert (numeral.low, numeral.high, numeral.end) == (number, number, len(text))


@given(NUMBERS)
def test_what_is_spelt_in_french_is_read_back(number: int) -> None:
    text = french(number)
    numeral = only(list(chain.read(text, 0, Language.FRENCH)))
    assert (numeral.low, numeral.high, numeral.end) == (number, number, len(text))


@given(NUMBERS)
def test_what_is_spelt_in_chinese_is_read_back(number: int) -> None:
    text = chinese(number)
    numeral = zh.read(text, 0, text)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (number, number)


@given(st.integers(0, 999_999_999))
def test_text2num_reads_the_same(number: int) -> None:
    for text, language in ((english(number), Language.ENGLISH), (french(number), Language.FRENCH)):
        assert only(list(chain.read(text, 0, language))).low == text2num(text, language.value)


@given(st.integers(1, 10**12))
def test_cn2an_reads_the_same(number: int) -> None:
    for text in (cn2an.an2cn(number), cn2an.an2cn(number, "up")):
        numeral = zh.read(text, 0, text)
        assert numeral is not None
        assert numeral.low == cn2an.cn2an(text, "smart")


@given(st.decimals(0, 10**9, places=2))
def test_grouped_digits_are_worth_what_they_say(value: Decimal) -> None:
    english_digits = f"{value:,f}"
    french_digits = english_digits.replace(",", " ").replace(".", ",")
    assert value_of(english_digits, Language.ENGLISH) == value
    assert value_of(french_digits, Language.FRENCH) == value


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("三五百", 300, 500, Bound.RANGE),
        ("十几", 10, 20, Bound.RANGE),
        ("三十几万", 300_000, 400_000, Bound.RANGE),
        ("数百亿", 10**10, 10**11, Bound.RANGE),
        ("十多万", 100_000, 100_000, Bound.OVER),
        ("三万五", 35_000, 35_000, None),
        ("3万4000", 34_000, 34_000, None),
        ("廿三", 23, 23, None),
        ("壹仟贰佰万", 12_000_000, 12_000_000, None),
        ("三百五十一万亿", 351 * 10**12, 351 * 10**12, None),
        ("二〇二五", 2025, 2025, None),
    ],
)
def test_chinese_has_ways_of_its_own(text: str, low: int, high: int, bound: Bound | None) -> None:
    numeral = zh.read(text, 0, text)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("half a million", Language.ENGLISH, 500_000, 500_000),
        ("two and a half million", Language.ENGLISH, 2_500_000, 2_500_000),
        ("tens of thousands", Language.ENGLISH, 10_000, 100_000),
        ("two dozen", Language.ENGLISH, 24, 24),
        ("un demi-milliard", Language.FRENCH, 500_000_000, 500_000_000),
        ("deux millions et demi", Language.FRENCH, 2_500_000, 2_500_000),
        ("une centaine de milliers", Language.FRENCH, 100_000, 100_000),
        ("septante-deux", Language.FRENCH, 72, 72),
    ],
)
def test_words_of_scale_halves_and_heaps(text: str, language: Language, low: int, high: int) -> None:
    numeral = only(list(chain.read(text, 0, language)))
    assert (numeral.low, numeral.high, numeral.end) == (low, high, len(text))


@pytest.mark.parametrize("text", ["十一二十", "点五点", "9" * 5000])
def test_a_run_that_adds_up_to_nothing_is_no_numeral(text: str) -> None:
    assert zh.read(text, 0, text) is None


@given(NUMBERS)
def test_the_step_is_the_worth_of_the_last_digit(number: int) -> None:
    assume(number >= 10)
    text = f"{number}万"
    numeral = zh.read(text, 0, text)
    assert numeral is not None
    assert numeral.step == 10_000
    decimal = zh.read(f"{number}.5亿", 0, f"{number}.5亿")
    assert decimal is not None
    assert decimal.step == 10_000_000
