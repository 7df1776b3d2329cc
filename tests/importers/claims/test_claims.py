"""What is proposed from a few sentences: subject, metric, value with its sign, day."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from importers.article import Article
from importers.draft import draft
from kb.model import Entity, EntityKind, Figure, Kind, Language, Moment, Proposal, Vocabulary, signature

CASES = [
    {"table": path.stem} | case
    for path in sorted(Path(__file__).parent.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


def proposed(
    text: str, language: str, *, published: str = "2024-06-12", vocabulary: Vocabulary | None = None
) -> tuple[Proposal, ...]:
    article = Article(text=text, language=Language(language), published=Moment.parse(published))
    return draft(article, vocabulary=vocabulary or Vocabulary()).proposals


@pytest.mark.parametrize("case", CASES, ids=[f"{case['table']}: {case['text'][:40]}" for case in CASES])
def test_the_claims_of_a_passage_are_proposed(case: dict[str, Any]) -> None:
    found = proposed(case["text"], case["lang"], published=case.get("published", "2024-06-12"))
    told = [" | ".join(facts(proposal, case["claims"][0].count("|"))) for proposal in found if counts(proposal)]
    assert told == case["claims"]


def counts(proposal: Proposal) -> bool:
    return proposal.statement.figure is not None


def facts(proposal: Proposal, more: int) -> list[str]:
    """Subject, metric, value, then as many of day, scope and modality as the case tells."""
    statement = proposal.statement
    when = statement.as_of
    day = "-" if when is None else when.end or when.start or "-"
    told = [
        statement.subject or "-",
        statement.metric,
        value(statement.figure),
        day,
        statement.qualifier or "-",
        "denied" if statement.denied else statement.modality.value,
    ]
    return told[: more + 1]


def value(figure: Figure | None) -> str:
    if figure is None:
        return "-"
    if figure.kind is Kind.DATE and figure.period is not None:
        return figure.period.start or "-"
    ends = (spelt(figure.low), spelt(figure.high))
    number = ends[0] if ends[0] == ends[1] else f"{ends[0]}..{ends[1]}"
    return f"{number} {figure.unit}" if figure.unit not in {None, "1"} else number


def spelt(end: Decimal | None) -> str:
    return "" if end is None else f"{end.normalize():f}"


def test_what_an_editor_rejected_is_not_proposed_again() -> None:
    text = "Orbital Dynamics Inc employs 450 people in Leeds."
    (first,) = proposed(text, "en")
    rejected = Vocabulary(rejected=frozenset({signature(first.statement, text)}))
    assert proposed(text, "en", vocabulary=rejected) == ()


def test_a_name_the_library_holds_is_a_subject() -> None:
    held = Entity(name="Borealis Ferries", kind=EntityKind.COMPANY, aliases=(("en", "borealis"),))
    (claim,) = proposed("Revenue at borealis rose to $40 million.", "en", vocabulary=Vocabulary(entities=(held,)))
    assert claim.statement.subject == "Borealis Ferries"


def test_every_claim_says_how_sure_it_is_and_why() -> None:
    found = proposed("Airbus delivered 61 aircraft in May, while Boeing shares fell 3%.", "en")
    assert found
    assert all(0 < proposal.confidence < 100 and proposal.reasons for proposal in found)
