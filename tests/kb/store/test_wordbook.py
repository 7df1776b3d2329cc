"""The names of a library, with what leads to them and what rests on them."""

from __future__ import annotations

import pytest

from kb import operations
from kb.store import Store, reads, wordbook
from tests.kb.library import dredging


@pytest.fixture(autouse=True)
def two_articles(store: Store) -> None:
    operations.add_draft(store, dredging("Dragage", subject="Port de Brest", source="Office des quais"))
    operations.add_draft(store, dredging("Quais", subject="Brest Harbour", source="Harbour Office"))


def subject(store: Store, name: str) -> int:
    return next(entity.id for entity in reads.entities(store) if entity.name == name)


def test_a_subject_is_found_by_any_of_its_names(store: Store) -> None:
    operations.add_alias(store, subject(store, "Port de Brest"), "布雷斯特港", language="zh")
    assert [row.name for row in wordbook.subjects(store, "雷斯特", limit=9)] == ["Port de Brest"]
    assert [row.name for row in wordbook.subjects(store, "PORT", limit=9)] == ["Port de Brest"]


def test_what_was_merged_counts_with_what_it_went_into_and_still_finds_it(store: Store) -> None:
    kept = subject(store, "Port de Brest")
    gone = subject(store, "Brest Harbour")
    operations.merge_entities(store, kept, gone)
    (row,) = wordbook.subjects(store, "harbour", limit=9)
    assert (row.name, row.uses, row.names) == ("Port de Brest", 2, ("Brest Harbour",))
    assert [name.merged for name in wordbook.names_of_subject(store, kept)] == [gone]
    assert wordbook.claims_by_topic(store, kept) == {("count", "words"): 2}


def test_documents_that_nothing_cites_are_no_sources_to_look_through(store: Store) -> None:
    assert {row.name for row in wordbook.sources(store, limit=9)} == {"Office des quais", "Harbour Office"}


def test_families_list_their_sources(store: Store) -> None:
    source = next(one for one in reads.sources(store) if one.name == "Harbour Office")
    operations.describe_source(store, source.id, family="City")
    assert wordbook.families(store) == ["City", "Dragage", "Quais"]
    assert wordbook.family_members(store, "City") == [(source.id, "Harbour Office")]
    assert wordbook.claims_by_strength(store, source.id) == {"named": 1}


def test_a_rejection_is_a_lesson_until_it_is_forgotten(store: Store) -> None:
    claim = reads.claims(store)[0]
    operations.reject(store, [claim.id])
    (lesson,) = wordbook.lessons(store, limit=9)
    assert (lesson.text, lesson.document, lesson.claims) == (claim.statement.text, claim.document, 1)
    operations.forget(store, lesson.signature)
    assert wordbook.lessons(store, limit=9) == []
