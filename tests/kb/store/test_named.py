"""Documents, topics, sources and claims are found by a few letters of their names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb import operations
from kb.model import DocumentId
from kb.store import Store, named, reads, versions, wordbook
from tests.kb.library import dredging


@pytest.fixture(autouse=True)
def three_articles(store: Store) -> None:
    for title, subject, source in (
        ("Dragage du port", "Port de Brest", "Office des quais"),
        ("港口疏浚", "港口", "港务局"),
        ("Quais en travaux", "Port de Brest", "Office des quais"),
    ):
        operations.add_draft(store, dredging(title, subject=subject, source=source))


def titles(found: named.Found) -> list[str]:
    return [title for _, title in found.documents]


def test_without_words_the_newest_documents_are_offered(store: Store) -> None:
    assert titles(named.find(store, "", limit=2)) == ["Quais en travaux", "港口疏浚"]


def test_the_beginning_of_a_word_in_a_title_is_enough(store: Store) -> None:
    assert titles(named.find(store, "drag", limit=8)) == ["Dragage du port"]
    assert titles(named.find(store, "疏浚", limit=8)) == ["港口疏浚"]
    assert titles(named.find(store, "TRAVAUX quais", limit=8)) == ["Quais en travaux"]


def test_what_a_newer_version_replaced_is_not_gone_to(store: Store) -> None:
    first = dredging("Dragage du port", subject="Port de Brest", source="Office des quais")
    operations.accept(store, [reads.claims(store)[0].id])
    operations.add_draft(
        store, replace(first, document=replace(first.document, text="Retiré.\n"), figures=(), proposals=())
    )
    assert versions.versions(store, DocumentId(4))[0].id == 1
    assert [number for number, _ in named.find(store, "drag", limit=8).documents] == [4]
    assert [number for number, _ in named.find(store, "", limit=8).documents] == [4, 3, 2]
    assert [claim.document for claim in named.find(store, "dragage 41", limit=8).claims] == [3, 2]
    assert [row.claims for row in named.find(store, "brest", limit=8).topics] == [1]
    assert [(row.name, row.uses) for row in wordbook.subjects(store, "brest", limit=8)] == [("Port de Brest", 1)]
    assert [(row.name, row.uses) for row in wordbook.sources(store, "quais", limit=8)] == [("Office des quais", 1)]


def test_a_topic_is_found_by_its_subject_with_its_claims_counted(store: Store) -> None:
    (row,) = named.find(store, "brest", limit=8).topics
    assert (row.subject, row.claims) == ("Port de Brest", 2)


def test_a_merged_subject_leads_to_the_one_that_was_kept(store: Store) -> None:
    kept, gone = sorted(reads.entities(store), key=lambda entity: entity.name != "Port de Brest")
    operations.merge_entities(store, kept.id, gone.id)
    (row,) = named.find(store, "港口", limit=8).topics
    assert (row.subject, row.claims) == ("Port de Brest", 3)


def test_a_source_is_found_but_not_the_one_that_stands_for_a_document(store: Store) -> None:
    assert [source.name for source in named.find(store, "quais", limit=8).sources] == ["Office des quais"]


def test_claims_are_found_by_their_sentence_newest_first(store: Store) -> None:
    assert [claim.document for claim in named.find(store, "dragage 41", limit=8).claims] == [3, 2, 1]


@pytest.mark.parametrize("asked", ['"', "%", "* OR", "no such thing", "。"])
def test_what_names_nothing_finds_nothing(store: Store, asked: str) -> None:
    assert named.find(store, asked, limit=8) == named.Found()
