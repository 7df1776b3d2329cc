"""What a text names, by gazetteer, library and form."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.names import mentions
from kb.model import Entity, EntityKind, Language, Vocabulary

CASES = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_the_names_of_a_sentence_are_found(case: dict[str, Any]) -> None:
    found = [f"{mention.name} ({mention.kind})" for mention in mentions(case["text"], Language(case["lang"]))]
    assert found == case["names"]


def test_what_the_library_holds_wins_over_the_lists() -> None:
    held = Entity(name="Orion Apple Growers", kind=EntityKind.COMPANY, aliases=(("en", "Apple"),))
    found = mentions("Profits at Apple doubled.", Language.ENGLISH, vocabulary=Vocabulary(entities=(held,)))
    assert [mention.name for mention in found] == ["Orion Apple Growers"]


@given(st.text(alphabet="AÉb阿里,。. '’-·《》\n3市公司", max_size=60), st.sampled_from(list(Language)))
def test_names_are_apart_in_order_and_as_written(text: str, language: Language) -> None:
    found = mentions(text, language)
    assert all(text[m.span.start : m.span.end] == m.text != "" for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
