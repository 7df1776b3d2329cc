"""Rows of several tables become whole claims, documents, sources and entities, merges followed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from kb.model import Citation, Claim, Document, DocumentId, Entity, EntityId, EntityKind, Source, SourceId
from kb.store import rows
from kb.store.cells import told_as_damage
from kb.store.sqlite import damaged

if TYPE_CHECKING:
    from kb.store import Store

OF_TOPIC = """claim.id IN (
    SELECT id FROM claim INDEXED BY claim_topic
    WHERE entity IN (SELECT value FROM json_each(?)) AND metric = ? AND dimension = ?)"""
"""The condition that a claim is of a topic: the subject's members as JSON, the metric, the dimension.

The index is named because SQLite, left to itself, reads all claims of the metric, which come in the order asked for.
"""

_AT_ONCE = 2000
Item = TypeVar("Item")


@told_as_damage
def claims_where(store: Store, condition: str, *values: str | int | None, limit: int = -1) -> list[Claim]:
    """The claims that meet a condition on their columns, in order of document and place."""
    sql = f"SELECT * FROM claim WHERE {condition} ORDER BY document, span_start, id LIMIT ?"
    found = list(store.rows(sql, *values, limit))
    cited = citations_of(store, [row["id"] for row in found])
    root = roots(store, "entity")
    return [
        rows.claim_of(
            row,
            subject=None if row["entity"] is None else EntityId(root(row["entity"])),
            citations=tuple(cited.get(row["id"], ())),
        )
        for row in found
    ]


def citations_of(store: Store, claims: Iterable[int]) -> dict[int, list[Citation]]:
    """The citations of each claim, strongest first."""
    found = [
        row
        for some in _lots(claims)
        for row in store.rows(
            "SELECT * FROM citation WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY id", some
        )
    ]
    root = roots(store, "source")
    sources = sources_by_id(store, {root(row["source"]) for row in found})
    cited: dict[int, list[Citation]] = defaultdict(list)
    for row in found:
        cited[row["claim"]].append(rows.citation_of(row, sources[SourceId(root(row["source"]))]))
    for citations in cited.values():
        citations.sort(key=lambda citation: (-citation.strength.rank, citation.id))
    return cited


@told_as_damage
def roots(store: Store, table: str) -> Callable[[int], int]:
    """What leads from an entity or a source to the one it was merged into in the end."""
    sql = f"SELECT id, merged_into FROM {table} WHERE merged_into IS NOT NULL"
    merged: dict[int, int] = {row["id"]: row["merged_into"] for row in store.rows(sql)}

    def root(item: int) -> int:
        for _ in range(len(merged) + 1):
            if item not in merged:
                return item
            item = merged[item]
        raise damaged("The chain of what was merged into what")  # a ring, as no program of ours makes

    return root


@told_as_damage
def sources_by_id(store: Store, ids: Iterable[int]) -> dict[SourceId, Source]:
    """Those sources, as they stand."""
    return {
        SourceId(row["id"]): rows.source_of(row)
        for some in _lots(ids)
        for row in store.rows("SELECT * FROM source WHERE id IN (SELECT value FROM json_each(?))", some)
    }


@told_as_damage
def entities_by_id(store: Store, ids: Iterable[int]) -> dict[EntityId, Entity]:
    """Those entities, with their aliases and the names of what was merged into them."""
    asked = [*ids]
    names = _aliases(store, asked)
    return {
        EntityId(row["id"]): Entity(
            id=EntityId(row["id"]),
            name=row["name"],
            kind=EntityKind(row["kind"]),
            aliases=tuple(names.get(row["id"], ())),
            wikidata=row["wikidata"],
        )
        for some in _lots(asked)
        for row in store.rows("SELECT * FROM entity WHERE id IN (SELECT value FROM json_each(?))", some)
    }


_ALIASES = """
WITH RECURSIVE member (root, id) AS (
    SELECT value, value FROM json_each(?)
    UNION SELECT member.root, entity.id FROM entity JOIN member ON entity.merged_into = member.id
)
SELECT member.root, alias.language, alias.name, 1 AS rank, alias.id FROM member JOIN alias ON alias.entity = member.id
UNION ALL
SELECT member.root, '', entity.name, 0, entity.id FROM member JOIN entity ON entity.id = member.id
WHERE member.id != member.root
ORDER BY 4, 5"""


def _aliases(store: Store, entities: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    names: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for some in _lots(entities):
        for row in store.rows(_ALIASES, some):
            names[row["root"]].append((row["language"], row["name"]))
    return names


_DOCUMENTS = """
SELECT document.*, article.text, article.parts, article.outlet AS printed_outlet
FROM document JOIN article ON article.id = document.id
WHERE document.id IN (SELECT value FROM json_each(?)) ORDER BY document.id"""

_STORY_SOURCES = """
SELECT document, source FROM story_source WHERE document IN (SELECT value FROM json_each(?)) ORDER BY id"""


def documents_by_id(store: Store, ids: Iterable[int]) -> dict[DocumentId, Document]:
    """Those documents with their texts, in the order of their ids."""
    asked = sorted(ids)
    root = roots(store, "source")
    listed: dict[int, list[int]] = defaultdict(list)
    for some in _lots(asked):
        for row in store.rows(_STORY_SOURCES, some):
            listed[row["document"]].append(root(row["source"]))
    sources = sources_by_id(store, {source for several in listed.values() for source in several})
    return {
        DocumentId(row["id"]): rows.document_of(
            row,
            story_sources=tuple(sources[SourceId(source)] for source in dict.fromkeys(listed.get(row["id"], ()))),
        )
        for some in _lots(asked)
        for row in store.rows(_DOCUMENTS, some)
    }


def _lots(items: Iterable[int]) -> Iterator[str]:
    """The ids in JSON lists of a size SQLite is quick with."""
    every = [*items]
    for start in range(0, len(every), _AT_ONCE):
        yield json.dumps(every[start : start + _AT_ONCE])
