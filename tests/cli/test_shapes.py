"""Values in the contract's shapes."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli import shapes
from kb.model import (
    Attribution,
    Basis,
    Bound,
    CitationRole,
    Document,
    Draft,
    Figure,
    Kind,
    Language,
    Moment,
    Period,
    Proposal,
    Rejected,
    Source,
    SourceKind,
    Span,
    Statement,
    Strength,
)

FALL = Figure(
    span=Span(7, 15),
    text="over 12%",
    kind=Kind.PERCENT,
    low=Decimal(12),
    high=None,
    unit="%",
    bound=Bound.OVER,
    step=Decimal(1),
)
DAY = Period(start="2025-01-27", end="2025-01-27", basis=Basis.INTRADAY)


@pytest.mark.parametrize(
    ("stated", "printed"),
    [("5.576E+6", "5576000"), ("16.97", "16.97"), ("0.3333", "0.3333"), ("-0.0", "0"), ("1E+12", "1000000000000")],
)
def test_a_stated_number_is_printed_without_artefacts(stated: str, printed: str) -> None:
    assert json.dumps(shapes.plain(Decimal(stated))) == printed


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_a_printed_number_is_the_stated_one(stated: Decimal) -> None:
    assert Decimal(json.dumps(shapes.plain(stated))) == stated


def test_a_figure_has_the_contracts_fields() -> None:
    assert shapes.figure(FALL) == {
        "start": 7,
        "end": 15,
        "text": "over 12%",
        "kind": "percent",
        "low": 12,
        "high": None,
        "unit": "%",
        "bound": "over",
    }


def test_a_date_gives_its_first_and_last_day() -> None:
    january = Period(start="2025-01-01", end="2025-01-31")
    date = Figure(
        span=Span(0, 7), text="January", kind=Kind.DATE, low=None, high=None, unit=None, bound=None, period=january
    )
    shape = shapes.figure(date)
    assert (shape["low"], shape["high"], shape["unit"], shape["bound"]) == ("2025-01-01", "2025-01-31", None, None)


def statement(figure: Figure | None, value: str | None = None) -> Statement:
    return Statement(
        span=Span(7, 15),
        text="over 12%",
        sentence=Span(0, 40),
        subject="Acme",
        metric="price_change_pct",
        figure=figure,
        value=value,
        as_of=DAY,
    )


def said(name: str, role: CitationRole, strength: Strength) -> Attribution:
    return Attribution(name=name, kind=SourceKind.PERSON, role=role, strength=strength, passage=Span(20, 30))


def test_a_claim_is_signed_and_names_who_says_so_and_where() -> None:
    vouchers = (
        said("Wire", CitationRole.PUBLISHER, Strength.NAMED),
        said("Ms Chan", CitationRole.SPEAKER, Strength.NAMED),
        said("X", CitationRole.CREDIT, Strength.IMAGE),
    )
    shape = shapes.proposal(Proposal(statement=statement(FALL.negated()), attributions=vouchers))
    assert (shape["low"], shape["high"], shape["bound"]) == (None, -12, "over")
    assert (shape["attribution"], shape["source"], shape["strength"]) == ("Ms Chan", "Wire", "named")
    assert (shape["sentence"], shape["evidence"]) == ([0, 40], [20, 30])
    assert shape["as_of"] == {"start": "2025-01-27", "end": "2025-01-27", "basis": "intraday"}


def test_a_claim_that_only_a_picture_bears_out_names_the_credit_as_its_source() -> None:
    credit = said("X", CitationRole.CREDIT, Strength.IMAGE)
    shape = shapes.proposal(Proposal(statement=statement(FALL), attributions=(credit,)))
    assert (shape["attribution"], shape["source"], shape["strength"]) == (None, "X", "image")


def test_a_claim_that_nobody_vouches_for_has_strength_none() -> None:
    shape = shapes.proposal(Proposal(statement=statement(FALL)))
    assert (shape["attribution"], shape["source"], shape["strength"], shape["evidence"]) == (None, None, "none", None)


def test_a_claim_without_a_figure_carries_its_words() -> None:
    shape = shapes.proposal(Proposal(statement=statement(None, value="H800")))
    assert (shape["value"], shape["kind"], shape["low"], shape["high"]) == ("H800", None, None, None)


def test_an_answer_tells_of_the_document_and_of_what_is_no_figure() -> None:
    document = Document(
        text="…",
        title="A fall",
        language=Language.ENGLISH,
        published=Moment.parse("2025-01-27T23:12+08:00"),
        story_sources=(Source(name="Wire", kind=SourceKind.OUTLET),),
    )
    rejected = (Rejected(Span(0, 5), "GPT-4", "model-name"),)
    shape = shapes.draft(Draft(document=document, rejected=rejected), identity="7")
    assert shape["id"] == "7"
    told = shape["document"]
    assert isinstance(told, dict)
    assert told["published"] == "2025-01-27T23:12+08:00"
    assert told["sources"] == [{"name": "Wire", "kind": "outlet"}]
    assert shape["rejected"] == [{"start": 0, "end": 5, "text": "GPT-4", "reason": "model-name"}]
