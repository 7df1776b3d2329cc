"""Claims without a figure: the model of a chip, owners, buyers, limits of a day, and what was said in so many words."""

from __future__ import annotations

import pytest

from importers.article import Article
from importers.draft import draft
from kb.model import Language


def wordless(text: str, language: str) -> list[tuple[str | None, str, str | None]]:
    found = draft(Article(text=text, language=Language(language))).proposals
    return [(p.statement.subject, p.statement.metric, p.statement.value) for p in found if p.statement.figure is None]


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        ("en", "Orbit-2 was trained on 512 Nvidia H100 chips.", ("Orbit-2", "gpu_model", "H100")),
        ("en", "Airbus acquired Meridian Optics last year.", ("Airbus", "other:acquired", "Meridian Optics")),
        ("fr", "Brioche Dorée est une filiale de Danone.", ("Brioche Dorée", "other:owner", "Danone")),
        ("zh", "沃尔沃是吉利旗下的公司。", ("Volvo Cars", "other:owner", "Geely")),
        ("zh", "周三，科大讯飞涨停。", ("Iflytek", "price_change_pct", "limit up")),
    ],
)
def test_what_is_stated_without_a_figure_is_proposed(language: str, text: str, claim: tuple[str, str, str]) -> None:
    assert claim in wordless(text, language)


def test_a_quotation_with_a_speaker_is_a_claim() -> None:
    text = "Christine Lagarde said: “We are not there yet, and nobody should pretend that we are.”"
    assert ("Christine Lagarde", "quote", "We are not there yet, and nobody should pretend that we are.") in wordless(
        text, "en"
    )


def test_a_quotation_nobody_owns_is_none() -> None:
    assert not wordless("On the wall stood “Nothing lasts for ever but the rain”, in red paint.", "en")


def test_claims_without_a_figure_come_last_in_the_queue() -> None:
    found = draft(Article(text="周三，科大讯飞涨停，中国平安涨2%。", language=Language.CHINESE)).proposals
    sure = {p.statement.figure is not None: p.confidence for p in found}
    assert sure[False] < sure[True]
