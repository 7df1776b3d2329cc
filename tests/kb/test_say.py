"""Claims in the words of people, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb.model import Document, Finding, Language, Severity, Span, Statement
from kb.say import figure_note, nested, sentence, stated, where

LANGUAGES = ("en", "fr", "zh")


@pytest.mark.parametrize(
    ("note", "metric", "en", "fr", "zh"),
    [
        ("~ -17 %", "price_change_pct", "down about 17%", "en baisse d’environ 17 %", "下跌约17%"),
        (">= 3 %", "price_change_pct", "up at least 3%", "en hausse d’au moins 3 %", "上涨至少3%"),
        ("1", "app_rank", "No. 1", "n° 1", "第1"),
        ("<= 5", "rank", "at most No. 5", "au plus n° 5", "至多第5"),
    ],
)
def test_people_read_a_change_and_a_rank(note: str, metric: str, en: str, fr: str, zh: str) -> None:
    said = [figure_note(note, language, metric=metric).replace("\u202f", " ") for language in LANGUAGES]
    assert said == [en, fr, zh]


def test_people_read_a_value_of_the_vocabulary_in_their_language() -> None:
    words = Span(0, 2)
    limit = Statement(
        span=words, text="涨停", sentence=words, subject="Orion", metric="price_change_pct", value="limit up"
    )
    assert [stated(limit, language) for language in LANGUAGES] == ["limit up", "hausse maximale permise", "涨停"]
    assert stated(replace(limit, value="H800"), "zh") == "H800"


def test_marks_inside_marks_are_of_the_other_kind() -> None:
    assert nested("“Crazy”, they say", "en") == "‘Crazy’, they say"
    assert nested("评《棋王》", "zh") == "评〈棋王〉"


@pytest.mark.parametrize("facts", [{}, {"reason": "of another version"}])
def test_a_finding_that_another_version_left_behind_is_called_by_its_name(facts: dict[str, str]) -> None:
    finding = Finding(
        check="conflicting", kind="contradiction", severity=Severity.HIGH, key="k", facts=tuple(facts.items())
    )
    assert [sentence(finding, language) for language in LANGUAGES] == ["Conflict", "Désaccord", "冲突"]
    assert sentence(replace(finding, check="tide_table"), "en") == "tide table"


@pytest.mark.parametrize(
    ("note", "metric", "en"),
    [
        ("0.25", "other:ratio", "1/4"),
        ("0.25 1", "other:ratio", "1/4"),
        ("> 0.2", "share", "over 1/5"),
        ("0.3333333333333333333333333333", "share", "1/3"),
        ("0.35", "other:ratio", "0.35"),
        ("0.25 %", "share", "0.25%"),
        ("0.25", "benchmark_score", "0.25"),
    ],
)
def test_a_part_of_a_whole_is_read_as_articles_say_it(note: str, metric: str, en: str) -> None:
    assert figure_note(note, "en", metric=metric) == en


def test_a_place_is_a_page_where_the_file_has_pages_and_a_line_elsewhere() -> None:
    plain = Document(text="one\ntwo 12\n", title="a", language=Language.ENGLISH)
    paged = replace(plain, text="one\n\ftwo 12\n")
    said = [where(document, Span(document.text.index("12"), 10), "en") for document in (plain, paged)]
    assert said == ["line 2", "page 2"]
    assert [where(paged, Span(9, 11), language) for language in LANGUAGES] == ["page 2", "page 2", "第2页"]
