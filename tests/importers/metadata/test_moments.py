"""Dates, times and zones of bylines and time lines."""

from __future__ import annotations

import tomllib
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.metadata.moments import moment_in

CASES = tomllib.loads(Path(__file__).with_name("moments.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("line", "moment"), CASES["stated"].items())
def test_a_moment_is_read_as_far_as_it_is_stated(line: str, moment: str) -> None:
    stated = moment_in(line)
    assert stated is not None
    assert stated.moment.isoformat() == moment


@pytest.mark.parametrize("line", CASES["none"]["lines"])
def test_what_names_no_full_day_is_no_moment(line: str) -> None:
    assert moment_in(line) is None


def test_a_day_that_may_be_a_month_is_no_moment_in_english() -> None:
    assert moment_in("03/04/2025", day_first=False) is None
    stated = moment_in("01/27/2025", day_first=False)
    assert stated is not None
    assert stated.moment.day == "2025-01-27"


@given(st.datetimes(datetime.fromisoformat("1950-01-01"), datetime.fromisoformat("2099-01-01")))
def test_every_iso_moment_is_read_back(moment: datetime) -> None:
    stated = moment_in(f"x {moment:%Y-%m-%dT%H:%M}Z")
    assert stated is not None
    assert stated.moment.isoformat() == f"{moment:%Y-%m-%dT%H:%M}+00:00"
