"""What holds for the figures of any text at all: they are where they say, cost what the text is long, and stay."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from importers.figures import (
    chinese,
    contested,
    find,
    folding,
    joining,
    kinds,
    latin,
    leading,
    rejecting,
    scanning,
)
from importers.figures.folding import fold
from importers.figures.words import words_of
from importers.numerals import digits, zh
from importers.numerals.latin import words as number_words
from kb.model import NOTHING_LEARNED, Figure, Kind, Language, Span, Vocabulary, Word, WordRole
from tests.timing import quickest

HERE = Path(__file__).parent
LANGUAGES = st.sampled_from(list(Language))
SIGNS = "0123456789.,%-–~ tfmdk€$°½abcdeou'\n" + "一二三十百千万亿兆多几数点半成个名块元美年第前约超近至到"
NUMBERED = st.text(st.sampled_from(SIGNS), max_size=60)
SENTENCES = [
    (language, case["text"])
    for language in Language
    for case in tomllib.loads((HERE / f"{language.value}.toml").read_text(encoding="utf-8"))["case"]
]
PUMPS = [
    "9", "9,", "9 999 ", "1/", "½", "1e", "3-", "€1", "a-", "http://", "one ", "twenty-", "half a ", "tens of ",
    "mille ", "quatre-vingt-", "plus de ", "entre 1 et ", "一", "十", "零点", "三分之", "数百", "第",
    "每百万", "1万5", "半", "又",
]  # fmt: skip


@given(st.one_of(st.text(max_size=200), NUMBERED), LANGUAGES)
@example("10^999999", Language.ENGLISH)
@example("1,000.000,00", Language.FRENCH)
@example("9" * 5000, Language.CHINESE)
@example("零零万", Language.CHINESE)
@example("前 10", Language.CHINESE)
@example("1/0", Language.ENGLISH)
@example("İ 5 %", Language.FRENCH)
def test_any_text_is_survived_and_spans_index_it(text: str, language: Language) -> None:
    found = find(text, language)
    at = 0
    for item in found.figures:
        assert text[item.span.start : item.span.end] == item.text
        assert at <= item.span.start < item.span.end
        at = item.span.end
        assert all(item.span.contains(reading.span) for reading in item.readings)
    for item in found.rejected:
        assert text[item.span.start : item.span.end] == item.text


@given(st.text(max_size=100), LANGUAGES)
def test_folding_keeps_every_offset(text: str, language: Language) -> None:
    assert len(fold(text, language)) == len(text)


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_text_far_away_never_changes_a_figure(near: tuple[Language, str], far: tuple[Language, str]) -> None:
    language, text = near
    rest = "\n" + "x" * 120 + "\n"
    before, after = far[1] + rest, rest + far[1]
    moved = find(before + text + after, language).figures
    shift = len(before)
    inside = [figure for figure in moved if shift <= figure.span.start < shift + len(text)]
    assert numbers(inside) == numbers(shifted(figure, shift) for figure in find(text, language).figures)


def numbers(figures: Iterator[Figure] | list[Figure]) -> list[Figure]:
    """The figures that are no dates: a day without a month takes it from wherever the text has one."""
    return [figure for figure in figures if figure.kind is not Kind.DATE]


def shifted(figure: Figure, by: int) -> Figure:
    return replace(
        figure,
        span=Span(figure.span.start + by, figure.span.end + by),
        readings=tuple(
            replace(reading, span=Span(reading.span.start + by, reading.span.end + by)) for reading in figure.readings
        ),
    )


# ---------------------------------------------------------------- cost


@pytest.mark.parametrize("pump", PUMPS)
def test_no_text_costs_more_than_it_is_long(pump: str) -> None:
    for language in Language:
        quick, slow = (cost(pump * (size // len(pump)), language) for size in (1_000, 4_000))
        assert slow < 10 * max(quick, 0.01), f"{language.value}: {quick:.3f} s, then {slow:.3f} s for four times that"


def cost(text: str, language: Language) -> float:
    return quickest(lambda: find(text, language))


def patterns() -> Iterator[object]:
    modules: list[ModuleType] = [
        chinese, contested, digits, folding, joining, kinds, latin, leading, rejecting, scanning, zh,
    ]  # fmt: skip
    for module in modules:
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield pytest.param(value, id=f"{module.__name__}.{name}")
    for language in Language:
        yield pytest.param(words_of(language, NOTHING_LEARNED).scan, id=f"scan {language.value}")
        if language is not Language.CHINESE:
            known = number_words(language)
            yield pytest.param(known.token, id=f"token {language.value}")
            yield pytest.param(known.simple, id=f"simple {language.value}")


@pytest.mark.parametrize("pattern", list(patterns()))
def test_every_pattern_withstands_pumped_text(pattern: re.Pattern[str]) -> None:
    for pump in PUMPS:
        quarter, whole = (min(matching(pattern, pump * (size // len(pump)) + "!") for _ in range(3)) for size in SIZES)
        assert whole < 0.05 or whole < 8 * quarter, repr(pump)


SIZES = (25_000, 100_000)
"""Four times the text takes about four times as long; a pattern that backtracks would take sixteen."""


def matching(pattern: re.Pattern[str], text: str) -> float:
    """How long the slower of the two takes; all patterns but the scan are matched at a place, over a few characters."""
    return max(quickest(lambda: pattern.match(text)), quickest(lambda: pattern.fullmatch(text)))


# ---------------------------------------------------------------- words the editor adds


def added(text: str, role: WordRole, code: str = "") -> Vocabulary:
    return Vocabulary(words=(Word(text=text, role=role, code=code),))


def test_an_added_unit_is_read_at_once() -> None:
    figure = find("它消耗30火花。", Language.CHINESE, vocabulary=added("火花", WordRole.UNIT, "kWh")).figures[0]
    assert (figure.text, figure.unit) == ("30火花", "kWh")


def test_an_added_hedge_is_read_at_once() -> None:
    vocabulary = added("a whisker under", WordRole.HEDGE, "under")
    figure = find("It cost a whisker under 30 euros.", Language.ENGLISH, vocabulary=vocabulary).figures[0]
    assert (figure.low, figure.high) == (None, 30)


def test_an_added_magnitude_is_read_at_once() -> None:
    figure = find(
        "Il y a 3 myriades de soldats.", Language.FRENCH, vocabulary=added("myriades", WordRole.MAGNITUDE, "10000")
    ).figures[0]
    assert (figure.low, figure.unit) == (30_000, "soldier")


def test_what_the_editor_calls_no_figure_is_none() -> None:
    found = find(
        "Il écoute Radio 3000 tous les soirs.", Language.FRENCH, vocabulary=added("Radio 3000", WordRole.NOT_A_FIGURE)
    )
    assert not found.figures
    assert [item.reason for item in found.rejected] == ["idiom"]
