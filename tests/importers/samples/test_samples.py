"""The sample articles against what a reader finds in them."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from importers.draft import draft
from importers.readers import read
from importers.samples import paths
from kb.model import Draft, Kind, Strength

HERE = Path(__file__).parent
EXPECTED = {path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["figure"] for path in HERE.glob("*.toml")}


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    return {path.stem: draft(article) for path in paths() for article in read(path)}


def test_there_is_a_sample_in_each_language_with_what_is_expected_of_it(drafts: dict[str, Draft]) -> None:
    assert set(drafts) == set(EXPECTED) == {"en", "fr", "zh"}
    assert {name: made.document.language.value for name, made in drafts.items()} == {name: name for name in drafts}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_figure_of_a_sample_is_found_and_nothing_else(drafts: dict[str, Draft], name: str) -> None:
    found = [figure for figure in drafts[name].figures if figure.kind is not Kind.DATE]
    told = [(figure.low, figure.high, figure.unit, figure.bound and figure.bound.value) for figure in found]
    wanted = [(end(row, "low"), end(row, "high"), row.get("unit"), row["bound"]) for row in EXPECTED[name]]
    assert told == wanted
    for figure, row in zip(found, EXPECTED[name], strict=True):
        assert row["text"] in figure.text or figure.text in row["text"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_figure_of_a_sample_has_the_strength_its_own_passage_earns(drafts: dict[str, Draft], name: str) -> None:
    made = drafts[name]
    strengths: dict[int, set[str]] = {}
    for proposal in made.proposals:
        earned = max((said.strength for said in proposal.attributions), key=lambda s: s.rank, default=Strength.NONE)
        strengths.setdefault(proposal.statement.span.start, set()).add(earned.value)
    found = [figure for figure in made.figures if figure.kind is not Kind.DATE]
    told = [(row["text"], strengths.get(figure.span.start)) for figure, row in zip(found, EXPECTED[name], strict=True)]
    assert told == [(row["text"], {row["strength"]}) for row in EXPECTED[name]]


def end(row: dict[str, Any], name: str) -> Decimal | None:
    return Decimal(str(row[name])) if name in row else None
