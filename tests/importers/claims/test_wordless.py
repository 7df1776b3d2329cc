"""Claims without a figure: the model of a chip, owners, buyers, limits of a day, and what was said in so many words."""

from __future__ import annotations

import pytest

from importers.article import Article
from importers.draft import draft
from kb.model import Language, Moment


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
        (
            "en",
            "Nvidia is the world's largest chipmaker.",
            ("Nvidia", "other:superlative", "world's largest chipmaker"),
        ),
        ("en", "Airbus, the oldest maker here, left.", ("Airbus", "other:superlative", "oldest maker here")),
        ("fr", "Lyon est la plus grande ville du Rhône.", ("Lyon", "other:superlative", "plus grande ville du Rhône")),
        ("zh", "台积电是全球最大的芯片制造商。", ("TSMC", "other:superlative", "全球最大的芯片制造商")),
        ("en", "The open-source model Qwen2.5 is out.", ("Qwen2.5", "other:openness", "open")),
        ("fr", "DeepSeek-R1 est un modèle open source.", ("DeepSeek-R1", "other:openness", "open")),
        ("zh", "GPT-4是闭源模型。", ("GPT-4", "other:openness", "closed")),
        ("zh", "周三，科大讯飞涨停。", ("Iflytek", "price_change_pct", "limit up")),
    ],
)
def test_what_is_stated_without_a_figure_is_proposed(language: str, text: str, claim: tuple[str, str, str]) -> None:
    assert claim in wordless(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Meta is one of the largest spenders."),
        ("en", "Apple is best known for its phones."),
        ("en", "Nvidia was the second-largest company."),
        ("en", "Llama 3 is not open source."),
        ("fr", "Airbus est l'un des plus grands groupes."),
        ("zh", "英伟达是市值最高的公司之一。"),
    ],
)
def test_what_is_not_said_to_be_so_is_none(language: str, text: str) -> None:
    assert not wordless(text, language)


def test_a_relation_has_its_day_and_its_own_source() -> None:
    text = "Airbus acquired Meridian Optics in May 2024, Reuters reported. Sales rose 3%."
    (bought, _) = draft(Article(text=text, language=Language.ENGLISH, published=Moment.parse("2025-01-27"))).proposals
    assert bought.statement.as_of is not None
    assert bought.statement.as_of.start == "2024-05-01"
    assert [vouching.name for vouching in bought.attributions] == ["Reuters"]


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
