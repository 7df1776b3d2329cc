"""What belongs to a document, and which names nothing uses once it is gone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.model import DocumentId
    from kb.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongings:
    """The rows that exist because of one document, by id.

    Attributes:
        links: Those drawn to or from the source that stands for it; empty where claims elsewhere cite that source.
        sources: All that it names; others may name them too.
        entities: Likewise.
    """

    claims: list[int]
    citations: list[int]
    story_sources: list[int]
    links: list[int]
    sources: list[int]
    entities: list[int]


def of_document(store: Store, document: DocumentId) -> Belongings:
    """Everything that came with the document or was drawn to it."""
    links = _ids(store, _LINKS, document, document)
    return Belongings(
        claims=_ids(store, "SELECT id FROM claim WHERE document = ?", document),
        citations=_ids(store, _CITATIONS, document),
        story_sources=_ids(store, "SELECT id FROM story_source WHERE document = ?", document),
        links=links,
        sources=_ids(store, _SOURCES, document, document, document, json.dumps(links), json.dumps(links)),
        entities=_ids(store, "SELECT DISTINCT entity FROM claim WHERE document = ? AND entity IS NOT NULL", document),
    )


def unused_sources(store: Store, sources: Iterable[int]) -> list[int]:
    """Those that nothing names and no editor's decision rests on."""
    return _ids(store, _UNUSED_SOURCES, json.dumps([*sources]))


def unused_entities(store: Store, entities: Iterable[int]) -> list[int]:
    """Those that nothing names and no editor's decision rests on."""
    return _ids(store, _UNUSED_ENTITIES, json.dumps([*entities]))


def _ids(store: Store, sql: str, *values: str | int) -> list[int]:
    return [row[0] for row in store.rows(sql, *values)]


_CITATIONS = "SELECT citation.id FROM citation JOIN claim ON claim.id = citation.claim WHERE claim.document = ?"

_LINKS = """
WITH standing (source) AS (
    SELECT document.source FROM document WHERE document.id = ? AND NOT EXISTS (
        SELECT 1 FROM citation JOIN claim ON claim.id = citation.claim
        WHERE citation.source = document.source AND claim.document != ?)
)
SELECT id FROM link WHERE dependent IN (SELECT source FROM standing) OR origin IN (SELECT source FROM standing)"""

_SOURCES = """
SELECT source FROM document WHERE id = ?
UNION SELECT source FROM story_source WHERE document = ?
UNION SELECT citation.source FROM citation JOIN claim ON claim.id = citation.claim WHERE claim.document = ?
UNION SELECT dependent FROM link WHERE id IN (SELECT value FROM json_each(?))
UNION SELECT origin FROM link WHERE id IN (SELECT value FROM json_each(?))"""

_UNUSED_SOURCES = """
SELECT id FROM source WHERE id IN (SELECT value FROM json_each(?)) AND confirmed = 0 AND merged_into IS NULL
    AND NOT EXISTS (SELECT 1 FROM citation WHERE citation.source = source.id)
    AND NOT EXISTS (SELECT 1 FROM story_source WHERE story_source.source = source.id)
    AND NOT EXISTS (SELECT 1 FROM document WHERE document.source = source.id)
    AND NOT EXISTS (SELECT 1 FROM link WHERE link.dependent = source.id OR link.origin = source.id)
    AND NOT EXISTS (SELECT 1 FROM source_alias WHERE source_alias.source = source.id)
    AND NOT EXISTS (SELECT 1 FROM source AS other WHERE other.merged_into = source.id)"""

_UNUSED_ENTITIES = """
SELECT id FROM entity WHERE id IN (SELECT value FROM json_each(?)) AND confirmed = 0 AND merged_into IS NULL
    AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.entity = entity.id)
    AND NOT EXISTS (SELECT 1 FROM alias WHERE alias.entity = entity.id)
    AND NOT EXISTS (SELECT 1 FROM entity AS other WHERE other.merged_into = entity.id)"""
