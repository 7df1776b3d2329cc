"""What an editor types is read as it is meant, or refused with what would be right."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui import typed
from kb.model import Bound, Figure, Kind, Moment, Period, Precision, Span
from kb.notation import note

CASES = tomllib.loads(Path(__file__).with_name("typed.toml").read_text(encoding="utf-8"))
BEFORE = Figure(span=Span(0, 1), text="x", kind=Kind.NUMBER, low=None, high=None, unit=None, bound=Bound.EXACT)


def read(text, language="en", bound=Bound.EXACT):
    return typed.figure(BEFORE, text, bound=bound, unit="USD", kind=Kind.MONEY, language=language)


@pytest.mark.parametrize("case", CASES["figure"], ids=lambda case: case["text"] or "nothing")
def test_a_number_is_read_as_typed(case):
    if "refused" in case:
        with pytest.raises(typed.Unreadable, match=case["refused"]) as refusal:
            read(case["text"], case.get("language", "en"))
        assert refusal.value.hint
        return
    figure = read(case["text"], case.get("language", "en"))
    assert (figure.low, figure.high) == (Decimal(case["low"]), Decimal(case["high"]))


@pytest.mark.parametrize("case", CASES["period"], ids=lambda case: case["text"])
def test_a_time_is_read_as_typed_and_shown_as_typed(case):
    if "refused" in case:
        with pytest.raises(typed.Unreadable, match=case["refused"]):
            typed.period(case["text"], basis=None)
        return
    period = typed.period(case["text"], basis=None)
    assert (period.start, period.end, period.precision) == (case.get("start"), case.get("end"), case["precision"])
    assert typed.period(typed.period_text(period), basis=None) == period


def test_yesterday_is_read_against_the_day_of_publication():
    period = typed.period("yesterday", basis=None, published=Moment.parse("2025-01-28 07:15"))
    assert period == Period(start="2025-01-27", end="2025-01-27", precision=Precision.DAY)


@pytest.mark.parametrize("text", ["27 January 2025, 23:12", "2025年1月27日 23:12", "27 janvier 2025 à 23 h 12"])
def test_a_day_of_publication_is_read_in_words(text):
    assert typed.moment(text) == Moment.parse("2025-01-27 23:12")


def test_no_article_was_published_over_days():
    assert typed.moment("January 2025") == Moment.parse("2025-01")
    with pytest.raises(typed.Unreadable, match="is not a date"):
        typed.moment("20–27 January 2025")


@pytest.mark.parametrize(
    ("text", "unit", "told"),
    [
        ("12%", "", "12 %"),
        ("12 %", "%", "12 %"),
        ("over 12%", "", "> 12 %"),
        ("超过12%", "%", "> 12 %"),
        ("557.6万美元", "", "5576000 USD"),
        ("300 bn USD", "USD", "300000000000 USD"),
        ("300 dollars", "", "300 USD"),
        ("60 à 65 milliards d'euros", "", "60000000000..65000000000 EUR"),
    ],
)
def test_a_figure_is_typed_with_its_unit_and_its_hedge(text, unit, told):
    figure = typed.figure(BEFORE, text, bound=Bound.EXACT, unit=unit, kind=Kind.NUMBER, language="en")
    assert note(figure).replace(".0 ", " ") == told


def test_a_unit_that_disagrees_with_its_field_is_asked_about():
    with pytest.raises(typed.Unreadable, match="do not agree"):
        typed.figure(BEFORE, "12%", bound=Bound.EXACT, unit="USD", kind=Kind.NUMBER, language="en")


def test_a_bound_opens_one_side():
    assert (read("300", bound=Bound.OVER).low, read("300", bound=Bound.OVER).high) == (Decimal(300), None)
    assert (read("300", bound=Bound.AT_MOST).low, read("300", bound=Bound.AT_MOST).high) == (None, Decimal(300))
    with pytest.raises(typed.Unreadable, match="two ends"):
        read("300", bound=Bound.RANGE)


@given(st.integers(-(10**15), 10**15), st.integers(0, 3), st.sampled_from(["en", "fr", "zh"]))
def test_what_is_shown_is_read_back(number, places, language):
    value = Decimal(number).scaleb(-places)
    figure = replace(BEFORE, low=value, high=value)
    again = read(typed.amount(figure, language), language)
    assert again.low == again.high == value


@given(st.text(max_size=40), st.sampled_from(["en", "fr", "zh"]))
def test_whatever_is_typed_is_a_value_or_a_refusal(text, language):
    with suppress(typed.Unreadable):
        read(text, language)
    with suppress(typed.Unreadable):
        typed.period(text, basis=None)


def test_one_in_three_is_shown_as_a_part_and_read_as_the_same_number():
    third = Decimal(1) / 3
    before = replace(BEFORE, low=third, high=third, kind=Kind.RATIO, step=None)
    assert typed.amount(before, "en") == "1/3"
    assert typed.figure(before, "1/3", bound=Bound.EXACT, unit="", kind=Kind.RATIO, language="en") == before
