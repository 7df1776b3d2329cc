"""Where sentences and clauses begin and end, in three languages."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.sentences import clauses, paragraphs, sentences
from kb.model import Language, Span
from tests.timing import quickest

CASES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))

prose = st.text(st.sampled_from("aB é3.,;:!?…“”«»\"'。！？，说\n \u202f中"), max_size=120)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["why"])
def test_sentences_end_where_a_reader_ends_them(case: dict[str, str]) -> None:
    found = sentences(case["text"], Language(case["lang"]))
    assert [case["text"][span.start : span.end] for span in found] == case["sentences"]


@pytest.mark.parametrize("case", CASES["clauses"], ids=lambda case: case["text"])
def test_clauses_end_at_marks_that_stand_in_no_number(case: dict[str, str]) -> None:
    found = clauses(case["text"], Span(0, len(case["text"])), Language(case["lang"]))
    assert [case["text"][span.start : span.end] for span in found] == case["clauses"]


@given(prose, st.sampled_from(Language))
def test_sentences_lie_in_order_inside_paragraphs_and_lose_only_white_space(text: str, language: Language) -> None:
    around, found = paragraphs(text), sentences(text, language)
    assert all(any(paragraph.contains(span) for paragraph in around) for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert "".join(text.split()) == "".join("".join(text[span.start : span.end].split()) for span in found)


@given(prose, st.sampled_from(Language))
def test_clauses_lie_in_order_inside_their_sentence(text: str, language: Language) -> None:
    for span in sentences(text, language):
        found = clauses(text, span, language)
        assert all(span.contains(clause) for clause in found)
        assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    "pumped", ["“", '"', ".", "a. ", "他说。”", "« ", "A.", "\n", " ", "，", "M. A ", "x\ny ", "1. "]
)
@pytest.mark.parametrize("language", Language)
def test_no_text_makes_the_search_for_sentences_slow(pumped: str, language: Language) -> None:
    text = pumped * (100_000 // len(pumped))
    assert quickest(lambda: [clauses(text, span, language) for span in sentences(text, language)], enough=2) < 2
