"""Which figures answer one question, and whether they agree."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.match import alike, compare, pairs
from kb.match.verdict import Answer
from kb.model import Bound, Claim, ClaimId, DocumentId, Figure, Kind, Span, Statement
from kb.model.interval import interval_of

CASES: list[dict[str, str]] = tomllib.loads((Path(__file__).parent / "comparison.toml").read_text(encoding="utf-8"))[
    "case"
]
SPAN = Span(0, 1)


def claim_of(figure: Figure, number: int = 1, **said: Any) -> Claim:
    statement = Statement(
        span=SPAN, text=figure.text, sentence=SPAN, subject="Acme", metric="training_cost", figure=figure
    )
    return Claim(id=ClaimId(number), document=DocumentId(number), subject=None, statement=replace(statement, **said))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_two_figures_stand_to_each_other_as_the_rule_says(
    case: dict[str, str], figure_from: Callable[[str], Figure]
) -> None:
    a, b = claim_of(figure_from(case["a"])), claim_of(figure_from(case["b"]), 2)
    assert compare(a, b, {}).kind == case["kind"]
    assert compare(b, a, {}).kind == case["kind"]


def exact(value: Decimal, *, bound: Bound = Bound.EXACT, step: Decimal | None = None) -> Figure:
    return Figure(
        span=SPAN, text=str(value), kind=Kind.MONEY, low=value, high=value, unit="USD", bound=bound, step=step
    )


VALUES = st.decimals(min_value="0.001", max_value="1e12", places=3)
STEPS = st.sampled_from([None, Decimal("0.001"), Decimal(1), Decimal(1000)])


@given(VALUES, STEPS, VALUES, STEPS, st.sampled_from(["about", "over", "under", "range"]))
def test_widening_an_interval_never_creates_a_contradiction(
    a: Decimal, a_step: Decimal | None, b: Decimal, b_step: Decimal | None, widening: str
) -> None:
    first, second = exact(a, step=a_step), exact(b, step=b_step)
    reach = interval_of(first)
    assert reach is not None
    assert reach.low is not None
    assert reach.high is not None
    wider = {
        "about": exact(a, bound=Bound.APPROX, step=a_step),
        "over": replace(first, bound=Bound.AT_LEAST, low=reach.low, high=None),
        "under": replace(first, bound=Bound.AT_MOST, low=None, high=reach.high),
        "range": replace(first, bound=Bound.RANGE, low=reach.low - 1, high=reach.high + 1, step=Decimal(1)),
    }[widening]
    if not compare(claim_of(first), claim_of(second, 2), {}).kind.alarms:
        assert not compare(claim_of(wider), claim_of(second, 2), {}).kind.alarms


@given(VALUES, STEPS, VALUES, STEPS)
def test_the_order_of_two_figures_never_changes_the_verdict(
    a: Decimal, a_step: Decimal | None, b: Decimal, b_step: Decimal | None
) -> None:
    left, right = claim_of(exact(a, step=a_step)), claim_of(exact(b, step=b_step), 2)
    there, back = compare(left, right, {}), compare(right, left, {})
    assert (there.kind, there.gap, there.disjoint) == (back.kind, back.gap, back.disjoint)
    assert there.power == -back.power


@given(VALUES, VALUES, STEPS)
def test_a_figure_agrees_with_itself(a: Decimal, b: Decimal, step: Decimal | None) -> None:
    figure = exact(a, step=step)
    assert compare(claim_of(figure), claim_of(figure, 2), {}).kind is Answer.SAME


@given(st.sets(st.integers(1, 10**6), min_size=70, max_size=140))
def test_in_a_crowd_each_figure_that_disagrees_is_named_by_pairs_that_grow_with_the_figures(values: set[int]) -> None:
    claims = [
        claim_of(exact(Decimal(value), step=Decimal(1)), number) for number, value in enumerate(sorted(values), 1)
    ]
    judged = list(pairs(alike(claims, {}), {}))
    named = {claim.id for group, other, verdict in judged for claim in (*group, *other) if verdict.kind.alarms}
    lonely = {a.id for a in claims if not any(compare(a, b, {}).kind.alarms for b in claims if b is not a)}
    assert named == {claim.id for claim in claims} - lonely
    assert len(judged) <= 4 * len(claims)


@given(VALUES, STEPS, VALUES, STEPS, st.sampled_from(["km", "g", "hour"]))
def test_converting_the_unit_of_a_figure_never_changes_the_verdict(
    a: Decimal, a_step: Decimal | None, b: Decimal, b_step: Decimal | None, unit: str
) -> None:
    base, factor = {"km": ("m", 1000), "g": ("kg", Decimal("0.001")), "hour": ("minute", 60)}[unit]

    def told(value: Decimal, step: Decimal | None, code: str) -> Figure:
        step = step or Decimal("0.001")
        return replace(exact(value, step=step, bound=Bound.RANGE), low=value - step, high=value + step, unit=code)

    first, second = told(a, a_step, unit), told(b, b_step, unit)
    into = told(b * factor, (b_step or Decimal("0.001")) * factor, base)
    before = compare(claim_of(first), claim_of(second, 2), {})
    after = compare(claim_of(first), claim_of(into, 2), {})
    assert before.disjoint == after.disjoint
