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
from kb.model import Bound, Figure, Kind, Span

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
    assert (period.start, period.end, period.precision) == (case["start"], case["end"], case["precision"])
    assert typed.period(typed.period_text(period), basis=None) == period


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
